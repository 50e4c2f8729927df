import type { Warning } from "../../model/answer.js";
import type { ColumnType, Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import { zoned } from "../../model/time.js";
import { textOf } from "../rows/reading.js";
import { type Amounts, codeOf, type Exchange } from "./rates.js";
import type { Found } from "./view.js";

const expected = {
	instant: "an instant",
	boolean: "yes or no",
	number: "a number",
};
const advice = {
	instant: "Declare how dates are written with `date`.",
	boolean: "Declare the texts that mean it with `yes` and `no`.",
	currency:
		"Amounts may bear the sign of one currency, the model's; none where rows have a `currency` of their own.",
	number:
		"Declare the decimal sign with `decimal`, or texts that mean no value with `missing`.",
};

const SIGN = /\p{Sc}|[A-Z]{3}/u;

/** The error of a cell that can't be read as what our column holds. */
export function unreadable(
	ours: string,
	type: ColumnType,
	found: Found,
	row: number,
	entity: Entity,
): CadranError {
	const { codes, numbers, values } = found.column;
	const cell = values[codes?.[row] ?? -1] ?? numbers?.[row] ?? "";
	const value = textOf(cell);
	const what = type === "instant" || type === "boolean" ? type : "number";
	const signed = what === "number" && /\d/u.test(value) && SIGN.test(value);
	const at = found.hostRow(row);
	return new CadranError(
		"rows",
		`“${value}” in “${found.table}.${found.name}”, row ${at}, can't be read as ${expected[what]} for “${entity}.${ours}”. ${advice[signed ? "currency" : what]}`,
		{ entity, table: found.table, column: found.name, row: at, value },
	);
}

/** The error of a key that an earlier row has. */
export function repeated(
	ours: string,
	value: string,
	{ table, name, hostRow }: Found,
	before: number,
	row: number,
	entity: Entity,
): CadranError {
	const at = hostRow(row);
	return new CadranError(
		"rows",
		`Rows ${hostRow(before)} and ${at} of “${table}” have the same “${name}”, “${value}”, but “${entity}.${ours}” must be unique. Give one row a customer, or say \`unreadable: "leave-out"\` to keep the first.`,
		{ entity, table, column: name, row: at, value },
	);
}

/** Why a row's amounts have no rate, and what to do. */
export function missingRate(
	code: string,
	instant: number,
	{ to, rates, ranges }: Exchange,
	timeZone: string,
): string {
	if (code === "")
		return 'it has no currency. Fill it in, or say what a blank is, as in values: { "": "EUR" }.';
	if (Number.isNaN(instant))
		return `it is in ${code}, but has no date to find a rate by.`;
	const day = zoned(instant, timeZone).toPlainDate().toString();
	const first = rates[ranges.get(code)?.[0] ?? -1]?.from;
	const until = first ? `the first is from ${first} on` : "there is none";
	return `it is in ${code} on ${day}, and \`rates\` has no rate into ${to} for then: ${until}. Add one, or say \`unreadable: "leave-out"\`.`;
}

/** The error of a row of amounts that have no rate. */
export function unrated(
	{ table, name, hostRow }: Found,
	row: number,
	entity: Entity,
	exchange: Exchange,
	{ codes, instants, blank = "" }: Amounts,
	timeZone: string,
): CadranError {
	const value = codeOf(codes.dictionary[codes.codes[row] as number] ?? blank);
	const instant = instants[row] as number;
	const at = hostRow(row);
	return new CadranError(
		"rows",
		`The amounts of “${entity}” in row ${at} of “${table}” can't be converted by “${name}”: ${missingRate(value, instant, exchange, timeZone)}`,
		{ entity, table, column: name, row: at, value },
	);
}

/** Rows that are left out for what one column holds. */
export type Faults = Warning & { count: number; details: string[] };

export const noFaults = ({ table, name }: Found): Faults => ({
	code: "rows-left-out",
	table,
	column: name,
	count: 0,
	details: [],
});
