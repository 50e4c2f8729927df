import type { Entity } from "../../model/entity.js";
import type { Query, Rows } from "../query.js";
import { join, raw, type Sql, sql } from "../sql.js";
import { tellingColumns } from "./ties.js";

/** What rows at one instant are ordered by, for ORDER BY after the instant: by what tells them apart, missing values last. */
export function tiesSql(query: Query, rows: Rows): Sql {
	const table = query.dataset.tables[rows.table.entity as Entity];
	const orders = tellingColumns(table ?? rows.table).map((name) => {
		const column = query.column(rows, name);
		if (!column) return raw("");
		return sql`, ${byValue(query, column.sql, column.type)}`;
	});
	return join([raw(""), ...orders], "");
}

/** An order by the values of a column, missing ones last; texts by code point. */
export function byValue(query: Query, of: Sql, type: string): Sql {
	const { dialect } = query;
	const missing = sql`CASE WHEN ${of} IS NULL THEN 1 ELSE 0 END`;
	if (type === "text")
		return sql`${missing}, ${dialect.bytes(sql`COALESCE(${of}, '')`)}`;
	if (type === "boolean")
		return sql`${missing}, CASE WHEN ${of} THEN 1 ELSE 0 END`;
	return sql`${missing}, COALESCE(${of}, 0)`;
}
