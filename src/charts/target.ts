import type { Words } from "../locales/en.js";
import type { Direction, Unit } from "../model/metric.js";

/** The value aimed at, how far it is, and both as shares of one bar from zero; no bar where either is below zero. */
export interface TargetText {
	text: string;
	gap: string;
	bar: { length: number; mark: number } | null;
	reached: boolean;
}

/** What a value is held against. */
export interface Held {
	value: number;
	direction: Direction;
	unit: Unit;
	/** How far from it still counts as on it: a share of it, or points for shares. */
	neutralRange?: number;
	/** Whether the period is not over. */
	open: boolean;
	text: (value: number) => string;
	/** A difference: shares differ in points. */
	apart: (gap: number) => string;
	percent: (share: number) => string;
}

/** A bar with room beyond the longer of the two. */
function barOf(value: number, target: number) {
	const whole = 1.1 * Math.max(value, target);
	if (Math.min(value, target) < 0 || whole === 0) return null;
	return { length: value / whole, mark: target / whole };
}

/** A gap beside which `neutralRange` is measured: points for shares and scores, a share of the base for the rest. */
export const sizeOfGap = (gap: number, base: number, unit: Unit): number =>
	unit === "percent" || unit === "points" || base === 0
		? gap
		: gap / Math.abs(base);

function isReached(target: number, held: Held): boolean {
	const { value, direction, unit, neutralRange = 0 } = held;
	switch (direction) {
		case "lower":
			return value <= target;
		case "target":
			return Math.abs(sizeOfGap(value - target, target, unit)) <= neutralRange;
		default:
			return value >= target;
	}
}

/** Lays a target out: progress towards it where more is better. */
export function layoutTarget(
	target: number,
	held: Held,
	{ kpi }: Words,
): TargetText {
	const { value, direction, open, text, apart, percent } = held;
	const reached = isReached(target, held);
	const gap = value - target;
	const far = gap > 0 ? kpi.above(apart(gap)) : kpi.below(apart(-gap));
	const missed = open ? kpi.soFar(far) : far;
	const progress =
		direction === "higher" && target > 0 && value >= 0
			? [kpi.progress(percent(value / target))]
			: [];
	return {
		text: kpi.target(text(target)),
		gap: reached ? kpi.reached : [...progress, missed].join(", "),
		bar: barOf(value, target),
		reached,
	};
}
