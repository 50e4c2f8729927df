import type { Related } from "../../model/value.js";
import type { Query } from "../query.js";
import { raw, type Sql, sql } from "../sql.js";

/** Of what a measure is: `n` rows, and of a sum `m` values that come to `s`. */
export type Measure = "n" | "m" | "s";

export const measuresOf = ({ of }: Related): Measure[] =>
	of.op === "sum" ? ["n", "m", "s"] : ["n"];

/** Measures of a column `v` of related rows, for GROUP BY. */
export const measuredSql = ({ dialect }: Query, { of }: Related): Sql => {
	if (of.op === "count") return raw("COUNT(*) AS n");
	if (of.op === "distinct") return raw("COUNT(DISTINCT v) AS n");
	return sql`COUNT(*) AS n, COUNT(v) AS m, ${dialect.sum(raw("v"))} AS s`;
};

/**
 * The number that related rows come to: all of them without the row's own peers, where these are among them. The sum of no row is 0;
 * that of rows without a value is none.
 */
export function rowsLeft(
	{ dialect }: Query,
	{ of }: Related,
	all: (measure: Measure) => Sql,
	peers: ((measure: Measure) => Sql) | null,
	among: Sql,
): Sql {
	const left = (measure: Measure): Sql => {
		const whole = sql`COALESCE(${all(measure)}, 0)`;
		if (!peers) return whole;
		return sql`(${whole} - CASE WHEN ${among} THEN COALESCE(${peers(measure)}, 0) ELSE 0 END)`;
	};
	if (of.op !== "sum") return dialect.number(left("n"));
	return sql`CASE WHEN ${left("n")} = 0 THEN 0 WHEN ${left("m")} > 0 THEN ${left("s")} END`;
}
