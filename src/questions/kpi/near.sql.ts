import type { Related } from "../../model/value.js";
import type { Query, Rows } from "../query.js";
import { join, raw, type Sql, sql } from "../sql.js";
import { scaleOf } from "./frame.sql.js";
import type { Others } from "./others.sql.js";
import { pairedSql } from "./paired.sql.js";
import type { Anchors } from "./related.sql.js";
import { foundOf, isAsked, type Pair, sides, windowsOf } from "./side.sql.js";
import { besideRows, columnsOf } from "./worked.sql.js";

/**
 * What is related near to rows: the rows and those that may be related to them side by side, by customer and what must be equal, in order
 * of time; counted and summed over a frame around each. Rows that are related to rows of their own by the same instant are read once.
 */
export function nearSql(
	query: Query,
	value: Related,
	anchors: Anchors,
	others: Others,
): Rows {
	const scale = scaleOf(anchors);
	if (!scale) return pairedSql(query, value, anchors, others);
	const { rows, known, placed } = anchors;
	const isOne = rows === others.rows;
	const read = isOne ? placed : known;
	const pairs = sides(query, anchors, others, scale.by, isOne);
	const windows = windowsOf(query, value, anchors, scale);
	const found = foundOf(query, value, anchors, scale);
	const asked = isAsked(query);
	const each = (of: (pair: Pair) => Sql) =>
		join(
			pairs.map((pair) => sql`${of(pair)} AS ${pair.name}`),
			", ",
		);
	return besideRows(query, rows, value, (names, worked) => {
		const named = names.map((name) => query.name(name));
		const plain = named.length > 0 ? join(named, ", ") : raw("one");
		const none = named.map((name) => sql`NULL AS ${name}`);
		const nothing = none.length > 0 ? join(none, ", ") : raw("1 AS one");
		const list = columnsOf(query, rows, names);
		const mine = sql`SELECT ${list}, ${each((pair) => pair.anchor)} FROM ${rows.from} WHERE ${read}`;
		const theirs = sql` UNION ALL SELECT ${nothing}, ${each((pair) => pair.other)} FROM ${others.rows.from} WHERE ${others.chosen}`;
		const all = isOne ? mine : sql`${mine}${theirs}`;
		const counts = sql`SELECT ${plain}, ${windows} FROM (${all}) AS u`;
		const kept = isOne ? raw("") : sql` WHERE ${asked}`;
		return sql`SELECT ${plain}, CASE WHEN ${asked} THEN ${found} END AS ${worked} FROM (${counts}) AS w${kept} UNION ALL SELECT ${list}, NULL AS ${worked} FROM ${rows.from} WHERE NOT ${read}`;
	});
}
