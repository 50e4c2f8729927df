import type { Warning } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import { entityShape, isEntity } from "../model/entity.js";
import type { Model } from "../model/mapping.js";
import type { Column, Table } from "../model/table.js";
import { loadTemporal } from "../model/time.js";
import type { Work } from "../model/work.js";
import { checkMetrics } from "../questions/kpi/own.js";
import { shareCustomers } from "./dataset/customers.js";
import { readEntity } from "./dataset/entity.js";
import { latest } from "./dataset/latest.js";
import { codesOf, orderRows } from "./dataset/order.js";
import { conversionOf, exchangeOf } from "./dataset/rates.js";
import { reordered } from "./dataset/reorder.js";
import { mapped, wantedBy } from "./dataset/wanted.js";
import { drive, type Pace, straight } from "./pace.js";
import { type Given, readTables } from "./rows/tables.js";
import type { HostTable } from "./rows.js";

/** Sorts a table by customer and instant, where it has a customer. */
function* sorted(table: Table, customers: number): Work<Table> {
	const { customer } = table.columns;
	if (customer?.type !== "text") return table;
	const at = isEntity(table.entity) ? entityShape(table.entity).at : null;
	const instants = at === null ? undefined : table.columns[at];
	const { order, starts } = yield* orderRows(
		customer.codes,
		customers,
		instants?.type === "instant" ? instants.values : null,
	);
	const columns: [string, Column][] = [];
	for (const [name, column] of Object.entries(table.columns)) {
		columns.push([
			name,
			column === customer
				? { ...customer, codes: yield* codesOf(starts, table.rows) }
				: reordered(column, order),
		]);
		yield;
	}
	return { ...table, columns: Object.fromEntries(columns), starts };
}

/** The dataset that a model makes of the host's tables. */
function* mapTables(
	tables: ReadonlyMap<string, HostTable>,
	model: Model,
): Work<Dataset> {
	const warnings: Warning[] = [];
	for (const { name, ragged } of tables.values())
		if (ragged.rows.length > 0)
			warnings.push({
				code: "rows-left-out",
				table: name,
				count: ragged.rows.length,
				details: ragged.details,
			});
	const exchange = exchangeOf(model);
	const read = [];
	for (const [entity, mapping] of mapped(model)) {
		const one = yield* readEntity(entity, mapping, model, tables, exchange);
		warnings.push(...one.warnings);
		read.push(one);
	}
	const timed = new Set(
		read.flatMap(({ table: { entity }, timed }) =>
			[...timed].map((name) => `${entity}.${name}`),
		),
	);
	const follows = model.asOf === "latest";
	const asOf = follows
		? latest(
				read.map(({ table }) => table),
				timed,
				model.timeZone,
			)
		: model.asOf;
	const customers = yield* shareCustomers(read.map(({ table }) => table));
	const byName: Dataset["tables"] = {};
	for (const { table } of read)
		byName[table.entity] = yield* sorted(table, customers.length);
	const { asOf: _, ...rest } = model;
	const conversion = conversionOf(exchange);
	return {
		model: asOf === undefined ? rest : { ...rest, asOf },
		tables: byName,
		customers,
		warnings,
		...(conversion && { conversion }),
		...(follows && { timed }),
		cache: new Map(),
	};
}

/**
 * Reads the host's tables by a model: renamed, joined, filtered, typed, sorted by customer. Columns that nobody maps are not
 * kept. Rejects with a CadranError: `network` where rows can't be fetched, `mapping` where a table or column is not there, or a metric can't be right,
 * `rows` where a value can't be read.
 */
export async function loadDataset(
	tables: Readonly<Record<string, Given>>,
	model: Model,
	pace: Pace = straight,
	signal?: AbortSignal,
): Promise<Dataset> {
	checkMetrics(model);
	await loadTemporal();
	const read = await readTables(tables, wantedBy(model), pace, signal);
	return drive(mapTables(read, model), pace, signal);
}
