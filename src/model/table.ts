import { SLICE } from "./work.js";

/** Numbers; a missing one is NaN inside a column, and never leaves it as such. */
export interface NumberColumn {
	type: "number";
	values: Float64Array;
}

/** Instants as milliseconds since 1970 UTC; a missing one is NaN. */
export interface InstantColumn {
	type: "instant";
	values: Float64Array;
}

/** 0 is no, 1 is yes, 2 is missing. */
export interface BooleanColumn {
	type: "boolean";
	values: Uint8Array;
}

/** Text as codes into a dictionary of distinct values; a missing one has code −1. */
export interface TextColumn {
	type: "text";
	codes: Int32Array;
	dictionary: string[];
}

export type Column = NumberColumn | InstantColumn | BooleanColumn | TextColumn;

/**
 * The rows of one entity as typed columns. A table with a `customer` column is sorted by customer, then by instant (rows of
 * equal instants in any order); `starts[c]` to `starts[c + 1]` are the rows of the customer with code c, and rows without a
 * customer come after the last of them.
 */
export interface Table {
	entity: string;
	rows: number;
	columns: Record<string, Column>;
	starts: Uint32Array | null;
}

/** The customer after the last one whose rows fit in a slice that starts at customer `from`. */
export function reach(starts: Uint32Array, from: number): number {
	const limit = (starts[from] as number) + SLICE;
	let to = from + 1;
	while (
		to < starts.length - 1 &&
		to - from < SLICE &&
		(starts[to + 1] as number) <= limit
	)
		to++;
	return to;
}
