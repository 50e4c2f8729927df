import { rounded } from "../money.js";
import type { Query, Row } from "../query.js";
import { raw, type Sql } from "../sql.js";
import type { Medians, Totals } from "./groups.js";

/** What is told of a group of customers under an alias: how many, their orders and revenue, then the medians. */
export function groupNumbers({ dialect }: Query, alias: string): Sql[] {
	const median = (name: string) =>
		dialect.quantile(0.5, raw(`${alias}.${name}`));
	return [
		raw("COUNT(*)"),
		raw(`SUM(${alias}.frequency)`),
		dialect.sum(raw(`${alias}.monetary`)),
		median("recency"),
		median("frequency"),
		median("monetary"),
	];
}

/** Totals by group, of rows whose numbers from `at` on are those of `groupNumbers`. Several rows may be of one group. */
export function totalsOf(
	rows: readonly Row[],
	groups: number,
	groupOf: (row: Row) => number,
	at: number,
): Totals {
	const totals = {
		customers: new Float64Array(groups),
		orders: new Float64Array(groups),
		revenue: new Float64Array(groups),
	};
	for (const row of rows) {
		const group = groupOf(row);
		for (const [i, column] of Object.values(totals).entries())
			column[group] = (column[group] as number) + (row.numbers[at + i] ?? 0);
	}
	totals.revenue = totals.revenue.map(rounded);
	return totals;
}

/** Medians by group, of such rows; one row a group. */
export function mediansOf(
	rows: readonly Row[],
	groups: number,
	groupOf: (row: Row) => number,
	at: number,
): Medians {
	const found = new Map(rows.map((row) => [groupOf(row), row]));
	const each = (place: number) =>
		Array.from(
			{ length: groups },
			(_, group) => found.get(group)?.numbers[place] ?? null,
		);
	return {
		recency: each(at + 3),
		frequency: each(at + 4),
		monetary: each(at + 5),
	};
}
