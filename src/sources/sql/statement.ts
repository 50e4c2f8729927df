import type { Bound, Dialect } from "../../questions/dialect.js";
import type { Sql } from "../../questions/sql.js";

/** A statement as a database takes it: text with placeholders, and the values that go there. */
export interface Statement {
	text: string;
	parameters: readonly Bound[];
}

/** Writes a statement out. A value that stands in several places is bound once. */
export function written(statement: Sql, dialect: Dialect): Statement {
	const places = new Map<unknown, number>();
	const parameters: Bound[] = [];
	const pieces: string[] = [];
	for (const [i, piece] of statement.strings.entries()) {
		pieces.push(piece);
		if (i === statement.values.length) break;
		const value = statement.values[i] as Bound;
		if (value === null) {
			pieces.push(dialect.placeholder(0, value));
			continue;
		}
		const key = Object.is(value, -0) ? 0 : value;
		let place = places.get(key);
		if (place === undefined) {
			place = parameters.push(key);
			places.set(key, place);
		}
		pieces.push(dialect.placeholder(place, key));
	}
	return { text: pieces.join(""), parameters };
}
