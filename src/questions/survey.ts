import type { Compared, Measure, Meta, Point } from "../model/answer.js";
import type { Stretch } from "../model/calendar.js";
import { compareStretch } from "../model/comparison.js";
import type { Dataset } from "../model/dataset.js";
import { elapsedOf, type Grain, type Span, spanOf } from "../model/period.js";
import type { Comparable, Envelope } from "../model/question.js";
import { reach } from "../model/table.js";
import type { Work } from "../model/work.js";
import { refuse } from "./check.js";
import { metaOf, type Report, warnFuture } from "./envelope.js";
import { changeOf, measureOf } from "./figure.js";
import { byCustomer } from "./needs.js";
import {
	answersOf,
	partsOf,
	responseOf,
	seriesOf,
	whole,
} from "./survey/answers.js";
import {
	checked,
	figureOf,
	MINIMUM,
	surveyDefinition,
	within,
} from "./survey/rule.js";
import { checkScale, scales, tallyScores } from "./survey/scale.js";

export type SurveyKind = "nps" | "csat" | "ces";

/** What customers answered. */
export interface SurveyQuestion extends Envelope, Comparable {
	kind: "survey";
	survey: SurveyKind;
	/** CES only: mean of 1–7 (unless given), share of 5–7, or share of 5–7 less share of 1–3. */
	rule?: "mean" | "share" | "net";
	series?: Grain;
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
	const { stretch, asOf, calendar } = report;
	const answers = yield* answersOf(dataset, survey, report);
	yield* checkScale(dataset, answers, survey);
	yield* warnFuture(dataset, report, "surveys", "surveys.at", answers.at);
	const countIn = (own: Stretch) =>
		tallyScores(answers, scale, Float64Array.of(own.start, own.end));
	const elapsed = elapsedOf(stretch, asOf);
	const parts = yield* partsOf(answers, question, report);
	const counts = whole(parts, scale);
	const now = figureOf(counts, scale, rule);
	const comparisons: Compared[] = [];
	for (const against of question.compare ?? []) {
		const other = compareStretch(
			against,
			report.period,
			stretch,
			calendar,
			asOf,
			question.align ?? "date",
		);
		const then = figureOf(yield* countIn(elapsedOf(other, asOf)), scale, rule);
		comparisons.push({
			against,
			span: spanOf(other, calendar, asOf),
			measure: measureOf(then, MINIMUM),
			change: changeOf(now, then),
		});
	}
	const n = now.n;
	return {
		kind: "survey",
		survey,
		rule,
		span: spanOf(stretch, calendar, asOf),
		score: measureOf(now, MINIMUM),
		scale: [scale.low, scale.high],
		bands: scale.bands.map((band) => {
			const count = within(counts, scale, band.from, band.to);
			return { ...band, count, share: n === 0 ? null : count / n };
		}),
		distribution: Array.from(counts, (count, i) => ({
			score: scale.low + i,
			count,
		})),
		response: yield* responseOf(dataset, survey, n, elapsed, report),
		comparisons,
		series: question.series
			? seriesOf(parts, survey, rule, question.series, report)
			: [],
		meta: metaOf(
			dataset,
			report,
			answers.scores.length,
			surveyDefinition(survey, rule),
		),
	};
}

/** One byte per customer code: 1 for those who gave a score from and to these, in the period. */
export function* pickSurvey(
	dataset: Dataset,
	question: SurveyQuestion,
	pick: SurveyPick,
	report: Report,
): Work<Uint8Array> {
	const { survey } = checked(question);
	if (!Number.isFinite(pick.from) || !Number.isFinite(pick.to))
		refuse("pick", "pick.from and pick.to must be scores.", pick.from);
	const { starts } = byCustomer(dataset, "surveys");
	const { scores, at, kinds, kind, mask } = yield* answersOf(
		dataset,
		survey,
		report,
	);
	const { start, end } = elapsedOf(report.stretch, report.asOf);
	const picked = new Uint8Array(starts.length - 1);
	for (let from = 0; from < picked.length; ) {
		const to = reach(starts, from);
		for (let customer = from; customer < to; customer++) {
			const stop = starts[customer + 1] as number;
			for (let row = starts[customer] as number; row < stop; row++) {
				if (kinds !== null && kinds[row] !== kind) continue;
				if (mask !== null && mask[row] === 0) continue;
				const instant = at[row] as number;
				const score = scores[row] as number;
				if (
					instant >= start &&
					instant < end &&
					score >= pick.from &&
					score <= pick.to
				)
					picked[customer] = 1;
			}
		}
		from = to;
		yield;
	}
	return picked;
}
