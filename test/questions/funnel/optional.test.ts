import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type FunnelPick,
	type FunnelQuestion,
	pickFunnel,
} from "../../../src/questions/funnel.js";
import { answered, made } from "../made.js";
import { ask, asOf, at } from "./happened.js";

const steps = ["A", { name: "B", optional: true }, "C"];
const told = async (
	lines: Record<string, string>,
	more: Parameters<typeof ask>[1] = {},
) =>
	(await ask(lines, { steps, ...more })).stages.map(
		({ count, dropped, open }) => [count, dropped, open],
	);

describe("an optional step", () => {
	test("is counted, and the next step does not need it: nobody is lost at it", async () => {
		expect(
			await told({ by: "A@1 B@2 C@3", past: "A@1 C@3", stops: "A@1 B@2" }),
		).toEqual([
			[3, 0, 0],
			[2, 0, 0],
			[2, 1, 0],
		]);
	});
	test("is a share of the required step before it, as is the one after it", async () => {
		const { stages } = await ask(
			{ by: "A@1 B@2 C@3", past: "A@1 C@3", stops: "A@1" },
			{ steps },
		);
		expect(
			stages.map(({ ofPrevious, optional }) => [
				ofPrevious?.numerator,
				ofPrevious?.denominator,
				optional,
			]),
		).toEqual([
			[undefined, undefined, undefined],
			[1, 3, true],
			[2, 3, undefined],
		]);
	});
	test("counts after the step before it, and not after the one it leads to", async () => {
		expect(await told({ early: "B@1 A@2 C@3" })).toEqual([
			[1, 0, 0],
			[0, 0, 0],
			[1, 0, 0],
		]);
		expect((await told({ tied: "A@1 B@3 C@3" }))[1]).toEqual([1, 0, 0]);
		expect((await told({ late: "A@1 C@2 B@3" }))[1]).toEqual([0, 0, 0]);
		expect((await told({ late: "A@1 C@2 B@3" }, { order: "any" }))[1]).toEqual([
			1, 0, 0,
		]);
	});
	test("may stand between in strict order, where nothing else may", async () => {
		const order = "strict";
		expect(await told({ one: "A@1 B@2 C@3" }, { order })).toEqual([
			[1, 0, 0],
			[1, 0, 0],
			[1, 0, 0],
		]);
		expect((await told({ one: "A@1 X@2 C@3" }, { order }))[2]?.[0]).toBe(0);
	});
	test("left out, the times around it add up", async () => {
		const stepWindowDays = [2, 3];
		expect((await told({ one: "A@1 C@6" }, { stepWindowDays }))[2]?.[0]).toBe(
			1,
		);
		expect((await told({ one: "A@1 C@6.1" }, { stepWindowDays }))[2]?.[0]).toBe(
			0,
		);
		expect((await told({ one: "A@1 B@3.1" }, { stepWindowDays }))[1]?.[0]).toBe(
			0,
		);
	});
	test("is neither the first nor the last, and nobody lost at it can be picked", async () => {
		const last = ["A", { name: "B", optional: true }];
		for (const wrong of [last, last.toReversed()])
			await expect(ask({ one: "A@1" }, { steps: wrong })).rejects.toMatchObject(
				{
					code: "question",
					place: { option: "steps" },
				},
			);
		const dataset = await made({
			events: [
				{ customer: "a", name: "A", at: at(1) },
				{ customer: "a", name: "B", at: at(2) },
				{ customer: "b", name: "A", at: at(1) },
			],
		});
		const picked = (outcome: FunnelPick["outcome"]) =>
			answered(
				(d, q: FunnelQuestion, report) =>
					pickFunnel(d, q, { step: 1, outcome }, report),
				dataset,
				{ kind: "funnel", steps, asOf },
			);
		expect([...picked("reached")]).toEqual([1, 0]);
		expect(() => picked("dropped")).toThrow(/optional/);
	});
});

test("against reading every event: reached is who did B after an A, in time, and not after the first C that an A led to", () => {
	const event = fc.record({
		name: fc.constantFrom("A", "B", "C"),
		day: fc.integer({ min: 0, max: 12 }),
	});
	return fc.assert(
		fc.asyncProperty(
			fc.array(event, { minLength: 1, maxLength: 8 }),
			async (events) => {
				const days = (wanted: string) =>
					events.flatMap(({ name, day }) => (name === wanted ? [day] : []));
				const first = (wanted: string) =>
					Math.min(
						...days(wanted).filter((day) =>
							days("A").some((a) => a <= day && day - a <= 3),
						),
					);
				const line = events.map(({ name, day }) => `${name}@${day}`).join(" ");
				const found = await told({ one: line }, { windowDays: 3 });
				expect(found.map(([count]) => count)).toEqual([
					Number(days("A").length > 0),
					Number(first("B") < Infinity && first("B") <= first("C")),
					Number(first("C") < Infinity),
				]);
			},
		),
		{ numRuns: 1000 },
	);
});
