import { elapsedOf } from "../../model/period.js";
import { filterSql } from "../filter.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { unmapped } from "../reference.js";
import { between, every, type Sql, sql, truth } from "../sql.js";
import type { SurveyPick, SurveyQuestion } from "../survey.js";
import { checked } from "./rule.js";
import { isOfSurvey } from "./scale.sql.js";

/** A SELECT of the customers who gave a score from and to these in the period, in one column `customer`, each once, none missing. */
export function pickSurveySql(
	query: Query,
	question: SurveyQuestion,
	pick: SurveyPick,
	report: Asked,
): Sql {
	const { survey } = checked(question);
	const rows = query.rows("surveys");
	const customer = query.customer(rows);
	const score = query.column(rows, "score");
	const at = query.column(rows, "at");
	if (!customer) throw unmapped("surveys", "customer");
	if (!score || !at) throw unmapped("surveys", score ? "at" : "score");
	const { start, end } = elapsedOf(report.stretch, report.asOf);
	const passed = filterSql(query, rows, report.filters, report, report.stretch);
	const conditions = [
		isOfSurvey(query, rows, survey),
		between(at.sql, start, end),
		truth(sql`${score.sql} >= ${pick.from} AND ${score.sql} <= ${pick.to}`),
		sql`${customer} IS NOT NULL`,
		...(passed ? [passed] : []),
	];
	return sql`SELECT DISTINCT ${customer} AS customer FROM ${rows.from} WHERE ${every(conditions)}`;
}
