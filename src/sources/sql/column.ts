import type { ColumnType } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Scalar } from "../../model/filter.js";
import type { Reading } from "../../model/mapping.js";
import type { Dialect, HostType } from "../../questions/dialect.js";
import { join, type Sql, sql } from "../../questions/sql.js";
import type { Clock } from "../../questions/wall.sql.js";
import { booleanOf } from "./boolean.js";
import { type Hold, inPlace } from "./hold.js";
import { instantsOf } from "./instant.js";
import { numberOf } from "./number.js";
import type { Refuse } from "./refusal.js";

/** A column of the host's table, and how it is read. */
export interface HostColumn {
	/** Its full name in our words, for errors. */
	ours: string;
	sql: Sql;
	type: HostType;
	reading: Reading;
	/** Renamed values. */
	values?: Readonly<Record<string, Scalar>> | undefined;
	/** What becomes of values that can't be read. */
	refuse: Refuse;
}

/** A column of the host's in our type: doubles, milliseconds, texts, true and false; missing values null. */
export function readColumn(
	dialect: Dialect,
	column: HostColumn,
	type: ColumnType,
	clock: Clock,
	hold: Hold = inPlace,
): Sql {
	const read = readerOf(dialect, column, type, clock, hold);
	if (!column.values) return read;
	const text = sql`COALESCE(${dialect.text(column.sql)}, '')`;
	const cases = Object.entries(column.values).map(
		([theirs, ours]) => sql`WHEN ${text} = ${theirs} THEN ${ours}`,
	);
	return cases.length > 0
		? sql`CASE ${join(cases, " ")} ELSE ${read} END`
		: read;
}

function readerOf(
	dialect: Dialect,
	column: HostColumn,
	type: ColumnType,
	clock: Clock,
	hold: Hold,
): Sql {
	const { refuse } = column;
	if (column.type === "other")
		throw unfit(column, "Its type can't be read: map a view that casts it.");
	switch (type) {
		case "key":
		case "text":
			return textOf(dialect, column);
		case "instant":
			return instantsOf(dialect, column, clock, refuse, hold);
		case "boolean":
			return booleanOf(dialect, column, refuse);
		default:
			return numberOf(dialect, column, refuse, hold);
	}
}

const BLANK =
	"^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$";

/** A text without those that mean no value. One that starts with a letter or a digit is not blank: it is not looked through. */
export function present(
	dialect: Dialect,
	{ sql: of, reading }: HostColumn,
): Sql {
	const { missing = [] } = reading;
	const order = dialect.bytes(of);
	const inked = sql`${order} >= '!' AND ${order} < '~'`;
	const blank = dialect.matches(of, BLANK);
	const cases = [
		...(missing.length > 0
			? [sql`WHEN TRIM(${of}) IN (${join(missing, ", ")}) THEN NULL`]
			: []),
		sql`WHEN ${inked} THEN ${of}`,
		sql`WHEN NOT ${blank} THEN ${of}`,
	];
	return sql`CASE ${join(cases, " ")} END`;
}

function textOf(dialect: Dialect, column: HostColumn): Sql {
	if (column.type === "text")
		return present(dialect, { ...column, sql: dialect.text(column.sql) });
	if (column.type !== "number") return dialect.text(column.sql);
	throw unfit(
		column,
		"It holds fractions, but is mapped to a text: map a column of whole numbers or texts.",
	);
}

/** Whether a row has something to be read: what it then lacks can't be read. */
export function isGiven(dialect: Dialect, column: HostColumn): Sql {
	const { sql: of, type } = column;
	if (type === "text") return sql`${present(dialect, column)} IS NOT NULL`;
	if (type !== "number") return sql`${of} IS NOT NULL`;
	const number = dialect.number(of);
	return sql`(${dialect.finite(number)} OR ABS(${number}) = ${dialect.number(sql`'Infinity'`)})`;
}

/** A column whose type can't be what it is mapped to. */
export const unfit = ({ ours }: HostColumn, why: string) =>
	new CadranError("mapping", `“${ours}”: ${why}`, { column: ours });
