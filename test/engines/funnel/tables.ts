import fc from "fast-check";
import type { VectorSet } from "../../../src/conformance/set.js";
import type { Mapping } from "../../../src/model/mapping.js";

const HOUR = 3_600_000;
const instant = (hours: number) =>
	new Date(Date.UTC(2025, 2, 28) + hours * HOUR).toISOString();

/** Few instants and few customers, so that many rows share one; over the night that clocks go forward. */
const at = fc.oneof(
	fc.integer({ min: 0, max: 6 }).map((days) => instant(days * 12)),
	fc.integer({ min: 0, max: 120 }).map(instant),
	fc.constant(null),
);
const customer = fc.constantFrom("c1", "c2", "c3", "c4", null);
const event = fc.record({
	customer,
	at,
	name: fc.constantFrom("A", "A", "B", "B", "C", "X", "quote", null),
	page: fc.constantFrom("home", "shop", "Zoo", null),
	session: fc.constantFrom("s1", "s2", "s3", null),
	amount: fc.constantFrom(null, 0, 1, 2.5, 10, -3),
});
const order = fc.record({
	customer,
	at,
	delivered_at: at,
	amount: fc.constantFrom(null, 1, 2, 20),
	channel: fc.constantFrom("web", null),
	session: fc.constantFrom("s1", "s4", null),
});
const lead = fc.record({
	customer,
	at,
	quote_at: at,
	won_at: at,
	sql_at: at,
	session: fc.constantFrom("s1", null),
});
const deal = (id: string) =>
	fc.record({
		id: fc.constant(id),
		customer,
		stage: fc.constantFrom("call", "demo", null),
		created_at: at,
		closed_at: at,
		amount: fc.constantFrom(null, 5, 7.5),
		probability: fc.constantFrom(null, 0, 0.25, 0.5),
	});
const change = fc.record({
	deal: fc.constantFrom("d0", "d1", "d2", null),
	stage: fc.constantFrom("call", "demo", "bid", null),
	entered_at: at,
});
const customers = ["c1", "c2", "c3", "c5"].map((id, i) => ({
	id,
	created_at: instant(i * 12),
	segment: i === 1 ? null : `g${i % 2}`,
}));
/** Rows with ties, missing values, and rows of nobody and of strangers. */
export const tables = fc.record({
	events: fc.array(event, { minLength: 1, maxLength: 60, size: "max" }),
	orders: fc.array(order, { maxLength: 20, size: "max" }),
	leads: fc.array(lead, { maxLength: 8 }),
	deals: fc.tuple(...["d0", "d1", "d2", "d3"].map(deal)),
	stage_changes: fc.array(change, { maxLength: 6 }),
	customers: fc.constant(customers),
});

const text = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "text" as const]));
const time = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "timestamp" as const]));
const number = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "number" as const]));
export const types: VectorSet["types"] = {
	events: {
		...text("customer", "name", "page", "session"),
		...time("at"),
		...number("amount"),
	},
	orders: {
		...text("customer", "channel", "session"),
		...time("at", "delivered_at"),
		...number("amount"),
	},
	leads: {
		...text("customer", "session"),
		...time("at", "quote_at", "won_at", "sql_at"),
	},
	deals: {
		...text("id", "customer", "stage"),
		...time("created_at", "closed_at"),
		...number("amount", "probability"),
	},
	stage_changes: { ...text("deal", "stage"), ...time("entered_at") },
	customers: { ...text("id", "segment"), ...time("created_at") },
};
export const mapping: Mapping = {
	timeZone: "Europe/Paris",
	asOf: instant(90),
	entities: Object.fromEntries(
		Object.entries(types).map(([entity, columns]) => [
			entity,
			{
				columns: Object.fromEntries(
					Object.keys(columns).map((name) => [
						name,
						`${entity}.${name}` === "events.amount"
							? { column: name, type: "number" }
							: name,
					]),
				),
			},
		]),
	),
};
