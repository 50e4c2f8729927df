import type { Filter } from "../model/filter.js";
import type { Expression, Value } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const has = (column: string): Filter => ({ not: { column, is: null } });
const sum = (of: Value): Expression => ({ op: "sum", of });
const share = (of: Value, by: Value): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});

/** Selling online: visits, orders, margin and delivery. */
export const ecommerce: readonly Kpi[] = [
	{
		id: "sessions",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: { op: "count", entity: "sessions" },
	},
	{
		id: "visitors",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: { op: "distinct", of: "sessions.visitor" },
	},
	{
		id: "new-visitors",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
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
		audiences: ["marketing", "operations"],
		is: { op: "mean", of: "sessions.pageviews" },
	},
	{
		id: "bounce-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: {
			op: "rate",
			of: { op: "count", entity: "sessions", where: has("sessions.pageviews") },
			where: { column: "sessions.pageviews", to: 2 },
		},
	},
	{
		id: "session-duration",
		unit: "seconds",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: { op: "mean", of: "sessions.duration_s" },
	},
	{
		id: "page-load-time",
		unit: "milliseconds",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: { op: "median", of: "sessions.load_ms" },
	},
	{
		id: "revenue",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: sum("orders.amount"),
	},
	{
		id: "orders",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: { op: "count", entity: "orders" },
	},
	{
		id: "units",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: sum("orders.quantity"),
	},
	{
		id: "margin",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: sum("orders.margin"),
	},
	{
		id: "margin-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: share("orders.margin", "orders.amount"),
	},
	{
		id: "refund-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: share("orders.refunded_amount", "orders.amount"),
	},
	{
		id: "stockout-loss",
		unit: "money",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: sum("stockouts.lost_amount"),
	},
	{
		id: "delivery-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: sum("orders.delivery_charged"),
	},
	{
		id: "delivery-cost-coverage",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: share("orders.delivery_charged", "orders.delivery_cost"),
	},
	{
		id: "on-time-delivery",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "orders",
				where: { all: [has("orders.delivered_at"), has("orders.promised_at")] },
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
	{
		id: "delivery-billing-rate",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing", "operations"],
		is: {
			op: "rate",
			of: { op: "count", entity: "orders", where: has("orders.delivered_at") },
			where: {
				all: [
					{ column: "orders.delivery_charged", from: 0 },
					{ not: { column: "orders.delivery_charged", is: 0 } },
				],
			},
		},
	},
];
