import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Filter } from "../../src/model/filter.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Expression, Metric } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";

/** Eleven orders of five customers; one order has no customer, one no amount, one lies after the as-of instant. */
const orders = [
	["ann", "2026-01-10", 10, "web"],
	["ann", "2026-02-10", 30, "web"],
	["bob", "2026-01-20", 20, "shop"],
	["bob", "2026-03-05", 40, "web"],
	["cat", "2026-02-01", 50, "shop"],
	["cat", "2026-03-01", 60, "phone"],
	["dan", "2026-03-15", 70, null],
	["dan", "2026-03-16", null, "web"],
	[null, "2026-03-17", 5, "web"],
	["eve", "2025-01-31", 100, "shop"],
	["ann", "2026-04-02", 999, "web"],
].map(([customer, at, amount, channel]) => ({ customer, at, amount, channel }));
const customers = [
	["ann", "2025-12-01", "gold"],
	["bob", "2026-01-15", "gold"],
	["cat", "2026-01-31", "new"],
	["eve", "2024-01-31", null],
].map(([id, created_at, segment]) => ({ id, created_at, segment }));
const surveys = [
	...Array.from({ length: 50 }, (_, i) => ({ score: 9 + (i % 2) })),
	...Array.from({ length: 30 }, () => ({ score: 7 })),
	...Array.from({ length: 20 }, () => ({ score: 3 })),
].map((row) => ({ ...row, kind: "nps", at: "2026-03-02" }));

const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "2026-04-01",
	entities: {
		orders: {
			columns: {
				customer: "customer",
				at: "at",
				amount: "amount",
				channel: "channel",
			},
		},
		customers: {
			columns: { id: "id", created_at: "created_at", segment: "segment" },
		},
		surveys: { columns: { at: "at", kind: "kind", score: "score" } },
	},
});

let dataset: Dataset;
beforeAll(async () => {
	dataset = await loadDataset({ orders, customers, surveys }, model);
});

const metric = (is: Expression): Metric => ({
	id: "own",
	name: { en: "My own", fr: "Le mien" },
	unit: unitsOf(is)?.[0] ?? "ratio",
	direction: "higher",
	is,
});
const ask = (
	is: string | Expression,
	more: Partial<KpiQuestion> = {},
): KpiAnswer =>
	finish(
		answerQuestion(
			dataset,
			{
				kind: "kpi",
				metric: typeof is === "string" ? is : metric(is),
				period: march,
				...more,
			},
			0,
		),
	);
const value = (is: string | Expression, more?: Partial<KpiQuestion>) =>
	ask(is, more).measure.value;
const march = { from: "2026-03-01", to: "2026-04-01" };
const year = { from: "2026-01-01", to: "2026-04-01" };
const amount = "orders.amount";

describe("aggregates", () => {
	it("count rows, or those with a value", () => {
		expect(value({ op: "count", entity: "orders" })).toBe(5);
		expect(value({ op: "sum", of: amount })).toBe(40 + 60 + 70 + 5);
		expect(value({ op: "mean", of: amount })).toBe(175 / 4);
		expect(value({ op: "median", of: amount })).toBe(50);
		expect(value({ op: "min", of: amount })).toBe(5);
		expect(value({ op: "max", of: amount })).toBe(70);
		expect(value({ op: "quantile", of: amount, p: 0.25 })).toBe(31.25);
	});

	it("count distinct values, a missing one not among them", () => {
		expect(value({ op: "distinct", of: "orders.customer" })).toBe(3);
		expect(value({ op: "distinct", of: "orders.channel" })).toBe(2);
		expect(value({ op: "distinct", of: amount })).toBe(4);
	});

	it("deviation is that of a sample", () => {
		// 40, 60, 70 and 5 about 43.75: 14.0625 + 264.0625 + 689.0625 + 1501.5625 = 2468.75, over 3.
		expect(value({ op: "deviation", of: amount })).toBeCloseTo(
			Math.sqrt(2468.75 / 3),
			12,
		);
		const one: Filter = { column: amount, is: 5 };
		expect(value({ op: "deviation", of: amount, where: one })).toBeNull();
	});

	it("rows are worked with before they are added up", () => {
		const doubled: Expression = {
			op: "sum",
			of: { op: "times", of: [amount, 2] },
		};
		expect(value(doubled)).toBe(350);
		const nothing = { op: "minus", of: [amount, amount] } as const;
		const over: Expression = {
			op: "sum",
			of: { op: "over", of: [amount, nothing] },
		};
		expect(value(over)).toBeNull();
		const age: Expression = {
			op: "mean",
			of: {
				op: "between",
				of: ["customers.created_at", { edge: "end" }],
				unit: "days",
			},
			window: { before: "end" },
		};
		// Days to 2026-04-01, though the clocks changed: 121, 76, 60 and 791.
		expect(value(age)).toBeCloseTo((121 + 76 + 60 + 791) / 4, 6);
	});

	it("arithmetic has no value over zero", () => {
		const count: Expression = { op: "count", entity: "orders" };
		const none: Expression = { ...count, where: { column: amount, from: 1e6 } };
		expect(value({ op: "ratio", of: [count, none] })).toBeNull();
		expect(value({ op: "plus", of: [count, 2] })).toBe(7);
		expect(value({ op: "minus", of: [2, count] })).toBe(-3);
		expect(value({ op: "times", of: [count, count] })).toBe(25);
	});
});

describe("windows", () => {
	const count = { op: "count", entity: "orders" } as const;
	it("reach back from the start or the end of the period", () => {
		expect(value({ ...count, window: { before: "end" } })).toBe(10);
		expect(value({ ...count, window: { before: "start" } })).toBe(5);
		// [2026-02-10, 2026-04-01) and [2026-01-30, 2026-03-01)
		expect(value({ ...count, window: { trailing: 50, to: "end" } })).toBe(6);
		expect(value({ ...count, window: { trailing: 30, to: "start" } })).toBe(2);
	});

	it("before the data begins there is no value, and within it none is 0", () => {
		const before = { from: "2024-01-01", to: "2024-02-01" };
		const inside = { from: "2025-06-01", to: "2025-07-01" };
		expect(value(count, { period: before })).toBeNull();
		expect(value(count, { period: inside })).toBe(0);
		expect(value({ op: "sum", of: amount }, { period: inside })).toBe(0);
		expect(value({ op: "mean", of: amount }, { period: inside })).toBeNull();
	});

	it("a count of 0 is enough to be shown; a rate or a mean needs 30 rows, or as many as it says", () => {
		const none = { from: "2025-06-01", to: "2025-07-01" };
		expect(ask(count, { period: none }).measure).toMatchObject({
			value: 0,
			enough: true,
		});
		expect(ask("average-basket").measure.enough).toBe(false);
		const few = { ...metric({ op: "mean", of: amount }), minimum: 4 };
		const { measure } = finish(
			answerQuestion(dataset, { kind: "kpi", metric: few, period: march }, 0),
		);
		expect(measure).toMatchObject({ n: 4, enough: true });
	});

	it("rows after the as-of instant never count, and it is said", () => {
		const { measure, meta } = ask(count, {
			period: { from: "2026-03-01", to: "2026-05-01" },
		});
		expect(measure.value).toBe(5);
		expect(meta.warnings).toContainEqual({
			code: "future-rows",
			table: "orders",
			count: 1,
		});
	});

	it("rows after the as-of instant are told of a rollup too", () => {
		const { meta } = ask("new-customers", {
			period: { from: "2026-03-01", to: "2026-05-01" },
		});
		expect(meta.warnings).toContainEqual({
			code: "future-rows",
			table: "orders",
			count: 1,
		});
	});
});

describe("catalogue metrics", () => {
	it("new customers ordered for the first time ever", () => {
		expect(value("new-customers")).toBe(1);
		expect(value("new-customers", { period: year })).toBe(4);
	});

	it("churn is of those active at the start, by the trailing year", () => {
		// Start 2026-01-01: eve (January 2025). End 2026-04-01: no more.
		const { measure } = ask("churn-rate", { period: year });
		expect(measure).toMatchObject({
			value: 1,
			numerator: 1,
			denominator: 1,
			enough: false,
		});
		expect(ask("retention-rate", { period: year }).measure).toMatchObject({
			value: 0,
			numerator: 0,
			denominator: 1,
		});
		expect(value("lapsed-customers", { period: year })).toBe(1);
		expect(value("active-customers", { period: year })).toBe(4);
	});

	it("NPS carries the interval of adjusted Wald", () => {
		const { measure } = ask("nps");
		expect(measure.value).toBeCloseTo(30, 12);
		expect(measure.interval?.[0]).toBeCloseTo(14.1, 1);
		expect(measure.interval?.[1]).toBeCloseTo(44.2, 1);
		expect(measure).toMatchObject({ n: 100, enough: true });
	});

	it("a rate carries its numerator, denominator and Wilson interval", () => {
		const { measure } = ask("promoter-share");
		expect(measure).toMatchObject({
			value: 0.5,
			numerator: 50,
			denominator: 100,
		});
		expect(measure.interval?.[0]).toBeCloseTo(0.4038, 4);
		expect(measure.interval?.[1]).toBeCloseTo(0.5962, 4);
	});

	it("an unknown id is refused with the nearest one", () => {
		expect(() => ask("revenu")).toThrow(/Did you mean “revenue”/);
		expect(() => ask("constructor")).toThrow(CadranError);
	});

	it("a column that is not mapped is unsupported, and named", () => {
		const error = {
			code: "unsupported",
			place: { entity: "orders", column: "margin" },
		};
		expect(() => ask("margin")).toThrow(expect.objectContaining(error));
		const entity = { code: "unsupported", place: { entity: "messages" } };
		expect(() => ask("open-rate")).toThrow(expect.objectContaining(entity));
	});

	it("comes bare: only a host's own brings its words, in the language asked for, English if it has none", () => {
		expect(ask("revenue-per-customer").meta.definition).toEqual({
			id: "revenue-per-customer",
			name: "revenue-per-customer",
			unit: "money",
			direction: "higher",
		});
		const own = ask({ op: "count", entity: "orders" }, { language: "de" });
		expect(own.meta.definition.name).toBe("My own");
	});
});

describe("comparisons", () => {
	it("give the change from the other stretch", () => {
		const [one] = ask("revenue", { compare: ["previous-period"] }).comparisons;
		expect(one?.measure.value).toBe(80);
		expect(one?.change).toMatchObject({
			state: "up",
			absolute: 95,
			relative: 95 / 80,
			real: null,
		});
		expect(one?.span).toMatchObject({
			from: "2026-01-31T23:00:00.000Z",
			open: false,
		});
	});

	it("from 0 it is new, from nothing it is unknown, and no change is equal", () => {
		const state = (from: string, to: string) =>
			ask("orders", { compare: [{ from, to }] }).comparisons[0]?.change;
		expect(state("2025-06-01", "2025-07-01")).toMatchObject({
			state: "new",
			absolute: 5,
			relative: null,
		});
		expect(state("2020-06-01", "2020-07-01")).toMatchObject({
			state: "unknown",
			absolute: null,
		});
		expect(state("2026-03-01", "2026-04-01")).toMatchObject({
			state: "equal",
			absolute: 0,
			relative: 0,
		});
	});

	it("a period still running is compared with the same elapsed part", () => {
		const { span, comparisons } = ask("orders", {
			period: "this-month",
			asOf: "2026-03-10T12:00",
			compare: ["previous-period"],
		});
		expect(span).toMatchObject({ open: true, elapsedDays: 10, totalDays: 31 });
		// Two orders to March 10th, noon; two to February 10th, noon.
		expect(comparisons[0]?.change).toMatchObject({ state: "equal" });
		expect(comparisons[0]?.span.to).toBe("2026-02-10T11:00:00.001Z");
	});

	it("a change of means is real only where its interval leaves out zero", () => {
		const high: Filter = { column: amount, from: 40 };
		const mean = (where?: Filter): Expression => ({
			op: "mean",
			of: amount,
			...(where && { where }),
		});
		const [one] = ask(mean(high), { compare: ["previous-period"] }).comparisons;
		expect(one?.change.real).toBeNull();
		const [two] = ask(mean(), { compare: ["previous-period"] }).comparisons;
		expect(two?.change.real).toBe(false);
		expect(two?.change.interval).not.toBeNull();
	});
});

describe("series", () => {
	it("has a bucket for each month, the running one open, those to come without a value", () => {
		const { series } = ask("orders", {
			period: { from: "2026-01-15", to: "2026-05-01" },
			asOf: "2026-03-16",
			series: "month",
		});
		expect(
			series.map(({ from, open, value, n }) => [
				from.slice(0, 10),
				open,
				value,
				n,
			]),
		).toEqual([
			["2026-01-14", false, 1, 1],
			["2026-01-31", false, 2, 2],
			["2026-02-28", true, 4, 4],
			["2026-03-31", true, null, 0],
		]);
	});

	it("of a stock is the stock at each bucket's end", () => {
		const { series } = ask("customers-on-file", {
			period: year,
			series: "month",
		});
		expect(series.map(({ value }) => value)).toEqual([4, 4, 4]);
		const { series: active } = ask("active-customers", {
			period: year,
			series: "month",
		});
		expect(active.map(({ value }) => value)).toEqual([2, 3, 4]);
	});
});

describe("splits", () => {
	it("by a column of the entity, a missing value last among equals", () => {
		const { split } = ask("revenue", {
			period: year,
			split: { column: "channel" },
		});
		expect(
			split?.groups.map(({ key, measure }) => [key, measure.value]),
		).toEqual([
			["web", 85],
			["shop", 70],
			["phone", 60],
			[null, 70],
		]);
	});

	it("Other is worked out from its own rows", () => {
		const { split } = ask(
			{ op: "distinct", of: "orders.customer" },
			{
				period: year,
				split: { column: "orders.channel", top: 1 },
			},
		);
		// Web: ann, bob and dan. The others: bob and cat by shop, cat by phone, dan by none.
		expect(
			split?.groups.map(({ key, measure }) => [key, measure.value]),
		).toEqual([["web", 3]]);
		expect(split?.other).toMatchObject({ groups: 3, measure: { value: 3 } });
	});

	it("by a column of the customer, named in full or bare", () => {
		for (const column of ["customers.segment", "segment"]) {
			const { split } = ask("revenue", { period: year, split: { column } });
			expect(
				split?.groups.map(({ key, measure }) => [key, measure.value]),
			).toEqual([
				["gold", 100],
				["new", 110],
				[null, 75],
			]);
		}
		const { split } = ask("new-customers", {
			period: year,
			split: { column: "segment" },
		});
		expect(
			split?.groups.map(({ key, measure }) => [key, measure.value]),
		).toEqual([
			["gold", 2],
			["new", 1],
			[null, 1],
		]);
	});

	it("by a column that the entity lacks is refused", () => {
		const by = (column: string) => () => ask("nps", { split: { column } });
		expect(by("orders.channel")).toThrow(
			expect.objectContaining({ code: "unsupported" }),
		);
		expect(by("chanel")).toThrow(/Did you mean “channel”/);
		expect(by("surveys.at")).toThrow(
			expect.objectContaining({ code: "question" }),
		);
	});
});

describe("filters", () => {
	const count = (...filters: Filter[]) =>
		value({ op: "count", entity: "orders" }, { period: year, filters });
	it.each<[string, Filter, number]>([
		["a text", { column: "channel", is: "web" }, 5],
		["one of several", { column: "orders.channel", is: ["shop", "phone"] }, 3],
		["a missing value", { column: "channel", is: null }, 1],
		["not", { not: { column: "channel", is: "web" } }, 4],
		["a range", { column: amount, from: 20, to: 50 }, 3],
		["a missing value in no range", { not: { column: amount, from: 0 } }, 1],
		["an instant", { column: "orders.at", from: "2026-03-15" }, 3],
		["one instant", { column: "at", is: "2026-03-15" }, 1],
		["an edge", { column: "at", from: { edge: "end", days: -17 } }, 3],
		[
			"all",
			{
				all: [
					{ column: "channel", is: "web" },
					{ column: amount, to: 20 },
				],
			},
			2,
		],
		[
			"any",
			{
				any: [
					{ column: "channel", is: "phone" },
					{ column: amount, to: 20 },
				],
			},
			3,
		],
		["nobody", { any: [] }, 0],
		["everybody", { all: [] }, 9],
		["the customer's column", { column: "customers.segment", is: "gold" }, 4],
		[
			"a customer who is not on file",
			{ column: "customers.segment", is: null },
			3,
		],
	])("take rows by %s", (_, filter, expected) => {
		expect(count(filter)).toBe(expected);
		// Again, from the kept mask.
		expect(count(filter)).toBe(expected);
	});

	it("on a column that the entity lacks are left out, and it is said", () => {
		const filters: Filter[] = [{ column: "orders.channel", is: "web" }];
		for (let time = 0; time < 2; time++) {
			const { measure, meta } = ask("promoter-share", { filters });
			expect(measure.denominator).toBe(100);
			expect(meta.warnings).toEqual([
				{
					code: "filter-not-applied",
					table: "surveys",
					column: "orders.channel",
				},
			]);
		}
	});

	it("in a rollup are of the orders that it rolls up", () => {
		const filters: Filter[] = [{ column: "orders.channel", is: "web" }];
		// By web, bob's and dan's first orders fall in March.
		expect(value("new-customers", { filters })).toBe(2);
	});

	it.each<[string, unknown]>([
		["a text column with a number", { column: "channel", is: 3 }],
		["a number with a text", { column: amount, is: "3" }],
		["an instant with a number", { column: "at", from: 3 }],
		["a range of texts", { column: "channel", from: "a" }],
		["a column that is nowhere", { column: "chanel", is: "web" }],
		["no comparison", { column: "channel" }],
		["no object", "channel"],
		["an edge that is none", { column: "at", from: { edge: "middle" } }],
		["a bad instant", { column: "at", from: "yesterday" }],
		["a pick of nothing", { customers: { kind: "kpi" }, pick: {} }],
	])("refuse %s", (_, filter) => {
		expect(() => count(filter as Filter)).toThrow(
			expect.objectContaining({ name: "CadranError", code: "question" }),
		);
	});
});

describe("malformed questions", () => {
	const deep = (depth: number): unknown =>
		depth === 0 ? { column: "channel", is: "web" } : { not: deep(depth - 1) };
	it.each<[string, unknown]>([
		["nothing", null],
		["an unknown kind", { kind: "toString" }],
		[
			"a prototype key",
			JSON.parse('{"kind":"kpi","metric":"orders","__proto__":{"a":1}}'),
		],
		["deep nesting", { kind: "kpi", metric: "orders", filters: [deep(40)] }],
		["a bad zone", { kind: "kpi", metric: "orders", timeZone: "Paris" }],
		["a bad week", { kind: "kpi", metric: "orders", weekStart: 8 }],
		["a bad grain", { kind: "kpi", metric: "orders", series: "decade" }],
		[
			"a bad split",
			{ kind: "kpi", metric: "orders", split: { column: "channel", top: 0 } },
		],
		[
			"a bad comparison",
			{ kind: "kpi", metric: "orders", compare: "previous-period" },
		],
		["no metric", { kind: "kpi" }],
		[
			"a metric without an operation",
			{ kind: "kpi", metric: { ...metric(1), is: {} } },
		],
		[
			"a metric of two entities",
			{
				kind: "kpi",
				metric: metric({
					op: "sum",
					of: { op: "plus", of: [amount, "surveys.score"] },
				}),
			},
		],
	])("%s is refused with a typed error", (_, question) => {
		expect(() =>
			finish(answerQuestion(dataset, question as KpiQuestion, 0)),
		).toThrow(
			expect.objectContaining({ name: "CadranError", code: "question" }),
		);
	});
});
