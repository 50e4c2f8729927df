import { reach } from "../../model/table.js";
import { wallAt, wallOf } from "../../model/wall.js";
import type { Work } from "../../model/work.js";
import { rounded } from "../money.js";
import { ranked } from "./ranks.js";

const DAY = 86_400_000;

/** The orders to read: typed columns of a table that is sorted by customer. */
export interface Purchases {
	starts: Uint32Array;
	at: Float64Array;
	amount: Float64Array;
	refunded: Float64Array | null;
	/** 1 where a row counts; null where all do. */
	mask: Uint8Array | null;
}

/** What each customer bought, by code: last instant (NaN without an order), orders, and amount less refunds. */
export interface Activity {
	last: Float64Array;
	frequency: Uint32Array;
	monetary: Float64Array;
}

function gatherRange(
	activity: Activity,
	purchases: Purchases,
	start: number,
	end: number,
	from: number,
	to: number,
) {
	const { starts, at, amount, refunded, mask } = purchases;
	for (let customer = from; customer < to; customer++) {
		let first = starts[customer] as number;
		let stop = starts[customer + 1] as number;
		while (stop > first && !((at[stop - 1] as number) < end)) stop--;
		while (first < stop && (at[first] as number) < start) first++;
		let count = stop - first;
		let last = count > 0 ? (at[stop - 1] as number) : Number.NaN;
		if (mask !== null) {
			count = 0;
			last = Number.NaN;
		}
		let sum = 0;
		let lost = 0;
		for (let row = first; row < stop; row++) {
			if (mask !== null) {
				if (mask[row] === 0) continue;
				count++;
				last = at[row] as number;
			}
			let paid = amount[row] as number;
			if (Number.isNaN(paid)) paid = 0;
			if (refunded !== null) {
				const back = refunded[row] as number;
				if (!Number.isNaN(back)) paid -= back;
			}
			const next = sum + paid;
			const added = next - sum;
			lost += sum - (next - added) + (paid - added);
			sum = next;
		}
		activity.last[customer] = last;
		activity.frequency[customer] = count;
		activity.monetary[customer] = rounded(sum + lost);
	}
}

/** Sums up each customer's orders within [start, end) in one pass. */
export function* gather(
	purchases: Purchases,
	start: number,
	end: number,
): Work<Activity> {
	const customers = purchases.starts.length - 1;
	const activity = {
		last: new Float64Array(customers),
		frequency: new Uint32Array(customers),
		monetary: new Float64Array(customers),
	};
	for (let from = 0; from < customers; ) {
		const to = reach(purchases.starts, from);
		gatherRange(activity, purchases, start, end, from, to);
		from = to;
		yield;
	}
	return activity;
}

/**
 * Limits between scores by rank: a value scores 1 + how many limits lie strictly below it, which is
 * floor(bins × (rank − 1) ÷ count) + 1 with rank = 1 + the number of values strictly below.
 */
export function rankLimits(values: Float64Array, bins: number): Float64Array {
	if (values.length === 0) return values;
	const places = Array.from(
		{ length: bins - 1 },
		(_, i) => Math.ceil(((i + 1) * values.length) / bins) - 1,
	);
	return ranked(values, places);
}

/**
 * Scores 1 … limits + 1 of the customers with an order; 0 for the others. A limit counts where it is below the value or, if
 * `inclusive`, equals it. Reversed, the smallest value has the highest score.
 */
export function score(
	values: Float64Array,
	frequency: Uint32Array,
	limits: Float64Array,
	{ inclusive, reversed }: { inclusive: boolean; reversed: boolean },
): Uint8Array {
	const scores = new Uint8Array(frequency.length);
	const count = limits.length;
	const [first, step] = reversed ? [count + 1, -1] : [1, 1];
	for (let customer = 0; customer < scores.length; customer++) {
		if (frequency[customer] === 0) continue;
		const value = values[customer] as number;
		let passed = 0;
		for (let i = 0; i < count; i++) passed += +((limits[i] as number) < value);
		if (inclusive) while (passed < count && limits[passed] === value) passed++;
		scores[customer] = first + step * passed;
	}
	return scores;
}

/** Smallest and largest value of each score, lowest score first; null where nobody has it. */
export function rangesOf(
	values: ArrayLike<number>,
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
): Work<Int32Array> {
	const readings = yield* wallOf(instants, timeZone);
	const today = Math.floor(wallAt(analysis, timeZone) / DAY);
	const recency = new Int32Array(instants.length);
	for (let customer = 0; customer < recency.length; customer++) {
		const reading = readings[customer] as number;
		recency[customer] = Number.isNaN(reading)
			? -1
			: today - Math.floor(reading / DAY);
	}
	return recency;
}
