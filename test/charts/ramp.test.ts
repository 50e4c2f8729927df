import fc from "fast-check";
import { assert, describe, it } from "vitest";
import { rampOf } from "../../src/charts/ramp.js";

describe("rampOf", () => {
	it("cuts the domain into nine classes of equal width", () => {
		const step = rampOf([0, 9]);
		assert.deepEqual([0, 0.9, 1, 4.5, 8, 9].map(step), [0, 0, 1, 4, 8, 8]);
	});

	it("leaves missing values out", () => {
		const step = rampOf([null, 10, null, 19]);
		assert.deepEqual([10, 11, 19].map(step), [0, 1, 8]);
	});

	it("gives the middle step where all values are the same, or there are none", () => {
		assert.equal(rampOf([7, 7, 7])(7), 4);
		assert.equal(rampOf([])(3), 4);
		assert.equal(rampOf([], { domain: [1, 1] })(1), 4);
	});

	it("keeps a domain that is given, and values beyond it at its ends", () => {
		const step = rampOf([0.2, 0.3], { domain: [0, 0.9] });
		assert.deepEqual([0, 0.3, 0.9, 2, -1].map(step), [0, 3, 8, 8, 0]);
	});

	it("puts about as many values on each step by quantiles, and equal values on one", () => {
		const values = [1, 2, 3, 4, 5, 6, 7, 8, 1000];
		const step = rampOf(values, { scale: "quantile" });
		assert.deepEqual(values.map(step), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
		const tied = rampOf([1, 1, 1, 1, 9], { scale: "quantile" });
		assert.deepEqual([1, 9].map(tied), [0, 8]);
	});

	it("never goes down as values go up, and stays within 0 to 8", () => {
		const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
		const scale = fc.constantFrom("linear" as const, "quantile" as const);
		fc.assert(
			fc.property(numbers, scale, (values, scale) => {
				const step = rampOf(values, { scale });
				const steps = values.toSorted((a, b) => a - b).map(step);
				steps.forEach((each, index) => {
					assert.isTrue(Number.isInteger(each) && each >= 0 && each <= 8);
					assert.isTrue(each >= (steps[index - 1] ?? 0));
				});
			}),
		);
	});
});
