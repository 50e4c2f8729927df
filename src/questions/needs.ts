import type { Dataset } from "../model/dataset.js";
import type { Table } from "../model/table.js";
import { ownColumn, unmapped } from "./reference.js";

/** The table of an entity. Throws `unsupported` where it is not mapped. */
export function tableOf(dataset: Dataset, entity: string): Table {
	const table = Object.hasOwn(dataset.tables, entity)
		? dataset.tables[entity]
		: undefined;
	if (!table) throw unmapped(entity);
	return table;
}

/** A table whose rows belong to customers, with the first row of each. Throws `unsupported` where they don't. */
export function byCustomer(
	dataset: Dataset,
	entity: string,
): Table & { starts: Uint32Array } {
	const table = tableOf(dataset, entity);
	if (!table.starts) throw unmapped(entity, "customer");
	return table as Table & { starts: Uint32Array };
}

/** The values of a column of numbers or of instants. Throws `unsupported` where there is none. */
export function valuesOf(
	table: Table,
	name: string,
	type: "number" | "instant",
): Float64Array {
	const column = ownColumn(table, name);
	if (column?.type !== type) throw unmapped(table.entity, name);
	return (column as { values: Float64Array }).values;
}
