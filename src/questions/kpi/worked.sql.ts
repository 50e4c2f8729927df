import type { Related, Value } from "../../model/value.js";
import type { Query, Rows } from "../query.js";
import type { Sql } from "../sql.js";
import { emptyColumn, listOf } from "./made.sql.js";

/** A value for which other rows of the same customer are looked at. */
export type Following = Related | Extract<Value, { op: "gap" }>;

/**
 * Rows with one more column, worked out by a statement: it selects what it is given of the rows' own columns, then its own under the
 * name given. Columns under an alias: `of` gives those of the rows that it is made from.
 */
export function besideRows(
	query: Query,
	rows: Rows,
	value: Following,
	make: (names: readonly string[], worked: Sql) => Sql,
): Rows {
	const name = `worked ${(rows.worked?.size ?? 0) + 1}`;
	const { table } = rows;
	const columns = { ...table.columns, [name]: emptyColumn("number") };
	const made = query.derive({ ...table, columns }, "followed", (used) =>
		make(
			used.filter((one) => one !== name),
			query.name(name),
		),
	);
	const worked = new Map(rows.worked).set(JSON.stringify(value), name);
	return { ...made, worked };
}

/** What has been worked out of a value beside each row. */
export function workedOf(query: Query, rows: Rows, value: Following): Sql {
	const name = rows.worked?.get(JSON.stringify(value));
	const column = name && query.column(rows, name);
	if (!column) throw new Error("What is followed has not been worked out.");
	return column.sql;
}

/** Columns of rows for a SELECT, each under its own name. */
export const columnsOf = (
	query: Query,
	rows: Rows,
	names: readonly string[],
): Sql => listOf(query, names, (name) => query.column(rows, name)?.sql as Sql);
