import { codedSql } from "../funnel/coded.sql.js";
import type { Named, Query } from "../query.js";
import { join, type Sql, sql } from "../sql.js";

/** Two columns in a type in which they can be equal: their own, or as text. */
export function alike(
	query: Query,
	[a, b]: readonly [Named, Named],
): [Sql, Sql] {
	if (a.type === b.type) return [a.sql, b.sql];
	return [codedSql(query.dialect, a), codedSql(query.dialect, b)];
}

/** Whether values, none of them missing, are equal one by one. */
export const equalTo = (a: readonly Sql[], b: readonly Sql[]): Sql =>
	join(
		a.map((one, i) => sql`${one} = ${b[i] as Sql}`),
		" AND ",
	);
