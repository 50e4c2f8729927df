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
	const ordered = count(within);
	const summed = (name: string) => {
		const value = columnSql(plan, orders, `orders.${name}`, "number");
		return sql`CASE WHEN ${ordered} = 0 THEN 0 ELSE ${query.dialect.sum(sql`CASE WHEN ${within} THEN ${value} END`)} END`;
	};
	// What is not used is not read.
	const columns: Record<string, () => Sql> = {
		customer: () => customer,
		first_at: () => sql`MIN(${at})`,
		last_at: () => sql`MAX(${at})`,
		last_before_at: () => sql`MAX(CASE WHEN ${before} THEN ${at} END)`,
		orders: () => ordered,
		orders_before: () => count(before),
		orders_previous: () => count(between(at, previous.start, start)),
	};
	for (const name of SUMS)
		if (ownColumn(orders.table, name)?.type === "number")
			columns[name] = () => summed(name);
	const typeOf = (name: string) => {
		if (name === "customer") return "text";
		return name.endsWith("_at") ? "instant" : "number";
	};
	const table = emptyTable(
		"buyers",
		Object.fromEntries(
			Object.keys(columns).map((name) => [name, typeOf(name)]),
		),
	);
	const rest = sql`FROM ${orders.from} WHERE ${join(counted, " AND ")} GROUP BY ${customer}`;
	const firsts = firstsSql(plan, orders, at, customer, passed);
	return query.derive(table, "buyers", (used) =>
		withCustomers(query, used, (own) => {
			if (own.every((name) => FIRST.includes(name)))
				return sql`SELECT ${listOf(query, own, (name) => sql`f.${query.name(name)}`)} FROM ${firsts} AS f WHERE f.${query.name("first_at")} < ${end}`;
			const list = listOf(query, own, (name) => columns[name]?.() as Sql);
			return sql`SELECT ${list} ${rest}`;
		}),
	);
}

/** Columns that are the same in all frames. */
const FIRST = ["customer", "first_at"];

/** When each customer first ordered, which a database works out once for all frames. */
function firstsSql(
	{ query }: Plan,
	orders: Rows,
	at: Sql,
	customer: Sql,
	passed: Sql | null,
): Sql {
	const also = passed ? sql` AND ${passed}` : raw("");
	return query.with(
		sql`SELECT ${customer} AS ${query.name("customer")}, MIN(${at}) AS ${query.name("first_at")} FROM ${orders.from} WHERE ${customer} IS NOT NULL AND ${at} IS NOT NULL${also} GROUP BY ${customer}`,
		"firsts",
	);
}
