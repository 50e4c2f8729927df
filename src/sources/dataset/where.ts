import type { Filter, Scalar } from "../../model/filter.js";
import type { Reading } from "../../model/mapping.js";
import type { Work } from "../../model/work.js";
import { InstantReader } from "../rows/instant.js";
import { cellOf } from "../rows/local.js";
import {
	missingIn,
	numberReader,
	type Reader,
	readNumber,
	textOf,
} from "../rows/reading.js";
import type { Cell, HostColumn } from "../rows.js";

/** Cells tested between two yields. */
const PIECE = 4096;

/** The host's columns that a filter looks at. */
export function columnsOf(filter: Filter): string[] {
	if ("all" in filter) return filter.all.flatMap(columnsOf);
	if ("any" in filter) return filter.any.flatMap(columnsOf);
	if ("not" in filter) return columnsOf(filter.not);
	return "column" in filter ? [filter.column] : [];
}

type Test = (cell: Cell | null) => boolean;

/** Whether a cell is one of the values: numbers by value, the rest by its text. */
function isTest(is: Scalar | readonly Scalar[], reading: Reading): Test {
	const scalars: readonly Scalar[] = Array.isArray(is) ? is : [is];
	const texts = new Set(
		scalars.filter((one) => one !== null).map((one) => String(one)),
	);
	const numbers = new Set(scalars.filter((one) => typeof one === "number"));
	return (cell) => {
		if (cell === null) return scalars.includes(null);
		if (texts.has(textOf(cell))) return true;
		return (
			numbers.size > 0 &&
			typeof cell === "string" &&
			numbers.has(readNumber(cell, reading.decimal))
		);
	};
}

/** Whether from ≤ cell < to: numbers by value where an end is a number, else instants. What can't be read is not in it. */
function rangeTest(
	from: unknown,
	to: unknown,
	reading: Reading,
	timeZone: string,
): Test {
	const numeric = typeof (from ?? to) === "number";
	const read: Reader = numeric
		? numberReader(reading)
		: new InstantReader(timeZone, reading.date).read;
	const end = (value: unknown, missing: number) =>
		value === undefined
			? missing
			: numeric
				? Number(value)
				: new InstantReader(timeZone, "iso").read(String(value));
	const low = end(from, Number.NEGATIVE_INFINITY);
	const high = end(to, Number.MAX_VALUE);
	return (cell) => {
		const value = cell === null ? Number.NaN : read(cell);
		return value >= low && value < high;
	};
}

function* mask(
	column: HostColumn,
	rows: number,
	test: Test,
	missing: (cell: Cell) => boolean,
): Work<Uint8Array> {
	const { codes, numbers, instants, values } = column;
	const ofCode = new Uint8Array(values.length);
	for (let code = 0; code < values.length; code++) {
		const cell = values[code] as Cell;
		ofCode[code] = test(missing(cell) ? null : cell) ? 1 : 0;
		if (code % PIECE === PIECE - 1) yield;
	}
	const ofNone = test(null) ? 1 : 0;
	const out = new Uint8Array(rows);
	for (let row = 0; row < rows; row++) {
		if (row % PIECE === PIECE - 1) yield;
		const code = codes ? (codes[row] as number) : -1;
		const number = numbers ? (numbers[row] as number) : Number.NaN;
		out[row] =
			code >= 0
				? (ofCode[code] as number)
				: Number.isNaN(number)
					? ofNone
					: test(cellOf(instants, number))
						? 1
						: 0;
	}
	return out;
}

/** Which rows of a host's table pass a filter by its own columns: 1 or 0 a row. */
export function* passing(
	filter: Filter,
	column: (name: string) => HostColumn,
	rows: number,
	reading: Reading,
	timeZone: string,
): Work<Uint8Array> {
	const inner = (one: Filter) => passing(one, column, rows, reading, timeZone);
	if ("not" in filter) return (yield* inner(filter.not)).map((one) => 1 - one);
	if ("all" in filter || "any" in filter) {
		const every = "all" in filter;
		const out = new Uint8Array(rows).fill(every ? 1 : 0);
		for (const one of every ? filter.all : filter.any) {
			const other = yield* inner(one);
			for (let row = 0; row < rows; row++)
				if ((other[row] === 1) !== every) out[row] = every ? 0 : 1;
		}
		return out;
	}
	if (!("column" in filter)) return new Uint8Array(rows);
	const test =
		"is" in filter
			? isTest(filter.is, reading)
			: rangeTest(filter.from, filter.to, reading, timeZone);
	return yield* mask(column(filter.column), rows, test, missingIn(reading));
}
