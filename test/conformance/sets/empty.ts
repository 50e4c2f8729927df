import type { Draft, Rows, Types } from "../draft.js";
import { identity } from "../identity.js";
import { askedAt } from "./asked.js";

const asOf = "2026-03-01T00:00:00Z";
const kpi = askedAt(asOf);

const months = { from: "2026-01-01", to: "2026-03-01" };
const none = {
	customers: [],
	orders: [],
	events: [],
	surveys: [],
	survey_invites: [],
	deals: [],
	touches: [],
} satisfies Record<string, Rows>;
const types: Types = {
	customers: { id: "text", created_at: "timestamp", segment: "text" },
	orders: {
		id: "text",
		customer: "text",
		at: "timestamp",
		amount: "number",
		channel: "text",
	},
	events: { customer: "text", name: "text", at: "timestamp" },
	surveys: {
		customer: "text",
		at: "timestamp",
		kind: "text",
		score: "number",
	},
	survey_invites: { customer: "text", at: "timestamp", kind: "text" },
	deals: {
		id: "text",
		customer: "text",
		stage: "text",
		status: "text",
		amount: "number",
		probability: "number",
		created_at: "timestamp",
		closed_at: "timestamp",
	},
	touches: { customer: "text", at: "timestamp", channel: "text" },
};

export const empty: Draft = {
	id: "empty",
	about:
		"Tables without a single row: no figure is 0 in disguise, and none fails.",
	mapping: {
		currency: "EUR",
		entities: identity(none, types),
	},
	tables: none,
	types,
	cases: [
		...[
			"orders",
			"revenue",
			"average-basket",
			"active-customers",
			"active-rate",
			"pipeline-value",
			"attributed-revenue",
			"customers-on-file",
			"top-decile-revenue-share",
		].flatMap((metric) => [
			kpi(`${metric}-all`, metric),
			kpi(metric, metric, {
				period: months,
				series: "month",
				compare: ["previous-period"],
				split: {
					column:
						metric === "attributed-revenue" ? "channel" : "customers.segment",
				},
			}),
			kpi(`${metric}-open`, metric, {
				period: "this-month",
				...(/orders|revenue$/.test(metric) &&
					metric !== "attributed-revenue" && { projection: "run-rate" }),
			}),
		]),
		kpi("by-month", "orders", {
			split: { column: "orders.at", grain: "month" },
		}),
		kpi("by-segment", "orders", { split: { customers: { kind: "rfm" } } }),
		{ id: "rfm", question: { kind: "rfm", asOf } },
		{
			id: "rfm-compared",
			question: { kind: "rfm", asOf, bins: 3, compareAt: "month" },
		},
		{ id: "cohort", question: { kind: "cohort", asOf } },
		{ id: "cohort-months", question: { kind: "cohort", asOf, period: months } },
		{
			id: "funnel",
			question: {
				kind: "funnel",
				steps: ["a", "b"],
				asOf,
				breakdown: { column: "customers.segment" },
			},
		},
		{
			id: "funnel-trend",
			question: {
				kind: "funnel",
				steps: ["a", "b"],
				asOf,
				period: months,
				trend: "month",
			},
		},
		{
			id: "snapshot",
			question: { kind: "funnel", mode: "snapshot", steps: [], asOf },
		},
		{
			id: "survey",
			question: {
				kind: "survey",
				survey: "nps",
				asOf,
				split: { column: "customers.segment" },
			},
		},
		{
			id: "survey-months",
			question: {
				kind: "survey",
				survey: "csat",
				asOf,
				period: months,
				series: "month",
				compare: ["previous-period"],
			},
		},
	],
};
