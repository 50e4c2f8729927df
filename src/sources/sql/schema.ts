import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import { loadTemporal } from "../../model/time.js";
import type { Bound, Dialect, HostType } from "../../questions/dialect.js";
import { join, raw, sql } from "../../questions/sql.js";
import { mapped, placeOf } from "../dataset/wanted.js";
import { baseOf } from "./base.js";
import { fromOf, type Reader } from "./host.js";
import { type Inspected, inspect } from "./inspection.js";
import { type HostRow, numberOf } from "./results.js";
import { written } from "./statement.js";

/** Puts a statement to a database. Rows are objects by column name; numbers may be numbers, bigints or decimals as text. */
export type Run = (
	text: string,
	parameters: readonly Bound[],
	options: { signal?: AbortSignal | undefined },
) => Promise<readonly HostRow[]>;

/** The columns of the host's tables with their types. */
export interface Schema {
	tables: ReadonlyMap<string, ReadonlyMap<string, HostType>>;
	/** Our columns whose instants are more than dates, such as `orders.at`. */
	timed: ReadonlySet<string>;
	/** What is known of all rows. */
	inspected: Inspected;
}

/**
 * Reads which columns the mapped tables have. Throws a CadranError: `mapping` where one is missing or of a type that can't be read,
 * `rows` where a key that must be unique is not.
 */
export async function readSchema(
	dialect: Dialect,
	run: Run,
	model: Model,
): Promise<Schema> {
	await loadTemporal();
	const names = new Set<string>();
	for (const [entity, { from, joins }] of mapped(model)) {
		names.add(from ?? entity);
		for (const table of Object.keys(joins ?? {})) names.add(table);
	}
	const { text, parameters } = written(dialect.columns([...names]), dialect);
	const tables = new Map<string, Map<string, HostType>>();
	for (const { table, column, type } of await run(text, parameters, {})) {
		const columns = tables.get(String(table)) ?? new Map<string, HostType>();
		tables.set(String(table), columns);
		columns.set(String(column), dialect.typeOf(String(type)));
	}
	const clock = { changes: [], offsets: [0] };
	const reader: Reader = { dialect, model, schema: { tables }, clock };
	// What is mapped and is not there is told at once, not when it is first asked for.
	for (const [entity, { columns }] of mapped(model))
		baseOf(reader, entity, Object.keys(columns));
	await checkKeys(reader, run);
	const inspected = await inspect(reader, run);
	return { tables, timed: timedIn(model, tables), inspected };
}

/** Columns that are mapped to anything but dates. */
function timedIn(model: Model, tables: Schema["tables"]): Set<string> {
	const timed = new Set<string>();
	for (const [entity, mapping] of mapped(model))
		for (const [ours, one] of Object.entries(mapping.columns)) {
			if (typeof one === "object" && "constant" in one) continue;
			const host = typeof one === "string" ? one : one.column;
			const { table, column } = placeOf(entity, mapping, host);
			if (tables.get(table)?.get(column) !== "date")
				timed.add(`${entity}.${ours}`);
		}
	return timed;
}

/** Refuses customers and joined tables of which two rows have one key: whatever is joined to them would count twice. */
async function checkKeys(reader: Reader, run: Run): Promise<void> {
	const { dialect, model } = reader;
	const name = (text: string) => raw(dialect.identifier(text));
	const checks: { place: { entity: string; table: string; column: string } }[] =
		[];
	const parts = [];
	const { customers } = model.entities;
	if (customers?.columns.id !== undefined) {
		const rows = baseOf(reader, "customers", ["id"]);
		parts.push(
			sql`SELECT ${name("id")} AS k0 FROM (${rows}) AS t WHERE ${name("id")} IS NOT NULL GROUP BY ${name("id")} HAVING COUNT(*) > 1`,
		);
		const table = customers.from ?? "customers";
		checks.push({ place: { entity: "customers", table, column: "id" } });
	}
	for (const [entity, { joins }] of mapped(model))
		for (const [table, { on }] of Object.entries(joins ?? {})) {
			const keys = Object.values(on);
			const list = join(keys.map(name), ", ");
			const there = join(
				keys.map((key) => sql`${name(key)} IS NOT NULL`),
				" AND ",
			);
			const from = fromOf(reader, entity, { from: table, columns: {} });
			parts.push(
				sql`SELECT ${list} FROM ${from} WHERE ${there} GROUP BY ${list} HAVING COUNT(*) > 1`,
			);
			checks.push({ place: { entity, table, column: keys.join(", ") } });
		}
	if (parts.length === 0) return;
	const counts = parts.map(
		(part, i) =>
			sql`SELECT ${dialect.number(raw(String(i)))} AS part, ${dialect.number(sql`COUNT(*)`)} AS n0 FROM (${part}) AS p`,
	);
	const { text, parameters } = written(join(counts, " UNION ALL "), dialect);
	for (const { part, n0 } of await run(text, parameters, {})) {
		const count = numberOf(n0) ?? 0;
		const { place } = checks[numberOf(part) as number] as (typeof checks)[0];
		if (count > 0)
			throw new CadranError(
				"rows",
				`“${place.table}” has ${count} values of ${place.column} in more than one row: what is joined to it would count twice. Map a view with one row each.`,
				place,
			);
	}
}
