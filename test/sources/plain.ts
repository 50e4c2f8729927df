import type { Dataset } from "../../src/model/dataset.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import { loadDataset } from "../../src/sources/dataset.js";
import type { RowsInput } from "../../src/sources/rows.js";

export const load = (tables: Record<string, RowsInput>, mapping: Mapping) =>
	loadDataset(tables, defineModel(mapping));

/** A table as plain rows, in its own order; instants as ISO texts. */
export function plain(dataset: Dataset, entity: string) {
	const table = dataset.tables[entity];
	if (!table) throw new Error(`no ${entity}`);
	return Array.from({ length: table.rows }, (_, row) =>
		Object.fromEntries(
			Object.entries(table.columns).map(([name, column]) => {
				if (column.type === "text")
					return [name, column.dictionary[column.codes[row] ?? -1] ?? null];
				const value = column.values[row] ?? Number.NaN;
				if (column.type === "boolean")
					return [name, [false, true, null][value] ?? null];
				if (Number.isNaN(value)) return [name, null];
				return [
					name,
					column.type === "instant" ? new Date(value).toISOString() : value,
				];
			}),
		),
	);
}

export const orders = {
	columns: { customer: "customer", at: "at", amount: "amount" },
};
