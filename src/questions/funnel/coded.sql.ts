import type { Dialect } from "../dialect.js";
import type { Named } from "../query.js";
import { type Sql, sql } from "../sql.js";

/** The values of a column as the texts that they are told apart by, as JavaScript writes them. */
export function codedSql(dialect: Dialect, { sql: of, type }: Named): Sql {
	if (type === "text") return of;
	if (type === "boolean")
		return sql`CASE WHEN ${of} THEN 'true' WHEN NOT ${of} THEN 'false' END`;
	// 0 is not to be told from −0.
	return dialect.digits(sql`(${of} + 0)`);
}
