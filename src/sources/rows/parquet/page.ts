import type { PageHeader } from "hyparquet";
import type { readPage } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import {
	deltaBinaryUnpack,
	deltaByteArray,
	deltaLengthByteArray,
} from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import type { Work } from "../../../model/work.js";
import { readRuns } from "./runs.js";

/** How the pages of a column are decoded: its type and its codec. */
export type Decoder = Parameters<typeof readPage>[2];

/** A page of a column: which of its rows are there (1), and the values of those, or where each lies in the dictionary. */
export interface Page {
	rows: number;
	levels: Uint8Array | null;
	indexes: Int32Array | null;
	values: ArrayLike<unknown>;
}

const lengthAt = (bytes: Uint8Array, at: number): number =>
	new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);

/** Values in any of the ways that are no dictionary. */
function valuesOf(
	bytes: Uint8Array,
	count: number,
	encoding: string,
	{ type, element }: Decoder,
): ArrayLike<unknown> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = { view, offset: 0 };
	const length = element.type_length;
	switch (encoding) {
		case "PLAIN":
			return readPlain(reader, type, count, length);
		case "RLE": {
			const values = new Uint8Array(count);
			readRuns(bytes, 4, 1, values);
			return values;
		}
		case "DELTA_BINARY_PACKED": {
			const values =
				type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
			if (count > 0) deltaBinaryUnpack(reader, count, values);
			return values;
		}
		case "DELTA_LENGTH_BYTE_ARRAY":
		case "DELTA_BYTE_ARRAY": {
			const values: Uint8Array[] = new Array(count);
			if (encoding === "DELTA_BYTE_ARRAY")
				deltaByteArray(reader, count, values);
			else deltaLengthByteArray(reader, count, values);
			return values;
		}
		case "BYTE_STREAM_SPLIT":
			return byteStreamSplit(reader, count, type, length);
		default:
			throw new Error(`its encoding ${encoding} is unknown`);
	}
}

/** Undoes a page in steps, between which others can run. */
export function* openPage(
	bytes: Uint8Array,
	header: PageHeader,
	decoder: Decoder,
	optional: boolean,
): Work<Page> {
	const { codec, compressors } = decoder;
	const two = header.data_page_header_v2;
	const told = two ?? header.data_page_header;
	if (!told) throw new Error("a page has no header");
	const { num_values: rows, encoding } = told;
	if (two && two.repetition_levels_byte_length > 0)
		throw new Error("its lists can't be read");
	const ahead = two?.definition_levels_byte_length ?? 0;
	const size = header.uncompressed_page_size - ahead;
	const packed = bytes.subarray(ahead);
	let body =
		two?.is_compressed === false
			? packed
			: decompressPage(packed, size, codec, compressors);
	yield;
	let levels: Uint8Array | null = null;
	let count = rows;
	if (optional) {
		levels = new Uint8Array(rows);
		readRuns(two ? bytes : body, two ? 0 : 4, 1, levels);
		if (!two) body = body.subarray(4 + lengthAt(body, 0));
		count = levels.reduce((sum, level) => sum + level, 0);
	}
	if (!encoding.endsWith("_DICTIONARY"))
		return {
			...{ rows, levels, indexes: null },
			values: valuesOf(body, count, encoding, decoder),
		};
	const indexes = new Int32Array(count);
	const width = body[0] ?? 0;
	if (width > 0) readRuns(body, 1, width, indexes);
	return { rows, levels, indexes, values: [] };
}
