import { describe, expect, test } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import type { RfmAnswer, RfmQuestion } from "../../src/questions/rfm.js";
import { eachEngine } from "./each.js";
import type { Engine } from "./engine.js";
import { openSet } from "./source.js";

const asOf = "2025-06-30T12:00:00Z";
const types = {
	orders: { customer: "text", at: "timestamp", amount: "number" },
} as const;
const columns = { customer: "customer", at: "at", amount: "amount" };
const mapping: Mapping = { asOf, entities: { orders: { columns } } };

interface Order {
	customer: string;
	at: string;
	amount: number | null;
}

async function ask(
	engine: Engine,
	orders: readonly Order[],
	question: Partial<RfmQuestion> = {},
): Promise<RfmAnswer> {
	const tables = { orders: orders.map((order) => ({ ...order })) };
	const set = { id: "edges", about: "", cases: [], mapping, tables, types };
	const source = await openSet(engine, set);
	return source.ask({ kind: "rfm", ...question });
}

/** An order of each of some customers, at noon so many days before the as-of instant. */
const ago = (...days: number[]): Order[] =>
	days.map((past, i) => ({
		customer: `c${i}`,
		at: new Date(Date.parse(asOf) - past * 86_400_000).toISOString(),
		amount: 10,
	}));

const of = (length: number, days: number) => Array(length).fill(days);

eachEngine((engine) => {
	describe("the tiers' window", () => {
		test("a mean recency of one month and a half makes two: 21 × 46 + 11 × 45 days are 32 × 1.5 × 30.4375", async () => {
			const orders = ago(...of(21, 46), ...of(11, 45));
			const { tiersFrom } = await ask(engine(), orders);
			expect(tiersFrom).toBe("2025-04-30T00:00:00.000Z");
		});

		test("a day less makes one, in which nobody ordered", async () => {
			const orders = ago(...of(20, 46), ...of(12, 45));
			const { tiersFrom, tiers } = await ask(engine(), orders);
			expect(tiersFrom).toBe("2025-05-30T00:00:00.000Z");
			expect(tiers.map(({ customers }) => customers)).toEqual([0, 0, 0, 0]);
		});

		test("who ordered 364 days ago is active, and twelve months hold the order", async () => {
			const { tiersFrom, tiers } = await ask(engine(), ago(364, 365));
			expect(tiersFrom).toBe("2024-06-30T00:00:00.000Z");
			expect(tiers.map(({ customers }) => customers)).toEqual([0, 0, 0, 2]);
		});

		test("where nobody ordered for 365 days, it is all there is", async () => {
			const { tiersFrom, tiers } = await ask(engine(), ago(365, 900));
			expect(tiersFrom).toBeNull();
			expect(tiers.map(({ customers }) => customers)).toEqual([0, 0, 0, 2]);
		});

		test("an order of the day that clocks were turned back from is a day ahead, and of nobody active", async () => {
			// In St John's it was 2 November for a minute, then 1 November again.
			const order = { ...(ago(0)[0] as Order), at: "2008-11-02T02:30:30Z" };
			const { ranges, tiersFrom } = await ask(engine(), [order], {
				timeZone: "America/St_Johns",
				asOf: "2008-11-02T02:45:00Z",
			});
			expect(ranges.r).toContainEqual([-1, -1]);
			expect(tiersFrom).toBeNull();
		});
	});

	describe("amounts", () => {
		const paid = (customer: string, ...amounts: number[]): Order[] =>
			amounts.map((amount) => ({ customer, at: "2025-06-01", amount }));

		test("baskets that are equal but for rounding are not dear: 3 and 4 orders at 0.10", async () => {
			const orders = [
				...paid("seldom", 0.1, 0.1, 0.1),
				...paid("often", 0.1, 0.1, 0.1, 0.1),
			];
			const { tiers } = await ask(engine(), orders);
			expect(tiers.map(({ customers }) => customers)).toEqual([0, 1, 0, 1]);
		});

		test("0.1 + 0.2 is 0.3, so shares its score", async () => {
			const orders = [
				...paid("a", 0.3),
				...paid("b", 0.1, 0.2),
				...paid("c", 0.2),
			];
			const { ranges } = await ask(engine(), orders, { bins: 3 });
			// Ranks 1, 2, 2 of 3.
			expect(ranges.m).toEqual([[0.2, 0.2], [0.3, 0.3], null]);
		});

		test("a sum below a billion is rounded to a millionth, below 1 to a millionth of that, below a millionth once more", async () => {
			const orders = [
				...paid("a", 1_000_000_000.000_000_1),
				...paid("b", 2.000_000_4),
				...paid("c", 0.123_456_789_012_4),
				...paid("d", 0.000_000_123_456_789_012_4),
				...paid("e", -2.000_000_5),
			];
			const { ranges } = await ask(engine(), orders);
			expect(ranges.m).toEqual([
				[-2, -2],
				[0.000_000_123_456_789_012, 0.000_000_123_456_789_012],
				[0.123_456_789_012, 0.123_456_789_012],
				[2, 2],
				[1_000_000_000.000_000_1, 1_000_000_000.000_000_1],
			]);
		});
	});
});
