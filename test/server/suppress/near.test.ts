import { expect, test } from "vitest";
import type { SurveyQuestion } from "../../../src/questions/survey.js";
import { suppressSurvey } from "../../../src/server/suppress/survey.js";
import { askSuppressed } from "../../../src/server/suppress.js";
import { sampleSource } from "../../../src/sources/sample.js";
import { sourceOf } from "./rows.js";

/** Ten promoters on 10 August, ten detractors on the 20th, and one of whom too much could be known, on the 1st. */
const answers = [
	...Array(10).fill({ date: "2026-08-10T12:00:00Z", score: 10 }),
	...Array(10).fill({ date: "2026-08-20T12:00:00Z", score: 0 }),
	{ date: "2026-08-01T12:00:00Z", score: 3 },
].map((one, i) => ({ kind: "nps", client: `c${i}`, where: "web", ...one }));

const nps: SurveyQuestion = {
	kind: "survey",
	survey: "nps",
	period: { from: "2026-08-01", to: "2026-09-01" },
};

const told = async (question: SurveyQuestion) =>
	suppressSurvey(await sourceOf({ answers }).ask(question), 5);

test("a survey is not compared with nearly the same days, by which one answer would show", async () => {
	const { score, comparisons } = await told({
		...nps,
		compare: [{ from: "2026-08-02", to: "2026-09-01" }],
	});
	expect(score.n).toBe(21);
	expect(comparisons[0]).toMatchObject({
		measure: { value: null, n: 0 },
		change: { absolute: null },
	});
});

test("points over many days leave out those by which one answer would show", async () => {
	const { series } = await told({ ...nps, series: "day", rolling: 15 });
	// Eleven are in the window from the 10th to the 15th. Ten, of the days after and of the last ones, are those without the one; and so
	// are twenty, from the 20th on, of all twenty-one.
	const ns = series.map(({ n }) => n).filter((n) => n > 0);
	expect(new Set(ns)).toEqual(new Set([11]));
});

test.each(["customers-on-file", "active-customers", "lifetime-value"])(
	"day by day, %s does not tell of the few who came or went since the day told before",
	async (metric) => {
		const source = sampleSource(3, { customers: 400 });
		const question = {
			kind: "kpi",
			metric,
			period: "last-month",
			series: "day",
		} as const;
		const truth = await source.ask(question);
		const { series } = await askSuppressed(
			question,
			(one) => source.ask(one),
			5,
		).then((answer) => answer as typeof truth);
		const steps = (ns: readonly number[]) =>
			ns.slice(1).map((n, i) => Math.abs(n - (ns[i] as number)));
		const few = (step: number) => step > 0 && step < 5;
		expect(steps(truth.series.map(({ n }) => n)).some(few)).toBe(true);
		const told = series.map(({ n }) => n).filter((n) => n > 0);
		expect(steps(told).filter(few)).toEqual([]);
		expect(told.length).toBeGreaterThan(0);
	},
);
