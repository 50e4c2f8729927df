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

test("a complaint names the option and what it may be", () => {
	expect(complaint({ kind: "kpy" })).toBe(
		"kind: kind must be one of: kpi, funnel, rfm, cohort, survey, glossary, module. Found “kpy”.",
	);
	for (const one of [
		{},
		{ kind: "kpi" },
		{ kind: "kpi", metric: 3 },
		{ kind: "kpi", metric: "a", serie: "day" },
		{ kind: "kpi", metric: "a", series: "days" },
		{ kind: "kpi", metric: "a", period: "last-0-days" },
		{ kind: "kpi", metric: "a", filters: { column: "a", is: 1 } },
		{ kind: "kpi", metric: "a", filters: [{ colum: "a", is: 1 }] },
		{ kind: "kpi", metric: "a", filters: [{ all: [{ not: { column: 1 } }] }] },
		{ kind: "kpi", metric: "a", filters: ["x"] },
		{
			kind: "kpi",
			metric: "a",
			filters: [{ customers: { kind: "kpi" }, pick: {} }],
		},
		{
			kind: "kpi",
			metric: "a",
			filters: [{ customers: { kind: "rfm", binz: 4 }, pick: { cells: [] } }],
		},
		{
			kind: "kpi",
			metric: {
				id: "x",
				name: { en: "x" },
				unit: "percent",
				direction: "higher",
				is: { op: "rat" },
			},
		},
		{ kind: "rfm", segments: [{ id: "a", r: [1], f: [1, 2] }] },
	])
		console.log(complaint(one));
});
