import type { Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type { Table } from "../model/table.js";
import { Columns, type Rows } from "./columns.sql.js";
import type { Dialect } from "./dialect.js";
import { type Part, type Results, selectOf } from "./part.sql.js";
import { type Reached, Reaches } from "./reach.sql.js";
import { parted } from "./reference.js";
import { empty, join, raw, type Sql, sql } from "./sql.js";
import { type Clock, clockAround } from "./wall.sql.js";

export type { Named, Rows } from "./columns.sql.js";
export type { Part, Results, Row } from "./part.sql.js";
export type { Reached } from "./reach.sql.js";

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((one, i) => one === b[i]);

/** A common table of a statement. */
export interface Common {
	name: string;
	body: Sql;
}

/**
 * A statement in the making. A question plans what it needs: `rows` of entities, common tables (`with`), and parts whose rows it reads
 * when the statement has been run. One statement a question, whatever it holds.
 */
export class Query extends Columns {
	private readonly commons: { name: string; body: Sql | (() => Sql) }[] = [];
	private readonly parts: Part[] = [];
	private readonly extents = new Reaches();
	private readonly known = new Map<string, unknown>();
	private readonly works: ((results: Results) => void)[] = [];

	/**
	 * `tables` writes the common table `all_orders` of each entity read, with the columns needed, those of the customers by full names.
	 * `reach` is from the first to the last instant of the data, by which clock changes are looked up.
	 */
	constructor(
		dialect: Dialect,
		dataset: Dataset,
		private readonly reach: Stretch,
		private readonly tables: (
			needed: ReadonlyMap<string, ReadonlySet<string>>,
		) => readonly Common[],
	) {
		super(dialect, dataset);
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

	/** Has something done with what came back before the answer is made of it, such as a warning. */
	first(work: (results: Results) => void): void {
		this.works.push(work);
	}

	/** Does what is to be done first. */
	begin(results: Results): void {
		for (const work of this.works) work(results);
	}

	/** Adds a common table; gives its name. The same body is added once. */
	with(body: Sql, hint = "part"): Sql {
		const known = this.commons.find(
			(one) =>
				typeof one.body === "object" &&
				isSame(one.body.strings, body.strings) &&
				isSame(one.body.values, body.values),
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
		return this.parts.length === 0 && this.extents.isEmpty;
	}

	/** Adds a part; gives its number, by which its rows are read. */
	part(part: Part): number {
		return this.parts.push(part) - 1;
	}

	/** Clock changes of a zone over all the data, and an instant beside. */
	clock(timeZone: string, ...beside: readonly number[]): Clock {
		const instants = [this.reach.start, this.reach.end, ...beside].filter(
			Number.isFinite,
		);
		const [first, last] = [Math.min(...instants), Math.max(...instants)];
		return instants.length === 0
			? { changes: [], offsets: [0] }
			: clockAround(first, last, timeZone);
	}

	/** Has the statement tell how far a column of instants reaches, such as `orders.at`, and how many rows its entity has. */
	extent(name: string): void {
		const { entity, column } = parted(name);
		if (!entity || !this.dataset.tables[entity]) return;
		const found = this.own(this.rows(entity), column);
		if (found?.type !== "instant") return;
		this.extents.ask(entity, name, found.sql);
	}

	/** Has the statement tell whether there are events of a name, and how far they reach, as `events.at: …`; one without an instant is at 0. */
	extentOfEvents(event: string): void {
		if (!this.dataset.tables.events) return;
		const rows = this.rows("events");
		const name = this.own(rows, "name");
		const at = this.own(rows, "at");
		if (name?.type !== "text" || at?.type !== "instant") return;
		const own = sql`CASE WHEN ${name.sql} = ${event} THEN COALESCE(${at.sql}, 0) END`;
		this.extents.ask("events", `events.at: ${event}`, own);
	}

	/** Has the statement tell how far other instants reach, by a name that says all they rest on. */
	extentOf(name: string, instant: Sql, from: Sql): void {
		this.extents.askOf(name, instant, from);
	}

	/** How far the columns of instants reach that were asked for. */
	reaches(results: Results): Reached[] {
		return this.extents.read(results);
	}

	/** The whole statement: what is read, what is worked out from it, and the rows of all parts. */
	statement(): Sql {
		this.extents.tell(
			(entity) => this.rows(entity).from,
			(part) => this.part(part),
		);
		// What is made of others says which of their columns it needs.
		const made = this.commons
			.slice()
			.reverse()
			.map(({ name, body }) => ({
				name,
				body: typeof body === "object" ? body : body(),
			}))
			.reverse();
		const select = selectOf(this.parts, this.dialect);
		const { shared, settings } = this.dialect;
		const again = shared ? usedAgain(made, select, this.dialect) : new Set();
		const commons = [...this.tables(this.needed), ...made].map(
			({ name, body }) =>
				sql`${this.name(name)} AS ${raw(again.has(name) ? (shared?.before ?? "") : "")}(${body})`,
		);
		const given =
			commons.length > 0 ? sql`WITH ${join(commons, ",\n")}\n` : empty;
		const after = again.size > 0 ? (shared?.after ?? "") : "";
		// ClickHouse copies all common tables to each SELECT of a union that they stand before.
		return sql`${given}SELECT * FROM (${select}) AS told${raw(settings + after)}`;
	}
}

/** The common tables that are named more than once in a statement. */
function usedAgain(
	commons: readonly Common[],
	select: Sql,
	{ identifier }: Dialect,
): Set<string> {
	const text = [select, ...commons.map(({ body }) => body)]
		.map(({ strings }) => strings.join("?"))
		.join("\n");
	const uses = (name: string) => text.split(identifier(name)).length - 1;
	return new Set(
		commons.map(({ name }) => name).filter((name) => uses(name) > 1),
	);
}
