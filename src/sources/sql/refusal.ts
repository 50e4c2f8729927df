import type { Dialect } from "../../questions/dialect.js";
import { raw, type Sql, sql } from "../../questions/sql.js";

/** What a value should have been: a number, an instant, yes or no; or one that there is a rate for. */
export type Meant = "number" | "instant" | "boolean" | "rate";

/** A double in the place of a value that can't be read: it fails, so that no answer is worked out without the value, or is missing. */
export type Refuse = (meant: Meant, value: Sql) => Sql;

/** What a value was to be, whose it is in our words, and the value. */
export interface Refusal {
	meant: Meant;
	/** Such as `orders.amount`. */
	ours: string;
	value: string;
}

/**
 * Fails with an error that `refusalIn` finds the value in. No database has a function for it in common with another, but all say in their
 * error which text they could not read as a number.
 */
export const refusing =
	(dialect: Dialect, ours: string): Refuse =>
	(meant, value) =>
		dialect.number(
			sql`${`{{cadran|${meant}|${ours}|`} || COALESCE(${dialect.text(value)}, '') || '}}'`,
		);

/** Takes the value for missing. */
export const leaving =
	(dialect: Dialect): Refuse =>
	() =>
		dialect.number(raw("NULL"));

/** The value that a database's error tells of, if it does. */
export function refusalIn(message: string): Refusal | null {
	const found = /\{\{cadran\|(\w+)\|(.*?)\|(.*?)\}\}/su.exec(message);
	if (!found) return null;
	const [, meant, ours, value] = found as unknown as string[];
	return {
		meant: meant as Meant,
		ours: ours as string,
		value: value as string,
	};
}
