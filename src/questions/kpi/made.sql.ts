import type { Column, Table } from "../../model/table.js";
import type { Query } from "../query.js";
import { join, raw, type Sql, sql } from "../sql.js";

/** A column without values, of a type. */
export function emptyColumn(type: Column["type"]): Column {
	switch (type) {
		case "text":
			return { type, codes: new Int32Array(), dictionary: [] };
		case "boolean":
			return { type, values: new Uint8Array() };
		default:
			return { type, values: new Float64Array() };
	}
}

/** A table without rows, by the types of its columns: null where there is no such column. */
export const emptyTable = (
	entity: string,
	types: Readonly<Record<string, Column["type"] | null>>,
): Table => ({
	entity,
	rows: 0,
	columns: Object.fromEntries(
		Object.entries(types)
			.filter(([, type]) => type !== null)
			.map(([name, type]) => [name, emptyColumn(type as Column["type"])]),
	),
	starts: null,
});

/** A list for SELECT of some of the columns, each under its name. */
export function listOf(
	query: Query,
	names: readonly string[],
	of: (name: string) => Sql,
): Sql {
	const list = names.map((name) => sql`${of(name)} AS ${query.name(name)}`);
	return list.length > 0 ? join(list, ", ") : raw("1 AS one");
}

/**
 * The statement of a rollup's rows: `make` selects columns of its own; those of the row's customer, under full names, are joined by its
 * `customer`.
 */
export function withCustomers(
	query: Query,
	used: readonly string[],
	make: (own: readonly string[]) => Sql,
): Sql {
	const theirs = used.filter((name) => name.startsWith("customers."));
	const own = used.filter((name) => !name.startsWith("customers."));
	if (theirs.length === 0) return make(own);
	const customers = query.rows("customers", "c");
	const column = (name: string) => query.column(customers, name)?.sql as Sql;
	const list = listOf(query, used, (name) =>
		theirs.includes(name) ? column(name) : sql`m.${query.name(name)}`,
	);
	const made = make([...new Set([...own, "customer"])]);
	const on = sql`${query.customer(customers)} = m.${query.name("customer")}`;
	return sql`SELECT ${list} FROM (${made}) AS m LEFT JOIN ${customers.from} ON ${on}`;
}
