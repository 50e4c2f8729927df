import type { Stretch } from "../../model/calendar.js";
import { elapsedOf } from "../../model/period.js";
import { wallAt } from "../../model/wall.js";
import { filterSql } from "../filter.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { unmapped } from "../reference.js";
import { between, every, join, literal, raw, type Sql, sql } from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { roundedSql } from "./rounded.sql.js";
import { analysisOf } from "./scoring.js";

const DAY = 86_400_000;

/** The orders to read, of customers: their columns, and under which condition they count. */
export interface PurchasesSql {
	from: Sql;
	customer: Sql;
	at: Sql;
	/** The amount less refunds; a missing one is 0. */
	paid: Sql;
	passed: Sql | null;
}

/** The orders that pass the report's filters. */
export function purchasesSql(query: Query, report: Asked): PurchasesSql {
	const rows = query.rows("orders");
	const customer = query.customer(rows);
	const at = query.column(rows, "orders.at");
	const amount = query.column(rows, "orders.amount");
	const refunded = query.column(rows, "orders.refunded_amount");
	if (!customer) throw unmapped("orders", "customer");
	if (at?.type !== "instant") throw unmapped("orders", "at");
	if (amount?.type !== "number") throw unmapped("orders", "amount");
	query.extent("orders.at");
	const gross = sql`COALESCE(${amount.sql}, 0)`;
	const { filters, stretch } = report;
	return {
		from: rows.from,
		customer,
		at: at.sql,
		paid:
			refunded?.type === "number"
				? sql`(${gross} - COALESCE(${refunded.sql}, 0))`
				: gross,
		passed: filterSql(query, rows, filters, report, stretch),
	};
}

/** The window that a report's customers are known by; of all there is, it has no start. */
export function windowOf({ stretch, period, asOf }: Asked): Stretch {
	const { start, end } = elapsedOf(stretch, asOf);
	return { start: period === "all" ? Number.NEGATIVE_INFINITY : start, end };
}

/**
 * A common table of each customer who bought within a window: `customer`, whole days of `recency`, `frequency` and `monetary`, as `gather`
 * and `daysBefore` tell them in memory. `since` narrows the window from within the statement.
 */
export function activitySql(
	query: Query,
	report: Asked,
	{ start, end }: Stretch = windowOf(report),
	since?: (at: Sql) => Sql,
): Sql {
	const { dialect } = query;
	const { from, customer, at, paid, passed } = purchasesSql(query, report);
	const conditions = [
		sql`${customer} IS NOT NULL`,
		between(at, start, end),
		...(since ? [since(at)] : []),
		...(passed ? [passed] : []),
	];
	const analysis = analysisOf(report);
	const { timeZone } = report.calendar;
	const today = Math.floor(wallAt(analysis, timeZone) / DAY);
	const wall = wallOf(
		dialect,
		raw("a.last_at"),
		query.clock(timeZone, analysis),
	);
	const columns = [
		raw("a.customer AS customer"),
		sql`${literal(today)} - FLOOR(${wall} / ${literal(DAY)}) AS recency`,
		sql`${dialect.number(raw("a.orders"))} AS frequency`,
		sql`${roundedSql(raw("a.amount"))} AS monetary`,
	];
	const read = sql`SELECT ${customer} AS customer, ${at} AS bought_at, ${paid} AS paid FROM ${from} WHERE ${every(conditions)}`;
	const bought = sql`SELECT p.customer AS customer, MAX(p.bought_at) AS last_at, COUNT(*) AS orders, ${query.dialect.sum(raw("p.paid"))} AS amount FROM (${read}) AS p GROUP BY p.customer`;
	return query.with(
		sql`SELECT ${join(columns, ", ")} FROM (${bought}) AS a`,
		"activity",
	);
}
