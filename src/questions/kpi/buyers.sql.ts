import { filterSql } from "../filter.sql.js";
import type { Rows } from "../query.js";
import { ownColumn } from "../reference.js";
import { between, join, raw, type Sql, sql } from "../sql.js";
import { emptyTable, listOf, withCustomers } from "./made.sql.js";
import type { Plan } from "./plan.js";
import type { Frame } from "./run.js";
import { columnSql } from "./value.sql.js";

const SUMS = ["amount", "margin"] as const;

/** The rollup `buyers` of a frame, as `buyersOf` makes it in memory: one pass over the orders, grouped by customer. */
export function buyersSql(
	plan: Plan,
	{ stretch: { start, end }, previous }: Frame,
): Rows {
	const { query, report } = plan;
	const stretch = { start, end };
	const orders = query.rows("orders", "o");
	const at = columnSql(plan, orders, "orders.at", "instant");
	const customer = query.customer(orders) as Sql;
	const passed = filterSql(query, orders, report.filters, report, stretch);
	const counted = [
		sql`${customer} IS NOT NULL`,
		between(at, -Infinity, end),
		...(passed ? [passed] : []),
	];
	const within = between(at, start, end);
	const before = between(at, -Infinity, start);
	const count = (which: Sql) =>
		query.dialect.number(sql`COUNT(CASE WHEN ${which} THEN 1 END)`);
	const columns: Record<string, Sql> = {
		customer,
		first_at: sql`MIN(${at})`,
		last_at: sql`MAX(${at})`,
		last_before_at: sql`MAX(CASE WHEN ${before} THEN ${at} END)`,
		orders: count(within),
		orders_before: count(before),
		orders_previous: count(between(at, previous.start, start)),
	};
	for (const name of SUMS)
		if (ownColumn(orders.table, name)?.type === "number") {
			const value = columnSql(plan, orders, `orders.${name}`, "number");
			columns[name] =
				sql`CASE WHEN COUNT(CASE WHEN ${within} THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN ${within} THEN ${value} END) END`;
		}
	const table = emptyTable(
		"buyers",
		Object.fromEntries(
			Object.keys(columns).map((name) => [
				name,
				name === "customer"
					? "text"
					: name.endsWith("_at")
						? "instant"
						: "number",
			]),
		),
	);
	const rest = sql`FROM ${orders.from} WHERE ${join(counted, " AND ")} GROUP BY ${customer}`;
	return query.derive(table, "buyers", (used) =>
		withCustomers(query, used, (own) => {
			const list = listOf(query, own, (name) => columns[name] as Sql);
			return sql`SELECT ${list}${raw(" ")}${rest}`;
		}),
	);
}
