import { describe, expect, it } from "vitest";
import { quantile } from "../../src/model/quantile.js";
import { differenceOfRates, wilson } from "../../src/model/rate.js";
import {
	adjustedWald,
	differenceOfMeans,
	differenceOfNets,
	exactSum,
	studentInterval,
} from "../../src/model/statistic.js";
import { studentQuantile } from "../../src/model/student.js";
import { finish } from "../../src/model/work.js";

const rounded = (interval: readonly [number, number] | null, digits: number) =>
	interval?.map((end) => Number(end.toFixed(digits)));

describe("intervals", () => {
	// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])(
		"Wilson of %i of %i is as Newcombe printed it",
		(numerator, denominator, low, high) => {
			expect(rounded(wilson(numerator, denominator), 4)).toEqual([low, high]);
		},
	);

	// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[5, 56, 0, 29, -0.0381, 0.1926],
	])(
		"the difference of %i of %i and %i of %i is as Newcombe printed it",
		(a, m, b, n, low, high) => {
			const interval = differenceOfRates(
				{ numerator: a, denominator: m },
				{ numerator: b, denominator: n },
			);
			expect(rounded(interval, 4)).toEqual([low, high]);
		},
	);

	it.each([
		[50, 20, 100, 14.1, 44.2],
		[500, 200, 1000, 25.1, 34.7],
		[15, 3, 30, 13.3, 59.5],
	])(
		"NPS of %i promoters and %i detractors of %i is adjusted Wald",
		(promoters, detractors, n, low, high) => {
			expect(rounded(adjustedWald(promoters, detractors, n), 1)).toEqual([
				low,
				high,
			]);
		},
	);

	it("NPS never leaves −100 … 100", () => {
		expect(adjustedWald(2, 0, 2)?.[1]).toBe(100);
		expect(adjustedWald(0, 2, 2)?.[0]).toBe(-100);
	});

	it("a difference of two equal net scores is about zero", () => {
		const net = { promoters: 50, detractors: 20, n: 100 };
		const interval = differenceOfNets(net, net) as readonly [number, number];
		expect(interval[0]).toBeCloseTo(-interval[1], 12);
		// √2 × the half width of one, (44.2 − 14.1) / 2.
		expect(interval[1]).toBeCloseTo(Math.SQRT2 * 15.076, 2);
	});

	it("a mean of 10 with variance 4 of 16 values is 10 ± 2.131 × ½", () => {
		expect(rounded(studentInterval(10, 4, 16), 4)).toEqual([8.9343, 11.0657]);
	});

	it("a difference of means is Welch's", () => {
		// Two samples of 10 and variance 4: error √0.8, 18 degrees of freedom, t 2.1009.
		const one = { mean: 12, variance: 4, n: 10 };
		const two = { mean: 10, variance: 4, n: 10 };
		const half = 2.10092204024 * Math.sqrt(0.8);
		expect(differenceOfMeans(one, two)?.[0]).toBeCloseTo(2 - half, 9);
		expect(differenceOfMeans(one, two)?.[1]).toBeCloseTo(2 + half, 9);
	});

	it("there is none without rows", () => {
		expect(wilson(0, 0)).toBeNull();
		expect(adjustedWald(0, 0, 0)).toBeNull();
		expect(studentInterval(3, Number.NaN, 1)).toBeNull();
		expect(studentInterval(0, 1e308, 2)).not.toContain(
			Number.POSITIVE_INFINITY,
		);
	});
});

describe("Student's t", () => {
	// Quantiles at 0.975 as R's qt(0.975, df) prints them.
	it.each([
		[1, 12.7062047362],
		[2, 4.3026527297],
		[3, 3.1824463053],
		[5, 2.5705818356],
		[10, 2.228138852],
		[29, 2.0452296421],
		[30, 2.0422724563],
		[100, 1.9839715185],
		[199, 1.9719565442],
		[200, 1.9718962236],
		[1000, 1.9623390808],
	])("has the quantile of %i degrees of freedom", (df, t) => {
		expect(studentQuantile(df)).toBeCloseTo(t, 9);
	});
});

describe("quantiles and sums", () => {
	const at = (values: number[], p: number) =>
		finish(quantile(Float64Array.from(values), p));

	it("a quantile lies between order statistics, by type 7", () => {
		expect(at([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(at([4, 1, 3, 2], 0.25)).toBe(1.75);
		expect(at([4, 1, 3, 2], 0)).toBe(1);
		expect(at([4, 1, 3, 2], 1)).toBe(4);
		expect(at([], 0.5)).toBeNull();
	});

	it("selecting gives what sorting gives, also for equal, sorted and saw-toothed values", () => {
		const shapes = [
			(i: number) => (i * 7919) % 1009,
			(i: number) => i,
			(i: number) => -i,
			(i: number) => i % 2,
			() => 5,
			(i: number) => (i % 2 === 0 ? i : 5000 - i),
		];
		for (const shape of shapes)
			for (const p of [0, 0.1, 0.5, 0.9, 1]) {
				const values = Array.from({ length: 4001 }, (_, i) => shape(i));
				const sorted = values.toSorted((a, b) => a - b);
				expect(at(values, p)).toBe(sorted[4000 * p]);
			}
	});

	it("a sum does not depend on the order", () => {
		const values = [1e16, 1, -1e16, 1e-3, 1];
		expect(exactSum(values)).toBe(2.001);
		expect(exactSum(values.toReversed())).toBe(2.001);
	});
});
