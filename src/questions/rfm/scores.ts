import { wallAt, wallOf } from "../../model/wall.js";
import type { Work } from "../../model/work.js";
import { ranked } from "./ranks.js";

const DAY = 86_400_000;

/**
 * Limits between scores by rank: a value scores 1 + how many limits lie strictly below it, which is
 * floor(bins × (rank − 1) ÷ count) + 1 with rank = 1 + the number of values strictly below.
 */
export function rankLimits(
	values: Float64Array,
	bins: number,
	cells?: Uint16Array,
): Float64Array {
	if (values.length === 0) return values;
	const places = Array.from(
		{ length: bins - 1 },
		(_, i) => Math.ceil(((i + 1) * values.length) / bins) - 1,
	);
	return ranked(values, places, cells);
}

/**
 * Scores 1 … limits + 1 of the customers with an order; 0 for the others. A limit counts where it is below the value or, if
 * `inclusive`, equals it. Reversed, the smallest value has the highest score.
 */
export function score(
	values: Float64Array,
	frequency: Float64Array,
	limits: Float64Array,
	{ inclusive, reversed }: { inclusive: boolean; reversed: boolean },
): Uint8Array {
	const scores = new Uint8Array(frequency.length);
	const count = limits.length;
	const [first, step] = reversed ? [count + 1, -1] : [1, 1];
	for (let customer = 0; customer < scores.length; customer++) {
		const value = values[customer] as number;
		let passed = 0;
		for (let i = 0; i < count; i++) passed += +((limits[i] as number) < value);
		if (inclusive) while (passed < count && limits[passed] === value) passed++;
		scores[customer] = +(frequency[customer] !== 0) * (first + step * passed);
	}
	return scores;
}

/** Smallest and largest value of each score, lowest score first; null where nobody has it. */
export function rangesOf(
	values: Float64Array,
	scores: Uint8Array,
	bins: number,
): (readonly [number, number] | null)[] {
	const low = new Float64Array(bins + 1).fill(Number.POSITIVE_INFINITY);
	const high = new Float64Array(bins + 1).fill(Number.NEGATIVE_INFINITY);
	for (let customer = 0; customer < scores.length; customer++) {
		const own = scores[customer] as number;
		const value = values[customer] as number;
		if (value < (low[own] as number)) low[own] = value;
		if (value > (high[own] as number)) high[own] = value;
	}
	return Array.from({ length: bins }, (_, i) => {
		const range = [low[i + 1] as number, high[i + 1] as number] as const;
		return range[0] <= range[1] ? range : null;
	});
}

/** Whole calendar days of a zone from each instant to the day that `analysis` lies in; −1 for a missing one. */
export function* daysBefore(
	instants: Float64Array,
	analysis: number,
	timeZone: string,
): Work<Float64Array> {
	const recency = yield* wallOf(instants, timeZone);
	const today = Math.floor(wallAt(analysis, timeZone) / DAY);
	for (let customer = 0; customer < recency.length; customer++) {
		const reading = recency[customer] as number;
		recency[customer] = Number.isNaN(reading)
			? -1
			: today - Math.floor(reading / DAY);
	}
	return recency;
}
