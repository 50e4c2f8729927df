import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { CadranError } from "../../src/model/error.js";
import type { Condition, Expression, Unit } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import type { Value } from "../../src/model/value.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { made } from "./made.js";

const rows = (columns: string, ...lines: readonly unknown[][]) =>
	lines.map((line) =>
		Object.fromEntries(columns.split(" ").map((name, i) => [name, line[i]])),
	);

let dataset: Dataset;
beforeAll(async () => {
	await loadTemporal();
	dataset = await made(
		{
			orders: rows(
				"customer at amount channel campaign",
				["ann", "2026-03-01T10:00", 10, "web", "spring"],
				["ann", "2026-03-29T10:00", 20, "shop", "sale"],
				["ann", "2026-03-29T10:00", 30, "web", null],
				["bob", "2026-03-02T10:00", 40, "web", "gone"],
				["bob", "2026-04-01T10:00", null, "phone", "sale"],
				["cat", "2026-03-03T10:00", 60, null, "late"],
				[null, "2026-03-04T10:00", 70, "web", "spring"],
			),
			messages: rows(
				"customer at campaign channel",
				["ann", "2026-02-01", "spring", "mail"],
				["ann", null, "sale", "sms"],
				["dan", "2026-05-01", "late", "mail"],
			),
			stage_changes: rows(
				"deal stage entered_at left_at",
				["d1", "quote", "2026-03-01", "2026-03-11"],
				["d2", "quote", "2026-03-11", null],
				["d3", "quote", "2026-03-21", "2026-04-10"],
			),
			quotas: rows(
				"owner at amount",
				["eve", "2025-02-01", 1000],
				["eve", "2026-02-20", 300],
				["eve", "2026-03-31", 500],
				["eve", "2026-04-11", 100],
				["eve", "2026-04-29", 70],
			),
		},
		{ timeZone: "Europe/Paris", asOf: "2026-04-10T12:00" },
	);
});

const questionOf = (is: Expression, unit: Unit = "count"): KpiQuestion => ({
	kind: "kpi",
	metric: {
		id: "own",
		name: { en: "Own" },
		unit,
		direction: "higher",
		minimum: 0,
		is,
	},
	period: { from: "2026-03-01", to: "2026-05-01" },
});

const ask = (
	is: Expression,
	more: Partial<KpiQuestion> = {},
	unit: Unit = "count",
): KpiAnswer =>
	finish(answerQuestion(dataset, { ...questionOf(is, unit), ...more }, 0));
const value = (...given: Parameters<typeof ask>) => ask(...given).measure.value;
const orders = (where: Condition): Expression => ({
	op: "count",
	entity: "orders",
	where,
});

describe("conditions", () => {
	const dear: Condition = { value: "orders.amount", from: 30 };
	const web: Condition = { column: "orders.channel", is: "web" };
	const known: Condition = {
		column: "orders.campaign",
		among: { column: "messages.campaign" },
	};

	it("nest: all of them, any of them, none of them", () => {
		expect(value(orders({ all: [dear, web] }))).toBe(3);
		expect(value(orders({ any: [dear, web] }))).toBe(5);
		expect(value(orders({ all: [dear, { not: web }] }))).toBe(1);
		expect(value(orders({ not: { any: [dear, web] } }))).toBe(2);
		expect(value(orders({ all: [] }))).toBe(7);
		expect(value(orders({ any: [] }))).toBe(0);
		expect(
			value(orders({ any: [{ all: [dear, known] }, { not: dear }] })),
		).toBe(1 + 3);
	});

	it("have a missing value in no range, so that not passes it", () => {
		expect(value(orders({ not: dear }))).toBe(3);
		expect(value(orders({ value: "orders.amount", to: 30 }))).toBe(2);
	});

	it("pass values that another entity has too, up to the as-of instant", () => {
		// spring, by two orders, and sale, by two, the message of which has no instant; late is not yet.
		expect(value(orders(known))).toBe(4);
		const mailed: Condition = {
			column: "campaign",
			among: {
				column: "messages.campaign",
				where: { column: "messages.channel", is: "mail" },
			},
		};
		expect(value(orders(mailed))).toBe(2);
		expect(value(orders({ not: known }))).toBe(3);
	});

	it("pass customers that another entity has too", () => {
		const written: Condition = {
			column: "orders.customer",
			among: { column: "messages.customer" },
		};
		expect(value(orders(written))).toBe(3);
		expect(value(orders({ not: written }))).toBe(4);
	});

	it("make a rate, alone and in a series and a split", () => {
		const rate: Expression = {
			op: "rate",
			of: { op: "count", entity: "orders" },
			where: { all: [known, web] },
		};
		const { measure, series, split } = ask(
			rate,
			{ series: "month", split: { column: "channel" } },
			"percent",
		);
		expect(measure).toMatchObject({ numerator: 2, denominator: 7 });
		expect(series.map((point) => point.value)).toEqual([2 / 6, 0]);
		expect(split?.groups.find(({ key }) => key === "web")?.measure.value).toBe(
			2 / 4,
		);
	});
});

describe("values of a row", () => {
	const gap: Value = { op: "gap", of: "orders.at", unit: "days" };

	it("gap is the time since the row before of the same customer", () => {
		// Ann's 28 days, over the change of clocks, and 0; Bob's 30; the first of each has none, nor has that of nobody.
		expect(value({ op: "mean", of: gap }, {}, "days")).toBe((28 + 0 + 30) / 3);
		expect(value(orders({ value: gap }))).toBe(3);
		const hours: Value = { op: "gap", of: "orders.at", unit: "hours" };
		expect(value({ op: "max", of: hours }, {}, "hours")).toBe(30 * 24 - 1);
	});

	it("gap is that of the first of rows at one instant, by id or else by all that they hold, whatever the order of rows", async () => {
		const tied = rows(
			"id customer at amount",
			["o1", "ann", "2026-03-01", 1],
			["o4", "ann", "2026-03-29", 10],
			["o3", "ann", "2026-03-29", 20],
			["o2", "ann", "2026-03-29", null],
			["o5", "bob", "2026-03-01", 30],
			["o6", "bob", "2026-03-01", 40],
			["o7", "bob", "2026-03-02", 50],
		);
		const nameless = tied.map(({ id: _, ...rest }) => rest);
		const amounts = async (orders: typeof tied) => {
			const dataset = await made({ orders }, { asOf: "2026-04-10" });
			const sum = (value: Value, from: number, to: number): Expression => ({
				op: "sum",
				of: value,
				where: { all: [{ value: gap, from, to }] },
			});
			const found = (is: Expression) =>
				finish(
					answerQuestion(dataset, questionOf(is, "money"), 0),
				) as KpiAnswer;
			return [
				// Ann's 28 days, and the two that come with it after none; Bob's one day, and his second of the first ones.
				found(sum("orders.amount", 28, 29)).measure.value,
				found(sum("orders.amount", 0, 1)).measure.value,
				found(sum("orders.amount", 1, 2)).measure.value,
			];
		};
		for (const order of [tied, tied.toReversed()])
			expect(await amounts(order)).toEqual([null, 10 + 20 + 40, 50]);
		for (const order of [nameless, nameless.toReversed()])
			expect(await amounts(order)).toEqual([10, 20 + 40, 50]);
	});

	it("gap is among the rows that the question's filters pass, also those before the period", () => {
		const web = { filters: [{ column: "channel", is: "web" }] };
		expect(value({ op: "mean", of: gap }, web, "days")).toBe(28);
		const april = { period: { from: "2026-04-01", to: "2026-05-01" } };
		expect(value({ op: "mean", of: gap }, april, "days")).toBe(30);
	});

	it("the earliest of an instant and an end of the period is the one that is there and first", () => {
		const stay: Value = {
			op: "between",
			of: [
				"stage_changes.entered_at",
				{ earliest: ["stage_changes.left_at", { edge: "end" }] },
			],
			unit: "days",
		};
		const march = { period: { from: "2026-03-01", to: "2026-04-01" } };
		// 10 days; 21 to the end of March; 11, since it was left after it.
		expect(value({ op: "sum", of: stay }, march, "days")).toBe(10 + 21 + 11);
		const { series } = ask(
			{ op: "sum", of: stay },
			{ period: { from: "2026-03-01", to: "2026-03-31" }, series: "week" },
			"days",
		);
		// By weeks from Sunday 1 March: to 2, 9, 16, 23 and 30 March.
		expect(series.map((point) => point.value)).toEqual([1, 0, 5, 2, 0, 0]);
	});
});

describe("the whole period", () => {
	const plans: Expression = {
		op: "sum",
		of: "quotas.amount",
		window: "whole",
	};
	const april = { period: "this-month" } as const;

	it("counts plans of the part to come, and does not warn of them", () => {
		const answer = ask(plans, april, "money");
		expect(answer.measure.value).toBe(170);
		expect(answer.meta.warnings).toEqual([]);
		const sofar: Expression = { op: "sum", of: "quotas.amount" };
		expect(ask(sofar, april, "money").meta.warnings).toEqual([
			{ code: "future-rows", table: "quotas", count: 2 },
		]);
	});

	it("is compared with the whole other period, though only a part has passed", () => {
		const { comparisons } = ask(
			plans,
			{ ...april, compare: ["previous-period", { ago: 2 }] },
			"money",
		);
		// Quotas of 31 March and of 20 February, though only the first ten days of April have passed.
		expect(comparisons.map(({ measure }) => measure.value)).toEqual([500, 300]);
		expect(comparisons[0]?.span.to).toBe("2026-03-10T11:00:00.001Z");
	});

	it("is the whole bucket in a series", () => {
		const { series } = ask(
			plans,
			{ period: { from: "2026-02-01", to: "2026-06-01" }, series: "month" },
			"money",
		);
		expect(series.map((point) => point.value)).toEqual([300, 500, 170, null]);
	});
});

describe("what is malformed is refused by the name of its option", () => {
	const count = { op: "count", entity: "orders" } as const;
	const near = { instant: "orders.at", to: 7, unit: "days" };
	const related = { op: "related", of: count, near };
	const range = (value: unknown) => ({ ...count, where: { value } });
	const wrong: [string, unknown, string][] = [
		["an operation", range({ ...related, op: "relatd" }), "where.value.op"],
		["a key", range({ op: "related", of: count, naer: near }), "value.naer"],
		[
			"a unit of near",
			range({ ...related, near: { ...near, unit: "weeks" } }),
			"near.unit",
		],
		[
			"no unit",
			range({ ...related, near: { instant: "orders.at" } }),
			"near.unit",
		],
		[
			"no instant",
			range({ ...related, near: { unit: "days" } }),
			"near.instant",
		],
		[
			"from after to",
			range({ ...related, near: { ...near, from: 8 } }),
			"near.to",
		],
		[
			"to before 0",
			range({ ...related, near: { ...near, to: -1 } }),
			"near.to",
		],
		[
			"a far end of a thousand years",
			range({ ...related, near: { ...near, to: 365_250 } }),
			"near.to",
		],
		[
			"near and a window",
			range({ ...related, of: { ...count, window: "always" } }),
			"value.of.window",
		],
		[
			"the whole period",
			range({ op: "related", of: { ...count, window: "whole" } }),
			"value.of.window",
		],
		[
			"a mean",
			range({ ...related, of: { op: "mean", of: "orders.amount" } }),
			"value.of.op",
		],
		["no aggregate", range({ ...related, of: undefined }), "value.of"],
		[
			"a rollup",
			range({ ...related, of: { op: "count", entity: "buyers" } }),
			"value.of.entity",
		],
		[
			"a column of a rollup",
			range({ ...related, of: { op: "sum", of: "buyers.orders" } }),
			"value.of.of",
		],
		[
			"rows without a customer",
			range({ ...related, of: { op: "count", entity: "costs" } }),
			"value.of.entity",
		],
		[
			"related to related, in a condition",
			range({
				...related,
				of: { ...count, where: { all: [{ value: related }] } },
			}),
			"value.of.where.all.value",
		],
		[
			"related to related, in a sum",
			range({ ...related, of: { op: "sum", of: related } }),
			"value.of.of",
		],
		[
			"same of a column elsewhere",
			range({ ...related, same: ["orders.channel"] }),
			"value.same",
		],
		["same of no list", range({ ...related, same: "channel" }), "value.same"],
		[
			"a gap of another unit",
			range({ op: "gap", of: "orders.at", unit: "months" }),
			"value.unit",
		],
		[
			"a gap of a rollup",
			range({ op: "gap", of: "buyers.first_at", unit: "days" }),
			"value.of",
		],
		[
			"earliest of columns",
			range({
				op: "between",
				of: [{ earliest: ["orders.at", "orders.at"] }, "orders.at"],
				unit: "days",
			}),
			"of.earliest",
		],
		[
			"among of nothing",
			{ ...count, where: { column: "campaign", among: {} } },
			"among.column",
		],
		[
			"among of a rollup",
			{
				...count,
				where: { column: "customer", among: { column: "buyers.customer" } },
			},
			"among.column",
		],
		[
			"all of no list",
			{ ...count, where: { all: { column: "channel", is: "web" } } },
			"where.all",
		],
		["all and any", { ...count, where: { all: [], any: [] } }, "where.any"],
		[
			"a range of a text",
			{ ...count, where: { not: { value: "orders.amount", from: "1" } } },
			"where.not",
		],
		["another window", { ...count, window: "hole" }, "is.window"],
		[
			"a window's misspelt key",
			{ ...count, window: { befor: "end" } },
			"window.befor",
		],
	];
	it.each(wrong)("%s", (_, is, option) => {
		let thrown: unknown;
		try {
			ask(is as Expression);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(CadranError);
		const { code, place } = thrown as CadranError;
		expect(code).toBe("question");
		expect(place.option).toMatch(
			new RegExp(
				`^metric\\.is\\..*${option.replaceAll(".", "\\.")}$|^metric\\.${option}$`,
				"u",
			),
		);
	});

	it("a column that is not of the rows", () => {
		const other = orders({
			value: {
				op: "related",
				of: count,
				near: { instant: "messages.at", to: 7, unit: "days" },
			},
		});
		expect(() => ask(other)).toThrow("“messages.at” is no column of “orders”");
	});
});
