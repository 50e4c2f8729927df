import type { Dataset } from "../../model/dataset.js";
import type { Column, Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import { columnOf } from "../joined.js";
import { knownAt } from "../known.js";
import { isMapped, unknownColumn, unmappedOf } from "../reference.js";

/** What one row holds in one column; null where it holds nothing. Instants are ISO 8601 in UTC. */
export type RowValue = string | number | boolean | null;

/** A column of a list of rows, as it was known at the as-of instant. */
export interface Listed {
	name: string;
	type: Column["type"];
	column: Column;
}

/** Finds the columns that are asked for. Throws `question` on a name that is mapped nowhere, `unsupported` where the rows have no such column. */
export function* listedOf(
	dataset: Dataset,
	table: Table,
	names: readonly string[],
	{ asOf }: Report,
): Work<Listed[]> {
	const listed: Listed[] = [];
	for (const name of names) {
		const found = yield* columnOf(dataset, table, name);
		if (!found)
			throw isMapped(dataset, name)
				? unmappedOf(dataset, table, name)
				: unknownColumn(dataset, name, "columns");
		const column = yield* knownAt(dataset, table, name, found, asOf);
		listed.push({ name, type: column.type, column });
	}
	return listed;
}

export function valueAt(column: Column, row: number): RowValue {
	switch (column.type) {
		case "text":
			return column.dictionary[column.codes[row] as number] ?? null;
		case "boolean":
			return [false, true][column.values[row] as number] ?? null;
		case "number": {
			const value = column.values[row] as number;
			return Number.isNaN(value) ? null : value + 0;
		}
		case "instant": {
			const at = column.values[row] as number;
			return Number.isNaN(at) ? null : new Date(at).toISOString();
		}
	}
}
