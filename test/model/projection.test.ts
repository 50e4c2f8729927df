import { describe, expect, test } from "vitest";
import { project } from "../../src/model/projection.js";

describe("a projection of days", () => {
	test("is what has come, and the mean of its days for each day to come", () => {
		// 8 + 12 = 20 in 2 days, 10 a day; 3 days to come bring 30.
		expect(project({ totals: [8, 12], weights: [1, 1], rest: 3 })?.value).toBe(
			50,
		);
	});
	test("has the interval of a prediction by Student's t", () => {
		// s² = (4 + 4) ÷ 1 = 8; t(1) = 12.706; 8 × 3 × (1 + 3 ÷ 2) = 60; 12.706 × √60 = 98.42.
		const found = project({ totals: [8, 12], weights: [1, 1], rest: 3 });
		expect(found?.interval.map((end) => end.toFixed(2))).toEqual([
			"-48.42",
			"148.42",
		]);
	});
	test("counts a day for what it weighs", () => {
		// A Saturday counts for 3: 40 ÷ 4 = 10 by weight, and a rest of 5 brings 50.
		const found = project({ totals: [10, 30], weights: [1, 3], rest: 5 });
		expect(found).toEqual({ value: 90, interval: [90, 90] });
	});
	test("is sure where nothing is to come", () => {
		expect(project({ totals: [1, 5], weights: [1, 1], rest: 0 })).toEqual({
			value: 6,
			interval: [6, 6],
		});
	});
	test("is none of one day, of days without weight, or of a missing one", () => {
		expect(project({ totals: [9], weights: [1], rest: 3 })).toBeNull();
		expect(project({ totals: [9, 9], weights: [0, 0], rest: 3 })).toBeNull();
		expect(
			project({ totals: [9, Number.NaN], weights: [1, 1], rest: 3 }),
		).toBeNull();
		expect(
			project({ totals: [9, 9], weights: [1, 1], rest: Number.NaN }),
		).toBeNull();
	});
});
