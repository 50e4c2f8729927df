import type { ColumnMapping, Mapping } from "../../../src/model/mapping.js";
import { defineModel } from "../../../src/model/mapping.js";
import { memorySource } from "../../../src/sources/memory.js";
import { sampleTables } from "../../../src/sources/sample.js";

type Columns = Record<string, unknown[]>;
export type Tables = Record<string, Columns>;

/** More visits than this tell a test nothing new. */
const MOST = 1500;

/** The rows of a tenant: the sample of a seed, with so many people, up to an instant. */
export function tenantRows(
	seed: number,
	options: { customers: number; asOf: string },
): Tables {
	const { tables } = sampleTables(seed, options);
	return Object.fromEntries(
		Object.entries(tables).map(([name, table]) => {
			const { columns } = table as unknown as { columns: Columns };
			return [
				name,
				Object.fromEntries(
					Object.entries(columns).map(([column, values]) => [
						column,
						Array.from(values.slice(0, MOST), (value) =>
							Number.isNaN(value) ? null : value,
						),
					]),
				),
			];
		}),
	);
}

/** The rows of all tenants, in turns, with whose they are in the column `tenant`. */
export function together(tenants: Readonly<Record<string, Tables>>): Tables {
	const [first = {}] = Object.values(tenants);
	return Object.fromEntries(
		Object.entries(first).map(([table, columns]) => {
			const rows = Object.entries(tenants).flatMap(([tenant, tables]) => {
				const own = tables[table] as Columns;
				const length = Object.values(own)[0]?.length ?? 0;
				return Array.from({ length }, (_, row) => ({ tenant, own, row }));
			});
			// A stable order that mixes them: the third row of one stands near the third of the other.
			rows.sort((a, b) => a.row - b.row);
			const names = Object.keys(columns);
			const mixed: Columns = Object.fromEntries(
				names.map((name) => [
					name,
					rows.map(({ own, row }) => own[name]?.[row]),
				]),
			);
			return [table, { ...mixed, tenant: rows.map(({ tenant }) => tenant) }];
		}),
	);
}

const mapping = sampleTables(1, { customers: 1 }).model;
const tenant: ColumnMapping = { column: "tenant", type: "text" };

/** A source of such tables: the sample's own model, of these entities alone, with `tenant` where it is said. */
export function sourceOf(
	tables: Tables,
	entities: readonly string[],
	marked: readonly string[],
	more: Partial<Mapping> = {},
) {
	const mapped = Object.entries(mapping.entities)
		.filter(([name]) => entities.includes(name))
		.map(([name, one]) => [
			name,
			marked.includes(name)
				? { ...one, columns: { ...one.columns, tenant } }
				: one,
		]);
	const model = defineModel({
		...mapping,
		...more,
		entities: Object.fromEntries(mapped),
	});
	const given = Object.fromEntries(
		Object.entries(tables).map(([name, columns]) => [name, { columns }]),
	);
	return memorySource(given, model, { worker: "never", now: () => 0 });
}

/** Where two answers differ: numbers to 1e-9, all else exactly; null where they don't. */
export function difference(a: unknown, b: unknown, path = ""): string | null {
	if (typeof a === "number" && typeof b === "number")
		return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
			? null
			: `${path}: ${a} and ${b}`;
	if (typeof a !== "object" || typeof b !== "object" || !a || !b)
		return Object.is(a, b) ? null : `${path}: ${a} and ${b}`;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	for (const key of keys) {
		const found = difference(
			(a as Record<string, unknown>)[key],
			(b as Record<string, unknown>)[key],
			`${path}.${key}`,
		);
		if (found) return found;
	}
	return null;
}
