import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { askedAt } from "./asked.js";

const asOf = "2026-03-01T00:00:00Z";
const kpi = askedAt(asOf);

/** Rows of nobody, customers of nothing, and every row twice. */
const twice = (rows: Rows): Rows => rows.flatMap((row) => [row, row]);
const bought: Rows = twice([
	{
		id: "o1",
		customer: "ann",
		at: "2026-01-10T10:00:00Z",
		amount: 10,
		channel: "web",
	},
	{
		id: "o2",
		customer: "ann",
		at: "2026-01-20T10:00:00Z",
		amount: 20,
		channel: "web",
	},
	{
		id: "o3",
		customer: "stranger",
		at: "2026-01-20T10:00:00Z",
		amount: 40,
		channel: "shop",
	},
	{
		id: "o4",
		customer: null,
		at: "2026-02-10T10:00:00Z",
		amount: 80,
		channel: null,
	},
	{
		id: null,
		customer: "bob",
		at: "2026-02-11T10:00:00Z",
		amount: 160,
		channel: "web",
	},
	{ id: "o6", customer: "bob", at: null, amount: 320, channel: "web" },
]);
const strangerTables = {
	customers: [
		{
			id: "ann",
			created_at: "2025-01-01T00:00:00Z",
			segment: "home",
			email: "a@x",
		},
		{ id: "bob", created_at: null, segment: "pro", email: null },
		{
			id: "idle",
			created_at: "2025-03-01T00:00:00Z",
			segment: "home",
			email: "i@x",
		},
	],
	orders: bought,
	order_lines: twice([
		{
			order: "o1",
			customer: "ann",
			at: "2026-01-10T10:00:00Z",
			category: "a",
			amount: 4,
		},
		{
			order: "o1",
			customer: "ann",
			at: "2026-01-10T10:00:00Z",
			category: "b",
			amount: 6,
		},
		{
			order: null,
			customer: null,
			at: "2026-02-10T10:00:00Z",
			category: "b",
			amount: 80,
		},
	]),
	touches: twice([
		{
			customer: "ann",
			at: "2026-01-10T10:00:00Z",
			channel: "mail",
			campaign: null,
		},
		{
			customer: "ann",
			at: "2026-01-05T10:00:00Z",
			channel: "ads",
			campaign: "x",
		},
		{
			customer: null,
			at: "2026-02-01T10:00:00Z",
			channel: "ads",
			campaign: "x",
		},
		{
			customer: "bob",
			at: "2026-02-11T10:00:00Z",
			channel: "ads",
			campaign: "x",
		},
	]),
	events: twice([
		{ customer: "ann", name: "visit", at: "2026-01-10T10:00:00Z" },
		{ customer: "ann", name: "cart", at: "2026-01-10T10:00:00Z" },
		{ customer: "idle", name: "visit", at: "2026-01-12T10:00:00Z" },
		{ customer: null, name: "visit", at: "2026-01-12T10:00:00Z" },
		{ customer: "stranger", name: "cart", at: "2026-01-11T10:00:00Z" },
		{ customer: "stranger", name: "visit", at: "2026-01-11T09:00:00Z" },
		{ customer: "bob", name: "visit", at: null },
	]),
	surveys: twice([
		{ customer: "ann", at: "2026-01-15T10:00:00Z", kind: "nps", score: 9 },
		{ customer: null, at: "2026-01-15T10:00:00Z", kind: "nps", score: 2 },
		{ customer: "stranger", at: "2026-01-15T10:00:00Z", kind: "nps", score: 7 },
	]),
};
const months = { from: "2026-01-01", to: "2026-03-01" };
export const strangers: Draft = {
	id: "strangers",
	about:
		"Rows without a customer, of customers who have no file, without a key or an instant; customers without rows; and every row twice.",
	mapping: { currency: "EUR", entities: identity(strangerTables) },
	tables: strangerTables,
	cases: [
		...[
			"orders",
			"revenue",
			"active-customers",
			"customers-on-file",
			"new-customers",
			"purchase-frequency",
			"repeat-rate",
			"mean-recency",
			"active-rate",
			"category-share",
			"attributed-revenue",
			"path-length",
			"days-between-orders",
			"cart-abandonment",
			"nps",
		].flatMap((metric) => [
			kpi(metric, metric, { period: months, series: "month" }),
			...(metric === "days-between-orders"
				? []
				: [
						kpi(`${metric}-filtered`, metric, {
							period: months,
							filters: [{ column: "customers.segment", is: ["home", null] }],
						}),
					]),
		]),
		...[
			"orders.customer",
			"orders.id",
			"orders.channel",
			"customers.segment",
		].map((column) => kpi(`by-${column}`, "revenue", { split: { column } })),
		{ id: "rfm", question: { kind: "rfm", bins: 3, asOf } },
		{
			id: "rfm-home",
			question: {
				kind: "rfm",
				bins: 3,
				asOf,
				filters: [{ column: "customers.segment", is: null }],
			},
		},
		{ id: "cohort", question: { kind: "cohort", asOf } },
		{
			id: "cohort-orders",
			question: { kind: "cohort", measure: "orders", asOf },
		},
		{
			id: "funnel",
			question: { kind: "funnel", steps: ["visit", "cart"], asOf },
		},
		{
			id: "funnel-strict",
			question: {
				kind: "funnel",
				steps: ["visit", "cart"],
				order: "strict",
				asOf,
			},
		},
		{
			id: "funnel-any",
			question: {
				kind: "funnel",
				steps: ["visit", "cart"],
				order: "any",
				asOf,
			},
		},
		{
			id: "funnel-twice",
			question: { kind: "funnel", steps: ["visit", "visit"], asOf },
			about: "Two equal rows are two rows.",
		},
		{
			id: "funnel-by-order",
			question: {
				kind: "funnel",
				steps: [{ name: "line", at: "order_lines.at" }],
				by: "order",
				asOf,
			},
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
	],
};
