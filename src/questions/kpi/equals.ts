import type { Dataset } from "../../model/dataset.js";
import type { Table, TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { columnOf } from "../joined.js";
import { codedOf, unmappedOf } from "../reference.js";

/** Values of a dictionary worked through between two yields. */
const PIECE = 8192;

/** A column as codes. Throws `unsupported` where it is not mapped, or holds instants. */
export function* codesOf(
	dataset: Dataset,
	table: Table,
	name: string,
): Work<TextColumn> {
	const column = yield* columnOf(dataset, table, name);
	const coded = column && (yield* codedOf(column));
	if (coded) return coded;
	throw unmappedOf(dataset, table, name);
}

/** The code of each value of a dictionary in another; −2 for one that the other has not. */
export function* translated(
	from: readonly string[],
	to: readonly string[],
): Work<Int32Array> {
	const codes = new Map<string, number>();
	for (let code = 0; code < to.length; code++) {
		codes.set(to[code] as string, code);
		if (code % PIECE === PIECE - 1) yield;
	}
	const found = new Int32Array(from.length);
	for (let code = 0; code < from.length; code++) {
		found[code] = codes.get(from[code] as string) ?? -2;
		if (code % PIECE === PIECE - 1) yield;
	}
	return found;
}

/**
 * The rows of two tables numbered so that they are equal in some columns where their numbers are: NaN where a value is missing,
 * −1 where the other table has no such value.
 */
export function* equals(
	dataset: Dataset,
	table: Table,
	other: Table,
	names: readonly string[],
): Work<{ own: Float64Array; others: Float64Array }> {
	const own = new Float64Array(table.rows);
	const others = table === other ? own : new Float64Array(other.rows);
	for (const name of names) {
		const theirs = yield* codesOf(dataset, other, name);
		const { length } = theirs.dictionary;
		if (others !== own) yield* number(others, theirs.codes, null, length);
		const ours = yield* codesOf(dataset, table, name);
		const same = ours.dictionary === theirs.dictionary || table === other;
		const codes = same
			? null
			: yield* translated(ours.dictionary, theirs.dictionary);
		yield* number(own, ours.codes, codes, length);
	}
	return { own, others };
}

/** Numbers rows by one more column of so many values. */
function* number(
	numbers: Float64Array,
	codes: Int32Array,
	translation: Int32Array | null,
	count: number,
): Work<void> {
	for (let from = 0; from < numbers.length; from += SLICE) {
		const to = Math.min(from + SLICE, numbers.length);
		for (let row = from; row < to; row++) {
			const own = codes[row] as number;
			const code =
				own < 0 || translation === null ? own : (translation[own] as number);
			const before = numbers[row] as number;
			if (code === -1) numbers[row] = Number.NaN;
			else if (code === -2 || before === -1)
				numbers[row] = Number.isNaN(before) ? before : -1;
			else numbers[row] = before * count + code;
		}
		yield;
	}
}
