/** Plain statistics. Missing numbers (NaN) do not count. */
const present = (values: readonly number[]) =>
	values.filter((value) => !Number.isNaN(value));

/** Nothing to add is 0; where none of several values is known, neither is their sum. */
export function sum(values: readonly number[]): number {
	if (values.length > 0 && present(values).length === 0) return Number.NaN;
	return present(values).reduce((total, value) => total + value, 0);
}

export const ratio = (a: number | null, b: number | null): number | null =>
	a === null || b === null || b === 0 ? null : a / b;

export const mean = (values: readonly number[]): number | null =>
	ratio(sum(values), present(values).length);

/** The middle value; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
	const sorted = present(values).sort((a, b) => a - b);
	if (sorted.length === 0) return null;
	const upper = sorted[Math.floor(sorted.length / 2)] as number;
	const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
	return (lower + upper) / 2;
}

/** The share of some rows of which something holds. */
export const share = <R>(
	rows: readonly R[],
	holds: (row: R) => boolean,
): number | null => ratio(rows.filter(holds).length, rows.length);

/** Different values, the missing one aside. */
export const different = <T>(values: readonly (T | null)[]): Set<T> =>
	new Set(values.filter((value): value is T => value !== null));

/** Of different customers, the share with a row of which something holds. */
export const shareOfCustomers = <R extends { customer: string | null }>(
	rows: readonly R[],
	holds: (row: R) => boolean,
): number | null =>
	ratio(
		different(rows.filter(holds).map((row) => row.customer)).size,
		different(rows.map((row) => row.customer)).size,
	);

export const minus = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? null : a - b;

export const times = (...factors: (number | null)[]): number | null =>
	factors.reduce(
		(product, factor) =>
			product === null || factor === null ? null : product * factor,
		1,
	);

export const isKnown = (value: unknown): boolean =>
	value !== null && value !== undefined && !Number.isNaN(value);
