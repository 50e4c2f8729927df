import type { Warning } from "../../model/answer.js";
import type { ColumnType, Entity } from "../../model/entity.js";
import type { EntityMapping, Model } from "../../model/mapping.js";
import type { Column, Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import type { HostTable } from "../rows.js";
import type { Exchange } from "./rates.js";
import { EntityReading } from "./reading.js";
import { View } from "./view.js";
import { typeOf } from "./wanted.js";

/** An entity's rows in our words, in the host's order; `timed` are the instants that are more than dates. */
export interface ReadEntity {
	table: Table;
	warnings: Warning[];
	timed: Set<string>;
}

const isText = (type: ColumnType) => type === "key" || type === "text";

/** The same column without the rows that are marked as bad. */
function without(bad: Uint8Array, column: Column): Column {
	const good = (_: unknown, row: number) => bad[row] === 0;
	if (column.type === "text")
		return { ...column, codes: column.codes.filter(good) };
	if (column.type === "boolean")
		return { ...column, values: column.values.filter(good) };
	return { ...column, values: column.values.filter(good) };
}

/** Reads one entity from the host's tables. Texts come last: they are then only those of rows that are kept. */
export function* readEntity(
	entity: Entity,
	mapping: EntityMapping,
	model: Model,
	tables: ReadonlyMap<string, HostTable>,
	exchange: Exchange | null,
): Work<ReadEntity> {
	const view = new View(entity, mapping, model, tables);
	yield* view.open();
	const reading = new EntityReading(entity, mapping, model, view);
	const named = Object.entries(mapping.columns);
	const read = new Map<string, Column>();
	for (const [name, one] of named) {
		const type = typeOf(entity, name, one);
		if (!isText(type)) read.set(name, yield* reading.values(name, one, type));
	}
	if (mapping.currency !== undefined && exchange)
		yield* reading.convert(mapping.currency, exchange, read);
	const { id } = mapping.columns;
	if (entity === "customers" && id !== undefined)
		yield* reading.unique("id", id);
	if (reading.bad.includes(1)) {
		view.keep((row) => reading.bad[row] === 0);
		for (const [name, column] of read) {
			read.set(name, without(reading.bad, column));
			yield;
		}
	}
	const columns: [string, Column][] = [];
	for (const [name, one] of named)
		columns.push([name, read.get(name) ?? (yield* reading.texts(name, one))]);
	return {
		table: {
			entity,
			rows: view.count,
			columns: Object.fromEntries(columns),
			starts: null,
		},
		warnings: reading.warnings,
		timed: reading.timed,
	};
}
