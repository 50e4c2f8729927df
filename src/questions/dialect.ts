import type { Sql } from "sql-template-tag";

/** A value that goes into a statement as a parameter, never as text. */
export type Bound = string | number | boolean | null;

/** What a database calls the type of a column, as far as it matters here. A `timestamp` has no zone, a `timestamptz` is an instant. */
export type HostType =
	| "integer"
	| "number"
	| "text"
	| "boolean"
	| "date"
	| "timestamp"
	| "timestamptz"
	| "other";

/** What differs between the databases that a question is put to. All numbers are doubles, all instants milliseconds since 1970 UTC. */
export interface Dialect {
	name: string;
	/** A name between quotes. */
	identifier(name: string): string;
	/** Where the parameter of a place, counted from 1, goes. */
	placeholder(place: number, value: Bound): string;
	/** Anything as a double; null stays null. Fails on a text that is no number. */
	number(of: Sql): Sql;
	/** Anything as text; null stays null. */
	text(of: Sql): Sql;
	/** A double as text, without a point where it is whole and below 1e15: as JavaScript writes it. */
	digits(of: Sql): Sql;
	boolean(of: Sql): Sql;
	/** Whether a double is a number: neither NaN nor infinite. */
	finite(of: Sql): Sql;
	/**
	 * A date, a timestamp, or a text in ISO 8601 of either, as milliseconds as if it were UTC; a `timestamptz`, or a text that ends in
	 * an `offset`, as its instant.
	 */
	milliseconds(of: Sql, type: HostType | "offset"): Sql;
	/** Whether a text matches a regular expression that RE2 and PostgreSQL read alike. */
	matches(of: Sql, pattern: string): Sql;
	/** A text with all that matches such an expression replaced; `\\1` is its first group. */
	replaced(of: Sql, pattern: string, by: string): Sql;
	/** Whether dates and times may be infinite, or far from our time. */
	boundless: boolean;
	/** The p-quantile of a column over a group (type 7 of Hyndman and Fan), missing values left out. */
	quantile(p: number, of: Sql): Sql;
	/**
	 * The sum of doubles over a group, or a window given as `OVER (…)`, with what rounding loses made good: that of 1e15, 0.25 and −1e15
	 * is 0.25. Null where there are none.
	 */
	sum(of: Sql, over?: Sql): Sql;
	/** The sample variance (n − 1) of a column over a group. */
	variance(of: Sql): Sql;
	/** A text by which rows are put in the order of their bytes, whatever the collation. */
	bytes(of: Sql): Sql;
	/** Two values that are equal, or both missing. */
	same(a: Sql, b: Sql): Sql;
	/** A value that is the same in all rows, as a column that may be joined by. */
	constant(of: Sql, type: "text" | "number" | "boolean"): Sql;
	/** The number that holds for a value by where it lies among ascending edges: the first below the first edge, the next from it on … */
	steps(of: Sql, edges: ArrayLike<number>, numbers: readonly number[]): Sql;
	/** Put after every statement. */
	settings: string;
	/**
	 * Where a common table that is used more than once would be worked out each time: what goes before its body so that it is not, and what
	 * goes after a statement that has one. Null where that is so without.
	 */
	shared: { before: string; after: string } | null;
	/** The statement that lists the columns of tables: `table`, `column` and `type`, as the database spells them. */
	columns(tables: readonly string[]): Sql;
	typeOf(spelt: string): HostType;
}
