import type { Model } from "../../model/mapping.js";
import { fetchBlob } from "../rows/bytes.js";
import { addressOf } from "../rows/file.js";
import type { BytesInput, RowsInput, TextInput } from "../rows.js";
import { wantedBy } from "./wanted.js";

/** Above so many rows a worker answers. */
const ROWS = 50_000;
/** About as many rows of a text: nobody has counted them yet. */
const BYTES = 2_000_000;

/** About as many rows of a file whose columns are typed, and mostly packed. */
const PACKED = 500_000;

export type Format = "csv" | "json" | "ndjson" | "parquet" | "arrow";

/** The format of a text or file, and where it lies; null for rows that are there already. */
export function textOf(
	given: RowsInput,
	table = "",
): { format: Format; text: TextInput | ArrayBuffer } | null {
	if (typeof given !== "object" || given === null) return null;
	for (const format of ["parquet", "arrow"] as const)
		if (format in given) {
			const { [format]: text } = given as Record<string, BytesInput>;
			return {
				format,
				text:
					typeof text === "string"
						? addressOf(text, table)
						: (text as TextInput),
			};
		}
	if ("csv" in given) return { format: "csv", text: given.csv };
	if ("ndjson" in given) return { format: "ndjson", text: given.ndjson };
	if ("json" in given && !Array.isArray(given.json))
		return { format: "json", text: given.json as TextInput };
	return null;
}

/** How heavy an input is, as a share of what the main thread takes on. */
function weight(given: RowsInput): number {
	if (Array.isArray(given)) return given.length / ROWS;
	const found = textOf(given);
	if (found) {
		const { format, text } = found;
		const most = format === "parquet" || format === "arrow" ? PACKED : BYTES;
		const { size, byteLength, length } = Object(text) as Partial<
			Blob & Uint8Array
		>;
		return (size ?? byteLength ?? length ?? 0) / most;
	}
	const { json, columns = {} } = Object(given) as Record<string, object>;
	const [first] = Array.isArray(json) ? [json] : Object.values(columns);
	return (first?.length ?? 0) / ROWS;
}

/**
 * The tables that a model reads, with what lies elsewhere fetched, and whether they are too much for the main thread. Rejects with
 * a CadranError `network`.
 */
export async function weigh(
	tables: Readonly<Record<string, RowsInput>>,
	model: Model,
): Promise<{ tables: Record<string, RowsInput>; heavy: boolean }> {
	const wanted = wantedBy(model);
	const read = Object.entries(tables).filter(([name]) => wanted.has(name));
	const fetched = await Promise.all(
		read.map(async ([name, given]) => {
			const found = textOf(given, name);
			return found?.text instanceof URL
				? [
						name,
						{ ...given, [found.format]: await fetchBlob(found.text, name) },
					]
				: [name, given];
		}),
	);
	const all: Record<string, RowsInput> = Object.fromEntries(fetched);
	const total = Object.values(all).reduce((sum, one) => sum + weight(one), 0);
	return { tables: all, heavy: total > 1 };
}
