import type { LocalTime } from "./rows/local.js";

/** Where a text lies: the text itself, an address to fetch it from, a file, or its bytes. */
export type TextInput = string | URL | Blob | Uint8Array;

/** Where a file of bytes lies: the bytes themselves, a file, or an address to fetch it from (a string is one, from the page's). */
export type BytesInput = ArrayBuffer | Uint8Array | Blob | URL | string;

/** How a text of separated values is cut. Everything is guessed unless given. */
export interface CsvOptions {
	/** One character, or a blank for runs of blanks. */
	separator?: string;
	/** Whether the first line names the columns; yes unless `names` are given. */
	header?: boolean;
	/** Names of the columns where there is no header, or instead of it. */
	names?: readonly string[];
	/** A label such as `windows-1252`. UTF-8 unless given, and windows-1252 where the bytes are no UTF-8. */
	encoding?: string;
}

/**
 * One table of the host: an array of objects; columns of equal length (arrays or typed arrays); separated values; JSON (an array
 * of objects); JSON lines; or a Parquet or Arrow file. A string is the text itself: to fetch, give a URL; of Parquet and Arrow it is an
 * address. What is nested gets dotted names (`properties.amount`). Only the columns that are mapped are read.
 *
 * In Parquet and Arrow a date is a day in the model's zone, and a time that is not told as UTC is one on its clocks, as both are in a
 * text. Whole numbers beyond 2⁵³ are refused as numbers and exact as texts. Bytes of the host's are copied.
 */
export type RowsInput =
	| readonly object[]
	| { columns: Readonly<Record<string, ArrayLike<unknown>>> }
	| ({ csv: TextInput } & CsvOptions)
	| { json: TextInput | readonly object[]; encoding?: string }
	| { ndjson: TextInput; encoding?: string }
	| { parquet: BytesInput }
	| { arrow: BytesInput };

/** One value of the host's. */
export type Cell = string | number | boolean | bigint | Date | LocalTime;

/**
 * A column as the host wrote it, not read yet: cell i is `values[codes[i]]` where its code is 0 or more, else `numbers[i]` (NaN
 * is missing; epoch milliseconds where `instants`, which are `days` or `clock` times of no zone where they say so).
 */
export interface HostColumn {
	numbers: Float64Array | null;
	instants: boolean | "days" | "clock";
	codes: Int32Array | null;
	values: Cell[];
}

/** The columns of a host's table that somebody asked for. `known` are the names it has, for errors. */
export interface HostTable {
	name: string;
	rows: number;
	columns: Map<string, HostColumn>;
	known: string[];
	/** The rows that were left out because they have too many or too few cells, from 1; the first of them in words. */
	ragged: { rows: number[]; details: string[] };
}

/** What is asked of a host's table: its columns, and for those that are only read as numbers, their decimal sign. */
export interface Wanted {
	table: string;
	columns: ReadonlyMap<string, "." | "," | null>;
	leaveOut: boolean;
}

/** The column that holds a row's cell wherever `rows` points; −1 is missing. */
export function gather(column: HostColumn, rows: Int32Array): HostColumn {
	const numbers =
		column.numbers && new Float64Array(rows.length).fill(Number.NaN);
	const codes = column.codes && new Int32Array(rows.length).fill(-1);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as number;
		if (row < 0) continue;
		if (numbers) numbers[i] = (column.numbers as Float64Array)[row] as number;
		if (codes) codes[i] = (column.codes as Int32Array)[row] as number;
	}
	return { ...column, numbers, codes };
}
