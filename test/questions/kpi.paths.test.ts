import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Expression, Metric, Unit } from "../../src/model/metric.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import { answerKpi, type KpiQuestion } from "../../src/questions/kpi.js";
import { answered, made, unsound } from "./made.js";

/**
 * Ann's order of 31 March at noon is led by the touches of 1 March at noon (30 days before, to the minute, though the clocks
 * changed) and of the 20th; the one of 1 March at 11:59 comes too early. Bob's two orders share a touch. Cat's order has none in
 * time, Dan's no amount; nobody's has no customer.
 */
const orders = [
	["ann", "2026-03-31T12:00", 100],
	["bob", "2026-03-10T09:00", 30],
	["bob", "2026-03-12T09:00", 60],
	["cat", "2026-03-05T00:00", 500],
	["dan", "2026-03-06T00:00", null],
	["ann", "2026-04-18T00:00", 40],
	[null, "2026-03-07T00:00", 7],
].map(([customer, at, amount]) => ({ customer, at, amount }));
const touches = [
	["ann", "2026-03-01T11:59", "print", "x"],
	["ann", "2026-03-01T12:00", "mail", "x"],
	["ann", "2026-03-20T10:00", "search", null],
	["bob", "2026-03-09T09:00", "mail", "x"],
	["bob", "2026-03-12T09:00", "search", "y"],
	["bob", "2026-03-12T09:01", "print", "y"],
	["cat", "2026-01-01T00:00", "mail", "x"],
	["cat", "2026-03-05T00:01", "mail", "x"],
	["dan", "2026-03-01T00:00", null, null],
	["eve", "2026-03-01T00:00", "mail", "x"],
	[null, "2026-03-06T00:00", "mail", "x"],
].map(([customer, at, channel, campaign]) => ({
	customer,
	at,
	channel,
	campaign,
}));
const customers = [
	{ id: "ann", segment: "gold" },
	{ id: "bob", segment: "new" },
	{ id: "dan", segment: null },
];
const setting = { timeZone: "Europe/Paris", asOf: "2026-05-01" };

let dataset: Dataset;
beforeAll(async () => {
	dataset = await made({ orders, touches, customers }, setting);
});

const metric = (is: Expression): Metric => ({
	id: "own",
	name: { en: "Own" },
	unit: unitsOf(is)?.[0] ?? ("ratio" as Unit),
	direction: "higher",
	is,
});
const march = { from: "2026-03-01", to: "2026-04-01" };
const ask = (is: Expression, more: Partial<KpiQuestion> = {}, of = dataset) => {
	const answer = answered(answerKpi, of, {
		kind: "kpi",
		metric: metric(is),
		period: march,
		...more,
	} as KpiQuestion);
	expect(unsound(answer)).toBeNull();
	return answer;
};
const value = (is: Expression, more?: Partial<KpiQuestion>, of?: Dataset) =>
	ask(is, more, of).measure.value;
const groups = (
	is: Expression,
	column: string,
	more: Partial<KpiQuestion> = {},
	of?: Dataset,
) =>
	Object.fromEntries(
		(ask(is, { split: { column }, ...more }, of).split?.groups ?? []).map(
			({ key, measure }) => [String(key), measure.value],
		),
	);

const pairs: Expression = { op: "count", entity: "paths" };
const purchases: Expression = { op: "distinct", of: "paths.purchase" };
/** Each order's amount, shared evenly over its touches. */
const even: Expression = {
	op: "sum",
	of: { op: "over", of: ["paths.amount", "paths.touches"] },
};
const first: Expression = {
	op: "sum",
	of: "paths.amount",
	where: { column: "paths.position", is: 1 },
};
const last: Expression = {
	op: "sum",
	of: "paths.amount",
	where: {
		value: { op: "minus", of: ["paths.touches", "paths.position"] },
		from: 0,
		to: 1,
	},
};

describe("paths to a purchase", () => {
	it("pair each order of the period with the touches of the 30 days up to it", () => {
		// Ann 2, Bob 1 and 2, Dan 1.
		expect(value(pairs)).toBe(6);
		expect(value(purchases)).toBe(4);
		expect(value({ op: "ratio", of: [pairs, purchases] })).toBe(6 / 4);
		expect(value({ op: "max", of: "paths.touches" })).toBe(2);
		expect(value({ op: "distinct", of: "paths.customer" })).toBe(3);
	});

	it("reach back 30 days by the wall clock, both ends included", () => {
		const age: Expression = {
			op: "max",
			of: {
				op: "between",
				of: ["paths.touched_at", "paths.at"],
				unit: "days",
			},
		};
		expect(value(age)).toBe(30);
		expect(
			value(pairs, { filters: [{ column: "channel", is: "print" }] }),
		).toBe(0);
	});

	it("reach back an hour more where the clocks went back", async () => {
		const of = await made(
			{
				orders: [{ customer: "ann", at: "2026-11-05T12:00", amount: 30 }],
				touches: ["11:59", "12:00"].map((time) => ({
					customer: "ann",
					at: `2026-10-06T${time}`,
				})),
			},
			{ timeZone: "Europe/Paris", asOf: "2026-12-01" },
		);
		const period = { from: "2026-11-01", to: "2026-12-01" };
		expect(value(pairs, { period }, of)).toBe(1);
	});

	it("share an order's amount over its touches, so that the channels add up to it", () => {
		expect(groups(even, "paths.channel")).toEqual({
			mail: 100 / 2 + 30 + 60 / 2,
			search: 100 / 2 + 60 / 2,
		});
		expect(value(even)).toBe(100 + 30 + 60);
	});

	it("credit the first touch, or the last", () => {
		expect(groups(first, "paths.channel")).toEqual({ mail: 190 });
		expect(groups(last, "channel")).toEqual({ mail: 30, search: 160 });
	});

	it("leave an amount that is missing missing", () => {
		expect(value({ op: "mean", of: "paths.amount" })).toBe(
			(100 + 100 + 30 + 60 + 60) / 5,
		);
		expect(groups({ op: "min", of: "paths.amount" }, "paths.channel")).toEqual({
			mail: 30,
			search: 60,
		});
		expect(groups(pairs, "paths.channel")).toEqual({
			mail: 3,
			search: 2,
			null: 1,
		});
	});

	it("go by channel, then by campaign, missing ones last, where touches are at one instant, whatever the order of rows", async () => {
		const tied = [
			["b", "x"],
			["a", null],
			[null, "x"],
			["a", "y"],
			["\u{1f600}", "x"],
			["\uff5e", "x"],
		].map(([channel, campaign]) => ({
			customer: "ann",
			at: "2026-03-02",
			channel,
			campaign,
		}));
		const bought = [{ customer: "ann", at: "2026-03-02", amount: 60 }];
		for (const touches of [tied, tied.toReversed()]) {
			const ties = await made({ orders: bought, touches }, setting);
			const at = (position: number) =>
				({
					op: "sum",
					of: "paths.amount",
					where: { column: "position", from: position, to: position + 1 },
				}) as const;
			const places = [1, 2, 3, 4, 5, 6].map((place) =>
				groups(at(place), "paths.channel", {}, ties),
			);
			// By code point: U+FF5E is before U+1F600, which two units from U+D83D on are written as.
			expect(places).toEqual([
				{ a: 60 },
				{ a: 60 },
				{ b: 60 },
				{ "\uff5e": 60 },
				{ "\u{1f600}": 60 },
				{ null: 60 },
			]);
			expect(groups(at(1), "paths.campaign", {}, ties)).toEqual({ y: 60 });
			expect(groups(even, "paths.channel", {}, ties)).toMatchObject({
				a: 20,
				b: 10,
			});
			const filters = [{ column: "touches.campaign", is: "x" }];
			expect(groups(at(1), "paths.channel", { filters }, ties)).toEqual({
				b: 60,
			});
		}
	});

	it("are split by columns of customers, and the rest is Other", () => {
		expect(groups(even, "customers.segment")).toEqual({ gold: 100, new: 90 });
		const { split } = ask(even, { split: { column: "channel", top: 1 } });
		expect(split?.groups[0]?.measure.value).toBe(110);
		expect(split?.other?.measure.value).toBe(80);
	});

	it("take the orders and the touches that the question's filters pass", () => {
		const mail = { filters: [{ column: "touches.channel", is: "mail" }] };
		expect(value(pairs, mail)).toBe(3);
		expect(groups(even, "paths.channel", mail)).toEqual({ mail: 190 });
		const dear = { filters: [{ column: "amount", from: 50 }] };
		expect(value(even, dear)).toBe(160);
		const gold = { filters: [{ column: "customers.segment", is: "gold" }] };
		expect(value(pairs, gold)).toBe(2);
	});

	it("have the positions of the touches that a filter leaves", async () => {
		const walked = ["mail", "print", "mail", "print"].map((channel, i) => ({
			customer: "ann",
			at: `2026-03-0${i + 1}`,
			channel,
			campaign: `step ${i}`,
		}));
		const bought = [{ customer: "ann", at: "2026-03-08", amount: 30 }];
		const of = await made({ orders: bought, touches: walked }, setting);
		const mail = { filters: [{ column: "touches.channel", is: "mail" }] };
		expect(groups(first, "campaign", mail, of)).toEqual({ "step 0": 30 });
		expect(groups(last, "campaign", mail, of)).toEqual({ "step 2": 30 });
	});

	it("go by buckets of the order's instant, the touches reaching back into others", () => {
		const series = (grain: "month" | "day") =>
			ask(even, {
				period: { from: "2026-03-01", to: "2026-05-01" },
				series: grain,
			}).series;
		expect(series("month").map((point) => point.value)).toEqual([190, 40]);
		const days = series("day").filter((point) => point.value !== 0);
		expect(days.map((point) => [point.from.slice(0, 10), point.value])).toEqual(
			expect.arrayContaining([
				["2026-03-09", 30],
				["2026-03-11", 60],
				["2026-03-30", 100],
			]),
		);
	});

	it("are compared with those of another period", () => {
		const april = { from: "2026-04-01", to: "2026-05-01" };
		const { measure, comparisons } = ask(even, {
			period: april,
			compare: ["previous-period"],
		});
		expect(measure.value).toBe(40);
		expect(comparisons[0]?.measure.value).toBe(190);
	});

	it("stop at the as-of instant", () => {
		expect(value(pairs, { asOf: "2026-03-10T09:00" })).toBe(2);
		expect(value(pairs, { asOf: "2026-03-10T08:59" })).toBe(1);
	});

	it("are none before orders and touches begin, and 0 where no order has one", async () => {
		const before = { period: { from: "2025-12-01", to: "2026-01-01" } };
		expect(value(pairs, before)).toBeNull();
		const earlier = orders.map((order) => ({ ...order, at: "2025-12-24" }));
		const of = await made({ orders: earlier, touches }, setting);
		expect(value(pairs, before, of)).toBeNull();
		expect(value(even, { filters: [{ column: "amount", is: 500 }] })).toBe(0);
	});

	it("need orders and touches of customers", async () => {
		const lacking = async (
			tables: Parameters<typeof made>[0],
			is: Expression = pairs,
		) => {
			const of = await made(tables, setting);
			try {
				return value(is, {}, of);
			} catch (error) {
				return (error as CadranError).place;
			}
		};
		expect(await lacking({ orders })).toMatchObject({ entity: "touches" });
		expect(await lacking({ touches })).toMatchObject({ entity: "orders" });
		const unpaid = orders.map(({ customer, at }) => ({ customer, at }));
		expect(await lacking({ orders: unpaid, touches })).toBe(6);
		expect(await lacking({ orders: unpaid, touches }, even)).toMatchObject({
			entity: "orders",
			column: "amount",
		});
		expect(
			await lacking({
				orders,
				touches: touches.map(({ at, channel }) => ({ at, channel })),
			}),
		).toMatchObject({ entity: "touches", column: "customer" });
		expect(() => ask(even, { split: { column: "orders.channel" } })).toThrow(
			CadranError,
		);
	});

	it("are as many as a plain search through all touches finds", async () => {
		const [people, days] = [20, 120];
		const start = Date.UTC(2026, 0, 1);
		let seed = 7;
		const random = (n: number) => {
			seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
			return Math.floor((seed / 2 ** 31) * n);
		};
		const rows = (count: number) =>
			Array.from({ length: count }, (_, i) => ({
				customer: `c${random(people)}`,
				at: new Date(start + random(days) * 86_400_000).toISOString(),
				channel: `ch${random(4)}`,
				amount: i,
			}));
		const bought = rows(300);
		const seen = rows(900).map(({ amount: _, ...row }) => row);
		const of = await made(
			{ orders: bought, touches: seen },
			{ timeZone: "UTC", asOf: "2026-06-01" },
		);
		const asked = { from: "2026-02-01", to: "2026-04-01" };
		let found = 0;
		for (const order of bought)
			for (const touch of seen) {
				const [at, then] = [Date.parse(order.at), Date.parse(touch.at)];
				const counts = at >= start + 31 * 86_400_000 && order.at < asked.to;
				if (!counts || order.customer !== touch.customer) continue;
				if (then <= at && then >= at - 30 * 86_400_000) found++;
			}
		expect(value(pairs, { period: asked }, of)).toBe(found);
	});
});
