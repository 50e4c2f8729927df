import { describe, expect, test } from "vitest";
import type { Expression, Metric } from "../../src/model/metric.js";
import { unfinishedOf } from "../../src/questions/kpi/unfinished.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import { answerKpi, type KpiQuestion } from "../../src/questions/kpi.js";
import { answered, made, unsound } from "./made.js";

const day = (month: number, date: number, hour = 12) =>
	new Date(Date.UTC(2025, month - 1, date, hour)).toISOString();

const revenue: Expression = { op: "sum", of: "orders.amount" };
const metric = (is: Expression): Metric => ({
	id: "own",
	name: { en: "Own" },
	unit: unitsOf(is)?.[0] ?? "ratio",
	direction: "higher",
	is,
});

/** April 2025: 10 a day for nine days, 50 in the morning of the tenth. */
const april = [
	...Array.from({ length: 9 }, (_, i) => ({
		customer: "ann",
		at: day(4, i + 1),
		amount: 10,
		channel: i < 6 ? "web" : "shop",
	})),
	{ customer: "bob", at: day(4, 10, 6), amount: 50, channel: "web" },
];

const ask = async (
	orders: readonly Record<string, unknown>[],
	question: Partial<KpiQuestion> = {},
	is: Expression = revenue,
) =>
	answered(answerKpi, await made({ orders }), {
		kind: "kpi",
		metric: metric(is),
		period: "this-month",
		asOf: day(4, 10, 9),
		...question,
	});

describe("the projection to the period's end", () => {
	test("by the run rate is that of the whole days so far, and today counts as a day to come", async () => {
		// 90 in nine whole days is 10 a day: 300 in April's thirty.
		const { projection, measure } = await ask(april, {
			projection: "run-rate",
		});
		expect(measure.value).toBe(140);
		expect(projection).toEqual({
			method: "run-rate",
			value: 300,
			interval: [300, 300],
			days: 9,
			to: "2025-05-01T00:00:00.000Z",
		});
	});
	test("by weekday follows those of the period before", async () => {
		// In March a Saturday brought 40, any other day 10; in April twice as much: 20, and 80 on Saturday the fifth.
		const orders = [
			...Array.from({ length: 31 }, (_, i) => [3, i + 1] as const),
			...Array.from({ length: 9 }, (_, i) => [4, i + 1] as const),
		].map(([month, date]) => {
			const at = day(month, date);
			const amount = new Date(at).getUTCDay() === 6 ? 40 : 10;
			return { customer: "ann", at, amount: month === 4 ? 2 * amount : amount };
		});
		const weekday = await ask(orders, { projection: "weekday" });
		// Twenty-six other days at 20, and four Saturdays at 80.
		expect(weekday.projection).toMatchObject({
			method: "weekday",
			value: 26 * 20 + 4 * 80,
			days: 9,
		});
		const run = await ask(orders, { projection: "run-rate" });
		// 8 × 20 + 80 = 240 in nine days.
		expect(run.projection?.value).toBeCloseTo((240 / 9) * 30);
	});
	test("has no value where the period before has nothing on a weekday", async () => {
		const { projection } = await ask(april, { projection: "weekday" });
		expect(projection).toMatchObject({ value: null, interval: null, days: 9 });
	});
	test("has no value before two whole days", async () => {
		const { projection } = await ask(april, {
			projection: "run-rate",
			asOf: day(4, 2, 23),
		});
		expect(projection).toMatchObject({ value: null, days: 1 });
	});
	test("never falls below what has come already", async () => {
		const early = [
			{ customer: "a", at: day(4, 1), amount: 100 },
			{ customer: "a", at: day(4, 2), amount: 0 },
			{ customer: "a", at: day(4, 3, 1), amount: 9000 },
		];
		const { projection } = await ask(early, {
			projection: "run-rate",
			asOf: day(4, 3, 9),
		});
		// 50 a day would be 1,500; 9,100 are there.
		expect(projection?.value).toBe(9100);
		expect(projection?.interval?.[0]).toBe(9100);
	});
	test("of a month to date goes to the end of the month", async () => {
		const { projection } = await ask(april, {
			projection: "run-rate",
			period: "month-to-date",
		});
		expect(projection).toMatchObject({
			value: 300,
			to: "2025-05-01T00:00:00.000Z",
		});
	});
	test("is null where the period is over, or has no end", async () => {
		const over = { projection: "run-rate", asOf: day(5, 1) } as const;
		expect(
			(await ask(april, { ...over, period: "last-month" })).projection,
		).toBeNull();
		expect(
			(await ask(april, { ...over, period: "all" })).projection,
		).toBeNull();
	});
	test.each([
		[
			"a rate",
			{ op: "ratio", of: [revenue, { op: "count", entity: "orders" }] },
		],
		["a mean", { op: "mean", of: "orders.amount" }],
		[
			"a share of a plan",
			{
				op: "ratio",
				of: [revenue, { op: "sum", of: "orders.amount", window: "whole" }],
			},
		],
		["a stock", { op: "count", entity: "orders", window: { before: "end" } }],
		["distinct customers", { op: "distinct", of: "orders.customer" }],
		[
			"a plan for the whole period",
			{ op: "sum", of: "orders.amount", window: "whole" },
		],
	] as [string, Expression][])("of %s is refused", async (_, is) => {
		await expect(
			ask(april, { projection: "run-rate" }, is),
		).rejects.toMatchObject({
			code: "question",
			place: { option: "projection" },
		});
	});
	test("is refused by another method", async () => {
		await expect(
			ask(april, { projection: "hope" as "weekday" }),
		).rejects.toMatchObject({ place: { option: "projection" } });
	});
});

describe("a peer group", () => {
	test("is the same metric for its own filters, in place of the question's", async () => {
		// Web: 6 × 10 + 50 = 110; shop: 3 × 10.
		const { measure, benchmark } = await ask(april, {
			filters: [{ column: "orders.channel", is: "web" }],
			benchmark: { filters: [{ column: "orders.channel", is: "shop" }] },
		});
		expect(measure.value).toBe(110);
		expect(benchmark?.measure.value).toBe(30);
		expect(benchmark?.change).toEqual({
			state: "up",
			absolute: 80,
			relative: 80 / 30,
			interval: null,
			real: null,
		});
	});
	test("of everybody needs no filter", async () => {
		const { benchmark } = await ask(april, {
			filters: [{ column: "orders.channel", is: "web" }],
			benchmark: { filters: [] },
		});
		expect(benchmark?.measure.value).toBe(140);
	});
	test("that is malformed is refused by its name", async () => {
		await expect(
			ask(april, { benchmark: {} as { filters: [] } }),
		).rejects.toMatchObject({ place: { option: "benchmark.filters" } });
	});
});

describe("beside a mean", () => {
	test("stands the median of the same values, where it is asked for", async () => {
		// Nine of 10 and one of 50: mean 14, median 10.
		const is: Expression = { op: "mean", of: "orders.amount" };
		const { measure, median } = await ask(april, { median: true }, is);
		expect([measure.value, median]).toEqual([14, 10]);
		expect(await ask(april, {}, is)).not.toHaveProperty("median");
	});
	test("a sum has none", async () => {
		expect((await ask(april, { median: true })).median).toBeNull();
	});
});

describe("how far the data reach", () => {
	test("is the last row up to the as-of instant", async () => {
		expect((await ask(april)).latest).toBe("2025-04-10T06:00:00.000Z");
		expect((await ask(april, { asOf: day(4, 9, 20) })).latest).toBe(
			"2025-04-09T12:00:00.000Z",
		);
	});
	test("is that of the table that reaches least far", async () => {
		const dataset = await made({
			orders: april,
			costs: [{ at: day(4, 3), amount: 5 }],
		});
		const answer = answered(answerKpi, dataset, {
			kind: "kpi",
			metric: metric({
				op: "minus",
				of: [revenue, { op: "sum", of: "costs.amount" }],
			}),
			asOf: day(4, 10, 9),
		} as KpiQuestion);
		expect(answer.latest).toBe("2025-04-03T12:00:00.000Z");
		expect(unsound(answer)).toBeNull();
	});
});

describe("the figure of a bucket that is not over", () => {
	const orders: Expression = { op: "count", entity: "orders" };
	const distinct: Expression = { op: "distinct", of: "orders.customer" };
	test.each([
		["a count", orders, "proportional"],
		[
			"a sum less another",
			{ op: "minus", of: [revenue, revenue] },
			"proportional",
		],
		["distinct customers", distinct, "partial"],
		[
			"revenue per day",
			{ op: "ratio", of: [revenue, { op: "duration", unit: "days" }] },
			"comparable",
		],
		[
			"revenue for each customer",
			{ op: "ratio", of: [revenue, distinct] },
			"partial",
		],
		[
			"a sum times a mean",
			{ op: "times", of: [revenue, { op: "mean", of: "orders.amount" }] },
			"proportional",
		],
		[
			"orders of a plan",
			{ op: "ratio", of: [orders, { ...orders, window: "whole" }] },
			"proportional",
		],
		["a mean", { op: "mean", of: "orders.amount" }, "comparable"],
		["a stock", { ...orders, window: { before: "end" } }, "comparable"],
	] as [string, Expression, string][])(
		"of %s is told as what it is",
		(_, is, told) => {
			expect(unfinishedOf(is)).toBe(told);
		},
	);
});
