import { describe, expect, it } from "vitest";
import { liftInterval, sampleOf } from "../../src/model/lift.js";

/** A sample from its number, its sum and the sum of its squares. */
const sample = (n: number, sum: number, squares: number) => ({
	n,
	mean: sum / n,
	variance: (squares - sum ** 2 / n) / (n - 1),
});
const rate = (numerator: number, denominator: number) =>
	sampleOf({ numerator, denominator });

describe("the interval of a relative difference (vectors of GrowthBook)", () => {
	it("is that of two means by the delta method", () => {
		const control = sample(3407, 1396.87, 52377.9767);
		const treated = sample(3461, 2422.7, 134698.29);
		const [low, high] = liftInterval({ treated, control }) ?? [];
		expect(treated.mean / control.mean - 1).toBeCloseTo(0.70732, 5);
		expect(low).toBeCloseTo(-0.03526, 5);
		expect(high).toBeCloseTo(1.44989, 5);
	});

	it("is that of two rates, whose variance is μ(1 − μ)", () => {
		const [low, high] =
			liftInterval({ treated: rate(16, 30), control: rate(14, 28) }) ?? [];
		expect(low).toBeCloseTo(-0.47767, 5);
		expect(high).toBeCloseTo(0.61101, 5);
	});

	it("is none of sums that no two values can have", () => {
		const impossible = sample(2, 10, 1);
		const control = sample(2, 1, 1);
		expect(impossible.variance).toBeLessThan(0);
		expect(liftInterval({ treated: impossible, control })).toBeNull();
		expect(liftInterval({ treated: control, control: impossible })).toBeNull();
	});

	it("is none where a group is all alike, or where the control is not above 0", () => {
		const control = rate(14, 28);
		expect(liftInterval({ treated: rate(0, 30), control })).toBeNull();
		expect(liftInterval({ treated: control, control: rate(9, 9) })).toBeNull();
		expect(liftInterval({ treated: rate(0, 0), control })).toBeNull();
		const negative = { n: 5, mean: -2, variance: 1 };
		expect(liftInterval({ treated: control, control: negative })).toBeNull();
	});
});
