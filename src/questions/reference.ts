import { madeOf } from "../catalogue/needs.js";
import type { Dataset } from "../model/dataset.js";
import { entities, isEntity } from "../model/entity.js";
import { CadranError } from "../model/error.js";
import { suggestion } from "../model/spelling.js";
import type { Column, Table, TextColumn } from "../model/table.js";
import { SLICE, type Work } from "../model/work.js";

/** A column under its plain name; undefined where the table has none. */
export const ownColumn = (table: Table, name: string): Column | undefined =>
	Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;

/** The customer of each row, as codes into `dataset.customers`; null where the entity has none. */
export function customerCodes(table: Table): Int32Array | null {
	const name = table.entity === "customers" ? "id" : "customer";
	const column = ownColumn(table, name);
	return column?.type === "text" ? column.codes : null;
}

/** A column's name in two parts; the entity is null for a bare one. */
export function parted(name: string): {
	entity: string | null;
	column: string;
} {
	const dot = name.indexOf(".");
	return dot < 0
		? { entity: null, column: name }
		: { entity: name.slice(0, dot), column: name.slice(dot + 1) };
}

/**
 * A column row by row of a table: its own (`orders.channel` or, bare, `channel`), or that of the row's customer
 * (`customers.segment`), joined once and kept. Null where the table has no such column.
 */
export function* columnOf(
	dataset: Dataset,
	table: Table,
	name: string,
): Work<Column | null> {
	const { entity, column } = parted(name);
	if (entity === null || entity === table.entity)
		return ownColumn(table, column) ?? null;
	return entity === "customers"
		? yield* customerColumn(dataset, table, column)
		: null;
}

/** A column of the customers, row by row of another table. */
export function* customerColumn(
	dataset: Dataset,
	table: Table,
	name: string,
): Work<Column | null> {
	const { customers } = dataset.tables;
	const column = customers && ownColumn(customers, name);
	const codes = customerCodes(table);
	if (!customers || !column || !codes || !customerCodes(customers)) return null;
	const key = `joined:${table.entity}.${name}`;
	const keeps = dataset.tables[table.entity] === table;
	const kept = keeps && (dataset.cache.get(key) as Column | undefined);
	if (kept) return kept;
	const rows = customerRows(dataset, customers);
	const joined = emptyLike(column, codes.length);
	for (let from = 0; from < codes.length; from += SLICE) {
		const to = Math.min(from + SLICE, codes.length);
		gather(cells(column), cells(joined), codes, rows, from, to);
		yield;
	}
	if (keeps) dataset.cache.set(key, joined);
	return joined;
}

/** The row of each customer in the table of customers; −1 for one who isn't on file. */
function customerRows(dataset: Dataset, customers: Table): Int32Array {
	const rows = new Int32Array(dataset.customers.length).fill(-1);
	const codes = customerCodes(customers) ?? [];
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0) rows[code] = row;
	}
	return rows;
}

const cells = (column: Column) =>
	column.type === "text" ? column.codes : column.values;

/** A column of missing values. */
function emptyLike(column: Column, rows: number): Column {
	switch (column.type) {
		case "text":
			return { ...column, codes: new Int32Array(rows).fill(-1) };
		case "boolean":
			return { ...column, values: new Uint8Array(rows).fill(2) };
		default:
			return { ...column, values: new Float64Array(rows).fill(Number.NaN) };
	}
}

function gather(
	source: ArrayLike<number>,
	target: Float64Array | Int32Array | Uint8Array,
	codes: Int32Array,
	rows: Int32Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const code = codes[row] as number;
		const other = code < 0 ? -1 : (rows[code] as number);
		if (other >= 0) target[row] = source[other] as number;
	}
}

/** Whether a column of this name, bare or not, is mapped anywhere. */
export function isMapped(dataset: Dataset, name: string): boolean {
	const { entity, column } = parted(name);
	return Object.values(dataset.tables).some(
		(table) =>
			table !== undefined &&
			(entity === null || entity === table.entity) &&
			ownColumn(table, column) !== undefined,
	);
}

/** The error of a column that is mapped nowhere: `question`, with the nearest name that is. */
export function unknownColumn(
	dataset: Dataset,
	name: string,
	option: string,
): CadranError {
	const { entity, column } = parted(name);
	const names = Object.values(dataset.tables).flatMap((table) =>
		Object.keys(table?.columns ?? {}).map((own) =>
			entity === null ? own : `${table?.entity}.${own}`,
		),
	);
	return new CadranError(
		"question",
		`${option}: no mapped table has the column “${name}”.${suggestion(name, names)}`,
		{ option, column, ...(entity === null ? {} : { entity }) },
	);
}

/** The error of an entity or a column that a metric needs and the host has not mapped: `unsupported`. */
export function unmapped(entity: string, column?: string): CadranError {
	const made = madeOf[`${entity}.${column}`];
	if (made) return unmapped(...(made.split(".") as [string, string]));
	if (column === undefined)
		return new CadranError(
			"unsupported",
			`This needs “${entity}”, which is not mapped. Map a table to it.`,
			{ entity },
		);
	const known = isEntity(entity) ? Object.keys(entities[entity].columns) : [];
	const hint = known.includes(column) ? "" : suggestion(column, known);
	return new CadranError(
		"unsupported",
		`This needs “${entity}.${column}”, which is not mapped.${hint} Map a column to it.`,
		{ entity, column },
	);
}

/** The error of a column that a metric needs row by row of a table: what is not mapped of it, or of the way to it. */
export function unmappedOf(
	{ tables: { customers } }: Dataset,
	table: Table,
	name: string,
): CadranError {
	const { entity, column } = parted(name);
	const joined = entity === "customers" && entity !== table.entity;
	if (joined && customers && ownColumn(customers, column))
		return customerCodes(customers)
			? unmapped(table.entity, "customer")
			: unmapped("customers", "id");
	return unmapped(entity ?? table.entity, column);
}

/** Text codes as they are, or the distinct values of another column as text, coded: what rows are grouped by. Null for instants. */
export function* codedOf(column: Column): Work<TextColumn | null> {
	if (column.type === "text") return column;
	if (column.type === "instant") return null;
	const { values } = column;
	const codes = new Int32Array(values.length);
	const known = new Map<number, number>();
	for (let row = 0; row < codes.length; row++) {
		const value = (values[row] as number) + 0;
		if (column.type === "boolean" ? value === 2 : Number.isNaN(value))
			codes[row] = -1;
		else {
			if (!known.has(value)) known.set(value, known.size);
			codes[row] = known.get(value) as number;
		}
		if (row % SLICE === SLICE - 1) yield;
	}
	const dictionary = Array.from(known.keys(), (value) =>
		column.type === "boolean" ? String(value === 1) : String(value),
	);
	return { type: "text", codes, dictionary };
}
