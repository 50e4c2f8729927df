import type { Work } from "../../model/work.js";
import type { HostColumn } from "../rows.js";

/** Takes one column's cells, as stretches of bytes, row by row. */
export interface CellSink {
	/** The cells of rows [row, row + count): from `cells[2 (i × width + column)]` to the one after it. */
	take(
		cells: Uint32Array,
		width: number,
		column: number,
		row: number,
		count: number,
	): void;
	done(rows: number): Work<HostColumn>;
}

/** A longer copy of an array, twice as long at least. */
export function grown<
	A extends Float64Array | Int32Array | Uint32Array | Uint8Array,
>(array: A, length: number): A {
	const next = new (array.constructor as new (length: number) => A)(
		Math.max(length, array.length * 2),
	);
	next.set(array);
	return next;
}
