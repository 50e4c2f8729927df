import { kernel, SLICE, type Work } from "../../model/work.js";
import type { Selection } from "./select.js";

/** One number a slot. */
export type Totals = Float64Array;

/** Rows in each slot. */
export function* countRows({ rows, slots, count }: Selection): Work<Totals> {
	const totals = new Float64Array(count);
	if (!slots) totals[0] = rows.length;
	else
		for (let from = 0; from < slots.length; from += SLICE) {
			kernel(tally, slots, totals, from, Math.min(from + SLICE, slots.length));
			yield;
		}
	return totals;
}

function tally(
	slots: Int32Array,
	totals: Totals,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const slot = slots[i] as number;
		if (slot >= 0) totals[slot] = (totals[slot] as number) + 1;
	}
}

/** Rows with a value, and the compensated sum of them (Neumaier 1974), of each slot. */
export interface Sums {
	n: Totals;
	sum: Totals;
}

export function* sumRows(
	selection: Selection,
	values: Float64Array,
): Work<Sums> {
	const { rows, slots, count } = selection;
	const n = new Float64Array(count);
	const sum = new Float64Array(count);
	const lost = new Float64Array(count);
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		if (slots) kernel(addBySlot, rows, slots, values, n, sum, lost, from, to);
		else kernel(add, rows, values, n, sum, lost, from, to);
		yield;
	}
	for (let slot = 0; slot < count; slot++)
		sum[slot] = (sum[slot] as number) + (lost[slot] as number);
	return { n, sum };
}

function add(
	rows: Uint32Array,
	values: Float64Array,
	n: Totals,
	sum: Totals,
	lost: Totals,
	from: number,
	to: number,
): void {
	let [count, total, error] = [
		n[0] as number,
		sum[0] as number,
		lost[0] as number,
	];
	for (let i = from; i < to; i++) {
		const value = values[rows[i] as number] as number;
		if (Number.isNaN(value)) continue;
		const next = total + value;
		const back = next - total;
		error += total - (next - back) + (value - back);
		total = next;
		count++;
	}
	n[0] = count;
	sum[0] = total;
	lost[0] = error;
}

function addBySlot(
	rows: Uint32Array,
	slots: Int32Array,
	values: Float64Array,
	n: Totals,
	sum: Totals,
	lost: Totals,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const value = values[rows[i] as number] as number;
		const slot = slots[i] as number;
		if (slot < 0 || Number.isNaN(value)) continue;
		const total = sum[slot] as number;
		const next = total + value;
		const back = next - total;
		lost[slot] =
			(lost[slot] as number) + (total - (next - back) + (value - back));
		sum[slot] = next;
		n[slot] = (n[slot] as number) + 1;
	}
}

/** Sample variance (n − 1) of each slot about its mean, in a second pass. NaN below two values. */
export function* varianceRows(
	selection: Selection,
	values: Float64Array,
	{ n, sum }: Sums,
): Work<Totals> {
	const { rows, slots, count } = selection;
	const squares = new Float64Array(count);
	const means = sum.map((total, slot) => total / (n[slot] as number));
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		kernel(addSquares, rows, slots, values, means, squares, from, to);
		yield;
	}
	return squares.map((total, slot) => {
		const rest = (n[slot] as number) - 1;
		return rest > 0 ? total / rest : Number.NaN;
	});
}

function addSquares(
	rows: Uint32Array,
	slots: Int32Array | null,
	values: Float64Array,
	means: Totals,
	squares: Totals,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const value = values[rows[i] as number] as number;
		const slot = slots === null ? 0 : (slots[i] as number);
		if (slot < 0 || Number.isNaN(value)) continue;
		const away = value - (means[slot] as number);
		squares[slot] = (squares[slot] as number) + away * away;
	}
}
