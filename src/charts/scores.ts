import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer } from "../questions/rfm.js";

/** Recency, frequency or monetary value. */
export type Axis = "r" | "f" | "m";

/** A score on an axis, with the values that have it. */
export interface RfmScore {
	name: string;
	range: string;
	/** Whether no value has it. */
	empty: boolean;
}

/** Smallest and largest value of a score; an end that is open is infinite. */
type Range = readonly [low: number, high: number] | null;

/** Each score's values: the outer scores are open. Days of recency run the other way. */
function rangesOf({ ranges, bins }: RfmAnswer, axis: Axis): Range[] {
	const [lowest, highest] = axis === "r" ? [bins - 1, 0] : [0, bins - 1];
	return ranges[axis].map(
		(range, index) =>
			range && [
				index === lowest && axis !== "f" ? -Infinity : range[0],
				index === highest ? Infinity : range[1],
			],
	);
}

/** The values that limits leave to each score: from one limit up to below the next. Days and orders are whole. */
function limited(limits: readonly number[], axis: Axis): Range[] {
	const edges = [axis === "f" ? 1 : -Infinity, ...limits, Infinity];
	const ranges = edges.slice(1).map((edge, index): Range => {
		const low = edges[index] as number;
		if (axis === "m") return low < edge ? [low, edge] : null;
		const whole = [Math.ceil(low), Math.ceil(edge) - 1] as const;
		return whole[0] <= whole[1] ? whole : null;
	});
	return axis === "r" ? ranges.reverse() : ranges;
}

/** The scores of an axis, lowest first: by the limits where these were given, else by the values of the customers. */
export function scoresOn(
	axis: Axis,
	answer: RfmAnswer,
	words: Words,
	format: Format,
): RfmScore[] {
	const { thresholds } = answer;
	const { rfm } = words;
	const days = axis === "r";
	const least = days ? rfm.atLeastDays : rfm.atLeast;
	const most = days ? rfm.atMostDays : rfm.atMost;
	/** Limits as they were given; amounts that customers have to the whole. */
	const exact = axis === "m" && thresholds !== null;
	const write = (value: number) =>
		format.number(exact ? value : Math.round(value), exact ? "ratio" : "count");
	const text = ([low, high]: readonly [number, number]) => {
		if (low === -Infinity) return (exact ? rfm.below : most)(write(high));
		if (high === Infinity) return least(write(low));
		return low === high
			? write(low)
			: `${write(low)}–${exact ? rfm.below(write(high)) : write(high)}`;
	};
	const ranges = thresholds
		? limited(thresholds[axis], axis)
		: rangesOf(answer, axis);
	return ranges.map((range, index) => ({
		name: `${axis.toUpperCase()}${index + 1}`,
		range: range ? text(range) : words.none,
		empty: !range,
	}));
}

/** The axes of a grid, across and up. */
export const axesOf = ({ axes = "rf" }: RfmAnswer) =>
	[...axes] as [across: Axis, up: Axis];
