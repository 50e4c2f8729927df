import { CadranError } from "../../model/error.js";
import type { CohortQuestion } from "../cohort.js";
import { extentOf } from "../envelope.js";
import { warnFutureSql } from "../future.sql.js";
import { entryOf } from "../happenings.js";
import { type HappeningsSql, happeningsSql } from "../happenings.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { bucket, raw, type Sql, sql } from "../sql.js";
import { checked, periodsFrom } from "./timeline.js";

/** Who started when, and what counts as coming back, as common tables. */
export interface ReadSql {
	back: HappeningsSql;
	/** Of each customer who started: `customer`, `first_at` and `cohort`, the period it lies in. For every start: one row each. */
	cohorts: Sql;
	/** Boundaries of all the periods that there may be: more than those of the answer, which begin with the first cohort. */
	edges: Float64Array;
}

/** Plans who started when, and what counts as coming back, as `readCohorts` does in memory. */
export function readCohortsSql(
	query: Query,
	question: CohortQuestion,
	report: Asked,
	age = 0,
): ReadSql {
	const { first, measure } = checked(question);
	const money = measure !== "customers" && measure !== "orders";
	const happened = (option: "start" | "back", amount: boolean) =>
		happeningsSql(
			query,
			{ entity: "orders", ...question[option] },
			report,
			amount,
		);
	const start = happened("start", false);
	const back = happened("back", money);
	warnFutureSql(query, report, back.entity, back.column);
	query.extent(start.column);
	const entry = entryOf(report);
	const least =
		entry.start === Number.NEGATIVE_INFINITY
			? raw("")
			: sql` AND f.first_at >= ${entry.start}`;
	const early =
		first === "ever" || entry.start === Number.NEGATIVE_INFINITY
			? raw("")
			: sql` WHERE s.moment >= ${entry.start}`;
	const firsts = sql`SELECT s.customer AS customer, MIN(s.moment) AS first_at FROM ${start.name} AS s${early} GROUP BY s.customer`;
	const entered = sql`(${firsts}) AS f WHERE f.first_at < ${entry.end}${least}`;
	const edges = edgesSql(query, question, report, start.column, entered, age);
	const period = (at: Sql) => bucket(query.dialect, at, edges);
	if (first === "every") {
		const each = sql`SELECT s.customer AS customer, s.moment AS first_at, ${period(sql`s.moment`)} AS cohort FROM ${start.name} AS s${early}`;
		const body = sql`SELECT f.customer AS customer, MIN(f.first_at) AS first_at, f.cohort AS cohort FROM (${each}) AS f WHERE f.first_at < ${entry.end} AND f.cohort IS NOT NULL GROUP BY f.customer, f.cohort`;
		return { back, edges, cohorts: query.with(body, "cohorts") };
	}
	const body = sql`SELECT f.customer AS customer, f.first_at AS first_at, ${period(sql`f.first_at`)} AS cohort FROM ${entered}`;
	return { back, edges, cohorts: query.with(body, "cohorts") };
}

/**
 * Boundaries of the periods in which customers may start: as far as the column reaches; where that is too far, as those reach who start,
 * which the statement then tells.
 */
function edgesSql(
	query: Query,
	question: CohortQuestion,
	report: Asked,
	column: string,
	entered: Sql,
	age: number,
): Float64Array {
	const { grain } = checked(question);
	const entry = entryOf(report);
	const over = (name: string) => {
		const extent = extentOf(query.dataset, [name]);
		const from = Math.max(entry.start, extent.start);
		const last = Math.min(entry.end, extent.end) - 1;
		return periodsFrom(from, last, grain, report, question, age);
	};
	try {
		return over(column);
	} catch (error) {
		if (!(error instanceof CadranError && error.code === "question"))
			throw error;
		const name = `${column}: ${JSON.stringify({ ...question, asOf: undefined })}`;
		query.extentOf(name, sql`f.first_at`, entered);
		return over(name);
	}
}
