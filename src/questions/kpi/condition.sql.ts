import type { Stretch } from "../../model/calendar.js";
import type { Condition } from "../../model/metric.js";
import { filterSql } from "../filter.sql.js";
import type { Rows } from "../query.js";
import { always, between, every, never, type Sql, some, sql } from "../sql.js";
import { amongSql } from "./among.sql.js";
import { isFilter } from "./condition.js";
import type { Plan } from "./plan.js";
import { valueSql } from "./value.sql.js";

/** Whether a row passes a metric's own condition: true or false, never unknown. */
export function conditionSql(
	plan: Plan,
	rows: Rows,
	where: Condition,
	stretch: Stretch,
): Sql {
	const { query, report } = plan;
	if (isFilter(where))
		return filterSql(query, rows, [where], report, stretch, true) ?? always;
	if ("value" in where) {
		const { value, from = -Infinity, to = Infinity } = where;
		return between(valueSql(plan, rows, value, stretch), from, to);
	}
	if ("among" in where) return amongSql(plan, rows, where, stretch);
	const inner = (one: Condition) => conditionSql(plan, rows, one, stretch);
	if ("not" in where) return sql`(NOT ${inner(where.not)})`;
	if ("all" in where) return every(where.all.map(inner));
	if ("any" in where) return some(where.any.map(inner));
	return never;
}

/** Whether a row passes the question's filters and a condition; null where all do. */
export function passedSql(
	plan: Plan,
	rows: Rows,
	where: Condition | undefined,
	stretch: Stretch,
): Sql | null {
	const { query, report } = plan;
	const asked = filterSql(query, rows, report.filters, report, stretch);
	const own = where && conditionSql(plan, rows, where, stretch);
	return asked && own ? every([asked, own]) : (asked ?? own ?? null);
}
