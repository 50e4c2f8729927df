import { kernel, SLICE, type Work } from "../../model/work.js";
import type { Totals } from "./reduce.js";
import type { Selection } from "./select.js";

/** Distinct codes in each slot, missing ones left out. `grouped` says that rows of equal code lie side by side. */
export function* distinctRows(
	selection: Selection,
	codes: Int32Array,
	distinct: number,
	grouped: boolean,
): Work<Totals> {
	const { rows, slots, count } = grouped
		? selection
		: yield* groupRows(selection, codes, distinct);
	const totals = new Float64Array(count);
	const last = new Int32Array(count).fill(-1);
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		kernel(countChanges, rows, slots, codes, last, totals, from, to);
		yield;
	}
	return totals;
}

function countChanges(
	rows: Uint32Array,
	slots: Int32Array | null,
	codes: Int32Array,
	last: Int32Array,
	totals: Totals,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const code = codes[rows[i] as number] as number;
		const slot = slots === null ? 0 : (slots[i] as number);
		if (slot < 0 || code < 0 || last[slot] === code) continue;
		last[slot] = code;
		totals[slot] = (totals[slot] as number) + 1;
	}
}

/** The rows with a code, sorted by it (counting sort). */
function* groupRows(
	{ rows, slots, count }: Selection,
	codes: Int32Array,
	distinct: number,
): Work<Selection> {
	const next = new Uint32Array(distinct + 1);
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i] as number] as number;
		if (code >= 0) next[code + 1] = (next[code + 1] as number) + 1;
	}
	yield;
	for (let code = 0; code < distinct; code++)
		next[code + 1] = (next[code + 1] as number) + (next[code] as number);
	const sorted = new Uint32Array(next[distinct] as number);
	const sortedSlots = slots && new Int32Array(sorted.length);
	for (let i = 0; i < rows.length; i++) {
		const code = codes[rows[i] as number] as number;
		if (code < 0) continue;
		const place = next[code] as number;
		next[code] = place + 1;
		sorted[place] = rows[i] as number;
		if (sortedSlots) sortedSlots[place] = (slots as Int32Array)[i] as number;
		if (i % SLICE === SLICE - 1) yield;
	}
	return { rows: sorted, slots: sortedSlots, count };
}
