import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import type {
	Condition,
	Expression,
	Metric,
	Unit,
} from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import type { Related, Value } from "../../src/model/value.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

const asOf = "2026-04-20T12:00";
const paris = { timeZone: "Europe/Paris", asOf };

const ask = (
	dataset: Dataset,
	is: Expression,
	more: Partial<KpiQuestion> = {},
	unit: Unit = "count",
): KpiAnswer => {
	const metric: Metric = {
		id: "own",
		name: { en: "Own" },
		unit,
		direction: "higher",
		is,
		minimum: 0,
	};
	const question = {
		kind: "kpi" as const,
		metric,
		period: { from: "2026-01-01", to: "2026-05-01" },
		...more,
	};
	return finish(answerQuestion(dataset, question, 0));
};
const value = (...given: Parameters<typeof ask>) => ask(...given).measure.value;

const rows = (columns: string, ...lines: readonly unknown[][]) =>
	lines.map((line) =>
		Object.fromEntries(columns.split(" ").map((name, i) => [name, line[i]])),
	);

const ordersAfter = (more: Partial<Related> = {}): Related => ({
	op: "related",
	of: { op: "count", entity: "orders" },
	near: { instant: "messages.delivered_at", to: 7, unit: "days" },
	...more,
});
const messagesWhere = (where: Condition): Expression => ({
	op: "count",
	entity: "messages",
	where,
});
/** How many orders follow each message: the sum over messages. */
const followed = (of: Value): Expression => ({
	op: "sum",
	of,
	at: "messages.at",
});

describe("related rows near a row", () => {
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				messages: rows(
					"customer at delivered_at campaign",
					["ann", "2026-03-02T09:00", "2026-03-02T10:00", "spring"],
					["ann", "2026-03-05T09:00", "2026-03-05T10:00", "spring"],
					["bob", "2026-03-02T09:00", "2026-03-02T10:00", "sale"],
					["cat", "2026-03-02T09:00", null, "sale"],
					[null, "2026-03-02T09:00", "2026-03-02T10:00", "sale"],
					["dan", "2026-04-13T09:00", "2026-04-13T12:00", "sale"],
					["dan", "2026-04-13T09:00", "2026-04-13T12:01", "spring"],
				),
				orders: rows(
					"customer at amount channel",
					["ann", "2026-03-02T10:00", 10, "web"],
					["ann", "2026-03-09T10:00", 20.1, "web"],
					["ann", "2026-03-09T10:01", 40, "shop"],
					["bob", "2026-03-02T09:59", 80, "web"],
					["bob", "2026-03-03T10:00", null, "shop"],
					["dan", "2026-04-20T12:00", 5, "web"],
					["dan", "2026-04-21T12:00", 7, "web"],
					[null, "2026-03-03T10:00", 9, "web"],
				),
			},
			paris,
		);
	});

	it("count from an instant on, both ends included", () => {
		// Ann's first: of 2 March 10:00 and 9 March 10:00, but not a minute later. Her second: both of 9 March. Bob's: one.
		// Dan's first: the one at the as-of instant.
		expect(value(dataset, followed(ordersAfter()))).toBe(2 + 2 + 1 + 1);
		const later = ordersAfter({
			near: { instant: "messages.delivered_at", from: 1, to: 7, unit: "days" },
		});
		expect(value(dataset, followed(later))).toBe(1 + 2 + 1 + 1);
		const before = ordersAfter({
			near: {
				instant: "messages.delivered_at",
				from: -72,
				to: 0,
				unit: "hours",
			},
		});
		// Ann's order of 2 March lies at the first message and 72 hours before the second; Bob's a minute before his.
		expect(value(dataset, followed(before))).toBe(1 + 1 + 1);
	});

	it("are missing without an anchor, without a customer, and while the far end is still to come", () => {
		const known = ask(dataset, messagesWhere({ value: ordersAfter() }));
		// Not Cat's (never delivered), not that of nobody, not Dan's second, whose seven days end a minute too late.
		expect(known.measure.value).toBe(4);
		expect(known.meta.warnings).toContainEqual({
			code: "window-open",
			table: "messages",
			count: 1,
		});
		const none = messagesWhere({ value: ordersAfter(), to: 1 });
		expect(value(dataset, none)).toBe(0);
		const unfollowed = messagesWhere({
			not: { value: ordersAfter(), from: 1 },
		});
		expect(value(dataset, unfollowed)).toBe(3);
	});

	it("warn only of rows that all else would count", () => {
		const of = (campaign: string) =>
			ask(
				dataset,
				messagesWhere({
					all: [
						{ column: "messages.campaign", is: campaign },
						{ value: ordersAfter() },
					],
				}),
			)
				.meta.warnings.filter(({ code }) => code === "window-open")
				.map(({ count }) => count);
		expect(of("spring")).toEqual([1]);
		expect(of("sale")).toEqual([]);
		const march = { period: { from: "2026-03-01", to: "2026-04-01" } };
		const early = ask(dataset, messagesWhere({ value: ordersAfter() }), march);
		expect(early.meta.warnings).toEqual([]);
	});

	it("reach to the as-of instant without a far end", () => {
		const near = { instant: "messages.delivered_at", unit: "days" } as const;
		// 3 of Ann's first, 2 of her second, 1 of Bob's, 1 each of Dan's; those after the as-of instant never count.
		const open = ordersAfter({ near });
		expect(value(dataset, followed(open))).toBe(3 + 2 + 1 + 1 + 1);
		const distant = ordersAfter({ near: { ...near, from: 7 } });
		// Seven days after Dan's second message has not come: it is missing, not 0.
		expect(value(dataset, messagesWhere({ value: distant }))).toBe(4);
	});

	it("make a rate of those that something followed", () => {
		const conversion: Expression = {
			op: "rate",
			of: {
				op: "distinct",
				of: "messages.customer",
				where: { value: ordersAfter() },
			},
			where: { value: ordersAfter(), from: 1 },
		};
		const { measure } = ask(dataset, conversion, {}, "percent");
		expect(measure).toMatchObject({ numerator: 3, denominator: 3 });
		const web = { filters: [{ column: "orders.channel", is: "shop" }] };
		const shops = ask(dataset, conversion, web, "percent").measure;
		// A filter on orders holds for the related ones: only Bob and Ann bought in the shop within seven days.
		expect(shops).toMatchObject({ numerator: 2, denominator: 3 });
	});

	it("add up amounts: 0 of no row, missing where no row has one", () => {
		const spent = ordersAfter({ of: { op: "sum", of: "orders.amount" } });
		const sums = (more: Condition) =>
			value(dataset, messagesWhere(more as Condition));
		expect(sums({ value: spent, from: 30.1, to: 30.100001 })).toBe(1);
		expect(sums({ value: spent, from: 60.1, to: 60.100001 })).toBe(1);
		// Bob's one order has no amount.
		expect(sums({ value: spent })).toBe(3);
		const shop = ordersAfter({
			of: {
				op: "sum",
				of: "orders.amount",
				where: { column: "orders.channel", is: "phone" },
			},
		});
		expect(sums({ value: shop, from: 0, to: 0.5 })).toBe(4);
	});

	it("count distinct values, missing ones not among them", () => {
		const channels = ordersAfter({
			of: { op: "distinct", of: "orders.channel" },
		});
		// web; web and shop; shop; web.
		expect(value(dataset, followed(channels))).toBe(1 + 2 + 1 + 1);
	});

	it("hold for splits and series as for the whole", () => {
		const { split, series, measure } = ask(
			dataset,
			messagesWhere({ value: ordersAfter(), from: 1 }),
			{ split: { column: "campaign" }, series: "month" },
		);
		expect(measure.value).toBe(4);
		expect(
			split?.groups.map(({ key, measure: { value } }) => [key, value]),
		).toEqual([
			["sale", 2],
			["spring", 2],
		]);
		expect(series.map((point) => point.value)).toEqual([null, null, 3, 1]);
	});
});

describe("a customer with many rows", () => {
	it.each([
		["in the order of their rows", 1],
		["against the order of their rows", 199],
		["in no order", 77],
	])("has those near each row, whose anchors ascend %s", async (_, stride) => {
		// 200 messages and 200 orders, one an hour, delivered in another order than sent: all hours from 0 to 199 once.
		const hour = (h: number) =>
			new Date(Date.UTC(2026, 1, 1, 12 + h)).toISOString();
		const sent = Array.from({ length: 200 }, (_, h) => ({
			customer: "ann",
			at: hour(h),
			delivered_at: hour((h * stride) % 200),
		}));
		const dataset = await made(
			{ messages: sent, orders: sent.map((row) => ({ ...row, amount: 1 })) },
			{ timeZone: "UTC", asOf: "2026-04-20" },
		);
		const near = {
			instant: "messages.delivered_at",
			to: 24,
			unit: "hours",
		} as const;
		const total = (of: Related["of"]) =>
			value(dataset, followed(ordersAfter({ of, near })));
		// 25 from each of the first 176 hours on; then 24, 23 … 1.
		const expected = 176 * 25 + (24 * 25) / 2;
		expect(total({ op: "count", entity: "orders" })).toBe(expected);
		const at = "orders.delivered_at";
		expect(total({ op: "count", entity: "orders", at })).toBe(expected);
		expect(total({ op: "distinct", of: "orders.amount", at })).toBe(200);
		// Of its own entity, one fewer each: not itself.
		const own = { op: "count", entity: "messages" } as const;
		expect(total({ ...own, at: "messages.delivered_at" })).toBe(expected - 200);
	});
});

describe("days of the calendar", () => {
	it("are days also where clocks change, hours are not", async () => {
		// Clocks were put forward on 29 March: 7 days after 27 March 10:00 is 3 April 10:00, 167 hours later.
		const dataset = await made(
			{
				messages: rows("customer at delivered_at", [
					"ann",
					"2026-03-27T10:00",
					"2026-03-27T10:00",
				]),
				orders: rows(
					"customer at",
					["ann", "2026-04-03T10:00"],
					["ann", "2026-04-03T10:30"],
				),
			},
			paris,
		);
		const within = (to: number, unit: "days" | "hours") =>
			value(
				dataset,
				followed(
					ordersAfter({
						near: { instant: "messages.delivered_at", to, unit },
					}),
				),
			);
		expect(within(7, "days")).toBe(1);
		expect(within(7 * 24, "hours")).toBe(2);
	});

	it("tell two instants apart that clocks put back read the same", async () => {
		// 02:30 in Paris, before and after the clocks were put back; sent in an order that is not that of delivery.
		const dataset = await made(
			{
				messages: rows(
					"customer at delivered_at",
					["ann", "2026-10-24T10:00Z", "2026-10-25T00:30Z"],
					["ann", "2026-10-24T11:00Z", "2026-10-25T01:30Z"],
					["ann", "2026-10-24T12:00Z", "2026-10-25T00:30Z"],
				),
			},
			{ timeZone: "Europe/Paris", asOf: "2026-11-20" },
		);
		const others: Value = {
			op: "related",
			of: { op: "count", entity: "messages", at: "messages.delivered_at" },
			near: {
				instant: "messages.delivered_at",
				from: -1,
				to: 1,
				unit: "days",
			},
		};
		const autumn = { period: { from: "2026-10-01", to: "2026-12-01" } };
		expect(value(dataset, followed(others), autumn)).toBe(1 + 2 + 1);
	});

	it("end at the same time of the day: a window that ends at the as-of instant is over", async () => {
		const at = (asOf: string) =>
			made(
				{
					messages: rows("customer at delivered_at", [
						"ann",
						"2026-03-27T10:00",
						"2026-03-27T10:00",
					]),
					orders: rows("customer at", ["bob", "2026-03-28T10:00"]),
				},
				{ timeZone: "Europe/Paris", asOf },
			);
		const known = messagesWhere({ value: ordersAfter() });
		expect(value(await at("2026-04-03T10:00"), known)).toBe(1);
		expect(value(await at("2026-04-03T09:59"), known)).toBe(0);
	});
});

describe("related rows of the row's own entity", () => {
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				contacts: rows(
					"id customer at reason wait_s",
					["1", "ann", "2026-03-01T10:00", "bill", 1],
					["2", "ann", "2026-03-01T10:00", "bill", 2],
					["3", "ann", "2026-03-03T10:00", "bill", 4],
					["4", "ann", "2026-03-04T10:00", "move", 8],
					["5", "ann", "2026-03-05T10:00", null, 16],
					["6", "bob", "2026-03-01T10:00", "move", 32],
					["7", null, "2026-03-02T10:00", "bill", 64],
				),
			},
			paris,
		);
	});
	const near = { instant: "contacts.at", to: 7, unit: "days" } as const;
	const again = (more: Partial<Related> = {}): Related => ({
		op: "related",
		of: { op: "count", entity: "contacts" },
		near,
		...more,
	});
	const total = (of: Value): Expression => ({ op: "sum", of });

	it("are others, at another instant", () => {
		// Ann's first two: 3, 4 and 5 each, not one another. Then 2, 1 and 0.
		expect(value(dataset, total(again()))).toBe(3 + 3 + 2 + 1);
		const around = again({ near: { ...near, from: -7 } });
		expect(value(dataset, total(around))).toBe(3 + 3 + 4 + 4 + 4);
		const waits = again({
			of: { op: "sum", of: "contacts.wait_s" },
			near: { ...near, from: -7 },
		});
		expect(value(dataset, total(waits), {}, "seconds")).toBe(
			28 + 28 + (1 + 2 + 8 + 16) + (1 + 2 + 4 + 16) + (1 + 2 + 4 + 8),
		);
		const reasons = again({
			of: { op: "distinct", of: "contacts.reason" },
			near: { ...near, from: -7 },
		});
		expect(value(dataset, total(reasons))).toBe(2 + 2 + 2 + 1 + 2);
	});

	it("can be asked to be the same; where that is missing, nothing is known", () => {
		const same = again({ same: ["reason"] });
		// 3 follows 1 and 2, for a bill; nothing follows 3, 4 and 6. 5 has no reason.
		expect(value(dataset, total(same))).toBe(2);
		const known: Expression = {
			op: "count",
			entity: "contacts",
			where: { value: same },
		};
		expect(value(dataset, known)).toBe(5);
	});

	it("are those of the aggregate's own window without an anchor", () => {
		/** How many contacts have 0, 1, 2, 3 and 4 others. */
		const spread = (
			window?: "always" | { before: "start" | "end" },
			more: Partial<KpiQuestion> = {},
		) =>
			[0, 1, 2, 3, 4].map((others) => {
				const of = { op: "count", entity: "contacts", window } as const;
				const where = {
					value: { op: "related", of },
					from: others,
					to: others + 1,
				} as const;
				return value(dataset, { op: "count", entity: "contacts", where }, more);
			});
		// Ann's first two have three at another instant, her others four, Bob's none; that of nobody is missing.
		expect(spread()).toEqual([1, 0, 0, 2, 3]);
		expect(spread("always")).toEqual([1, 0, 0, 2, 3]);
		// Of 4 and 5, each has the other in the period, and 1, 2 and 3 before it.
		const late = { period: { from: "2026-03-04", to: "2026-05-01" } };
		expect(spread(undefined, late)).toEqual([0, 2, 0, 0, 0]);
		expect(spread({ before: "start" }, late)).toEqual([0, 0, 0, 2, 0]);
		expect(spread({ before: "end" }, late)).toEqual([0, 0, 0, 0, 2]);
	});

	it("are those of each bucket of a series where their window is the period", () => {
		const others = (window?: { before: "end" }): Expression => ({
			op: "count",
			entity: "contacts",
			where: {
				value: {
					op: "related",
					of: { op: "count", entity: "contacts", ...(window && { window }) },
				},
				from: 1,
			},
		});
		const days = {
			period: { from: "2026-03-01", to: "2026-03-06" },
			series: "day",
		} as const;
		const points = (is: Expression) =>
			ask(dataset, is, days).series.map((point) => point.value);
		// No day has two of different instants; up to the end of its day, each but the first two has others.
		expect(points(others())).toEqual([0, 0, 0, 0, 0]);
		expect(points(others({ before: "end" }))).toEqual([0, 0, 1, 1, 1]);
	});
});

describe("related rows of several frames", () => {
	it("follow the ends of each period that a filter of the question names", async () => {
		const dataset = await made(
			{
				messages: rows(
					"customer at delivered_at",
					["ann", "2026-02-02", "2026-02-02"],
					["ann", "2026-03-02", "2026-03-02"],
				),
				orders: rows(
					"customer at promised_at",
					["ann", "2026-02-03", "2026-03-15"],
					["ann", "2026-03-03", "2026-03-15"],
				),
			},
			paris,
		);
		const { measure, comparisons } = ask(dataset, followed(ordersAfter()), {
			period: { from: "2026-03-01", to: "2026-04-01" },
			compare: ["previous-period"],
			filters: [
				{
					column: "orders.promised_at",
					from: { edge: "start" },
					to: { edge: "end" },
				},
			],
		});
		// Of February's message, the order is promised for March, after the end of its period.
		expect(measure.value).toBe(1);
		expect(comparisons[0]?.measure.value).toBe(0);
	});
});

describe("related rows of rollups", () => {
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				orders: rows(
					"customer at amount margin",
					["ann", "2026-01-10", 10, 1],
					["ann", "2026-01-10", 5, null],
					["ann", "2026-04-10", 20, 2],
					["bob", "2026-01-10", 40, 4],
					["bob", "2026-04-11", 80, 8],
					["cat", "2026-03-01", 160, 16],
				),
				touches: rows(
					"customer at channel",
					["ann", "2026-01-01", "mail"],
					["bob", "2026-04-01", "mail"],
				),
			},
			paris,
		);
	});

	it("count from a buyer's first order on", () => {
		const within: Value = {
			op: "related",
			of: { op: "count", entity: "orders" },
			near: { instant: "buyers.first_at", from: 1, to: 90, unit: "days" },
		};
		const repeat: Expression = {
			op: "rate",
			of: { op: "count", entity: "buyers", where: { value: within } },
			where: { value: within, from: 1 },
		};
		const answer = ask(dataset, repeat, {}, "percent");
		// 10 April is day 90, 11 April day 91; Cat's 90 days are not over.
		expect(answer.measure).toMatchObject({ numerator: 1, denominator: 2 });
		expect(answer.meta.warnings).toContainEqual({
			code: "window-open",
			table: "buyers",
			count: 1,
		});
		const first: Value = {
			op: "related",
			of: { op: "sum", of: "orders.amount" },
			near: { instant: "buyers.first_at", to: 0, unit: "hours" },
		};
		const revenue: Expression = { op: "sum", of: first };
		expect(value(dataset, revenue, {}, "money")).toBe(15 + 40 + 160);
	});

	it("count from a path's order on", () => {
		const orders: Value = {
			op: "related",
			of: { op: "count", entity: "orders" },
			near: { instant: "paths.touched_at", to: 10, unit: "days" },
		};
		// Ann's two orders share a touch: a row each, with the two orders within ten days. Bob's one.
		expect(
			value(dataset, {
				op: "sum",
				of: { op: "times", of: [orders, "paths.position"] },
			}),
		).toBe(2 + 2 + 1);
	});

	it("buyers have their margin in the period, orders without one left out", () => {
		const margins: Expression = { op: "sum", of: "buyers.margin" };
		const april = { period: { from: "2026-04-01", to: "2026-05-01" } };
		expect(value(dataset, margins, {}, "money")).toBe(31);
		expect(value(dataset, margins, april, "money")).toBe(10);
	});
});
