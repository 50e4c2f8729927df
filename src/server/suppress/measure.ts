import type { Change, Compared, Measure, Meta } from "../../model/answer.js";
import type { Unit } from "../../model/metric.js";
import { hasSmall, isSmall } from "./hidden.js";

/** A figure that is hidden: as one that rests on nothing. */
export const NOTHING: Measure = {
	value: null,
	n: 0,
	interval: null,
	enough: false,
};

export const UNKNOWN: Change = {
	state: "unknown",
	absolute: null,
	relative: null,
	interval: null,
	real: null,
};

const whole = (value: number | null | undefined): number =>
	Number.isInteger(value) ? (value as number) : 0;

/**
 * What a figure tells counts of: its rows, those who pass, those who don't, what it is divided by, and itself where it is a count.
 * A share tells who passes by its value alone.
 */
export function countsOf(measure: Measure, unit: Unit): readonly number[] {
	const { n, value, denominator } = measure;
	const passing =
		unit === "percent" && value !== null
			? sharedBy(value, n)
			: whole(measure.numerator);
	return [
		n,
		Math.abs(passing),
		passing >= 0 && passing <= n && denominator === n ? n - passing : 0,
		Math.abs(whole(denominator)),
		unit === "count" ? Math.abs(whole(value)) : 0,
	];
}

/** How many of n a share is; 0 where it is not one of n. */
function sharedBy(share: number, n: number): number {
	const count = Math.round(share * n);
	return Math.abs(share * n - count) < 1e-6 * Math.max(1, n) ? count : 0;
}

/** Whether two figures are so near that who is in the one and not in the other would show. */
export const isNear = (
	one: readonly number[],
	two: readonly number[],
	k: number,
): boolean =>
	one.some((count, kind) =>
		isSmall(Math.abs(count - (two[kind] as number)), k),
	);

export const isFew = (measure: Measure, unit: Unit, k: number): boolean =>
	hasSmall(countsOf(measure, unit), k);

/** A comparison, without its figure or without the change from it, which would give away a figure that is hidden. */
export const comparedWithout = (
	compared: Compared,
	isNowHidden: boolean,
	isHidden: boolean,
): Compared => ({
	...compared,
	measure: isHidden ? NOTHING : compared.measure,
	change: isHidden || isNowHidden ? UNKNOWN : compared.change,
});

/** Says that something is hidden. */
export const suppressedMeta = (meta: Meta): Meta => ({
	...meta,
	suppressed: true,
});

/**
 * What goes with any answer, so that it is not told by the whole less what is: rows read in round numbers, and no number of few rows that
 * were left out.
 */
export const roundedMeta = (meta: Meta, k: number): Meta => ({
	...meta,
	rows: meta.rows - (meta.rows % (10 * k)),
	warnings: meta.warnings.map(({ count, ...warning }) =>
		count === undefined || isSmall(count, k) ? warning : { ...warning, count },
	),
});
