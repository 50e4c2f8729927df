import fc from "fast-check";
import { test } from "vitest";
import type { VectorSet } from "../../src/conformance/set.js";
import type { Mapping } from "../../src/model/mapping.js";
import type { RowQuestion } from "../../src/questions/question.js";
import type { RfmQuestion } from "../../src/questions/rfm.js";
import { alike } from "./alike.js";
import { eachEngine } from "./each.js";

/** A few instants, so that many orders share one: by night, as clocks change, at the as-of instant and just after it. */
const instants = [
	"2023-06-15T10:00:00Z",
	"2024-10-26T22:00:00Z",
	"2024-10-27T00:30:00Z",
	"2024-10-27T01:30:00Z",
	"2025-03-29T23:30:00Z",
	"2025-03-30T00:59:59.999Z",
	"2025-03-30T01:00:00Z",
	"2025-05-31T22:00:00Z",
	"2025-06-29T21:59:59.999Z",
	"2025-06-29T22:00:00Z",
	"2025-06-30T12:00:00Z",
	"2025-06-30T12:00:00.001Z",
	"2025-08-01T00:00:00Z",
];
const names = Array.from({ length: 12 }, (_, i) => `c${i}`);

const at = fc.oneof(
	fc.constantFrom(...instants, null),
	fc
		.integer({ min: 0, max: 900 })
		.map((days) =>
			new Date(Date.UTC(2025, 5, 30, 23) - days * 86_400_000).toISOString(),
		),
);
const cents = fc.integer({ min: -5000, max: 20_000 }).map((n) => n / 100);
const order = fc.record({
	customer: fc.constantFrom(...names, null),
	at,
	amount: fc.oneof(cents, fc.constantFrom(null, 0, 0.1, 1e-9, 25, 25)),
	refunded_amount: fc.constantFrom(null, null, 0, 0.3, 10),
	channel: fc.constantFrom("web", "shop", null),
});
const orders = fc.array(order, { minLength: 1, maxLength: 150, size: "max" });

const customers = names.slice(3).map((id, i) => ({
	id,
	created_at: "2023-01-01T00:00:00Z",
	segment: i % 3 === 0 ? null : "gold",
}));
const visits = ["c1", "c2", "seen", null].map((customer) => ({
	customer,
	at: "2025-05-01T00:00:00Z",
	name: "visit",
}));

const types: VectorSet["types"] = {
	orders: {
		customer: "text",
		at: "timestamp",
		amount: "number",
		refunded_amount: "number",
		channel: "text",
	},
	customers: { id: "text", created_at: "timestamp", segment: "text" },
	events: { customer: "text", at: "timestamp", name: "text" },
};
const mapping: Mapping = {
	timeZone: "Europe/Paris",
	asOf: "2025-06-30T12:00:00Z",
	entities: Object.fromEntries(
		Object.entries(types).map(([entity, columns]) => [
			entity,
			{
				columns: Object.fromEntries(
					Object.keys(columns).map((name) => [name, name]),
				),
			},
		]),
	),
};

const limits = (...values: number[]) =>
	fc
		.uniqueArray(fc.constantFrom(...values), { minLength: 3, maxLength: 3 })
		.map((some) => some.sort((a, b) => a - b));
const filters = fc.constantFrom<NonNullable<RfmQuestion["filters"]>>(
	[],
	[{ column: "orders.channel", is: ["web", null] }],
	[{ column: "customers.segment", is: "gold" }],
	[{ column: "orders.amount", from: 0.1 }],
);
const scoring = fc.oneof(
	fc.integer({ min: 3, max: 10 }).map((bins) => ({ bins })),
	fc.record({
		thresholds: fc.record({
			r: limits(0, 1, 30, 90, 365),
			f: limits(2, 3, 4, 8),
			m: limits(0, 0.3, 25, 50, 300),
		}),
	}),
);
const rfm = fc
	.record(
		{
			scoring,
			filters,
			axes: fc.constantFrom("rf", "rm", "fm"),
			period: fc.constantFrom(
				"all",
				"last-12-months",
				"this-month",
				"previous-quarter",
				{ from: "2024-10-27", to: "2025-03-30" },
			),
			timeZone: fc.constantFrom("Pacific/Auckland", "America/Sao_Paulo"),
			compareAt: fc.constantFrom("month", "quarter", "year", "2023-01-01"),
		},
		{ requiredKeys: ["scoring", "filters"] },
	)
	.map(
		({ scoring, ...rest }) =>
			({ kind: "rfm", ...rest, ...scoring }) as RfmQuestion,
	);

const cells = fc.array(
	fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
	{ maxLength: 5 },
);
/** Counts of rows of customers picked, of those without an order too, and a metric by segment and by tier. */
const around = fc
	.tuple(
		rfm,
		fc.record({ cells, was: cells }, { requiredKeys: ["cells"] }),
		fc.constantFrom("orders", "customers-on-file"),
		fc.constantFrom("segment" as const, "tier" as const),
	)
	.map(([question, pick, metric, by]) => [
		{
			kind: "kpi",
			metric,
			filters: [
				{ customers: { compareAt: "month", ...question }, pick } as never,
			],
		},
		{ kind: "kpi", metric: "revenue", split: { customers: question, by } },
	]);
const questions = fc
	.tuple(
		fc.array(rfm, { minLength: 8, maxLength: 8 }),
		fc.array(around, { minLength: 3, maxLength: 3 }),
	)
	.map(([own, others]) => [...own, ...others.flat()] as RowQuestion[]);

const tables = orders.map((orders) => ({ orders, customers, events: visits }));
const chance = { mapping, types, tables, questions, runs: 6, answered: 0.5 };

eachEngine((engine) => {
	test("grids, tiers, migration, picks and classes of chance rows are those of memory", async () => {
		await alike(engine(), chance);
	}, 300_000);
});
