import { describe, expect, test } from "vitest";
import {
	answerSurvey,
	type SurveyQuestion,
} from "../../src/questions/survey.js";
import { answered, made, unsound } from "./made.js";

const asOf = "2025-06-30T00:00:00Z";

/** So many answers of one score, at one touchpoint, on one day. */
const answers = (
	count: number,
	score: number,
	touchpoint: string | null,
	at = "2025-06-01",
) =>
	Array.from({ length: count }, (_, i) => ({
		...{ customer: `c${i}`, at, score, touchpoint },
	}));

const ask = async (
	surveys: readonly Record<string, unknown>[],
	question: Partial<SurveyQuestion> = {},
) =>
	answered(answerSurvey, await made({ surveys }), {
		kind: "survey",
		survey: "nps",
		asOf,
		...question,
	});

describe("NPS by touchpoint", () => {
	const surveys = [
		...answers(40, 10, "store"),
		...answers(10, 0, "store"),
		...answers(60, 8, "web"),
		...answers(20, 3, "returns"),
		...answers(5, 9, "phone"),
		...answers(10, 10, null),
	];
	test("has the score, interval and n of each, most answers first", async () => {
		const { split, score } = await ask(surveys, {
			split: { column: "touchpoint" },
		});
		expect(
			split?.groups.map(({ key, score: own }) => [
				key,
				own.value,
				own.n,
				own.enough,
			]),
		).toEqual([
			["web", 0, 60, true],
			["store", 60, 50, true],
			["returns", -100, 20, false],
			[null, 100, 10, false],
			["phone", 100, 5, false],
		]);
		expect(split?.other).toBeNull();
		// (40 + 0 + 5 + 10 − 10 − 20) ÷ 145.
		expect(score.value).toBeCloseTo((100 * 25) / 145);
		expect(split?.groups[1]?.score.interval).not.toBeNull();
		expect(unsound(split)).toBeNull();
	});
	test("Other is the score of its own answers, not of their scores", async () => {
		const { split } = await ask(surveys, {
			split: { column: "surveys.touchpoint", top: 2 },
		});
		// Returns, phone and none: (5 + 10 − 20) ÷ 35; the mean of their scores would be 33.
		expect(split?.other?.groups).toBe(3);
		expect(split?.other?.score).toMatchObject({ n: 35, enough: true });
		expect(split?.other?.score.value).toBeCloseTo((-100 * 5) / 35);
	});
	test("counts the period's answers alone", async () => {
		const { split } = await ask(
			[...surveys, ...answers(90, 0, "web", "2025-01-01")],
			{
				split: { column: "touchpoint" },
				period: { from: "2025-05-01", to: "2025-07-01" },
			},
		);
		expect(split?.groups[0]?.score).toMatchObject({ value: 0, n: 60 });
	});
	test("by a column that nobody has is refused with the nearest that there is", async () => {
		await expect(
			ask(surveys, { split: { column: "touchpiont" } }),
		).rejects.toThrow(/touchpoint/);
		await expect(ask(surveys, { split: { column: "at" } })).rejects.toThrow(
			/instants/,
		);
		await expect(
			ask(surveys, { split: { column: "touchpoint", top: 0 } }),
		).rejects.toMatchObject({ place: { option: "split.top" } });
	});
});

describe("a rolling score", () => {
	const surveys = [
		...answers(30, 10, "web", "2025-01-15"),
		...answers(30, 0, "web", "2025-02-15"),
		...answers(90, 10, "web", "2025-03-15"),
	];
	const period = { from: "2025-02-01", to: "2025-05-01" } as const;
	test("is over the days up to the end of each bucket, also those before the period", async () => {
		const { series, rolling } = await ask(surveys, {
			...{ series: "month", rolling: 45, period },
		});
		expect(rolling).toBe(45);
		expect(
			series.map(({ from, value, n }) => [from.slice(0, 7), value, n]),
		).toEqual([
			// From 15 January, which the data reach: 30 at 10 and 30 at 0.
			["2025-02", 0, 60],
			// From 15 February: 30 at 0 and 90 at 10.
			["2025-03", 50, 120],
			// From 17 March: nobody.
			["2025-04", null, 0],
		]);
	});
	test("has no value where its days reach back to before the first answer", async () => {
		const { series } = await ask(surveys, {
			...{ series: "month", rolling: 90, period },
		});
		expect(series.map(({ value }) => value)).toEqual([null, null, 50]);
	});
	test("of a bucket that is not over ends at the as-of instant", async () => {
		const { series } = await ask(surveys, {
			...{ series: "month", rolling: 30, period },
			asOf: "2025-03-10T00:00:00Z",
		});
		expect(series.map(({ open, value, n }) => [open, value, n])).toEqual([
			[false, -100, 30],
			[true, -100, 30],
		]);
	});
	test("needs a series, and a number of days", async () => {
		await expect(ask(surveys, { rolling: 90 })).rejects.toThrow(/series/);
		await expect(
			ask(surveys, { rolling: 0, series: "week" }),
		).rejects.toMatchObject({ place: { option: "rolling" } });
	});
});
