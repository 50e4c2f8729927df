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
