import { describe, expect, it } from "vitest";
import type { VectorSet } from "../../src/conformance/set.js";
import { vectors } from "../../src/conformance/vectors.js";
import { groupsOf, said } from "./said.js";

describe("Missing values", () => {
	it("pass only is: null, and what is not passed is passed by not", async () => {
		const kpi = await said("filters");
		const orders = (id: string) => kpi("kpi", `${id}-orders`).measure.value;
		// Six orders: web, shop, none, web, none (an empty text is none), Web.
		expect(orders("none")).toBe(6);
		expect(orders("is")).toBe(2);
		expect(orders("not")).toBe(4);
		expect(orders("not-not")).toBe(2);
		expect(orders("is-null")).toBe(2);
		expect(orders("is-null-or")).toBe(4);
		expect(orders("not-null")).toBe(4);
		expect(orders("is-nothing")).toBe(0);
		// Gifts: yes, no, unknown, yes, no, unknown.
		expect(orders("is-true")).toBe(2);
		expect(orders("is-not-true")).toBe(4);
		expect(orders("is-gift-null")).toBe(4);
		// Amounts: 10, 20, 0, none, 40, −5. From 0 up to 20: 10 and 0; from 10: 10, 20 and 40; not so: 0, none and −5.
		expect(orders("range")).toBe(2);
		expect(orders("range-from")).toBe(3);
		expect(orders("range-not")).toBe(3);
		expect(orders("all-of-none")).toBe(6);
		expect(orders("any-of-none")).toBe(0);
	});

	it("are those of customers without a file, too", async () => {
		const kpi = await said("filters");
		const revenue = (id: string) => kpi("kpi", `${id}-revenue`).measure.value;
		// Home is ann: 10 and 20. Without a segment: cat (no file, no amount), nobody's 40 and dan's −5.
		expect(revenue("customer")).toBe(30);
		expect(revenue("customer-null")).toBe(35);
		expect(revenue("customer-not")).toBe(0 + 40 - 5);
	});

	it("come to no value, which is not 0", async () => {
		const kpi = await said("amounts");
		// January: 40 − 40. March: two orders without an amount.
		expect(kpi("kpi", "revenue-1").measure).toMatchObject({ value: 0, n: 2 });
		expect(kpi("kpi", "revenue-3").measure).toMatchObject({
			value: null,
			n: 0,
		});
		expect(kpi("kpi", "orders-3").measure.value).toBe(2);
	});
});

describe("Amounts", () => {
	it("of a base of zero grow by no share; of a negative one, by a share of its size", async () => {
		const kpi = await said("amounts");
		// February, −25.5, after January, 0.
		const [change] = kpi("kpi", "revenue-2").comparisons;
		expect(change?.change).toMatchObject({
			state: "new",
			absolute: -25.5,
			relative: null,
		});
		const [none] = kpi("kpi", "revenue-3").comparisons;
		expect(none?.change).toMatchObject({ state: "unknown", absolute: null });
	});

	it("very large and tiny ones stand in one sum", async () => {
		const kpi = await said("amounts");
		const sum = 999999999999.25 + 4503599627370.5;
		const { value } = kpi("kpi", "revenue-4").measure;
		expect(Math.abs((value ?? 0) / sum - 1)).toBeLessThan(1e-9);
		expect(
			new Map(groupsOf(kpi("kpi", "revenue-4")) as [string, number][]).get(
				"app",
			),
		).toBeCloseTo(1e-9 + 1e-15, 17);
	});

	it("refunds are a share of what was sold", async () => {
		const kpi = await said("amounts");
		// May: 0.1 + 0.3 + 19.99 + 1.11 of 0.1 + 0.2 + 0.3 + 19.99 + 3 × 33.33.
		expect(kpi("kpi", "refunded-5").measure.value).toBeCloseTo(
			21.5 / 120.58,
			12,
		);
	});

	it("in another currency are converted by the rate of their own instant", async () => {
		const kpi = await said("currencies");
		// 100 $ at 0.9 in the last millisecond of January, at 0.8 from the next on; two of 100 €; 1,000 ¥ at 0.0064; −50 £ at 1.25.
		expect(kpi("kpi", "revenue").series.map(({ value }) => value)).toEqual([
			90,
			80 + 100 + 100 + 6.4,
			-62.5,
		]);
		expect(kpi("kpi", "acquisition-spend").measure.value).toBe(9 + 8 + 16);
		// From 80 up to 100 €: the two in dollars.
		expect(kpi("kpi", "filtered").measure.value).toBe(2);
	});
});

describe("Texts", () => {
	it("are equal where their code points are", async () => {
		const kpi = await said("texts");
		const [{ tables }] = (await vectors(["texts"])) as [VectorSet];
		const rows = tables.orders as { channel: string; amount: number }[];
		const distinct = new Set(rows.map(({ channel }) => channel));
		distinct.delete("");
		for (const [i, text] of [
			...new Set(rows.map((r) => r.channel)),
		].entries()) {
			const sum = rows
				.filter(({ channel }) => channel === text)
				.reduce((total, { amount }) => total + amount, 0);
			// A blank text is a missing one: no filter finds it by what it is.
			if (text.trim() !== "")
				expect(kpi("kpi", `is-${i}`).measure.value, text).toBe(sum);
		}
	});

	it("stand in the order of their code points where all else is equal", async () => {
		const kpi = await said("texts");
		const keys = groupsOf(kpi("kpi", "split"))
			.filter(([key, n]) => n === 1 && key !== null)
			.map(([key]) => key as string);
		expect(keys.length).toBeGreaterThan(60);
		// UTF-8 sorts byte by byte as code points do.
		const bytes = keys.map((key) => Buffer.from(key));
		expect(bytes).toEqual([...bytes].sort(Buffer.compare));
		expect(keys.indexOf("Z")).toBeLessThan(keys.indexOf("a"));
		expect(keys.indexOf("\u{1f600}")).toBeGreaterThan(keys.indexOf("\uffe5"));
	});

	it("of digits are no numbers; whole numbers of another table are their digits", async () => {
		const kpi = await said("ids");
		// 007, 07 and 7 are of segment a: 1 + 2 + 4.
		expect(groupsOf(kpi("kpi", "revenue-by-segment"))).toContainEqual(["a", 7]);
		expect(kpi("kpi", "one").measure.value).toBe(4);
		expect(groupsOf(kpi("kpi", "contacts-by-customer"))).toEqual([
			["7", 2],
			["0", 1],
			["12", 1],
			[null, 1],
		]);
	});
});

describe("Rows of nobody, twice, or none", () => {
	it("equal rows are rows of their own", async () => {
		const kpi = await said("strangers");
		// ann's 10 and 20, a stranger's 40, nobody's 80, bob's 160: each twice. bob's 320 lies at no instant.
		expect(kpi("kpi", "orders").measure.value).toBe(10);
		expect(kpi("kpi", "revenue").measure.value).toBe(
			2 * (10 + 20 + 40 + 80 + 160),
		);
		// ann, the stranger and bob.
		expect(kpi("kpi", "active-customers").measure.value).toBe(3);
		// o1, o2, o3 and o4, and one for the row without a key.
		expect(groupsOf(kpi("kpi", "by-orders.id"))).toHaveLength(5);
	});

	it("two equal rows are two steps", async () => {
		const funnel = await said("strangers");
		// ann, idle and the stranger, each twice at one instant.
		const { stages } = funnel("funnel", "funnel-twice");
		expect(stages.map(({ count }) => count)).toEqual([3, 3]);
	});

	it("of an empty table there is nothing", async () => {
		const kpi = await said("empty");
		expect(kpi("kpi", "orders").measure.value).toBe(null);
		expect(kpi("kpi", "average-basket").measure.value).toBe(null);
		expect(kpi("rfm", "rfm").customers).toBe(0);
		expect(kpi("funnel", "funnel").stages.map(({ count }) => count)).toEqual([
			0, 0,
		]);
	});

	it("a mapping's where parts one stream; what no other table has is missing", async () => {
		const kpi = await said("mapping");
		// e1, e3, e5 and e7: not a view, not deleted, not of 2025.
		expect(kpi("kpi", "revenue").measure.value).toBe(40 + 60 + 100 + 10);
		expect(kpi("kpi", "units").measure.value).toBe(4);
		expect(groupsOf(kpi("kpi", "by-store"))).toEqual([
			["Paris", 50],
			["Lyon", 60],
			[null, 100],
		]);
		// Codes 1 and 2 are renamed, 3 is none, and 9 stays as it is.
		expect(new Map(groupsOf(kpi("kpi", "by-channel")) as never)).toEqual(
			new Map<unknown, number>([
				["web", 40],
				["shop", 60],
				["9", 10],
				[null, 100],
			]),
		);
	});
});
