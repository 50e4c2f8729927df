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

/** The bucket of an instant among boundaries, counted from 0; null outside. */
export const bucket = (
	dialect: Dialect,
	at: Sql,
	edges: ArrayLike<number>,
): Sql => {
	const last = edges.length - 1;
	const slots = Array.from({ length: edges.length + 1 }, (_, i) =>
		i > last ? -1 : i - 1,
	);
	return sql`NULLIF(${dialect.steps(at, edges, slots)}, -1)`;
};
