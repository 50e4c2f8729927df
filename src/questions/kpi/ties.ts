import type { Column, Table } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { ownColumn } from "../reference.js";
import { compareIn } from "../rows/order.js";

/**
 * The columns that tell a customer's rows at one instant apart, one after the other, so that what comes first is the same wherever the
 * rows come from: the id, where it is mapped; else all columns by their names. Rows that are the same in all of these are the same.
 */
export const tellingColumns = (table: Table): string[] =>
	ownColumn(table, "id") ? ["id"] : Object.keys(table.columns).sort();

/** The columns of a table by their names, those that it has. */
export const columnsIn = (table: Table, names: readonly string[]): Column[] =>
	names
		.map((name) => ownColumn(table, name))
		.filter((column) => column !== undefined);

/** How two rows at one instant compare: by one column after the other. */
export function compareTied(
	columns: readonly Column[],
	a: number,
	b: number,
): number {
	for (const column of columns) {
		const found = compareIn(column, a, b);
		if (found !== 0) return found;
	}
	return 0;
}

/**
 * The rows of customers, side by side and in order of time, with those at one instant in the order of some columns; null where they
 * are already.
 */
export function* tiesInOrder(
	starts: Uint32Array,
	instants: Float64Array,
	columns: readonly Column[],
): Work<Uint32Array | null> {
	const customers = starts.length - 1;
	const compare = (a: number, b: number) => compareTied(columns, a, b);
	let order: Uint32Array | null = null;
	let next = SLICE;
	for (let customer = 0; customer < customers; customer++) {
		const end = starts[customer + 1] as number;
		for (let from = starts[customer] as number; from < end; ) {
			let to = from + 1;
			let ascends = true;
			for (; to < end && instants[to] === instants[from]; to++)
				ascends &&= compare(to - 1, to) <= 0;
			if (!ascends) {
				order ??= Uint32Array.from(
					{ length: starts[customers] as number },
					(_, row) => row,
				);
				order.subarray(from, to).sort(compare);
			}
			from = to;
		}
		if (end < next) continue;
		next = end + SLICE;
		yield;
	}
	return order;
}
