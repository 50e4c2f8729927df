import type { Table } from "../../model/table.js";
import { kernel, SLICE, type Work } from "../../model/work.js";

/** Chosen rows of each customer side by side, ascending by group where there are groups, then by key, then by instant. */
export interface History {
	/** Where each customer's rows start; one more entry ends the last. */
	starts: Uint32Array;
	/** The row of the table. */
	rows: Uint32Array;
	keys: Float64Array;
	groups: Float64Array | null;
}

/** What rows are sorted by, row by row of their table. */
export interface Sorting {
	groups: Float64Array | null;
	keys: Float64Array;
	/** Where clocks are put back, two instants may have the same key. */
	instants: Float64Array;
}

/** The history of chosen rows. Those without a customer are in none. */
export function* historyOf(
	{ starts: side }: Table,
	customers: Int32Array,
	count: number,
	chosen: Uint32Array,
	sorting: Sorting,
): Work<History> {
	const starts = new Uint32Array(count + 1);
	for (let from = 0; from < chosen.length; from += SLICE) {
		const to = Math.min(from + SLICE, chosen.length);
		kernel(tally, chosen, customers, starts, from, to);
		yield;
	}
	for (let code = 0; code < count; code++)
		starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
	const rows = side
		? chosen.subarray(0, starts[count])
		: yield* sideBySide(chosen, customers, starts);
	for (let from = 0; from < count; from += SLICE) {
		arrange(starts, rows, sorting, from, Math.min(from + SLICE, count));
		yield;
	}
	const { keys, groups } = sorting;
	return {
		starts,
		rows,
		keys: yield* taken(keys, rows),
		groups: groups && (yield* taken(groups, rows)),
	};
}

function tally(
	rows: Uint32Array,
	customers: Int32Array,
	starts: Uint32Array,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const code = customers[rows[i] as number] as number;
		if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
	}
}

/** Rows by customer (counting sort). */
function* sideBySide(
	chosen: Uint32Array,
	customers: Int32Array,
	starts: Uint32Array,
): Work<Uint32Array> {
	const next = starts.slice();
	const rows = new Uint32Array(starts[starts.length - 1] as number);
	for (let i = 0; i < chosen.length; i++) {
		const row = chosen[i] as number;
		const code = customers[row] as number;
		if (i % SLICE === SLICE - 1) yield;
		if (code < 0) continue;
		const place = next[code] as number;
		next[code] = place + 1;
		rows[place] = row;
	}
	return rows;
}

/** Up to so many rows are sorted by insertion, which is as fast as can be where they nearly ascend already. */
const FEW = 64;

/** Sorts the rows of each of the customers [from, to) that do not ascend yet. */
function arrange(
	starts: Uint32Array,
	rows: Uint32Array,
	sorting: Sorting,
	from: number,
	to: number,
): void {
	for (let customer = from; customer < to; customer++) {
		const start = starts[customer] as number;
		const end = starts[customer + 1] as number;
		if (ascends(rows, sorting, start, end)) continue;
		if (end - start <= FEW) insert(rows, sorting, start, end);
		else
			rows
				.subarray(start, end)
				.sort((a, b) =>
					isAfter(a, b, sorting) ? 1 : isAfter(b, a, sorting) ? -1 : 0,
				);
	}
}

function ascends(
	rows: Uint32Array,
	sorting: Sorting,
	from: number,
	to: number,
): boolean {
	for (let i = from + 1; i < to; i++)
		if (isAfter(rows[i - 1] as number, rows[i] as number, sorting))
			return false;
	return true;
}

function insert(
	rows: Uint32Array,
	sorting: Sorting,
	from: number,
	to: number,
): void {
	for (let i = from + 1; i < to; i++) {
		const row = rows[i] as number;
		let place = i;
		while (place > from && isAfter(rows[place - 1] as number, row, sorting)) {
			rows[place] = rows[place - 1] as number;
			place--;
		}
		rows[place] = row;
	}
}

/** Whether a row comes after another. */
function isAfter(
	row: number,
	other: number,
	{ groups, keys, instants }: Sorting,
): boolean {
	if (groups !== null) {
		const own = groups[row] as number;
		const theirs = groups[other] as number;
		if (own !== theirs) return own > theirs;
	}
	const key = keys[row] as number;
	const theirs = keys[other] as number;
	if (key !== theirs) return key > theirs;
	return (instants[row] as number) > (instants[other] as number);
}

/** The values of some rows, in their order. */
export function* taken<A extends Float64Array | Int32Array>(
	values: A,
	rows: Uint32Array,
): Work<A> {
	const found = new (values.constructor as new (length: number) => A)(
		rows.length,
	);
	for (let from = 0; from < rows.length; from += SLICE) {
		kernel(
			gather,
			values,
			found,
			rows,
			from,
			Math.min(from + SLICE, rows.length),
		);
		yield;
	}
	return found;
}

function gather(
	values: Float64Array | Int32Array,
	found: Float64Array | Int32Array,
	rows: Uint32Array,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++)
		found[i] = values[rows[i] as number] as number;
}
