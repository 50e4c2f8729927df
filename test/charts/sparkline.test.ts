import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutSparkline } from "../../src/charts/sparkline.js";
import type { Point } from "../../src/model/answer.js";

const seriesOf = (values: readonly (number | null)[], open = false): Point[] =>
	values.map((value, index) => ({
		from: new Date(Date.UTC(2026, index, 1)).toISOString(),
		to: new Date(Date.UTC(2026, index + 1, 1)).toISOString(),
		open: open && index === values.length - 1,
		value,
		n: 1,
	}));

/** The numbers of a path. */
const numbers = (path: string) =>
	[...path.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);

describe("a sparkline", () => {
	it("runs from the first bucket to the last, the largest value on top with a little room", () => {
		expect(layoutSparkline(seriesOf([0, 10, 5]))).toMatchObject({
			line: "M0,0.92L0.5,0.08L1,0.5",
			open: "",
			dot: { x: 1, y: 0.5 },
			unfinished: false,
		});
	});

	it("has the bucket that is not over apart from the finished line", () => {
		expect(layoutSparkline(seriesOf([0, 10, 5], true))).toMatchObject({
			line: "M0,0.92L0.5,0.08",
			open: "M0.5,0.08L1,0.5",
			unfinished: true,
		});
	});

	it("has a gap where a bucket has no value", () => {
		expect(layoutSparkline(seriesOf([0, 10, null, 0, 10]))?.line).toBe(
			"M0,0.92L0.25,0.08M0.75,0.92L1,0.08",
		);
	});

	it("of equal values runs through the middle", () => {
		expect(layoutSparkline(seriesOf([7, 7]))?.line).toBe("M0,0.5L1,0.5");
	});

	it("needs two values", () => {
		expect(layoutSparkline([])).toBeNull();
		expect(layoutSparkline(seriesOf([7]))).toBeNull();
		expect(layoutSparkline(seriesOf([null, 7, null]))).toBeNull();
	});

	it("stays inside its box, whatever the values", () => {
		const value = fc.option(fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
		fc.assert(
			fc.property(fc.array(value), fc.boolean(), (values, open) => {
				const drawn = layoutSparkline(seriesOf(values, open));
				for (const path of drawn ? [drawn.line, drawn.area, drawn.open] : [])
					for (const number of numbers(path)) {
						expect(number).toBeGreaterThanOrEqual(0);
						expect(number).toBeLessThanOrEqual(1);
					}
			}),
		);
	});
});
