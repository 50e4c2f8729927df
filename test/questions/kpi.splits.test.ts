import { beforeAll, describe, expect, it } from "vitest";
import { kpis } from "../../src/catalogue/catalogue.js";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Expression, Metric } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { allGroups } from "../../src/questions/kpi/groups.js";
import { rowSetsOf } from "../../src/questions/kpi/leaf.js";
import type { KpiAnswer, KpiQuestion, Split } from "../../src/questions/kpi.js";
import type { RfmAnswer, RfmQuestion } from "../../src/questions/rfm.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { sampleTables } from "../../src/sources/sample/tables.js";
import { made } from "./made.js";

const own = (is: Expression, more: Partial<Metric> = {}): Metric => ({
	id: "own",
	name: { en: "Own" },
	unit: "count",
	direction: "higher",
	is,
	minimum: 0,
	...more,
});
const count = (entity: "orders" | "customers" | "buyers" | "paths") =>
	own({ op: "count", entity });
const orders = count("orders");
const customers = own({
	op: "count",
	entity: "customers",
	window: { before: "end" },
});
const buyers = own({ op: "distinct", of: "orders.customer" });

const year = { from: "2026-01-01", to: "2027-01-01" };

/** The answer to a metric split. */
const asked = (
	dataset: Dataset,
	metric: Metric | string,
	split: Split,
	more: Partial<KpiQuestion> = {},
): KpiAnswer =>
	finish(
		answerQuestion(
			dataset,
			{ kind: "kpi", metric, period: year, split, ...more },
			0,
		),
	);

/** Each group's key with its value, and Other's. */
const groups = (...args: Parameters<typeof asked>) => {
	const { split } = asked(...args);
	if (!split) throw new Error("There is no split.");
	const found: (readonly [string | null, number | null])[] = split.groups.map(
		({ key, measure }) => [key, measure.value],
	);
	return split.other ? [...found, ["Other", split.other.measure.value]] : found;
};

function fault(...args: Parameters<typeof asked>): CadranError {
	try {
		asked(...args);
	} catch (error) {
		if (error instanceof CadranError) return error;
		throw error;
	}
	throw new Error("It was answered.");
}

/** A shop in Paris. Ann came on 1 February at 00:30 there, which is still January in UTC. Fay is not on file. */
const file = [
	{ id: "ann", created_at: "2026-01-31T23:30:00Z", segment: "gold" },
	{ id: "bob", created_at: "2026-01-15T12:00:00Z", segment: "gold" },
	{ id: "cat", created_at: "2026-04-02T12:00:00Z", segment: "__proto__" },
	{ id: "dan", created_at: "2025-11-30T12:00:00Z", segment: "constructor" },
	{ id: "eve", created_at: null, segment: null },
];

/**
 * Before the clocks go forward on 29 March at 02:00, Paris is an hour ahead of UTC, then two: 29 March is from 28 March 23:00 UTC to 29
 * March 22:00 UTC, and holds three orders.
 */
const sold = [
	["ann", "2026-03-28T22:59:00Z", "web", 10],
	["ann", "2026-03-28T23:30:00Z", "shop", 20],
	["bob", "2026-03-29T12:00:00Z", "shop", 30],
	["ann", "2026-03-29T21:59:00Z", "web", 40],
	["bob", "2026-03-29T22:00:00Z", "phone", 50],
	["cat", "2026-05-01T12:00:00Z", "mail", 60],
	["dan", "2026-05-02T12:00:00Z", "web", 70],
	["eve", "2026-05-03T12:00:00Z", "mail", 80],
	["fay", "2026-05-04T12:00:00Z", null, 90],
	["ann", "2026-05-05T12:00:00Z", "mail", 100],
].map(([customer, at, channel, amount]) => ({ customer, at, channel, amount }));

const paris = { timeZone: "Europe/Paris", asOf: "2026-07-01" };

let shop: Dataset;
beforeAll(async () => {
	shop = await made({ customers: file, orders: sold }, paris);
});

describe("by buckets of instants", () => {
	it("are those of the report's zone, in calendar order, rows without an instant last", () => {
		// Of dan one, of bob two, of ann four, of cat one; eve and fay came nobody knows when.
		expect(
			groups(shop, orders, { column: "customers.created_at", grain: "month" }),
		).toEqual([
			["2025-11-01", 1],
			["2026-01-01", 2],
			["2026-02-01", 4],
			["2026-04-01", 1],
			[null, 2],
		]);
	});

	it("are those of another zone where the question says so", () => {
		expect(
			groups(
				shop,
				orders,
				{ column: "customers.created_at", grain: "month" },
				{ timeZone: "UTC" },
			),
		).toEqual([
			["2025-11-01", 1],
			["2026-01-01", 6],
			["2026-04-01", 1],
			[null, 2],
		]);
	});

	it("a day on which clocks change has its own hours", () => {
		expect(
			groups(
				shop,
				orders,
				{ column: "orders.at", grain: "day" },
				{
					period: { from: "2026-03-01", to: "2026-04-01" },
				},
			),
		).toEqual([
			["2026-03-28", 1],
			["2026-03-29", 3],
			["2026-03-30", 1],
		]);
	});

	it("weeks begin on the question's day", () => {
		// 29 March 2026 is a Sunday: with weeks from Sunday it begins one, with weeks from Monday it ends that of the 23rd.
		const march = { period: { from: "2026-03-01", to: "2026-04-01" } };
		const split: Split = { column: "orders.at", grain: "week" };
		expect(groups(shop, orders, split, march)).toEqual([
			["2026-03-23", 4],
			["2026-03-30", 1],
		]);
		expect(groups(shop, orders, split, { ...march, weekStart: 7 })).toEqual([
			["2026-03-22", 1],
			["2026-03-29", 4],
		]);
	});

	it("with a top are the largest, still in order, and the rest is Other", () => {
		expect(
			groups(shop, orders, {
				column: "customers.created_at",
				grain: "quarter",
				top: 2,
			}),
		).toEqual([
			["2026-01-01", 6],
			[null, 2],
			["Other", 2],
		]);
	});

	it("are the same in what is compared", () => {
		const { split } = asked(
			shop,
			orders,
			{ column: "customers.created_at", grain: "year" },
			{
				period: { from: "2026-04-01", to: "2026-07-01" },
				compare: ["previous-period"],
			},
		);
		// From April: dan, cat, ann and two of whom it isn't known; in the quarter before: ann's three and bob's two.
		expect(
			split?.groups.map(({ key, measure, comparisons }) => [
				key,
				measure.value,
				comparisons[0]?.measure.value,
			]),
		).toEqual([
			["2025-01-01", 1, 0],
			["2026-01-01", 2, 5],
			[null, 2, 0],
		]);
	});

	it("of nothing but missing instants are one group", async () => {
		const dataset = await made(
			{
				customers: [{ id: "ann", created_at: null, birth_date: null }],
				orders: sold.slice(0, 2),
			},
			paris,
		);
		expect(
			groups(dataset, orders, { column: "customers.birth_date", grain: "day" }),
		).toEqual([[null, 2]]);
	});

	it.each<[string, Split, string, RegExp]>([
		[
			"an hour",
			{ column: "orders.at", grain: "hour" as "day" },
			"split.grain",
			/one of: day, week/,
		],
		[
			"text",
			{ column: "orders.channel", grain: "month" },
			"split.grain",
			/holds no instants/,
		],
		[
			"instants without a grain",
			{ column: "orders.at" },
			"split",
			/give the split a grain/,
		],
	])("refuse %s", (_, split, option, message) => {
		const { code, place, message: told } = fault(shop, orders, split);
		expect([code, place.option]).toEqual(["question", option]);
		expect(told).toMatch(message);
	});

	it("refuse more buckets than anybody reads", async () => {
		const dataset = await made({
			orders: [
				{ customer: "ann", at: "1926-01-01" },
				{ customer: "ann", at: "2026-01-01" },
			],
		});
		const split: Split = { column: "at", grain: "day" };
		expect(fault(dataset, orders, split)).toMatchObject({
			code: "question",
			message:
				"“at” reaches over too many buckets of one day. Split by a coarser grain.",
			place: { option: "split.grain" },
		});
	});
});

describe("Other", () => {
	it("is worked out from its own rows, never by adding up distinct counts", () => {
		// Mail has three. The others are ann and dan (web), ann and bob (shop), bob (phone) and fay (none): four, not six.
		expect(groups(shop, buyers, { column: "channel", top: 1 })).toEqual([
			["mail", 3],
			["Other", 4],
		]);
		const { split } = asked(shop, buyers, { column: "channel", top: 1 });
		expect(split?.other?.groups).toBe(4);
	});
});

describe("a weighted mean", () => {
	it("is weighted within each group", () => {
		// Gold buys for 25 on the web (10, 40), 25 in the shop (20, 30), 50 by phone and 100 by mail. Fay's 90 have no channel.
		const mean: Expression = { op: "mean", of: "orders.amount" };
		const metric = own(
			{ op: "weighted", of: mean, by: "orders.channel" },
			{ unit: "money" },
		);
		const by = { column: "customers.segment" };
		expect(groups(shop, metric, by)).toEqual([
			["gold", 50],
			["__proto__", 60],
			["constructor", 70],
			[null, 80],
		]);
		// The others: 60 and 80 by mail, 70 on the web.
		expect(groups(shop, metric, { ...by, top: 1 })).toEqual([
			["gold", 50],
			["Other", 70],
		]);
	});

	it("of a weighted mean too", () => {
		// Each group has one segment, so that the inner mean is that of the outer one's rows; those without any are left out.
		const mean: Expression = { op: "mean", of: "orders.amount" };
		const of: Expression = {
			op: "weighted",
			of: mean,
			by: "customers.segment",
		};
		const is: Expression = { op: "weighted", of, by: "orders.channel" };
		expect(
			groups(shop, own(is, { unit: "money" }), { column: "customers.segment" }),
		).toEqual([
			["gold", 50],
			["__proto__", 60],
			["constructor", 70],
		]);
	});
});

describe("keys", () => {
	it("are texts of any kind", () => {
		expect(groups(shop, customers, { column: "segment" })).toEqual([
			["gold", 2],
			["__proto__", 1],
			["constructor", 1],
		]);
	});
});

describe("without a column", () => {
	it("a KPI is split by its own", () => {
		const metric = own(orders.is, { by: "orders.channel" });
		const { split } = asked(shop, metric, {});
		expect(split?.column).toBe("orders.channel");
		expect(split?.groups.map(({ key }) => key)).toEqual([
			"mail",
			"web",
			"shop",
			"phone",
			null,
		]);
	});

	it("one that has none is refused", () => {
		expect(fault(shop, orders, {})).toMatchObject({
			code: "question",
			message: "“own” has no usual split: say by which column.",
			place: { option: "split.column" },
		});
	});
});

describe("by RFM segments", () => {
	const question: RfmQuestion = { kind: "rfm", bins: 3 };
	const split: Split = { customers: question };
	/** Orders: ann 5, bob 2, cat, dan, eve and fay one each. Gil came and never bought. */
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				customers: [
					...file,
					{ id: "gil", created_at: "2026-02-02", segment: null },
				],
				orders: sold,
			},
			paris,
		);
	});

	it("have the customers and orders that the RFM question gives them", () => {
		const { segments } = finish(
			answerQuestion(dataset, question, 0),
		) as RfmAnswer;
		const full = segments.filter((segment) => segment.customers > 0);
		expect(groups(dataset, buyers, split)).toEqual(
			full.map((segment) => [segment.id, segment.customers]),
		);
		expect(groups(dataset, orders, split)).toEqual(
			full.map((segment) => [segment.id, segment.orders]),
		);
		expect(full.length).toBeGreaterThan(2);
	});

	it("add up to the whole, who has no score among them", () => {
		const found = groups(dataset, customers, split);
		// Eve has no day on which she came, fay is not on file.
		expect(found.at(-1)).toEqual([null, 1]);
		const sum = found.reduce((all, [, value]) => all + Number(value), 0);
		expect(sum).toBe(5);
		expect(asked(dataset, customers, split).measure.value).toBe(5);
	});

	it("are those of the question's own period, in every period compared", () => {
		const { split: found } = asked(dataset, orders, split, {
			period: { from: "2026-04-01", to: "2026-07-01" },
			compare: ["previous-period"],
		});
		const before = found?.groups.map(
			({ comparisons }) => comparisons[0]?.measure.value ?? 0,
		);
		const now = found?.groups.map(({ measure }) => measure.value ?? 0);
		expect(now?.reduce((a, b) => a + b)).toBe(5);
		expect(before?.reduce((a, b) => a + b)).toBe(5);
		const april = { from: "2026-04-01", to: "2026-07-01" };
		// In that window everybody bought once: bob, who bought in March, has no score.
		const late = groups(
			dataset,
			orders,
			{ customers: { ...question, period: april } },
			{ period: { from: "2026-03-01", to: "2026-04-01" } },
		);
		expect(late.at(-1)).toEqual([null, 2]);
	});

	it("may be value tiers", () => {
		// Ten orders of six customers come to 550: 55 an order, 1.7 orders a customer. Often: ann (54 each) and bob (40 each). Dear: cat 60, dan 70, eve 80, fay 90.
		expect(
			groups(dataset, buyers, {
				customers: { ...question, period: year },
				by: "tier",
			}),
		).toEqual([
			["good", 2],
			["occasional", 4],
		]);
	});

	it("are worked out once for what they rest on", () => {
		dataset.cache.delete("classes");
		const kept = () =>
			(dataset.cache.get("classes") as Map<string, unknown>).size;
		asked(dataset, orders, split);
		asked(dataset, buyers, split);
		expect(kept()).toBe(1);
		asked(dataset, orders, split, { asOf: "2026-05-02" });
		asked(dataset, orders, { ...split, by: "tier" });
		expect(kept()).toBe(3);
		const asOf = "2026-07-01T00:00:00+02:00";
		asked(dataset, orders, split, { asOf });
		expect(kept()).toBe(3);
		asked(dataset, orders, split, { asOf, timeZone: "UTC" });
		expect(kept()).toBe(4);
	});

	it("come from what filters the question has of its own", () => {
		const filters = [{ column: "orders.customer", is: "ann" }];
		const found = groups(dataset, buyers, {
			customers: { ...question, filters },
		});
		expect(found).toHaveLength(2);
		expect(found[1]).toEqual([null, 5]);
	});

	it("work for what is rolled up by customer", () => {
		const found = groups(dataset, count("buyers"), split);
		expect(found).toEqual(groups(dataset, buyers, split));
	});

	it.each<[string, object, string]>([
		[
			"another kind of question",
			{ customers: { kind: "cohort" } },
			"split.customers",
		],
		["no question", { customers: "rfm" }, "split.customers"],
		["a column as well", { customers: question, column: "channel" }, "split"],
		["an unknown class", { customers: question, by: "decile" }, "split.by"],
		["a bad question", { customers: { ...question, bins: 99 } }, "bins"],
		["no groups", { customers: question, top: 0 }, "split.top"],
	])("refuse %s", (_, malformed, option) => {
		expect(fault(dataset, orders, malformed as Split)).toMatchObject({
			code: "question",
			place: { option },
		});
	});

	it("need rows of customers, as do columns of customers", async () => {
		const costs = await made({
			customers: file,
			orders: sold,
			costs: [{ at: "2026-03-01", amount: 5, kind: "media" }],
		});
		const spend = own({ op: "count", entity: "costs" });
		expect(fault(costs, spend, split)).toMatchObject({
			code: "unsupported",
			place: { entity: "costs", column: "customer" },
		});
		expect(fault(costs, spend, { column: "customers.segment" })).toMatchObject({
			code: "unsupported",
			message:
				"“costs” can't be split by “customers.segment”. Split by one of: amount, kind.",
			place: { entity: "costs" },
		});
	});
});

describe("a metric of several entities", () => {
	const perSession = own(
		{
			op: "ratio",
			of: [
				{ op: "count", entity: "leads" },
				{ op: "count", entity: "sessions" },
			],
		},
		{ unit: "percent" },
	);
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				leads: [
					{ id: "1", at: "2026-01-01", channel: "web", campaign: "a" },
					{ id: "2", at: "2026-01-02", channel: "fair", campaign: "a" },
				],
				sessions: ["web", "web", "app"].map((channel, i) => ({
					visitor: String(i),
					at: "2026-01-03",
					channel,
					campaign: "a",
					device: "phone",
				})),
			},
			{ asOf: "2026-07-01" },
		);
	});

	it("is split by a column that each of them has", () => {
		expect(groups(dataset, perSession, { column: "channel" })).toEqual([
			["web", 0.5],
			["app", 0],
			["fair", null],
		]);
	});

	it.each(["device", "sessions.channel"])(
		"by %s is refused, with what would work",
		(column) => {
			expect(fault(dataset, perSession, { column })).toMatchObject({
				code: "unsupported",
				message: `“leads” can't be split by “${column}”. Split by one of: channel, campaign.`,
				place: { entity: "leads", column, option: "split.column" },
			});
		},
	);

	it("by a column that is nowhere is refused, with the nearest name", () => {
		expect(fault(dataset, perSession, { column: "chanel" })).toMatchObject({
			code: "question",
			message: expect.stringMatching(/Did you mean “channel”\?/),
			place: { option: "split.column" },
		});
	});
});

describe("rollups", () => {
	let dataset: Dataset;
	beforeAll(async () => {
		dataset = await made(
			{
				customers: file,
				orders: sold,
				touches: [
					{ customer: "ann", at: "2026-05-01", channel: "mail" },
					{ customer: "ann", at: "2026-05-02", channel: "search" },
					{ customer: "cat", at: "2026-04-30", channel: "mail" },
					{ customer: "cat", at: "2025-04-30", channel: "radio" },
				],
			},
			paris,
		);
	});

	it.each(["paths.channel", "channel"])(
		"paths are split by %s, that of the touch",
		(column) => {
			expect(groups(dataset, count("paths"), { column })).toEqual([
				["mail", 2],
				["search", 1],
			]);
		},
	);

	it("paths are split by the day of the touch", () => {
		const split: Split = { column: "paths.touched_at", grain: "day" };
		expect(groups(dataset, count("paths"), split)).toEqual([
			["2026-04-30", 1],
			["2026-05-01", 1],
			["2026-05-02", 1],
		]);
	});

	it("buyers are split by what is known of customers", () => {
		expect(
			groups(dataset, count("buyers"), { column: "customers.segment" }),
		).toEqual([
			["gold", 2],
			[null, 2],
			["__proto__", 1],
			["constructor", 1],
		]);
	});

	it("buyers are split by the month of their first order", () => {
		const split: Split = { column: "buyers.first_at", grain: "month" };
		expect(groups(dataset, count("buyers"), split)).toEqual([
			["2026-03-01", 2],
			["2026-05-01", 4],
		]);
	});

	it("by a number that is worked out anew for each period is refused", () => {
		expect(
			fault(dataset, count("buyers"), { column: "buyers.orders" }),
		).toMatchObject({ code: "unsupported", place: { entity: "buyers" } });
	});
});

describe("the catalogue", () => {
	it("splits every KPI by its own column, which all that it counts has", async () => {
		const { tables, model } = sampleTables(11, { customers: 50 });
		const sample = await loadDataset(tables, model);
		const split = kpis.filter(({ by }) => by !== undefined);
		expect(split.length).toBeGreaterThan(20);
		const faults = split.flatMap(({ id, is, by }) => {
			try {
				finish(allGroups(sample, rowSetsOf(is), by as string));
				return [];
			} catch (error) {
				return [`${id}: ${(error as Error).message}`];
			}
		});
		expect(faults).toEqual([]);
	});
});
