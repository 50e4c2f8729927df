import type { Aggregate } from "../../model/metric.js";
import { type Figure, mean, plain, rate } from "../figure.js";
import { join, literal, raw, type Sql, sql } from "../sql.js";
import type { Counted } from "./leaf.sql.js";
import type { Plan } from "./plan.js";
import { codedSql, valueSql } from "./value.sql.js";

/** How an aggregate is worked out, and what its numbers make; `null` are those of a slot without rows. */
export interface Aggregated {
	numbers: readonly Sql[];
	/** FROM and WHERE, with a column `slot` where rows are in slots. */
	from: Sql;
	figure: (numbers: readonly (number | null)[] | null) => Figure;
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
				numbers: [n, raw("SUM(v)"), raw("COUNT(*)")],
				from,
				figure: summed,
			};
		case "top":
			return topOf(leaf.p, from, counted.slot !== null);
		case "mean":
		case "deviation":
			return {
				numbers: [n, raw("AVG(v)"), dialect.variance(raw("v"))],
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
			};
		}
	}
}

/** Sums. Nothing to add is 0; but where there are rows, and none has a value, there is none. */
function summed(numbers: readonly (number | null)[] | null): Figure {
	const [n, sum, rows] = numbers ?? [0, 0, 0];
	return plain(n === 0 && rows !== 0 ? null : (sum ?? 0), n ?? 0);
}

/** The sum of the greatest values, a share p of them, rounded up. Rounding of p × n itself adds no row. */
function topOf(p: number, from: Sql, slotted: boolean): Aggregated {
	const slot = slotted ? raw("slot, ") : raw("");
	const over = slotted ? raw("PARTITION BY slot ") : raw("");
	const ranked = sql`SELECT ${slot}v, ROW_NUMBER() OVER (${over}ORDER BY v DESC NULLS LAST) AS place, COUNT(v) OVER (${over}) AS n ${from}`;
	const first = sql`place <= CEIL(${literal(p)} * n * ${literal(1 - 1e-12)})`;
	return {
		numbers: [
			raw("COUNT(v)"),
			sql`SUM(CASE WHEN ${first} THEN v END)`,
			raw("COUNT(*)"),
		],
		from: sql`FROM (${ranked}) AS ranked`,
		figure: summed,
	};
}

/** The counted rows with some columns worked out, so that what follows names these alone. */
function fromOf(
	{ rows, conditions, slot }: Counted,
	columns: readonly Sql[],
): Sql {
	const list = [...(slot ? [sql`${slot} AS slot`] : []), ...columns];
	const where =
		conditions.length > 0 ? sql` WHERE ${join(conditions, " AND ")}` : raw("");
	return sql`FROM (SELECT ${join(list, ", ")} FROM ${rows.from}${where}) AS counted`;
}
