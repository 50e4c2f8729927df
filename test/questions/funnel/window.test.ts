import { describe, expect, test } from "vitest";
import { ask, at, counts } from "./happened.js";

describe("windows from step to step", () => {
	test("each step must come in time after the one before, and all within the whole window", async () => {
		const stepWindowDays = 3;
		expect(await counts("A@1 B@4 C@7", { stepWindowDays })).toEqual([1, 1, 1]);
		expect(await counts("A@1 B@4.1 C@7", { stepWindowDays })).toEqual([
			1, 0, 0,
		]);
		expect(
			await counts("A@1 B@4 C@7", { stepWindowDays, windowDays: 5 }),
		).toEqual([1, 1, 0]);
		expect(await counts("A@1 B@4 C@20", { stepWindowDays: [3, 16] })).toEqual([
			1, 1, 1,
		]);
		const { windowDays, stepWindowDays: named } = await ask(
			{ one: "A@1" },
			{ stepWindowDays: [3, 16] },
		);
		expect([windowDays, named]).toEqual([19, [3, 16]]);
	});
	test("the chain that keeps to both windows counts, whichever starts first", async () => {
		// A of day 0 is within 4 days of B, the latest A of day 3 is within 5 days of C too.
		expect(
			(
				await ask(
					{ one: "A@0 A@3 B@4 C@8" },
					{ stepWindowDays: 4, windowDays: 5 },
				)
			).stages.map(({ count, days }) => [count, days?.median]),
		).toEqual([
			[1, undefined],
			[1, 1],
			[1, 5],
		]);
		// C is too late for the B of day 1, and the B of day 5 for its A.
		expect(await counts("A@0 B@1 B@5 C@6", { stepWindowDays: 4 })).toEqual([
			1, 1, 0,
		]);
		expect(
			await counts("A@0 B@1 B@4 C@6", {
				stepWindowDays: 4,
				order: "strict",
			}),
		).toEqual([1, 1, 0]);
		expect(await counts("A@0 B@1 B@4 C@6", { stepWindowDays: 4 })).toEqual([
			1, 1, 1,
		]);
	});
	test("an entrant is open while the next step could come in time for both windows", async () => {
		const { stages } = await ask(
			{
				entered: "A@98",
				late: "A@96",
				further: "A@95 B@97", // until day 101
				whole: "A@93.5 B@96", // the whole window closed on day 99.5
				lapsed: "A@95 B@95", // the step's on day 100
			},
			{ stepWindowDays: [3, 5], windowDays: 6, asOf: at(100) },
		);
		expect(
			stages.map(({ count, dropped, open }) => [count, dropped, open]),
		).toEqual([
			[5, 0, 0],
			[3, 1, 1],
			[0, 2, 1],
		]);
	});
	test("malformed windows are refused by name, and any in any order", async () => {
		for (const stepWindowDays of [0, -1, 40_000, [3], [3, 3, 3], [3, 0]])
			await expect(ask({ one: "A@1" }, { stepWindowDays })).rejects.toThrow(
				/stepWindowDays/,
			);
		await expect(
			ask({ one: "A@1" }, { stepWindowDays: 3, order: "any" }),
		).rejects.toMatchObject({
			code: "question",
			place: { option: "stepWindowDays" },
		});
	});
});
