import type { Dialect } from "../../questions/dialect.js";
import { empty, join, raw, sql } from "../../questions/sql.js";
import { ansi, quoted } from "./ansi.js";

const types = { number: "DOUBLE", string: "VARCHAR", boolean: "BOOLEAN" };

/** DuckDB, from 1.1 on, in process or in the browser. */
export const duckdb: Dialect = {
	...ansi,
	name: "duckdb",
	placeholder: (place, value) =>
		value === null
			? "NULL"
			: `CAST($${place} AS ${types[typeof value as keyof typeof types]})`,
	text: (of) => sql`CAST(${of} AS VARCHAR)`,
	digits: (of) =>
		sql`REGEXP_REPLACE(CAST(${of} AS VARCHAR), ${raw("'[.]0$'")}, '')`,
	sum: (of, over = empty) => sql`KAHAN_SUM(${of})${over}`,
	finite: (of) => sql`ISFINITE(${of})`,
	milliseconds: (of, type) => {
		const zoned = type === "timestamptz" || type === "offset";
		const as = raw(zoned ? "TIMESTAMPTZ" : "TIMESTAMP");
		const instant = sql`CAST(${of} AS ${as})`;
		// Milliseconds are cut towards 1970, where memory cuts those of texts downwards; by microseconds it takes twice the time.
		return type === "text" || type === "offset"
			? sql`FLOOR(EPOCH_US(${instant}) / 1000)`
			: sql`CAST(EPOCH_MS(${instant}) AS DOUBLE)`;
	},
	matches: (of, pattern) => sql`REGEXP_MATCHES(${of}, ${quoted(pattern)})`,
	replaced: (of, pattern, by) =>
		sql`REGEXP_REPLACE(${of}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
	boundless: true,
	bytes: (of) => of,
	columns: (tables) =>
		sql`SELECT table_name AS "table", column_name AS "column", data_type AS "type" FROM information_schema.columns WHERE table_name IN (${join(tables, ", ")}) AND table_schema = CURRENT_SCHEMA() ORDER BY ordinal_position`,
};
