import type { Dataset } from "../model/dataset.js";
import type { Column, Table } from "../model/table.js";
import { kernel, SLICE, type Work } from "../model/work.js";
import { bytesOf, keep, recall } from "./kept.js";
import { customerCodes, ownColumn, parted } from "./reference.js";

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
	const keeps = dataset.tables[table.entity] === table;
	const key = `joined ${table.entity} ${name}`;
	const kept = keeps && recall<Column>(dataset, key);
	if (kept) return kept;
	const joined = yield* joinedTo(dataset, customers, column, codes);
	return keeps ? keep(dataset, key, joined, bytesOf(joined)) : joined;
}

/** A column of the customers by customer code, that of the missing code −1 first. Null where there is none. */
export function* byCode(dataset: Dataset, name: string): Work<Column | null> {
	const { customers } = dataset.tables;
	const column = customers && ownColumn(customers, name);
	if (!customers || !column || !customerCodes(customers)) return null;
	const key = `by code ${name}`;
	const kept = recall<Column>(dataset, key);
	if (kept) return kept;
	const codes = new Int32Array(dataset.customers.length + 1);
	for (let code = 0; code < codes.length; code++) codes[code] = code - 1;
	const found = yield* joinedTo(dataset, customers, column, codes);
	return keep(dataset, key, found, bytesOf(found));
}

/** The value of each customer code. */
function* joinedTo(
	dataset: Dataset,
	customers: Table,
	column: Column,
	codes: Int32Array,
): Work<Column> {
	const rows = customerRows(dataset, customers);
	const joined = emptyLike(column, codes.length);
	for (let from = 0; from < codes.length; from += SLICE) {
		const to = Math.min(from + SLICE, codes.length);
		kernel(gather, cells(column), cells(joined), codes, rows, from, to);
		yield;
	}
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
