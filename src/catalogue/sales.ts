import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const won: Filter = { column: "deals.status", is: "won" };
const closed: Filter = { column: "deals.status", is: ["won", "lost"] };
const at = "deals.closed_at";
const has = (column: string): Filter => ({ not: { column, is: null } });

/** Deals not closed by the end; with the window, those created before it. */
const openAtEnd: Filter = {
	any: [
		{ column: at, is: null },
		{ column: at, from: { edge: "end" } },
	],
};
const pipeline = { where: openAtEnd, window: { before: "end" } } as const;

const activities = (column: string, is: string): Expression => ({
	op: "count",
	entity: "activities",
	where: { column, is },
});

/** Sales: deals, quotes and the pipeline. */
export const sales: readonly Kpi[] = [
	{
		id: "meetings",
		unit: "count",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: activities("activities.kind", "meeting"),
	},
	{
		id: "calls-in",
		unit: "count",
		direction: "neutral",
		audiences: ["sales", "top-management"],
		is: activities("activities.direction", "in"),
	},
	{
		id: "calls-out",
		unit: "count",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: activities("activities.direction", "out"),
	},
	{
		id: "lead-time",
		unit: "days",
		direction: "lower",
		audiences: ["sales", "top-management"],
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["leads.lead_at", "leads.won_at"],
				unit: "days",
			},
			at: "leads.won_at",
		},
	},
	{
		id: "close-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: {
			op: "rate",
			of: { op: "count", entity: "deals", where: closed, at },
			where: won,
		},
	},
	{
		id: "average-deal-size",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: { op: "mean", of: "deals.amount", where: won, at },
	},
	{
		id: "upsell-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: {
			op: "rate",
			of: { op: "distinct", of: "deals.customer", where: won, at },
			where: { column: "deals.is_upsell", is: true },
		},
	},
	{
		id: "sales-cycle",
		unit: "days",
		direction: "lower",
		audiences: ["sales", "top-management"],
		is: {
			op: "mean",
			of: { op: "between", of: ["deals.created_at", at], unit: "days" },
			where: won,
			at,
		},
	},
	{
		id: "pipeline-value",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: { op: "sum", of: "deals.amount", ...pipeline },
	},
	{
		id: "weighted-pipeline-value",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: {
			op: "sum",
			of: { op: "times", of: ["deals.amount", "deals.probability"] },
			...pipeline,
		},
	},
	{
		id: "quota-attainment",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "deals.amount", where: won, at },
				{ op: "sum", of: "quotas.amount" },
			],
		},
	},
	{
		id: "quote-to-order-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: {
			op: "rate",
			of: { op: "count", entity: "leads", at: "leads.quote_at" },
			where: has("leads.won_at"),
		},
	},
	{
		id: "won-amount",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		is: { op: "sum", of: "deals.amount", where: won, at },
	},
];
