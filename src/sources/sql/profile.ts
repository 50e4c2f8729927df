import type { Dataset } from "../../model/dataset.js";
import type { Entity } from "../../model/entity.js";
import type { Model } from "../../model/mapping.js";
import type { Column, Table } from "../../model/table.js";
import { typeOf } from "../dataset/wanted.js";

/** A column of a type, without rows. */
function columnOf(type: string): Column {
	switch (type) {
		case "key":
		case "text":
			return { type: "text", codes: new Int32Array(0), dictionary: [] };
		case "instant":
			return { type: "instant", values: new Float64Array(0) };
		case "boolean":
			return { type: "boolean", values: new Uint8Array(0) };
		default:
			return { type: "number", values: new Float64Array(0) };
	}
}

/**
 * A dataset with the columns of all that a model maps, and no rows: what a question is checked against, and planned by. The extents of
 * its instants are given, by full name, as they are in the database.
 */
export function emptyDataset(
	model: Model,
	extents: ReadonlyMap<string, Extent>,
): Dataset {
	const tables: Record<string, Table> = {};
	for (const [entity, mapping] of Object.entries(model.entities)) {
		if (!mapping) continue;
		const columns: Record<string, Column> = {};
		for (const [name, one] of Object.entries(mapping.columns))
			columns[name] = columnOf(typeOf(entity as Entity, name, one));
		const starts = columns.customer ? new Uint32Array(1) : null;
		tables[entity] = { entity, rows: 0, columns, starts };
	}
	const cache = new Map<string, unknown>();
	for (const [name, { first, last }] of extents)
		cache.set(`extent:${name}`, { start: first, end: last + 1 });
	return { model, tables, customers: [], warnings: [], cache };
}

/** The first and the last instant of a column; +∞ and −∞ where it has none. */
export interface Extent {
	first: number;
	last: number;
}
