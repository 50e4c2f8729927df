import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	FunnelAnswer,
	FunnelPart,
	FunnelQuestion,
} from "../../../src/questions/funnel.js";
import { suppressFunnel } from "../../../src/server/suppress/funnel.js";
import { expectKept, expectLarge } from "./reader.js";
import { k, sourceOf, stepRows } from "./rows.js";

const question: FunnelQuestion = {
	kind: "funnel",
	steps: ["visit", "basket", "pay"],
	windowDays: 7,
	asOf: "2026-07-25T00:00:00Z",
	breakdown: { column: "customers.country", top: 2 },
	segments: [
		{ name: "early", filters: [{ column: "events.at", to: "2026-07-12" }] },
		{ name: "all", filters: [] },
	],
	trend: "week",
};

/** The same, with a step that nobody is lost at. */
const optional: FunnelQuestion = {
	...question,
	steps: ["visit", { name: "basket", optional: true }, "pay"],
};

const countries = ["FR", "DE", "IT", "ES"];

const property = (
	holds: (told: FunnelAnswer, truth: FunnelAnswer, k: number) => void,
) =>
	fc.assert(
		fc.asyncProperty(stepRows, k, fc.boolean(), async (steps, k, plain) => {
			const customers = Array.from({ length: 60 }, (_, i) => ({
				id: `c${i + 1}`,
				country: countries[i % 4],
			}));
			const truth = await sourceOf({ steps, customers }).ask(
				plain ? question : optional,
			);
			holds(suppressFunnel(truth, k), truth, k);
		}),
		{ numRuns: 30 },
	);

function expectPart({ stages, open }: FunnelPart, k: number) {
	expectLarge(open, k);
	for (const [
		i,
		{ count, dropped, open, ofFirst, ofPrevious },
	] of stages.entries()) {
		for (const one of [count, dropped, open]) expectLarge(one, k);
		const before = stages.slice(0, i).findLast((one) => !one.optional);
		if (before) expectLarge(Math.abs(before.count - count), k);
		for (const measure of [ofFirst, ofPrevious]) {
			expectLarge(measure?.n ?? 0, k);
			expectLarge(measure?.numerator ?? 0, k);
		}
	}
}

test("no stage tells of few who came, left or are under way, nor the stage before it", async () => {
	await property((told, _, k) => {
		expectPart(told, k);
		for (const part of [
			...(told.breakdown?.groups ?? []),
			...(told.segments ?? []),
			...(told.breakdown?.other ? [told.breakdown.other] : []),
		])
			expectPart(part, k);
	});
});

test("stages that are told are as they were, from the first on", async () => {
	await property((told, truth) => {
		expect(truth.stages.slice(0, told.stages.length)).toEqual(told.stages);
	});
});

test("no group is told by the whole less the others, at any stage", async () => {
	await property((told, truth, k) => {
		for (const [i, { count }] of told.stages.entries()) {
			const groups = told.breakdown?.groups ?? [];
			const { other } = told.breakdown ?? {};
			const parts = [...groups, ...(other ? [other] : [])];
			const shown = parts.reduce(
				(sum, { stages }) => sum + (stages[i]?.count as number),
				0,
			);
			// All that is hidden, taken together.
			expectLarge(count - shown, k);
			const left =
				(truth.breakdown?.groups.length ?? 0) +
				(truth.breakdown?.other ? 1 : 0) -
				parts.length;
			expect(left).not.toBe(1);
		}
	});
});

test("no week is told by the whole less the others", async () => {
	await property((told, truth, k) => {
		const points = told.trend?.points ?? [];
		for (const { entered, waiting, measure } of points) {
			expectLarge(entered, k);
			expectLarge(waiting, k);
			expectLarge(measure.numerator ?? 0, k);
		}
		const entered = (truth.trend?.points ?? []).map((one) => one.entered);
		const sum = entered.reduce((all, count) => all + count, 0);
		// Who entered in two weeks is in both: then the whole says nothing.
		if (points.length === 0 || sum !== told.stages[0]?.count) return;
		const isTold = (from: string) => points.some((one) => one.from === from);
		expectKept(
			told.stages[0]?.count as number,
			(truth.trend?.points ?? []).map(({ from, entered }) => ({
				count: isTold(from) ? entered : null,
			})),
			k,
		);
	});
});

test("a segment that is nearly the whole, or nearly another, is left out", async () => {
	await property((told, _, k) => {
		const all = [told, ...(told.segments ?? [])];
		for (const one of all)
			for (const two of all)
				for (const [i, { count }] of one.stages.entries()) {
					const other = two.stages[i]?.count;
					if (other !== undefined) expectLarge(Math.abs(count - other), k);
				}
	});
});

test("of deals, stages of few are counted elsewhere with others", () => {
	const stage = (name: string, count: number) => ({
		name,
		count,
		value: count * 10,
		valued: count,
		weighted: count * 5,
		weighed: count,
		age: 3,
	});
	const { name: _, ...total } = stage("", 30);
	const told = suppressFunnel(
		{
			kind: "funnel",
			stages: [],
			open: 0,
			snapshot: {
				of: "deals",
				stages: [stage("new", 20), stage("quote", 8), stage("last", 2)],
				total,
				elsewhere: 0,
				ordered: "name",
			},
			meta: { warnings: [] },
		} as unknown as FunnelAnswer,
		5,
	);
	expect(told.snapshot?.stages.map(({ name }) => name)).toEqual(["new"]);
	expect(told.snapshot?.elsewhere).toBe(8 + 2);
	expect(told.snapshot?.total.count).toBe(30);
});
