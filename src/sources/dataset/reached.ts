import type { Dataset } from "../../model/dataset.js";
import type { Filter } from "../../model/filter.js";
import type { Table } from "../../model/table.js";
import { customerCodes, ownColumn, parted } from "../../questions/reference.js";

/** The full name of a column row by row of a table: its own, or that of the row's customer; null where it has neither. */
function named(
	{ tables: { customers } }: Dataset,
	table: Table,
	name: string,
): string | null {
	const { entity, column } = parted(name);
	if (entity === null || entity === table.entity) {
		if (ownColumn(table, column)) return `${table.entity}.${column}`;
		if (entity !== null) return null;
	} else if (entity !== "customers") return null;
	const joined =
		customers &&
		customers !== table &&
		ownColumn(customers, column) &&
		customerCodes(customers) &&
		customerCodes(table);
	return joined ? `customers.${column}` : null;
}

/** A filter of a scope as one table reads it, each column by its full name; null where one of them can't be reached from it. */
export function reached(
	dataset: Dataset,
	table: Table,
	filter: Filter,
): Filter | null {
	const each = (filters: readonly Filter[]) => {
		const found = filters.map((one) => reached(dataset, table, one));
		return found.includes(null) ? null : (found as Filter[]);
	};
	if ("all" in filter) {
		const all = each(filter.all);
		return all && { all };
	}
	if ("any" in filter) {
		const any = each(filter.any);
		return any && { any };
	}
	if ("not" in filter) {
		const not = reached(dataset, table, filter.not);
		return not && { not };
	}
	if ("customers" in filter) return null;
	const column = named(dataset, table, filter.column);
	return column === null ? null : { ...filter, column };
}

/** The columns that a filter names. */
export function namesIn(filter: Filter): string[] {
	if ("all" in filter) return filter.all.flatMap(namesIn);
	if ("any" in filter) return filter.any.flatMap(namesIn);
	if ("not" in filter) return namesIn(filter.not);
	return "column" in filter ? [filter.column] : [];
}
