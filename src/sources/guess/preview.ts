import type { Work } from "../../model/work.js";
import { drive, smooth } from "../pace.js";
import { readUtf8 } from "../rows/bytes.js";
import { openCsv } from "../rows/csv.js";
import type { CsvOptions, TextInput } from "../rows.js";

/** The start of a file, as text. */
export interface Preview {
	names: string[];
	rows: string[][];
	/** Whether that is all of them. */
	whole: boolean;
}

/** Rows looked at: enough for a stage that only comes late in most files. */
const ROWS = 50_000;
/** Rows cut at a time. */
const BATCH = 1024;

function* preview(
	bytes: Uint8Array,
	name: string,
	options: CsvOptions,
): Work<Preview> {
	const decoder = new TextDecoder();
	const { cutter, known } = openCsv(bytes, options, name);
	const rows: string[][] = [];
	let whole = false;
	for (let at = 1; rows.length < ROWS; at++) {
		const cells = cutter.row(0, at);
		whole = cells < 0;
		if (whole) break;
		if (cells > 0)
			rows.push(
				Array.from({ length: cells }, (_, i) =>
					decoder.decode(
						bytes.subarray(cutter.cells[i * 2], cutter.cells[i * 2 + 1]),
					),
				),
			);
		if (at % BATCH === 0) yield;
	}
	return { names: known, rows, whole };
}

/**
 * The names of a file's columns and its first rows, for guessing what they are. Rejects with a CadranError: `rows` where it can't
 * be cut, `network` where it can't be fetched.
 */
export async function previewCsv(
	input: TextInput,
	name: string,
	options: CsvOptions = {},
): Promise<Preview> {
	const bytes = await readUtf8(input, options.encoding, name, smooth);
	return drive(preview(bytes, name, options), smooth);
}
