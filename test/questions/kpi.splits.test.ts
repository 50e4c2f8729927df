import { beforeAll, describe, expect, it } from "vitest";
import { kpis } from "../../src/catalogue/catalogue.js";
import type { Dataset } from "../../src/model/dataset.js";
import type { Expression } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { allGroups } from "../../src/questions/kpi/groups.js";
import { rowSetsOf } from "../../src/questions/kpi/leaf.js";
import type { Split } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { sampleTables } from "../../src/sources/sample/tables.js";
import { made } from "./made.js";
import {
	asked,
	buyers,
	count,
	customers,
	fault,
	file,
	groups,
	orders,
	own,
	paris,
	sold,
} from "./splits.js";

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
