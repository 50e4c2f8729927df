import type { Dataset } from "../model/dataset.js";
import { entityShape, isEntity } from "../model/entity.js";
import type { Column, InstantColumn, Table } from "../model/table.js";
import { SLICE, type Work } from "../model/work.js";
import { reachOf } from "./envelope.js";
import { parted } from "./reference.js";

/** Instants that may lie ahead of the as-of instant and be known at it. */
const plans = new Set([
	"orders.promised_at",
	"quotas.at",
	"programmes.starts_at",
	"programmes.ends_at",
	"customers.birth_date",
]);

/** Whether a column, such as `quotas.at`, holds plans. */
export const isPlan = (name: string): boolean => plans.has(name);

/** Whether a column of a table, under its bare or its full name, tells of things that happened after the as-of instant. */
export function tellsLater(
	dataset: Dataset,
	table: Table,
	name: string,
	asOf: number,
): boolean {
	const { entity, column } = fully(table, name);
	const full = `${entity}.${column}`;
	return (
		isEntity(entity) &&
		entityShape(entity).columns[column] === "instant" &&
		!isPlan(full) &&
		reachOf(dataset, full).end > asOf + 1
	);
}

function fully(table: Table, name: string) {
	const { entity, column } = parted(name);
	return { entity: entity ?? table.entity, column };
}

/**
 * A column as it was known at the as-of instant, so that a report of last month reads the same today: an instant after it is missing.
 * Plans and free properties are left as they are.
 */
export function* knownAt<C extends Column>(
	dataset: Dataset,
	table: Table,
	name: string,
	column: C,
	asOf: number,
): Work<C | InstantColumn> {
	if (column.type !== "instant" || !tellsLater(dataset, table, name, asOf))
		return column;
	const key = `known:${table.entity}:${name}`;
	const kept = dataset.cache.get(key) as
		| { asOf: number; of: unknown; column: InstantColumn }
		| undefined;
	if (kept?.asOf === asOf && kept.of === column.values) return kept.column;
	const values = new Float64Array(column.values.length);
	for (let from = 0; from < values.length; from += SLICE) {
		const to = Math.min(from + SLICE, values.length);
		for (let row = from; row < to; row++) {
			const at = column.values[row] as number;
			values[row] = at > asOf ? Number.NaN : at;
		}
		yield;
	}
	const known: InstantColumn = { type: "instant", values };
	dataset.cache.set(key, { asOf, of: column.values, column: known });
	return known;
}
