import type { Words } from "../locales/en.js";
import { CadranError } from "../model/error.js";
import type { Direction } from "../model/metric.js";

/** How a value stands by its limits, in words with a sign; colour only repeats them. */
export interface StateText {
	tone: "good" | "watch" | "bad";
	sign: string;
	/** Good. */
	name: string;
	/** From 75%. */
	range: string;
}

const signs = { good: "✓", watch: "!", bad: "✕" } as const;

/** The states from the lowest values to the highest, by direction and number of limits. */
function tonesOf(
	direction: Direction,
	count: number,
): readonly StateText["tone"][] | null {
	const rising = { 1: ["bad", "good"], 2: ["bad", "watch", "good"] } as const;
	const around = {
		2: ["bad", "good", "bad"],
		4: ["bad", "watch", "good", "watch", "bad"],
	} as const;
	if (direction === "target" || direction === "neutral")
		return around[count as 2 | 4] ?? null;
	const tones = rising[count as 1 | 2] ?? null;
	return direction === "lower" && tones ? [...tones].reverse() : tones;
}

const ranks = { good: 2, watch: 1, bad: 0 } as const;

/**
 * The state of a value by ascending limits: one parts bad from good, two have watch between them; where a target is best, two hold
 * what is good and four also what is to watch. A limit itself is of the better side. Throws a CadranError (`question`) on other
 * limits.
 */
export function layoutState(
	value: number,
	limits: readonly number[],
	direction: Direction,
	text: (value: number) => string,
	{ kpi }: Words,
): StateText {
	const tones = tonesOf(direction, limits.length);
	const ascend = limits.every(
		(limit, i) =>
			Number.isFinite(limit) && (i === 0 || limit > Number(limits[i - 1])),
	);
	if (!tones || !ascend)
		throw new CadranError(
			"question",
			"thresholds must be one or two ascending limits, or, where a target is best, two or four.",
			{ option: "thresholds", value: String(limits) },
		);
	/** Whether a limit belongs to the values above it. */
	const isUp = (at: number) =>
		ranks[tones[at + 1] as "good"] > ranks[tones[at] as "good"];
	const place = limits.filter(
		(limit, at) => value > limit || (value === limit && isUp(at)),
	).length;
	const [low, high] = [limits[place - 1], limits[place]];
	const says = kpi.limits;
	const range = [
		low === undefined
			? ""
			: (isUp(place - 1) ? says.from : says.over)(text(low)),
		high === undefined
			? ""
			: (isUp(place) ? says.under : says.upTo)(text(high)),
	];
	const tone = tones[place] as StateText["tone"];
	return {
		tone,
		sign: signs[tone],
		name: kpi.states[tone],
		range: range.filter(Boolean).join(", "),
	};
}
