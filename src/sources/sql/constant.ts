import type { ColumnMapping } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import { type Sql, sql } from "../../questions/sql.js";

/** Whether a column of ours is one value for all rows. */
export const isConstant = (
	one: ColumnMapping,
): one is Extract<ColumnMapping, { constant: unknown }> =>
	typeof one === "object" && "constant" in one;

/** That value, in our type. */
export function constantOf(
	dialect: Dialect,
	constant: unknown,
	type: string,
): Sql {
	const value = sql`${constant}`;
	if (type === "boolean") return dialect.boolean(value);
	return type === "text" || type === "key"
		? dialect.text(value)
		: dialect.number(value);
}
