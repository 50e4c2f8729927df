import type { Entity } from "../../model/entity.js";
import type { Filter } from "../../model/filter.js";
import type { Table } from "../../model/table.js";
import { writtenOut } from "../../questions/filter.sql.js";
import type { Common } from "../../questions/query.js";
import { ownColumn, parted } from "../../questions/reference.js";
import { empty, join, raw, type Sql, sql } from "../../questions/sql.js";
import { namesIn } from "../dataset/reached.js";
import { baseOf } from "./base.js";
import type { Reader } from "./host.js";

/** The tables that a statement reads from, within scopes. */
export interface Within {
	reader: Reader;
	/** The columns of all that is mapped, also of what scopes leave out. */
	mapped: Readonly<Partial<Record<string, Table>>>;
	/** What scopes ask of the rows of an entity, each column by its full name. */
	filters: (entity: string) => readonly Filter[];
}

const CUSTOMERS = "customers.";
const ofCustomers = (name: string) => name.startsWith(CUSTOMERS);
const bare = (name: string) => name.slice(CUSTOMERS.length);

/**
 * The common tables of the entities read: `own_orders` as it is in the database, then `all_orders` with no other rows than those that
 * the scopes pass, and with the columns of the customers that are needed.
 */
export function tablesOf(
	within: Within,
	needed: ReadonlyMap<string, ReadonlySet<string>>,
): Common[] {
	const names = ["customers", ...needed.keys()].filter(
		(name, i, all) => needed.has(name) && all.indexOf(name) === i,
	);
	const own = new Map<string, Set<string>>();
	const want = (entity: string, ...columns: readonly string[]) => {
		const known = own.get(entity) ?? new Set<string>();
		for (const column of columns) known.add(column);
		own.set(entity, known);
	};
	for (const entity of names) {
		want(entity, ...columnsIn(needed, entity, false));
		for (const name of within.filters(entity).flatMap(namesIn)) {
			const { entity: owner, column } = parted(name);
			if (owner === entity) want(entity, column);
			else {
				want("customers", "id", column);
				want(entity, "customer");
			}
		}
	}
	const owned = [...own].map(([entity, columns]) => ({
		name: `own_${entity}`,
		body: baseOf(within.reader, entity as Entity, [...columns]),
	}));
	return [
		...owned,
		...names.map((entity) => ({
			name: `all_${entity}`,
			body: allOf(within, needed, entity),
		})),
	];
}

const columnsIn = (
	needed: ReadonlyMap<string, ReadonlySet<string>>,
	entity: string,
	joined: boolean,
): string[] =>
	[...(needed.get(entity) ?? [])].filter(
		(name) => ofCustomers(name) === joined,
	);

function allOf(
	within: Within,
	needed: ReadonlyMap<string, ReadonlySet<string>>,
	entity: string,
): Sql {
	const { dialect } = within.reader;
	const name = (text: string) => raw(dialect.identifier(text));
	const theirs = columnsIn(needed, entity, true);
	const list = [
		...columnsIn(needed, entity, false).map(
			(own) => sql`o.${name(own)} AS ${name(own)}`,
		),
		...theirs.map((one) => sql`c.${name(bare(one))} AS ${name(one)}`),
	];
	const filters = within.filters(entity);
	const seen = filters
		.flatMap(namesIn)
		.some((one) => entity !== "customers" && ofCustomers(one));
	const joined = (table: string, alias: string) =>
		sql` LEFT JOIN ${name(table)} AS ${raw(alias)} ON ${raw(alias)}.${name("id")} = o.${name("customer")}`;
	const where = scoped(within, entity, filters);
	return sql`SELECT ${list.length > 0 ? join(list, ", ") : raw("1 AS one")} FROM ${name(`own_${entity}`)} AS o${
		theirs.length > 0 ? joined("all_customers", "c") : empty
	}${seen ? joined("own_customers", "s") : empty}${where ? sql` WHERE ${where}` : empty}`;
}

/** What scopes ask of the rows of an entity, as a condition. */
function scoped(
	{ reader, mapped }: Within,
	entity: string,
	filters: readonly Filter[],
): Sql | null {
	const { dialect, model } = reader;
	const { timeZone, weekStart } = model;
	return writtenOut(filters, {
		calendar: { timeZone, weekStart },
		stretch: { start: -Infinity, end: Infinity },
		column(full) {
			const { entity: owner, column } = parted(full);
			const table = mapped[owner as string] as Table;
			const alias = raw(owner === entity ? "o" : "s");
			const found = ownColumn(table, column);
			return (
				(found && {
					sql: sql`${alias}.${raw(dialect.identifier(column))}`,
					type: found.type,
				}) ??
				null
			);
		},
		picked: () => null,
	});
}
