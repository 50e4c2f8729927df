import type { Aggregate } from "../../model/metric.js";
import type { Dialect } from "../dialect.js";
import { type Figure, mean, plain, rate } from "../figure.js";
import { join, literal, raw, type Sql, sql } from "../sql.js";
import type { Counted } from "./counted.sql.js";
import { added, extreme, type Merge, type Numbers, pooled } from "./merge.js";
import type { Plan } from "./plan.js";
import { codedSql, valueSql } from "./value.sql.js";

/** How an aggregate is worked out, and what its numbers make; `null` are those of a group without rows. */
export interface Aggregated {
	/** The first is n. */
	numbers: readonly Sql[];
	/** FROM and WHERE, with the columns of the keys. */
	from: Sql;
	figure: (numbers: Numbers | null) => Figure;
	/** The numbers of several parts of the rows as one; null where those do not tell. */
	merge: Merge | null;
	/** The value, from columns of the numbers by their place. */
	value: (number: (place: number) => Sql) => Sql;
}

/** One aggregate over counted rows; with `also`, the share of them for which that is true. */
export function aggregateSql(
	plan: Plan,
	leaf: Aggregate,
	also: Sql | null,
	counted: Counted,
): Aggregated {
	if (leaf.op === "count" || leaf.op === "distinct") {
		const value =
			leaf.op === "count" ? raw("1") : codedSql(plan, counted.rows, leaf.of);
		const columns = [
			sql`${value} AS v`,
			...(also ? [sql`${also} AS also`] : []),
		];
		const of = leaf.op === "count" ? raw("v") : raw("DISTINCT v");
		const part =
			leaf.op === "count"
				? raw("CASE WHEN also THEN 1 END")
				: raw("DISTINCT CASE WHEN also THEN v END");
		return {
			numbers: [sql`COUNT(${of})`, ...(also ? [sql`COUNT(${part})`] : [])],
			from: fromOf(counted, columns),
			figure: (numbers) => {
				const [n, passed] = [numbers?.[0] ?? 0, numbers?.[1] ?? 0];
				return also ? rate(passed, n) : plain(n, n);
			},
			merge: leaf.op === "count" ? added : null,
			value: (number) =>
				also
					? sql`(${number(1)} / NULLIF(${number(0)}, 0))`
					: sql`COALESCE(${number(0)}, 0)`,
		};
	}
	const value = valueSql(plan, counted.rows, leaf.of, counted.where);
	const columns = [sql`${value} AS v`];
	const from = fromOf(counted, columns);
	const { dialect } = plan.query;
	const n = raw("COUNT(v)");
	switch (leaf.op) {
		case "sum":
			return {
				numbers: [n, dialect.sum(raw("v")), raw("COUNT(*)")],
				from,
				figure: summed,
				merge: added,
				value: summedSql,
			};
		case "top":
			return topOf(dialect, leaf.p, from, counted.keys);
		case "mean":
		case "deviation":
			return {
				numbers: [
					n,
					sql`${dialect.sum(raw("v"))} / NULLIF(COUNT(v), 0)`,
					dialect.variance(raw("v")),
				],
				from,
				figure: (numbers) => {
					const [n, average, variance] = numbers ?? [0, null, null];
					const spread = variance ?? Number.NaN;
					return leaf.op === "mean"
						? mean({
								mean: average ?? Number.NaN,
								variance: spread,
								n: n ?? 0,
							})
						: plain(Math.sqrt(spread), n ?? 0);
				},
				merge: pooled,
				value: (number) =>
					leaf.op === "mean" ? number(1) : sql`SQRT(${number(2)})`,
			};
		default: {
			const found = {
				min: raw("MIN(v)"),
				max: raw("MAX(v)"),
				median: dialect.quantile(0.5, raw("v")),
				quantile: dialect.quantile("p" in leaf ? leaf.p : 0.5, raw("v")),
			}[leaf.op];
			return {
				numbers: [n, found],
				from,
				figure: (numbers) => plain(numbers?.[1] ?? null, numbers?.[0] ?? 0),
				merge:
					leaf.op === "min" || leaf.op === "max"
						? extreme(leaf.op === "min" ? Math.min : Math.max)
						: null,
				value: (number) => number(1),
			};
		}
	}
}

/** Sums. Nothing to add is 0; but where there are rows, and none has a value, there is none. */
function summed(numbers: Numbers | null): Figure {
	const [n, sum, rows] = numbers ?? [0, 0, 0];
	return plain(n === 0 && rows !== 0 ? null : (sum ?? 0), n ?? 0);
}

const summedSql: Aggregated["value"] = (number) =>
	sql`CASE WHEN ${number(0)} = 0 AND ${number(2)} > 0 THEN NULL ELSE COALESCE(${number(1)}, 0) END`;

/** The sum of the greatest values, a share p of them, rounded up. Rounding of p × n itself adds no row. */
function topOf(
	dialect: Dialect,
	p: number,
	from: Sql,
	keys: Counted["keys"],
): Aggregated {
	const names = keys.map(({ name }) => raw(name));
	const list = join([...names, raw("v")], ", ");
	const over =
		names.length > 0 ? sql`PARTITION BY ${join(names, ", ")} ` : raw("");
	const ranked = sql`SELECT ${list}, ROW_NUMBER() OVER (${over}ORDER BY v DESC NULLS LAST) AS place, COUNT(v) OVER (${over}) AS n ${from}`;
	const first = sql`place <= CEIL(${literal(p)} * n * ${literal(1 - 1e-12)})`;
	return {
		numbers: [
			raw("COUNT(v)"),
			dialect.sum(sql`CASE WHEN ${first} THEN v END`),
			raw("COUNT(*)"),
		],
		from: sql`FROM (${ranked}) AS ranked`,
		figure: summed,
		merge: null,
		value: summedSql,
	};
}

/** The counted rows with some columns worked out, so that what follows names these alone. */
function fromOf(
	{ rows, conditions, keys, join: joined }: Counted,
	columns: readonly Sql[],
): Sql {
	const list = [
		...keys.map(({ name, sql: key }) => sql`${key} AS ${raw(name)}`),
		...columns,
	];
	const where =
		conditions.length > 0 ? sql` WHERE ${join(conditions, " AND ")}` : raw("");
	return sql`FROM (SELECT ${join(list, ", ")} FROM ${rows.from}${joined}${where}) AS counted`;
}
