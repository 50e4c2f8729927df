import { entities, isEntity } from "../../src/model/entity.js";
import type { EntityMapping, Mapping } from "../../src/model/mapping.js";
import type { Rows, Types } from "./draft.js";

/** How a column is mapped to its own name: free properties that are no texts say so. */
function column(entity: string, name: string, rows: Rows, type?: string) {
	const own = isEntity(entity) && Object.hasOwn(entities[entity].columns, name);
	const cells = rows.map((row) => row[name] ?? null);
	const every = (of: string) =>
		type === of ||
		(rows.length > 0 &&
			cells.some((cell) => cell !== null) &&
			cells.every((cell) => cell === null || typeof cell === of));
	if (own) return name;
	if (every("number") || type === "integer")
		return { column: name, type: "number" as const };
	if (every("boolean")) return { column: name, type: "boolean" as const };
	if (type === "timestamp" || type === "local" || type === "date")
		return { column: name, type: "instant" as const };
	return name;
}

/** Entities of tables that already have the vocabulary's names. */
export const identity = (
	tables: Readonly<Record<string, Rows>>,
	types: Types = {},
): Mapping["entities"] =>
	Object.fromEntries(
		Object.entries(tables).map(([entity, rows]): [string, EntityMapping] => {
			const own = types[entity] ?? {};
			const names = new Set([
				...rows.flatMap((row) => Object.keys(row)),
				...Object.keys(own),
			]);
			return [
				entity,
				{
					columns: Object.fromEntries(
						[...names].map((name) => [
							name,
							column(entity, name, rows, own[name]),
						]),
					),
				},
			];
		}),
	);
