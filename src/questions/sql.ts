import sql, { empty, join, raw, Sql } from "sql-template-tag";
import type { Dialect } from "./dialect.js";

export { empty, join, raw, Sql, sql };

/** A number of ours that stands in the statement itself: an edge of a period, an offset. Never one of a question. */
export function literal(number: number): Sql {
	if (!Number.isFinite(number))
		throw new RangeError(`${number} can't stand in a statement.`);
	return raw(number < 0 || Object.is(number, -0) ? `(${number})` : `${number}`);
}

/** Whether a condition holds; one that is neither true nor false does not. */
export const truth = (condition: Sql): Sql =>
	sql`COALESCE(${condition}, FALSE)`;

export const always = raw("TRUE");
export const never = raw("FALSE");

/** All of some conditions, each true or false. */
export const every = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0 ? always : sql`(${join(conditions, " AND ")})`;

/** Any of some conditions, each true or false. */
export const some = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0 ? never : sql`(${join(conditions, " OR ")})`;

/** From ≤ value < to, either end left out where it is infinite; a missing value is in no range. */
export function between(value: Sql, from: number, to: number): Sql {
	const ends = [sql`${value} IS NOT NULL`];
	if (from !== Number.NEGATIVE_INFINITY) ends.push(sql`${value} >= ${from}`);
	if (to !== Number.POSITIVE_INFINITY) ends.push(sql`${value} < ${to}`);
	return truth(every(ends));
}

/**
 * What holds for a value by where it lies among ascending edges: `results[0]` below the first, `results[i]` from the i-th on. Found by
 * halves where conditions may be nested, so that a thousand edges take ten comparisons a row.
 */
export function stepwise(
	dialect: Dialect,
	value: Sql,
	edges: ArrayLike<number>,
	results: readonly Sql[],
): Sql {
	if (edges.length === 0) return results[0] as Sql;
	if (dialect.nests) return halved(value, edges, results, 0, edges.length);
	const cases = Array.from(
		edges,
		(edge, i) => sql`WHEN ${value} < ${literal(edge)} THEN ${results[i]}`,
	);
	return sql`CASE ${join(cases, " ")} ELSE ${results[edges.length]} END`;
}

function halved(
	value: Sql,
	edges: ArrayLike<number>,
	results: readonly Sql[],
	from: number,
	to: number,
): Sql {
	if (from === to) return results[from] as Sql;
	const middle = (from + to) >> 1;
	const below = halved(value, edges, results, from, middle);
	const above = halved(value, edges, results, middle + 1, to);
	return sql`CASE WHEN ${value} < ${literal(edges[middle] as number)} THEN ${below} ELSE ${above} END`;
}

/** The bucket of an instant among boundaries, counted from 0; null outside. */
export function bucket(
	dialect: Dialect,
	at: Sql,
	edges: ArrayLike<number>,
): Sql {
	const results = Array.from({ length: edges.length + 1 }, (_, i) =>
		i === 0 || i === edges.length ? raw("NULL") : literal(i - 1),
	);
	return sql`CASE WHEN ${at} IS NOT NULL THEN ${stepwise(dialect, at, edges, results)} END`;
}
