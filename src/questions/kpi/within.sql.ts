import type { Related } from "../../model/value.js";
import type { Query, Rows } from "../query.js";
import { always, join, raw, type Sql, sql } from "../sql.js";
import { equalTo } from "./alike.sql.js";
import { measuredSql, rowsLeft } from "./measure.sql.js";
import type { Others } from "./others.sql.js";
import type { Anchors } from "./related.sql.js";
import { besideRows, columnsOf } from "./worked.sql.js";

/** What is related in a window that is the same for all rows: worked out a customer at a time, then joined to the rows. */
export function withinSql(
	query: Query,
	value: Related,
	{ rows, known, customer, groups, own }: Anchors,
	others: Others,
): Rows {
	const all = grouped(query, value, others, []);
	const peers = own && grouped(query, value, others, [others.at]);
	const asked = [customer, ...groups];
	const joins = [sql` LEFT JOIN ${all} AS a ON ${on("a", asked)}`];
	if (peers && own)
		joins.push(sql` LEFT JOIN ${peers} AS p ON ${on("p", [...asked, own.at])}`);
	const found = rowsLeft(
		query,
		value,
		(measure) => raw(`a.${measure}`),
		peers && ((measure) => raw(`p.${measure}`)),
		always,
	);
	return besideRows(query, rows, value, (names, worked) => {
		const list = columnsOf(query, rows, names);
		return sql`SELECT ${list}, CASE WHEN ${known} THEN ${found} END AS ${worked} FROM ${rows.from}${join(joins, "")}`;
	});
}

const keyOf = (i: number): Sql => raw(`k${i}`);

const on = (alias: string, asked: readonly Sql[]): Sql =>
	equalTo(
		asked,
		asked.map((_, i) => sql`${raw(alias)}.${keyOf(i)}`),
	);

/** Counts and sums by customer, by what must be equal, and by more. */
function grouped(
	query: Query,
	value: Related,
	{ rows, chosen, customer, groups, value: of }: Others,
	more: readonly Sql[],
): Sql {
	const keys = [customer, ...groups, ...more];
	const named = keys.map((key, i) => sql`${key} AS ${keyOf(i)}`);
	const inner = sql`SELECT ${join([...named, sql`${of ?? raw("1")} AS v`], ", ")} FROM ${rows.from} WHERE ${chosen}`;
	const by = join(
		keys.map((_, i) => keyOf(i)),
		", ",
	);
	return query.with(
		sql`SELECT ${by}, ${measuredSql(query, value)} FROM (${inner}) AS e GROUP BY ${by}`,
		"related",
	);
}
