import type { Question } from "../../../src/questions/question.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";

/** What is known today of things that happened one after the other: reports of earlier instants must not know it. */
const orders: Rows = [
	{
		id: "o1",
		customer: "ann",
		at: "2026-01-10T10:00:00Z",
		amount: 10,
		delivered_at: "2026-01-12T10:00:00Z",
		promised_at: "2026-01-12T10:00:00Z",
	},
	{
		id: "o2",
		customer: "bob",
		at: "2026-01-31T23:59:59.999Z",
		amount: 20,
		delivered_at: "2026-02-01T00:00:00Z",
		promised_at: "2026-01-31T00:00:00Z",
	},
	{
		id: "o3",
		customer: "ann",
		at: "2026-02-01T00:00:00Z",
		amount: 40,
		delivered_at: null,
		promised_at: "2026-03-10T00:00:00Z",
	},
	{
		id: "o4",
		customer: "cat",
		at: "2026-02-15T12:00:00Z",
		amount: 80,
		delivered_at: "2026-02-20T00:00:00Z",
		promised_at: "2026-02-18T00:00:00Z",
	},
	{
		id: "o5",
		customer: "ann",
		at: "2026-02-15T12:00:00.001Z",
		amount: 160,
		delivered_at: "2026-02-16T00:00:00Z",
		promised_at: "2026-02-20T00:00:00Z",
	},
	{
		id: "o6",
		customer: "bob",
		at: "2026-03-20T00:00:00Z",
		amount: 320,
		delivered_at: "2026-03-21T00:00:00Z",
		promised_at: "2026-03-22T00:00:00Z",
	},
];
/** bob is entered on file after he ordered. */
const customers: Rows = [
	{
		id: "ann",
		created_at: "2025-12-01T00:00:00Z",
		email: "a@x",
		email_opt_in_at: "2026-01-01T00:00:00Z",
		email_opt_out_at: "2026-02-10T00:00:00Z",
		segment: "home",
	},
	{
		id: "bob",
		created_at: "2026-02-16T00:00:00Z",
		email: "b@x",
		email_opt_in_at: "2026-02-15T12:00:00.001Z",
		email_opt_out_at: null,
		segment: "pro",
	},
	{
		id: "cat",
		created_at: "2026-02-15T12:00:00Z",
		email: null,
		email_opt_in_at: "2026-02-15T12:00:00Z",
		email_opt_out_at: null,
		segment: "home",
	},
];
const messages: Rows = [
	{
		id: "m1",
		customer: "ann",
		at: "2026-01-30T00:00:00Z",
		delivered_at: "2026-01-30T00:01:00Z",
		opened_at: "2026-02-01T00:00:00Z",
		clicked_at: "2026-02-15T12:00:00Z",
	},
	{
		id: "m2",
		customer: "bob",
		at: "2026-02-14T00:00:00Z",
		delivered_at: "2026-02-14T00:01:00Z",
		opened_at: "2026-02-16T00:00:00Z",
		clicked_at: "2026-02-16T00:00:00Z",
	},
	{
		id: "m3",
		customer: "cat",
		at: "2026-02-15T12:00:00Z",
		delivered_at: "2026-02-15T12:00:00.001Z",
		opened_at: null,
		clicked_at: null,
	},
];
const deals: Rows = [
	{
		id: "d1",
		customer: "ann",
		stage: "won",
		status: "won",
		amount: 1000,
		probability: 1,
		created_at: "2026-01-05T00:00:00Z",
		closed_at: "2026-02-10T00:00:00Z",
		is_upsell: false,
	},
	{
		id: "d2",
		customer: "bob",
		stage: "won",
		status: "won",
		amount: 500,
		probability: 1,
		created_at: "2026-01-20T00:00:00Z",
		closed_at: "2026-02-20T00:00:00Z",
		is_upsell: true,
	},
	{
		id: "d3",
		customer: "cat",
		stage: "quote",
		status: "open",
		amount: 300,
		probability: 0.4,
		created_at: "2026-02-01T00:00:00Z",
		closed_at: null,
		is_upsell: false,
	},
	{
		id: "d4",
		customer: null,
		stage: "lost",
		status: "lost",
		amount: null,
		probability: 0,
		created_at: "2026-02-15T12:00:00Z",
		closed_at: "2026-02-16T00:00:00Z",
		is_upsell: null,
	},
	{
		id: "d5",
		customer: "cat",
		stage: "lead",
		status: "open",
		amount: 90,
		probability: null,
		created_at: "2026-02-15T12:00:00.001Z",
		closed_at: null,
		is_upsell: false,
	},
	{
		id: "d6",
		customer: "ann",
		stage: null,
		status: "open",
		amount: 70,
		probability: 0.5,
		created_at: "2026-01-02T00:00:00Z",
		closed_at: null,
		is_upsell: false,
	},
];
const stages: Rows = [
	["d1", "lead", "2026-01-05T00:00:00Z", "2026-01-20T00:00:00Z"],
	["d1", "quote", "2026-01-20T00:00:00Z", "2026-02-10T00:00:00Z"],
	["d2", "lead", "2026-01-20T00:00:00Z", "2026-02-12T00:00:00Z"],
	["d2", "quote", "2026-02-12T00:00:00Z", "2026-02-20T00:00:00Z"],
	["d3", "lead", "2026-02-01T00:00:00Z", "2026-02-15T12:00:00Z"],
	["d3", "quote", "2026-02-15T12:00:00Z", null],
	["d4", "lead", "2026-02-15T12:00:00Z", "2026-02-16T00:00:00Z"],
	["d5", "lead", "2026-02-15T12:00:00.001Z", null],
].map(([deal, stage, entered_at, left_at]) => ({
	deal: deal as string,
	stage: stage as string,
	entered_at: entered_at as string,
	left_at: left_at as string | null,
}));
const leads: Rows = [
	{
		id: "l1",
		customer: "ann",
		at: "2026-01-01T00:00:00Z",
		suspect_at: "2026-01-01T00:00:00Z",
		prospect_at: "2026-01-10T00:00:00Z",
		lead_at: "2026-01-20T00:00:00Z",
		won_at: "2026-02-10T00:00:00Z",
	},
	{
		id: "l2",
		customer: "bob",
		at: "2026-01-05T00:00:00Z",
		suspect_at: "2026-01-05T00:00:00Z",
		prospect_at: "2026-02-16T00:00:00Z",
		lead_at: null,
		won_at: null,
	},
	{
		id: "l3",
		customer: "cat",
		at: "2026-02-15T12:00:00Z",
		suspect_at: "2026-02-15T12:00:00Z",
		prospect_at: null,
		lead_at: null,
		won_at: null,
	},
	{
		id: "l4",
		customer: null,
		at: "2026-02-01T00:00:00Z",
		suspect_at: "2026-02-01T00:00:00Z",
		prospect_at: "2026-02-03T00:00:00Z",
		lead_at: "2026-02-05T00:00:00Z",
		won_at: "2026-02-17T00:00:00Z",
	},
];
const tables = {
	orders,
	customers,
	messages,
	deals,
	stage_changes: stages,
	leads,
};

const instants: Readonly<Record<string, string>> = {
	"new-year": "2026-01-01T00:00:00Z",
	january: "2026-01-31T23:59:59.999Z",
	midway: "2026-02-15T12:00:00Z",
	today: "2026-04-01T00:00:00Z",
};
const ids = [
	"revenue",
	"orders",
	"on-time-delivery",
	"customers-on-file",
	"new-customers",
	"active-customers",
	"email-list-size",
	"open-rate",
	"click-rate",
	"delivery-rate",
	"pipeline-value",
	"weighted-pipeline-value",
	"close-rate",
	"won-amount",
	"sales-cycle",
	"stage-length",
	"leads",
	"lead-to-customer",
];

const cases: Asked[] = Object.entries(instants).flatMap(([name, asOf]) => [
	...ids.map(
		(metric): Asked => ({
			id: `${metric}-${name}`,
			question: {
				kind: "kpi",
				metric,
				asOf,
				period: { from: "2026-01-01", to: "2026-03-01" },
				series: "month",
			},
		}),
	),
	...(["deals", "leads"] as const).map(
		(of): Asked => ({
			id: `snapshot-${of}-${name}`,
			question: { kind: "funnel", mode: "snapshot", of, steps: [], asOf },
		}),
	),
	{
		id: `delivered-${name}`,
		about:
			"An instant that lies after the as-of instant is missing, whatever filter asks for it.",
		question: {
			kind: "kpi",
			metric: "orders",
			asOf,
			filters: [{ column: "orders.delivered_at", is: null }],
		} as Question,
	},
	{
		id: `journey-${name}`,
		question: {
			kind: "funnel",
			steps: ["suspect", "prospect", "lead", "won"],
			windowDays: 60,
			asOf,
		},
	},
	{
		id: `mail-${name}`,
		question: {
			kind: "funnel",
			steps: [
				"messages.delivered_at",
				"messages.opened_at",
				"messages.clicked_at",
			],
			windowDays: 30,
			asOf,
		},
	},
	{ id: `cohort-${name}`, question: { kind: "cohort", asOf } },
	{ id: `rfm-${name}`, question: { kind: "rfm", bins: 3, asOf } },
]);
const snapshots: Asked[] = [
	{
		id: "snapshot-given",
		question: {
			kind: "funnel",
			mode: "snapshot",
			steps: ["quote", "lead", "demo"],
			asOf: instants.today as string,
		},
	},
	{
		id: "snapshot-filtered",
		question: {
			kind: "funnel",
			mode: "snapshot",
			steps: [],
			asOf: instants.midway as string,
			filters: [{ column: "customers.segment", is: "home" }],
		},
	},
	{
		id: "error-snapshot",
		question: {
			kind: "funnel",
			mode: "snapshot",
			of: "orders" as never,
			steps: [],
			asOf: instants.midway as string,
		},
	},
];

export const late: Draft = {
	id: "late",
	about:
		"Reports of earlier instants, read later: rows after the as-of instant never count, and an instant of a row that lies after it is not yet known; plans are. What stands in each stage, then and now.",
	mapping: { timeZone: "UTC", currency: "EUR", entities: identity(tables) },
	tables,
	cases: [...cases, ...snapshots],
};
