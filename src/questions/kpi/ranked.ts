import { quantile, select } from "../../model/quantile.js";
import { exactSum } from "../../model/statistic.js";
import { SLICE, type Work } from "../../model/work.js";
import type { Sums, Totals } from "./reduce.js";
import type { Selection } from "./select.js";

/** The values of each slot side by side: slot s has those from `starts[s]` to `starts[s + 1]`. */
interface Parted {
	values: Float64Array;
	starts: Float64Array;
}

function* partRows(selection: Selection, values: Float64Array): Work<Parted> {
	const { rows, slots, count } = selection;
	const starts = new Float64Array(count + 1);
	const slotOf = (i: number) => {
		const present = !Number.isNaN(values[rows[i] as number] as number);
		return present ? (slots === null ? 0 : (slots[i] as number)) : -1;
	};
	for (let i = 0; i < rows.length; i++) {
		const slot = slotOf(i);
		if (slot >= 0) starts[slot + 1] = (starts[slot + 1] as number) + 1;
		if (i % SLICE === SLICE - 1) yield;
	}
	for (let slot = 0; slot < count; slot++)
		starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
	const next = starts.slice();
	const parted = new Float64Array(starts[count] as number);
	for (let i = 0; i < rows.length; i++) {
		const slot = slotOf(i);
		if (slot >= 0) {
			const place = next[slot] as number;
			parted[place] = values[rows[i] as number] as number;
			next[slot] = place + 1;
		}
		if (i % SLICE === SLICE - 1) yield;
	}
	return { values: parted, starts };
}

/** The p-quantile of each slot (type 7), and its rows with a value. NaN where there is none. */
export function* quantileRows(
	selection: Selection,
	values: Float64Array,
	p: number,
): Work<{ n: Totals; value: Totals }> {
	const parted = yield* partRows(selection, values);
	const n = new Float64Array(selection.count);
	const value = new Float64Array(selection.count);
	for (let slot = 0; slot < selection.count; slot++) {
		const [from, to] = [
			parted.starts[slot] as number,
			parted.starts[slot + 1] as number,
		];
		n[slot] = to - from;
		value[slot] =
			(yield* quantile(parted.values.subarray(from, to), p)) ?? Number.NaN;
	}
	return { n, value };
}

/**
 * The sum of the greatest values of each slot: a share p of those it has, rounded up; and its rows with a value. Rounding of p × n
 * itself adds no row: 0.07 × 100 are 7.
 */
export function* topRows(
	selection: Selection,
	values: Float64Array,
	p: number,
): Work<Sums> {
	const parted = yield* partRows(selection, values);
	const n = new Float64Array(selection.count);
	const sum = new Float64Array(selection.count);
	for (let slot = 0; slot < selection.count; slot++) {
		const [from, to] = [
			parted.starts[slot] as number,
			parted.starts[slot + 1] as number,
		];
		n[slot] = to - from;
		if (from === to) continue;
		const own = parted.values.subarray(from, to);
		const first = own.length - Math.ceil(p * own.length * (1 - 1e-12));
		yield* select(own, first);
		sum[slot] = exactSum(own.subarray(first));
	}
	return { n, sum };
}
