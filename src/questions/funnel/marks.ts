import { SLICE, type Work } from "../../model/work.js";
import type { Dated } from "../happenings.js";
import type { Lane } from "./lanes.js";

/** Events whose steps go by their names alone: the name of each row, and the steps of each name, those of the missing code −1 first. */
export interface Named {
	codes: Int32Array;
	lookup: Int32Array;
	/** 1 where a row counts; null where all do. */
	mask: Uint8Array | null;
}

/** Works through rows a slice at a time. */
export function* inSlices(
	rows: number,
	range: (from: number, to: number) => void,
): Work<void> {
	for (let from = 0; from < rows; from += SLICE) {
		range(from, Math.min(from + SLICE, rows));
		yield;
	}
}

/** Marks the rows that count as a step: of one name only, where it is given. */
export function mark(
	bits: Int32Array,
	{ at, mask }: Dated,
	bit: number,
	only: { codes: Int32Array; code: number } | null,
	from: number,
	to: number,
) {
	for (let row = from; row < to; row++) {
		if (mask === null ? Number.isNaN(at[row]) : mask[row] === 0) continue;
		if (only !== null && only.codes[row] !== only.code) continue;
		bits[row] = (bits[row] as number) | bit;
	}
}

/** Adds the steps that go by the event's name and strikes out rows that don't count; says whether a row may be several steps. */
export function* settled(
	bits: Int32Array,
	mask: Uint8Array | null,
	named: Named | null,
): Work<boolean> {
	const used = named?.lookup.some((own) => own !== 0) ? named : null;
	let several = false;
	yield* inSlices(bits.length, (from, to) => {
		if (settle(bits, mask, used, from, to)) several = true;
	});
	return several;
}

function settle(
	bits: Int32Array,
	mask: Uint8Array | null,
	named: Named | null,
	from: number,
	to: number,
): boolean {
	const codes = named?.codes ?? null;
	const lookup = named?.lookup ?? bits;
	let several = 0;
	for (let row = from; row < to; row++) {
		let own = bits[row] as number;
		if (codes !== null) own |= lookup[(codes[row] as number) + 1] as number;
		several |= own & (own - 1);
		bits[row] = mask !== null && mask[row] === 0 ? -1 : own;
	}
	return several !== 0;
}

/** The steps that each row of a lane may be, row by row. */
export function* bitsOf({ bits, named, rows }: Lane): Work<Int32Array> {
	if (bits) return bits;
	const made = new Int32Array(rows);
	yield* settled(made, named?.mask ?? null, named);
	return made;
}
