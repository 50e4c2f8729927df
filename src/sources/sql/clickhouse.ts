import type { Dialect } from "../../questions/dialect.js";
import { join, raw, type Sql, sql } from "../../questions/sql.js";
import { quoted, typeOf } from "./ansi.js";

const types = { number: "Float64", string: "String", boolean: "Bool" };

/** The name of a type without what may be around it: Nullable(LowCardinality(String)) is a String. */
function bare(spelt: string): string {
	const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(spelt)?.[1];
	return inner === undefined ? spelt : bare(inner);
}

/** The instant of a text; one that is none is refused. */
const parsed = (text: Sql): Sql =>
	sql`if(isNull(${text}), NULL, toFloat64(toUnixTimestamp64Milli(parseDateTime64BestEffort(ifNull(${text}, '1970-01-01'), 3, 'UTC'))))`;

/** Numbers as one literal, all of them doubles. */
const array = (numbers: readonly number[]): Sql =>
	raw(
		`[${numbers.map((one) => (Number.isInteger(one) && Math.abs(one) < 1e21 ? `${one}.0` : String(one))).join(", ")}]`,
	);

/** ClickHouse, from 26.3 on. Its dates with a time are instants; a time without a zone is best kept as text in ISO 8601. */
export const clickhouse: Dialect = {
	name: "clickhouse",
	identifier: (name) =>
		`\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
	placeholder: (place, value) =>
		value === null
			? "NULL"
			: `{p${place}:${types[typeof value as keyof typeof types]}}`,
	number: (of) => sql`toFloat64(${of})`,
	text: (of) => sql`toString(${of})`,
	digits: (of) => sql`toString(${of})`,
	// What is one value in all rows is no key to join by: ClickHouse must not see that it is.
	constant: (of, type) =>
		type === "text"
			? sql`concat(${of}, substring(toString(rowNumberInBlock()), 1, 0))`
			: sql`materialize(${of})`,
	boolean: (of) => sql`toBool(${of})`,
	// Over a window, with several threads, 26.7 gives wrong sums by sumKahan.
	sum: (of, over) => (over ? sql`SUM(${of})${over}` : sql`sumKahan(${of})`),
	finite: (of) => sql`isFinite(${of})`,
	milliseconds: (of, type) => {
		switch (type) {
			case "date":
				return sql`multiply(toFloat64(toInt32(toDate32(${of}))), 86400000)`;
			case "text":
			case "offset":
				return parsed(of);
			default:
				return sql`toFloat64(toUnixTimestamp64Milli(toDateTime64(${of}, 3)))`;
		}
	},
	matches: (of, pattern) => sql`match(${of}, ${quoted(pattern)})`,
	replaced: (of, pattern, by) =>
		sql`replaceRegexpAll(${of}, ${quoted(pattern)}, ${quoted(by.replaceAll("\\", "\\\\"))})`,
	boundless: false,
	quantile: (p, of) => sql`quantileExactInclusive(${raw(String(p))})(${of})`,
	variance: (of) => sql`varSampStable(${of})`,
	bytes: (of) => of,
	same: (a, b) => sql`(${a} <=> ${b})`,
	steps: (of, edges, numbers) => {
		// Of equal edges the last one holds.
		const places = Array.from(edges, (_, i) => i + 1).filter(
			(i) => edges[i - 1] !== edges[i],
		);
		const from = array([-1e300, ...places.map((i) => edges[i - 1] as number)]);
		const to = array([0, ...places].map((i) => numbers[i] as number));
		return sql`transform(roundDown(${of}, ${from}), ${from}, ${to}, NULL)`;
	},
	settings:
		" SETTINGS join_use_nulls = 1, precise_float_parsing = 1, aggregate_functions_null_for_empty = 1, prefer_column_name_to_alias = 1",
	// From 26.3 on; else what the table comes to is worked out for every use of it.
	shared: { before: "MATERIALIZED ", after: ", enable_materialized_cte = 1" },
	columns: (tables) =>
		sql`SELECT table AS "table", name AS "column", type AS "type" FROM system.columns WHERE table IN (${join(tables, ", ")}) AND database = currentDatabase() ORDER BY position`,
	typeOf: (spelt) => {
		const name = bare(spelt);
		return /^DateTime/.test(name) ? "timestamptz" : typeOf(name);
	},
};
