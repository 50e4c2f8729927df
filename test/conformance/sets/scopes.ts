import type { Question } from "../../../src/questions/question.js";
import type { Scope } from "../../../src/sources/source.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";

/** Customers are of tenant a or b by turns, and cx of none; their orders bear it too, but for one, which says nothing. */
const who = ["a1", "b1", "a2", "b2", "a3", "cx"];
const tenantOf = (customer: string) =>
	customer.startsWith("c") ? null : customer.slice(0, 1);
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 9)).toISOString();

const customers: Rows = who.map((id, i) => ({
	id,
	created_at: day(i),
	tenant: tenantOf(id),
	segment: i % 2 === 0 ? "home" : "pro",
}));
const orders: Rows = Array.from({ length: 24 }, (_, i) => {
	const customer = who[(i * 5) % 6] as string;
	return {
		id: `o${i}`,
		customer: i === 7 ? null : customer,
		at: day(3 * i),
		amount: 2 ** (i % 10),
		campaign: i % 3 === 0 ? `k${i % 4}` : null,
		tenant: i === 11 ? null : tenantOf(customer),
	};
});
const messages: Rows = Array.from({ length: 12 }, (_, i) => ({
	customer: who[i % 6] as string,
	campaign: `k${i % 4}`,
	at: day(2 * i),
	delivered_at: day(2 * i + 1),
}));
const events: Rows = who.flatMap((customer, i) =>
	["visit", "cart"].map((name, n) => ({ customer, name, at: day(i + n) })),
);
const surveys: Rows = who.map((customer, i) => ({
	customer,
	kind: "nps",
	score: 10 - 2 * i,
	at: day(10 + i),
}));
const costs: Rows = [
	{ at: day(3), amount: 100, kind: "acquisition" },
	{ at: day(30), amount: 50, kind: "acquisition" },
];
const tables = { customers, orders, messages, events, surveys, costs };

const asOf = "2026-03-20T00:00:00Z";
const period = { from: "2026-01-01", to: "2026-03-01" };
const a: Scope = { filters: [{ column: "tenant", is: "a" }] };
const scopes: Readonly<Record<string, Scope>> = {
	a,
	b: { filters: [{ column: "tenant", is: "b" }] },
	nobody: { filters: [{ column: "tenant", is: "z" }] },
	"a-or-none": { filters: [{ column: "tenant", is: ["a", null] }] },
	"a-home": {
		filters: [
			{ column: "tenant", is: "a" },
			{ column: "customers.segment", is: "home" },
		],
	},
	all: { filters: [] },
};

/** Questions whose every part looks at rows: what is filtered, compared, related, picked, and who it is set beside. */
const questions: Readonly<Record<string, Record<string, unknown>>> = {
	orders: { kind: "kpi", metric: "orders", period },
	revenue: {
		kind: "kpi",
		metric: "revenue",
		period,
		series: "month",
		compare: ["previous-period"],
	},
	customers: { kind: "kpi", metric: "customers-on-file", period },
	"by-customer": {
		kind: "kpi",
		metric: "revenue",
		period: "all",
		split: { column: "orders.customer", top: 2 },
	},
	"by-tenant": {
		kind: "kpi",
		metric: "orders",
		period: "all",
		split: { column: "customers.tenant" },
	},
	any: {
		kind: "kpi",
		metric: "orders",
		period,
		filters: [
			{
				any: [
					{ column: "orders.tenant", is: "b" },
					{ column: "orders.amount", from: 0 },
				],
			},
		],
	},
	not: {
		kind: "kpi",
		metric: "orders",
		period,
		filters: [{ not: { column: "orders.tenant", is: "a" } }],
	},
	benchmark: {
		kind: "kpi",
		metric: "revenue",
		period,
		benchmark: { filters: [] },
	},
	among: {
		kind: "kpi",
		metric: {
			id: "of-campaigns",
			name: { en: "Of campaigns" },
			unit: "count",
			direction: "higher",
			is: {
				op: "count",
				entity: "orders",
				where: {
					column: "orders.campaign",
					among: { column: "messages.campaign" },
				},
			},
		},
		period: "all",
	},
	converted: { kind: "kpi", metric: "message-conversion-rate", period },
	segments: {
		kind: "kpi",
		metric: "orders",
		period: "all",
		split: { customers: { kind: "rfm", bins: 3 } },
	},
	picked: {
		kind: "kpi",
		metric: "orders",
		period: "all",
		filters: [
			{
				customers: { kind: "survey", survey: "nps" },
				pick: { from: 0, to: 10 },
			},
		],
	},
	funnel: { kind: "funnel", steps: ["visit", "cart"] },
	rfm: { kind: "rfm", bins: 3 },
	cohort: { kind: "cohort", ages: 3 },
	survey: { kind: "survey", survey: "nps" },
};

const cases: Asked[] = Object.entries(scopes).flatMap(([name, scope]) =>
	Object.entries(questions).map(([id, question]) => ({
		id: `${id}-${name}`,
		scope,
		question: { asOf, ...question } as unknown as Question,
	})),
);
const spend: Question = {
	kind: "kpi",
	metric: "acquisition-spend",
	asOf,
	period,
};
const more: Asked[] = [
	{
		id: "error-costs",
		about: "Costs are of no tenant: they can't be told apart.",
		scope: a,
		question: spend,
	},
	{ id: "costs", scope: { ...a, shared: ["costs"] }, question: spend },
	{
		id: "error-own-table",
		about: "A full name is of that table alone.",
		scope: { filters: [{ column: "orders.tenant", is: "a" }] },
		question: { kind: "funnel", steps: ["visit", "cart"], asOf },
	},
	{
		id: "own-table",
		scope: { filters: [{ column: "orders.tenant", is: "a" }] },
		question: { kind: "kpi", metric: "orders", asOf, period },
	},
];

export const scopesSet: Draft = {
	id: "scopes",
	about:
		"Whoever asks may see some rows alone, in every table and whatever a question holds: its filters, its peer group, the customers that it picks, what is related.",
	mapping: { timeZone: "UTC", currency: "EUR", entities: identity(tables) },
	tables,
	cases: [...cases, ...more],
};
