import { kernel, SLICE, type Work } from "../../model/work.js";

const BITS = 11;
const RADIX = 1 << BITS;
const LOW = 2 ** 32;

function tally(keys: Keys, at: Uint32Array, from: number, to: number): void {
	const { values, shift, mask, missing } = keys;
	for (let row = from; row < to; row++) {
		const value = values[row] as number;
		const key = (value < 0 ? missing : (value >>> shift) & mask) + 1;
		at[key] = (at[key] as number) + 1;
	}
}

function place(
	keys: Keys,
	at: Uint32Array,
	order: Uint32Array,
	next: Uint32Array,
	from: number,
	to: number,
): void {
	const { values, shift, mask, missing } = keys;
	for (let i = from; i < to; i++) {
		const row = order[i] as number;
		const value = values[row] as number;
		const key = value < 0 ? missing : (value >>> shift) & mask;
		const free = at[key] as number;
		next[free] = row;
		at[key] = free + 1;
	}
}

/** Some bits of whole numbers; a negative one has the key `missing`. */
interface Keys {
	values: Uint32Array | Int32Array;
	shift: number;
	mask: number;
	missing: number;
}

const digits = (values: Uint32Array, shift: number): Keys => ({
	values,
	shift,
	mask: RADIX - 1,
	missing: 0,
});

/** Rows in an order, and where those of each key end. */
interface Passed {
	order: Uint32Array;
	ends: Uint32Array;
}

/** One stable pass of a counting sort: `order` by the key of each row, keys below `count`. */
function* pass(order: Uint32Array, keys: Keys, count: number): Work<Passed> {
	const rows = order.length;
	const at = new Uint32Array(count + 1);
	for (let from = 0; from < rows; from += SLICE) {
		kernel(tally, keys, at, from, Math.min(from + SLICE, rows));
		yield;
	}
	for (let key = 0; key < count; key++)
		at[key + 1] = (at[key + 1] as number) + (at[key] as number);
	const next = new Uint32Array(rows);
	for (let from = 0; from < rows; from += SLICE) {
		kernel(place, keys, at, order, next, from, Math.min(from + SLICE, rows));
		yield;
	}
	return { order: next, ends: at };
}

/** Smallest and largest of a stretch, and whether it never falls from the row before on. */
function survey(
	values: Float64Array,
	from: number,
	to: number,
): { least: number; most: number; rising: boolean } {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	let last =
		from === 0 ? Number.NEGATIVE_INFINITY : (values[from - 1] as number);
	let rising = true;
	for (let row = from; row < to; row++) {
		const value = values[row] as number;
		if (value < least) least = value;
		if (value > most) most = value;
		if (!(value >= last)) rising = false;
		last = value;
	}
	return { least, most, rising };
}

/** Parts whole numbers since `least` into their low and high 32 bits; missing ones come after all others. */
function part(
	values: Float64Array,
	least: number,
	span: number,
	low: Uint32Array,
	high: Uint32Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const value = values[row] as number;
		const since = Number.isNaN(value) ? span : value - least;
		const top = Math.floor(since / LOW);
		high[row] = top;
		low[row] = since - top * LOW;
	}
}

/** Rows by instant, missing ones last: a radix sort, whose time does not depend on how the rows lie. */
function* byInstant(
	order: Uint32Array,
	instants: Float64Array,
): Work<Uint32Array> {
	const rows = instants.length;
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	let rising = true;
	for (let from = 0; from < rows; from += SLICE) {
		const seen = kernel(survey, instants, from, Math.min(from + SLICE, rows));
		least = Math.min(least, seen.least);
		most = Math.max(most, seen.most);
		rising &&= seen.rising;
		yield;
	}
	if (!(least <= most) || rising) return order;
	const span = most - least + 1;
	const low = new Uint32Array(rows);
	const high = new Uint32Array(rows);
	for (let from = 0; from < rows; from += SLICE) {
		const to = Math.min(from + SLICE, rows);
		kernel(part, instants, least, span, low, high, from, to);
		yield;
	}
	let sorted = order;
	for (let shift = 0; shift < 32 && span >= 2 ** shift; shift += BITS)
		sorted = (yield* pass(sorted, digits(low, shift), RADIX)).order;
	for (let shift = 0; shift < 32 && span >= LOW * 2 ** shift; shift += BITS)
		sorted = (yield* pass(sorted, digits(high, shift), RADIX)).order;
	return sorted;
}

/** Rows by customer, then instant, those without a customer last; and where the rows of each customer start, and the last one's end. */
export function* orderRows(
	customers: Int32Array,
	count: number,
	instants: Float64Array | null,
): Work<{ order: Uint32Array; starts: Uint32Array }> {
	const { length } = customers;
	let rows: Uint32Array = new Uint32Array(length);
	for (let row = 0; row < length; row++) rows[row] = row;
	if (instants) rows = yield* byInstant(rows, instants);
	const keys = { values: customers, shift: 0, mask: -1, missing: count };
	const { order, ends } = yield* pass(rows, keys, count + 1);
	const starts = new Uint32Array(count + 1);
	starts.set(ends.subarray(0, count), 1);
	return { order, starts };
}

/** The code of each row in that order. */
export function* codesOf(starts: Uint32Array, rows: number): Work<Int32Array> {
	const codes = new Int32Array(rows).fill(-1);
	for (let code = 0; code + 1 < starts.length; code++) {
		codes.fill(code, starts[code], starts[code + 1]);
		if (code % SLICE === SLICE - 1) yield;
	}
	return codes;
}
