import { describe, expect, test } from "vitest";
import { definitionFor } from "../../../src/questions/definition.js";
import {
	answerFunnel,
	type FunnelQuestion,
} from "../../../src/questions/funnel.js";
import { answered, made } from "../made.js";
import { at } from "./happened.js";

const deal = (
	id: string,
	stage: string | null,
	created: number,
	closed: number | null,
	amount: number | null,
	probability: number | null,
) => ({
	id,
	customer: "c",
	stage,
	created_at: at(created),
	closed_at: closed === null ? null : at(closed),
	amount,
	probability,
});

const deals = [
	deal("d1", "quote", 0, null, 100, 0.5),
	deal("d2", "quote", 10, null, 300, 0.7),
	deal("d3", "call", 20, null, null, 0.1),
	deal("d4", "won", 5, 15, 1000, 1),
	deal("d5", "call", 40, null, 50, 0.1),
	deal("d6", null, 10, null, 10, null),
];

const ask = async (
	question: Partial<FunnelQuestion> = {},
	tables: Parameters<typeof made>[0] = { deals },
) =>
	answered(answerFunnel, await made(tables), {
		kind: "funnel",
		mode: "snapshot",
		steps: [],
		asOf: at(30),
		...question,
	}).snapshot;

describe("a snapshot of deals", () => {
	test("is what is open now in each stage: count, value, weighted value and mean age", async () => {
		const snapshot = await ask();
		// Quote is open for 30 and 20 days; d5 is yet to come, d4 is closed.
		expect(snapshot?.stages).toEqual([
			{
				name: "call",
				count: 1,
				value: null,
				valued: 0,
				weighted: null,
				weighed: 0,
				age: 10,
			},
			{
				name: "quote",
				count: 2,
				value: 400,
				valued: 2,
				weighted: 260,
				weighed: 2,
				age: 25,
			},
			{
				name: null,
				count: 1,
				value: 10,
				valued: 1,
				weighted: null,
				weighed: 0,
				age: 20,
			},
		]);
		expect(snapshot?.total).toEqual({
			count: 4,
			value: 410,
			valued: 3,
			weighted: 260,
			weighed: 2,
			age: 20,
		});
		expect(snapshot?.ordered).toBe("probability");
	});
	test("is in the order asked for, empty stages too, and tells how many stand elsewhere", async () => {
		const snapshot = await ask({ steps: ["quote", "signature"] });
		expect(snapshot?.stages.map(({ name, count }) => [name, count])).toEqual([
			["quote", 2],
			["signature", 0],
		]);
		expect(snapshot?.stages[1]?.age).toBeNull();
		expect([snapshot?.elsewhere, snapshot?.ordered]).toEqual([2, "given"]);
	});
	test("passes the question's filters, whatever its period", async () => {
		const snapshot = await ask({
			filters: [{ column: "deals.amount", from: 200 }],
			period: { from: at(29), to: at(30) },
		});
		expect(snapshot?.total.count).toBe(1);
	});
	test("of an earlier day counts a deal closed since, in no stage where its changes are not known", async () => {
		const snapshot = await ask({ asOf: at(12) });
		expect(snapshot?.stages.map(({ name, count }) => [name, count])).toEqual([
			["quote", 2],
			[null, 2],
		]);
	});
	test("of an earlier day has each deal in the stage it stood in, where its changes are", async () => {
		const change = (deal: string, stage: string, day: number) => ({
			deal,
			stage,
			entered_at: at(day),
		});
		const stage_changes = [
			change("d4", "call", 5),
			change("d4", "quote", 11),
			change("d1", "call", 0),
			change("d1", "quote", 20),
		];
		const snapshot = await ask({ asOf: at(12) }, { deals, stage_changes });
		expect(
			Object.fromEntries(
				snapshot?.stages.map(({ name, count }) => [name, count]) ?? [],
			),
		).toEqual({ call: 1, quote: 2, null: 1 });
	});
	test("of two changes of one instant takes the last by name, in whichever order the rows are", async () => {
		const change = (stage: string | null) => ({
			deal: "d1",
			stage,
			entered_at: at(3),
		});
		const changes = [change("quote"), change(null), change("call")];
		for (const stage_changes of [changes, changes.toReversed()]) {
			const snapshot = await ask(
				{ asOf: at(4) },
				{ deals: deals.slice(0, 1), stage_changes },
			);
			expect(snapshot?.stages.map(({ name }) => name)).toEqual(["quote"]);
		}
	});
});

describe("a snapshot of leads", () => {
	const leads = [
		{ customer: "a", at: at(0), lead_at: at(0), sql_at: at(5), won_at: null },
		{ customer: "b", at: at(10), lead_at: at(10), sql_at: null, won_at: null },
		{ customer: "c", at: at(0), lead_at: at(0), sql_at: at(1), won_at: at(2) },
		{
			customer: "d",
			at: at(20),
			lead_at: at(20),
			sql_at: at(40),
			won_at: null,
		},
	];
	test("is by the last stage that each has reached, those won left out", async () => {
		const snapshot = await ask({ of: "leads" }, { leads });
		expect(
			snapshot?.stages.map(({ name, count, age }) => [name, count, age]),
		).toEqual([
			["lead", 2, 15],
			["sql", 1, 30],
		]);
		expect(snapshot?.total.value).toBeNull();
	});
});

test("a snapshot that can't be had is refused by name", async () => {
	await expect(
		ask({}, { leads: [{ customer: "a", at: at(1) }] }),
	).rejects.toMatchObject({
		code: "unsupported",
	});
	await expect(ask({ of: "orders" as never })).rejects.toMatchObject({
		place: { option: "of" },
	});
});

test("a snapshot is explained as what it is: a stock, in the language asked for", async () => {
	const question = { kind: "funnel", mode: "snapshot", steps: [] } as const;
	expect((await definitionFor(question)).caveat).toMatch(/^A stock/);
	expect((await definitionFor({ ...question, language: "fr" })).name).toBe(
		"Portefeuille en cours",
	);
});
