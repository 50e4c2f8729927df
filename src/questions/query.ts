import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Column, Table } from "../model/table.js";
import type { Dialect } from "./dialect.js";
import { tableOf } from "./needs.js";
import { customerCodes, ownColumn, parted } from "./reference.js";
import { empty, join, raw, type Sql, sql } from "./sql.js";
import { type Clock, clockOf } from "./wall.sql.js";

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

/** What a part of the statement comes to, one row after another in no order. */
export interface Row {
	texts: readonly (string | null)[];
	numbers: readonly (number | null)[];
}

/** One SELECT among those whose rows the statement gives. */
export interface Part {
	texts?: readonly Sql[];
	numbers: readonly Sql[];
	/** From FROM on. */
	rest: Sql;
}

/** How far a column of instants reaches: +∞ and −∞ where it has none; and how many rows there are. */
export interface Reached {
	entity: string;
	/** The column's full name. */
	name: string;
	first: number;
	last: number;
	rows: number;
}

/** A common table of a statement. */
export interface Common {
	name: string;
	body: Sql;
}

/** What came back, by part. */
export type Results = (part: number) => readonly Row[];

/**
 * A statement in the making. A question plans what it needs: `rows` of entities, common tables (`with`), and parts whose rows it reads
 * when the statement has been run. One statement a question, whatever it holds.
 */
export class Query {
	private readonly needed = new Map<string, Set<string>>();
	private readonly commons: { name: string; body: Sql | (() => Sql) }[] = [];
	/** Which columns are used of rows that are made for the statement. */
	private readonly derived = new Map<Table, Set<string>>();
	private readonly parts: (Part & {
		reach?: { entity: string; names: readonly string[] };
	})[] = [];
	/** By entity, the instants whose extent is asked for, by name. */
	private readonly extents = new Map<string, Map<string, Sql>>();
	private readonly known = new Map<string, unknown>();
	private readonly works: ((results: Results) => void)[] = [];

	/**
	 * `dataset` has the columns of all that is mapped, and no rows. `tables` writes the common table `all_orders` of each entity read,
	 * with the columns needed, those of the customers by full names; `reach` is from the first to the last instant of the data, by which clock changes are looked up.
	 */
	constructor(
		readonly dialect: Dialect,
		readonly dataset: Dataset,
		private readonly reach: Stretch,
		private readonly tables: (
			needed: ReadonlyMap<string, ReadonlySet<string>>,
		) => readonly Common[],
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
	 * Rows of a common table that is made for the statement, once it is known which of its columns are used: own ones by their names, and
	 * those of the customers by full ones. What makes it adds no part and no common table.
	 */
	derive(
		table: Table,
		hint: string,
		make: (columns: readonly string[]) => Sql,
	): Rows {
		const used = new Set<string>();
		this.derived.set(table, used);
		const name = `${hint}_${this.commons.length + 1}`;
		this.commons.push({ name, body: () => make([...used]) });
		return this.rowsOf(table, this.name(name));
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

	private own(rows: Rows, name: string): Named | null {
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

	/** Has something done with what came back before the answer is made of it, such as a warning. */
	first(work: (results: Results) => void): void {
		this.works.push(work);
	}

	/** Does what is to be done first. */
	begin(results: Results): void {
		for (const work of this.works) work(results);
	}

	/** A name between quotes. */
	name(name: string): Sql {
		return raw(this.dialect.identifier(name));
	}

	/** Adds a common table; gives its name. The same body is added once. */
	with(body: Sql, hint = "part"): Sql {
		const known = this.commons.find(
			(one) =>
				typeof one.body === "object" &&
				one.body.strings.join("?") === body.strings.join("?") &&
				one.body.values.every((value, i) => value === body.values[i]),
		);
		const name = known?.name ?? `${hint}_${this.commons.length + 1}`;
		if (!known) this.commons.push({ name, body });
		return this.name(name);
	}

	/** What is worked out once in a statement, by a name that says all it rests on. */
	once<T>(name: string, work: () => T): T {
		if (!this.known.has(name)) this.known.set(name, work());
		return this.known.get(name) as T;
	}

	/** Whether anything is to be read at all. */
	get isEmpty(): boolean {
		return this.parts.length === 0 && this.extents.size === 0;
	}

	/** Adds a part; gives its number, by which its rows are read. */
	part(part: Part): number {
		return this.parts.push(part) - 1;
	}

	/** Clock changes of a zone over all the data, and an instant beside. */
	clock(timeZone: string, ...beside: readonly number[]): Clock {
		const DAY = 86_400_000;
		const instants = [this.reach.start, this.reach.end, ...beside].filter(
			Number.isFinite,
		);
		const [first, last] = [Math.min(...instants), Math.max(...instants)];
		return instants.length === 0
			? { changes: [], offsets: [0] }
			: clockOf(first - 400 * DAY, last + 400 * DAY, timeZone);
	}

	/** Has the statement tell how far a column of instants reaches, such as `orders.at`, and how many rows its entity has. */
	extent(name: string): void {
		const { entity, column } = parted(name);
		if (!entity || !this.dataset.tables[entity]) return;
		const found = this.own(this.rows(entity), column);
		if (found?.type !== "instant") return;
		this.tell(entity, name, found.sql);
	}

	/** Has the statement tell whether there are events of a name, and how far they reach, as `events.at: …`; one without an instant is at 0. */
	extentOfEvents(event: string): void {
		if (!this.dataset.tables.events) return;
		const rows = this.rows("events");
		const name = this.own(rows, "name");
		const at = this.own(rows, "at");
		if (name?.type !== "text" || at?.type !== "instant") return;
		const own = sql`CASE WHEN ${name.sql} = ${event} THEN COALESCE(${at.sql}, 0) END`;
		this.tell("events", `events.at: ${event}`, own);
	}

	private tell(entity: string, name: string, instant: Sql): void {
		const told = this.extents.get(entity) ?? new Map<string, Sql>();
		this.extents.set(entity, told.set(name, instant));
	}

	/** How far the columns of instants reach that were asked for. */
	reaches(results: Results): Reached[] {
		return this.parts.flatMap(({ reach }, part) => {
			if (!reach) return [];
			const { entity, names } = reach;
			const [rows, ...ends] = results(part)[0]?.numbers ?? [];
			return names.map((name, i) => ({
				entity,
				name,
				first: ends[2 * i] ?? Number.POSITIVE_INFINITY,
				last: ends[2 * i + 1] ?? Number.NEGATIVE_INFINITY,
				rows: rows ?? 0,
			}));
		});
	}

	/** Adds the parts that tell extents: one an entity. */
	private tellReaches(): void {
		for (const [entity, found] of this.extents) {
			const names = [...found.keys()];
			const ends = [...found.values()].flatMap((at) => [
				sql`MIN(${at})`,
				sql`MAX(${at})`,
			]);
			const numbers = [raw("COUNT(*)"), ...ends];
			const rest = sql`FROM ${this.rows(entity).from}`;
			this.parts.push({ numbers, rest, reach: { entity, names } });
		}
		this.extents.clear();
	}

	private need(entity: string): Set<string> {
		const known = this.needed.get(entity);
		if (known) return known;
		const fresh = new Set<string>();
		this.needed.set(entity, fresh);
		return fresh;
	}

	/** The whole statement: what is read, what is worked out from it, and the rows of all parts. */
	statement(): Sql {
		this.tellReaches();
		const { dialect } = this;
		const texts = Math.max(
			0,
			...this.parts.map((one) => one.texts?.length ?? 0),
		);
		const numbers = Math.max(0, ...this.parts.map((one) => one.numbers.length));
		const selects = this.parts.map((part, i) => {
			const columns = [sql`${dialect.number(raw(String(i)))} AS part`];
			for (let at = 0; at < texts; at++)
				columns.push(
					// A client that decodes texts may drop a byte order mark at the start of one.
					sql`'=' || ${dialect.text(part.texts?.[at] ?? raw("NULL"))} AS ${raw(`t${at}`)}`,
				);
			for (let at = 0; at < numbers; at++)
				columns.push(
					sql`${dialect.number(part.numbers[at] ?? raw("NULL"))} AS ${raw(`n${at}`)}`,
				);
			return sql`SELECT ${join(columns, ", ")} ${part.rest}`;
		});
		// What is made of others says which of their columns it needs.
		const made = this.commons
			.slice()
			.reverse()
			.map(({ name, body }) => ({
				name,
				body: typeof body === "object" ? body : body(),
			}))
			.reverse();
		const commons = [...this.tables(this.needed), ...made].map(
			({ name, body }) => sql`${this.name(name)} AS (${body})`,
		);
		const given =
			commons.length > 0 ? sql`WITH ${join(commons, ",\n")}\n` : empty;
		return sql`${given}${join(selects, "\nUNION ALL\n")}${raw(dialect.settings)}`;
	}
}
