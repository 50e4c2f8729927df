import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Filter } from "../model/filter.js";
import type { Table } from "../model/table.js";
import type { Report } from "./envelope.js";
import { tellsLater } from "./known.js";

/**
 * All that the rows which some filters pass rest on, as a key; null where they rest on customers picked by another question, which
 * is not known from here, or the table is not one of the dataset's own.
 */
export function restsOn(
	dataset: Dataset,
	table: Table,
	filters: readonly Filter[],
	{ calendar, asOf }: Report,
	stretch: Stretch,
): string | null {
	if (dataset.tables[table.entity] !== table) return null;
	const text = JSON.stringify(filters);
	if (text.includes('"customers":')) return null;
	const edges = text.includes('"edge":') ? stretch : null;
	const later = Array.from(text.matchAll(/"column":"([^"]+)"/g)).some(
		([, name]) => tellsLater(dataset, table, name as string, asOf),
	);
	const known = later ? asOf : null;
	return JSON.stringify([table.entity, calendar, edges, known, text]);
}
