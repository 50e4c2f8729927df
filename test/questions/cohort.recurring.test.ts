import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	answerCohort,
	type CohortPick,
	type CohortQuestion,
	pickCohort,
} from "../../src/questions/cohort.js";
import { answered, made } from "./made.js";

const order = (customer: string, at: string, amount = 10) => ({
	customer,
	at,
	amount,
});

/** a orders in January, February and March, b in January and March, c in February. */
const shop = {
	orders: [
		order("a", "2025-01-05", 100),
		order("a", "2025-02-10", 30),
		order("a", "2025-03-03", 50),
		order("b", "2025-01-31", 40),
		order("b", "2025-03-10", 60),
		order("c", "2025-02-15", 40),
	],
};
const question = {
	kind: "cohort",
	first: "every",
	asOf: "2025-04-01",
} as const;

const ask = async (
	more: Partial<CohortQuestion> = {},
	rows: Parameters<typeof made>[0] = shop,
) => answered(answerCohort, await made(rows), { ...question, ...more });
const values = ({ cohorts }: Awaited<ReturnType<typeof ask>>) =>
	cohorts.map(({ size, cells }) => [size, ...cells.map(({ value }) => value)]);
const pick = async (
	own: CohortPick,
	more: Partial<CohortQuestion> = {},
	rows: Parameters<typeof made>[0] = shop,
) => {
	const dataset = await made(rows);
	const picked = answered(
		(data, asked: CohortQuestion, report) =>
			pickCohort(data, asked, own, report),
		dataset,
		{ ...question, ...more },
	);
	return dataset.customers.filter((_, code) => picked[code] === 1).join();
};

describe("cohorts of every start", () => {
	test("hold all who ordered in a month: a and b in January, a and c in February, a and b in March", async () => {
		expect(values(await ask())).toEqual([
			[2, 2, 1, 2],
			[2, 2, 1],
			[2, 2],
		]);
		expect((await ask()).first).toBe("every");
	});

	test("bring what those customers paid in each month since", async () => {
		expect(values(await ask({ measure: "revenue" }))).toEqual([
			[2, 140, 30, 110],
			[2, 70, 50],
			[2, 110],
		]);
	});

	test("are those of the period asked about, with all that follows it", async () => {
		const period = { from: "2025-02-01", to: "2025-03-01" };
		expect(values(await ask({ period }))).toEqual([[2, 2, 1]]);
	});

	test("reach the last start however few ages are asked for: a comes in January and again in July", async () => {
		const rows = {
			orders: [order("a", "2025-01-05"), order("a", "2025-07-05")],
		};
		expect(values(await ask({ ages: 1, asOf: "2025-09-01" }, rows))).toEqual([
			[1, 1],
			[1, 1],
		]);
	});

	test("start with one thing and come back by another, from the start on", async () => {
		const rows = {
			orders: [order("a", "2025-01-03"), order("a", "2025-02-20")],
			leads: [
				{ id: "1", customer: "a", at: "2025-01-05" },
				{ id: "2", customer: "a", at: "2025-02-10" },
			],
		};
		// The order of 3 January came before the lead of the 5th; that of February is one month after it, and in the month of the second.
		expect(values(await ask({ start: { entity: "leads" } }, rows))).toEqual([
			[1, 0, 1, 0],
			[1, 1, 0],
		]);
		const picked = async (month: string) =>
			pick({ cohorts: [month], age: 0 }, { start: { entity: "leads" } }, rows);
		expect(await picked("2025-01-01")).toBe("");
		expect(await picked("2025-02-01")).toBe("a");
	});

	test("can be picked, whole and by age", async () => {
		const february = "2025-02-01T00:00:00.000Z";
		expect(await pick({ cohorts: [february] })).toBe("a,c");
		expect(await pick({ cohorts: [february], age: 1 })).toBe("a");
		expect(await pick({ cohorts: [february], age: 0 })).toBe("a,c");
	});

	test("pick as many customers as a cell counts, whatever was ordered when", async () => {
		const rows = fc.array(
			fc.record({
				customer: fc.constantFrom("a", "b", "c", "d"),
				at: fc
					.integer({ min: 0, max: 120 })
					.map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString()),
				amount: fc.constant(1),
			}),
			{ minLength: 1, maxLength: 14 },
		);
		await fc.assert(
			fc.asyncProperty(rows, async (orders) => {
				const dataset = await made({ orders });
				const asked = { ...question, asOf: "2025-05-20" };
				const answer = answered(answerCohort, dataset, asked);
				for (const { from, cells } of answer.cohorts)
					for (const { age, value } of cells) {
						const picked = answered(
							(data, own: CohortQuestion, report) =>
								pickCohort(data, own, { cohorts: [from], age }, report),
							dataset,
							asked,
						);
						expect(picked.reduce((sum, one) => sum + one, 0)).toBe(value);
					}
			}),
			{ numRuns: 40 },
		);
	});

	test("need mode on, periods of the calendar and no brackets", async () => {
		for (const more of [
			{ mode: "on-or-after" },
			{ brackets: [[1, 2]] },
			{ clock: "start", grain: "day" },
		] as const)
			await expect(ask(more)).rejects.toThrow(/every start need/);
	});
});
