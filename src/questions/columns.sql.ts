import type { Dataset } from "../model/dataset.js";
import type { Column, Table } from "../model/table.js";
import type { Dialect } from "./dialect.js";
import { tableOf } from "./needs.js";
import { customerCodes, ownColumn, parted } from "./reference.js";
import { raw, type Sql, sql } from "./sql.js";

/** Rows that a statement reads from: an entity's, or a rollup's. What a `Table` is in memory. */
export interface Rows {
	/** The names and the types of its columns; it holds no rows. */
	table: Table;
	/** For FROM, with its alias. */
	from: Sql;
	alias: string;
	/** The columns of what has been worked out beside each row, by what it is. */
	worked?: ReadonlyMap<string, string>;
}

/** A column of rows under their alias, and what it holds. */
export interface Named {
	sql: Sql;
	type: Column["type"];
}

/** The columns that a statement names, and with them those that it needs of each entity. */
export class Columns {
	protected readonly needed = new Map<string, Set<string>>();
	/** Which columns are used of rows that are made for the statement. */
	protected readonly derived = new Map<Table, Set<string>>();

	/** `dataset` has the columns of all that is mapped, and no rows. */
	constructor(
		readonly dialect: Dialect,
		readonly dataset: Dataset,
	) {}

	/** An entity's rows. Throws `unsupported` where it is not mapped. */
	rows(entity: string, alias = "r"): Rows {
		const table = tableOf(this.dataset, entity);
		this.need(entity);
		return this.rowsOf(table, this.name(`all_${entity}`), alias);
	}

	/** The rows of a common table, whose columns a table without rows tells. */
	rowsOf(table: Table, name: Sql, alias = "r"): Rows {
		return { table, from: sql`${name} AS ${raw(alias)}`, alias };
	}

	/**
	 * A column of rows: their own (`orders.amount` or, bare, `amount`), or that of the row's customer (`customers.segment`). Null where
	 * there is no such column.
	 */
	column(rows: Rows, name: string): Named | null {
		const { entity, column } = parted(name);
		const own = entity === null || entity === rows.table.entity;
		if (own) return this.own(rows, column);
		return entity === "customers" ? this.ofCustomer(rows, column) : null;
	}

	/** Whether rows are an entity's, not a rollup's. */
	private isEntity = ({ table }: Rows): boolean =>
		this.dataset.tables[table.entity] === table;

	protected own(rows: Rows, name: string): Named | null {
		const column = ownColumn(rows.table, name);
		if (!column) return null;
		if (this.isEntity(rows)) this.need(rows.table.entity).add(name);
		this.derived.get(rows.table)?.add(name);
		return { sql: this.at(rows, name), type: column.type };
	}

	private at = ({ alias }: Rows, name: string): Sql =>
		sql`${raw(alias)}.${this.name(name)}`;

	/** A column of the customers, row by row of others. A rollup has those that it was made with, under their full names. */
	ofCustomer(rows: Rows, name: string): Named | null {
		const { table } = rows;
		if (table.entity === "customers") return this.own(rows, name);
		const { customers } = this.dataset.tables;
		const column = customers && ownColumn(customers, name);
		if (!column || !customerCodes(table) || !customerCodes(customers))
			return null;
		const full = `customers.${name}`;
		this.need("customers").add(name).add("id");
		if (this.isEntity(rows)) this.need(table.entity).add("customer").add(full);
		this.derived.get(table)?.add(full);
		return { sql: this.at(rows, full), type: column.type };
	}

	/** The customer of each row; null where the entity has none. */
	customer(rows: Rows): Sql | null {
		if (!customerCodes(rows.table)) return null;
		const name = rows.table.entity === "customers" ? "id" : "customer";
		return this.own(rows, name)?.sql ?? null;
	}

	/** A name between quotes. */
	name(name: string): Sql {
		return raw(this.dialect.identifier(name));
	}

	private need(entity: string): Set<string> {
		const known = this.needed.get(entity);
		if (known) return known;
		const fresh = new Set<string>();
		this.needed.set(entity, fresh);
		return fresh;
	}
}
