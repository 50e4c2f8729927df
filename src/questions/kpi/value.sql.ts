import type { Stretch } from "../../model/calendar.js";
import type { Instant, Value } from "../../model/value.js";
import { reachOf } from "../envelope.js";
import { knownSql } from "../filter.sql.js";
import { codedSql as textOf } from "../funnel/coded.sql.js";
import type { Named, Rows } from "../query.js";
import { unmappedOf } from "../reference.js";
import { literal, raw, type Sql, sql } from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { MILLISECONDS } from "./milliseconds.js";
import type { Plan } from "./plan.js";
import { columnsOf } from "./value.js";
import { workedOf } from "./worked.sql.js";

/** A value row by row: null where it is missing, or divided by 0. */
export function valueSql(
	plan: Plan,
	rows: Rows,
	value: Value,
	stretch: Stretch,
): Sql {
	const { query, report } = plan;
	if (typeof value === "string") return columnSql(plan, rows, value, "number");
	if (typeof value === "number") return query.dialect.number(sql`${value}`);
	switch (value.op) {
		case "related":
		case "gap":
			return workedOf(query, rows, value);
		case "between": {
			const [from, to] = value.of.map((one) =>
				instantSql(plan, rows, one, stretch),
			) as [Sql, Sql];
			const unit = literal(MILLISECONDS[value.unit]);
			if (value.unit !== "days") return sql`((${to} - ${from}) / ${unit})`;
			const { timeZone } = report.calendar;
			const far = columnsOf(value).map((name) => reachOf(query.dataset, name));
			const clock = query.clock(
				timeZone,
				...[stretch, ...far].flatMap(({ start, end }) => [start, end]),
			);
			return sql`((${wallOf(query.dialect, to, clock)} - ${wallOf(query.dialect, from, clock)}) / ${unit})`;
		}
		default: {
			const [a, b] = value.of.map((one) =>
				valueSql(plan, rows, one, stretch),
			) as [Sql, Sql];
			if (value.op === "over") return sql`(${a} / NULLIF(${b}, 0))`;
			const sign = { plus: "+", minus: "-", times: "*" }[value.op];
			return sql`(${a} ${raw(sign)} ${b})`;
		}
	}
}

function instantSql(
	plan: Plan,
	rows: Rows,
	instant: Instant,
	stretch: Stretch,
): Sql {
	if (typeof instant === "string") return knownInstant(plan, rows, instant);
	const edge = (at: number) => plan.query.dialect.number(sql`${at}`);
	if ("edge" in instant) return edge(stretch[instant.edge]);
	const [name, last] = instant.earliest;
	const at = knownInstant(plan, rows, name);
	const end = edge(stretch[last.edge]);
	return sql`(CASE WHEN ${at} < ${end} THEN ${at} ELSE ${end} END)`;
}

/** An instant of a row; one after the as-of instant is missing. */
function knownInstant(plan: Plan, rows: Rows, name: string): Sql {
	const at = columnSql(plan, rows, name, "instant");
	const named: Named = { sql: at, type: "instant" };
	return sql`(${knownSql(rows, name, named, plan.report.asOf).sql})`;
}

/** The numbers or the instants of a column, own or of the customer. That it is there, and of that type, has been checked. */
export function columnSql(
	{ query }: Plan,
	rows: Rows,
	name: string,
	type: "number" | "instant",
): Sql {
	const column = query.column(rows, name);
	if (column?.type !== type) throw unmappedOf(query.dataset, rows.table, name);
	return column.sql;
}

/** The values of a column as text, as they are told apart and told; null for a missing one. */
export function codedSql({ query }: Plan, rows: Rows, name: string): Sql {
	const column = query.column(rows, name);
	if (!column) throw unmappedOf(query.dataset, rows.table, name);
	return textOf(query.dialect, column);
}
