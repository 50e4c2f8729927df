import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import { kernel, SLICE, type Work } from "../../model/work.js";
import type { SurveyKind } from "../survey.js";
import { type Answers, scales } from "./scale.js";

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
