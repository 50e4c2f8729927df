import { beforeAll, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import type { Filter } from "../../src/model/filter.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { made } from "./made.js";

let dataset: Dataset;
beforeAll(async () => {
	const orders = [
		["ann", "2026-01-10", 10],
		["ann", "2026-02-10", 30],
		["bob", "2026-01-20", 20],
		["bob", "2026-03-05", 40],
		["cat", "2026-02-01", 50],
		["cat", "2026-03-01", 60],
	].map(([customer, at, amount]) => ({ customer, at, amount }));
	dataset = await made({ orders }, { asOf: "2026-04-01" });
});

const revenue = (...filters: Filter[]): KpiAnswer =>
	finish(
		answerQuestion(
			dataset,
			{
				kind: "kpi",
				metric: "revenue",
				period: { from: "2026-03-01", to: "2026-04-01" },
				filters,
			},
			0,
		),
	);

/** Those who first ordered in January; with an age, those of them who were back then. */
const january = (age?: number): Filter => ({
	customers: { kind: "cohort" },
	pick: { cohorts: ["2026-01-01T00:00:00.000Z"], ...(age && { age }) },
});

it("a filter on customers takes the rows of those that another question picks", () => {
	expect(revenue().measure.value).toBe(100);
	expect(revenue(january()).measure.value).toBe(40);
	expect(revenue(january(2)).measure.value).toBe(40);
	expect(revenue(january(1)).measure.value).toBe(0);
	expect(revenue({ not: january() }).measure.value).toBe(60);
});

it("picks within picks are worked out, but not without end", () => {
	const within = (depth: number): Filter =>
		depth === 0
			? january()
			: {
					customers: { kind: "cohort", filters: [within(depth - 1)] },
					pick: { cohorts: ["2026-01-01T00:00:00.000Z"] },
				};
	expect(revenue(within(2)).measure.value).toBe(40);
	expect(() => revenue(within(6))).toThrow(
		expect.objectContaining({ code: "question" }),
	);
});

it("the clock counts where neither question nor model has an instant", async () => {
	const clocked = await made({
		orders: [{ customer: "ann", at: "2026-01-10", amount: 1 }],
	});
	const now = Date.UTC(2026, 0, 15);
	const answer = finish(
		answerQuestion(
			clocked,
			{ kind: "kpi", metric: "orders", period: "this-month" },
			now,
		),
	);
	expect(answer.meta.asOf).toBe("2026-01-15T00:00:00.000Z");
	expect(answer.span).toMatchObject({ open: true, elapsedDays: 15 });
});
