import type { Interval, Share } from "./rate.js";
import type { Sample } from "./statistic.js";
import { studentQuantile } from "./student.js";

/** Two groups that share no row, such as treated and control. */
export interface Groups {
	treated: Sample;
	control: Sample;
}

/** A rate as a sample of zeros and ones, with the variance μ(1 − μ). */
export function sampleOf({ numerator, denominator }: Share): Sample {
	const mean = numerator / denominator;
	return { mean, variance: mean * (1 - mean), n: denominator };
}

/**
 * 95 % interval of a relative difference (μT − μC) ÷ μC of two independent means or rates: by the delta method its variance is
 * σ²C μT² ÷ (μC⁴ nC) + σ²T ÷ (μC² nT), by Student's t with the degrees of freedom of the difference (Welch 1947). Null where a
 * group has no spread to tell it by, or the control's mean is not above 0.
 */
export function liftInterval({ treated, control }: Groups): Interval | null {
	const spread = treated.variance > 0 && control.variance > 0;
	if (!spread || !(control.mean > 0)) return null;
	const ratio = treated.mean / control.mean;
	const [one, two] = [
		treated.variance / treated.n,
		control.variance / control.n,
	];
	const df =
		(one + two) ** 2 /
		(one ** 2 / (treated.n - 1) + two ** 2 / (control.n - 1));
	const error = Math.sqrt(one + ratio ** 2 * two) / control.mean;
	const half = df > 0 ? studentQuantile(df) * error : Number.NaN;
	return Number.isFinite(half) ? [ratio - 1 - half, ratio - 1 + half] : null;
}
