import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FunnelQuestion } from "../../../src/questions/funnel.js";
import { ask, at } from "./happened.js";

const told = async (
	lines: Record<string, string>,
	exclusions: FunnelQuestion["exclusions"] = ["X"],
	more: Partial<FunnelQuestion> = {},
) => {
	const {
		stages,
		exclusions: out,
		open,
	} = await ask(lines, { exclusions, ...more });
	return {
		counts: stages.map(({ count }) => count),
		out: out?.map(({ count }) => count),
		open,
	};
};

describe("an exclusion", () => {
	test("takes out who did it between the first step and the next, and is counted", async () => {
		expect(
			await told({
				out: "A@1 X@2 B@3 C@4",
				before: "X@0 A@1 B@3",
				after: "A@1 B@2 X@3 C@4",
				never: "A@1",
			}),
		).toEqual({ counts: [3, 2, 1], out: [1], open: 0 });
	});
	test("takes out who never came to the next step, and who still could have", async () => {
		expect(
			await told({ out: "A@1 X@2", still: "A@95 X@96", open: "A@95" }, ["X"], {
				asOf: at(100),
			}),
		).toEqual({ counts: [1, 0, 0], out: [2], open: 1 });
	});
	test("does nothing once the window from the first step has closed", async () => {
		expect((await told({ late: "A@1 X@16" })).out).toEqual([0]);
	});
	test("holds between the two steps that it names, which are told with it", async () => {
		const lines = { one: "A@1 X@2 B@3 C@5", two: "A@1 B@3 X@4 C@5" };
		expect(await told(lines, [{ name: "X", from: "B", to: "C" }])).toEqual({
			counts: [1, 1, 1],
			out: [1],
			open: 0,
		});
		expect(await told(lines, [{ name: "X", from: "A", to: "C" }])).toEqual({
			counts: [0, 0, 0],
			out: [2],
			open: 0,
		});
		const { exclusions } = await ask(lines, { exclusions: ["X"] });
		expect(exclusions).toEqual([{ name: "X", from: "A", to: "B", count: 1 }]);
	});
	test("of several, the first that takes a unit out counts it", async () => {
		expect(await told({ one: "A@1 Y@2 X@3 B@4" }, ["X", "Y"])).toEqual({
			counts: [0, 0, 0],
			out: [1, 0],
			open: 0,
		});
	});
	test("at the instant of the step it must not come before, does nothing", async () => {
		expect((await told({ one: "A@1 X@2 B@2" })).out).toEqual([0]);
	});
	test("that has no between, or names no step, is refused", async () => {
		for (const [exclusions, more] of [
			[["X"], { order: "any" }],
			[["X"], { order: "strict" }],
			[[{ name: "X", from: "C" }], {}],
			[[{ name: "X", from: "Q" }], {}],
			[[{ name: "X", from: "B", to: "A" }], {}],
			["X", {}],
		] as const)
			await expect(
				told({ one: "A@1" }, exclusions as never, more),
			).rejects.toMatchObject({
				code: "question",
				place: { option: "exclusions" },
			});
	});
});

test("against reading every event of two steps: out is who did X after an A, in time, before the first B that an A led to", () => {
	const event = fc.record({
		name: fc.constantFrom("A", "B", "X"),
		day: fc.integer({ min: 0, max: 12 }),
	});
	return fc.assert(
		fc.asyncProperty(
			fc.array(event, { minLength: 1, maxLength: 8 }),
			async (events) => {
				const days = (wanted: string) =>
					events.filter(({ name }) => name === wanted).map(({ day }) => day);
				const after = (wanted: string) =>
					Math.min(
						...days(wanted).filter((day) =>
							days("A").some((a) => a <= day && day - a <= 3),
						),
					);
				const out = after("X") < after("B");
				const line = events.map(({ name, day }) => `${name}@${day}`).join(" ");
				expect(
					await told({ one: line }, ["X"], {
						steps: ["A", "B"],
						windowDays: 3,
					}),
				).toMatchObject({
					counts: out
						? [0, 0]
						: [Number(days("A").length > 0), Number(after("B") < Infinity)],
					out: [Number(out)],
				});
			},
		),
		{ numRuns: 1000 },
	);
});
