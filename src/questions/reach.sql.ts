import type { Part, Results } from "./part.sql.js";
import { raw, type Sql, sql } from "./sql.js";

/** How far a column of instants reaches: +∞ and −∞ where it has none; and how many rows there are. */
export interface Reached {
	entity: string;
	/** The column's full name. */
	name: string;
	first: number;
	last: number;
	rows: number;
}

/** How far instants reach that a statement tells of: one part an entity. */
export class Reaches {
	/** By entity, the instants by name. */
	private readonly asked = new Map<string, Map<string, Sql>>();
	/** Of what else a statement works out, by name. */
	private readonly others = new Map<string, { instant: Sql; from: Sql }>();
	private readonly told = new Map<
		number,
		{ entity: string; names: readonly string[] }
	>();

	get isEmpty(): boolean {
		return this.asked.size + this.others.size === 0;
	}

	ask(entity: string, name: string, instant: Sql): void {
		const known = this.asked.get(entity) ?? new Map<string, Sql>();
		this.asked.set(entity, known.set(name, instant));
	}

	/** Of instants that are no column of an entity's. */
	askOf(name: string, instant: Sql, from: Sql): void {
		this.others.set(name, { instant, from });
	}

	/** Adds the parts. */
	tell(from: (entity: string) => Sql, add: (part: Part) => number): void {
		for (const [entity, found] of this.asked) {
			const names = [...found.keys()];
			const ends = [...found.values()].flatMap((at) => [
				sql`MIN(${at})`,
				sql`MAX(${at})`,
			]);
			const numbers = [raw("COUNT(*)"), ...ends];
			const part = add({ numbers, rest: sql`FROM ${from(entity)}` });
			this.told.set(part, { entity, names });
		}
		for (const [name, { instant, from }] of this.others) {
			const numbers = [raw("0"), sql`MIN(${instant})`, sql`MAX(${instant})`];
			const part = add({ numbers, rest: sql`FROM ${from}` });
			this.told.set(part, { entity: "", names: [name] });
		}
		this.asked.clear();
		this.others.clear();
	}

	read(results: Results): Reached[] {
		return [...this.told].flatMap(([part, { entity, names }]) => {
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
}
