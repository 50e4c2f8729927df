import type { Warning } from "../../model/answer.js";
import type { ColumnType, Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import { textOf } from "../rows/reading.js";
import type { Found } from "./view.js";

const expected = {
	instant: "an instant",
	boolean: "yes or no",
	number: "a number",
};
const advice = {
	instant: "Declare how dates are written with `date`.",
	boolean: "Declare the texts that mean it with `yes` and `no`.",
	number:
		"Declare the decimal sign with `decimal`, or texts that mean no value with `missing`.",
};

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
	const at = found.hostRow(row);
	return new CadranError(
		"rows",
		`“${value}” in “${found.table}.${found.name}”, row ${at}, can't be read as ${expected[what]} for “${entity}.${ours}”. ${advice[what]}`,
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

/** Rows that are left out for what one column holds. */
export type Faults = Warning & { count: number; details: string[] };

export const noFaults = ({ table, name }: Found): Faults => ({
	code: "rows-left-out",
	table,
	column: name,
	count: 0,
	details: [],
});
