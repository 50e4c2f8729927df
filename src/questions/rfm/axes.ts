import { checkChoice } from "../check.js";
import type { RfmQuestion, Segment } from "../rfm.js";
import { cellsOf } from "./cells.js";
import type { Scores } from "./scoring.js";

/** What a grid is drawn by, across and up: recency and frequency, recency and amount, or frequency and amount. */
export type Axes = "rf" | "rm" | "fm";

/** The axes asked for. Throws `question` where there are none such. */
export function axesOf({ axes }: RfmQuestion): Axes {
	checkChoice("axes", axes, ["rf", "rm", "fm"]);
	return axes ?? "rf";
}

/** The cell of each customer by the axes asked for; −1 without a score. */
export function cellsBy(
	question: RfmQuestion,
	scores: Scores,
	bins: number,
): Int16Array {
	const [across, up] = axesOf(question) as unknown as ["r" | "f", "f" | "m"];
	return cellsOf(scores[across], scores[up], bins);
}

/** The built-in partition of frequency by amount: the upper scores of each, which leave out the middle one, and the rest. */
export function fourSegments(bins: number): Segment[] {
	const low = Math.ceil(bins / 2);
	const [few, many] = [
		[1, low],
		[low + 1, bins],
	] as const;
	return [
		{ id: "often-much", r: many, f: many },
		{ id: "often-little", r: many, f: few },
		{ id: "seldom-much", r: few, f: many },
		{ id: "seldom-little", r: few, f: few },
	];
}
