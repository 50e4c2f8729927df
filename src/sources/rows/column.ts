import type { Scalar } from "../../model/filter.js";
import type { Reading } from "../../model/mapping.js";
import type {
	BooleanColumn,
	InstantColumn,
	NumberColumn,
	TextColumn,
} from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import type { Cell, HostColumn } from "../rows.js";
import { Coder } from "./coder.js";
import { readKeys } from "./keys.js";
import { cellOf } from "./local.js";
import { missingIn, type Reader, textOf, UNREADABLE } from "./reading.js";

type Values = Readonly<Record<string, Scalar>> | undefined;

/** Called for a row whose cell can't be read. */
export type Spoil = (row: number) => void;

const rename = (cell: Cell, values: Values): Cell | null => {
	if (!values) return cell;
	const text = textOf(cell);
	return Object.hasOwn(values, text) ? (values[text] as Scalar) : cell;
};

/** The distinct values of a column, each read once. */
function* readDistinct(
	column: HostColumn,
	read: Reader,
	reading: Reading,
	values: Values,
): Work<Float64Array> {
	const missing = missingIn(reading);
	const distinct = new Float64Array(column.values.length);
	for (let code = 0; code < distinct.length; code++) {
		const cell = column.values[code] as Cell;
		const renamed = missing(cell) ? null : rename(cell, values);
		distinct[code] =
			renamed === null || missing(renamed) ? Number.NaN : read(renamed);
		if (code % 4096 === 4095) yield;
	}
	return distinct;
}

/** The cells of so many rows as numbers, NaN where missing. Rows that can't be read are missing too, and told to `spoil`. */
export function* readValues(
	column: HostColumn,
	rows: number,
	read: Reader,
	reading: Reading,
	values: Values,
	spoil: Spoil,
): Work<Float64Array> {
	const { codes } = column;
	const numbers = column.numbers ?? new Float64Array(0);
	if (!codes && !values && !column.instants)
		return yield* readNumbers(numbers, rows, read, spoil);
	const distinct = yield* readDistinct(column, read, reading, values);
	const missing = missingIn(reading);
	const plain = column.instants
		? (number: number) => {
				const cell = cellOf(column.instants, number);
				return missing(cell) ? Number.NaN : read(cell);
			}
		: (number: number) => {
				const cell = rename(number, values);
				return cell === null ? Number.NaN : read(cell);
			};
	const out = new Float64Array(rows);
	for (let from = 0; from < rows; from += SLICE) {
		const to = Math.min(from + SLICE, rows);
		for (let row = from; row < to; row++) {
			const code = codes ? (codes[row] as number) : -1;
			let value = Number.NaN;
			if (code >= 0) value = distinct[code] as number;
			else if (row < numbers.length) {
				value = numbers[row] as number;
				if (!Number.isNaN(value)) value = plain(value);
			}
			if (value === UNREADABLE) {
				value = Number.NaN;
				spoil(row);
			}
			out[row] = value;
		}
		yield;
	}
	return out;
}

/** Numbers that nobody renames, each read as it is. */
function* readNumbers(
	numbers: Float64Array,
	rows: number,
	read: Reader,
	spoil: Spoil,
): Work<Float64Array> {
	const out = new Float64Array(rows).fill(Number.NaN, numbers.length);
	const known = Math.min(rows, numbers.length);
	for (let from = 0; from < known; from += SLICE) {
		const to = Math.min(from + SLICE, known);
		for (let row = from; row < to; row++) {
			const number = numbers[row] as number;
			const value = Number.isNaN(number) ? number : read(number);
			out[row] = value === UNREADABLE ? Number.NaN : value;
			if (value === UNREADABLE) spoil(row);
		}
		yield;
	}
	return out;
}

export const asNumbers = (values: Float64Array): NumberColumn => ({
	type: "number",
	values,
});

export const asInstants = (values: Float64Array): InstantColumn => ({
	type: "instant",
	values,
});

export function asBooleans(values: Float64Array): BooleanColumn {
	const out = new Uint8Array(values.length);
	for (let row = 0; row < out.length; row++)
		out[row] = Number.isNaN(values[row]) ? 2 : (values[row] as number);
	return { type: "boolean", values: out };
}

/** The cells of so many rows as text: each distinct text once, and no text that no row has. */
export function* readTexts(
	column: HostColumn,
	rows: number,
	reading: Reading,
	values: Values,
): Work<TextColumn> {
	const { numbers, codes, instants } = column;
	if (numbers && !codes && !instants && !values)
		return yield* readKeys(numbers, rows);
	const missing = missingIn(reading);
	const dictionary: string[] = [];
	const coder = new Coder();
	const apart =
		!values &&
		!column.numbers &&
		column.values.every((cell) => typeof cell === "string");
	const codeOf = (cell: Cell): number => {
		const renamed = missing(cell) ? null : rename(cell, values);
		if (renamed === null || missing(renamed)) return -1;
		const text = textOf(renamed);
		if (apart) return dictionary.push(text) - 1;
		const code = coder.code(text);
		if (code === dictionary.length) dictionary.push(text);
		return code;
	};
	/** Our code of each of theirs; −2 where not yet met. */
	const known = new Int32Array(column.values.length).fill(-2);
	const ofNumber = new Map<number, number>();
	const out = new Int32Array(rows).fill(-1);
	for (let from = 0; from < rows; from += SLICE / 8) {
		const to = Math.min(from + SLICE / 8, rows);
		for (let row = from; row < to; row++) {
			const theirs = codes ? (codes[row] as number) : -1;
			if (theirs >= 0) {
				if (known[theirs] === -2)
					known[theirs] = codeOf(column.values[theirs] as Cell);
				out[row] = known[theirs] as number;
			} else if (numbers && !Number.isNaN(numbers[row])) {
				const number = numbers[row] as number;
				let code = ofNumber.get(number);
				if (code === undefined) {
					code = codeOf(cellOf(instants, number));
					ofNumber.set(number, code);
				}
				out[row] = code;
			}
		}
		yield;
	}
	return { type: "text", codes: out, dictionary };
}
