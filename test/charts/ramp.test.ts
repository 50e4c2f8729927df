import { readFileSync } from "node:fs";
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

/** Relative luminance of a colour (WCAG 2). */
const luminance = (hex: string) => {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
	const [low = 0, high = 0] = [one, other].map(luminance).sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
};

describe("the ramp without a theme", () => {
	const css = readFileSync("src/element/tokens.styles.ts", "utf8");
	/** The light and the dark value of a token. */
	const pairOf = (token: string) => {
		const [, light = "", dark = ""] =
			new RegExp(
				`--cadran-${token}, light-dark\\((#\\w{6}), (#\\w{6})\\)`,
			).exec(css) ?? [];
		return [light, dark] as const;
	};
	const inkOf = (step: number) =>
		pairOf(step < 5 ? "text" : step === 5 ? "on-ramp-5" : "on-ramp");

	it("can be read on every step, light and dark: contrast of 4.5 and more", () => {
		for (let step = 0; step <= 8; step++)
			for (const scheme of [0, 1] as const) {
				const ground = pairOf(`ramp-${step}`)[scheme];
				const ink = inkOf(step)[scheme];
				assert.isAtLeast(
					contrast(ground, ink),
					4.5,
					`${step}: ${ink} on ${ground}`,
				);
			}
	});

	it("gives lines, on steps 5 to 8, a contrast of 3 with the card", () => {
		for (const step of [5, 6, 7, 8])
			for (const scheme of [0, 1] as const)
				assert.isAtLeast(
					contrast(pairOf(`ramp-${step}`)[scheme], pairOf("surface")[scheme]),
					3,
					`${step}`,
				);
	});
});
