import type { FileMetaData } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { parquetMetadata } from "hyparquet/src/metadata.js";
import { getSchemaPath } from "hyparquet/src/schema.js";
import { CadranError } from "../../model/error.js";
import type { Work } from "../../model/work.js";
import type { BytesInput, HostColumn, HostTable, Wanted } from "../rows.js";
import { openColumns, withParents } from "./columns.js";
import { type BytesFile, openFile, startOf } from "./file.js";
import { loadCodec } from "./parquet/codec.js";
import { kindOf } from "./parquet/kind.js";
import type { Decoder } from "./parquet/page.js";
import { readPages } from "./parquet/pages.js";
import { TypedColumn } from "./typed.js";

type Run = <T>(work: Work<T>) => Promise<T>;
type Chunk = FileMetaData["row_groups"][number]["columns"][number];

const MAGIC = 0x31524150;
/** Rows that a table may have: what a file says beyond that is a fault. */
const MOST_ROWS = 2 ** 30;

/** What a file says of itself, at its end. */
async function readMetadata(file: BytesFile): Promise<FileMetaData> {
	const tail = await file.bytes(Math.max(0, file.size - 8), file.size);
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
	if (tail.length < 8 || view.getUint32(4, true) !== MAGIC)
		throw new Error(
			`it begins with ${startOf(await file.bytes(0, 16))} and has no end of one. It may be another file, or cut short`,
		);
	const length = view.getUint32(0, true) + 8;
	if (length > file.size) throw new Error("it is cut short");
	const metadata = parquetMetadata(
		await file.bytes(file.size - length, file.size),
		{ geoparquet: false },
	);
	const rows = metadata.row_groups.reduce(
		(sum, group) => sum + Number(group.num_rows),
		0,
	);
	if (!(rows >= 0 && rows <= MOST_ROWS && rows === Number(metadata.num_rows)))
		throw new Error(
			`it says that it has ${metadata.num_rows} rows, and its groups ${rows}`,
		);
	return metadata;
}

/** The bytes of a column of a row group. */
function rangeOf({
	meta_data: meta,
	file_path: path,
}: Chunk): [number, number] {
	if (!meta || path)
		throw new Error("a column lies in another file, or is encrypted");
	const data = Number(meta.data_page_offset);
	const dictionary = Number(meta.dictionary_page_offset ?? 0);
	const from = dictionary > 0 && dictionary < data ? dictionary : data;
	return [from, from + Number(meta.total_compressed_size)];
}

/** The one column of a name: refused where it is nested, or holds what Cadran does not read. */
function openColumn(name: string, metadata: FileMetaData, table: string) {
	const path = getSchemaPath(metadata.schema, [name]);
	const element = path[1]?.element;
	const kind =
		element?.type && element.repetition_type !== "REPEATED"
			? kindOf(element)
			: null;
	if (element && kind)
		return { name, element, schemaPath: path, column: new TypedColumn(kind) };
	const what = element?.type
		? (element.logical_type?.type ?? element.converted_type ?? element.type)
		: "nested";
	throw new CadranError(
		"rows",
		`“${table}.${name}” is ${what}, which can't be read. Write it as text, number, date or time, a column each.`,
		{ table, column: name },
	);
}

/** Why a library could not read a file, as our own error. */
const unreadable = (cause: unknown, table: string, column?: string) =>
	cause instanceof CadranError
		? cause
		: new CadranError(
				"rows",
				`“${table}” can't be read as Parquet: ${column === undefined ? "" : `in “${column}”, `}${(cause as Error).message}.`,
				{ table, ...(column === undefined ? {} : { column }) },
				{ cause },
			);

/**
 * The wanted columns of a Parquet file, whatever its codec (Snappy, zstd, gzip, brotli, LZ4): their bytes alone are touched, a page at a
 * time. Texts of a dictionary become codes without a string for each row.
 */
export async function readParquet(
	input: BytesInput,
	wanted: Wanted,
	run: Run,
): Promise<HostTable> {
	const { table } = wanted;
	const file = await openFile(input, table);
	let at: string | undefined;
	try {
		const metadata = await readMetadata(file);
		const [root] = getSchemaPath(metadata.schema, []);
		const known = root?.children.map(({ element }) => element.name) ?? [];
		if (known.some((name) => typeof name !== "string"))
			throw new Error("a column has no name");
		const open = [...withParents(wanted, known)].map((name) =>
			openColumn(name, metadata, table),
		);
		let first = 0;
		for (const group of metadata.row_groups) {
			const rows = Number(group.num_rows);
			for (const { name, element, schemaPath, column } of open) {
				at = name;
				const chunk = group.columns.find(
					({ meta_data: meta }) => meta?.path_in_schema.join("\0") === name,
				);
				if (!chunk?.meta_data || !element.type)
					throw new Error("a row group lacks it");
				const { codec } = chunk.meta_data;
				const decoder: Decoder = {
					...{
						element,
						schemaPath,
						codec,
						type: element.type,
						pathInSchema: [name],
					},
					...{ parsers: DEFAULT_PARSERS, compressors: await loadCodec(codec) },
				};
				const bytes = await file.bytes(...rangeOf(chunk));
				await run(readPages(bytes, decoder, column, first, rows));
			}
			first += rows;
		}
		const columns = new Map<string, HostColumn>();
		for (const { name, column } of open)
			columns.set(name, await run(column.done(first)));
		await run(openColumns(columns, wanted));
		return {
			name: table,
			rows: first,
			columns,
			known,
			ragged: { rows: [], details: [] },
		};
	} catch (cause) {
		throw unreadable(cause, table, at);
	}
}
