import {
	type ColumnType,
	type Entity,
	entityShape,
} from "../../model/entity.js";
import type {
	ColumnMapping,
	EntityMapping,
	Model,
	Reading,
} from "../../model/mapping.js";
import type { Wanted } from "../rows.js";
import { columnsOf } from "./where.js";

/** The entities of a model with their mappings. */
export const mapped = (model: Model): [Entity, EntityMapping][] =>
	Object.entries(model.entities) as [Entity, EntityMapping][];

/** What one of our columns holds. */
export function typeOf(
	entity: Entity,
	column: string,
	mapping: ColumnMapping,
): ColumnType {
	const { columns } = entityShape(entity);
	const known = Object.hasOwn(columns, column) ? columns[column] : undefined;
	if (known) return known;
	return typeof mapping === "object" && "column" in mapping
		? (mapping.type ?? "text")
		: "text";
}

/** How one of our columns is read: its own way before its entity's. */
export function readingOf(
	entity: EntityMapping,
	mapping: ColumnMapping,
): Reading {
	const { decimal, date, missing, yes, no } = {
		...entity,
		...(typeof mapping === "object" ? mapping : {}),
	};
	const reading: Reading = {};
	if (decimal) reading.decimal = decimal;
	if (date) reading.date = date;
	if (missing) reading.missing = missing;
	if (yes) reading.yes = yes;
	if (no) reading.no = no;
	return reading;
}

/** A host's column by its table: the entity's own, or a joined one. */
export function placeOf(
	entity: Entity,
	mapping: EntityMapping,
	name: string,
): { table: string; column: string; joined: boolean } {
	const dot = name.indexOf(".");
	const head = name.slice(0, Math.max(dot, 0));
	const joined = dot > 0 && Object.hasOwn(mapping.joins ?? {}, head);
	return joined
		? { table: head, column: name.slice(dot + 1), joined }
		: { table: mapping.from ?? entity, column: name, joined };
}

/** The decimal sign of a column that can be read as numbers while it is cut, or null where its text is needed. */
function decimalOf(
	type: ColumnType,
	reading: Reading,
	renamed: boolean,
): "." | "," | null {
	if (renamed || reading.missing?.length) return null;
	if (type === "number" || type === "money" || type === "seconds")
		return reading.decimal ?? ".";
	const epoch = reading.date === "seconds" || reading.date === "milliseconds";
	return type === "instant" && epoch ? "." : null;
}

/** Which columns of which of the host's tables a model needs; a table that is read by several entities is there once. */
export function wantedBy(model: Model): Map<string, Wanted> {
	const tables = new Map<string, Map<string, "." | "," | null>>();
	const want = (table: string, column: string, decimal: "." | "," | null) => {
		const columns = tables.get(table) ?? new Map();
		tables.set(table, columns);
		const agreed = !columns.has(column) || columns.get(column) === decimal;
		columns.set(column, agreed ? decimal : null);
	};
	for (const [entity, mapping] of mapped(model)) {
		const from = mapping.from ?? entity;
		const { columns, currency } = mapping;
		const named = Object.entries(columns);
		if (currency !== undefined) named.push(["currency", currency]);
		for (const [column, one] of named) {
			if (typeof one === "object" && "constant" in one) {
				if (!tables.has(from)) tables.set(from, new Map());
				continue;
			}
			const host = typeof one === "string" ? one : one.column;
			const place = placeOf(entity, mapping, host);
			const renamed = typeof one === "object" && one.values !== undefined;
			want(
				place.table,
				place.column,
				decimalOf(
					typeOf(entity, column, one),
					readingOf(mapping, one),
					renamed,
				),
			);
		}
		for (const column of mapping.where ? columnsOf(mapping.where) : [])
			want(from, column, null);
		for (const [table, { on }] of Object.entries(mapping.joins ?? {}))
			for (const [our, their] of Object.entries(on)) {
				want(from, our, null);
				want(table, their, null);
			}
	}
	return new Map(
		[...tables].map(([table, columns]) => [
			table,
			{ table, columns, leaveOut: model.unreadable === "leave-out" },
		]),
	);
}
