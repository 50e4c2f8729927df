import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { RowQuestion } from "../../src/questions/question.js";
import { made, unsound } from "./made.js";

const dataset = await made({
	orders: [
		{ customer: "a", at: "2025-01-01", amount: 10 },
		{ customer: "b", at: "2025-02-01", amount: 20 },
	],
	events: [{ customer: "a", at: "2025-01-02", name: "visit" }],
	surveys: [{ customer: "a", at: "2025-01-02", score: 9 }],
});

const options: Record<string, readonly string[]> = {
	funnel: [
		"steps",
		"order",
		"windowDays",
		"stepWindowDays",
		"mode",
		"of",
		"by",
		"exclusions",
		"breakdown",
		"segments",
		"trend",
		"amount",
		"period",
		"filters",
	],
	rfm: [
		"bins",
		"thresholds",
		"axes",
		"segments",
		"compareAt",
		"period",
		"filters",
	],
	cohort: [
		"start",
		"back",
		"grain",
		"ages",
		"mode",
		"first",
		"base",
		"measure",
	],
	survey: ["survey", "rule", "series", "compare", "align"],
};
const good: Record<string, object> = {
	funnel: { steps: ["visit"] },
	survey: { survey: "nps" },
};

test.each(Object.keys(options))(
	"a %s question with anything in an option is answered in finite numbers or refused by a typed error",
	(kind) =>
		fc.assert(
			fc.property(
				fc.constantFrom(...(options[kind] as string[])),
				fc.oneof(
					fc.jsonValue(),
					fc.array(
						fc.record(
							{
								id: fc.jsonValue(),
								name: fc.string(),
								at: fc.jsonValue(),
								where: fc.jsonValue(),
								r: fc.jsonValue(),
								f: fc.jsonValue(),
							},
							{ requiredKeys: [] },
						),
					),
					fc.record(
						{
							entity: fc.jsonValue(),
							at: fc.jsonValue(),
							where: fc.jsonValue(),
							r: fc.jsonValue(),
							f: fc.jsonValue(),
							m: fc.jsonValue(),
						},
						{ requiredKeys: [] },
					),
				),
				(option, value) => {
					const question = {
						kind,
						asOf: "2025-03-01",
						...good[kind],
						[option]: value,
					} as unknown as RowQuestion;
					try {
						expect(
							unsound(finish(answerQuestion(dataset, question, 0))),
						).toBeNull();
					} catch (error) {
						expect(error).toMatchObject({ name: "CadranError" });
					}
				},
			),
			{ numRuns: 400 },
		),
);

test.each(Object.keys(options))(
	"a filter that picks customers of a %s question with anything is refused by a typed error",
	(kind) =>
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom(
						"cells",
						"cohorts",
						"age",
						"step",
						"outcome",
						"from",
						"to",
					),
					fc.jsonValue(),
				),
				(pick) => {
					const filters = [{ customers: { kind, ...good[kind] }, pick }];
					const question = {
						kind: "rfm",
						asOf: "2025-03-01",
						filters,
					} as RowQuestion;
					try {
						expect(
							unsound(finish(answerQuestion(dataset, question, 0))),
						).toBeNull();
					} catch (error) {
						expect(error).toMatchObject({ name: "CadranError" });
					}
				},
			),
			{ numRuns: 300 },
		),
);

test("a selection in one widget filters another: those who did not buy again, by recency and frequency", () => {
	const question: RowQuestion = {
		kind: "rfm",
		asOf: "2025-03-01",
		filters: [
			{ customers: { kind: "cohort" }, pick: { cohorts: ["2025-02-01"] } },
		],
	};
	const answer = finish(answerQuestion(dataset, question, 0));
	expect(answer).toMatchObject({ customers: 1, orders: 1, revenue: 20 });
});

test("amounts that add up to more than a number can hold are refused", async () => {
	const orders = [1, 2].map((day) => ({
		customer: "a",
		at: `2025-01-0${day}`,
		amount: 1.5e308,
	}));
	const large = await made({ orders });
	for (const question of [
		{ kind: "rfm" },
		{ kind: "cohort", measure: "revenue" },
	] as const)
		expect(() =>
			finish(answerQuestion(large, { ...question, asOf: "2025-03-01" }, 0)),
		).toThrow(/more than a number can hold/);
});

const kpi = { kind: "kpi", metric: "orders" };
const big = { column: "orders.amount", from: 10 };

test.each<[string, object, string]>([
	["a question", { ...kpi, filter: [big] }, "question.filter"],
	["a range", { ...kpi, filters: [{ ...big, too: 20 }] }, "filters.too"],
	[
		"a range with values",
		{ ...kpi, filters: [{ ...big, is: 15 }] },
		"filters.from",
	],
	[
		"one condition of two",
		{ ...kpi, filters: [{ any: [big], all: [] }] },
		"filters.any",
	],
	[
		"an end of the period",
		{
			...kpi,
			filters: [{ column: "at", from: { edge: "end", day: -3 } }],
		},
		"filters.day",
	],
	[
		"a split",
		{ ...kpi, split: { column: "orders.amount", limit: 3 } },
		"split.limit",
	],
	[
		"a funnel",
		{ kind: "funnel", steps: ["visit"], window: 7 },
		"question.window",
	],
])(
	"%s is refused where it says what would be passed over, so that no misspelt word gives a number of something else",
	(_, question, option) => {
		const ask = () =>
			finish(answerQuestion(dataset, question as RowQuestion, 1.8e12));
		expect(ask).toThrow(
			expect.objectContaining({ code: "question", place: { option } }),
		);
	},
);

test("a step whose instant can't be written as text is refused", () => {
	const steps = [{ name: "visit", at: { toString: "" } }];
	const question = { kind: "funnel", steps } as unknown as RowQuestion;
	expect(() => finish(answerQuestion(dataset, question, 1.8e12))).toThrow(
		expect.objectContaining({ code: "question", place: { option: "steps" } }),
	);
});

test("a list with a hole is no JSON", () => {
	const filters = [{ column: "orders.amount", is: Array(1) }];
	const question = { kind: "kpi", metric: "orders", filters } as RowQuestion;
	expect(() => finish(answerQuestion(dataset, question, 1.8e12))).toThrow(
		expect.objectContaining({ code: "question", place: { option: "filters" } }),
	);
});

test("a change too large to be told is told without its size", async () => {
	const far = await made({
		orders: [
			{ customer: "a", at: "2025-01-01", amount: -1e308 },
			{ customer: "b", at: "2025-02-01", amount: 1e308 },
		],
	});
	const answer = finish(
		answerQuestion(
			far,
			{
				kind: "kpi",
				metric: "revenue",
				period: { from: "2025-02-01", to: "2025-03-01" },
				compare: ["previous-period"],
			},
			1.8e12,
		),
	);
	expect(answer.comparisons[0]?.change).toMatchObject({
		state: "up",
		absolute: null,
		relative: null,
	});
});
