import type { Table } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { valuesOf } from "../needs.js";
import { selectRows } from "./select.js";

/** Orders of each customer side by side, in order of time: only those that count. */
export interface Orders {
	/** The first of each customer; one more ends the last. */
	starts: Uint32Array;
	instants: Float64Array;
	/** Their amounts and margins, where they are mapped. */
	sums: ReadonlyMap<string, Float64Array>;
}

/** The orders that a mask passes, with some of their columns; the table's own arrays where all pass. */
export function* passingOrders(
	table: Table & { starts: Uint32Array },
	mask: Uint8Array | null,
	names: readonly string[],
): Work<Orders> {
	const { starts } = table;
	const instants = valuesOf(table, "at", "instant");
	const columns = names.map(
		(name) => [name, valuesOf(table, name, "number")] as const,
	);
	if (!mask) return { starts, instants, sums: new Map(columns) };
	const end = starts[starts.length - 1] as number;
	const rows = yield* selectRows(end, null, 0, 0, true, mask);
	const sums = new Map<string, Float64Array>();
	for (const [name, values] of columns)
		sums.set(name, yield* taken(values, rows));
	return {
		starts: startsOf(starts, rows),
		instants: yield* taken(instants, rows),
		sums,
	};
}

/** Where the rows of each customer start among those that were taken. */
function startsOf(starts: Uint32Array, rows: Uint32Array): Uint32Array {
	const found = new Uint32Array(starts.length);
	let i = 0;
	for (let customer = 0; customer < starts.length; customer++) {
		const first = starts[customer] as number;
		while (i < rows.length && (rows[i] as number) < first) i++;
		found[customer] = i;
	}
	return found;
}

function* taken(values: Float64Array, rows: Uint32Array): Work<Float64Array> {
	const found = new Float64Array(rows.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		for (let i = from; i < to; i++)
			found[i] = values[rows[i] as number] as number;
		yield;
	}
	return found;
}
