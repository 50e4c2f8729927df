import type { Work } from "../../model/work.js";
import { inSlices } from "./marks.js";
import type { Standing } from "./standing.js";

/** Sums by code + 1, so that the first are of rows without a stage. */
export interface Sums {
	count: Float64Array;
	value: Float64Array;
	valued: Float64Array;
	weighted: Float64Array;
	weighed: Float64Array;
	age: Float64Array;
	/** Sum of probabilities, and of how many. */
	odds: Float64Array;
	rated: Float64Array;
}

/** Nothing of so many stages. */
export function noSums(stages: number): Sums {
	const none = () => new Float64Array(stages + 1);
	return {
		count: none(),
		value: none(),
		valued: none(),
		weighted: none(),
		weighed: none(),
		age: none(),
		odds: none(),
		rated: none(),
	};
}

/** Adds up what stands in each stage. */
export function* summed(standing: Standing, asOf: number): Work<Sums> {
	const { codes, names, amount, probability, since } = standing;
	const sums = noSums(names.length);
	const add = (to: Float64Array, at: number, value: number) => {
		to[at] = (to[at] as number) + value;
	};
	yield* inSlices(codes.length, (from, to) => {
		for (let row = from; row < to; row++) {
			const at = (codes[row] as number) + 1;
			if (at < 0) continue;
			add(sums.count, at, 1);
			add(sums.age, at, asOf - (since[row] as number));
			const value = amount === null ? Number.NaN : (amount[row] as number);
			const odds =
				probability === null ? Number.NaN : (probability[row] as number);
			if (odds >= 0) {
				add(sums.odds, at, odds);
				add(sums.rated, at, 1);
			}
			if (Number.isNaN(value)) continue;
			add(sums.value, at, value);
			add(sums.valued, at, 1);
			if (Number.isNaN(odds)) continue;
			add(sums.weighted, at, value * odds);
			add(sums.weighed, at, 1);
		}
	});
	return sums;
}

/** All stages together. */
export function totals(sums: Sums): Sums {
	const whole = (values: Float64Array) =>
		Float64Array.of(values.reduce((sum, value) => sum + value, 0));
	return Object.fromEntries(
		Object.entries(sums).map(([name, values]) => [name, whole(values)]),
	) as unknown as Sums;
}
