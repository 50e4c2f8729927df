import type { Dialect } from "../../questions/dialect.js";
import { join, type Sql, sql } from "../../questions/sql.js";
import { type HostColumn, present, unfit } from "./column.js";
import type { Refuse } from "./refusal.js";

const YES = ["true", "1", "yes", "oui"];
const NO = ["false", "0", "no", "non"];

/** A column as true and false: truth values, or texts and whole numbers that mean them. */
export function booleanOf(
	dialect: Dialect,
	column: HostColumn,
	refuse: Refuse,
): Sql {
	const { sql: of, type, reading } = column;
	if (type === "boolean") return of;
	if (type !== "text" && type !== "integer")
		throw unfit(
			column,
			`It holds values of type ${type}, but true or false is needed.`,
		);
	const lower = (texts: readonly string[] = []) =>
		texts.map((one) => one.toLowerCase());
	const [yes, no] = [lower(reading.yes), lower(reading.no)];
	const yeses = [...yes, ...YES.filter((one) => !no.includes(one))];
	const text = dialect.text(of);
	const own = sql`LOWER(TRIM(${text}))`;
	const given = present(dialect, { ...column, sql: text });
	const missing = reading.missing?.length
		? sql`WHEN ${given} IS NULL THEN NULL `
		: sql``;
	const refused = dialect.boolean(sql`${refuse("boolean", text)} = 1`);
	return sql`CASE ${missing}WHEN ${own} IN (${join(yeses, ", ")}) THEN TRUE WHEN ${own} IN (${join([...no, ...NO], ", ")}) THEN FALSE WHEN ${given} IS NOT NULL THEN ${refused} END`;
}
