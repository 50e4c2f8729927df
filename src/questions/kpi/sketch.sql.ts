import type { Query } from "../query.js";
import { empty, join, raw, type Sql, sql } from "../sql.js";
import type { Keyed } from "./plan.js";

/** A column of a sketch, worked out in one of its steps. */
export interface Cell {
	sql: Sql;
	step: number;
}

/** Works a column out once, where it is asked for at all. */
export function cellOnce(work: () => Cell): () => Cell {
	let found: Cell | undefined;
	return () => {
		found ??= work();
		return found;
	};
}

/** Numbers of groups that are looked for in the statement itself: a SELECT with a row a group, by keys `k0`, `k1` … */
export class Sketch {
	/** What is grouped by the keys; then what there is one row of. */
	private readonly grouped: { columns: Map<string, Sql>; from: Sql }[] = [];
	private readonly single: {
		columns: () => readonly string[];
		from: () => Sql;
	}[] = [];
	private readonly steps: { name: string; of: Sql }[][] = [];
	private count = 0;
	private readonly hint: string;
	private whole = false;

	constructor(
		readonly query: Query,
		readonly keys: readonly Keyed[],
	) {
		const made = query.once("sketches", () => ({ count: 0 }));
		made.count++;
		this.hint = `s${made.count}_`;
	}

	/** Has a row for every key there is, also of groups without any row. */
	complete(): void {
		this.whole = true;
	}

	/** A number that is known. */
	constant(value: number | null): Cell {
		const { dialect } = this.query;
		const of = value === null ? raw("NULL") : sql`${value}`;
		return { sql: dialect.number(of), step: 0 };
	}

	/** Rows grouped by the keys, `from` on: gives what selects a number of theirs. */
	relation(from: Sql): (number: Sql) => Cell {
		const columns = new Map<string, Sql>();
		this.grouped.push({ columns, from });
		return (number) => {
			const name = this.fresh();
			columns.set(name, number);
			return { sql: raw(name), step: 0 };
		};
	}

	/** A sketch without keys, whose one row goes with every group. */
	beside(other: Sketch): (cell: Cell) => Cell {
		const columns = new Map<string, Cell>();
		this.single.push({
			columns: () => [...columns.keys()],
			from: () => other.select(columns),
		});
		return (cell) => {
			const name = this.fresh();
			columns.set(name, cell);
			return { sql: raw(name), step: 0 };
		};
	}

	/** Works a number out of others. */
	step(of: readonly Cell[], write: (...of: Sql[]) => Sql): Cell {
		const step = Math.max(0, ...of.map((cell) => cell.step));
		const name = this.fresh();
		if (step === this.steps.length) this.steps.push([]);
		const made = { name, of: write(...of.map((cell) => cell.sql)) };
		this.steps[step]?.push(made);
		return { sql: raw(name), step: step + 1 };
	}

	/** Works a number out of others; one that is not finite is none. */
	finite(of: readonly Cell[], write: (...of: Sql[]) => Sql): Cell {
		const { dialect } = this.query;
		const found = this.step(of, (...own) => dialect.number(write(...own)));
		return this.step(
			[found],
			(one) => sql`CASE WHEN ${dialect.finite(one)} THEN ${one} END`,
		);
	}

	private fresh = () => `${this.hint}${this.count++}`;

	private get names(): Sql[] {
		return this.keys.map((_, i) => raw(`k${i}`));
	}

	/** The statement: keys, and some columns under names of their own. */
	select(columns: ReadonlyMap<string, Cell>): Sql {
		const list = [
			...this.names,
			...Array.from(
				columns,
				([name, cell]) => sql`${cell.sql} AS ${raw(name)}`,
			),
		];
		const from = this.steps.reduce(
			(inner, step, i) => {
				const more = step.map(({ name, of }) => sql`${of} AS ${raw(name)}`);
				return sql`(SELECT ${join([raw("*"), ...more], ", ")} FROM ${inner}) AS ${raw(`${this.hint}step_${i}`)}`;
			},
			sql`(${this.base()}) AS ${raw(`${this.hint}base`)}`,
		);
		return sql`SELECT ${join(list, ", ")} FROM ${from}`;
	}

	/** Keys, and the numbers of all relations side by side. */
	private base(): Sql {
		const beside = this.single.flatMap(({ columns, from }, i) => {
			const names = columns();
			if (names.length === 0) return [];
			const name = raw(`${this.hint}one_${i}`);
			return [{ names, name, from: sql` CROSS JOIN (${from()}) AS ${name}` }];
		});
		const wide = this.pivot();
		if (beside.length === 0) return wide;
		const mine = raw(`${this.hint}own`);
		const list = [
			sql`${mine}.*`,
			...beside.flatMap(({ name, names }) =>
				names.map((one) => sql`${name}.${raw(one)} AS ${raw(one)}`),
			),
		];
		const joins = beside.map(({ from }) => from);
		return sql`SELECT ${join(list, ", ")} FROM (${wide}) AS ${mine}${join(joins, "", "", "")}`;
	}

	private pivot(): Sql {
		const { dialect } = this.query;
		const relations = this.grouped.filter(({ columns }) => columns.size > 0);
		const names = relations.flatMap(({ columns }) => [...columns.keys()]);
		const by =
			this.keys.length > 0 ? sql` GROUP BY ${join(this.names, ", ")}` : empty;
		const one = (own: ReadonlyMap<string, Sql>, from: Sql) => {
			const list = names.map((name) => {
				const number = own.get(name) ?? raw("NULL");
				return sql`${dialect.number(number)} AS ${raw(name)}`;
			});
			return sql`SELECT ${join([...this.names, ...list], ", ")} ${from}`;
		};
		const selects = relations.map(({ columns, from }) =>
			one(columns, sql`${from}${by}`),
		);
		if (this.whole && this.keys.length > 0)
			selects.push(one(new Map(), sql`FROM (${this.every()}) AS every_group`));
		if (selects.length === 0) {
			const none = this.keys.map(
				({ type }, i) => sql`${dialect[type](raw("NULL"))} AS ${raw(`k${i}`)}`,
			);
			return this.keys.length > 0
				? sql`SELECT ${join(none, ", ")} WHERE FALSE`
				: raw("SELECT 1 AS one");
		}
		if (selects.length === 1) return selects[0] as Sql;
		const largest = names.map((name) => sql`MAX(${raw(name)}) AS ${raw(name)}`);
		return sql`SELECT ${join([...this.names, ...largest], ", ")} FROM (${join(selects, " UNION ALL ")}) AS united${by}`;
	}

	/** All keys there are, each with each. */
	private every(): Sql {
		const sets = this.keys.map(
			(key, i) =>
				sql`(SELECT k AS ${raw(`k${i}`)} FROM (${key.all()}) AS keys_${raw(`${i}`)}) AS set_${raw(`${i}`)}`,
		);
		return sql`SELECT ${join(this.names, ", ")} FROM ${join(sets, " CROSS JOIN ")}`;
	}
}
