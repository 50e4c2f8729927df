import type { Metric } from "../../../src/model/metric.js";
import type { KpiQuestion } from "../../../src/questions/kpi.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

const DAY = 86_400_000;
const instant = (day: number, hour: number) =>
	new Date(Date.UTC(2025, 0, 1) + day * DAY + hour * 3_600_000).toISOString();

/** Every third day from 1 January 2025 for 480 days, twice on every second of them; amounts of 2.5 to 97.5, each 13th missing. */
const orders: Rows = Array.from({ length: 160 }, (_, i) => ({
	id: `o${i}`,
	customer: i % 11 === 10 ? null : `c${(i * 7) % 13}`,
	at: instant(3 * (i - (i % 2)) + (i % 2), (i * 5) % 24),
	amount: i % 13 === 12 ? null : ((i * 17) % 39) * 2.5,
	channel: ["web", "shop", "web", "app", null, "shop", "phone"][i % 7] as
		| string
		| null,
	store: i % 3 === 0 ? `s${i % 10}` : null,
	gift: i % 4 === 0,
	weight: (i % 5) + 0.5,
	promised_at: i % 2 === 0 ? instant(3 * i + 5, 12) : null,
}));
/** Each day of February and of the first half of March 2026 has orders of its own: 10 more on Saturdays. */
const daily: Rows = Array.from({ length: 44 }, (_, i) => ({
	id: `d${i}`,
	customer: `c${i % 5}`,
	at: instant(396 + i, 10),
	amount: 40 + (i % 7 === 6 ? 10 : 0) + ((i * 3) % 4),
	channel: "daily",
	store: null,
	gift: false,
	weight: 1,
	promised_at: null,
}));
const customers: Rows = Array.from({ length: 15 }, (_, i) => ({
	id: `c${i}`,
	created_at: instant(20 * i, 9),
	channel: i % 2 === 0 ? "web" : "fair",
	segment: ["home", "pro", null][i % 3] as string | null,
	vip: i % 5 === 0,
	birth_date: i % 4 === 0 ? null : `19${60 + i}-0${1 + (i % 9)}-15`,
}));

const tables = { orders: [...orders, ...daily], customers };
const asOf = "2026-03-16T10:30:00Z";
const march = { from: "2026-03-01", to: "2026-04-01" };
const february = { from: "2026-02-01", to: "2026-03-01" };
const year = { from: "2025-01-01", to: "2026-01-01" };

const own: Metric = {
	id: "kilos",
	name: { en: "Kilos" },
	unit: "ratio",
	direction: "neutral",
	is: { op: "mean", of: "orders.weight" },
	minimum: 5,
	by: "orders.gift",
};

const ask = asking<KpiQuestion>({ kind: "kpi", metric: "revenue", asOf });

const names = [
	"this-day",
	"last-day",
	"last-7-days",
	"this-week",
	"last-week",
	"last-2-weeks",
	"week-to-date",
	"this-month",
	"last-month",
	"last-3-months",
	"month-to-date",
	"this-quarter",
	"last-quarter",
	"last-2-quarters",
	"quarter-to-date",
	"this-year",
	"last-year",
	"last-2-years",
	"year-to-date",
	"all",
] as const;

const periods = names.map((period) =>
	ask(`period-${period}`, {
		period,
		compare: period === "all" ? [] : ["previous-period", "previous-year"],
	}),
);

const options = [
	ask("period-instants", {
		period: { from: "2025-03-01T06:00:00Z", to: "2025-03-02T18:30:00+02:00" },
		compare: ["previous-period"],
	}),
	ask("period-to-come", {
		period: { from: "2026-04-01", to: "2026-05-01" },
		compare: ["previous-period"],
	}),
	ask("compare-ago", { period: february, compare: [{ ago: 2 }, { ago: 12 }] }),
	ask("compare-custom", {
		period: march,
		compare: [year, { from: "2025-03-01", to: "2025-03-08" }],
	}),
	ask("compare-weekday", {
		period: march,
		compare: ["previous-period", "previous-year"],
		align: "weekday",
	}),
	ask(
		"compare-before-all",
		{
			period: { from: "2025-01-01", to: "2025-02-01" },
			compare: ["previous-year"],
		},
		"A base of 0.",
	),
	ask("series-hour", {
		period: { from: "2025-01-01", to: "2025-01-03" },
		series: "hour",
	}),
	ask("series-day", {
		period: { from: "2025-03-28", to: "2025-04-03" },
		series: "day",
	}),
	ask("series-week", { period: march, series: "week" }),
	ask("series-month", {
		period: year,
		series: "month",
		metric: "average-basket",
	}),
	ask("series-quarter", {
		period: "last-2-years",
		series: "quarter",
		metric: "orders",
	}),
	ask("series-year", {
		period: "all",
		series: "year",
		metric: "active-customers",
	}),
	ask("series-cut", {
		period: { from: "2025-02-12", to: "2025-03-05" },
		series: "week",
		metric: "orders",
	}),
	ask("split-own", { metric: "kilos", period: year, split: {} }),
	ask("split-channel", {
		period: year,
		split: { column: "channel" },
		compare: ["previous-year", { ago: 1 }],
	}),
	ask("split-top", {
		period: year,
		split: { column: "orders.channel", top: 1 },
		metric: "average-basket",
	}),
	ask(
		"split-top-distinct",
		{
			metric: "active-customers",
			period: "all",
			split: { column: "orders.store", top: 2 },
		},
		"Other counts a customer of several of its groups once.",
	),
	ask("split-boolean", {
		metric: "orders",
		period: year,
		split: { column: "orders.gift" },
	}),
	ask("split-number", {
		metric: "orders",
		period: year,
		split: { column: "orders.weight" },
	}),
	ask("split-customer", {
		period: year,
		split: { column: "customers.segment" },
	}),
	ask("split-customer-boolean", { period: year, split: { column: "vip" } }),
	ask(
		"split-clash",
		{ period: year, split: { column: "customers.channel" } },
		"Both have a channel.",
	),
	ask(
		"split-store",
		{ period: "all", split: { column: "store" } },
		"More groups than eight.",
	),
	ask("split-grain", {
		metric: "orders",
		period: year,
		split: { column: "customers.created_at", grain: "month" },
	}),
	ask("split-grain-own", {
		metric: "orders",
		period: year,
		split: { column: "promised_at", grain: "quarter" },
	}),
	ask("split-grain-top", {
		metric: "orders",
		period: year,
		split: { column: "orders.at", grain: "month", top: 3 },
	}),
	ask("split-grain-year", {
		metric: "customers-on-file",
		period: year,
		split: { column: "customers.birth_date", grain: "year", top: 4 },
	}),
	ask("split-segments", {
		period: year,
		split: { customers: { kind: "rfm" } },
	}),
	ask("split-tiers", {
		metric: "orders",
		period: year,
		split: { customers: { kind: "rfm", period: year }, by: "tier" },
	}),
	ask("split-segments-top", {
		metric: "active-customers",
		period: year,
		split: {
			customers: {
				kind: "rfm",
				bins: 3,
				segments: [
					{ id: "low", r: [1, 1], f: [1, 3] },
					{ id: "high", r: [2, 3], f: [1, 3] },
				],
			},
			top: 1,
		},
	}),
	ask("benchmark", {
		period: year,
		filters: [{ column: "channel", is: "web" }],
		benchmark: { filters: [{ column: "channel", is: "shop" }] },
	}),
	ask("benchmark-all", {
		metric: "average-basket",
		period: year,
		filters: [{ column: "orders.gift", is: true }],
		benchmark: { filters: [] },
	}),
	ask("run-rate", { period: march, projection: "run-rate" }),
	ask("weekday", { period: march, projection: "weekday" }),
	ask("run-rate-month", {
		period: "this-month",
		projection: "run-rate",
		metric: "orders",
	}),
	ask("run-rate-to-date", { period: "month-to-date", projection: "weekday" }),
	ask("run-rate-over", { period: february, projection: "run-rate" }),
	ask("run-rate-early", {
		period: march,
		projection: "run-rate",
		asOf: "2026-03-02T09:00:00Z",
	}),
	ask("run-rate-quarter", {
		period: "this-quarter",
		projection: "weekday",
		metric: "orders",
	}),
	ask("median", { metric: "average-basket", period: year, median: true }),
	ask("median-own", { metric: "kilos", period: year, median: true }),
	ask("median-of-none", { metric: "orders", period: year, median: true }),
	ask("inline", { metric: own, period: year, series: "quarter" }),
	ask("zone", { period: march, series: "week", timeZone: "America/New_York" }),
	ask("sundays", { period: "this-week", series: "day", weekStart: 7 }),
	ask("language", { period: march, language: "fr" }),
	ask(
		"as-of-model",
		{ period: "this-month", asOf: "2026-02-28T23:00:00Z" },
		"Already March in Paris.",
	),
];

const errors = [
	ask("error-metric", { metric: "revenues" }),
	ask("error-metric-kind", { metric: 7 }),
	ask("error-inline", { metric: { ...own, is: { op: "mean", of: "weight" } } }),
	ask("error-inline-unit", {
		metric: { ...own, unit: "money", is: { op: "count", entity: "orders" } },
	}),
	ask("error-inline-op", {
		metric: { ...own, is: { op: "variance", of: "orders.weight" } },
	}),
	ask("error-inline-quantile", {
		metric: { ...own, is: { op: "quantile", of: "orders.weight", p: 1.5 } },
	}),
	ask("error-inline-unmapped", {
		metric: { ...own, is: { op: "mean", of: "orders.height" } },
	}),
	ask("error-unmapped-entity", { metric: "nps" }),
	ask("error-unmapped-column", { metric: "units" }),
	ask("error-period", { period: "last-month-but-one" }),
	ask("error-period-order", {
		period: { from: "2026-02-01", to: "2026-02-01" },
	}),
	ask("error-period-text", {
		period: { from: "1st of May", to: "2026-02-01" },
	}),
	ask("error-period-day", { period: { from: "2026-02-30", to: "2026-03-05" } }),
	ask("error-as-of", { asOf: "yesterday" }),
	ask("error-zone", { timeZone: "Mars/Olympus" }),
	ask("error-week", { weekStart: 0 }),
	ask("error-fiscal", { fiscal: { start: 13 } }),
	ask("error-compare", { period: march, compare: ["last-year"] }),
	ask("error-compare-many", {
		period: march,
		compare: Array(13).fill("previous-year"),
	}),
	ask("error-align", { period: march, align: "moon" }),
	ask("error-series", { series: "fortnight" }),
	ask("error-series-long", {
		series: "hour",
		period: { from: "1990-01-01", to: "2026-01-01" },
	}),
	ask("error-split", { split: { column: "colour" } }),
	ask("error-split-entity", { split: { column: "deals.owner" } }),
	ask("error-split-top", { split: { top: 0 } }),
	ask("error-split-both", {
		split: { column: "channel", customers: { kind: "rfm" } },
	}),
	ask("error-split-instants", { split: { column: "orders.at" } }),
	ask("error-split-grain", { split: { column: "channel", grain: "month" } }),
	ask("error-split-word", { split: { column: "channel", limit: 3 } }),
	ask("error-benchmark", { benchmark: { filter: [] } }),
	ask("error-projection", { projection: "straight" }),
	ask("error-projection-mean", {
		projection: "run-rate",
		period: march,
		metric: "average-basket",
	}),
	ask("error-median", { median: "yes" }),
	{
		id: "error-rows",
		about: "No rows are shown unless the source was told to.",
		question: { kind: "rows", entity: "orders", asOf } as const,
	},
	{ id: "error-kind", question: { kind: "guess", asOf } as never },
	{ id: "error-no-question", question: { asOf } as never },
];

export const kpi: Draft = {
	id: "kpi",
	about:
		"What may be asked of a metric: periods by name, comparisons, courses, splits, a peer group, projections, medians; and what is refused.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
		metrics: [own],
	},
	tables,
	cases: [...periods, ...options, ...errors],
};
