import { type Interval, NORMAL, type Share } from "./rate.js";
import type { Sample } from "./statistic.js";

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
 * 95 % interval of a relative difference (μT − μC) ÷ μC of two independent means or rates, by the delta method: its variance is
 * σ²C μT² ÷ (μC⁴ nC) + σ²T ÷ (μC² nT). Null where a group has no spread to tell it by, or the control's mean is not above 0.
 */
export function liftInterval({ treated, control }: Groups): Interval | null {
	const spread = treated.variance > 0 && control.variance > 0;
	if (!spread || !(control.mean > 0)) return null;
	const ratio = treated.mean / control.mean;
	const variance =
		(ratio ** 2 * control.variance) / (control.mean ** 2 * control.n) +
		treated.variance / (control.mean ** 2 * treated.n);
	const half = NORMAL * Math.sqrt(variance);
	return Number.isFinite(half) ? [ratio - 1 - half, ratio - 1 + half] : null;
}
