import type { Stretch } from "../../model/calendar.js";
import type { Aggregate } from "../../model/metric.js";
import { warn } from "../envelope.js";
import { filterSql } from "../filter.sql.js";
import type { Rows } from "../query.js";
import { join, type Sql, some, sql } from "../sql.js";
import { conditionSql } from "./condition.sql.js";
import { neededBy, otherThan, relatedTo } from "./open.js";
import type { Plan } from "./plan.js";
import { anchorsSql } from "./related.sql.js";

/**
 * Has the answer warn of rows that an aggregate leaves out only because what is related to them can't be known yet, of those in a period
 * or in the first of several that leaves out any (`timed`).
 */
export function warnOpenSql(
	plan: Plan,
	leaf: Aggregate,
	rows: Rows,
	timed: readonly Sql[],
	where: Stretch,
): void {
	const { query, report } = plan;
	const needed = [...relatedTo(leaf), ...neededBy(leaf.where)].filter(
		({ near }) => near,
	);
	if (needed.length === 0) return;
	const { table } = rows;
	const open = some(needed.map((one) => anchorsSql(plan, rows, one).open));
	const asked = ["buyers", "paths"].includes(table.entity)
		? null
		: filterSql(query, rows, report.filters, report, where);
	const rest = otherThan(leaf.where);
	const passed = rest && conditionSql(plan, rows, rest, where);
	const conditions = [open];
	for (const one of [asked, passed]) if (one) conditions.push(one);
	const part = query.part({
		numbers: timed.map((one) => sql`COUNT(CASE WHEN ${one} THEN 1 END)`),
		rest: sql`FROM ${rows.from} WHERE ${join(conditions, " AND ")}`,
	});
	query.first((results) => {
		const counts = results(part)[0]?.numbers ?? [];
		const count = counts.find((one) => one !== null && one > 0);
		if (count)
			warn(report, { code: "window-open", table: table.entity, count });
	});
}
