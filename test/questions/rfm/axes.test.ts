import { describe, expect, test } from "vitest";
import { fourSegments } from "../../../src/questions/rfm/axes.js";
import { partition } from "../../../src/questions/rfm/segments.js";
import {
	answerRfm,
	pickRfm,
	type RfmQuestion,
} from "../../../src/questions/rfm.js";
import { answered, made } from "../made.js";

const asOf = "2025-06-30T12:00:00Z";

/** Customer i ordered i times, the last time 10 × i days ago, for (6 − i) × 100 each but for the fifth, who paid nothing. */
const shop = {
	orders: [1, 2, 3, 4, 5].flatMap((i) =>
		Array.from({ length: i }, (_, n) => ({
			customer: `c${i}`,
			at: new Date(Date.UTC(2025, 5, 30 - 10 * i - n, 9)).toISOString(),
			amount: i === 5 ? 0 : (6 - i) * 100,
		})),
	),
};

const ask = async (question: Partial<RfmQuestion>) =>
	answered(answerRfm, await made(shop), { kind: "rfm", asOf, ...question });
const filled = async (question: Partial<RfmQuestion>) =>
	(await ask(question)).cells
		.filter(({ customers }) => customers > 0)
		.map(({ r, f, segment }) => `${r},${f} ${segment}`);

describe("axes of the grid", () => {
	test("are recency and frequency unless given", async () => {
		expect((await ask({})).axes).toBe("rf");
		expect((await filled({})).map((each) => each.split(" ")[0])).toEqual([
			"5,1",
			"4,2",
			"3,3",
			"2,4",
			"1,5",
		]);
	});

	test("amounts of 500, 800, 900, 800 and 0 rank 2, 3, 5, 3 and 1", async () => {
		expect(await filled({ axes: "rm" })).toEqual([
			"1,1 lost",
			"5,2 new",
			"2,3 at-risk",
			"4,3 potential",
			"3,5 loyal",
		]);
	});

	test("frequency by amount has four segments by the upper scores", async () => {
		expect(await filled({ axes: "fm" })).toEqual([
			"5,1 often-little",
			"1,2 seldom-little",
			"2,3 seldom-little",
			"4,3 often-little",
			"3,5 seldom-much",
		]);
		expect((await ask({ axes: "fm" })).segments.map(({ id }) => id)).toEqual([
			"often-much",
			"often-little",
			"seldom-much",
			"seldom-little",
		]);
	});

	test.each([3, 4, 5, 6, 7, 8, 9, 10])(
		"the four partition a grid of %i scores",
		(bins) => {
			expect(partition(fourSegments(bins), bins)).not.toContain(-1);
		},
	);

	test("a pick is of the cells of these axes", async () => {
		const dataset = await made(shop);
		const picked = answered(
			(data, question: RfmQuestion, report) =>
				pickRfm(data, question, { cells: [[3, 5]] }, report),
			dataset,
			{ kind: "rfm", asOf, axes: "fm" },
		);
		expect([...picked]).toEqual([0, 0, 1, 0, 0]);
	});

	test("the ten segments, which tell of recency, are refused without it; so are axes that are none", async () => {
		await expect(ask({ axes: "fm", segments: "ten" })).rejects.toThrow(
			/recency/,
		);
		await expect(ask({ axes: "mf" as "fm" })).rejects.toThrow(
			/axes must be one of: rf, rm, fm/,
		);
	});
});
