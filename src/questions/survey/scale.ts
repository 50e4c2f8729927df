import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
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

type Scored = Pick<Answers, "scores" | "kinds" | "kind">;

/** Fewest answers that show which scale was used. */
const TELLING = 30;

/**
 * Refuses scores that are not whole numbers of the scale, and NPS scores that all lie within 1 to 5: those were given on a
 * 5-point scale. All answers count, whatever the filters.
 */
export function* checkScale(
	dataset: Dataset,
	answers: Scored,
	survey: SurveyKind,
): Work<void> {
	const key = `scale:${survey}`;
	if (dataset.cache.has(key)) return;
	const { low, high } = scales[survey];
	const seen = {
		n: 0,
		least: Number.POSITIVE_INFINITY,
		most: Number.NEGATIVE_INFINITY,
	};
	const { length } = answers.scores;
	for (let from = 0; from < length; from += SLICE) {
		const off = kernel(
			checkRange,
			answers,
			low,
			high,
			seen,
			from,
			Math.min(from + SLICE, length),
		);
		if (off !== null) throw offScale(survey, off);
		yield;
	}
	checkTelling(survey, seen);
	dataset.cache.set(key, true);
}

/** The error of a score that is not on a survey's scale. */
export function offScale(survey: SurveyKind, score: number): CadranError {
	const { low, high } = scales[survey];
	return refused(
		`The ${survey.toUpperCase()} score ${score} in surveys.score is not a whole number from ${low} to ${high}. Map the answers to the scale they were given on, or ask for another survey.`,
		score,
	);
}

/** Refuses NPS scores that all lie within 1 to 5. */
export function checkTelling(
	survey: SurveyKind,
	seen: { n: number; least: number; most: number },
): void {
	if (
		survey === "nps" &&
		seen.n >= TELLING &&
		seen.least >= 1 &&
		seen.most <= 5
	)
		throw refused(
			`All ${seen.n} NPS scores in surveys.score lie between ${seen.least} and ${seen.most}: a 5-point scale. NPS needs answers from 0 to 10; ask for CSAT instead.`,
			seen.most,
		);
}

const refused = (sentence: string, value: number) =>
	new CadranError("refused", sentence, {
		entity: "surveys",
		column: "score",
		value: String(value),
	});

/** The first score off the scale, or null. */
function checkRange(
	{ scores, kinds, kind }: Scored,
	low: number,
	high: number,
	seen: { n: number; least: number; most: number },
	from: number,
	to: number,
): number | null {
	let { n, least, most } = seen;
	for (let row = from; row < to; row++) {
		if (kinds !== null && kinds[row] !== kind) continue;
		const score = scores[row] as number;
		if (Number.isNaN(score)) continue;
		if (score < low || score > high || score !== Math.floor(score))
			return score;
		n++;
		if (score < least) least = score;
		if (score > most) most = score;
	}
	seen.n = n;
	seen.least = least;
	seen.most = most;
	return null;
}
