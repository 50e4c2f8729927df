import type { Dialect } from "../../questions/dialect.js";
import { empty, join, raw, sql } from "../../questions/sql.js";
import { ansi, quoted } from "./ansi.js";

const types = {
	number: "double precision",
	string: "text",
	boolean: "boolean",
};

/** PostgreSQL, from 14 on. */
export const postgres: Dialect = {
	...ansi,
	name: "postgres",
	placeholder: (place, value) =>
		value === null
			? "NULL"
			: `$${place}::${types[typeof value as keyof typeof types]}`,
	text: (of) => sql`CAST(${of} AS TEXT)`,
	digits: (of) => sql`CAST(${of} AS TEXT)`,
	sum(of, over = empty) {
		// By wholes, by what a 2²⁶th of one can tell, and by the rest: each is summed without loss.
		const rest = sql`(${of} - TRUNC(${of})) * 67108864`;
		return sql`(SUM(TRUNC(${of}))${over} + SUM(TRUNC(${rest}))${over} / 67108864 + SUM(${rest} - TRUNC(${rest}))${over} / 67108864)`;
	},
	finite: (of) =>
		sql`(${of} > ${raw("'-Infinity'::double precision")} AND ${of} < ${raw("'Infinity'::double precision")})`,
	milliseconds: (of, type) => {
		const zoned = type === "timestamptz" || type === "offset";
		const as = raw(zoned ? "TIMESTAMPTZ" : "TIMESTAMP");
		return sql`CAST(FLOOR(EXTRACT(EPOCH FROM CAST(${of} AS ${as})) * 1000) AS DOUBLE PRECISION)`;
	},
	matches: (of, pattern) => sql`(${of} ~ ${quoted(pattern)})`,
	replaced: (of, pattern, by) =>
		sql`REGEXP_REPLACE(${of}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
	boundless: true,
	bytes: (of) => sql`(${of}) COLLATE "C"`,
	columns: (tables) =>
		sql`SELECT table_name AS "table", column_name AS "column", data_type AS "type" FROM information_schema.columns WHERE table_name IN (${join(tables, ", ")}) AND table_schema = ANY (CURRENT_SCHEMAS(FALSE)) ORDER BY ordinal_position`,
};
