import type { Dialect } from "../dialect.js";
import type { Named } from "../query.js";
import { literal, type Sql, sql } from "../sql.js";

/** Whole numbers are written without a point up to here. */
const WHOLE = 1e15;

/** The values of a column as the texts that they are told apart by, as JavaScript writes them. */
export function codedSql(dialect: Dialect, { sql: of, type }: Named): Sql {
	if (type === "text") return of;
	if (type === "boolean")
		return sql`CASE WHEN ${of} THEN 'true' WHEN NOT ${of} THEN 'false' END`;
	const whole = sql`CASE WHEN ${of} = FLOOR(${of}) AND ABS(${of}) < ${literal(WHOLE)} THEN ${of} END`;
	return sql`COALESCE(${dialect.text(sql`CAST(${whole} AS DECIMAL(18, 0))`)}, ${dialect.text(of)})`;
}
