import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";

const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "latest",
	unreadable: "leave-out",
	entities: {
		orders: { columns: { customer: "customer", at: "at", amount: "amount" } },
		events: {
			from: "orders",
			columns: { name: "name", customer: "customer", at: "at" },
		},
		surveys: {
			from: "orders",
			columns: {
				customer: "customer",
				at: "at",
				kind: { constant: "nps" },
				score: "score",
			},
		},
	},
});

const questions: Question[] = [
	{ kind: "kpi", metric: "revenue", series: "month", period: "last-12-months" },
	{
		kind: "kpi",
		metric: "churn-rate",
		period: "last-month",
		compare: ["previous-period", "previous-year"],
	},
	{ kind: "kpi", metric: "orders", split: { column: "orders.customer" } },
	{ kind: "funnel", steps: ["view", "buy"] },
	{ kind: "rfm" },
	{ kind: "cohort", measure: "cumulative-revenue-per-customer" },
	{ kind: "survey", survey: "nps", series: "month" },
];

/** Numbers in an answer that are none, by their path. */
function odd(value: unknown, path = ""): string[] {
	if (typeof value === "number")
		return Number.isFinite(value) ? [] : [`${path}: ${value}`];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		odd(one, `${path}.${key}`),
	);
}

describe("Whatever the rows", () => {
	const row = fc.record({
		customer: fc.option(fc.constantFrom("a", "b", "c", "")),
		at: fc.oneof(
			fc
				.date({
					min: new Date("2024-01-01"),
					max: new Date("2026-01-01"),
					noInvalidDate: true,
				})
				.map((one) => one.toISOString()),
			fc.constantFrom(null, "", "soon", "2026-02-30", "2025-03-30"),
		),
		amount: fc.oneof(
			fc.double(),
			fc.constantFrom(null, "", "1,5", "1 234.50", "€ 12", "NaN", -0),
		),
		name: fc.constantFrom("view", "buy", "", null),
		score: fc.oneof(fc.integer({ min: -1, max: 11 }), fc.double(), fc.string()),
	});

	it.each(questions)(
		"an answer holds numbers or null, and a refusal is typed: %j",
		async (question) => {
			await fc.assert(
				fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (orders) => {
					try {
						const source = memorySource({ orders }, model);
						expect(odd(await source.ask(question))).toEqual([]);
					} catch (error) {
						if ((error as Error).name !== "CadranError") throw error;
						expect(error).not.toMatchObject({ code: "failed" });
					}
				}),
				{ numRuns: 60 },
			);
		},
	);
});
