import { elapsedOf } from "../model/period.js";
import { filterSql } from "./filter.sql.js";
import { warnFutureSql } from "./future.sql.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";
import { between, every, sql } from "./sql.js";
import { comparedOf, surveyOf } from "./survey/answered.js";
import {
	bucketsIn,
	type Parts,
	responseRate,
	seriesOf,
} from "./survey/answers.js";
import { rollingPoints, windowsOf } from "./survey/rolling.js";
import { checked, type Rule } from "./survey/rule.js";
import { checkScaleSql, isOfSurvey } from "./survey/scale.sql.js";
import { splitSql } from "./survey/split.sql.js";
import { type AnswersSql, answersSql, tallySql } from "./survey/tally.sql.js";
import type { SurveyAnswer, SurveyKind, SurveyQuestion } from "./survey.js";

/** Plans a survey's score, bands and distribution, over the period, compared and as a series; as `answerSurvey` works them out in memory. */
export function planSurvey(
	query: Query,
	question: SurveyQuestion,
	report: Asked,
): (results: Results) => SurveyAnswer {
	const { survey, rule } = checked(question);
	const elapsed = elapsedOf(report.stretch, report.asOf);
	const answers = answersSql(query, survey, report);
	checkScaleSql(query, survey);
	warnFutureSql(query, report, "surveys", "surveys.at");
	query.extent("surveys.at");
	const { edges, clipped } = bucketsIn(question, report);
	const counts = tallySql(query, answers, clipped);
	const compared = comparedOf(question, report).map((other) => {
		const { start, end } = other.elapsed;
		return tallySql(query, answers, Float64Array.of(start, end));
	});
	const asked = askedSql(query, survey, elapsed, report);
	const course = courseSql(query, answers, question, rule, report);
	const split = question.split
		? splitSql(query, survey, rule, question.split, elapsed, report)
		: null;
	return (results) => {
		const parts = { edges, counts: counts(results) };
		const invited = asked?.(results);
		return surveyOf(query.dataset, question, report, {
			parts,
			compared: compared.map((one) => one(results)),
			response: (n) =>
				invited === undefined ? null : responseRate(n, invited),
			course: course(results, parts),
			split: split?.(results) ?? null,
			rows: 0,
		});
	};
}

/** Invitations of the same kind in a stretch; null where they are not mapped, or lack a column that the filters need. */
function askedSql(
	query: Query,
	survey: SurveyKind,
	{ start, end }: { start: number; end: number },
	report: Asked,
): ((results: Results) => number) | null {
	if (!Object.hasOwn(query.dataset.tables, "survey_invites")) return null;
	const own: Asked = { ...report, warnings: [] };
	const rows = query.rows("survey_invites");
	const at = query.column(rows, "at");
	const passed = filterSql(query, rows, own.filters, own, own.stretch);
	if (own.warnings.length > 0 || !at) return null;
	const conditions = [
		isOfSurvey(query, rows, survey),
		between(at.sql, start, end),
		...(passed ? [passed] : []),
	];
	const part = query.part({
		numbers: [sql`COUNT(*)`],
		rest: sql`FROM ${rows.from} WHERE ${every(conditions)}`,
	});
	return (results) => results(part)[0]?.numbers[0] ?? 0;
}

/** The score over time: bucket by bucket, or over the days up to the end of each. */
function courseSql(
	query: Query,
	answers: AnswersSql,
	{ survey, series: grain, rolling: days }: SurveyQuestion,
	rule: Rule,
	report: Asked,
): (
	results: Results,
	parts: Parts,
) => Pick<SurveyAnswer, "series" | "rolling"> {
	if (!grain) return () => ({ series: [] });
	if (days === undefined)
		return (_, parts) => ({
			series: seriesOf(parts, survey, rule, grain, report),
		});
	const rolling = { survey, rule, grain, days };
	const windows = windowsOf(rolling, report);
	if (!windows) return () => ({ series: [], rolling: days });
	const counts = tallySql(query, answers, windows.cuts);
	return (results) => ({
		series: rollingPoints(
			query.dataset,
			windows,
			counts(results),
			rolling,
			report,
		),
		rolling: days,
	});
}
