import type { Dataset } from "../model/dataset.js";
import type { Column } from "../model/table.js";

/** The part of what the columns take: a filter that is changed a hundred times must not fill the memory. */
const SHARE = 0.4;

/** Results as long as a table (row masks, selected rows, joined columns), the one asked for last at the end. */
interface Shelf {
	results: Map<string, { result: unknown; bytes: number }>;
	bytes: number;
	most: number;
}

/** A result kept between questions, by a key that names all it rests on. */
export function recall<R>(dataset: Dataset, key: string): R | undefined {
	const { results } = shelfOf(dataset);
	const found = results.get(key);
	if (!found) return undefined;
	results.delete(key);
	results.set(key, found);
	return found.result as R;
}

/** Keeps a result of so many bytes; those that were not asked for the longest make room. */
export function keep<R>(
	dataset: Dataset,
	key: string,
	result: R,
	bytes: number,
): R {
	const shelf = shelfOf(dataset);
	// Two questions in turns may both have worked it out.
	shelf.bytes += bytes - (shelf.results.get(key)?.bytes ?? 0);
	shelf.results.delete(key);
	shelf.results.set(key, { result, bytes });
	for (const [oldest, { bytes }] of shelf.results) {
		if (shelf.bytes <= shelf.most) break;
		shelf.results.delete(oldest);
		shelf.bytes -= bytes;
	}
	return result;
}

function shelfOf(dataset: Dataset): Shelf {
	const kept = dataset.cache.get("kept") as Shelf | undefined;
	if (kept) return kept;
	let most = 0;
	for (const table of Object.values(dataset.tables)) {
		for (const column of Object.values(table?.columns ?? {}))
			most += SHARE * bytesOf(column);
		most += SHARE * (table?.starts?.byteLength ?? 0);
	}
	const shelf: Shelf = { results: new Map(), bytes: 0, most };
	dataset.cache.set("kept", shelf);
	return shelf;
}

/** What the rows of a column take; its dictionary of texts is left out. */
export const bytesOf = (column: Column): number =>
	column.type === "text" ? column.codes.byteLength : column.values.byteLength;
