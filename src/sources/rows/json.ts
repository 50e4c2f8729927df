import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import type { HostTable, Wanted } from "../rows.js";
import { RecordReader } from "./records.js";

/** Characters parsed at a time. */
const PIECE = 1 << 18;

/** Parses one piece of a text, or says which row can't be read. */
function parsed(piece: string, table: string, before: number): unknown[] {
	try {
		return JSON.parse(`[${piece}]`) as unknown[];
	} catch (cause) {
		throw new CadranError(
			"rows",
			`“${table}” is no valid JSON after row ${before}: ${(cause as Error).message}`,
			{ table, row: before + 1 },
			{ cause },
		);
	}
}

/** Where the elements of a JSON array part, about every PIECE characters: the commas that lie in no object, array or text. */
function nextCut(text: string, from: number, end: number): number {
	let depth = 0;
	for (let at = from; at < end; at++) {
		const sign = text.charCodeAt(at);
		if (sign === 34) {
			at++;
			while (at < end && text.charCodeAt(at) !== 34)
				at += text.charCodeAt(at) === 92 ? 2 : 1;
		} else if (sign === 123 || sign === 91) depth++;
		else if (sign === 125 || sign === 93) depth--;
		else if (sign === 44 && depth === 0 && at - from > PIECE) return at;
	}
	return end;
}

/** The wanted columns of a JSON array of objects. It is parsed in pieces, so that nobody waits for all of it. */
export function* readJson(text: string, wanted: Wanted): Work<HostTable> {
	const { table } = wanted;
	const open = text.search(/\S/u);
	const close = text.trimEnd().length - 1;
	if (text[open] !== "[" || text[close] !== "]" || close <= open)
		throw new CadranError(
			"rows",
			`“${table}” must be a JSON array of objects.`,
			{ table },
		);
	const reader = new RecordReader(wanted);
	for (let from = open + 1; from < close; ) {
		const to = nextCut(text, from, close);
		const piece = text.slice(from, to);
		if (piece.trim() === "" && to === close && from === open + 1) break;
		yield* reader.add(parsed(piece, table, reader.rows));
		from = to + 1;
	}
	return reader.done();
}

/** The wanted columns of JSON lines: one object a line. */
export function* readNdjson(text: string, wanted: Wanted): Work<HostTable> {
	const reader = new RecordReader(wanted);
	for (let from = 0; from < text.length; ) {
		const end = text.indexOf("\n", Math.min(from + PIECE, text.length));
		const to = end < 0 ? text.length : end;
		const lines = text.slice(from, to).split("\n");
		const records: unknown[] = [];
		for (const line of lines)
			if (line.trim() !== "")
				records.push(
					...parsed(line, wanted.table, reader.rows + records.length),
				);
		yield* reader.add(records);
		from = to + 1;
	}
	return reader.done();
}
