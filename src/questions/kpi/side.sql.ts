import type { Related } from "../../model/value.js";
import type { Query } from "../query.js";
import { always, join, literal, raw, type Sql, sql } from "../sql.js";
import { bound, type Scale } from "./frame.sql.js";
import { type Measure, measuresOf, rowsLeft } from "./measure.sql.js";
import type { Others } from "./others.sql.js";
import type { Anchors } from "./related.sql.js";

/** A column of rows that lie side by side: what it is of those that others are related to, and of the others. */
export interface Pair {
	name: Sql;
	anchor: Sql;
	other: Sql;
}

/** A name that no column of the host's has. */
const ours = (query: Query, name: string): Sql => query.name(`: ${name}`);

const groupsOf = (query: Query, { groups }: Anchors): Sql[] =>
	groups.map((_, i) => ours(query, `group ${i}`));

/** What tells rows that lie side by side apart, and how each counts; `isOne` where both are the same rows. */
export function sides(
	query: Query,
	anchors: Anchors,
	others: Others,
	by: number,
	isOne: boolean,
): Pair[] {
	const { known, key, own } = anchors;
	const name = (text: string) => ours(query, text);
	const scaled = (of: Sql) => sql`COALESCE(${of}, 0) / ${literal(by)}`;
	const chosen = (of: Sql) => sql`CASE WHEN ${others.chosen} THEN ${of} END`;
	const { number } = query.dialect;
	const value = others.value;
	const pairs: Pair[] = [
		{
			name: name("customer"),
			anchor: anchors.customer,
			other: others.customer,
		},
		...groupsOf(query, anchors).map((group, i) => ({
			name: group,
			anchor: anchors.groups[i] as Sql,
			other: others.groups[i] as Sql,
		})),
		{
			name: name("key"),
			anchor: scaled(key as Sql),
			other: scaled(others.key),
		},
		{
			name: name("asked"),
			anchor: isOne ? sql`CASE WHEN ${known} THEN 1 ELSE 0 END` : raw("1"),
			other: raw("0"),
		},
		{
			name: name("n"),
			anchor: isOne ? sql`COALESCE(${chosen(raw("1"))}, 0)` : raw("0"),
			other: raw("1"),
		},
	];
	if (own)
		pairs.push(
			{ name: name("at"), anchor: own.at, other: others.at },
			{ name: name("place"), anchor: scaled(own.key), other: raw("0") },
		);
	if (value)
		pairs.push({
			name: name("s"),
			anchor: number(isOne ? chosen(value) : raw("NULL")),
			other: value,
		});
	return pairs;
}

/** Counts and sums over the frame of each row, and over the rows at its own instant. */
export function windowsOf(
	query: Query,
	value: Related,
	anchors: Anchors,
	{ from, to }: Scale,
): Sql {
	const name = (text: string) => ours(query, text);
	const parts = [name("customer"), ...groupsOf(query, anchors)];
	const frame = sql`PARTITION BY ${join(parts, ", ")} ORDER BY ${name("key")} RANGE BETWEEN ${bound(from)} AND ${bound(to)}`;
	const peers = sql`PARTITION BY ${join([...parts, name("at")], ", ")}`;
	const over = (measure: Measure, window: Sql): Sql => {
		const over = sql` OVER (${window})`;
		if (measure === "s") return query.dialect.sum(name("s"), over);
		const of =
			measure === "m" ? sql`COUNT(${name("s")})` : sql`SUM(${name("n")})`;
		return sql`${of}${over}`;
	};
	const carried = [
		name("asked"),
		name("key"),
		...(anchors.own ? [name("place")] : []),
	];
	const windows = measuresOf(value).flatMap((measure) => [
		sql`${over(measure, frame)} AS ${name(`all ${measure}`)}`,
		...(anchors.own
			? [sql`${over(measure, peers)} AS ${name(`own ${measure}`)}`]
			: []),
	]);
	return join([...carried, ...windows], ", ");
}

/** What the windows come to. */
export function foundOf(
	query: Query,
	value: Related,
	{ own }: Anchors,
	{ from, to }: Scale,
): Sql {
	const name = (text: string) => ours(query, text);
	const end = Number.isFinite(to)
		? sql` AND ${name("place")} <= ${name("key")} + ${literal(to)}`
		: raw("");
	const among = own
		? sql`${name("place")} >= ${name("key")} + ${literal(from)}${end}`
		: always;
	return rowsLeft(
		query,
		value,
		(measure) => name(`all ${measure}`),
		own && ((measure) => name(`own ${measure}`)),
		among,
	);
}

/** Whether a row is one that others are related to. */
export const isAsked = (query: Query): Sql => sql`${ours(query, "asked")} = 1`;
