import { expect, test } from "vitest";
import { checkQuestion } from "../../src/server/check.js";

function complaint(question: unknown): string {
	try {
		checkQuestion(question);
		return "";
	} catch (error) {
		const { message, place } = error as {
			message: string;
			place: { option: string };
		};
		return `${place.option}: ${message}`;
	}
}

test("a question as the types have it passes", () => {
	expect(
		[
			{ kind: "kpi", metric: "revenue", period: "last-12-months" },
			{
				kind: "kpi",
				metric: "revenue",
				period: { from: "2026-01-01", to: "2026-02-01" },
				compare: ["previous-year", { ago: 2 }],
			},
			{
				kind: "kpi",
				metric: "revenue",
				split: { customers: { kind: "rfm" }, by: "tier" },
			},
			{
				kind: "kpi",
				metric: "orders",
				filters: [
					{ customers: { kind: "cohort" }, pick: { cohorts: ["2026-01-01"] } },
				],
			},
			{
				kind: "kpi",
				metric: {
					id: "x",
					name: { en: "x" },
					unit: "percent",
					direction: "higher",
					is: {
						op: "rate",
						of: { op: "count", entity: "orders" },
						where: {
							all: [
								{ value: { op: "plus", of: ["orders.amount", 1] }, from: 100 },
							],
						},
					},
				},
			},
			{
				kind: "funnel",
				steps: ["lead", { name: "won", at: "leads.won_at" }],
				stepWindowDays: [3],
			},
			{ kind: "rfm", segments: "ten" },
			{ kind: "survey", survey: "nps" },
			{ kind: "glossary" },
		].map(complaint),
	).toEqual(Array(9).fill(""));
});

const kpi = { kind: "kpi", metric: "revenue" };
const own = {
	id: "x",
	name: { en: "x" },
	unit: "percent",
	direction: "higher",
};

test.each([
	[{}, "kind: question needs “kind”."],
	["kpi", "question: A question is an object with a kind. Found “kpi”."],
	[{ kind: "kpi" }, "metric: question needs “metric”."],
	[{ kind: "kpi", metric: 3 }, "metric: metric must be a text. Found 3."],
	[
		{ ...kpi, series: "days" },
		"series: series must be one of: hour, day, week, month, quarter, year. Found “days”.",
	],
	[
		{ ...kpi, period: "last-0-days" },
		"period: period must be a name such as this-month, last-3-months or month-to-date, or { from, to }. Found “last-0-days”.",
	],
	[
		{ ...kpi, filters: { column: "a", is: 1 } },
		"filters: filters must be a list. Found an object.",
	],
	[
		{ ...kpi, filters: [{ colum: "a", is: 1 }] },
		"filters[0].colum: filters[0] has no “colum”, only column, is. Did you mean “column”?",
	],
	[
		{ ...kpi, filters: [{ all: [{ not: { column: 1 } }] }] },
		"filters[0].all[0].not.column: filters[0].all[0].not.column must be a text. Found 1.",
	],
	[
		{ ...kpi, filters: [{ customers: { kind: "kpi" }, pick: {} }] },
		"filters[0].customers.kind: filters[0].customers.kind must be one of: funnel, rfm, cohort, survey. Found “kpi”.",
	],
	[
		{ ...kpi, metric: { ...own, is: { op: "rate", of: { op: "count" } } } },
		"metric.is.where: metric.is needs “where”.",
	],
	[
		{ kind: "rfm", segments: [{ id: "a", r: [1], f: [1, 2] }] },
		"segments[0].r: segments[0].r has too few or too many parts.",
	],
])(
	"a complaint of %j names the option and what it may be",
	(question, said) => {
		expect(complaint(question)).toBe(said);
	},
);

test("a kind that there is not is told with those that there are", () => {
	expect(complaint({ kind: "kpy" })).toMatch(
		/^kind: kind must be one of: kpi, funnel, .*module\. Found “kpy”\.$/,
	);
});

test("a misspelt option is told what it may have been", () => {
	expect(complaint({ ...kpi, serie: "day" })).toMatch(
		/^serie: question has no “serie”, only .*Did you mean “series”\?$/,
	);
});

test("a hostile metric costs no more than its length", () => {
	// Twenty deep, wrong at the very bottom: were each alternative gone into, there would be 20 to the power of 20.
	let is: unknown = { op: "nothing" };
	for (let i = 0; i < 20; i++) is = { op: "ratio", of: [is, 1] };
	const started = performance.now();
	expect(complaint({ ...kpi, metric: { ...own, is } })).toContain(
		"must be one of: count",
	);
	expect(performance.now() - started).toBeLessThan(500);
});
