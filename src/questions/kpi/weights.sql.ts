import { plain } from "../figure.js";
import { join, raw, type Sql, sql } from "../sql.js";
import type { Dimensioned } from "./keyed.sql.js";
import type { Told } from "./pair.sql.js";
import { cellOnce, type Sketch } from "./sketch.sql.js";

/** The mean of an inner sketch over its last key, by weights, for every group of the outer one. */
export function weighedSql(
	sketch: Sketch,
	inner: Sketch,
	found: Told,
	values: Dimensioned,
	weights: Readonly<Record<string, number>>,
): Told {
	// Where nothing comes to a number, such as a count of 0, its weight counts.
	if (found.absent.value !== null) inner.complete();
	const last = raw(`k${sketch.keys.length}`);
	const weight = weightSql(inner, values, last, weights);
	const outer = sketch.keys.map((_, i) => raw(`k${i}`));
	const rows = sql`${inner.select(
		new Map([
			["a_value", found.value()],
			["a_n", found.n()],
		]),
	)}`;
	const list = [
		...outer,
		raw("a_value"),
		raw("a_n"),
		sql`${weight} AS a_weight`,
	];
	const from = sql`FROM (SELECT ${join(list, ", ")} FROM (${rows}) AS weighed) AS weighed WHERE a_value IS NOT NULL AND a_weight <> 0`;
	const relation = sketch.relation(from);
	const total = cellOnce(() => relation(raw("SUM(a_weight)")));
	const sum = cellOnce(() =>
		relation(sketch.query.dialect.sum(raw("(a_weight * a_value)"))),
	);
	const n = cellOnce(() => relation(raw("SUM(a_n)")));
	return {
		value: cellOnce(() =>
			sketch.finite(
				[total(), sum()],
				(all, one) => sql`CASE WHEN ${all} > 0 THEN ${one} / ${all} END`,
			),
		),
		n: cellOnce(() => sketch.step([n()], (one) => sql`COALESCE(${one}, 0)`)),
		size: null,
		parts: [],
		grounded: found.grounded,
		absent: plain(found.absent.value, 0),
	};
}

/** The weight of a value: 1 unless given, 0 of rows without a value. */
function weightSql(
	{ query: { dialect } }: Sketch,
	{ type }: Dimensioned,
	key: Sql,
	weights: Readonly<Record<string, number>>,
): Sql {
	const cases = Object.entries(weights)
		.filter(([value]) => type === "text" || String(Number(value)) === value)
		.map(([value, weight]) => {
			const of = type === "text" ? value : Number(value);
			return sql`WHEN ${key} = ${of} THEN ${weight}`;
		});
	const all = [sql`WHEN ${key} IS NULL THEN 0`, ...cases];
	return dialect.number(sql`CASE ${join(all, " ")} ELSE 1 END`);
}
