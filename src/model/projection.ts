import type { Interval } from "./rate.js";
import { exactSum } from "./statistic.js";
import { studentQuantile } from "./student.js";

/** What days that are over came to, each with what it counts for, and what the days to come count for together. */
export interface Gone {
	totals: readonly number[];
	weights: readonly number[];
	rest: number;
}

/**
 * What a stretch will come to if the days to come go on as those that are over: their total per weight, times all weight (the ratio
 * estimator: Cochran 1977, Sampling Techniques, § 6). With its 95 % prediction interval by Student's t, for days that vary about
 * that by themselves, a heavier day more: variance of the rest = s² · rest · (1 + rest ÷ weight gone). Null before two days of
 * weight.
 */
export function project({
	totals,
	weights,
	rest,
}: Gone): { value: number; interval: Interval } | null {
	const days = weights.filter((weight) => weight > 0).length;
	const weight = exactSum(weights);
	if (days < 2 || !(rest >= 0)) return null;
	const total = exactSum(totals);
	const per = total / weight;
	const value = total + per * rest;
	const squares = exactSum(
		totals.map((own, day) => {
			const share = weights[day] as number;
			return share > 0 ? (own - per * share) ** 2 / share : 0;
		}),
	);
	const half =
		studentQuantile(days - 1) *
		Math.sqrt((squares / (days - 1)) * rest * (1 + rest / weight));
	return Number.isFinite(value) && Number.isFinite(half)
		? { value, interval: [value - half, value + half] }
		: null;
}
