import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { Split } from "../../src/questions/kpi.js";
import type { RfmAnswer, RfmQuestion } from "../../src/questions/rfm.js";
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
	year,
} from "./splits.js";

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
