import type { Related } from "../../model/value.js";
import type { Query, Rows } from "../query.js";
import { every, join, literal, raw, type Sql, sql } from "../sql.js";
import { equalTo } from "./alike.sql.js";
import { measuredSql, rowsLeft } from "./measure.sql.js";
import type { Others } from "./others.sql.js";
import type { Anchors } from "./related.sql.js";
import { besideRows, columnsOf } from "./worked.sql.js";

/**
 * What is related to rows by pairs: each anchor of a customer once, joined to the customer's rows, counted, and joined to the rows. For
 * distinct values, over which no database slides a window well.
 */
export function pairedSql(
	query: Query,
	value: Related,
	anchors: Anchors,
	others: Others,
): Rows {
	const { rows, known } = anchors;
	const told = toldOf(anchors);
	const counted = countedPairs(query, value, anchors, others);
	const on = equalTo(
		told,
		told.map((_, i) => of("d", i)),
	);
	const found = rowsLeft(
		query,
		value,
		(measure) => raw(`d.${measure}`),
		null,
		raw("TRUE"),
	);
	return besideRows(query, rows, value, (names, worked) => {
		const list = columnsOf(query, rows, names);
		return sql`SELECT ${list}, CASE WHEN ${known} THEN ${found} END AS ${worked} FROM ${rows.from} LEFT JOIN ${counted} AS d ON ${on}`;
	});
}

/** What an anchor is told by: its customer, what must be equal, its place, and its own instant. */
const toldOf = ({ customer, groups, key, own }: Anchors): Sql[] => [
	customer,
	...groups,
	...(key ? [key] : []),
	...(own ? [own.at] : []),
];

/** What each anchor's related rows come to. */
function countedPairs(
	query: Query,
	value: Related,
	anchors: Anchors,
	others: Others,
): Sql {
	const told = toldOf(anchors);
	const asked = [anchors.customer, ...anchors.groups];
	const theirs = [others.customer, ...others.groups];
	const ones = query.with(
		sql`SELECT DISTINCT ${listed(told)} FROM ${anchors.rows.from} WHERE ${anchors.known}`,
		"anchors",
	);
	const worth = others.value ?? raw("1");
	// The same value at the same instant once more makes no difference to how many there are.
	const once = raw(value.of.op === "distinct" ? "DISTINCT " : "");
	const events = query.with(
		sql`SELECT ${once}${listed(theirs)}, ${others.key} AS place, ${others.at} AS at, ${worth} AS v FROM ${others.rows.from} WHERE ${others.chosen}`,
		"events",
	);
	const keys = told.map((_, i) => of("x", i));
	const on = equalTo(
		asked.map((_, i) => of("e", i)),
		keys,
	);
	const where = nearTo(anchors, asked.length);
	return query.with(
		sql`SELECT ${listed(keys)}, ${measuredSql(query, value)} FROM ${ones} AS x INNER JOIN ${events} AS e ON ${on} WHERE ${where} GROUP BY ${join(keys, ", ")}`,
		"related",
	);
}

/** Whether a pair is near enough, and not at one instant. */
function nearTo({ key, from, to, own }: Anchors, first: number): Sql {
	const conditions: Sql[] = [];
	if (key) {
		conditions.push(sql`e.place >= ${of("x", first)} + ${literal(from)}`);
		if (Number.isFinite(to))
			conditions.push(sql`e.place <= ${of("x", first)} + ${literal(to)}`);
	}
	const at = of("x", key ? first + 1 : first);
	if (own) conditions.push(sql`e.at <> ${at}`);
	return every(conditions);
}

const listed = (columns: readonly Sql[]): Sql =>
	join(
		columns.map((column, i) => sql`${column} AS ${raw(`k${i}`)}`),
		", ",
	);

const of = (alias: string, i: number): Sql => raw(`${alias}.k${i}`);
