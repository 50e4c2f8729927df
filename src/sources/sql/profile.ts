import type { Dataset } from "../../model/dataset.js";
import type { Entity } from "../../model/entity.js";
import type { Model } from "../../model/mapping.js";
import type { Column, Table } from "../../model/table.js";
import { finish } from "../../model/work.js";
import { latest } from "../dataset/latest.js";
import { restrict } from "../dataset/restrict.js";
import { mapped, typeOf } from "../dataset/wanted.js";
import type { Scope } from "../source.js";
import type { Schema } from "./schema.js";

/** The first and the last instant of a column; +∞ and −∞ where it has none. */
export interface Extent {
	first: number;
	last: number;
}

/** What is known of all rows before any is read. */
export const nothingKnown: Pick<Schema, "timed" | "inspected"> = {
	timed: new Set(),
	inspected: { warnings: [] },
};

/** How far instants reach, by the full names of their columns. */
export type Extents = ReadonlyMap<string, Extent>;

/** A column of a type, of these values at most. */
function columnOf(type: string, instants: readonly number[] = []): Column {
	switch (type) {
		case "key":
		case "text":
			return { type: "text", codes: new Int32Array(0), dictionary: [] };
		case "instant":
			return { type: "instant", values: Float64Array.from(instants) };
		case "boolean":
			return { type: "boolean", values: new Uint8Array(0) };
		default:
			return { type: "number", values: new Float64Array(0) };
	}
}

function tablesOf(model: Model, extents: Extents | null): Table[] {
	return mapped(model).map(([entity, mapping]) => {
		const columns = Object.entries(mapping.columns).map(([name, one]) => {
			const last = extents?.get(`${entity}.${name}`)?.last;
			const instants = last !== undefined && last > -Infinity ? [last] : [];
			const type = typeOf(entity as Entity, name, one);
			return [name, columnOf(type, instants)] as const;
		});
		const starts = mapping.columns.customer ? new Uint32Array(1) : null;
		return { entity, rows: 0, columns: Object.fromEntries(columns), starts };
	});
}

/** A dataset with the columns of all that a model maps, and no rows. */
export function emptyDataset(model: Model): Dataset {
	const tables = tablesOf(model, null).map(
		(table) => [table.entity, table] as const,
	);
	return {
		model,
		tables: Object.fromEntries(tables),
		customers: [],
		warnings: [],
		cache: new Map(),
	};
}

/**
 * What a question is checked against, and planned by: the columns of all that scopes let be seen, and no rows. Instants reach as far as
 * they do in the database.
 */
export function datasetOf(
	model: Model,
	scopes: readonly Scope[],
	extents: Extents,
	{ timed, inspected }: Pick<Schema, "timed" | "inspected">,
): Dataset {
	const all = { ...emptyDataset(model), ...inspected };
	const dataset = finish(restrict(all, scopes));
	const cache = new Map<string, unknown>();
	for (const [name, { first, last }] of extents)
		cache.set(`extent:${name}`, { start: first, end: last + 1 });
	const { asOf: said, ...rest } = dataset.model;
	const asOf =
		said === "latest"
			? latest(tablesOf(dataset.model, extents), timed, model.timeZone)
			: said;
	return {
		...dataset,
		model: { ...rest, ...(asOf !== undefined && { asOf }) },
		cache,
	};
}
