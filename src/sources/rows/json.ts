import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import type { HostTable, Wanted } from "../rows.js";
import { RecordReader } from "./records.js";

/** Bytes parsed at a time. */
const PIECE = 1 << 18;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

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

/** Where the elements of a JSON array part, about every PIECE bytes: the commas that lie in no object, array or text. */
function nextCut(bytes: Uint8Array, from: number, end: number): number {
	let depth = 0;
	for (let at = from; at < end; at++) {
		const sign = bytes[at];
		if (sign === 34) {
			at++;
			while (at < end && bytes[at] !== 34) at += bytes[at] === 92 ? 2 : 1;
		} else if (sign === 123 || sign === 91) depth++;
		else if (sign === 125 || sign === 93) depth--;
		else if (sign === 44 && depth === 0 && at - from > PIECE) return at;
	}
	return end;
}

const isBlank = (byte: number | undefined) =>
	byte === 32 || byte === 9 || byte === 10 || byte === 13;

/**
 * The wanted columns of a JSON array of objects, as UTF-8. It is decoded and parsed in pieces: the text is never whole, and nobody
 * waits for all of it.
 */
export function* readJson(bytes: Uint8Array, wanted: Wanted): Work<HostTable> {
	const { table } = wanted;
	let open = 0;
	let close = bytes.length - 1;
	while (isBlank(bytes[open])) open++;
	while (isBlank(bytes[close])) close--;
	if (bytes[open] !== 91 || bytes[close] !== 93 || close <= open)
		throw new CadranError(
			"rows",
			`“${table}” must be a JSON array of objects.`,
			{ table },
		);
	const reader = new RecordReader(wanted);
	for (let from = open + 1; from < close; ) {
		const to = nextCut(bytes, from, close);
		const piece = decoder.decode(bytes.subarray(from, to));
		if (piece.trim() === "" && to === close && from === open + 1) break;
		yield* reader.add(parsed(piece, table, reader.rows));
		from = to + 1;
	}
	return reader.done();
}

/** The wanted columns of JSON lines, as UTF-8: one object a line. */
export function* readNdjson(
	bytes: Uint8Array,
	wanted: Wanted,
): Work<HostTable> {
	const reader = new RecordReader(wanted);
	for (let from = 0; from < bytes.length; ) {
		const end = bytes.indexOf(10, Math.min(from + PIECE, bytes.length));
		const to = end < 0 ? bytes.length : end;
		const lines = decoder.decode(bytes.subarray(from, to)).split("\n");
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
