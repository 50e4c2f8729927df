import type { Dialect, HostType } from "../../questions/dialect.js";
import { literal, raw, type Sql, sql } from "../../questions/sql.js";

const types: [RegExp, HostType][] = [
	[
		/^(tinyint|smallint|integer|bigint|hugeint|u\w*int|u?int\d*|int\d+)$/,
		"integer",
	],
	[/^(double|double precision|real|float\d*|decimal.*|numeric.*)$/, "number"],
	[
		/^(text|varchar.*|char.*|bpchar.*|string|fixedstring.*|uuid|enum.*|user-defined|citext|name)$/,
		"text",
	],
	[/^bool(ean)?$/, "boolean"],
	[/^date(32)?$/, "date"],
	[/^(timestamp with time zone|timestamptz)$/, "timestamptz"],
	[/^timestamp( without time zone|_m?s|_ns)?$/, "timestamp"],
];

/** The type of a column, by what a database calls it. */
export const typeOf = (spelt: string): HostType =>
	types.find(([pattern]) => pattern.test(spelt.toLowerCase()))?.[1] ?? "other";

/** A text of ours as a constant: a regular expression. */
export const quoted = (text: string): Sql =>
	raw(`'${text.replaceAll("'", "''")}'`);

/** By halves, so that a thousand edges take ten comparisons a row. */
function halved(
	of: Sql,
	edges: ArrayLike<number>,
	numbers: readonly number[],
	from: number,
	to: number,
): Sql {
	if (from === to) return literal(numbers[from] as number);
	const middle = (from + to) >> 1;
	const below = halved(of, edges, numbers, from, middle);
	const above = halved(of, edges, numbers, middle + 1, to);
	return sql`CASE WHEN ${of} < ${literal(edges[middle] as number)} THEN ${below} WHEN ${of} IS NOT NULL THEN ${above} END`;
}

/** What DuckDB and PostgreSQL have in common. */
export const ansi: Pick<
	Dialect,
	| "identifier"
	| "number"
	| "boolean"
	| "constant"
	| "variance"
	| "same"
	| "quantile"
	| "steps"
	| "settings"
	| "shared"
	| "typeOf"
> = {
	identifier: (name) => `"${name.replaceAll('"', '""')}"`,
	number: (of) => sql`CAST(${of} AS DOUBLE PRECISION)`,
	constant: (of) => of,
	boolean: (of) => sql`CAST(${of} AS BOOLEAN)`,
	variance: (of) => sql`VAR_SAMP(${of})`,
	same: (a, b) => sql`(${a} IS NOT DISTINCT FROM ${b})`,
	quantile: (p, of) =>
		sql`PERCENTILE_CONT(${raw(String(p))}) WITHIN GROUP (ORDER BY ${of})`,
	steps: (of, edges, numbers) => halved(of, edges, numbers, 0, edges.length),
	settings: "",
	shared: null,
	typeOf,
};
