import { kernel, SLICE, type Work } from "../../model/work.js";
import { type Buckets, bucketsOf } from "../buckets.js";
import type { SurveyBand, SurveyKind } from "../survey.js";

/** The scale of a survey and its bands, lowest first. */
export interface Scale {
	low: number;
	high: number;
	bands: readonly { id: SurveyBand["id"]; from: number; to: number }[];
}

/** Scales by survey: NPS 0–10 (Reichheld 2003), CSAT 1–5, CES 2.0 1–7 (Dixon, Toman, DeLisi 2013). */
export const scales: Readonly<Record<SurveyKind, Scale>> = {
	nps: {
		low: 0,
		high: 10,
		bands: [
			{ id: "detractors", from: 0, to: 6 },
			{ id: "passives", from: 7, to: 8 },
			{ id: "promoters", from: 9, to: 10 },
		],
	},
	csat: {
		low: 1,
		high: 5,
		bands: [
			{ id: "others", from: 1, to: 3 },
			{ id: "satisfied", from: 4, to: 5 },
		],
	},
	ces: {
		low: 1,
		high: 7,
		bands: [
			{ id: "hard", from: 1, to: 3 },
			{ id: "neutral", from: 4, to: 4 },
			{ id: "easy", from: 5, to: 7 },
		],
	},
};

/** Which rows are answers to the survey: those with this code, or all. */
export interface Answers {
	scores: Float64Array;
	at: Float64Array;
	kinds: Int32Array | null;
	kind: number;
	mask: Uint8Array | null;
}

/**
 * Answers by bucket and score, at `bucket × (high − low + 1) + score − low`. Scores off the scale are not counted: `checkScale`
 * refuses them before.
 */
export function* tallyScores(
	answers: Answers,
	{ low, high }: Scale,
	edges: Float64Array,
): Work<Float64Array> {
	const counts = new Float64Array((edges.length - 1) * (high - low + 1));
	if (!((edges[0] as number) < (edges[edges.length - 1] as number)))
		return counts;
	const buckets = bucketsOf(edges);
	const { length } = answers.scores;
	for (let from = 0; from < length; from += SLICE) {
		kernel(
			tallyRange,
			counts,
			answers,
			buckets,
			low,
			high,
			from,
			Math.min(from + SLICE, length),
		);
		yield;
	}
	return counts;
}

function tallyRange(
	counts: Float64Array,
	{ scores, at, kinds, kind, mask }: Answers,
	{ edges, first, last, coarse, scale }: Buckets,
	low: number,
	high: number,
	from: number,
	to: number,
) {
	const width = high - low + 1;
	for (let row = from; row < to; row++) {
		if (kinds !== null && kinds[row] !== kind) continue;
		if (mask !== null && mask[row] === 0) continue;
		const instant = at[row] as number;
		const score = scores[row] as number;
		if (!(instant >= first && instant < last && score >= low && score <= high))
			continue;
		let bucket = coarse[((instant - first) * scale) | 0] as number;
		while (instant >= (edges[bucket + 1] as number)) bucket++;
		const cell = bucket * width + score - low;
		counts[cell] = (counts[cell] as number) + 1;
	}
}
