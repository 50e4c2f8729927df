import fc from "fast-check";
import type { Filter } from "../../../src/model/filter.js";

export const grains = ["hour", "day", "week", "month", "quarter", "year"];

/** Periods that have passed, are not over, begin or end at odd instants, are still to come, or end at the very as-of instant. */
export const periods = fc.constantFrom<unknown>(
	"all",
	"last-12-months",
	"this-month",
	"this-quarter",
	"last-quarter",
	"last-30-days",
	{ from: "2024-10-27", to: "2025-03-30" },
	{ from: "2025-03-30T02:30:00", to: "2025-07-15" },
	{ from: "2025-06-01", to: "2025-06-30T10:00:00Z" },
	{ from: "2025-06-30T10:00:00Z", to: "2025-07-02" },
	{ from: "2025-09-01", to: "2025-10-01" },
	{ from: "2020-01-01", to: "2021-01-01" },
);

export const envelope = {
	period: periods,
	timeZone: fc.constantFrom(
		"Pacific/Auckland",
		"America/Sao_Paulo",
		"Australia/Lord_Howe",
	),
	asOf: fc.constantFrom(
		"2025-06-29T22:00:00Z",
		"2025-05-31T22:00:00Z",
		"2025-03-30T01:00:00Z",
		"2026-01-01T00:00:00Z",
	),
	weekStart: fc.constantFrom(1, 7),
	fiscal: fc.constantFrom<unknown>(
		{ start: 4 },
		{ weeks: "4-5-4", month: 1, ends: "nearest" },
	),
};

const leaf = fc.constantFrom<unknown>(
	{ column: "channel", is: ["web", null] },
	{ column: "channel", is: [] },
	{ column: "channel", is: "" },
	{ column: "orders.channel", is: "😀" },
	{ column: "orders.amount", from: 0 },
	{ column: "orders.amount", from: 0.1, to: 10 },
	{ column: "orders.amount", is: [0, null] },
	{ column: "orders.items", from: 0.5, to: 2.5 },
	{ column: "orders.items", is: [1, 3] },
	{ column: "orders.gift", is: true },
	{ column: "orders.gift", is: [false, null] },
	{ column: "orders.delivered_at", from: "2025-05-01" },
	{ column: "orders.delivered_at", is: null },
	{ column: "orders.delivered_at", to: { edge: "end" } },
	{ column: "orders.delivered_at", from: { edge: "start", days: -3 } },
	{ column: "customers.segment", is: ["web", "Ä"] },
	{ column: "customers.segment", is: null },
	{ column: "customers.vip", is: [true, null] },
	{ column: "customers.score", from: 0, to: 10 },
	{ column: "customers.created_at", from: { edge: "start", days: 30 } },
	{ column: "customers.created_at", is: null },
	{ column: "surveys.touchpoint", is: ["web", "10"] },
	{ column: "surveys.urgent", is: [false] },
	{ column: "surveys.seen_at", from: "2025-01-01" },
	{ column: "surveys.seen_at", is: [null, "2025-06-30T10:00:00Z"] },
	{ column: "at", to: "2025-06-01T00:00:00" },
);

const around = <T>(inner: fc.Arbitrary<T>) =>
	fc.oneof(
		inner,
		fc.array(inner, { maxLength: 3 }).map((all) => ({ all })),
		fc.array(inner, { maxLength: 3 }).map((any) => ({ any })),
		inner.map((not) => ({ not })),
	);

/** Filters, also on what the rows asked about have not, within each other. */
export const filter = around(around(leaf)) as fc.Arbitrary<Filter>;
