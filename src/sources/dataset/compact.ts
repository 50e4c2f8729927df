import type { Table, TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";

/** The values of one dictionary that are used, in its order, and the new code of each. */
interface Compacted {
	dictionary: string[];
	codes: Int32Array;
}

const textsOf = (table: Table): TextColumn[] =>
	Object.values(table.columns).filter((column) => column.type === "text");

/**
 * Takes the values that no row has out of the dictionaries of these tables, in place: their columns must not be anybody else's.
 * Columns that share a dictionary go on sharing one. What is left of each dictionary, by the dictionary as it was.
 */
export function* compact(
	tables: readonly Table[],
): Work<Map<readonly string[], string[]>> {
	const columns = tables.flatMap(textsOf);
	const used = new Map<readonly string[], Uint8Array>();
	for (const { codes, dictionary } of columns) {
		const marks = used.get(dictionary) ?? new Uint8Array(dictionary.length);
		used.set(dictionary, marks);
		for (let row = 0; row < codes.length; row++) {
			const code = codes[row] as number;
			if (code >= 0) marks[code] = 1;
			if (row % SLICE === SLICE - 1) yield;
		}
	}
	const compacted = new Map<readonly string[], Compacted>();
	for (const [dictionary, marks] of used)
		compacted.set(dictionary, yield* without(dictionary, marks));
	for (const column of columns) {
		const { dictionary, codes } = compacted.get(column.dictionary) as Compacted;
		for (let row = 0; row < column.codes.length; row++) {
			const code = column.codes[row] as number;
			if (code >= 0) column.codes[row] = codes[code] as number;
			if (row % SLICE === SLICE - 1) yield;
		}
		column.dictionary = dictionary;
	}
	return new Map(
		[...compacted].map(([before, { dictionary }]) => [before, dictionary]),
	);
}

function* without(
	dictionary: readonly string[],
	marks: Uint8Array,
): Work<Compacted> {
	const kept: string[] = [];
	const codes = new Int32Array(marks.length).fill(-1);
	for (let code = 0; code < marks.length; code++) {
		if (marks[code] === 1)
			codes[code] = kept.push(dictionary[code] as string) - 1;
		if (code % SLICE === SLICE - 1) yield;
	}
	return { dictionary: kept, codes };
}
