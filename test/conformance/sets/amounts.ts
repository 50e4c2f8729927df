import type { Metric } from "../../../src/model/metric.js";
import type { Question } from "../../../src/questions/question.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";

/** January has 40 and −40, that is 0; February refunds alone; March nothing but missing amounts; April the very large and tiny. */
const rows: readonly (readonly [
	string,
	string,
	number | null,
	number | null,
	string,
])[] = [
	["ann", "2026-01-05", 40, null, "web"],
	["bob", "2026-01-20", -40, 0, "web"],
	["ann", "2026-02-03", -25.5, 25.5, "web"],
	["cat", "2026-02-10", 0, null, "shop"],
	["dan", "2026-03-01", null, null, "web"],
	["dan", "2026-03-31", null, 5, "shop"],
	["ann", "2026-04-02", 999999999999.25, 0.25, "web"],
	["bob", "2026-04-03", 4503599627370.5, null, "shop"],
	["cat", "2026-04-04", 0.000000001, null, "app"],
	["eve", "2026-04-05", 1e-15, null, "app"],
	["fay", "2026-05-01", 0.1, 0.1, "web"],
	["fay", "2026-05-02", 0.2, 0.3, "web"],
	["fay", "2026-05-03", 0.3, null, "web"],
	["gus", "2026-05-04", 19.99, 19.99, "shop"],
	["gus", "2026-05-05", 33.33, 1.11, "shop"],
	["hal", "2026-05-06", 33.33, null, "app"],
	["hal", "2026-05-07", 33.33, null, "app"],
];
const orders: Rows = rows.map(
	([customer, at, amount, refunded_amount, channel]) => ({
		customer,
		at,
		amount,
		refunded_amount,
		channel,
	}),
);
const tables = { orders };
const asOf = "2026-06-01T00:00:00Z";
const month = (n: number) => ({
	from: `2026-0${n}-01`,
	to: `2026-0${n + 1}-01`,
});

const of = (
	id: string,
	is: Metric["is"],
	unit: Metric["unit"] = "money",
): Metric => ({
	id,
	name: { en: id },
	unit,
	direction: "higher",
	is,
});
const metrics: Metric[] = [
	of("least", { op: "min", of: "orders.amount" }),
	of("most", { op: "max", of: "orders.amount" }),
	of("middle", { op: "median", of: "orders.amount" }),
	of("spread", { op: "deviation", of: "orders.amount" }),
	of("top-half", { op: "top", of: "orders.amount", p: 0.5 }),
	of(
		"share",
		{ op: "share", of: { op: "sum", of: "orders.amount" } },
		"percent",
	),
	of(
		"refunded",
		{
			op: "ratio",
			of: [
				{ op: "sum", of: "orders.refunded_amount" },
				{ op: "sum", of: "orders.amount" },
			],
		},
		"percent",
	),
];

const ids = [
	"revenue",
	"orders",
	"average-basket",
	"refund-rate",
	...metrics.map(({ id }) => id),
];
const cases: Asked[] = [
	...[1, 2, 3, 4, 5].flatMap((n) =>
		ids.map((metric) => ({
			id: `${metric}-${n}`,
			question: {
				kind: "kpi",
				metric,
				asOf,
				period: month(n),
				compare: ["previous-period", "previous-year"],
				split: { column: "channel" },
			} as Question,
		})),
	),
	{
		id: "months",
		question: {
			kind: "kpi",
			metric: "revenue",
			asOf,
			period: "all",
			series: "month",
		},
	},
	...[1, 2, 3, 4, 5].map(
		(n): Asked => ({
			id: `rfm-${n}`,
			question: { kind: "rfm", bins: 3, asOf, period: month(n) },
		}),
	),
	{ id: "rfm", question: { kind: "rfm", asOf } },
	...(
		[
			"revenue",
			"cumulative-revenue-per-customer",
			"net-revenue-retention",
		] as const
	).map(
		(measure): Asked => ({
			id: `cohort-${measure}`,
			question: { kind: "cohort", asOf, measure },
		}),
	),
	{
		id: "funnel-amount",
		question: {
			kind: "funnel",
			asOf,
			windowDays: 60,
			amount: "orders.amount",
			steps: [
				{ name: "one", at: "orders.at" },
				{ name: "two", at: "orders.at" },
			],
			breakdown: { column: "orders.channel" },
		},
	},
];

export const amounts: Draft = {
	id: "amounts",
	about:
		"Amounts that are negative, zero, missing, very large, tiny, or no binary fraction; a base of zero and a negative one; refunds.",
	mapping: { currency: "EUR", entities: identity(tables), metrics },
	tables,
	cases,
};

/** Each row in its own currency, at the rate of its instant. */
const sales: Rows = [
	["ann", "2026-01-31T23:59:59.999", 100, 10, "USD", "web"],
	["ann", "2026-02-01T00:00:00", 100, 10, "USD", "web"],
	["bob", "2026-02-02T10:00:00", 100, 10, "EUR", "web"],
	["bob", "2026-02-03T10:00:00", 100, 10, "", "shop"],
	["cat", "2026-02-04T10:00:00", 1000, null, "JPY", "shop"],
	["cat", "2026-03-01T00:00:00", null, 5, "usd", "shop"],
	["dan", "2026-03-02T10:00:00", -50, 0, " GBP ", "web"],
].map(([customer, at, amount, margin, currency, channel]) => ({
	customer: customer as string,
	at: at as string,
	amount: amount as number | null,
	margin: margin as number | null,
	devise: currency as string,
	channel: channel as string,
}));
/** All in dollars, by date alone. */
const spent: Rows = [
	{ day: "2026-01-31", amount: 10 },
	{ day: "2026-02-01", amount: 10 },
	{ day: "2026-03-15", amount: 20 },
];

export const currencies: Draft = {
	id: "currencies",
	about:
		"Amounts in several currencies, each converted at load by the rate of its own instant; a rate begins at the start of its day in the mapping's zone.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		rates: [
			{ currency: "USD", from: "2026-02-01", rate: 0.8 },
			{ currency: "USD", from: "2025-01-01", rate: 0.9 },
			{ currency: "JPY", from: "2025-01-01", rate: 0.0064 },
			{ currency: "GBP", from: "2025-01-01T00:00:00Z", rate: 1.25 },
			{ currency: "CHF", from: "2025-01-01", rate: 1.05 },
		],
		entities: {
			orders: {
				from: "sales",
				currency: { column: "devise", values: { "": "EUR" } },
				columns: {
					customer: "customer",
					at: "at",
					amount: "amount",
					margin: "margin",
					channel: "channel",
				},
			},
			costs: {
				from: "spent",
				currency: { constant: "USD" },
				columns: {
					at: "day",
					amount: "amount",
					kind: { constant: "acquisition" },
				},
			},
		},
	},
	tables: { sales, spent },
	cases: [
		...[
			"revenue",
			"margin",
			"margin-rate",
			"average-basket",
			"acquisition-spend",
		].map(
			(metric): Asked => ({
				id: metric,
				question: {
					kind: "kpi",
					metric,
					asOf,
					period: { from: "2026-01-01", to: "2026-04-01" },
					series: "month",
					...(metric !== "acquisition-spend" && {
						split: { column: "channel" },
					}),
				},
			}),
		),
		{ id: "rfm", question: { kind: "rfm", bins: 3, asOf } },
		{
			id: "cohort",
			question: { kind: "cohort", measure: "revenue", asOf, ages: 3 },
		},
		{
			id: "filtered",
			about: "Filters compare converted amounts.",
			question: {
				kind: "kpi",
				metric: "orders",
				asOf,
				period: "all",
				filters: [{ column: "orders.amount", from: 80, to: 100 }],
			},
		},
	],
};
