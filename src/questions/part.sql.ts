import type { Dialect } from "./dialect.js";
import { join, raw, type Sql, sql } from "./sql.js";

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

/** What came back, by part. */
export type Results = (part: number) => readonly Row[];

/** The rows of all parts, each with its number and as many columns as the widest has. */
export function selectOf(parts: readonly Part[], dialect: Dialect): Sql {
	const texts = Math.max(0, ...parts.map((one) => one.texts?.length ?? 0));
	const numbers = Math.max(0, ...parts.map((one) => one.numbers.length));
	const none = raw("NULL");
	const selects = parts.map((part, i) => {
		const columns = [sql`${dialect.number(raw(String(i)))} AS part`];
		for (let at = 0; at < texts; at++)
			columns.push(
				// A client that decodes texts may drop a byte order mark at the start of one.
				sql`'=' || ${dialect.text(part.texts?.[at] ?? none)} AS ${raw(`t${at}`)}`,
			);
		for (let at = 0; at < numbers; at++)
			columns.push(
				sql`${dialect.number(part.numbers[at] ?? none)} AS ${raw(`n${at}`)}`,
			);
		return sql`SELECT ${join(columns, ", ")} ${part.rest}`;
	});
	return join(selects, "\nUNION ALL\n");
}
