import type { Dialect } from "../../questions/dialect.js";
import { join, raw, sql } from "../../questions/sql.js";
import { typeOf } from "./ansi.js";

const types = { number: "Float64", string: "String", boolean: "Bool" };

/** The name of a type without what may be around it: Nullable(LowCardinality(String)) is a String. */
function bare(spelt: string): string {
	const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(spelt)?.[1];
	return inner === undefined ? spelt : bare(inner);
}

/** ClickHouse, from 25 on. Its dates with a time are instants; a time without a zone is best kept as text in ISO 8601. */
export const clickhouse: Dialect = {
	name: "clickhouse",
	identifier: (name) =>
		`\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
	placeholder: (place, value) =>
		value === null
			? "NULL"
			: `{p${place}:${types[typeof value as keyof typeof types]}}`,
	number: (of) => sql`CAST(${of} AS Nullable(Float64))`,
	text: (of) => sql`CAST(${of} AS Nullable(String))`,
	boolean: (of) => sql`CAST(${of} AS Nullable(Bool))`,
	finite: (of) => sql`isFinite(${of})`,
	milliseconds: (of, type) => {
		switch (type) {
			case "date":
				return sql`(CAST(toInt32(toDate32(${of})) AS Nullable(Float64)) * 86400000)`;
			case "text":
			case "offset":
				return sql`CAST(toUnixTimestamp64Milli(parseDateTime64BestEffort(${of}, 3, 'UTC')) AS Nullable(Float64))`;
			default:
				return sql`CAST(toUnixTimestamp64Milli(toDateTime64(${of}, 3)) AS Nullable(Float64))`;
		}
	},
	hasOffset: (of) =>
		sql`match(${of}, ${raw("'([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)$'")})`,
	quantile: (p, of) => sql`quantileExactInclusive(${raw(String(p))})(${of})`,
	variance: (of) => sql`varSampStable(${of})`,
	bytes: (of) => of,
	same: (a, b) => sql`(${a} <=> ${b})`,
	materialized: "",
	settings:
		" SETTINGS join_use_nulls = 1, aggregate_functions_null_for_empty = 1, prefer_column_name_to_alias = 1",
	columns: (tables) =>
		sql`SELECT table AS "table", name AS "column", type AS "type" FROM system.columns WHERE table IN (${join(tables, ", ")}) AND database = currentDatabase() ORDER BY position`,
	typeOf: (spelt) => {
		const name = bare(spelt);
		return /^DateTime/.test(name) ? "timestamptz" : typeOf(name);
	},
};
