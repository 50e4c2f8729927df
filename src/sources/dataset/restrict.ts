import type { Warning } from "../../model/answer.js";
import type { Dataset } from "../../model/dataset.js";
import type { Filter } from "../../model/filter.js";
import type { Model } from "../../model/mapping.js";
import type { Column, Table } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import type { Report } from "../../questions/envelope.js";
import { filterRows } from "../../questions/filter.js";
import {
	customerCodes,
	isMapped,
	unknownColumn,
} from "../../questions/reference.js";
import { blame } from "../scope.js";
import type { Scope } from "../source.js";
import { compact } from "./compact.js";
import { latest } from "./latest.js";
import { namesIn, reached } from "./reached.js";
import { reordered } from "./reorder.js";
import { mapped } from "./wanted.js";

/**
 * The dataset of no other rows than those that all filters of all scopes pass, in every table that is not shared. Nothing of what is
 * left out is in it: no value, no customer, no count. A table that a filter can't reach is not in it at all. Filters are read
 * as in a question: a missing value, such as that of a row without a customer, passes `is: null` and `not` alone.
 *
 * Where the model's `asOf` is `latest`, it is that of the rows that are left. Of rows that could not be read nobody knows whose
 * they were: a warning says of which column, not how many nor what. By which of the model's rates amounts were converted is not
 * told. Throws a CadranError `mapping` on a column that is mapped nowhere, or a comparison with the wrong type.
 */
export function* restrict(
	dataset: Dataset,
	scopes: readonly Scope[],
): Work<Dataset> {
	const some = scopes.filter(({ filters }) => filters.length > 0);
	if (some.length === 0) return dataset;
	checkNames(dataset, some);
	const tables: Table[] = [];
	for (const table of Object.values(dataset.tables)) {
		const filters = table && filtersFor(dataset, table, some);
		if (filters) tables.push(yield* restricted(dataset, table, filters));
	}
	const left = yield* compact(tables);
	const customers = left.get(dataset.customers) ?? [];
	for (const table of tables)
		if (table.starts) table.starts = yield* startsOf(table, customers.length);
	const { conversion, timed } = dataset;
	const model = modelOf(dataset, tables);
	const converted = mapped(model).some(([, one]) => one.currency !== undefined);
	return {
		model,
		tables: Object.fromEntries(tables.map((table) => [table.entity, table])),
		customers,
		warnings: warningsOf(dataset.warnings, model),
		...(conversion &&
			converted && {
				conversion: { ...conversion, rates: model.rates ?? [] },
			}),
		...(timed && { timed }),
		cache: new Map(),
	};
}

/** Refuses a column that is mapped nowhere: misspelt, it would leave nothing at all. */
function checkNames(dataset: Dataset, scopes: readonly Scope[]): void {
	for (const { filters } of scopes)
		for (const name of filters.flatMap(namesIn))
			if (!isMapped(dataset, name))
				throw blame(unknownColumn(dataset, name, "filters"));
}

/** What scopes ask of the rows of a table; null where a filter can't be applied to it. */
export function filtersFor(
	dataset: Dataset,
	table: Table,
	scopes: readonly Scope[],
): Filter[] | null {
	const found = scopes
		.filter(({ shared = [] }) => !shared.some((one) => one === table.entity))
		.flatMap(({ filters }) =>
			filters.map((one) => reached(dataset, table, one)),
		);
	return found.includes(null) ? null : (found as Filter[]);
}

/** Filters are read by all that is known, whenever it happened. */
const reportFor = ({ model }: Dataset): Report => ({
	asOf: Number.POSITIVE_INFINITY,
	calendar: { timeZone: model.timeZone, weekStart: model.weekStart },
	period: "all",
	stretch: { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
	language: "en",
	filters: [],
	warnings: [],
	pick() {
		throw new Error("A scope picks no customers.");
	},
});

/** A copy of a table's rows that pass, in their order. */
function* restricted(
	dataset: Dataset,
	table: Table,
	filters: readonly Filter[],
): Work<Table> {
	const report = reportFor(dataset);
	const { stretch } = report;
	let mask: Uint8Array | null;
	try {
		mask = yield* filterRows(dataset, table, filters, report, stretch, true);
	} catch (error) {
		throw blame(error);
	}
	const kept = new Uint32Array(table.rows);
	let rows = 0;
	for (let row = 0; row < table.rows; row++) {
		if (mask === null || mask[row] === 1) kept[rows++] = row;
		if (row % SLICE === SLICE - 1) yield;
	}
	const columns: [string, Column][] = [];
	for (const [name, column] of Object.entries(table.columns)) {
		columns.push([name, reordered(column, kept.subarray(0, rows))]);
		yield;
	}
	return { ...table, rows, columns: Object.fromEntries(columns) };
}

/** Where the rows of each customer start, in a table that is sorted by customer. */
function* startsOf(table: Table, customers: number): Work<Uint32Array> {
	const starts = new Uint32Array(customers + 1);
	const codes = customerCodes(table) ?? new Int32Array();
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (code >= 0) starts[code + 1] = row + 1;
		if (row % SLICE === SLICE - 1) yield;
	}
	for (let code = 0; code < customers; code++)
		starts[code + 1] = Math.max(
			starts[code] as number,
			starts[code + 1] as number,
		);
	return starts;
}

/** The model with no other entities than those of these tables, as of the last instant of theirs where it follows the data. */
function modelOf({ model, timed }: Dataset, tables: readonly Table[]): Model {
	const kept = new Set(tables.map(({ entity }) => entity));
	const entities = Object.fromEntries(
		mapped(model).filter(([entity]) => kept.has(entity)),
	);
	if (!timed) return { ...model, entities };
	const { asOf: _, ...rest } = model;
	const asOf = latest(tables, timed, model.timeZone);
	return { ...rest, entities, ...(asOf !== undefined && { asOf }) };
}

/** Of which of the host's columns rows were left out, as far as the model reads them. */
function warningsOf(warnings: readonly Warning[], model: Model): Warning[] {
	const read = new Set(
		mapped(model).flatMap(([entity, { from = entity, joins = {} }]) => [
			from,
			...Object.keys(joins),
		]),
	);
	const told = new Map<string, Warning>();
	for (const { code, table, column } of warnings) {
		if (table === undefined || !read.has(table)) continue;
		told.set(JSON.stringify([code, table, column]), {
			code,
			table,
			...(column !== undefined && { column }),
		});
	}
	return [...told.values()];
}
