import { describe, expect, test } from "vitest";
import type { Fiscal } from "../../src/model/fiscal.js";
import { defineModel } from "../../src/model/model.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/sources.js";

const retail: Fiscal = {
	weeks: "4-5-4",
	month: 1,
	ends: "nearest",
	naming: "start",
};

/** Fiscal 2023 of the National Retail Federation: weeks from 2023-01-29 to 2024-02-03, the 53rd from 2024-01-28 on. */
const rows = {
	surveys: [
		["a", "2023-01-28", 2],
		["b", "2023-01-29", 10],
		["c", "2023-04-29", 0],
		["d", "2023-04-30", 10],
		["e", "2024-02-03", 10],
		["f", "2024-02-04", 0],
	].map(([customer, at, score]) => ({ customer, at, score, kind: "nps" })),
	orders: [
		["a", "2023-01-29", 10],
		["a", "2024-02-03", 20],
		["b", "2023-04-30", 30],
		["b", "2024-02-04", 40],
	].map(([customer, at, amount]) => ({ customer, at, amount })),
};
const orders = {
	columns: { customer: "customer", at: "at", amount: "amount" },
};
const surveys = {
	columns: { customer: "customer", at: "at", score: "score", kind: "kind" },
};
const shop = (fiscal?: Fiscal) => ({
	weekStart: 7,
	asOf: "2024-02-05",
	entities: { orders, surveys },
	...(fiscal && { fiscal }),
});
const ask = <Q extends Question>(question: Q, fiscal?: Fiscal) =>
	memorySource(rows, defineModel(shop(fiscal))).ask(question);

describe("a fiscal calendar", () => {
	test("parts a series, names its buckets, and is told in the answer", async () => {
		const { span, series, meta } = await ask(
			{
				kind: "survey",
				survey: "nps",
				period: "last-year",
				series: "quarter",
			},
			retail,
		);
		expect(span).toMatchObject({
			from: "2023-01-29T00:00:00.000Z",
			to: "2024-02-04T00:00:00.000Z",
		});
		// (promoters − detractors) of all: (1 − 1) of 2, 1 of 1, none, 1 of 1.
		expect(series.map(({ fiscal, value, n }) => [fiscal, value, n])).toEqual([
			[{ year: 2023, quarter: 1 }, 0, 2],
			[{ year: 2023, quarter: 2 }, 100, 1],
			[{ year: 2023, quarter: 3 }, null, 0],
			[{ year: 2023, quarter: 4 }, 100, 1],
		]);
		expect(meta).toMatchObject({ weekStart: 7, fiscal: retail });
	});

	test("is that of a KPI's period to date, its comparison and its series", async () => {
		const { measure, comparisons, series } = await ask(
			{
				kind: "kpi",
				metric: {
					id: "turnover",
					name: { en: "Turnover" },
					unit: "money",
					direction: "higher",
					is: { op: "sum", of: "orders.amount" },
				},
				period: "year-to-date",
				compare: ["previous-year"],
				series: "month",
				asOf: "2024-02-05T12:00:00Z",
			},
			retail,
		);
		// Since 2024-02-04: 40. Two days of fiscal 2023, from 2023-01-29 on: 10.
		expect(measure.value).toBe(40);
		expect(comparisons[0]).toMatchObject({
			span: {
				from: "2023-01-29T00:00:00.000Z",
				to: "2023-01-30T12:00:00.001Z",
				open: false,
			},
			measure: { value: 10 },
		});
		expect(series).toMatchObject([
			{
				from: "2024-02-04T00:00:00.000Z",
				to: "2024-03-03T00:00:00.000Z",
				fiscal: { year: 2024, period: 1 },
				open: true,
				value: 40,
			},
		]);
	});

	test("parts cohorts: ages are its years", async () => {
		const { cohorts } = await ask({ kind: "cohort", grain: "year" }, retail);
		// Both started in fiscal 2023, on its first day and in its second quarter; b came back in fiscal 2024, a in week 53.
		expect(cohorts.map(({ fiscal, size }) => [fiscal, size])).toEqual([
			[{ year: 2023 }, 2],
		]);
		expect(cohorts[0]?.cells.map(({ value }) => value)).toEqual([2, 1]);
	});

	test("may be another one for a question, or none", async () => {
		const { cohorts, meta } = await ask(
			{
				kind: "cohort",
				grain: "year",
				fiscal: { start: 1 },
			},
			retail,
		);
		expect(cohorts.map(({ from, fiscal }) => [from, fiscal])).toEqual([
			["2023-01-01T00:00:00.000Z", undefined],
		]);
		expect(meta.fiscal).toEqual({ start: 1 });
		const answer = await ask({ kind: "cohort" });
		expect(answer.meta).not.toHaveProperty("fiscal");
		expect(answer.cohorts[0]).not.toHaveProperty("fiscal");
	});

	test("also holds for customers that a filter picks", async () => {
		// Who started in fiscal 2023 and came back a year later: b alone, who answered once.
		const { score } = await ask(
			{
				kind: "survey",
				survey: "nps",
				filters: [
					{
						customers: { kind: "cohort", grain: "year" },
						pick: { cohorts: ["2023-01-29"], age: 1 },
					},
				],
			},
			retail,
		);
		expect(score.n).toBe(1);
	});

	test.each([
		[{ start: 0 }, /fiscal\.start/],
		[{ weeks: "4-4-4", month: 1 }, /fiscal\.weeks/],
	])("%j is refused by question and model", async (fiscal, sentence) => {
		const asked = ask({ kind: "cohort", fiscal: fiscal as Fiscal });
		await expect(asked).rejects.toMatchObject({
			code: "question",
			message: expect.stringMatching(sentence),
			place: { option: "fiscal" },
		});
		expect(() => defineModel(shop(fiscal as Fiscal))).toThrow(
			expect.objectContaining({
				code: "mapping",
				message: expect.stringMatching(sentence),
				place: { option: "fiscal" },
			}),
		);
	});
});
