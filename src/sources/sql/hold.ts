import { raw, Sql, sql } from "../../questions/sql.js";

/** How deep a value may lie: each depth may name what those before it hold, the first the host's columns alone. */
export type Depth = 0 | 1 | 2 | 3 | 4;

/** Has a value worked out before those that name it more than once; gives its name. */
export type Hold = (depth: Depth, value: Sql) => Sql;

/** Nothing is worked out before: for a value that is named a few times. */
export const inPlace: Hold = (_, value) => value;

const isSame = (a: Sql, b: Sql): boolean =>
	a.strings.length === b.strings.length &&
	a.strings.every((one, i) => one === b.strings[i]) &&
	a.values.every((one, i) => Object.is(one, b.values[i]));

/** Values by depth, each once. */
export class Held {
	private readonly values: Sql[][] = [[], [], [], [], []];

	readonly hold: Hold = (depth, value) => {
		const known = this.values[depth] as Sql[];
		const own = value instanceof Sql ? value : sql`${value}`;
		const at = known.findIndex((one) => isSame(one, own));
		return raw(`v${depth}_${at < 0 ? known.push(own) - 1 : at}`);
	};

	/** The values of a depth, named. */
	named(depth: number): Sql[] {
		return (this.values[depth] ?? []).map(
			(value, i) => sql`${value} AS ${raw(`v${depth}_${i}`)}`,
		);
	}

	/** What is held, from a statement's FROM on. */
	from(rows: Sql, listed: (columns: readonly Sql[]) => Sql): Sql {
		let from = sql`(SELECT ${listed(this.named(0))} FROM ${rows}) AS a0`;
		for (let depth = 1; depth < this.values.length; depth++) {
			const named = this.named(depth);
			if (named.length > 0)
				from = sql`(SELECT *, ${listed(named)} FROM ${from}) AS ${raw(`a${depth}`)}`;
		}
		return from;
	}
}
