import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import { drive, type Pace } from "../pace.js";
import type { TextInput } from "../rows.js";
import { grown } from "./cells.js";

const PIECE = 1 << 20;
/** Bytes of a file taken in at a time: the browser hands them over in one task. */
const PORTION = 1 << 22;

/** The text at an address. Rejects with a CadranError `network`. */
export async function fetchBlob(url: URL, table: string): Promise<Blob> {
	try {
		const response = await fetch(url);
		if (!response.ok)
			throw new Error(`${response.status} ${response.statusText}`.trim());
		return await response.blob();
	} catch (cause) {
		throw new CadranError(
			"network",
			`“${table}” could not be fetched from ${url.href}: ${cause instanceof Error ? cause.message : cause}.`,
			{ table },
			{ cause },
		);
	}
}

/** The bytes of a text that is not here yet; bytes of the host's are copied. */
async function fetchBytes(
	input: Exclude<TextInput, string>,
	table: string,
): Promise<Uint8Array> {
	if (input instanceof Uint8Array) return input.slice();
	return readBlob(
		input instanceof Blob ? input : await fetchBlob(input, table),
	);
}

/** The bytes of a file. */
export async function readBlob(blob: Blob): Promise<Uint8Array> {
	const bytes = new Uint8Array(blob.size);
	for (let from = 0; from < blob.size; from += PORTION) {
		const portion = blob.slice(from, from + PORTION);
		bytes.set(new Uint8Array(await portion.arrayBuffer()), from);
	}
	return bytes;
}

/** A text in pieces that part no character. */
function* piecesOf(text: string): Generator<string, void> {
	for (let from = 0; from < text.length; ) {
		let to = Math.min(from + PIECE, text.length);
		const last = text.charCodeAt(to - 1);
		if (last >= 0xd800 && last < 0xdc00 && to < text.length) to++;
		yield text.slice(from, to);
		from = to;
	}
}

/** The UTF-8 bytes of a text: up to three for each of its code units. */
function* encode(text: string): Work<Uint8Array> {
	const encoder = new TextEncoder();
	let bytes = new Uint8Array(text.length + 3 * PIECE + 3);
	let length = 0;
	for (const piece of piecesOf(text)) {
		if (bytes.length - length < 3 * piece.length)
			bytes = grown(bytes, length + 3 * piece.length);
		length += encoder.encodeInto(piece, bytes.subarray(length)).written;
		yield;
	}
	return bytes.subarray(0, length);
}

/** A text as a file, which crosses to another thread without being copied. */
export function* toBlob(text: string): Work<Blob> {
	const pieces: Blob[] = [];
	for (const piece of piecesOf(text)) {
		pieces.push(new Blob([piece]));
		yield;
	}
	return new Blob(pieces);
}

function* decodeAs(bytes: Uint8Array, label: string): Work<string> {
	const decoder = new TextDecoder(label);
	let text = "";
	for (let from = 0; from < bytes.length; from += PIECE) {
		text += decoder.decode(bytes.subarray(from, from + PIECE), {
			stream: true,
		});
		yield;
	}
	return text + decoder.decode();
}

function* isUtf8(bytes: Uint8Array): Work<boolean> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	try {
		for (let from = 0; from < bytes.length; from += PIECE) {
			decoder.decode(bytes.subarray(from, from + PIECE), { stream: true });
			yield;
		}
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

function* isAscii(bytes: Uint8Array): Work<boolean> {
	for (let from = 0; from < bytes.length; from += PIECE) {
		const to = Math.min(from + PIECE, bytes.length);
		let all = 0;
		for (let i = from; i < to; i++) all |= bytes[i] as number;
		if (all > 127) return false;
		yield;
	}
	return true;
}

/** The encoding that bytes are in: the one that is named, or their byte-order mark's, or UTF-8, or else windows-1252. */
function* encodingOf(bytes: Uint8Array, label?: string): Work<string> {
	if (label !== undefined) {
		try {
			return new TextDecoder(label).encoding;
		} catch {
			throw new CadranError(
				"mapping",
				`There is no encoding “${label}”. Use a label such as “utf-8” or “windows-1252”.`,
				{ option: "encoding", value: label },
			);
		}
	}
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return (yield* isAscii(bytes)) || (yield* isUtf8(bytes))
		? "utf-8"
		: "windows-1252";
}

/** The same text as UTF-8 without a byte-order mark. */
export function* toUtf8(bytes: Uint8Array, label?: string): Work<Uint8Array> {
	const encoding = yield* encodingOf(bytes, label);
	if (encoding !== "utf-8")
		return yield* encode(yield* decodeAs(bytes, encoding));
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	return marked ? bytes.subarray(3) : bytes;
}

/**
 * A text as UTF-8 without a byte-order mark, wherever it lies and however it is encoded. The bytes are a copy, and may be written
 * over. Rejects with a CadranError: `network` where it can't be fetched, `mapping` on an unknown encoding.
 */
export async function readUtf8(
	input: TextInput,
	encoding: string | undefined,
	table: string,
	pace: Pace,
	signal?: AbortSignal,
): Promise<Uint8Array> {
	const text = typeof input === "string";
	const bytes = text
		? await drive(encode(input), pace, signal)
		: await fetchBytes(input, table);
	return drive(toUtf8(bytes, text ? "utf-8" : encoding), pace, signal);
}
