import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf } from "../../../src/model/calendar.js";
import { bucketsOf } from "../../../src/questions/buckets.js";
import { ranked } from "../../../src/questions/rfm/ranks.js";

const number = fc.oneof(
	fc.integer({ min: -5, max: 5 }),
	fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("the values at any places are those of the sorted list, however the values are spread", () =>
	fc.assert(
		fc.property(
			fc.array(number, { minLength: 1, maxLength: 400 }),
			fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
			(values, any) => {
				const places = any.map((place) => place % values.length);
				const sorted = Float64Array.from(values).sort();
				const found = ranked(Float64Array.from(values), places);
				// Minus zero and zero are one value.
				expect([...found].map((own) => own + 0)).toEqual(
					places.map((place) => (sorted[place] as number) + 0),
				);
			},
		),
		{ numRuns: 500 },
	));

test("the coarse table leads to the bucket that binary search finds", () =>
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer({ min: 0, max: 1e12 }), {
				minLength: 2,
				maxLength: 60,
			}),
			fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
				maxLength: 30,
			}),
			(given, shares) => {
				const edges = Float64Array.from(given).sort();
				const { first, last, coarse, scale } = bucketsOf(edges);
				const inner = shares.map((share) =>
					Math.min(last - 1, Math.floor(first + share * (last - first))),
				);
				for (const instant of [...edges.subarray(0, -1), last - 1, ...inner]) {
					let bucket = coarse[((instant - first) * scale) | 0] as number;
					expect(bucket).toBeLessThanOrEqual(bucketOf(edges, instant));
					while (instant >= (edges[bucket + 1] as number)) bucket++;
					expect(bucket).toBe(bucketOf(edges, instant));
				}
			},
		),
		{ numRuns: 300 },
	));
