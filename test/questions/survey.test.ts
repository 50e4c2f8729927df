import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	answerSurvey,
	pickSurvey,
	type SurveyQuestion,
} from "../../src/questions/survey.js";
import { answered, made, unsound } from "./made.js";

const asOf = "2025-06-30T00:00:00Z";

/** So many answers of each score. */
const scored = (
	counts: Record<number, number>,
	kind?: string,
	at = "2025-06-01",
) =>
	Object.entries(counts).flatMap(([score, count]) =>
		Array.from({ length: count }, (_, i) => ({
			customer: `c${score}-${i}`,
			at,
			score: Number(score),
			...(kind && { kind }),
		})),
	);

const ask = async (
	surveys: readonly Record<string, unknown>[],
	question: Partial<SurveyQuestion> = {},
	more = {},
) =>
	answered(answerSurvey, await made({ surveys, ...more }), {
		kind: "survey",
		survey: "nps",
		asOf,
		...question,
	});

const rounded = (interval: readonly number[] | null) =>
	interval?.map((end) => end.toFixed(1));

describe("NPS", () => {
	test.each([
		[50, 20, 100, 30, ["14.1", "44.2"]],
		[500, 200, 1000, 30, ["25.1", "34.7"]],
		[15, 3, 30, 40, ["13.3", "59.5"]],
	])(
		"%i promoters and %i detractors of %i",
		async (promoters, detractors, n, value, interval) => {
			const { score, bands } = await ask(
				scored({ 10: promoters, 3: detractors, 7: n - promoters - detractors }),
			);
			expect(score).toMatchObject({ value, n, enough: true });
			expect(rounded(score.interval)).toEqual(interval);
			expect(bands.map(({ id, count }) => [id, count])).toEqual([
				["detractors", detractors],
				["passives", n - promoters - detractors],
				["promoters", promoters],
			]);
		},
	);
	test("the bands are 0–6, 7–8 and 9–10, and the distribution has every point", async () => {
		const { bands, distribution, scale } = await ask(
			scored({ 0: 1, 6: 2, 7: 3, 8: 4, 9: 5, 10: 6 }),
		);
		expect(bands.map(({ count }) => count)).toEqual([3, 7, 11]);
		expect(bands[2]?.share).toBe(11 / 21);
		expect(distribution.map(({ count }) => count)).toEqual([
			1, 0, 0, 0, 0, 0, 2, 3, 4, 5, 6,
		]);
		expect(scale).toEqual([0, 10]);
	});
	test.each([-1, 11, 7.5])(
		"a score of %d is refused, naming column and value",
		async (score) => {
			await expect(ask(scored({ 9: 3, [score]: 1 }))).rejects.toMatchObject({
				code: "refused",
				place: { entity: "surveys", column: "score", value: String(score) },
			});
		},
	);
	test("thirty scores that all lie within 1 to 5 are a 5-point scale and refused", async () => {
		await expect(ask(scored({ 1: 5, 5: 25 }))).rejects.toMatchObject({
			code: "refused",
			place: { column: "score" },
		});
		expect((await ask(scored({ 1: 4, 5: 25 }))).score).toMatchObject({
			n: 29,
			enough: false,
		});
		expect((await ask(scored({ 0: 1, 5: 30 }))).score.value).toBe(-100);
	});
	test("asking for detractors only does not make it a 5-point scale", async () => {
		const surveys = scored({ 1: 40, 10: 1 }).map((row) => ({
			...row,
			touchpoint: row.score < 6 ? "complaint" : "shop",
		}));
		const { score } = await ask(surveys, {
			filters: [{ column: "surveys.touchpoint", is: "complaint" }],
		});
		expect(score.value).toBe(-100);
	});
	test("answers without a score don't count, nor do other surveys", async () => {
		const surveys = [
			...scored({ 9: 2 }, "nps"),
			...scored({ 5: 9 }, "csat"),
			{ customer: "x", at: "2025-06-01", score: null, kind: "nps" },
		];
		expect((await ask(surveys)).score).toMatchObject({
			value: 100,
			n: 2,
			enough: false,
		});
	});
	test("an answer without a kind is not taken for one of a kind that nobody answered", async () => {
		const surveys = [
			...scored({ 5: 9 }, "csat"),
			{ customer: "x", at: "2025-06-01", score: 9, kind: null },
		];
		expect((await ask(surveys)).score).toMatchObject({ value: null, n: 0 });
	});
	test("no answers give no score", async () => {
		const answer = await ask(scored({ 9: 2 }), {
			period: { from: "2024-01-01", to: "2024-02-01" },
		});
		expect(answer.score).toMatchObject({
			value: null,
			n: 0,
			interval: null,
			enough: false,
		});
		expect(answer.bands.every(({ share }) => share === null)).toBe(true);
	});
});

test("CSAT is the share of 4 and 5 of 5, with its Wilson interval", async () => {
	const { score, meta, rule } = await ask(
		scored({ 5: 30, 4: 20, 3: 30, 1: 20 }),
		{ survey: "csat" },
	);
	expect(score).toMatchObject({
		value: 0.5,
		numerator: 50,
		denominator: 100,
		enough: true,
	});
	expect(score.interval?.map((end) => end.toFixed(3))).toEqual([
		"0.404",
		"0.596",
	]);
	expect([rule, meta.definition.unit]).toEqual(["top-two", "percent"]);
	await expect(ask(scored({ 6: 1 }), { survey: "csat" })).rejects.toThrow(
		/CSAT score 6/,
	);
});

test("CES is the mean of 1–7, the share of 5–7, or that less the share of 1–3", async () => {
	const surveys = scored({ 7: 20, 5: 10, 4: 10, 2: 10 });
	// (140 + 50 + 40 + 20) ÷ 50 = 5.
	const mean = await ask(surveys, { survey: "ces" });
	expect(mean.score).toMatchObject({ value: 5, n: 50 });
	// Variance (20 × 4 + 0 + 10 + 90) ÷ 49 = 3.673; t(49) = 2.0096: ± 0.545.
	expect(mean.score.interval?.map((end) => end.toFixed(3))).toEqual([
		"4.455",
		"5.545",
	]);
	expect(
		(await ask(surveys, { survey: "ces", rule: "share" })).score,
	).toMatchObject({ value: 0.6, numerator: 30, denominator: 50 });
	expect((await ask(surveys, { survey: "ces", rule: "net" })).score.value).toBe(
		40,
	);
	await expect(ask(scored({ 9: 1 }), { rule: "mean" })).rejects.toThrow(/rule/);
});

test("the response rate is answers over invitations of the same kind and period", async () => {
	const invite = (kind: string, count: number, at = "2025-06-01") =>
		Array.from({ length: count }, (_, i) => ({ customer: `c${i}`, kind, at }));
	const survey_invites = [
		...invite("nps", 40),
		...invite("csat", 7),
		...invite("nps", 9, "2025-01-01"),
	];
	const period = { from: "2025-05-01", to: "2025-06-30" };
	const surveys = scored({ 9: 10 }, "nps").map((row) => ({
		...row,
		touchpoint: "shop",
	}));
	const response = async (question: Partial<SurveyQuestion> = {}) =>
		(await ask(surveys, { period, ...question }, { survey_invites })).response;
	expect(await response()).toMatchObject({
		value: 0.25,
		numerator: 10,
		denominator: 40,
		enough: true,
	});
	// Invitations have no touchpoint: a rate of some answers over all invitations would mislead.
	expect(
		await response({ filters: [{ column: "surveys.touchpoint", is: "shop" }] }),
	).toBeNull();
	expect((await ask(surveys)).response).toBeNull();
});

describe("over time", () => {
	const surveys = [
		...scored({ 10: 20, 0: 80 }, "nps", "2025-04-15"),
		...scored({ 10: 60, 0: 40 }, "nps", "2025-05-15"),
		...scored({ 10: 1 }, "nps", "2025-06-15"),
	];
	test("a change is called real where its interval leaves out zero", async () => {
		const { comparisons, score } = await ask(surveys, {
			period: { from: "2025-05-01", to: "2025-06-01" },
			compare: ["previous-period"],
		});
		expect(score.value).toBe(20);
		expect(comparisons[0]?.measure.value).toBe(-60);
		expect(comparisons[0]?.change).toMatchObject({
			state: "up",
			absolute: 80,
			real: true,
		});
	});
	test("by month, the last one open", async () => {
		const { series } = await ask(surveys, {
			series: "month",
			period: { from: "2025-03-01", to: "2025-07-01" },
			asOf: "2025-06-20",
		});
		expect(
			series.map(({ from, value, n, open }) => [
				from.slice(0, 7),
				value,
				n,
				open,
			]),
		).toEqual([
			["2025-03", null, 0, false],
			["2025-04", -60, 100, false],
			["2025-05", 20, 100, false],
			["2025-06", 100, 1, true],
		]);
	});
	test("boundaries belong to the bucket they start, in the zone", async () => {
		const row = (at: string) => ({ customer: "a", at, score: 9 });
		const rows = [
			"2025-03-31T21:59:59.999Z",
			"2025-03-31T22:00:00Z",
			"2025-04-30T22:00:00Z",
		].map(row);
		const { series } = await ask(rows, {
			series: "month",
			timeZone: "Europe/Paris",
			period: { from: "2025-03-01", to: "2025-06-01" },
		});
		expect(series.map(({ n }) => n)).toEqual([1, 1, 1]);
	});
});

describe("on any answers", () => {
	const row = fc.record({
		customer: fc.constantFrom("a", "b", "c", "d"),
		day: fc.integer({ min: 0, max: 180 }),
		score: fc.integer({ min: 0, max: 10 }),
	});
	const rowsOf = (
		rows: readonly { customer: string; day: number; score: number }[],
	) =>
		[{ customer: "a", day: 90, score: 0 }, ...rows].map(
			({ customer, day, score }) => ({
				customer,
				score,
				at: new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString(),
			}),
		);
	test("score, bands and series are those of plain counting, whatever the order of rows", () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(row, { maxLength: 60 }),
				fc.infiniteStream(fc.nat()),
				async (given, keys) => {
					const rows = rowsOf(given);
					const question = {
						series: "month",
						compare: ["previous-period"],
						period: { from: "2025-03-01", to: "2025-06-01" },
					} as const;
					const answer = await ask(rows, question);
					const nps = (own: typeof rows) =>
						own.length === 0
							? null
							: (100 *
									(own.filter(({ score }) => score >= 9).length -
										own.filter(({ score }) => score <= 6).length)) /
								own.length;
					const inside = rows.filter(
						({ at }) => at >= "2025-03-01" && at < "2025-06-01",
					);
					expect(answer.score.value).toBe(nps(inside));
					expect(
						answer.series.map(({ from, value }) => [from.slice(0, 7), value]),
					).toEqual(
						["2025-03", "2025-04", "2025-05"].map((month) => [
							month,
							nps(inside.filter(({ at }) => at.startsWith(month))),
						]),
					);
					expect(
						answer.distribution.reduce((sum, { count }) => sum + count, 0),
					).toBe(inside.length);
					expect(unsound(answer)).toBeNull();
					const mixed = rows
						.map((own) => ({ own, key: keys.next().value as number }))
						.sort((a, b) => a.key - b.key);
					expect(
						await ask(
							mixed.map(({ own }) => own),
							question,
						),
					).toEqual(answer);
				},
			),
			{ numRuns: 200 },
		));
	test("a pick holds those who gave such a score", async () => {
		const dataset = await made({
			surveys: [
				{ customer: "a", at: "2025-01-01", score: 9 },
				{ customer: "b", at: "2025-01-01", score: 3 },
				{ customer: "b", at: "2025-01-02", score: 10 },
				{ customer: "c", at: "2025-01-02", score: 2 },
			],
		});
		const picked = answered(
			(d, q: SurveyQuestion, report) =>
				pickSurvey(d, q, { from: 9, to: 10 }, report),
			dataset,
			{ kind: "survey", survey: "nps", asOf },
		);
		expect(dataset.customers.filter((_, code) => picked[code] === 1)).toEqual([
			"a",
			"b",
		]);
	});
});
