import { describe, expect, test } from "vitest";
import {
	answerRfm,
	pickRfm,
	type RfmPick,
	type RfmQuestion,
} from "../../../src/questions/rfm.js";
import { answered, made } from "../made.js";

const order = (customer: string, at: string) => ({ customer, at, amount: 10 });

/**
 * On 1 June a and b had ordered; on 1 July c has come and a has come back. Limits are fixed: R3 is under 10 days, R1 from 30;
 * F2 is two orders, F3 three.
 */
const shop = {
	orders: [
		order("a", "2025-05-30"),
		order("a", "2025-05-31"),
		order("a", "2025-06-29"),
		order("b", "2025-05-30"),
		order("c", "2025-06-30"),
	],
};
const thresholds = { r: [10, 30], f: [2, 3], m: [15, 25] };
const segments = [
	{ id: "here", r: [2, 3], f: [1, 3] },
	{ id: "away", r: [1, 1], f: [1, 3] },
] as const;
const question = {
	kind: "rfm",
	asOf: "2025-07-01",
	thresholds,
	segments,
	compareAt: "2025-06-01",
} as const;

const ask = async (more: Partial<RfmQuestion> = {}) =>
	answered(answerRfm, await made(shop), { ...question, ...more });
const pick = async (own: RfmPick, more: Partial<RfmQuestion> = {}) => {
	const dataset = await made(shop);
	const picked = answered(
		(data, asked: RfmQuestion, report) => pickRfm(data, asked, own, report),
		dataset,
		{ ...question, ...more },
	);
	return dataset.customers.filter((_, code) => picked[code] === 1).join();
};
const cells = (...r: number[]) =>
	r.flatMap((each) => [1, 2, 3].map((f) => [each, f] as const));

describe("who moved between segments", () => {
	test("is counted by segment then and now, with newcomers apart: a stays, b goes away, c is new", async () => {
		expect((await ask()).migration).toEqual({
			analysisAt: "2025-06-01T00:00:00.000Z",
			windowFrom: null,
			moved: [
				[1, 1],
				[0, 0],
			],
			arrived: [1, 0],
			gone: [0, 0],
		});
	});

	test("those whose orders all lie before the window have no score now", async () => {
		// June, against the 30 days before 1 June: a and b ordered then; b not in June.
		const { migration } = await ask({
			period: { from: "2025-06-01", to: "2025-07-01" },
		});
		expect(migration).toMatchObject({
			windowFrom: "2025-05-02T00:00:00.000Z",
			moved: [
				[1, 0],
				[0, 0],
			],
			arrived: [1, 0],
			gone: [1, 0],
		});
	});

	test("an order at the very instant between two periods is of the later one", async () => {
		const dataset = await made({
			orders: [order("a", "2025-05-30"), order("d", "2025-06-01")],
		});
		const moved = (more: Partial<RfmQuestion>) =>
			answered(answerRfm, dataset, { ...question, ...more }).migration;
		const period = { from: "2025-06-01", to: "2025-07-01" };
		expect(moved({ period })).toMatchObject({ arrived: [0, 1], gone: [1, 0] });
		// By an as-of instant it counts at once, then as now.
		expect(moved({})?.arrived).toEqual([0, 0]);
	});

	test.each([
		["month", "2025-06-01"],
		["quarter", "2025-04-01"],
		["year", "2024-07-01"],
	])("a %s ago is %s", async (compareAt, day) => {
		expect((await ask({ compareAt })).migration?.analysisAt).toBe(
			`${day}T00:00:00.000Z`,
		);
	});

	test("each date is scored among its own customers where scores are by rank", async () => {
		const { migration } = await ask({
			thresholds: undefined,
			bins: 3,
			compareAt: "2025-06-01",
		});
		// Then: a 1 day, b 2 days: ranks 1 and 2 of 2 are R3 and R2. Now: a and c of 1 and 2 days, b of 32: R2, R3, R1.
		expect(migration?.moved).toEqual([
			[1, 1],
			[0, 0],
		]);
	});

	test("answers without an earlier date have no migration", async () => {
		expect(await ask({ compareAt: undefined })).not.toHaveProperty("migration");
	});

	test("can be picked: by cells then and now, an empty list for no score", async () => {
		expect(await pick({ cells: cells(1), was: cells(2, 3) })).toBe("b");
		expect(await pick({ cells: cells(2, 3), was: [] })).toBe("c");
		expect(await pick({ cells: cells(2, 3) })).toBe("a,c");
		const period = { from: "2025-06-01", to: "2025-07-01" };
		expect(await pick({ cells: [], was: cells(2, 3) }, { period })).toBe("b");
		expect(await pick({ cells: [] })).toBe("");
	});

	test("an earlier date that is none, or not earlier, is refused", async () => {
		await expect(ask({ compareAt: "last spring" })).rejects.toThrow(
			/month, quarter, year, or a day/,
		);
		await expect(ask({ compareAt: "2025-07-01" })).rejects.toThrow(
			/before the analysis date/,
		);
		await expect(
			pick({ cells: [], was: [] }, { compareAt: undefined }),
		).rejects.toThrow(/compareAt/);
	});
});
