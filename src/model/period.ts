/** The length of a calendar bucket. */
export type Grain = "hour" | "day" | "week" | "month" | "quarter" | "year";

/**
 * A span of the calendar: a name, or first and last day. `this-month` and its like run to the end of the month and may not be
 * over; `last-n-…` are the last n whole ones; `last-n-days` end today. `to` is exclusive.
 */
export type Period =
	| `this-${Exclude<Grain, "hour">}`
	| `last-${Exclude<Grain, "hour">}`
	| `last-${number}-${Exclude<Grain, "hour">}s`
	| "all"
	| { from: string; to: string };

/** What a period is compared with. `ago: n` is n periods ago. */
export type Comparison =
	| "previous-period"
	| "previous-year"
	| { ago: number }
	| { from: string; to: string };

/** A resolved stretch of time. Instants are ISO 8601 in UTC; `to` is exclusive; `open` says that it was not over at the as-of instant. */
export interface Span {
	from: string;
	to: string;
	open: boolean;
	/** Whole days of it that have begun, and that it has, for "18 of 30 days". Present when open. */
	elapsedDays?: number;
	totalDays?: number;
}

/** When a report is read and by which calendar. */
export interface Calendar {
	timeZone: string;
	/** First day of the week: 1 is Monday … 7 is Sunday. */
	weekStart: number;
}
