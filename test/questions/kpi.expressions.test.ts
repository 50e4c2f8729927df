import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import type { CadranError } from "../../src/model/error.js";
import type { Expression, Metric } from "../../src/model/metric.js";
import { wilson } from "../../src/model/rate.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import {
	answerKpi,
	type KpiAnswer,
	type KpiQuestion,
} from "../../src/questions/kpi.js";
import { answered, made, unsound } from "./made.js";

/** Two months of orders: channel, amount and score by hand. */
const rows = [
	["ann", "2026-01-05", 10, "web", null],
	["bob", "2026-01-10", 30, "shop", null],
	["ann", "2026-02-01", 20, "web", "a"],
	["bob", "2026-02-02", 40, "web", "a"],
	["cat", "2026-02-10", 60, "shop", "b"],
	["dan", "2026-02-20", 80, "phone", "b"],
	["eve", "2026-02-28", null, null, "b"],
].map(([customer, at, amount, channel, campaign]) => ({
	customer,
	at,
	amount,
	channel,
	campaign,
}));

let dataset: Dataset;
beforeAll(async () => {
	dataset = await made(
		{ orders: rows },
		{ timeZone: "Europe/Paris", asOf: "2026-03-01" },
	);
});

const metric = (is: Expression): Metric => ({
	id: "own",
	name: { en: "Own" },
	unit: unitsOf(is)?.[0] ?? "ratio",
	direction: "higher",
	is,
});
const february = { from: "2026-02-01", to: "2026-03-01" };
const ask = (is: Expression, more: Partial<KpiQuestion> = {}, of = dataset) => {
	const answer: KpiAnswer = answered(answerKpi, of, {
		kind: "kpi",
		metric: metric(is),
		period: february,
		...more,
	});
	expect(unsound(answer)).toBeNull();
	return answer;
};
const value = (
	is: Expression,
	more?: Partial<KpiQuestion>,
	of?: Dataset,
): number | null => ask(is, more, of).measure.value;
const groups = (is: Expression, more: Partial<KpiQuestion> = {}) => {
	const { split } = ask(is, { split: { column: "channel" }, ...more });
	const found = (split?.groups ?? []).map(({ key, measure }) => [
		key,
		measure.value,
	]);
	return split?.other
		? [...found, ["Other", split.other.measure.value]]
		: found;
};
const series = (is: Expression, more: Partial<KpiQuestion> = {}) =>
	ask(is, {
		period: { from: "2026-01-01", to: "2026-03-01" },
		series: "month",
		...more,
	}).series.map((point) => point.value);

const amount = "orders.amount";
const count: Expression = { op: "count", entity: "orders" };
const revenue: Expression = { op: "sum", of: amount };
const on = (channel: string) => ({ column: "orders.channel", is: channel });
const none: Expression = { ...count, where: on("fax") };
const ratio = (a: Expression, b: Expression): Expression => ({
	op: "ratio",
	of: [a, b],
});

describe("lift", () => {
	const lift = (a: Expression, b: Expression): Expression => ({
		op: "lift",
		of: [a, b],
	});
	const mean = (channel: string): Expression => ({
		op: "mean",
		of: amount,
		where: on(channel),
	});
	const dear = (channel: string): Expression => ({
		op: "rate",
		of: { op: "count", entity: "orders", where: on(channel) },
		where: { column: amount, from: 35 },
	});
	const all = { period: { from: "2026-01-01", to: "2026-03-01" } };

	it("is how far the first is above the second", () => {
		// Shop: 30 and 60, 45 on average. Web: 10, 20 and 40, 70 ÷ 3.
		expect(value(lift(mean("shop"), mean("web")), all)).toBeCloseTo(
			(45 - 70 / 3) / (70 / 3),
			12,
		);
		expect(value(lift(revenue, { ...revenue, where: on("web") }))).toBeCloseTo(
			(200 - 60) / 60,
			12,
		);
	});

	describe("of two groups of four, all but one alike", () => {
		// Treated 40, 40, 40, 0 and control 40, 0, 0, 0: 30 and 10 on average, variances 3 × 10² + 30² over 3 = 400, 6 degrees of freedom.
		const t = 2.4469118511449692;
		let arms: Dataset;
		beforeAll(async () => {
			arms = await made({
				orders: [40, 40, 40, 0, 40, 0, 0, 0].map((paid, i) => ({
					at: "2026-02-03",
					amount: paid,
					channel: i < 4 ? "treated" : "control",
				})),
			});
		});

		it("of two means has an interval by the delta method, and the n of the smaller group", () => {
			const of = lift(mean("treated"), mean("control"));
			const { measure } = ask(of, {}, arms);
			const half = (t * Math.sqrt(400 / 4 + 9 * (400 / 4))) / 10;
			expect(measure).toMatchObject({ value: 2, n: 4, enough: false });
			expect(measure.interval?.[0]).toBeCloseTo(2 - half, 8);
			expect(measure.interval?.[1]).toBeCloseTo(2 + half, 8);
		});

		it("of a rate moved by a number has none", () => {
			const more: Expression = { op: "plus", of: [dear("treated"), 1] };
			const { measure } = ask(lift(more, dear("control")), {}, arms);
			expect(measure).toMatchObject({ value: 6, interval: null });
		});

		it("of two rates has one too, also in hundreds", () => {
			// Three of four and one of four: variances 3 ÷ 16.
			const of = lift(dear("treated"), dear("control"));
			const half = (t * Math.sqrt(3 / 64 + 9 * (3 / 64))) / (1 / 4);
			const { measure } = ask(of, {}, arms);
			expect(measure.value).toBe(2);
			expect(measure.interval?.[1]).toBeCloseTo(2 + half, 8);
			const hundreds = ask({ op: "times", of: [of, 100] }, {}, arms).measure;
			expect(hundreds.value).toBe(200);
			expect(hundreds.interval?.[1]).toBeCloseTo(200 + 100 * half, 6);
		});
	});

	it("of anything else has none", () => {
		expect(
			ask(lift(mean("web"), ratio(revenue, count))).measure.interval,
		).toBeNull();
		expect(ask(lift(revenue, mean("web"))).measure.interval).toBeNull();
	});

	it("is none over nothing, zero or less", () => {
		expect(value(lift(count, none))).toBeNull();
		expect(value(lift(count, -4))).toBeNull();
		expect(value(lift(mean("web"), mean("fax")))).toBeNull();
		expect(value(lift(mean("fax"), mean("web")))).toBeNull();
	});

	it("is compared, goes by buckets and by groups", () => {
		const of = lift(revenue, 50);
		const { measure, comparisons } = ask(of, { compare: ["previous-period"] });
		expect(measure.value).toBe(3);
		expect(comparisons[0]?.measure.value).toBe(-0.2);
		expect(series(of)).toEqual([-0.2, 3]);
		expect(groups(of)).toContainEqual(["web", 0.2]);
	});
});

describe("share", () => {
	const counted: Expression = { op: "share", of: count };
	const earned: Expression = { op: "share", of: revenue };

	it("is a group's part of all rows, those without a value among them", () => {
		expect(groups(counted)).toEqual([
			["web", 2 / 5],
			["phone", 1 / 5],
			["shop", 1 / 5],
			[null, 1 / 5],
		]);
		expect(groups(earned)).toEqual([
			["web", 60 / 200],
			["phone", 80 / 200],
			["shop", 60 / 200],
		]);
	});

	it("of a count is a rate, of a sum a ratio", () => {
		const first = (is: Expression) =>
			ask(is, { split: { column: "channel" } }).split?.groups[0]?.measure;
		expect(first(counted)).toMatchObject({
			numerator: 2,
			denominator: 5,
			n: 5,
			interval: wilson(2, 5),
			enough: false,
		});
		expect(first(earned)).toMatchObject({
			numerator: 60,
			denominator: 200,
			interval: null,
			enough: true,
		});
	});

	it("keeps the largest groups, and the rest as Other", () => {
		const split = { column: "channel", top: 1 };
		expect(groups(counted, { split })).toEqual([
			["web", 2 / 5],
			["Other", 3 / 5],
		]);
		expect(groups(earned, { split })).toEqual([
			["web", 60 / 200],
			["Other", 140 / 200],
		]);
	});

	it("leaves groups out that have no rows in any of the periods", () => {
		const period = { from: "2026-01-01", to: "2026-02-01" };
		expect(groups(counted, { period })).toEqual([
			["shop", 1 / 2],
			["web", 1 / 2],
		]);
	});

	it("is 1 without a split, in each bucket too, and none of nothing", () => {
		expect(value(counted)).toBe(1);
		expect(series(earned)).toEqual([1, 1]);
		expect(value({ op: "share", of: none })).toBeNull();
		const nothing: Expression = { op: "minus", of: [revenue, revenue] };
		expect(value({ op: "share", of: nothing })).toBeNull();
	});

	it("is compared with the share in the other period", () => {
		const { split } = ask(earned, {
			split: { column: "channel" },
			compare: ["previous-period"],
		});
		const web = split?.groups.find(({ key }) => key === "web");
		expect(web?.comparisons[0]?.measure.value).toBe(10 / 40);
		expect(web?.comparisons[0]?.change.absolute).toBeCloseTo(0.3 - 0.25, 12);
	});

	it("is of the rows that the question's filters pass", () => {
		const filters = [{ column: "channel", is: ["web", "shop"] }];
		expect(groups(counted, { filters })).toEqual([
			["web", 2 / 3],
			["shop", 1 / 3],
		]);
	});

	it("adds up: what is a hundred of each part is a hundred in all", () => {
		const found = groups({ op: "times", of: [counted, 100] });
		const sum = found.reduce((all, [, part]) => all + Number(part), 0);
		expect(sum).toBeCloseTo(100, 10);
		expect(found[0]).toEqual(["web", 40]);
	});
});

describe("over", () => {
	const week: Expression = { op: "over", days: 10, of: revenue };

	it("takes the days before the end of the period for the period", () => {
		// From 19 February on: 80 and one without an amount.
		expect(value(week)).toBe(80);
		expect(value(ratio(week, revenue))).toBe(80 / 200);
		expect(value({ op: "over", days: 36_600, of: revenue })).toBe(240);
	});

	it("in a series too, where a bucket is shorter", () => {
		// 22 January on: nothing; 19 February on: 80.
		expect(series(week)).toEqual([0, 80]);
		expect(series({ op: "over", days: 24, of: revenue })).toEqual([30, 140]);
	});

	it("of each group and of the period compared", () => {
		const days: Expression = { op: "over", days: 24, of: revenue };
		expect(groups(days)).toEqual([
			["phone", 80],
			["shop", 60],
		]);
		const { comparisons } = ask(days, { compare: ["previous-period"] });
		expect(comparisons[0]?.measure.value).toBe(30);
	});

	it("rolls buyers up for those days, and leaves the others alone", () => {
		const summed = (is: string): Expression => ({ op: "sum", of: is });
		const orders = summed("buyers.orders");
		const inDays: Expression = { op: "over", days: 10, of: orders };
		expect(series(orders)).toEqual([2, 5]);
		expect(series(inDays)).toEqual([0, 2]);
		expect(value(orders)).toBe(5);
		expect(value(inDays)).toBe(2);
		expect(
			value({ op: "plus", of: [ratio(inDays, orders), ratio(orders, inDays)] }),
		).toBe(2 / 5 + 5 / 2);
		// The ten days before: from 9 February to the 19th, with one order, of one who did not buy again.
		const previous = summed("buyers.orders_previous");
		expect(value({ op: "over", days: 10, of: previous })).toBe(1);
	});
});

it("rolls buyers up anew where a filter passes other orders of each bucket", () => {
	const orders: Expression = { op: "sum", of: "buyers.orders" };
	// The last 24 days of January have an order of bob's; those of February have three, of cat, dan and eve.
	const from = { edge: "end", days: -24 } as const;
	const filters = [{ column: "orders.at", from }];
	expect(series(orders, { filters })).toEqual([1, 3]);
});

describe("either", () => {
	it("is the first, or the second where there is none", () => {
		const mean = ratio(revenue, none);
		expect(value({ op: "either", of: [count, 7] })).toBe(5);
		expect(value({ op: "either", of: [mean, 7] })).toBe(7);
		expect(value({ op: "either", of: [none, 7] })).toBe(0);
		expect(value({ op: "either", of: [mean, mean] })).toBeNull();
	});

	it("slot by slot", () => {
		const phone = ratio(revenue, { ...count, where: on("phone") });
		expect(series({ op: "either", of: [phone, -1] })).toEqual([-1, 200]);
		expect(groups({ op: "either", of: [revenue, -1] })).toContainEqual([
			null,
			-1,
		]);
	});
});

describe("weighted", () => {
	const mean: Expression = { op: "mean", of: amount };
	const by = "orders.channel";

	it("is the mean over the values of a column, alike unless weights are given", () => {
		// Web 30, shop 60, phone 80; orders without a channel count nowhere.
		expect(value({ op: "weighted", of: mean, by })).toBeCloseTo(170 / 3, 12);
		const weights = { web: 2, shop: 1, phone: 0 };
		expect(value({ op: "weighted", of: mean, by, weights })).toBe(120 / 3);
		expect(value({ op: "weighted", of: mean, by, weights: { web: 3 } })).toBe(
			(3 * 30 + 60 + 80) / 5,
		);
	});

	it("leaves out a value for which there is nothing, with its weight", () => {
		const weights = { web: 1, shop: 3, phone: 100 };
		const of: Expression = { op: "weighted", of: mean, by, weights };
		// January: web 10, shop 30, no phone.
		expect(series(of)).toEqual([
			(10 + 3 * 30) / 4,
			(30 + 3 * 60 + 100 * 80) / 104,
		]);
		expect(value(of, { filters: [on("fax")] })).toBeNull();
		const phone = { web: 0, shop: 0, phone: 1 };
		const january = { from: "2026-01-01", to: "2026-02-01" };
		expect(
			value(
				{ op: "weighted", of: mean, by, weights: phone },
				{ period: january },
			),
		).toBeNull();
	});

	it("has no value for rows without one, whatever else is asked of the same rows", () => {
		// Campaign a: 20 and 40. Campaign b: 60 and 80. January's orders have none.
		const all = { period: { from: "2026-01-01", to: "2026-03-01" } };
		const of: Expression = { op: "weighted", of: mean, by: "campaign" };
		expect(value(of, all)).toBe((30 + 70) / 2);
		expect(value({ op: "minus", of: [mean, of] }, all)).toBe(240 / 6 - 50);
	});

	it("counts the rows of all values used", () => {
		expect(ask({ op: "weighted", of: mean, by }).measure.n).toBe(4);
	});

	it("in each group of another column, and in Other", () => {
		const of: Expression = { op: "weighted", of: mean, by };
		// Campaign a: web 30. Campaign b: shop 60, phone 80.
		expect(groups(of, { split: { column: "campaign" } })).toEqual([
			["a", 30],
			["b", 70],
		]);
		const all = { from: "2026-01-01", to: "2026-03-01" };
		const split = { column: "campaign", top: 1 };
		// Other: web 30 (a) and 10 (none) make 20; shop 30.
		expect(groups(of, { split, period: all })).toEqual([
			["a", 30],
			["Other", expect.closeTo((10 + 45 + 80) / 3, 12)],
		]);
	});

	it("is compared", () => {
		const { comparisons } = ask(
			{ op: "weighted", of: mean, by },
			{ compare: ["previous-period"] },
		);
		expect(comparisons[0]?.measure.value).toBe((10 + 30) / 2);
	});
});

describe("duration", () => {
	const days: Expression = { op: "duration", unit: "days" };
	const months: Expression = { op: "duration", unit: "months" };
	const within = (from: string, to: string, asOf = to) => ({
		period: { from, to },
		asOf,
	});

	it("counts days of the calendar, also across a change of the clocks", () => {
		expect(value(days)).toBe(28);
		const march = within("2026-03-01", "2026-04-01");
		expect(value(days, march)).toBe(31);
		const weeks: Expression = { op: "duration", unit: "weeks" };
		expect(value(ratio(count, weeks))).toBe(5 / 4);
	});

	it("of an open period is the part that has passed", () => {
		const open = within("2026-02-01", "2026-03-01", "2026-02-11T12:00");
		expect(value(days, open)).toBe(10.5);
		expect(value(months, open)).toBe(10.5 / 28);
	});

	it("counts months of the calendar, and the rest as a part of one", () => {
		const of = (from: string, to: string) => value(months, within(from, to));
		expect(of("2026-01-01", "2026-03-01")).toBe(2);
		expect(of("2026-01-15", "2026-02-15")).toBe(1);
		// 28 February is a month after the 31st, which it lacks; a day of the next, to 31 March, is one of 31.
		expect(of("2026-01-31", "2026-02-28")).toBe(1);
		expect(of("2026-01-31", "2026-03-01")).toBeCloseTo(1 + 1 / 31, 12);
		expect(of("2026-01-01", "2026-01-02")).toBeCloseTo(1 / 31, 12);
		expect(of("2024-02-29", "2025-02-28")).toBeCloseTo(12, 12);
		expect(
			value(
				{ op: "duration", unit: "years" },
				within("2025-01-01", "2026-07-01"),
			),
		).toBe(1.5);
	});

	it("makes a figure one a day, with its rows and its interval", () => {
		const daily = ratio(revenue, days);
		expect(ask(daily).measure).toMatchObject({ n: 4 });
		expect(value(daily)).toBeCloseTo(200 / 28, 12);
		expect(series(daily)).toEqual([
			expect.closeTo(40 / 31, 12),
			expect.closeTo(200 / 28, 12),
		]);
		expect(groups(daily)).toContainEqual(["web", expect.closeTo(60 / 28, 12)]);
		const rate: Expression = { op: "rate", of: count, where: on("web") };
		const { interval } = ask(ratio(rate, days)).measure;
		expect(interval?.[0]).toBeCloseTo((wilson(2, 5)?.[0] ?? 0) / 28, 12);
	});

	it("is none where no time has passed", () => {
		const yet = within("2026-03-01", "2026-04-01", "2026-03-01");
		expect(value(days, yet)).toBeNull();
		expect(value(ratio(5, days), yet)).toBeNull();
		// The hour that the clocks repeat: from two to two.
		const again = within("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
		expect(value(days, again)).toBeNull();
	});
});

describe("top", () => {
	const top = (p: number): Expression => ({ op: "top", of: amount, p });

	it("adds up the greatest values, a share of the rows that have one, rounded up", () => {
		expect(value(top(0.25))).toBe(80);
		expect(value(top(0.26))).toBe(80 + 60);
		expect(value(top(0.5))).toBe(80 + 60);
		expect(value(top(1))).toBe(200);
		expect(value(top(0.001))).toBe(80);
		expect(ask(top(0.25)).measure.n).toBe(4);
	});

	it("in each group and bucket", () => {
		expect(series(top(0.5))).toEqual([30, 140]);
		expect(groups(top(0.5))).toEqual([
			["web", 40],
			["phone", 80],
			["shop", 60],
		]);
	});

	it("takes no row more for want of exact arithmetic: 0.07 of 100 are 7", async () => {
		const many = await made({
			orders: Array.from({ length: 100 }, (_, i) => ({
				at: "2026-02-03",
				amount: i - 95,
			})),
		});
		expect(value(top(0.07), {}, many)).toBe(4 + 3 + 2 + 1 + 0 - 1 - 2);
		expect(value(top(0.01), {}, many)).toBe(4);
	});

	it("is 0 of no rows, and none where no row has a value", () => {
		expect(value(top(0.5), { filters: [on("fax")] })).toBe(0);
		expect(
			value(top(0.5), { filters: [{ column: amount, is: null }] }),
		).toBeNull();
	});
});

describe("what is refused, with the option", () => {
	const refused = (is: unknown) => {
		try {
			ask(count, { metric: { ...metric(count), is } as Metric });
		} catch (error) {
			return (error as CadranError).place.option;
		}
		return null;
	};
	const weighted = (more: object) => ({
		op: "weighted",
		of: revenue,
		by: "channel",
		...more,
	});

	it.each([
		[{ op: "lift", of: [count] }, "metric.is.of"],
		[{ op: "either", of: count }, "metric.is.of"],
		[{ op: "over", days: 0, of: count }, "metric.is.days"],
		[{ op: "over", days: 1.5, of: count }, "metric.is.days"],
		[{ op: "over", days: 36_601, of: count }, "metric.is.days"],
		[{ op: "over", of: count }, "metric.is.days"],
		[{ op: "over", days: 7 }, "metric.is.of"],
		[{ op: "share", of: { op: "share", of: count } }, "metric.is.of"],
		[{ op: "share", of: { op: "mean", of: amount } }, "metric.is.of"],
		[{ op: "share", of: 3 }, "metric.is.of"],
		[
			{
				op: "share",
				of: { op: "over", days: 7, of: { op: "share", of: count } },
			},
			"metric.is.of.of",
		],
		[weighted({ by: undefined }), "metric.is.by"],
		[weighted({ weights: { web: -1 } }), "metric.is.weights.web"],
		[weighted({ weights: { web: "2" } }), "metric.is.weights.web"],
		[weighted({ weights: { web: 0, shop: 0 } }), "metric.is.weights"],
		[weighted({ weights: [1] }), "metric.is.weights"],
		[{ op: "duration" }, "metric.is.unit"],
		[{ op: "duration", unit: "hours" }, "metric.is.unit"],
		[{ op: "top", of: amount }, "metric.is.p"],
		[{ op: "top", of: amount, p: 0 }, "metric.is.p"],
		[{ op: "top", of: amount, p: 1.1 }, "metric.is.p"],
		[{ op: "count", entity: "paths", window: "always" }, "metric.is"],
		[{ op: "sum", of: "paths.amount", at: "paths.at" }, "metric.is"],
		[
			{ op: "distinct", of: "paths.purchase", window: { before: "end" } },
			"metric.is",
		],
	])("%j by %s", (is, option) => {
		expect(refused(is)).toBe(option);
	});
});

describe("with nothing to count", () => {
	it("there is no value, and never NaN", async () => {
		const empty = await made({ orders: [rows[0] as object as never] });
		const period = { from: "2020-01-01", to: "2020-02-01" };
		for (const is of [
			{ op: "share", of: count },
			{ op: "over", days: 5, of: revenue },
			{ op: "weighted", of: revenue, by: "channel" },
			{ op: "lift", of: [revenue, revenue] },
			{ op: "top", of: amount, p: 0.5 },
		] as Expression[])
			expect(value(is, { period, series: "day" }, empty)).toBeNull();
	});
});
