import { CadranError } from "../../model/error.js";
import type { TextColumn } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { Coder } from "../rows/coder.js";
import { readTexts } from "../rows/column.js";
import type { HostColumn } from "../rows.js";

/** Parts the texts of a key of several columns; no host's text holds it. */
const BETWEEN = "\u0000";

/** One key a row from one or several columns; a key that lacks a part is missing. */
function* keys(columns: readonly HostColumn[], rows: number): Work<TextColumn> {
	const parts: TextColumn[] = [];
	for (const column of columns)
		parts.push(yield* readTexts(column, rows, {}, undefined));
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const coder = new Coder();
	const dictionary: string[] = [];
	const codes = new Int32Array(rows).fill(-1);
	for (let row = 0; row < rows; row++) {
		if (row % 8192 === 8191) yield;
		const texts = parts.map(
			({ codes, dictionary }) => dictionary[codes[row] as number],
		);
		if (texts.includes(undefined)) continue;
		const text = texts.join(BETWEEN);
		const code = coder.code(text);
		if (code === dictionary.length) dictionary.push(text);
		codes[row] = code;
	}
	return { type: "text", codes, dictionary };
}

/** For each of our rows, the row of the other table with the same key; −1 where there is none. A key must be unique over there. */
export function* joinRows(
	ours: { rows: number; columns: readonly HostColumn[] },
	theirs: { rows: number; columns: readonly HostColumn[] },
	names: { table: string; column: string },
): Work<Int32Array> {
	const their = yield* keys(theirs.columns, theirs.rows);
	const rowOf = new Map<string, number>();
	for (let row = 0; row < theirs.rows; row++) {
		const key = their.dictionary[their.codes[row] as number];
		if (key === undefined) continue;
		const shown = key.replaceAll(BETWEEN, " · ");
		if (rowOf.has(key))
			throw new CadranError(
				"rows",
				`“${names.table}” can't be joined: rows ${(rowOf.get(key) as number) + 1} and ${row + 1} have the same ${names.column}, “${shown}”. A joined table needs a unique key.`,
				{ ...names, row: row + 1, value: shown },
			);
		rowOf.set(key, row);
		if (row % 8192 === 8191) yield;
	}
	const our = yield* keys(ours.columns, ours.rows);
	const ofCode = new Int32Array(our.dictionary.length);
	for (let code = 0; code < ofCode.length; code++) {
		ofCode[code] = rowOf.get(our.dictionary[code] as string) ?? -1;
		if (code % 8192 === 8191) yield;
	}
	return our.codes.map((code) => (code < 0 ? -1 : (ofCode[code] as number)));
}
