import { CadranError } from "../../model/error.js";
import { suggestion } from "../../model/spelling.js";
import type { Work } from "../../model/work.js";
import { drive, type Pace } from "../pace.js";
import type { HostTable, RowsInput, TextInput, Wanted } from "../rows.js";
import { readUtf8 } from "./bytes.js";
import { readColumns } from "./columns.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";
import { RecordReader } from "./records.js";

/** Rows as the host gave them, or already as columns. */
export type Given = RowsInput | HostTable;

const isRecords = (given: unknown): given is readonly object[] =>
	Array.isArray(given);

/** The wanted columns of one table. */
async function readTable(
	given: Given,
	wanted: Wanted,
	pace: Pace,
	signal?: AbortSignal,
): Promise<HostTable> {
	const run = <T>(work: Work<T>) => drive(work, pace, signal);
	const bytesOf = (input: TextInput, encoding?: string) =>
		readUtf8(input, encoding, wanted.table, pace, signal);
	const records = async (rows: readonly object[]) => {
		const reader = new RecordReader(wanted);
		await run(reader.add(rows));
		return reader.done();
	};
	if (isRecords(given)) return records(given);
	if (typeof given === "object" && given !== null) {
		if ("known" in given) return given;
		if ("columns" in given) return run(readColumns(given.columns, wanted));
		if ("csv" in given)
			return run(
				readCsv(await bytesOf(given.csv, given.encoding), given, wanted),
			);
		if ("ndjson" in given)
			return run(
				readNdjson(await bytesOf(given.ndjson, given.encoding), wanted),
			);
		if ("json" in given)
			return isRecords(given.json)
				? records(given.json)
				: run(readJson(await bytesOf(given.json, given.encoding), wanted));
		if ("parquet" in given) {
			const { readParquet } = await import("./parquet.js");
			return readParquet(given.parquet, wanted, run);
		}
		if ("arrow" in given) {
			const { readArrow } = await import("./arrow.js");
			return readArrow(given.arrow, wanted, run);
		}
	}
	throw new CadranError(
		"rows",
		`“${wanted.table}” must be an array of objects, or {columns}, {csv}, {json}, {ndjson}, {parquet} or {arrow}.`,
		{ table: wanted.table },
	);
}

/** Reads all tables that are wanted, each once. */
export async function readTables(
	tables: Readonly<Record<string, Given>>,
	wanted: ReadonlyMap<string, Wanted>,
	pace: Pace,
	signal?: AbortSignal,
): Promise<Map<string, HostTable>> {
	const read = await Promise.all(
		[...wanted.values()].map((one) => {
			const given = Object.hasOwn(tables, one.table)
				? tables[one.table]
				: undefined;
			if (given === undefined)
				throw new CadranError(
					"mapping",
					`The model reads a table “${one.table}”, which was not given.${suggestion(one.table, Object.keys(tables))} Given: ${Object.keys(tables).join(", ") || "none"}.`,
					{ table: one.table },
				);
			return readTable(given, one, pace, signal);
		}),
	);
	return new Map(read.map((table) => [table.name, table]));
}
