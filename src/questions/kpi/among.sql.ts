import type { Stretch } from "../../model/calendar.js";
import type { AmongFilter } from "../../model/metric.js";
import { atOf } from "../envelope.js";
import { filterSql } from "../filter.sql.js";
import type { Named, Rows } from "../query.js";
import { parted } from "../reference.js";
import { join, type Sql, sql, truth } from "../sql.js";
import { alike } from "./alike.sql.js";
import type { Plan } from "./plan.js";

/** Whether a row's value is one that another entity's column has too, up to the as-of instant: true or false. */
export function amongSql(
	{ query, report }: Plan,
	rows: Rows,
	{ column, among }: AmongFilter,
	stretch: Stretch,
): Sql {
	const entity = parted(among.column).entity as string;
	const others = query.rows(entity, "o");
	const [own, theirs] = alike(query, [
		query.column(rows, column) as Named,
		query.column(others, among.column) as Named,
	]);
	const conditions = [sql`${theirs} IS NOT NULL`];
	const at = query.column(others, atOf(entity));
	if (at?.type === "instant")
		conditions.push(sql`(${at.sql} IS NULL OR ${at.sql} <= ${report.asOf})`);
	const where = among.where ? [among.where] : [];
	const passed = filterSql(query, others, where, report, stretch, true);
	if (passed) conditions.push(passed);
	query.extent(`${entity}.${atOf(entity)}`);
	return truth(
		sql`${own} IN (SELECT ${theirs} FROM ${others.from} WHERE ${join(conditions, " AND ")})`,
	);
}
