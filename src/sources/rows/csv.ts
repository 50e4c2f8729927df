import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import type { CsvOptions, HostColumn, HostTable, Wanted } from "../rows.js";
import type { CellSink } from "./cells.js";
import { openColumns, withParents } from "./columns.js";
import { Cutter } from "./cutter.js";
import { NumberSink } from "./numbers.js";
import { guessSeparator } from "./separator.js";
import { TextSink } from "./texts.js";

/** Rows cut at a time. */
const BATCH = 4096;
/** Bytes looked at to guess the separator. */
const HEAD = 65_536;

function refuse(table: string, row: number, what: string): never {
	throw new CadranError("rows", `Row ${row} of “${table}” ${what}.`, {
		table,
		row,
	});
}

function separatorOf(bytes: Uint8Array, given: string | undefined): number {
	const separator =
		given ?? guessSeparator(new TextDecoder().decode(bytes.subarray(0, HEAD)));
	const code = separator.charCodeAt(0);
	if (separator.length !== 1 || code > 127 || /["\r\n]/u.test(separator))
		throw new CadranError(
			"mapping",
			`The separator ${JSON.stringify(separator)} must be one character, such as “;”.`,
			{ option: "separator", value: separator },
		);
	return code;
}

/** The names of the columns: those given, or the first line's, or 1, 2, 3 … */
function namesOf(
	bytes: Uint8Array,
	cutter: Cutter,
	options: CsvOptions,
): string[] {
	const { names, header = names === undefined } = options;
	const before = cutter.at;
	let count = 0;
	while (count === 0) count = cutter.row(0, 0);
	const first = Array.from({ length: Math.max(count, 0) }, (_, i) =>
		new TextDecoder()
			.decode(bytes.subarray(cutter.cells[i * 2], cutter.cells[i * 2 + 1]))
			.trim(),
	);
	if (!header) cutter.at = before;
	if (names) return [...names];
	return header ? first : first.map((_, i) => String(i + 1));
}

/** Separated values, as UTF-8 without a byte-order mark, about to be cut: the names of the columns, and the rows after them. */
export function openCsv(
	bytes: Uint8Array,
	options: CsvOptions,
	table: string,
): { cutter: Cutter; known: string[] } {
	const separator = separatorOf(bytes, options.separator);
	const cutter = new Cutter(bytes, separator, (row, what) =>
		refuse(table, row, what),
	);
	return { cutter, known: namesOf(bytes, cutter, options) };
}

/**
 * The wanted columns of separated values (RFC 4180, and what is met beside it), as UTF-8 without a byte-order mark. The bytes are
 * written over.
 */
export function* readCsv(
	bytes: Uint8Array,
	options: CsvOptions,
	wanted: Wanted,
): Work<HostTable> {
	const { table } = wanted;
	const { cutter, known } = openCsv(bytes, options, table);
	const width = known.length;
	const sinks = [...withParents(wanted, known)].map((name) => {
		const column = known.indexOf(name);
		if (known.includes(name, column + 1))
			throw new CadranError(
				"rows",
				`“${table}” has two columns “${name}”. Name them apart, or give \`names\`.`,
				{ table, column: name },
			);
		const decimal = wanted.columns.get(name);
		const sink: CellSink = decimal
			? new NumberSink(bytes, decimal)
			: new TextSink(bytes);
		return { name, column, sink };
	});
	const ragged: HostTable["ragged"] = { rows: [], details: [] };
	let rows = 0;
	for (let more = true; more; ) {
		let count = 0;
		while (count < BATCH) {
			const row = rows + count + ragged.rows.length + 1;
			const cells = cutter.row(count * width * 2, row);
			if (cells < 0) {
				more = false;
				break;
			}
			if (cells === width) count++;
			else if (cells > 0) {
				const what = `has ${cells} cells, not ${width}`;
				if (!wanted.leaveOut) refuse(table, row, what);
				ragged.rows.push(row);
				if (ragged.details.length < 5)
					ragged.details.push(`Row ${row} of “${table}” ${what}.`);
			}
		}
		for (const { column, sink } of sinks)
			sink.take(cutter.cells, width, column, rows, count);
		rows += count;
		yield;
	}
	const columns = new Map<string, HostColumn>();
	for (const { name, sink } of sinks) columns.set(name, yield* sink.done(rows));
	yield* openColumns(columns, wanted);
	return { name: table, rows, columns, known, ragged };
}
