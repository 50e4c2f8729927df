import { defineModel } from "../../src/model/mapping.js";
import { wantedBy } from "../../src/sources/dataset/wanted.js";
import { smooth } from "../../src/sources/pace.js";
import { readTables } from "../../src/sources/rows/tables.js";
import type { HostTable } from "../../src/sources/rows.js";
import { sqlSource } from "../../src/sources/sql.js";
import type { Open, PublishedSet } from "../published.js";
import type { ColumnType, HostRows } from "./column.js";
import type { Engine } from "./engine.js";

type Types = Readonly<Record<string, ColumnType>>;

/** A cell as a database has it: a day that a file writes without dashes too. */
function cell(type: ColumnType, value: unknown): unknown {
	if (value === null) return null;
	if (type === "text") return String(value);
	if (type === "date")
		return String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
	return Number(value);
}

/** The mapped columns of a table, and their types. */
function columnsOf({ columns, rows }: HostTable, types: Types) {
	const read: Record<string, unknown[]> = {};
	const typed: Record<string, ColumnType> = {};
	for (const [name, { numbers, codes, values }] of columns) {
		const type = types[name] ?? "text";
		typed[name] = type;
		read[name] = Array.from({ length: rows }, (_, row) => {
			const code = codes?.[row] ?? -1;
			const number = numbers?.[row] ?? Number.NaN;
			const value = code >= 0 ? values[code] : number;
			return Number.isNaN(value) ? null : cell(type, value);
		});
	}
	return { read, typed };
}

async function load(engine: Engine, { tables, mapping, types }: PublishedSet) {
	const model = defineModel(mapping);
	const loaded: Record<string, HostRows> = {};
	const typed: Record<string, Types> = {};
	for (const [name, table] of await readTables(
		tables,
		wantedBy(model),
		smooth,
	)) {
		const found = columnsOf(table, types[name] ?? {});
		loaded[name] = { columns: found.read };
		typed[name] = found.typed;
	}
	await engine.load(loaded, typed);
	return model;
}

/** A published set in a database: as tables with a type for every column. */
export const openIn =
	(engine: () => Engine): Open =>
	async (set) => {
		const model = await load(engine(), set);
		const { name, run } = engine();
		return sqlSource({ dialect: name, run, model }).ask;
	};
