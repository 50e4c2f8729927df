import type { CohortQuestion } from "../cohort.js";
import type { Query } from "../query.js";
import { bucket, join, literal, raw, type Sql, sql } from "../sql.js";
import { checked } from "./timeline.js";
import type { ReadSql } from "./timeline.sql.js";
import type { Windows } from "./windows.js";

/**
 * Returns by customer, cohort and age, as a common table: `customer`, `cohort`, `age`, `returns` (how many) and `paid`. Ages are periods
 * of the calendar, or of so many milliseconds from the customer's own start. Those beyond `most` are left out; where rows count
 * onward, they are of the age `most`.
 */
export function returnsSql(
	query: Query,
	question: CohortQuestion,
	read: ReadSql,
	length: number,
	most: number,
	asOf: number,
): Sql {
	const { mode, first, measure } = checked(question);
	const money = measure !== "customers" && measure !== "orders";
	const paid = money ? raw("b.amount") : raw("0");
	if (first === "every") return everySql(query, read, paid, most, asOf);
	const { back, cohorts, edges } = read;
	const since = sql`FLOOR((b.moment - c.first_at) / ${literal(length || 1)})`;
	const period = sql`${bucket(query.dialect, sql`b.moment`, edges)} - c.cohort`;
	const each = sql`SELECT c.customer AS customer, c.cohort AS cohort, ${length > 0 ? since : period} AS own, ${paid} AS amount FROM ${back.name} AS b INNER JOIN ${cohorts} AS c ON c.customer = b.customer WHERE b.moment >= c.first_at AND b.moment <= ${asOf}`;
	const top = literal(most);
	const age =
		mode === "on-or-after"
			? sql`CASE WHEN e.own < ${top} THEN e.own ELSE ${top} END`
			: sql`CASE WHEN e.own <= ${top} THEN e.own END`;
	const aged = sql`SELECT e.customer AS customer, e.cohort AS cohort, ${age} AS age, e.amount AS amount FROM (${each}) AS e`;
	const body = sql`SELECT a.customer AS customer, a.cohort AS cohort, a.age AS age, COUNT(*) AS returns, ${query.dialect.sum(raw("a.amount"))} AS paid FROM (${aged}) AS a WHERE a.age IS NOT NULL GROUP BY a.customer, a.cohort, a.age`;
	return query.with(body, "returns");
}

/** The same where a customer is in the cohort of every period in which they started. */
function everySql(
	query: Query,
	{ back, cohorts, edges }: ReadSql,
	paid: Sql,
	most: number,
	asOf: number,
): Sql {
	const period = bucket(query.dialect, sql`b.moment`, edges);
	const dated = query.with(
		sql`SELECT b.customer AS customer, b.moment AS moment, ${period} AS period, ${paid} AS amount FROM ${back.name} AS b WHERE b.moment <= ${asOf}`,
		"dated",
	);
	const summed = sql`SELECT d.customer AS customer, d.period AS period, COUNT(*) AS returns, ${query.dialect.sum(raw("d.amount"))} AS paid FROM ${dated} AS d WHERE d.period IS NOT NULL GROUP BY d.customer, d.period`;
	const later = sql`SELECT c.customer AS customer, c.cohort AS cohort, s.period - c.cohort AS age, s.returns AS returns, s.paid AS paid FROM (${summed}) AS s INNER JOIN ${cohorts} AS c ON c.customer = s.customer WHERE s.period > c.cohort AND s.period <= c.cohort + ${literal(most)}`;
	const same = sql`SELECT c.customer AS customer, c.cohort AS cohort, 0 AS age, COUNT(*) AS returns, ${query.dialect.sum(raw("d.amount"))} AS paid FROM ${dated} AS d INNER JOIN ${cohorts} AS c ON c.customer = d.customer AND c.cohort = d.period WHERE d.moment >= c.first_at GROUP BY c.customer, c.cohort`;
	const number = (name: string) => query.dialect.number(raw(name));
	const columns = join(
		["cohort", "age", "returns", "paid"].map(
			(name) => sql`${number(`u.${name}`)} AS ${raw(name)}`,
		),
		", ",
	);
	const one = (body: Sql) =>
		sql`SELECT u.customer AS customer, ${columns} FROM (${body}) AS u`;
	return query.with(sql`${one(later)} UNION ALL ${one(same)}`, "returns");
}

/** The column of an age, by the spans of columns; null of an age in none. */
export function columnSql(query: Query, age: Sql, { spans }: Windows): Sql {
	const edges: number[] = [];
	const columns: number[] = [-1];
	for (const [column, [from, to]] of spans.entries()) {
		edges.push(from, to + 1);
		columns.push(column, -1);
	}
	return sql`NULLIF(${query.dialect.steps(age, edges, columns)}, -1)`;
}
