import type { Filter } from "../model/filter.js";
import type { Aggregate, Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";
import { marketingMetrics } from "./literature.js";
import {
	margin,
	marginRate,
	ordersWithin,
	revenue,
	revenueOf,
} from "./orders.js";

const sum = (of: Value): Expression => ({ op: "sum", of });
const share = (of: Value, by: Value): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});
const sessions: Aggregate = { op: "count", entity: "sessions" };
const onSite: Filter = { column: "orders.channel", is: ["web", "app"] };

/** How many orders the customer placed in the 24 hours after an event. */
const ordersSince = ordersWithin("events.at", 24, "hours");

/** What is looked at from week to week, and follows the seasons. */
const weekly = { grain: "week" } as const;
/** What is looked at from week to week, whatever the season. */
const steady = { compare: "previous-period", grain: "week" } as const;

/** Selling online: visits, orders, margin and delivery. */
export const ecommerce: readonly Kpi[] = [
	{
		id: "sessions",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
		by: "sessions.device",
		...weekly,
		is: sessions,
	},
	{
		id: "visitors",
		unit: "count",
		direction: "higher",
		audiences: ["marketing"],
		by: "sessions.channel",
		...weekly,
		is: { op: "distinct", of: "sessions.visitor" },
	},
	{
		id: "new-visitors",
		unit: "count",
		direction: "higher",
		audiences: ["marketing"],
		by: "sessions.channel",
		...weekly,
		is: {
			op: "distinct",
			of: "sessions.visitor",
			where: { column: "sessions.is_new_visitor", is: true },
		},
	},
	{
		id: "pages-per-session",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing"],
		by: "sessions.channel",
		...steady,
		is: { op: "mean", of: "sessions.pageviews" },
	},
	{
		id: "bounce-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		by: "sessions.channel",
		...steady,
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "sessions",
				where: known("sessions.pageviews"),
			},
			where: { column: "sessions.pageviews", to: 2 },
		},
	},
	{
		id: "session-duration",
		unit: "seconds",
		direction: "higher",
		audiences: ["marketing"],
		by: "sessions.channel",
		...steady,
		is: { op: "mean", of: "sessions.duration_s" },
	},
	{
		id: "page-load-time",
		unit: "milliseconds",
		direction: "lower",
		audiences: ["operations", "marketing"],
		by: "sessions.device",
		compare: "previous-period",
		grain: "day",
		minimum: 30,
		is: { op: "median", of: "sessions.load_ms" },
	},
	{
		id: "revenue",
		unit: "money",
		direction: "higher",
		audiences: ["top-management", "marketing", "sales"],
		by: "orders.channel",
		is: revenue,
	},
	{
		id: "orders",
		unit: "count",
		direction: "higher",
		audiences: ["top-management", "marketing", "operations"],
		by: "orders.channel",
		is: { op: "count", entity: "orders" },
	},
	{
		id: "units",
		unit: "count",
		direction: "higher",
		audiences: ["operations", "marketing"],
		by: "orders.channel",
		is: sum("orders.quantity"),
	},
	{
		id: "margin",
		unit: "money",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		by: "orders.channel",
		is: margin,
	},
	{
		id: "margin-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		by: "orders.channel",
		sources: [marketingMetrics],
		is: marginRate,
	},
	{
		id: "conversion-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		...steady,
		// A rate in substance, though its orders and its visits are counted apart.
		minimum: 30,
		is: {
			op: "ratio",
			of: [{ op: "count", entity: "orders", where: onSite }, sessions],
		},
	},
	{
		id: "revenue-per-session",
		unit: "money",
		direction: "higher",
		audiences: ["marketing"],
		...steady,
		minimum: 30,
		is: {
			op: "ratio",
			of: [revenueOf(onSite), sessions],
		},
	},
	{
		id: "cart-abandonment",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "operations"],
		...steady,
		is: {
			op: "rate",
			of: {
				op: "distinct",
				of: "events.customer",
				where: {
					all: [{ column: "events.name", is: "cart" }, { value: ordersSince }],
				},
			},
			where: { value: ordersSince, to: 1 },
		},
	},
	{
		id: "refund-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["operations", "customer-service"],
		by: "orders.channel",
		is: share("orders.refunded_amount", "orders.amount"),
	},
	{
		id: "category-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing", "top-management"],
		by: "order_lines.category",
		is: { op: "share", of: sum("order_lines.amount") },
	},
	{
		id: "placement-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing"],
		by: "order_lines.placement",
		is: { op: "share", of: sum("order_lines.amount") },
	},
	{
		id: "stockout-loss",
		unit: "money",
		direction: "lower",
		audiences: ["operations", "top-management"],
		by: "stockouts.category",
		...weekly,
		is: sum("stockouts.lost_amount"),
	},
	{
		id: "delivery-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["operations"],
		by: "orders.channel",
		is: sum("orders.delivery_charged"),
	},
	{
		id: "delivery-billing-rate",
		unit: "percent",
		direction: "neutral",
		audiences: ["operations", "marketing"],
		by: "orders.channel",
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "orders",
				at: "orders.delivered_at",
			},
			where: {
				all: [
					{ column: "orders.delivery_charged", from: 0 },
					{ not: { column: "orders.delivery_charged", is: 0 } },
				],
			},
		},
	},
	{
		id: "delivery-cost-coverage",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "top-management"],
		by: "orders.channel",
		is: share("orders.delivery_charged", "orders.delivery_cost"),
	},
	{
		id: "on-time-delivery",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		by: "orders.channel",
		...steady,
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "orders",
				where: known("orders.promised_at"),
				at: "orders.delivered_at",
			},
			where: {
				value: {
					op: "between",
					of: ["orders.delivered_at", "orders.promised_at"],
					unit: "seconds",
				},
				from: 0,
			},
		},
	},
];
