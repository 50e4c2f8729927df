import type { Model } from "../../model/mapping.js";
import { fetchBlob } from "../rows/bytes.js";
import type { RowsInput, TextInput } from "../rows.js";
import { wantedBy } from "./wanted.js";

/** Above so many rows a worker answers. */
const ROWS = 50_000;
/** About as many rows of a text: nobody has counted them yet. */
const BYTES = 2_000_000;

export type Format = "csv" | "json" | "ndjson";

/** The format of a text input and where it lies, or null for rows that are there already. */
export function textOf(
	given: RowsInput,
): { format: Format; text: TextInput } | null {
	if (typeof given !== "object" || given === null) return null;
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
		const { text } = found;
		if (text instanceof Blob) return text.size / BYTES;
		return text instanceof URL ? 0 : text.length / BYTES;
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
			const found = textOf(given);
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
