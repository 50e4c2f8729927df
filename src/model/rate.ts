/** Quantile of the standard normal distribution at 0.975. */
export const NORMAL = 1.959963984540054;

/** The lower and the upper end of a 95 % interval. */
export type Interval = readonly [number, number];

/** What a rate rests on. */
export interface Share {
	numerator: number;
	denominator: number;
}

/** A number held between two others. */
export const clamp = (value: number, low: number, high: number) =>
	Math.min(high, Math.max(low, value));

/** 95 % score interval of a rate, in shares of 1 (Wilson 1927). Null without rows. */
export function wilson(
	numerator: number,
	denominator: number,
): Interval | null {
	if (!(denominator > 0)) return null;
	const z2 = NORMAL * NORMAL;
	const p = numerator / denominator;
	const centre = p + z2 / (2 * denominator);
	const half =
		NORMAL * Math.sqrt((p * (1 - p) + z2 / (4 * denominator)) / denominator);
	const scale = 1 + z2 / denominator;
	return [
		numerator === 0 ? 0 : clamp((centre - half) / scale, 0, 1),
		numerator === denominator ? 1 : clamp((centre + half) / scale, 0, 1),
	];
}

/** 95 % interval of a − b of two independent rates: hybrid score (Newcombe 1998, method 10). Null where either has no rows. */
export function differenceOfRates(a: Share, b: Share): Interval | null {
	const one = wilson(a.numerator, a.denominator);
	const two = wilson(b.numerator, b.denominator);
	if (!one || !two) return null;
	const p = a.numerator / a.denominator;
	const q = b.numerator / b.denominator;
	return [
		p - q - Math.hypot(p - one[0], two[1] - q),
		p - q + Math.hypot(one[1] - p, q - two[0]),
	];
}
