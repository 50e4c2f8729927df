import type { Stretch } from "../../model/calendar.js";
import type { Value } from "../../model/value.js";
import type { Rows } from "../query.js";
import { every, literal, type Sql, sql } from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { passedSql } from "./condition.sql.js";
import { MILLISECONDS } from "./milliseconds.js";
import type { Plan } from "./plan.js";
import { tiesSql } from "./ties.sql.js";
import { columnSql } from "./value.sql.js";
import { besideRows, columnsOf } from "./worked.sql.js";

type Gap = Extract<Value, { op: "gap" }>;

/**
 * Rows with the time since the row before of the same customer beside them, among rows that the question's filters pass; null for a first
 * one. Of rows at one instant, that which is first by what else they hold has the time since, and the others none.
 */
export function gapRowsSql(
	plan: Plan,
	rows: Rows,
	value: Gap,
	stretch: Stretch,
): Rows {
	const { query, report } = plan;
	const at = columnSql(plan, rows, value.of, "instant");
	const customer = query.customer(rows) as Sql;
	const clock = query.clock(report.calendar.timeZone);
	const key = value.unit === "days" ? wallOf(query.dialect, at, clock) : at;
	const passed = passedSql(plan, rows, undefined, stretch);
	const known = every([
		sql`${at} IS NOT NULL`,
		sql`${customer} IS NOT NULL`,
		...(passed ? [passed] : []),
	]);
	const ties = tiesSql(query, rows);
	const before = sql`MAX(${key}) OVER (PARTITION BY ${customer} ORDER BY ${at}${ties} ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)`;
	const unit = literal(MILLISECONDS[value.unit]);
	return besideRows(query, rows, value, (names, worked) => {
		const list = columnsOf(query, rows, names);
		return sql`SELECT ${list}, (${key} - ${before}) / ${unit} AS ${worked} FROM ${rows.from} WHERE ${known} UNION ALL SELECT ${list}, NULL AS ${worked} FROM ${rows.from} WHERE NOT ${known}`;
	});
}
