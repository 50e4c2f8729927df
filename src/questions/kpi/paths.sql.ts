import type { Stretch } from "../../model/calendar.js";
import { filterSql } from "../filter.sql.js";
import type { Rows } from "../query.js";
import { ownColumn } from "../reference.js";
import { between, join, literal, raw, type Sql, sql } from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { emptyTable, listOf, withCustomers } from "./made.sql.js";
import { FAR, LOOKBACK } from "./pairs.js";
import type { Plan } from "./plan.js";
import { columnSql } from "./value.sql.js";

const TIES = ["channel", "campaign"] as const;

/**
 * The rollup `paths` of a stretch, as `pathsOf` makes it in memory: the orders of the stretch, each joined to the touches of its customer
 * in the 30 days before. Orders of a customer at one instant are told apart by a number, which makes no difference to what they are.
 */
export function pathsSql(plan: Plan, stretch: Stretch): Rows {
	const { query } = plan;
	const { dialect } = query;
	const orders = query.rows("orders", "o");
	const touches = query.rows("touches", "t");
	const amount = ownColumn(orders.table, "amount")?.type ?? null;
	const ordered = selected(plan, orders, stretch, (at) => [
		between(at, stretch.start, stretch.end),
	]);
	const touched = selected(plan, touches, stretch, (at) => [
		between(at, -Infinity, stretch.end),
	]);
	const own = (name: string) => query.column(orders, name)?.sql as Sql;
	const ties = TIES.filter((name) => ownColumn(touches.table, name));
	const tied = ties.map(
		(name) => [name, query.column(touches, name)?.sql as Sql] as const,
	);
	const numbered = sql`ROW_NUMBER() OVER (PARTITION BY ${own("customer")}, ${own("at")} ORDER BY ${amount === null ? own("at") : missingLast([own("amount")])})`;
	const purchases = query.with(
		sql`SELECT ${join([ordered.list, ...(amount === null ? [] : [sql`${own("amount")} AS amount`]), sql`${numbered} AS nth`], ", ")} ${ordered.rest}`,
		"purchases",
	);
	const leading = query.with(
		sql`SELECT ${join([touched.list, ...tied.map(([name, column]) => sql`${column} AS ${raw(name)}`)], ", ")} ${touched.rest}`,
		"leading",
	);
	const one = raw("PARTITION BY p.customer, p.at, p.nth");
	const order = join(
		[
			raw("l.at"),
			...ties.map((name) => {
				const column = raw(`l.${name}`);
				return ownColumn(touches.table, name)?.type === "text"
					? sql`CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, ${dialect.bytes(sql`COALESCE(${column}, '')`)}`
					: missingLast([column]);
			}),
		],
		", ",
	);
	const columns: Record<string, Sql> = {
		position: dialect.number(sql`ROW_NUMBER() OVER (${one} ORDER BY ${order})`),
		touches: dialect.number(sql`COUNT(*) OVER (${one})`),
		purchase: sql`${dialect.text(raw("p.customer"))} || ' ' || ${dialect.text(raw("p.at"))} || ' ' || ${dialect.text(raw("p.nth"))}`,
		at: raw("p.at"),
		amount: raw("p.amount"),
		customer: raw("l.customer"),
		channel: raw("l.channel"),
		campaign: raw("l.campaign"),
		touched_at: raw("l.at"),
	};
	const typeOf = (name: string) => ownColumn(touches.table, name)?.type ?? null;
	const table = emptyTable("paths", {
		position: "number",
		touches: "number",
		purchase: "text",
		at: "instant",
		amount,
		customer: "text",
		channel: typeOf("channel"),
		campaign: typeOf("campaign"),
		touched_at: "instant",
	});
	const far = literal(FAR);
	const near = literal(LOOKBACK);
	const rest = sql` FROM ${purchases} AS p INNER JOIN ${leading} AS l ON l.customer = p.customer WHERE l.at <= p.at AND l.at >= p.at - ${far} AND l.wall >= p.wall - ${near}`;
	return query.derive(table, "paths", (used) =>
		withCustomers(query, used, (own) => {
			const list = listOf(query, own, (name) => columns[name] as Sql);
			return sql`SELECT ${list}${rest}`;
		}),
	);
}

const missingLast = ([column]: [Sql]): Sql =>
	sql`CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, COALESCE(${column}, 0)`;

/** The rows of customers that the question's filters pass, each with its instant and what the wall clock showed. */
function selected(
	plan: Plan,
	rows: Rows,
	stretch: Stretch,
	within: (at: Sql) => Sql[],
): { list: Sql; rest: Sql } {
	const { query, report } = plan;
	const at = columnSql(plan, rows, "at", "instant");
	const customer = query.customer(rows) as Sql;
	const clock = query.clock(report.calendar.timeZone);
	const wall = wallOf(query.dialect, at, clock);
	const passed = filterSql(query, rows, report.filters, report, stretch);
	const conditions = [
		sql`${customer} IS NOT NULL`,
		...within(at),
		...(passed ? [passed] : []),
	];
	return {
		list: sql`${customer} AS customer, ${at} AS at, ${wall} AS wall`,
		rest: sql`FROM ${rows.from} WHERE ${join(conditions, " AND ")}`,
	};
}
