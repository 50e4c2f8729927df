import { literal, raw, type Sql, sql } from "../sql.js";

/** The nearest whole number of so many parts, halves up. */
const nearest = (amount: Sql, parts: number): Sql =>
	sql`FLOOR(${amount} * ${literal(parts)} + 0.5) / ${literal(parts)}`;

/** A sum of money, rounded as `rounded` does in memory. Give it a column: it stands there several times. */
export function roundedSql(amount: Sql): Sql {
	const size = sql`ABS(${amount})`;
	const cases = [
		sql`WHEN ${size} >= ${literal(1e9)} THEN ${amount}`,
		sql`WHEN ${size} >= 1 THEN ${nearest(amount, 1e6)}`,
		sql`WHEN ${size} >= ${raw("0.000001")} THEN ${nearest(amount, 1e12)}`,
	];
	return sql`CASE ${cases[0]} ${cases[1]} ${cases[2]} ELSE ${nearest(amount, 1e18)} END`;
}
