import fc from "fast-check";
import type { VectorSet } from "../../../src/conformance/set.js";
import type { Mapping } from "../../../src/model/mapping.js";

const DAY = 86_400_000;

/** Of the model, and of every question that has none of its own: noon in Paris. */
export const asOf = "2025-06-30T10:00:00Z";

/** At edges of periods, by night, as clocks change, at the as-of instants and just after them. */
const instants = [
	"2023-06-15T10:00:00Z",
	"2024-10-26T22:00:00Z",
	"2024-10-27T00:30:00Z",
	"2024-10-27T01:30:00Z",
	"2025-03-29T23:00:00Z",
	"2025-03-30T00:59:59.999Z",
	"2025-03-30T01:00:00Z",
	"2025-05-31T22:00:00Z",
	"2025-06-29T21:59:59.999Z",
	"2025-06-29T22:00:00Z",
	asOf,
	"2025-06-30T10:00:00.001Z",
	"2025-08-01T00:00:00Z",
];
const at = fc.oneof(
	fc.constantFrom(...instants),
	fc
		.integer({ min: -10, max: 120 })
		.map((days) => new Date(Date.parse(asOf) - days * DAY).toISOString()),
	fc
		.integer({ min: 0, max: 800 * 24 })
		.map((hours) =>
			new Date(Date.parse(asOf) - (hours * DAY) / 24).toISOString(),
		),
);
const maybe = fc.option(at, { freq: 8 });
const names = Array.from({ length: 9 }, (_, i) => `c${i}`);
const customer = fc.constantFrom(...names, null);
const amount = fc.oneof(
	fc.integer({ min: -500, max: 2000 }).map((n) => n / 100),
	fc.constantFrom(null, 0, -0, 0.1, 10, 10),
);
/** In the order of their code points; Ä is after z, and 😀 last of all. */
const text = fc.constantFrom("web", "Zoo", "Ä", "😀", "\ufb01", "10", null);

/** Scores of NPS are of all points, so that no set is taken for one of a shorter scale. */
const answer = fc
	.record({
		customer,
		at: maybe,
		kind: fc.constantFrom("nps", "nps", "csat", "ces", null),
		points: fc.integer({ min: 0, max: 10 }),
		missing: fc.integer({ min: 0, max: 9 }),
		touchpoint: text,
		visits: fc.constantFrom(1, 10, 2.5, 0, -0, null),
		urgent: fc.constantFrom(true, false, null),
		seen_at: maybe,
	})
	.map(({ points, missing, ...rest }) => {
		const { kind } = rest;
		const highest = kind === "csat" ? 5 : 7;
		const score =
			kind === "nps" || kind === null ? points : 1 + (points % highest);
		return { ...rest, score: missing === 0 ? null : score };
	});

/** Rows with ties, missing values, equal instants, instants to come, and rows of nobody and of strangers. */
export const tables = fc.record({
	orders: fc.array(
		fc.record({
			customer,
			at: maybe,
			delivered_at: maybe,
			amount,
			channel: text,
			items: fc.constantFrom(0, 1, 2, 3, null),
			gift: fc.constantFrom(true, false, null),
		}),
		{ minLength: 1, maxLength: 60, size: "max" },
	),
	visits: fc.array(fc.record({ customer, at: maybe, channel: text }), {
		maxLength: 40,
		size: "max",
	}),
	surveys: fc.array(answer, { maxLength: 80, size: "max" }),
	survey_invites: fc.array(
		fc.record({
			customer,
			at: maybe,
			kind: fc.constantFrom("nps", "csat", null),
		}),
		{ maxLength: 30, size: "max" },
	),
	customers: fc.tuple(
		...["c1", "c2", "c3", "c4", "c5", "silent"].map((id) =>
			fc.record({
				id: fc.constant(id),
				created_at: maybe,
				segment: text,
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
		delivered_at: "timestamp",
		amount: "number",
		channel: "text",
		items: "integer",
		gift: "boolean",
	},
	visits: { customer: "text", at: "timestamp", channel: "text" },
	surveys: {
		customer: "text",
		at: "timestamp",
		kind: "text",
		score: "number",
		touchpoint: "text",
		visits: "number",
		urgent: "boolean",
		seen_at: "timestamp",
	},
	survey_invites: { customer: "text", at: "timestamp", kind: "text" },
	customers: {
		id: "text",
		created_at: "timestamp",
		segment: "text",
		score: "number",
		vip: "boolean",
	},
};

/** Columns that Cadran has no word for. */
const own: Record<string, "number" | "boolean" | "instant"> = {
	items: "number",
	gift: "boolean",
	visits: "number",
	urgent: "boolean",
	seen_at: "instant",
	score: "number",
	vip: "boolean",
};
const columnsIn = (table: string) => Object.keys(types[table] as object);
const columnsOf = (table: string) =>
	Object.fromEntries(
		columnsIn(table).map((name) => {
			const type = own[name];
			const known = table === "surveys" && name === "score";
			return [name, type && !known ? { column: name, type } : name];
		}),
	);

export const mapping: Mapping = {
	timeZone: "Europe/Paris",
	asOf,
	entities: {
		orders: { columns: columnsOf("orders") },
		touches: { from: "visits", columns: columnsOf("visits") },
		surveys: { columns: columnsOf("surveys") },
		survey_invites: { columns: columnsOf("survey_invites") },
		customers: { columns: columnsOf("customers") },
	},
};

const theirs = columnsIn("customers").map((name) => `customers.${name}`);
/** Every column may be seen. */
export const rows = Object.fromEntries(
	Object.keys(mapping.entities).map((entity) => [
		entity,
		entity === "customers"
			? columnsIn("customers")
			: [...columnsIn(entity === "touches" ? "visits" : entity), ...theirs],
	]),
);
