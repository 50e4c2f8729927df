import type { Measure } from "../../model/answer.js";
import type { Stretch } from "../../model/calendar.js";
import { compareStretch } from "../../model/comparison.js";
import type { Dataset } from "../../model/dataset.js";
import { elapsedOf, spanOf } from "../../model/period.js";
import { metaOf, type Report } from "../envelope.js";
import { changeOf, measureOf } from "../figure.js";
import type { SurveyAnswer, SurveyGroups, SurveyQuestion } from "../survey.js";
import { type Parts, whole } from "./answers.js";
import {
	checked,
	figureOf,
	MINIMUM,
	surveyDefinition,
	within,
} from "./rule.js";
import { scales } from "./scale.js";

/** What answers were counted. Counts are by point of the scale, lowest first. */
export interface SurveyCounts {
	/** Of the elapsed period, bucket by bucket. */
	parts: Parts;
	/** Of each period compared. */
	compared: readonly Float64Array[];
	/** Answers over invitations, of so many answers. */
	response: (n: number) => Measure | null;
	course: Pick<SurveyAnswer, "series" | "rolling">;
	split: SurveyGroups | null;
	rows: number;
}

/** The elapsed parts of the periods that a question is compared with, and the whole of them. */
export const comparedOf = (
	{ compare = [], align = "date" }: SurveyQuestion,
	{ period, stretch, calendar, asOf }: Report,
): { whole: Stretch; elapsed: Stretch }[] =>
	compare.map((against) => {
		const whole = compareStretch(
			against,
			period,
			stretch,
			calendar,
			asOf,
			align,
		);
		return { whole, elapsed: elapsedOf(whole, asOf) };
	});

/** The answer to a question by what was counted, wherever that was. */
export function surveyOf(
	dataset: Dataset,
	question: SurveyQuestion,
	report: Report,
	{ parts, compared, response, course, split, rows }: SurveyCounts,
): SurveyAnswer {
	const { survey, rule } = checked(question);
	const scale = scales[survey];
	const { stretch, asOf, calendar } = report;
	const counts = whole(parts, scale);
	const now = figureOf(counts, scale, rule);
	const n = now.n;
	const others = comparedOf(question, report);
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
		response: response(n),
		comparisons: (question.compare ?? []).map((against, i) => {
			const then = figureOf(compared[i] as Float64Array, scale, rule);
			return {
				against,
				span: spanOf((others[i] as { whole: Stretch }).whole, calendar, asOf),
				measure: measureOf(then, MINIMUM),
				change: changeOf(now, then),
			};
		}),
		...course,
		...(split && { split }),
		meta: metaOf(dataset, report, rows, surveyDefinition(survey, rule)),
	};
}
