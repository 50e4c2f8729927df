import fc from "fast-check";
import type {
	FunnelQuestion,
	FunnelStep,
} from "../../../src/questions/funnel.js";
import type { RowQuestion } from "../../../src/questions/question.js";

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
/** Funnels, snapshots of deals and leads, and customers whom funnels pick. */
export const questions = fc
	.tuple(
		several(plain, 12),
		several(funnel, 16),
		several(snapshot, 2),
		several(picked, 4),
	)
	.map((all) => all.flat());
