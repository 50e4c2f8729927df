import { CadranError } from "../../model/error.js";
import type { BytesInput } from "../rows.js";
import { fetchBlob, readBlob } from "./bytes.js";

/** A file of which some bytes can be had. */
export interface BytesFile {
	size: number;
	bytes(from: number, to: number): Promise<Uint8Array>;
}

/** An address as the page means it. Throws a CadranError `mapping` where it is none. */
export function addressOf(address: string | URL, table: string): URL {
	const base = globalThis.location?.href;
	if (URL.canParse(address, base)) return new URL(address, base);
	throw new CadranError(
		"mapping",
		`“${address}” is no address of “${table}”. Give a URL, or the bytes of the file.`,
		{ table, value: String(address) },
	);
}

/** A file wherever it lies; bytes of the host's are copied. Rejects with a CadranError `network` where it can't be fetched. */
export async function openFile(
	input: BytesInput,
	table: string,
): Promise<BytesFile> {
	if (
		input instanceof Blob ||
		input instanceof URL ||
		typeof input === "string"
	) {
		const blob =
			input instanceof Blob
				? input
				: await fetchBlob(addressOf(input, table), table);
		return {
			size: blob.size,
			bytes: (from, to) => readBlob(blob.slice(from, to)),
		};
	}
	if (!(input instanceof Uint8Array || input instanceof ArrayBuffer))
		throw new CadranError(
			"rows",
			`“${table}” must be bytes, a file, or an address.`,
			{ table },
		);
	const copy = new Uint8Array(input).slice();
	return {
		size: copy.length,
		bytes: async (from, to) => copy.subarray(from, to),
	};
}

/** How a file begins, for whoever must say that it is another: it may be a page of HTML. */
export const startOf = (bytes: Uint8Array): string =>
	JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 16)));
