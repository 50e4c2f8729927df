import type { Span } from "../../model/period.js";
import { isNear } from "./measure.js";

const overlap = (one: Span, two: Span): boolean =>
	one.from < two.to && two.from < one.to;

/** A figure of a stretch of time: all that it tells counts of. */
export interface Stretched {
	span: Span;
	counts: readonly number[];
}

/** Which comparisons are over nearly the same days as the period or another comparison, and come to nearly the same. */
export const nearOnes = (
	period: Stretched,
	comparisons: readonly Stretched[],
	k: number,
): boolean[] =>
	comparisons.map((one, i) =>
		[period, ...comparisons.slice(0, i)].some(
			(other) =>
				overlap(other.span, one.span) && isNear(other.counts, one.counts, k),
		),
	);

/**
 * Which points are too near to the whole, or to the last one that is told: where each is over many days, what is in the one and not in
 * the other would show.
 */
export function nearPoints(
	whole: readonly number[],
	points: readonly (readonly number[])[],
	k: number,
): boolean[] {
	let last = whole;
	return points.map((counts) => {
		if (isNear(whole, counts, k) || isNear(last, counts, k)) return true;
		if (counts.some((count) => count > 0)) last = counts;
		return false;
	});
}
