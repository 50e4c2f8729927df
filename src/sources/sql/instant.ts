import type { Reading } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import { literal, type Sql, sql } from "../../questions/sql.js";
import { type Clock, instantOf } from "../../questions/wall.sql.js";
import { type HostColumn, present, unfit } from "./column.js";
import type { Hold } from "./hold.js";
import type { Refuse } from "./refusal.js";

/** Years 100 to 9999: what lies outside is no time, but microseconds, or a fault. */
const FIRST = literal(Date.UTC(100, 0));
const LAST = literal(Date.UTC(10_000, 0) - 1);
/** Smaller numbers are no milliseconds of our time, but seconds or a date in digits. */
const LEAST_MILLISECONDS = literal(1e11);

const inRange = (value: Sql): Sql =>
	sql`${value} >= ${FIRST} AND ${value} <= ${LAST}`;

/** A column as milliseconds since 1970 UTC. Infinity, and what lies outside the years 100 to 9999, is no instant. */
export function instantsOf(
	dialect: Dialect,
	column: HostColumn,
	clock: Clock,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const { sql: of, type, reading } = column;
	switch (type) {
		case "timestamptz":
		case "date":
		case "timestamp": {
			const read = dialect.milliseconds(of, type);
			const wall = hold(2, dialect.boundless ? bounded() : read);
			return type === "timestamptz" ? wall : instantOf(dialect, wall, clock);
		}
		case "integer":
		case "number":
			if (reading.date === "yyyymmdd")
				return ofTexts(dialect, column, clock, refuse, hold);
			return ofNumbers(dialect, column, refuse, hold);
		case "text":
			return reading.date === "seconds" || reading.date === "milliseconds"
				? ofDigits(dialect, column, refuse, hold)
				: ofTexts(dialect, column, clock, refuse, hold);
	}
	throw unfit(
		column,
		`Instants can't be read from values of type ${type}: map a view with a column of dates or timestamps.`,
	);

	function bounded(): Sql {
		const read = hold(1, dialect.milliseconds(of, type));
		return sql`CASE WHEN ${inRange(read)} THEN ${read} WHEN ${of} IS NOT NULL THEN ${refuse("instant", of)} END`;
	}
}

function ofNumbers(
	dialect: Dialect,
	{ sql: of, reading: { date = "iso" } }: HostColumn,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const number = hold(1, dialect.number(of));
	return epochOf(dialect, number, of, date, refuse, hold);
}

/** Digits as text. */
function ofDigits(
	dialect: Dialect,
	column: HostColumn,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const { date } = column.reading;
	const host = { ...column, sql: dialect.text(column.sql) };
	const text = sql`TRIM(${present(dialect, host)})`;
	const isNumber = dialect.matches(text, "^-?[0-9]+([.][0-9]+)?$");
	const number = hold(
		1,
		sql`CASE WHEN ${isNumber} THEN ${dialect.number(text)} WHEN ${text} IS NOT NULL THEN ${refuse("instant", text)} END`,
	);
	return epochOf(dialect, number, number, date, refuse, hold);
}

/** Seconds or milliseconds since 1970. */
function epochOf(
	dialect: Dialect,
	number: Sql,
	of: Sql,
	date: Reading["date"],
	refuse: Refuse,
	hold: Hold,
): Sql {
	const at = hold(2, date === "seconds" ? sql`${number} * 1000` : number);
	const known =
		date === "iso"
			? sql`${inRange(at)} AND ABS(${at}) >= ${LEAST_MILLISECONDS}`
			: inRange(at);
	const isNumber = sql`${dialect.finite(at)} OR ABS(${at}) = ${dialect.number(sql`'Infinity'`)}`;
	return sql`CASE WHEN ${known} THEN FLOOR(${at} + 0.5) WHEN ${isNumber} THEN ${refuse("instant", of)} END`;
}

const YEAR = "(0[1-9]|[1-9][0-9])[0-9]{2}";
const LEAP =
	"(([0-9]{2}(0[48]|[2468][048]|[13579][26]))|((0[48]|[2468][048]|[13579][26])00))";
/** Only days that there are: databases differ in what they make of others. */
const DAY = `(${YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|${LEAP}-02-29)`;
const TIME = "[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?";
const LOCAL = `^${DAY}(${TIME})?$`;
const ZONED = `^${DAY}${TIME}(Z|[-+]([01][0-9]|2[0-3])(:?[0-5][0-9])?)$`;

/** What gives a time its seconds before an offset, and an offset its colon: DuckDB needs them. */
const FULL: [string, string][] = [
	["([T ][0-9]{2}:[0-9]{2})([-+Z])", "\\1:00\\2"],
	["([-+][0-9]{2})([0-9]{2})$", "\\1:\\2"],
];

/** What turns each way of writing a day into ISO 8601, one after the other. */
const turns: Partial<Record<string, [string, string][]>> = {
	yyyymmdd: [["^([0-9]{4})([0-9]{2})([0-9]{2})", "\\1-\\2-\\3"]],
	"day-first": days("\\3-\\2-\\1"),
	"month-first": days("\\3-\\1-\\2"),
};

function days(order: string): [string, string][] {
	return [
		["^([0-9])([/.-])", "0\\1\\2"],
		["^([0-9]{2})[/.-]([0-9])[/.-]", "\\1/0\\2/"],
		["^([0-9]{2})[/.-]([0-9]{2})[/.-]([0-9]{4})", order],
	];
}

/** Instants from texts: with an offset as they are, without one by the model's zone. */
function ofTexts(
	dialect: Dialect,
	column: HostColumn,
	clock: Clock,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const { date = "iso" } = column.reading;
	const host = { ...column, sql: dialect.text(column.sql) };
	const given = sql`TRIM(${present(dialect, host)})`;
	const texts = (turns[date] ?? []).reduce(
		(text, [from, to]) => dialect.replaced(text, from, to),
		given,
	);
	const padded =
		date === "iso"
			? texts
			: dialect.replaced(texts, "([T ])([0-9]):", "\\10\\2:");
	const text = hold(1, padded);
	const zoned = dialect.matches(text, ZONED);
	const local = dialect.matches(text, LOCAL);
	const read = (pattern: Sql, of: Sql, type: "offset" | "text") =>
		hold(
			2,
			dialect.milliseconds(sql`CASE WHEN ${pattern} THEN ${of} END`, type),
		);
	const parted = FULL.reduce(
		(of, [from, to]) => dialect.replaced(of, from, to),
		text,
	);
	const wall = read(local, text, "text");
	const at = read(zoned, parted, "offset");
	return sql`CASE WHEN ${wall} IS NOT NULL THEN ${instantOf(dialect, wall, clock)} WHEN ${at} IS NOT NULL THEN ${at} WHEN ${text} IS NOT NULL THEN ${refuse("instant", host.sql)} END`;
}
