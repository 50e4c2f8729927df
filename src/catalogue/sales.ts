import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";
import { marketingMetrics } from "./literature.js";

const won: Filter = { column: "deals.status", is: "won" };
const closed: Filter = { column: "deals.status", is: ["won", "lost"] };
const at = "deals.closed_at";

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

const closeRate: Expression = {
	op: "rate",
	of: { op: "count", entity: "deals", where: closed, at },
	where: won,
};
const dealSize: Expression = {
	op: "mean",
	of: "deals.amount",
	where: won,
	at,
};
const cycle: Expression = {
	op: "mean",
	of: { op: "between", of: ["deals.created_at", at], unit: "days" },
	where: won,
	at,
};
const pipelineValue: Expression = {
	op: "sum",
	of: "deals.amount",
	...pipeline,
};
const wonAmount: Expression = { op: "sum", of: "deals.amount", where: won, at };
/** The target of the whole period, also where it is not over. */
const quota: Expression = {
	op: "sum",
	of: "quotas.amount",
	window: "whole",
};

const reached = (stage: string): Filter => ({
	column: `leads.${stage}_at`,
	to: { edge: "end" },
});

/** Of the leads of the period, the share that by its end had reached one of these stages, and none of those after. */
const furthest = (
	stages: readonly string[],
	after: readonly string[],
): Expression => ({
	op: "rate",
	of: { op: "count", entity: "leads" },
	where: {
		all: [{ any: stages.map(reached) }, { not: { any: after.map(reached) } }],
	},
});

/** Sales to companies are few, and all of them are counted: thirty would hide most months and most sellers. */
const few = { minimum: 10 } as const;

/** What is looked at from week to week. */
const weekly = { compare: "previous-period", grain: "week" } as const;
/** What is compared with the month before, not with a season. */
const monthly = { compare: "previous-period" } as const;

/** Sales: deals, quotes and the pipeline. */
export const sales: readonly Kpi[] = [
	{
		id: "meetings",
		unit: "count",
		direction: "higher",
		audiences: ["sales"],
		by: "activities.owner",
		...weekly,
		is: activities("activities.kind", "meeting"),
	},
	{
		id: "calls-in",
		unit: "count",
		direction: "neutral",
		audiences: ["sales", "customer-service"],
		by: "activities.kind",
		...weekly,
		is: activities("activities.direction", "in"),
	},
	{
		id: "calls-out",
		unit: "count",
		direction: "higher",
		audiences: ["sales"],
		by: "activities.owner",
		...weekly,
		is: activities("activities.direction", "out"),
	},
	{
		id: "suspect-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["sales", "marketing"],
		by: "leads.channel",
		...monthly,
		is: furthest(
			["suspect"],
			["prospect", "lead", "mql", "sql", "quote", "won"],
		),
	},
	{
		id: "prospect-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["sales", "marketing"],
		by: "leads.channel",
		...monthly,
		is: furthest(["prospect"], ["lead", "mql", "sql", "quote", "won"]),
	},
	{
		id: "lead-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["sales", "marketing"],
		by: "leads.channel",
		...monthly,
		is: furthest(["lead", "mql", "sql"], ["quote", "won"]),
	},
	{
		id: "quote-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["sales", "marketing"],
		by: "leads.channel",
		...monthly,
		is: furthest(["quote"], ["won"]),
	},
	{
		id: "activation-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "marketing"],
		by: "leads.channel",
		...monthly,
		is: {
			op: "rate",
			of: { op: "count", entity: "leads" },
			where: {
				value: {
					op: "related",
					of: {
						op: "count",
						entity: "activities",
						where: { column: "activities.direction", is: "out" },
						window: { before: "end" },
					},
				},
				from: 1,
			},
		},
	},
	{
		id: "lead-time",
		unit: "days",
		direction: "lower",
		audiences: ["sales", "top-management"],
		by: "leads.channel",
		...few,
		...monthly,
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
		by: "deals.owner",
		...few,
		...monthly,
		sources: [marketingMetrics],
		is: closeRate,
	},
	{
		id: "average-deal-size",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "deals.product",
		...few,
		is: dealSize,
	},
	{
		id: "upsell-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "marketing"],
		by: "deals.product",
		...few,
		is: {
			op: "rate",
			of: { op: "distinct", of: "deals.customer", where: won, at },
			where: { column: "deals.is_upsell", is: true },
		},
	},
	{
		id: "stage-length",
		unit: "days",
		direction: "lower",
		audiences: ["sales"],
		by: "stage_changes.stage",
		...few,
		...monthly,
		is: {
			op: "mean",
			of: {
				op: "between",
				of: [
					"stage_changes.entered_at",
					{ earliest: ["stage_changes.left_at", { edge: "end" }] },
				],
				unit: "days",
			},
			where: {
				not: { column: "stage_changes.left_at", to: { edge: "start" } },
			},
			window: { before: "end" },
		},
	},
	{
		id: "sales-cycle",
		unit: "days",
		direction: "lower",
		audiences: ["sales", "top-management"],
		by: "deals.owner",
		...few,
		...monthly,
		is: cycle,
	},
	{
		id: "pipeline-value",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "deals.stage",
		...monthly,
		is: pipelineValue,
	},
	{
		id: "weighted-pipeline-value",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "deals.stage",
		...monthly,
		is: {
			op: "sum",
			of: { op: "times", of: ["deals.amount", "deals.probability"] },
			...pipeline,
		},
	},
	{
		id: "pipeline-velocity",
		unit: "money per day",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "deals.owner",
		...few,
		...monthly,
		is: {
			op: "ratio",
			of: [
				{
					op: "times",
					of: [
						{
							op: "times",
							of: [{ op: "count", entity: "deals", ...pipeline }, closeRate],
						},
						dealSize,
					],
				},
				cycle,
			],
		},
	},
	{
		id: "pipeline-coverage",
		unit: "ratio",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "owner",
		...monthly,
		is: {
			op: "ratio",
			of: [
				pipelineValue,
				{ op: "above", of: { op: "minus", of: [quota, wonAmount] }, than: 0 },
			],
		},
	},
	{
		id: "quota-attainment",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "owner",
		...monthly,
		is: { op: "ratio", of: [wonAmount, quota] },
	},
	{
		id: "quote-to-order-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales"],
		by: "leads.channel",
		...few,
		...monthly,
		is: {
			op: "rate",
			of: { op: "count", entity: "leads", at: "leads.quote_at" },
			where: known("leads.won_at"),
		},
	},
	{
		id: "won-amount",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "top-management"],
		by: "deals.owner",
		is: wonAmount,
	},
];
