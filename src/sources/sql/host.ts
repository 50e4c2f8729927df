import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Filter } from "../../model/filter.js";
import type { EntityMapping, Model } from "../../model/mapping.js";
import { suggestion } from "../../model/spelling.js";
import type { Dialect, HostType } from "../../questions/dialect.js";
import { join, raw, type Sql, sql } from "../../questions/sql.js";
import type { Clock } from "../../questions/wall.sql.js";
import type { Schema } from "./schema.js";
import { whereOf } from "./where.js";

/** What an entity's rows are read by. */
export interface Reader {
	dialect: Dialect;
	schema: Pick<Schema, "tables">;
	model: Model;
	/** The clock changes over all the data. */
	clock: Clock;
	/** Those around what one of our columns holds, by its full name, where that is known: fewer. */
	clockOf?: (name: string) => Clock | null;
}

/** A name with its schema, such as `crm.orders`, or without. */
const tableName = (dialect: Dialect, name: string): Sql =>
	raw(name.split(".").map(dialect.identifier).join("."));

/** The host's table as `h`, and those joined to it as `j0`, `j1` … */
export function fromOf(
	reader: Reader,
	entity: Entity,
	mapping: EntityMapping,
): Sql {
	const { dialect } = reader;
	const base = mapping.from ?? entity;
	const joins = Object.entries(mapping.joins ?? {}).map(
		([table, { on }], i) => {
			const equal = Object.entries(on).map(([ours, theirs]) => {
				const a = hostColumn(reader, entity, base, ours, "h");
				const b = hostColumn(reader, entity, table, theirs, `j${i}`);
				return sql`${dialect.text(a.sql)} = ${dialect.text(b.sql)}`;
			});
			return sql` LEFT JOIN ${tableName(dialect, table)} AS ${raw(`j${i}`)} ON ${join(equal, " AND ")}`;
		},
	);
	return sql`${tableName(dialect, base)} AS h${join([...joins, raw("")], "")}`;
}

/** A column of the host's, under the alias of its table. */
export function hostColumn(
	{ dialect, schema }: Reader,
	entity: string,
	table: string,
	column: string,
	alias: string,
	ours?: string,
): { sql: Sql; type: HostType } {
	const columns = schema.tables.get(table);
	if (!columns)
		throw new CadranError(
			"mapping",
			`There is no table “${table}”, or the database's user may not read it.`,
			{ entity, table },
		);
	const type = columns.get(column);
	const known = [...columns.keys()];
	if (!type)
		throw new CadranError(
			"mapping",
			`“${ours ? `${entity}.${ours}` : entity}” needs the column “${column}” of “${table}”, which has no such column.${suggestion(column, known)} It has: ${known.join(", ")}.`,
			{ entity, table, column },
		);
	return { sql: sql`${raw(alias)}.${raw(dialect.identifier(column))}`, type };
}

/** The mapping's own filter, by the host's column names. */
export function hostFilter(
	reader: Reader,
	entity: Entity,
	mapping: EntityMapping,
	where: Filter,
): Sql {
	const base = mapping.from ?? entity;
	return whereOf(reader, mapping, where, (name) =>
		hostColumn(reader, entity, base, name, "h"),
	);
}
