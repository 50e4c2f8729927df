import { CadranError } from "../../model/error.js";
import type { ColumnMapping, Reading } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import { raw, type Sql, sql } from "../../questions/sql.js";
import { InstantReader } from "../rows/instant.js";
import { booleanReader, numberReader, UNREADABLE } from "../rows/reading.js";

type Constant = Extract<ColumnMapping, { constant: unknown }>;

/** What a type is in a database, where it is not a number. */
const kinds: Record<string, "text" | "boolean"> = {
	key: "text",
	text: "text",
	boolean: "boolean",
};

/** How a constant is read: in which zone, in which ways, and what it is called in errors. */
interface ReadAs {
	timeZone: string;
	reading: Reading;
	ours: string;
}

/** Whether a column of ours is one value for all rows. */
export const isConstant = (one: ColumnMapping): one is Constant =>
	typeof one === "object" && "constant" in one;

/** That value, in our type, read as memory reads it. Throws a CadranError `rows` where it can't be. */
export function constantOf(
	dialect: Dialect,
	{ constant }: Constant,
	type: string,
	{ timeZone, reading, ours }: ReadAs,
): Sql {
	const kind = kinds[type] ?? "number";
	const told = (value: Sql) => dialect.constant(dialect[kind](value), kind);
	if (constant === null || constant === "") return told(raw("NULL"));
	if (kind === "text") return told(sql`${String(constant)}`);
	const read =
		type === "instant"
			? new InstantReader(timeZone, reading.date).read
			: kind === "boolean"
				? booleanReader(reading)
				: numberReader(reading);
	const value = read(constant);
	if (value === UNREADABLE)
		throw new CadranError(
			"rows",
			`“${ours}” is the constant “${constant}”, which is no ${type}.`,
			{ column: ours, value: String(constant) },
		);
	return told(kind === "boolean" ? sql`${value === 1}` : sql`${value}`);
}
