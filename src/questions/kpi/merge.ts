import { exactSum } from "../../model/statistic.js";

/** What an aggregate of some rows came to; the first number is n. */
export type Numbers = readonly (number | null)[];

/** The numbers of several parts of the rows as one. */
export type Merge = (parts: readonly Numbers[]) => Numbers;

/** Counts and sums, each added up. */
export const added: Merge = (parts) =>
	(parts[0] ?? []).map((_, i) => exactSum(parts.map((part) => part[i] ?? 0)));

/** The least or the greatest of parts with a value. */
export const extreme =
	(of: (...values: number[]) => number): Merge =>
	(parts) => {
		const found = parts.filter(([n]) => n);
		const values = found.map(([, value]) => value ?? Number.NaN);
		const [n] = added(found.map(([n]) => [n ?? 0]));
		return [n ?? 0, values.length > 0 ? of(...values) : null];
	};

/** n, mean and variance of parts as those of all (Chan, Golub and LeVeque 1983). */
export const pooled: Merge = (parts) => {
	const found = parts.filter(([n]) => n);
	const n = exactSum(found.map(([own]) => own ?? 0));
	const sums = found.map(([own, average]) => (own ?? 0) * (average ?? 0));
	const mean = exactSum(sums) / n;
	let squares = 0;
	for (const [own, average, variance] of found) {
		const rows = own ?? 0;
		const away = (average ?? 0) - mean;
		squares += (rows - 1) * (variance ?? 0) + rows * away * away;
	}
	return [n, n > 0 ? mean : null, n > 1 ? squares / (n - 1) : null];
};
