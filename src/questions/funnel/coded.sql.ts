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
	const isWhole = sql`${of} = FLOOR(${of}) AND ABS(${of}) < ${literal(WHOLE)}`;
	// ClickHouse makes no decimal of a missing value.
	const whole = sql`CASE WHEN ${isWhole} THEN ${of} ELSE 0 END`;
	return sql`CASE WHEN ${isWhole} THEN ${dialect.text(sql`CAST(COALESCE(${whole}, 0) AS DECIMAL(18, 0))`)} ELSE ${dialect.text(of)} END`;
}
