import { instantOf } from "../../model/time.js";
import type { CohortPick, CohortQuestion } from "../cohort.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { join, literal, raw, type Sql, sql } from "../sql.js";
import { returnsSql } from "./returns.sql.js";
import { checked } from "./timeline.js";
import { readCohortsSql } from "./timeline.sql.js";
import { windowsOf } from "./windows.js";

/** A SELECT of the customers of the picked cohorts; with an age, those of them who came back at it. One column, `customer`, each once. */
export function pickCohortSql(
	query: Query,
	question: CohortQuestion,
	pick: CohortPick,
	report: Asked,
): Sql {
	const { timeZone } = report.calendar;
	const { mode } = checked(question);
	const read = readCohortsSql(query, question, report, pick.age);
	const { edges, cohorts } = read;
	const wanted = pick.cohorts
		.map((from) => edges.indexOf(instantOf(from, timeZone, "pick.cohorts")))
		.filter((cohort) => cohort >= 0 && cohort < edges.length - 1);
	if (wanted.length === 0)
		return sql`SELECT c.customer AS customer FROM ${cohorts} AS c WHERE 1 = 0`;
	const among = sql`c.cohort IN (${join(wanted.map(literal), ", ")})`;
	const { age } = pick;
	if (age === undefined)
		return sql`SELECT DISTINCT c.customer AS customer FROM ${cohorts} AS c WHERE ${among}`;
	const windows = windowsOf(question, edges[0] as number, report.asOf);
	const until = windows?.spans.find(([first]) => first === age)?.[1] ?? age;
	const length = windows?.length ?? 0;
	const most = mode === "on-or-after" ? age : until;
	const { asOf } = report;
	const returns = returnsSql(query, question, read, length, most, asOf);
	const upper =
		mode === "on-or-after" ? raw("") : sql` AND c.age <= ${literal(until)}`;
	return sql`SELECT DISTINCT c.customer AS customer FROM ${returns} AS c WHERE ${among} AND c.age >= ${literal(age)}${upper}`;
}
