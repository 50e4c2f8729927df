import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const onFile = {
	op: "count",
	entity: "customers",
	window: { before: "end" },
} as const satisfies Expression;

/** Customers with an order in the 365 days before the end. */
const active: Expression = {
	op: "distinct",
	of: "orders.customer",
	window: { trailing: 365, to: "end" },
};

const activeAtStart: Filter = {
	column: "buyers.last_before_at",
	from: { edge: "start", days: -365 },
};
const inactiveAtEnd: Filter = {
	column: "buyers.last_at",
	to: { edge: "end", days: -365 },
};
const churn: Expression = {
	op: "rate",
	of: { op: "count", entity: "buyers", where: activeAtStart },
	where: inactiveAtEnd,
};
const lapsed: Expression = {
	op: "count",
	entity: "buyers",
	where: { all: [activeAtStart, inactiveAtEnd] },
};
const newBuyers: Expression = {
	op: "count",
	entity: "buyers",
	where: { column: "buyers.first_at", from: { edge: "start" } },
};
const buyers: Expression = { op: "distinct", of: "orders.customer" };

/** Customers with an order in the year before the end, but none in its last days. */
const silent = (days: number): Expression => ({
	op: "count",
	entity: "buyers",
	where: {
		column: "buyers.last_at",
		from: { edge: "end", days: -365 },
		to: { edge: "end", days: -days },
	},
});

/** Customers who gave their consent by the end, and did not take it back. */
const optedIn: Filter = {
	all: [
		{ column: "customers.email_opt_in_at", to: { edge: "end" } },
		{ not: { column: "customers.email_opt_out_at", to: { edge: "end" } } },
	],
};

/** The customer base: who is on file, active, new and lost. */
export const customerBase: readonly Kpi[] = [
	{
		id: "customers-on-file",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: onFile,
	},
	{
		id: "active-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: active,
	},
	{
		id: "passive-customers",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: { op: "minus", of: [onFile, active] },
	},
	{
		id: "new-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: newBuyers,
	},
	{
		id: "customer-tenure",
		unit: "days",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["customers.created_at", { edge: "end" }],
				unit: "days",
			},
			window: { before: "end" },
		},
	},
	{
		id: "active-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [active, onFile] },
	},
	{
		id: "churn-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: churn,
	},
	{
		id: "retention-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "minus", of: [1, churn] },
	},
	{
		id: "reactivated-customers",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: {
			op: "count",
			entity: "buyers",
			where: {
				all: [
					{ column: "buyers.orders", from: 1 },
					{
						column: "buyers.last_before_at",
						to: { edge: "start", days: -365 },
					},
				],
			},
		},
	},
	{
		id: "lapsed-customers",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: lapsed,
	},
	{
		id: "renewal-ratio",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [newBuyers, lapsed] },
	},
	{
		id: "contactable-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "rate", of: onFile, where: optedIn },
	},
	{
		id: "revenue-per-customer",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [{ op: "sum", of: "orders.amount" }, buyers] },
	},
	{
		id: "margin-per-customer",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [{ op: "sum", of: "orders.margin" }, buyers] },
	},
	{
		id: "purchase-frequency",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [{ op: "count", entity: "orders" }, buyers] },
	},
	{
		id: "average-basket",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "mean", of: "orders.amount" },
	},
	{
		id: "mean-recency",
		unit: "days",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["buyers.last_at", { edge: "end" }],
				unit: "days",
			},
		},
	},
	{
		id: "at-risk-1m",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: silent(30),
	},
	{
		id: "at-risk-2m",
		unit: "count",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: silent(60),
	},
	{
		id: "email-list-size",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { ...onFile, where: optedIn },
	},
];
