import { beforeAll, describe, expect, it } from "vitest";
import type { Expression, Unit } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

/** Three leads of March: won on 10 March, won on 5 May, never; and three deals that close on 20 March, on 2 May, and never. */
const data = made({
	leads: [
		{ customer: "a", at: "2026-03-01", won_at: "2026-03-10" },
		{ customer: "b", at: "2026-03-02", won_at: "2026-05-05" },
		{ customer: "c", at: "2026-03-03", won_at: null },
	],
	quotas: [
		{ owner: "kim", at: "2026-04-01", amount: 10 },
		{ owner: "kim", at: "2026-06-01", amount: 30 },
	],
});

const answer = async (is: Expression, asOf: string, unit: Unit = "percent") =>
	finish(
		answerQuestion(
			await data,
			{
				kind: "kpi",
				metric: {
					id: "own",
					name: { en: "Own" },
					unit,
					direction: "higher",
					is,
					minimum: 0,
				},
				period: { from: "2026-03-01", to: "2026-07-01" },
				asOf,
			},
			0,
		),
	) as KpiAnswer;

const won: Expression = {
	op: "rate",
	of: { op: "count", entity: "leads" },
	where: { not: { column: "leads.won_at", is: null } },
};

describe("what is known at the as-of instant", () => {
	it.each([
		["2026-03-05T00:00Z", 0],
		["2026-03-31T00:00Z", 1 / 3],
		["2026-05-31T00:00Z", 2 / 3],
		["2026-03-31T00:00Z", 1 / 3],
	])("a lead won later is not won yet: at %s", async (asOf, value) => {
		expect((await answer(won, asOf)).measure.value).toBeCloseTo(value, 12);
	});

	it("the time to an instant later is not known yet", async () => {
		const days: Expression = {
			op: "mean",
			of: { op: "between", of: ["leads.at", "leads.won_at"], unit: "days" },
		};
		const early = (await answer(days, "2026-03-31T00:00Z", "days")).measure;
		expect([early.value, early.n]).toEqual([9, 1]);
		const late = (await answer(days, "2026-05-31T00:00Z", "days")).measure;
		expect([late.value, late.n]).toEqual([(9 + 64) / 2, 2]);
	});

	it("a plan is known before its time", async () => {
		const planned: Expression = {
			op: "sum",
			of: "quotas.amount",
			window: "whole",
			where: { column: "quotas.at", from: "2026-06-01" },
		};
		const { measure } = await answer(planned, "2026-04-15T00:00Z", "money");
		expect(measure.value).toBe(30);
	});

	it("a value that is not above a number is none", async () => {
		const left = (than: number): Expression => ({
			op: "above",
			of: { op: "minus", of: [{ op: "sum", of: "quotas.amount" }, 10] },
			than,
		});
		const value = async (than: number) =>
			(await answer(left(than), "2026-06-15T00:00Z", "money")).measure.value;
		expect(await value(29.5)).toBe(30);
		expect(await value(30)).toBeNull();
	});
});
