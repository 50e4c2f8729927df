/** Milliseconds of each unit in which times between rows are told; a day is one by the wall clock. */
export const MILLISECONDS = {
	seconds: 1000,
	hours: 3_600_000,
	days: 86_400_000,
} as const;
