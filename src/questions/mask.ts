import { kernel, SLICE, type Work } from "../model/work.js";

/** Rows whose code passes: `lookup` holds a byte for each code, that of the code `least` first. */
export function* coded(
	codes: Int32Array | Uint8Array,
	lookup: Uint8Array,
	least: -1 | 0 = -1,
): Work<Uint8Array> {
	const mask = new Uint8Array(codes.length);
	for (let from = 0; from < codes.length; from += SLICE) {
		kernel(
			lookUp,
			codes,
			lookup,
			least,
			mask,
			from,
			Math.min(from + SLICE, codes.length),
		);
		yield;
	}
	return mask;
}

function lookUp(
	codes: Int32Array | Uint8Array,
	lookup: Uint8Array,
	least: number,
	mask: Uint8Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++)
		mask[row] = lookup[(codes[row] as number) - least] as number;
}

/** Rows from ≤ value < to. A missing value (NaN) is in no range. */
export function* within(
	values: Float64Array,
	low: number,
	high: number,
): Work<Uint8Array> {
	const mask = new Uint8Array(values.length);
	for (let from = 0; from < values.length; from += SLICE) {
		kernel(
			compare,
			values,
			low,
			high,
			mask,
			from,
			Math.min(from + SLICE, values.length),
		);
		yield;
	}
	return mask;
}

// No branch in it: rows in no order are guessed wrong half the time.
function compare(
	values: Float64Array,
	low: number,
	high: number,
	mask: Uint8Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const value = values[row] as number;
		mask[row] = +(value >= low) & +(value < high);
	}
}

/** Rows whose value is one of the wanted; NaN wants the missing. */
export function* equal(
	values: Float64Array,
	wanted: readonly number[],
): Work<Uint8Array> {
	const mask = new Uint8Array(values.length);
	const set = new Set(wanted);
	for (let from = 0; from < values.length; from += SLICE) {
		const to = Math.min(from + SLICE, values.length);
		for (let row = from; row < to; row++)
			mask[row] = +set.has(values[row] as number);
		yield;
	}
	return mask;
}

/** Keeps in the first mask what the second passes too. */
export function and(mask: Uint8Array, other: Uint8Array): void {
	const words = wordsOf(mask);
	const others = wordsOf(other);
	for (let i = 0; i < words.length; i++)
		words[i] = (words[i] as number) & (others[i] as number);
	for (let row = words.length * 4; row < mask.length; row++)
		mask[row] = (mask[row] as number) & (other[row] as number);
}

/** Adds to the first mask what the second passes. */
export function or(mask: Uint8Array, other: Uint8Array): void {
	const words = wordsOf(mask);
	const others = wordsOf(other);
	for (let i = 0; i < words.length; i++)
		words[i] = (words[i] as number) | (others[i] as number);
	for (let row = words.length * 4; row < mask.length; row++)
		mask[row] = (mask[row] as number) | (other[row] as number);
}

/** A mask four rows at a time. A mask has a buffer of its own, so that its words lie on whole places. */
const wordsOf = (mask: Uint8Array): Int32Array =>
	new Int32Array(mask.buffer, mask.byteOffset, mask.length >> 2);

/** A fresh mask of what both pass. */
export function both(mask: Uint8Array, other: Uint8Array): Uint8Array {
	const fresh = mask.slice();
	and(fresh, other);
	return fresh;
}

/** Turns a mask over, in place. */
export function invert(mask: Uint8Array): Uint8Array {
	for (let row = 0; row < mask.length; row++)
		mask[row] = (mask[row] as number) ^ 1;
	return mask;
}
