import fc from "fast-check";
import type { VectorSet } from "../../../src/conformance/set.js";
import type { Mapping } from "../../../src/model/mapping.js";

const HOUR = 3_600_000;
/** From some days before the clocks go forward in Paris. */
const instant = (hours: number) =>
	new Date(Date.UTC(2026, 2, 20) + hours * HOUR).toISOString();

/** Few instants, so that many rows share one; some of them months before, some still to come, some missing. */
const at = fc
	.oneof(
		{
			weight: 5,
			arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => n * 12),
		},
		{ weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }) },
		{ weight: 1, arbitrary: fc.constantFrom(-4000, -700, 500) },
	)
	.map(instant);
const maybe = fc.option(at, { freq: 8 });
const customer = fc.constantFrom("c1", "c2", "c3", "c3", "c9", null);
/** In the order of their code points; Ä is after z, and 😀 last of all. */
const channel = fc.constantFrom("web", "Zoo", "Ä", "😀", "\ufb01", null);
const amount = fc.constantFrom(null, 0, -0, 10, 2.5, 20, 100, -10);

/** Rows with ties, missing values, equal instants, and rows of nobody. */
export const tables = fc.record({
	orders: fc.array(
		fc.record({
			customer,
			at: maybe,
			amount,
			margin: amount,
			channel,
			campaign: fc.constantFrom("x", "y", "10", null),
		}),
		{ minLength: 1, maxLength: 40, size: "max" },
	),
	touches: fc.array(fc.record({ customer, at: maybe, channel }), {
		maxLength: 30,
		size: "max",
	}),
	customers: fc.tuple(
		...["c1", "c2", "c3", "c4"].map((id) =>
			fc.record({
				id: fc.constant(id),
				created_at: maybe,
				segment: fc.constantFrom("web", "gold", null),
				score: fc.constantFrom(1, 10, 2.5, 0, -0, null),
				vip: fc.constantFrom(true, false, null),
			}),
		),
	),
});

export const types: VectorSet["types"] = {
	orders: {
		customer: "text",
		at: "timestamp",
		amount: "number",
		margin: "number",
		channel: "text",
		campaign: "text",
	},
	touches: { customer: "text", at: "timestamp", channel: "text" },
	customers: {
		id: "text",
		created_at: "timestamp",
		segment: "text",
		score: "number",
		vip: "boolean",
	},
};

const own: Record<string, { column: string; type: "number" | "boolean" }> = {
	score: { column: "score", type: "number" },
	vip: { column: "vip", type: "boolean" },
};
export const mapping: Mapping = {
	timeZone: "Europe/Paris",
	asOf: instant(330),
	entities: Object.fromEntries(
		Object.entries(types).map(([entity, columns]) => [
			entity,
			{
				columns: Object.fromEntries(
					Object.keys(columns).map((name) => [name, own[name] ?? name]),
				),
			},
		]),
	),
};
