import type { Compared, Measure, Meta, Point } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import { elapsedOf, type Grain, type Span } from "../model/period.js";
import type { Comparable, Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import { type Report, warnFuture } from "./envelope.js";
import { comparedOf, surveyOf } from "./survey/answered.js";
import { answersOf, askedOf, partsOf, responseRate } from "./survey/answers.js";
import { courseOf } from "./survey/course.js";
import { checkScale } from "./survey/given.js";
import { checked } from "./survey/rule.js";
import { scales, tallyScores } from "./survey/scale.js";
import {
	type SurveyGroups,
	type SurveySplit,
	splitOf,
} from "./survey/split.js";

export { pickSurvey } from "./survey/picked.js";
export type {
	SurveyGroup,
	SurveyGroups,
	SurveySplit,
} from "./survey/split.js";

export type SurveyKind = "nps" | "csat" | "ces";

/** What customers answered. */
export interface SurveyQuestion extends Envelope, Comparable {
	kind: "survey";
	survey: SurveyKind;
	/** CES only: mean of 1–7 (unless given), share of 5–7, or share of 5–7 less share of 1–3. */
	rule?: "mean" | "share" | "net";
	series?: Grain;
	/** Each point of the series over so many days of the calendar up to its end, in place of its bucket alone. */
	rolling?: number;
	/** By what the score is split, if at all. */
	split?: SurveySplit;
}

/** A named stretch of the scale: promoters 9–10, passives 7–8, detractors 0–6; satisfied 4–5, others 1–3; easy 5–7, neutral 4, hard 1–3. */
export interface SurveyBand {
	id:
		| "promoters"
		| "passives"
		| "detractors"
		| "satisfied"
		| "others"
		| "easy"
		| "neutral"
		| "hard";
	from: number;
	to: number;
	count: number;
	/** Null where there is no answer. */
	share: number | null;
}

export interface SurveyAnswer {
	kind: "survey";
	survey: SurveyKind;
	rule: "net" | "top-two" | "mean" | "share";
	span: Span;
	/** NPS in points −100 … 100; CSAT a share of 1; CES by its rule. */
	score: Measure;
	/** The scale's ends. */
	scale: readonly [number, number];
	/** Lowest scores first. */
	bands: readonly SurveyBand[];
	/** One entry for each point of the scale. */
	distribution: readonly { score: number; count: number }[];
	/** Answers over invitations; null where invitations are not mapped. */
	response: Measure | null;
	comparisons: readonly Compared[];
	series: readonly Point[];
	/** The days that each point of the series is over; absent where it is over its bucket. */
	rolling?: number;
	/** Where a split was asked for. */
	split?: SurveyGroups;
	meta: Meta;
}

/** What a filter on the customers of a survey picks: those with an answer from and to these scores, both included. */
export interface SurveyPick {
	from: number;
	to: number;
}

/** NPS, CSAT or CES: its score, bands and distribution, over the period, compared and as a series. */
export function* answerSurvey(
	dataset: Dataset,
	question: SurveyQuestion,
	report: Report,
): Work<SurveyAnswer> {
	const { survey, rule } = checked(question);
	const scale = scales[survey];
	const answers = yield* answersOf(dataset, survey, report);
	yield* checkScale(dataset, answers, survey);
	yield* warnFuture(dataset, report, "surveys", "surveys.at", answers.at);
	const elapsed = elapsedOf(report.stretch, report.asOf);
	const parts = yield* partsOf(answers, question, report);
	const compared: Float64Array[] = [];
	for (const other of comparedOf(question, report)) {
		const { start, end } = other.elapsed;
		const edges = Float64Array.of(start, end);
		compared.push(yield* tallyScores(answers, scale, edges));
	}
	const asked = yield* askedOf(dataset, survey, elapsed, report);
	return surveyOf(dataset, question, report, {
		parts,
		compared,
		response: (n) => (asked === null ? null : responseRate(n, asked)),
		course: yield* courseOf(dataset, answers, parts, question, rule, report),
		split: question.split
			? yield* splitOf(dataset, answers, scale, rule, question.split, elapsed)
			: null,
		rows: answers.scores.length,
	});
}
