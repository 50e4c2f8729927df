import { describe, expect, it } from "vitest";
import { additivityOf } from "../../src/catalogue/additivity.js";
import { kpis } from "../../src/catalogue/catalogue.js";
import { CadranError } from "../../src/model/error.js";
import type { Expression, Unit } from "../../src/model/metric.js";
import type { Value } from "../../src/model/value.js";
import { namedIn } from "../../src/questions/kpi/named.js";
import { holds } from "../../src/questions/kpi/shape.js";
import { checkUnit, unitsOf } from "../../src/questions/kpi/unit.js";

const revenue: Expression = { op: "sum", of: "orders.amount" };
const orders: Expression = { op: "count", entity: "orders" };
const buyers: Expression = { op: "distinct", of: "orders.customer" };
const late: Expression = {
	op: "rate",
	of: { op: "count", entity: "orders" },
	where: { column: "orders.store", is: null },
};
const ratio = (a: Expression, b: Expression): Expression => ({
	op: "ratio",
	of: [a, b],
});
const times = (a: Expression, b: Expression): Expression => ({
	op: "times",
	of: [a, b],
});
const minus = (a: Expression, b: Expression): Expression => ({
	op: "minus",
	of: [a, b],
});
const sum = (of: Value): Expression => ({ op: "sum", of });
const mean = (of: Value): Expression => ({ op: "mean", of });
const talk = mean("contacts.talk_s");
const days = (unit: "days" | "weeks" | "months"): Expression => ({
	op: "duration",
	unit,
});

/** The fault of a metric of one unit and calculation. */
function fault(unit: Unit, is: Expression): CadranError {
	try {
		checkUnit(unit, is);
	} catch (error) {
		if (error instanceof CadranError) return error;
		throw error;
	}
	throw new Error(`${unit} was taken.`);
}

describe("a calculation has a unit", () => {
	it.each<[string, Expression, readonly Unit[]]>([
		["a sum of money is money", revenue, ["money"]],
		["a count is a count", orders, ["count"]],
		[
			"a count of amounts too",
			{ op: "distinct", of: "orders.amount" },
			["count"],
		],
		["money by count is money", ratio(revenue, buyers), ["money"]],
		[
			"count by count is a share or a ratio",
			ratio(orders, buyers),
			["percent", "ratio"],
		],
		[
			"money by money is a share or a ratio",
			ratio(sum("deals.amount"), sum("quotas.amount")),
			["percent", "ratio"],
		],
		["a rate is a share", late, ["percent", "ratio"]],
		[
			"what a share leaves of 1 is a share",
			minus(1, late),
			["percent", "ratio"],
		],
		[
			"a share times 100 is points",
			times(minus(late, late), 100),
			["points", "ratio"],
		],
		[
			"money times a column of numbers is money",
			sum({ op: "times", of: ["deals.amount", "deals.probability"] }),
			["money"],
		],
		["money times a share is money", times(revenue, late), ["money"]],
		[
			"money by days is money per day",
			ratio(revenue, days("days")),
			["money per day"],
		],
		[
			"money by money each is a ratio or a count",
			ratio(revenue, ratio(revenue, buyers)),
			["ratio", "count"],
		],
		[
			"money of a year's window times years is money",
			times(
				ratio(revenue, buyers),
				mean({ op: "between", of: ["orders.at", "orders.at"], unit: "days" }),
			),
			["money"],
		],
		["money by months is money", ratio(revenue, days("months")), ["money"]],
		["seconds are seconds", talk, ["seconds"]],
		["seconds by 3,600 may be hours", ratio(talk, 3600), ["seconds", "hours"]],
		[
			"days by 30 may be months",
			ratio(
				mean({ op: "between", of: ["leads.at", "leads.won_at"], unit: "days" }),
				30,
			),
			["days", "months"],
		],
		[
			"seconds by seconds are a share",
			ratio(sum("agent_time.handling_s"), sum("agent_time.paid_s")),
			["percent", "ratio"],
		],
		[
			"seconds by days are no share",
			ratio(sum("agent_time.handling_s"), days("days")),
			["ratio"],
		],
		[
			"seconds by count are seconds",
			ratio(sum("contacts.talk_s"), { op: "count", entity: "contacts" }),
			["seconds"],
		],
		[
			"a mean of counts is a ratio or a count",
			mean("buyers.orders"),
			["ratio", "count"],
		],
		["counts added up are a count", sum("buyers.orders"), ["count"]],
		[
			"a lift of money is a share",
			{ op: "lift", of: [mean("orders.amount"), mean("orders.margin")] },
			["percent", "ratio"],
		],
		[
			"a share of money is a share",
			{ op: "share", of: revenue },
			["percent", "ratio"],
		],
		[
			"money over other days is money",
			{ op: "over", days: 28, of: revenue },
			["money"],
		],
	])("%s", (_, is, units) => {
		expect(unitsOf(is)).toEqual(units);
	});

	it.each<[string, Expression]>([
		["plain numbers", mean("surveys.score")],
		["a host's own column", sum("orders.tax")],
		["money by a host's own column", ratio(revenue, sum("orders.tax"))],
		["days of a number over a frequency", ratio(365, ratio(orders, buyers))],
		["a number", 7],
	])("that of %s can't be known, and is what is declared", (_, is) => {
		expect(unitsOf(is)).toBeNull();
		expect(() => checkUnit("years", is)).not.toThrow();
	});
});

describe("refused, with the part and what to do", () => {
	it.each<[string, Unit, Expression, string, RegExp]>([
		[
			"money and a count",
			"money",
			{ op: "plus", of: [revenue, orders] },
			"metric.is.of",
			/money and a count can't be added/,
		],
		[
			"money less seconds, row by row",
			"money",
			sum({ op: "minus", of: ["contacts.cost", "contacts.talk_s"] }),
			"metric.is.of.of",
			/money and a duration/,
		],
		[
			"a count and a share",
			"count",
			minus(orders, late),
			"metric.is.of",
			/a count and a share/,
		],
		[
			"a lift of money above a count",
			"percent",
			{ op: "lift", of: [revenue, orders] },
			"metric.is.of",
			/money and a count/,
		],
		[
			"hours and seconds",
			"hours",
			{
				op: "plus",
				of: [
					talk,
					mean({
						op: "between",
						of: ["tickets.created_at", "tickets.resolved_at"],
						unit: "hours",
					}),
				],
			},
			"metric.is.of",
			/two durations in different units/,
		],
		[
			"money declared a count",
			"count",
			revenue,
			"metric.unit",
			/comes to “money”/,
		],
		[
			"a count declared money",
			"money",
			orders,
			"metric.unit",
			/comes to “count”/,
		],
		[
			"a count declared a percentage",
			"percent",
			orders,
			"metric.unit",
			/comes to “count”/,
		],
		[
			"money by money declared money",
			"money",
			ratio(revenue, revenue),
			"metric.unit",
			/“percent” or “ratio”/,
		],
		[
			"a rate declared money",
			"money",
			late,
			"metric.unit",
			/“percent” or “ratio”/,
		],
		[
			"a share times 100 declared a percentage",
			"percent",
			times(late, 100),
			"metric.unit",
			/leave the “times 100” out/,
		],
		[
			"a share declared points",
			"points",
			minus(late, late),
			"metric.unit",
			/multiply it by 100/,
		],
		[
			"seconds declared hours",
			"hours",
			talk,
			"metric.unit",
			/comes to “seconds”. Declare that, or convert it/,
		],
		[
			"money by days declared money",
			"money",
			ratio(revenue, days("days")),
			"metric.unit",
			/“money per day”/,
		],
		[
			"seconds by days declared a percentage",
			"percent",
			ratio(sum("agent_time.paid_s"), days("days")),
			"metric.unit",
			/“ratio”/,
		],
		[
			"money by nothing",
			"money",
			ratio(revenue, 0),
			"metric.is.of[1]",
			/division by 0/,
		],
		[
			"money by nothing, row by row",
			"money",
			sum({ op: "over", of: ["orders.amount", 0] }),
			"metric.is.of.of[1]",
			/division by 0/,
		],
		[
			"a sum of keys",
			"count",
			sum("orders.customer"),
			"metric.is.of",
			/“orders.customer” holds texts.*“distinct”/,
		],
		[
			"a mean of instants",
			"days",
			mean("orders.at"),
			"metric.is.of",
			/holds instants.*“between”/,
		],
		[
			"a mean of yes and no",
			"percent",
			mean("contacts.abandoned"),
			"metric.is.of",
			/“rate”/,
		],
		[
			"time between texts",
			"days",
			mean({
				op: "between",
				of: ["orders.channel", "orders.at"],
				unit: "days",
			}),
			"metric.is.of.of[0]",
			/must be a column of instants/,
		],
		[
			"rows placed in time by money",
			"count",
			{ op: "count", entity: "orders", at: "orders.amount" },
			"metric.is.at",
			/must be a column of instants/,
		],
		[
			"a condition on text worked with as a number",
			"count",
			{
				op: "count",
				entity: "orders",
				where: { all: [{ not: { value: "orders.store", from: 1 } }] },
			},
			"metric.is.where.all.not.value",
			/holds texts/,
		],
		[
			"money of others and a count",
			"money",
			sum({
				op: "plus",
				of: [
					"orders.amount",
					{ op: "related", of: { op: "count", entity: "contacts" } },
				],
			}),
			"metric.is.of.of",
			/money and a count/,
		],
	])("%s", (_, unit, is, option, message) => {
		const found = fault(unit, is);
		expect(found.code).toBe("question");
		expect(found.place.option).toBe(option);
		expect(found.message).toMatch(message);
	});
});

it("no KPI of the catalogue contradicts its unit", () => {
	const faults = kpis.flatMap(({ id, unit, is }) => {
		try {
			checkUnit(unit, is);
			return [];
		} catch (error) {
			return [`${id}: ${(error as Error).message}`];
		}
	});
	expect(kpis.length).toBeGreaterThan(100);
	expect(faults).toEqual([]);
});

it("every column that a KPI of the catalogue names is of the vocabulary", () => {
	const names = kpis.flatMap(({ id, is, by }) =>
		[...namedIn(is, "is"), ...namedIn(by, "by", "by")]
			.filter(({ name }) => holds(name) === null)
			.map(({ name, option }) => `${id}: ${option} ${name}`),
	);
	expect(names).toEqual([]);
});

describe("figures add up", () => {
	const stock = { before: "end" } as const;
	it.each<[string, Expression, string]>([
		["counts of a period's rows, over time and groups", orders, "additive"],
		[
			"sums too, and what one is above another",
			minus(revenue, sum("orders.margin")),
			"additive",
		],
		["half of them too", times(0.5, revenue), "additive"],
		[
			"those related by the row's own instant too",
			{
				op: "count",
				entity: "orders",
				where: {
					value: {
						op: "related",
						of: { op: "count", entity: "orders" },
						near: { instant: "orders.at", to: 7, unit: "days" },
					},
					from: 1,
				},
			},
			"additive",
		],
		[
			"stocks over groups only",
			{ op: "count", entity: "customers", window: stock },
			"semi-additive",
		],
		[
			"a flow less a stock as the stock",
			minus(orders, { op: "count", entity: "customers", window: stock }),
			"semi-additive",
		],
		[
			"trailing windows overlap in time",
			{ op: "count", entity: "orders", window: { trailing: 365, to: "end" } },
			"semi-additive",
		],
		[
			"so do other days",
			{ op: "over", days: 28, of: revenue },
			"semi-additive",
		],
		[
			"an age at the end is of one end",
			sum({ op: "between", of: ["orders.at", { edge: "end" }], unit: "days" }),
			"semi-additive",
		],
		["distinct counts not at all", buyers, "non-additive"],
		["shares not at all", late, "non-additive"],
		["ratios not at all", ratio(revenue, orders), "non-additive"],
		["means not at all", mean("orders.amount"), "non-additive"],
		[
			"a count with a number added not at all",
			{ op: "plus", of: [orders, 5] },
			"non-additive",
		],
		["buyers not at all", { op: "count", entity: "buyers" }, "non-additive"],
		["nor what buyers spend", sum("buyers.amount"), "non-additive"],
		[
			"nor greatest values",
			{ op: "top", of: "orders.amount", p: 0.1 },
			"non-additive",
		],
	])("%s", (_, is, additivity) => {
		expect(additivityOf(is)).toBe(additivity);
	});
});
