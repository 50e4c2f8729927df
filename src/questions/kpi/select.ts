import { SLICE, type Work } from "../../model/work.js";

/** Rows that count, ascending, each with the slot that it counts in. */
export interface Selection {
	rows: Uint32Array;
	/** The slot of each; null where there is but one. −1 counts nowhere. */
	slots: Int32Array | null;
	/** How many slots there are. */
	count: number;
}

/**
 * The rows from ≤ instant < to that a mask passes. With `undated`, rows that no instant places in time count too; without
 * instants, all do.
 */
export function* selectRows(
	length: number,
	instants: Float64Array | null,
	from: number,
	to: number,
	undated: boolean,
	mask: Uint8Array | null,
): Work<Uint32Array> {
	const rows = new Uint32Array(length);
	let count = 0;
	for (let row = 0; row < length; row += SLICE) {
		const end = Math.min(row + SLICE, length);
		if (!instants) count = passing(mask, rows, count, row, end);
		else if (undated) count = upTo(instants, to, mask, rows, count, row, end);
		else if (mask)
			count = masked(instants, from, to, mask, rows, count, row, end);
		else count = between(instants, from, to, rows, count, row, end);
		yield;
	}
	return rows.subarray(0, count);
}

// One loop a case, and no branch in it: rows in no order are guessed wrong half the time, which costs more than the loop.

function between(
	instants: Float64Array,
	from: number,
	to: number,
	rows: Uint32Array,
	count: number,
	start: number,
	end: number,
): number {
	let n = count;
	for (let row = start; row < end; row++) {
		const at = instants[row] as number;
		rows[n] = row;
		n += +(at >= from) & +(at < to);
	}
	return n;
}

function masked(
	instants: Float64Array,
	from: number,
	to: number,
	mask: Uint8Array,
	rows: Uint32Array,
	count: number,
	start: number,
	end: number,
): number {
	let n = count;
	for (let row = start; row < end; row++) {
		const at = instants[row] as number;
		rows[n] = row;
		n += (mask[row] as number) & +(at >= from) & +(at < to);
	}
	return n;
}

function upTo(
	instants: Float64Array,
	to: number,
	mask: Uint8Array | null,
	rows: Uint32Array,
	count: number,
	start: number,
	end: number,
): number {
	let n = count;
	for (let row = start; row < end; row++) {
		rows[n] = row;
		const late = (instants[row] as number) >= to;
		if (!late && mask?.[row] !== 0) n++;
	}
	return n;
}

function passing(
	mask: Uint8Array | null,
	rows: Uint32Array,
	count: number,
	start: number,
	end: number,
): number {
	let n = count;
	for (let row = start; row < end; row++) {
		rows[n] = row;
		if (mask?.[row] !== 0) n++;
	}
	return n;
}

/** The part of a selection that a mask passes. */
export function refine(
	selection: Selection,
	mask: Uint8Array | null,
): Selection {
	if (!mask) return selection;
	const { rows, slots, count } = selection;
	const kept = new Uint32Array(rows.length);
	const keptSlots = slots && new Int32Array(rows.length);
	let n = 0;
	for (let i = 0; i < rows.length; i++) {
		if (mask[rows[i] as number] !== 1) continue;
		kept[n] = rows[i] as number;
		if (keptSlots) keptSlots[n] = (slots as Int32Array)[i] as number;
		n++;
	}
	return {
		rows: kept.subarray(0, n),
		slots: keptSlots?.subarray(0, n) ?? null,
		count,
	};
}

/** The bucket of each row among boundaries, −1 outside: a guess by even widths, put right by looking left and right. */
export function* slotsByTime(
	rows: Uint32Array,
	instants: Float64Array,
	edges: Float64Array,
): Work<Int32Array> {
	const slots = new Int32Array(rows.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		bucket(
			rows,
			instants,
			edges,
			slots,
			from,
			Math.min(from + SLICE, rows.length),
		);
		yield;
	}
	return slots;
}

function bucket(
	rows: Uint32Array,
	instants: Float64Array,
	edges: Float64Array,
	slots: Int32Array,
	from: number,
	to: number,
): void {
	const last = edges.length - 1;
	const first = edges[0] as number;
	const end = edges[last] as number;
	const scale = last / (end - first);
	for (let i = from; i < to; i++) {
		const at = instants[rows[i] as number] as number;
		if (!(at >= first && at < end)) {
			slots[i] = -1;
			continue;
		}
		let slot = Math.min(last - 1, ((at - first) * scale) | 0);
		while (at < (edges[slot] as number)) slot--;
		while (at >= (edges[slot + 1] as number)) slot++;
		slots[i] = slot;
	}
}

/** The slot of each row by its code: `slotOf` holds that of each code, that of the missing code −1 first. */
export function* slotsByCode(
	rows: Uint32Array,
	codes: Int32Array,
	slotOf: Int32Array,
): Work<Int32Array> {
	const slots = new Int32Array(rows.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		for (let i = from; i < to; i++)
			slots[i] = slotOf[(codes[rows[i] as number] as number) + 1] as number;
		yield;
	}
	return slots;
}
