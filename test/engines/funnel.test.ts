import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import type { FunnelQuestion, FunnelStep } from "../../src/questions/funnel.js";
import type { RowQuestion } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

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
const tables = fc.record({
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
const types: VectorSet["types"] = {
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
const mapping: Mapping = {
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

const where = fc.constantFrom(
	{ column: "events.page", is: "home" },
	{ column: "events.page", is: ["shop", null] },
	{ column: "events.amount", from: 1 },
	{ column: "customers.segment", is: "g0" },
);
const step: fc.Arbitrary<FunnelStep> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom("A", "B", "C", "X") },
	fc.record({ name: fc.constantFrom("A", "B"), where }),
	fc.record({ name: fc.constant("any"), at: fc.constant("events.at"), where }),
	fc.constantFrom<FunnelStep>(
		{ name: "all", at: "events.at" },
		{ name: "bought", at: "orders.at" },
		"orders.delivered_at",
		"customers.created_at",
		"quote",
		"sql",
	),
);
const steps = fc
	.tuple(step, fc.array(step, { maxLength: 3 }), fc.boolean())
	.chain(([first, rest, optional]) =>
		fc.constant(
			[first, ...rest].map((one, i) =>
				optional && i === 1 && rest.length > 1
					? typeof one === "string"
						? { name: one, optional }
						: { ...one, optional }
					: one,
			),
		),
	);
const days = fc.constantFrom(0.5, 1, 2, 3);
const funnel = fc
	.record(
		{
			kind: fc.constant("funnel"),
			steps,
			order: fc.constantFrom("ordered", "ordered", "strict", "any"),
			windowDays: days,
			stepWindowDays: days,
			exclusions: fc.constantFrom(["X"], ["C", "X"]),
			by: fc.constantFrom("session", "customers.segment"),
			breakdown: fc.record(
				{
					column: fc.constantFrom("page", "customers.segment", "amount"),
					step: fc.constantFrom("first", "last", "B"),
					top: fc.integer({ min: 1, max: 2 }),
				},
				{ requiredKeys: ["column"] },
			),
			segments: fc.constant([
				{ name: "home", filters: [{ column: "page", is: "home" }] },
				{ name: "g0", filters: [{ column: "customers.segment", is: "g0" }] },
			]),
			trend: fc.constantFrom("day", "week"),
			amount: fc.constantFrom("events.amount", "orders.amount"),
			period: fc.constantFrom(
				"all",
				"this-week",
				{ from: "2025-03-29", to: "2025-03-31" },
				{ from: "2025-03-30", to: "2025-04-10" },
			),
			filters: fc.constantFrom(
				[{ column: "page", is: ["home", "shop"] }],
				[{ column: "customers.segment", is: ["g0", null] }],
			),
		},
		{ requiredKeys: ["kind", "steps"] },
	)
	.map(({ exclusions, breakdown, amount, ...rest }) => {
		const { steps, order } = rest;
		const said = JSON.stringify(steps);
		const ordered = order === undefined || order === "ordered";
		const named = steps.some(
			(one) => (typeof one === "string" ? one : one.name) === "B",
		);
		// What can't be asked together is left to the tests of what is refused.
		return JSON.parse(
			JSON.stringify({
				...rest,
				stepWindowDays: order === "any" ? undefined : rest.stepWindowDays,
				...(ordered && steps.length > 1 && { exclusions }),
				...((breakdown?.step !== "B" || named) && { breakdown }),
				...((amount === "orders.amount"
					? said.includes("orders.")
					: /"[ABCX]"|events/.test(said)) && { amount }),
			}),
		) as RowQuestion;
	});
/** Names alone: all that counts is which rows come in which order. */
const plain = fc
	.record(
		{
			kind: fc.constant("funnel"),
			steps: fc.oneof(
				fc.shuffledSubarray(["A", "B", "C", "X"], { minLength: 2 }),
				fc.array(fc.constantFrom("A", "B"), { minLength: 2, maxLength: 4 }),
			),
			order: fc.constantFrom("ordered", "strict", "any"),
			windowDays: fc.constantFrom(1, 3, 14),
			by: fc.constant("session"),
		},
		{ requiredKeys: ["kind", "steps", "order"] },
	)
	.map((question) => question as RowQuestion);
const snapshot = fc.record({
	kind: fc.constant("funnel"),
	mode: fc.constant("snapshot"),
	of: fc.constantFrom("deals", "leads"),
	steps: fc.constantFrom([], ["quote", "sql"]),
}) as unknown as fc.Arbitrary<RowQuestion>;
const picked = fc
	.record({
		customers: funnel.map((question) => {
			const { by: _, ...rest } = question as FunnelQuestion;
			return rest;
		}),
		pick: fc.record(
			{
				step: fc.integer({ min: 0, max: 1 }),
				outcome: fc.constantFrom("reached", "dropped", "open"),
				group: fc.constantFrom("home", "g0", null),
				segment: fc.constantFrom("home", "g0"),
			},
			{ requiredKeys: ["step", "outcome"] },
		),
	})
	.map(
		(filter) =>
			({
				kind: "kpi",
				metric: "customers-on-file",
				filters: [filter],
			}) as unknown as RowQuestion,
	);
const several = (of: fc.Arbitrary<RowQuestion>, length: number) =>
	fc.array(of, { minLength: length, maxLength: length });
const questions = fc
	.tuple(
		several(plain, 12),
		several(funnel, 16),
		several(snapshot, 2),
		several(picked, 4),
	)
	.map((all) => all.flat());

const said = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(comparableOf, (error) => ({
		error: error.code ?? error.message,
	}));

eachEngine((engine) => {
	test("funnels, snapshots and picks of chance rows are those of memory", async () => {
		const heard = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(tables, questions, async (tables, questions) => {
				const set = { id: "chance", about: "", cases: [], mapping, tables };
				const source = await openSet(engine(), { ...set, types });
				const memory = memorySource(tables, defineModel(mapping));
				for (const question of questions) {
					const expected = await said(memory.ask(question));
					const actual = await said(source.ask(question));
					const kind = String(
						(expected as { error?: string }).error ?? "answer",
					);
					heard.set(kind, (heard.get(kind) ?? 0) + 1);
					expect({
						question,
						differences: differencesOf(expected, actual),
					}).toEqual({ question, differences: [] });
				}
			}),
			{ numRuns: Number(process.env.RUNS ?? 5), endOnFailure: true },
		);
		// Most of what is asked is answered.
		expect(heard.get("answer") ?? 0).toBeGreaterThan(
			0.4 * [...heard.values()].reduce((sum, one) => sum + one, 0),
		);
	}, 600_000);
});
