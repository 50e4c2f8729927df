import { kernel, SLICE, type Work } from "../../model/work.js";

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
	// An array as long as the table, of which a small part is used, would cost more than the loop.
	const room = new Uint32Array(Math.min(SLICE, length));
	const parts: Uint32Array[] = [];
	for (let row = 0; row < length; row += SLICE) {
		const end = Math.min(row + SLICE, length);
		let count = 0;
		if (!instants) count = kernel(passing, mask, room, row, end);
		else if (undated) count = kernel(upTo, instants, to, mask, room, row, end);
		else if (mask)
			count = kernel(masked, instants, from, to, mask, room, row, end);
		else count = kernel(between, instants, from, to, room, row, end);
		if (count > 0) parts.push(room.slice(0, count));
		yield;
	}
	return joined(parts);
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	let count = 0;
	for (const { length } of parts) count += length;
	const rows = new Uint32Array(count);
	count = 0;
	for (const part of parts) {
		rows.set(part, count);
		count += part.length;
	}
	return rows;
}

// One loop a case, and no branch in it: rows in no order are guessed wrong half the time, which costs more than the loop.

function between(
	instants: Float64Array,
	from: number,
	to: number,
	rows: Uint32Array,
	start: number,
	end: number,
): number {
	let n = 0;
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
	start: number,
	end: number,
): number {
	let n = 0;
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
	start: number,
	end: number,
): number {
	let n = 0;
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
	start: number,
	end: number,
): number {
	let n = 0;
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
