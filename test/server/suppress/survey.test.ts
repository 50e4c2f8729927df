import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	SurveyAnswer,
	SurveyQuestion,
} from "../../../src/questions/survey.js";
import { suppressSurvey } from "../../../src/server/suppress/survey.js";
import { expectKept, expectLarge } from "./reader.js";
import { k, sourceOf, surveyRows } from "./rows.js";

const question = (survey: "nps" | "csat"): SurveyQuestion => ({
	kind: "survey",
	survey,
	period: { from: "2026-08-01", to: "2026-09-01" },
	compare: ["previous-period"],
	series: "week",
	split: { column: "touchpoint", top: 2 },
});

const property = (
	survey: "nps" | "csat",
	holds: (told: SurveyAnswer, truth: SurveyAnswer, k: number) => void,
) =>
	fc.assert(
		fc.asyncProperty(surveyRows, k, async (rows, k) => {
			const answers = rows.map(({ more, score, ...rest }) => ({
				...rest,
				score: rest.kind === "nps" ? score + more : score,
			}));
			const truth = await sourceOf({ answers }).ask(question(survey));
			holds(suppressSurvey(truth, k), truth, k);
		}),
		{ numRuns: 30 },
	);

test.each(["nps", "csat"] as const)(
	"%s: bands and scores are told all together or not at all",
	async (survey) => {
		await property(survey, ({ bands, distribution }, _, k) => {
			for (const { count } of [...bands, ...distribution])
				expectLarge(count, k);
			expect([0, 2, 3]).toContain(bands.length);
		});
	},
);

test.each(["nps", "csat"] as const)(
	"%s: weeks and groups hide few as parts of all answers",
	async (survey) => {
		await property(survey, ({ score, series, split }, truth, k) => {
			expectLarge(score.n, k);
			if (score.value === null) return;
			const isHidden = (value: number | null, i: number) =>
				value === null && truth.series[i]?.value !== null;
			expectKept(
				score.n,
				series.map(({ value, n }, i) => ({
					count: isHidden(value, i) ? null : n,
				})),
				k,
			);
			const groups = [
				...(split?.groups ?? []),
				...(split?.other ? [split.other] : []),
			];
			expectKept(
				score.n,
				groups.map((group) => ({
					count: group.score.value === null ? null : group.score.n,
					least: "groups" in group ? group.groups : 1,
				})),
				k,
			);
		});
	},
);

/** Every way to part n answers into three bands that comes to a score. */
function waysOf(value: number, n: number) {
	const ways: number[][] = [];
	for (let promoters = 0; promoters <= n; promoters++)
		for (let detractors = 0; promoters + detractors <= n; detractors++)
			if (Math.abs(((promoters - detractors) / n) * 100 - value) < 1e-6)
				ways.push([promoters, n - promoters - detractors, detractors]);
	return ways;
}

test("of a net score and its n, no reader can tell how many are in a small band", async () => {
	await property("nps", ({ score, bands, comparisons, series }, truth, k) => {
		const figures = [
			{ ...score, isOpen: bands.length > 0 },
			...comparisons.map(({ measure }) => ({ ...measure, isOpen: false })),
			...series.map((point) => ({ ...point, isOpen: false })),
		];
		for (const { value, n, isOpen } of figures) {
			if (value === null || isOpen) continue;
			const ways = waysOf(value, n);
			for (const band of [0, 1, 2]) {
				const counts = new Set(ways.map((way) => way[band] as number));
				// One way alone is told: it must be of nobody or of k or more.
				if (counts.size === 1)
					for (const count of counts) expectLarge(count, k);
			}
		}
		expect(truth.score.n).toBeGreaterThanOrEqual(score.n);
	});
});

test("a share of satisfied tells neither of few who are nor of few who are not", async () => {
	await property("csat", ({ score, comparisons, series, split }, _, k) => {
		const figures = [
			score,
			...series,
			...comparisons.map(({ measure }) => measure),
			...(split?.groups ?? []).map((group) => group.score),
		];
		for (const { value, n } of figures) {
			if (value === null) continue;
			expectLarge(Math.round(value * n), k);
			expectLarge(n - Math.round(value * n), k);
		}
	});
});

test("no interval is told: it says how answers are spread", async () => {
	await property("nps", ({ score, comparisons, split }) => {
		expect(score.interval).toBeNull();
		for (const { measure, change } of comparisons)
			expect([measure.interval, change.interval]).toEqual([null, null]);
		for (const group of split?.groups ?? [])
			expect(group.score.interval).toBeNull();
	});
});
