import fc from "fast-check";
import type { VectorSet } from "../../../src/conformance/set.js";
import type { Mapping } from "../../../src/model/mapping.js";

const HOUR = 3_600_000;
/** From some days before the clocks go forward in Paris. */
const instant = (hours: number) =>
	new Date(Date.UTC(2026, 2, 20) + hours * HOUR).toISOString();

/** Few instants, so that many rows share one; some of them a minute apart, some months before, some still to come. */
const at = fc.oneof(
	{ weight: 9, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => n * 12) },
	{ weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }) },
	{ weight: 1, arbitrary: fc.constantFrom(-4000, -700, 24 + 1 / 60, 500) },
);
const dated = at.map(instant);
const maybe = fc.option(dated, { freq: 6 });
const customer = fc.constantFrom("c1", "c2", "c3", "c3", "c9", null);
const channel = fc.constantFrom("web", "shop", "Zoo", null);
const campaign = fc.constantFrom("x", "y", "10", null);
const amount = fc.constantFrom(null, 0, 10, 2.5, 20, 100, -10);

const order = fc.record({
	customer,
	at: maybe,
	delivered_at: maybe,
	amount,
	quantity: fc.constantFrom(1, 2, 10, null),
	margin: amount,
	channel,
	campaign,
});
const touch = fc.record({ customer, at: maybe, channel, campaign });
const contact = fc.record({
	customer,
	at: maybe,
	reason: channel,
	abandoned: fc.constantFrom(true, false, null),
	wait_s: amount,
});
const people = ["c1", "c2", "c3", "c4"].map((id, i) =>
	fc.record({
		id: fc.constant(id),
		created_at: maybe,
		segment: fc.constantFrom("web", "gold", null),
		score: fc.constantFrom(1, 10, null),
		sort: fc.constant(i),
	}),
);
const named = <T extends object>(rows: T[], sign: string) =>
	rows.map((row, i) => ({ id: `${sign}${(i * 7) % rows.length}`, ...row }));

/** Rows with ties, missing values, equal instants and rows of nobody. */
export const tables = fc.record({
	orders: fc.array(order, { minLength: 20, maxLength: 40 }),
	touches: fc.array(touch, { minLength: 12, maxLength: 30 }),
	contacts: fc
		.array(contact, { minLength: 8, maxLength: 20 })
		.map((rows) => named(rows, "k")),
	customers: fc.tuple(...people),
});

const text = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "text" as const]));
const time = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "timestamp" as const]));
const number = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, "number" as const]));
export const types: VectorSet["types"] = {
	orders: {
		...text("customer", "channel", "campaign"),
		...time("at", "delivered_at"),
		...number("amount", "margin", "quantity"),
	},
	touches: { ...text("customer", "channel", "campaign"), ...time("at") },
	contacts: {
		...text("id", "customer", "reason"),
		...time("at"),
		...number("wait_s"),
		abandoned: "boolean",
	},
	customers: {
		...text("id", "segment"),
		...time("created_at"),
		...number("score", "sort"),
	},
};
export const mapping: Mapping = {
	timeZone: "Europe/Paris",
	asOf: instant(330),
	entities: Object.fromEntries(
		Object.entries(types).map(([entity, columns]) => [
			entity,
			{
				columns: Object.fromEntries(
					Object.keys(columns).map((name) => [
						name,
						["score", "sort"].includes(name)
							? { column: name, type: "number" as const }
							: name,
					]),
				),
			},
		]),
	),
};
