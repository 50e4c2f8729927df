import type { Column } from "../model/table.js";
import { SLICE, type Work } from "../model/work.js";

const BITS = 11;
const RADIX = 1 << BITS;
const LOW = 2 ** 32;

/** One stable pass of a counting sort: `order` by the key of each row, keys below `count`. */
function* pass(
	order: Uint32Array,
	count: number,
	key: (row: number) => number,
): Work<Uint32Array> {
	const rows = order.length;
	const at = new Uint32Array(count + 1);
	for (let from = 0; from < rows; from += SLICE) {
		const to = Math.min(from + SLICE, rows);
		for (let i = from; i < to; i++)
			at[key(i) + 1] = (at[key(i) + 1] as number) + 1;
		yield;
	}
	for (let k = 0; k < count; k++)
		at[k + 1] = (at[k + 1] as number) + (at[k] as number);
	const next = new Uint32Array(rows);
	for (let from = 0; from < rows; from += SLICE) {
		const to = Math.min(from + SLICE, rows);
		for (let i = from; i < to; i++) {
			const row = order[i] as number;
			const k = key(row);
			next[at[k] as number] = row;
			(at[k] as number)++;
		}
		yield;
	}
	return next;
}

const rising = (values: Float64Array): boolean => {
	for (let row = 1; row < values.length; row++)
		if (!((values[row - 1] as number) <= (values[row] as number))) return false;
	return true;
};

/** Rows by instant, missing ones last: a radix sort, whose time does not depend on how the rows lie. */
function* byInstant(
	order: Uint32Array,
	instants: Float64Array,
): Work<Uint32Array> {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (const instant of instants) {
		if (instant < least) least = instant;
		if (instant > most) most = instant;
	}
	if (!(least <= most) || rising(instants)) return order;
	const span = most - least + 1;
	const low = new Uint32Array(instants.length);
	const high = new Uint32Array(instants.length);
	for (let row = 0; row < instants.length; row++) {
		const since = Number.isNaN(instants[row])
			? span
			: (instants[row] as number) - least;
		low[row] = since % LOW;
		high[row] = since / LOW;
	}
	yield;
	let sorted = order;
	for (let shift = 0; shift < 32 && span >= 2 ** shift; shift += BITS)
		sorted = yield* pass(
			sorted,
			RADIX,
			(row) => ((low[row] as number) >>> shift) & (RADIX - 1),
		);
	for (let shift = 0; shift < 32 && span >= LOW * 2 ** shift; shift += BITS)
		sorted = yield* pass(
			sorted,
			RADIX,
			(row) => ((high[row] as number) >>> shift) & (RADIX - 1),
		);
	return sorted;
}

/** The order of rows by customer, then instant; rows without a customer come last. */
export function* orderRows(
	customers: Int32Array,
	count: number,
	instants: Float64Array | null,
): Work<Uint32Array> {
	let order: Uint32Array = Uint32Array.from(customers, (_, row) => row);
	if (instants) order = yield* byInstant(order, instants);
	return yield* pass(order, count + 1, (row) => {
		const code = customers[row] as number;
		return code < 0 ? count : code;
	});
}

/** Where the rows of each customer start in a column in that order; one more entry ends the last. */
export function startsOf(customers: Int32Array, count: number): Uint32Array {
	const starts = new Uint32Array(count + 1);
	for (const code of customers) if (code >= 0) (starts[code + 1] as number)++;
	for (let code = 0; code < count; code++)
		starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
	return starts;
}

function taken<A extends Float64Array | Int32Array | Uint8Array>(
	values: A,
	order: Uint32Array,
): A {
	const out = new (values.constructor as new (length: number) => A)(
		order.length,
	);
	for (let i = 0; i < order.length; i++)
		out[i] = values[order[i] as number] as number;
	return out;
}

/** The same column in another order. */
export function reordered(column: Column, order: Uint32Array): Column {
	return column.type === "text"
		? { ...column, codes: taken(column.codes, order) }
		: column.type === "boolean"
			? { ...column, values: taken(column.values, order) }
			: { ...column, values: taken(column.values, order) };
}
