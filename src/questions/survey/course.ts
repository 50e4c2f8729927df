import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { SurveyAnswer, SurveyQuestion } from "../survey.js";
import { type Parts, seriesOf } from "./answers.js";
import { rollingOf } from "./rolling.js";
import type { Rule } from "./rule.js";
import type { Answers } from "./scale.js";

/** The score over time: bucket by bucket, or over the days up to the end of each. */
export function* courseOf(
	dataset: Dataset,
	answers: Answers,
	parts: Parts,
	{ survey, series: grain, rolling: days }: SurveyQuestion,
	rule: Rule,
	report: Report,
): Work<Pick<SurveyAnswer, "series" | "rolling">> {
	if (!grain) return { series: [] };
	if (days === undefined)
		return { series: seriesOf(parts, survey, rule, grain, report) };
	const asked = { survey, rule, grain, days };
	const series = yield* rollingOf(dataset, answers, asked, report);
	return { series, rolling: days };
}
