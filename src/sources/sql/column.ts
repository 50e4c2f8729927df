import type { ColumnType } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Scalar } from "../../model/filter.js";
import type { Reading } from "../../model/mapping.js";
import type { Dialect, HostType } from "../../questions/dialect.js";
import { join, type Sql, sql } from "../../questions/sql.js";
import { type Clock, instantOf } from "../../questions/wall.sql.js";

/** Has a value worked out before those that name it more than once; gives its name. The second depth may name what the first holds. */
export type Hold = (depth: 0 | 1 | 2, value: Sql) => Sql;

/** Nothing is worked out before: for a value that is named a few times. */
export const inPlace: Hold = (_, value) => value;

/** A column of the host's table, and how it is read. */
export interface HostColumn {
	/** Its full name in our words, for errors. */
	ours: string;
	sql: Sql;
	type: HostType;
	reading: Reading;
	/** Renamed values. */
	values?: Readonly<Record<string, Scalar>> | undefined;
}

/** A column of the host's in our type: doubles, milliseconds, texts, true and false; missing values null. */
export function readColumn(
	dialect: Dialect,
	column: HostColumn,
	type: ColumnType,
	clock: Clock,
	hold: Hold = inPlace,
): Sql {
	const own = { ...column, sql: hold(0, column.sql) };
	const read = readerOf(dialect, own, type, clock, hold);
	if (!own.values) return read;
	const text = sql`COALESCE(${dialect.text(own.sql)}, '')`;
	const cases = Object.entries(own.values).map(
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
	if (column.type === "other")
		throw unreadable(
			column,
			"Its type can't be read: map a view that casts it.",
		);
	switch (type) {
		case "key":
		case "text":
			return textOf(dialect, column);
		case "instant":
			return instantsOf(dialect, column, clock, hold);
		case "boolean":
			return booleanOf(dialect, column);
		default:
			return numberOf(dialect, column);
	}
}

const BLANK =
	"^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$";

/** A text without those that mean no value. One that starts with a letter or a digit is not blank: it is not looked through. */
function present(dialect: Dialect, { sql: of, reading }: HostColumn): Sql {
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
	throw unreadable(
		column,
		"It holds fractions, but is mapped to a text: map a column of whole numbers or texts.",
	);
}

function numberOf(dialect: Dialect, column: HostColumn): Sql {
	if (column.type === "integer") return dialect.number(column.sql);
	if (column.type === "text") return dialect.number(present(dialect, column));
	if (column.type !== "number")
		throw unreadable(
			column,
			`It holds values of type ${column.type}, but numbers are needed.`,
		);
	const number = dialect.number(column.sql);
	return sql`CASE WHEN ${dialect.finite(number)} THEN ${number} END`;
}

function booleanOf(dialect: Dialect, column: HostColumn): Sql {
	const { yes = [], no = [] } = column.reading;
	if (column.type === "boolean") return column.sql;
	if (column.type === "integer") return dialect.boolean(column.sql);
	if (column.type !== "text")
		throw unreadable(
			column,
			`It holds values of type ${column.type}, but true or false is needed.`,
		);
	const text = sql`LOWER(TRIM(${column.sql}))`;
	const lower = (texts: readonly string[]) =>
		texts.map((one) => one.toLowerCase());
	const yeses = ["true", "1", "yes", "oui", ...lower(yes)];
	const noes = ["false", "0", "no", "non", ...lower(no)];
	return sql`CASE WHEN ${text} IN (${join(yeses, ", ")}) THEN TRUE WHEN ${text} IN (${join(noes, ", ")}) THEN FALSE ELSE ${dialect.boolean(present(dialect, column))} END`;
}

function instantsOf(
	dialect: Dialect,
	column: HostColumn,
	clock: Clock,
	hold: Hold,
): Sql {
	const wall = (type: HostType) => hold(2, dialect.milliseconds(of, type));
	const { sql: of, type, reading } = column;
	const { date = "iso" } = reading;
	switch (type) {
		case "timestamptz":
			return dialect.milliseconds(of, type);
		case "date":
			return instantOf(dialect, wall(type), clock);
		case "timestamp":
			return instantOf(dialect, wall(type), clock);
		case "integer":
		case "number":
			if (date === "seconds") return sql`(${dialect.number(of)} * 1000)`;
			if (date === "milliseconds" || date === "iso") return dialect.number(of);
			break;
		case "text":
			if (date === "iso") return ofTexts(dialect, column, clock, hold);
	}
	throw unreadable(
		column,
		`Instants can't be read ${date} from values of type ${type}: map a view with a column of dates or timestamps.`,
	);
}

const OFFSET = "([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)$";

/** Instants from texts in ISO 8601: with an offset as they are, without one by the model's zone. */
function ofTexts(
	dialect: Dialect,
	column: HostColumn,
	clock: Clock,
	hold: Hold,
): Sql {
	const text = hold(1, present(dialect, column));
	const offset = dialect.matches(sql`SUBSTRING(${text}, 11)`, OFFSET);
	const withOffset = sql`CASE WHEN ${offset} THEN ${text} END`;
	const without = sql`CASE WHEN NOT ${offset} THEN ${text} END`;
	const wall = hold(2, dialect.milliseconds(without, "text"));
	const at = hold(2, dialect.milliseconds(withOffset, "offset"));
	return sql`COALESCE(${at}, ${instantOf(dialect, wall, clock)})`;
}

const unreadable = ({ ours }: HostColumn, why: string) =>
	new CadranError("mapping", `“${ours}”: ${why}`, { column: ours });
