import fc from "fast-check";
import { assert, describe, it } from "vitest";
import type { CohortOptions } from "../../src/charts/cohort.js";
import { layoutCurves, spread } from "../../src/charts/curves.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import type { CohortAnswer } from "../../src/questions/cohort.js";
import { answerOf } from "../../stories/cohort-heatmap.stories.js";

/** Cohorts of 100 by how many came back at each age; the last period is running. */
const of = (
	counts: readonly (readonly number[])[],
	more: Partial<CohortAnswer> = {},
): CohortAnswer => {
	const made = answerOf({ sizes: counts.map(() => 100) });
	const cohorts = made.cohorts.map((cohort, at) => ({
		...cohort,
		cells: cohort.cells.map((cell, age) => {
			const value = counts[at]?.[age] ?? 0;
			return { ...cell, value, rate: value / 100 };
		}),
	}));
	const mean = made.mean.map((each) => ({ ...each, rate: 0.3 }));
	return { ...made, cohorts, mean, ...more };
};
const four = of([[100, 40, 20, 10], [100, 30, 20], [100, 20], [100]]);

const draw = (
	answer: CohortAnswer,
	options: Partial<CohortOptions> = {},
	picked: string[] = [],
) =>
	layoutCurves(
		answer,
		{ show: "rate", ...options },
		picked,
		en,
		formatFor("en"),
	);

describe("cohorts as curves", () => {
	it("leave period 0 out, which is the whole: 40, 20 of 40 at most are at the top and in the middle", () => {
		const curves = draw(four);
		assert.equal(curves?.curves[0]?.line, "M0,0L0.5,0.5");
		assert.deepEqual(
			curves?.x.map(({ text }) => text),
			["1", "2", "3"],
		);
		assert.deepEqual(curves?.y.at(-1), { at: 0, text: "40" });
	});

	it("part what is finished from the period that is not over", () => {
		const [first, second, third] = draw(four)?.curves ?? [];
		assert.equal(first?.open, "M0.5,0.5L1,0.75");
		assert.equal(second?.line, "");
		assert.equal(second?.open, "M0,0.25L0.5,0.5");
		assert.equal(third?.open, "");
	});

	it("are stronger the later they start, and all can be seen", () => {
		assert.deepEqual(
			draw(four)?.curves.map(({ step }) => step),
			[5, 6, 7, 8],
		);
	});

	it("name the first, the last that has a line, the mean, and what is picked", () => {
		const six = of([
			[100, 40, 20, 10, 5, 5],
			[100, 30, 20, 10, 5],
			[100, 20, 10, 5],
			[100, 20, 10],
			[100, 20],
			[100],
		]);
		const texts = (picked: string[]) =>
			draw(six, {}, picked)
				?.labels.map(({ text }) => text)
				.sort();
		const february = six.cohorts[1]?.from as string;
		assert.deepEqual(texts([]), ["Jan 2026", "Mar 2026", "Weighted mean"]);
		assert.include(texts([february]) ?? [], "Feb 2026");
	});

	it("keep a domain that is given, and hold what lies beyond it at its edge", () => {
		const curves = draw(four, { domain: [0, 0.2] });
		assert.equal(curves?.curves[0]?.line, "M0,0L0.5,0");
	});

	it("leave small cohorts out and say so, unless all are small", () => {
		const mixed = four.cohorts.map((each, at) => ({
			...each,
			small: at === 1,
		}));
		const some = draw({ ...four, cohorts: mixed });
		assert.equal(some?.curves.length, 3);
		assert.isTrue(some?.leftOut);
		const all = draw({
			...four,
			cohorts: four.cohorts.map((each) => ({ ...each, small: true })),
		});
		assert.equal(all?.curves.length, 4);
		assert.isFalse(all?.leftOut);
	});

	it("need two ages to join", () => {
		assert.isNull(draw(of([[100, 40], [100]])));
	});

	it("never write NaN or undefined, whatever came back", () => {
		const counts = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (rows) => {
				assert.notMatch(
					JSON.stringify(draw(of(rows))),
					/NaN|undefined|Infinity/,
				);
			}),
		);
	});
});

describe("names at the ends of lines", () => {
	const label = (y: number) => ({
		x: 1,
		y,
		text: "",
		mean: false,
		inside: false,
	});

	it("are moved apart, and stay within the box at its lower edge", () => {
		const ys = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(ys, (all) => {
				const moved = spread(all.map(label)).map(({ y }) => y);
				for (const [at, y] of moved.entries()) {
					assert.isAtMost(y, 1 + 1e-9);
					if (at > 0) assert.isAtLeast(y - (moved[at - 1] as number), 0.0849);
				}
			}),
		);
	});
});
