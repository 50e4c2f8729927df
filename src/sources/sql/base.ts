import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Filter } from "../../model/filter.js";
import type {
	ColumnMapping,
	EntityMapping,
	Model,
} from "../../model/mapping.js";
import { suggestion } from "../../model/spelling.js";
import type { Dialect, HostType } from "../../questions/dialect.js";
import { empty, join, raw, type Sql, sql } from "../../questions/sql.js";
import type { Clock } from "../../questions/wall.sql.js";
import { placeOf, readingOf, typeOf } from "../dataset/wanted.js";
import { type Hold, readColumn } from "./column.js";
import type { Schema } from "./schema.js";
import { whereOf } from "./where.js";

/** What an entity's rows are read by. */
export interface Reader {
	dialect: Dialect;
	schema: Schema;
	model: Model;
	clock: Clock;
}

/** A name with its schema, such as `crm.orders`, or without. */
const tableName = (dialect: Dialect, name: string): Sql =>
	raw(name.split(".").map(dialect.identifier).join("."));

/** The statement of an entity's rows, its columns in our words and types. Throws a CadranError `mapping` where a column is not there. */
export function baseOf(
	reader: Reader,
	entity: Entity,
	columns: readonly string[],
): Sql {
	const { dialect, model } = reader;
	const mapping = model.entities[entity] as EntityMapping;
	const held: Sql[][] = [[], [], []];
	const hold: Hold = (depth, value) => {
		const name = raw(`v${depth}_${held[depth]?.length}`);
		held[depth]?.push(sql`${value} AS ${name}`);
		return name;
	};
	const list = columns.map(
		(ours) =>
			sql`${ourColumn(reader, entity, mapping, ours, hold)} AS ${raw(dialect.identifier(ours))}`,
	);
	const where = mapping.where
		? sql` WHERE ${hostFilter(reader, entity, mapping, mapping.where)}`
		: empty;
	const [first, ...deeper] = held as [Sql[], ...Sql[][]];
	let from = sql`(SELECT ${listed(first)} FROM ${fromOf(reader, entity, mapping)}${where}) AS a0`;
	for (const [i, values] of deeper.entries())
		if (values.length > 0)
			from = sql`(SELECT *, ${join(values, ", ")} FROM ${from}) AS ${raw(`a${i + 1}`)}`;
	return sql`SELECT ${listed(list)} FROM ${from}`;
}

const listed = (columns: readonly Sql[]): Sql =>
	columns.length > 0 ? join(columns, ", ") : raw("1 AS one");

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

function ourColumn(
	reader: Reader,
	entity: Entity,
	mapping: EntityMapping,
	ours: string,
	hold: Hold,
): Sql {
	const { dialect, clock } = reader;
	const one = mapping.columns[ours] as ColumnMapping;
	const type = typeOf(entity, ours, one);
	if (typeof one === "object" && "constant" in one)
		return constantOf(dialect, one.constant, type);
	const host = typeof one === "string" ? one : one.column;
	const place = placeOf(entity, mapping, host);
	const joined = Object.keys(mapping.joins ?? {}).indexOf(place.table);
	const alias = place.joined ? `j${joined}` : "h";
	const found = hostColumn(
		reader,
		entity,
		place.table,
		place.column,
		alias,
		ours,
	);
	const values = typeof one === "object" ? one.values : undefined;
	return readColumn(
		dialect,
		{
			ours: `${entity}.${ours}`,
			...found,
			reading: readingOf(mapping, one),
			values,
		},
		type,
		clock,
		hold,
	);
}

function constantOf(dialect: Dialect, constant: unknown, type: string): Sql {
	const value = sql`${constant}`;
	if (type === "boolean") return dialect.boolean(value);
	return type === "text" || type === "key"
		? dialect.text(value)
		: dialect.number(value);
}

/** The mapping's own filter, by the host's column names. */
function hostFilter(
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
