import type { Stretch } from "../../model/calendar.js";
import { filterSql } from "../filter.sql.js";
import type { Named, Query, Rows } from "../query.js";
import { parted } from "../reference.js";
import {
	always,
	between,
	every,
	join,
	literal,
	never,
	raw,
	type Sql,
	some,
	sql,
	truth,
} from "../sql.js";
import { codedSql } from "./coded.sql.js";
import type { SqlPlan } from "./plan.sql.js";
import type { Step } from "./step.js";

/** What is read of a unit's rows beside their steps. */
export interface Told {
	/** The column that units are grouped by. */
	column?: string | undefined;
	/** The column of numbers that is summed. */
	amount?: string | undefined;
}

/** The rows of units: `unit`, `moment`, the steps each may be, and what is told of them as `shown` and `amount`. */
export interface Track {
	name: Sql;
	/** The columns that tell units apart: `unit`, and in a trend the `bucket` too. */
	keys: readonly string[];
	/** Whether a first step at a row's moment enters, under the alias of the rows. */
	enters: (alias: string) => Sql;
	/** The columns that tell the steps. */
	flags: readonly string[];
	/** Whether a row may be a step, under the alias of the rows. */
	is: (step: number, alias: string) => Sql;
}

/** The rows of all steps within a stretch of time, of whoever has a unit. */
export function trackSql(plan: SqlPlan, within: Stretch, told: Told): Track {
	const { query, single, kinds, entry } = plan;
	const name = query.with(
		join(
			placesOf(plan).map((steps) => laneSql(plan, steps, within, told, true)),
			" UNION ALL ",
		),
		"track",
	);
	const flags = single ? ["step"] : kinds.first.map((_, kind) => `f${kind}`);
	const is = (step: number, alias: string) =>
		single
			? sql`${raw(alias)}.step = ${literal(step)}`
			: sql`${raw(alias)}.f${literal(kinds.of[step] as number)} = 1`;
	const enters = (alias: string) =>
		between(sql`${raw(alias)}.moment`, entry.start, entry.end);
	return { name, keys: ["unit"], enters, flags, is };
}

/** From when to when rows can matter to those who enter within a stretch of time. */
export function reachOf(
	{ windows, report }: SqlPlan,
	{ start, end }: Stretch,
): Stretch {
	const { window, named } = windows;
	return {
		start: named.order === "any" ? start - window : start,
		end: Math.min(report.asOf + 1, end + window + 1),
	};
}

/** The steps of each instant of an entity. */
function placesOf({ all }: SqlPlan): number[][] {
	const places = new Map<string, number[]>();
	for (const [step, { entity, at }] of all.entries()) {
		const key = `${entity}.${at}`;
		places.set(key, [...(places.get(key) ?? []), step]);
	}
	return [...places.values()];
}

/** Rows of steps in the period that belong to no unit, counted. */
export function withoutSql(plan: SqlPlan): Sql {
	const lanes = placesOf(plan).map((steps) =>
		laneSql(plan, steps, plan.entry, {}, false),
	);
	return sql`FROM (${join(lanes, " UNION ALL ")}) AS lone`;
}

/** One lane: rows with a unit, or those of steps without. */
function laneSql(
	plan: SqlPlan,
	steps: readonly number[],
	{ start, end }: Stretch,
	told: Told,
	owned: boolean,
): Sql {
	const { query, report, all, windows, single, kinds } = plan;
	const { entity, at } = all[steps[0] as number] as Step;
	const rows = query.rows(entity);
	const moment = (query.column(rows, `${entity}.${at}`) as Named).sql;
	const unit = unitSql(plan, rows);
	const filter = filterSql(query, rows, report.filters, report, report.stretch);
	const conditions = new Map(
		steps.map((step) => [step, stepSql(plan, rows, all[step] as Step)]),
	);
	const strict = windows.named.order === "strict";
	const where = [
		sql`${unit} IS ${raw(owned ? "NOT NULL" : "NULL")}`,
		between(moment, start, end),
		...(filter ? [filter] : []),
		...(strict && owned ? [] : [some([...conditions.values()])]),
	];
	const flags = single
		? [
				sql`CASE ${join(
					[...conditions].map(
						([step, own]) => sql`WHEN ${own} THEN ${literal(step)}`,
					),
					" ",
				)} END AS step`,
			]
		: kinds.first.map((_, kind) => {
				const step = steps.find((one) => kinds.of[one] === kind);
				const own = step === undefined ? never : conditions.get(step);
				return sql`CASE WHEN ${own} THEN 1 ELSE 0 END AS f${literal(kind)}`;
			});
	const list = owned
		? [
				sql`${unit} AS unit`,
				sql`${moment} AS moment`,
				...flags,
				...toldSql(query, rows, told),
			]
		: [raw("1 AS one")];
	return sql`SELECT ${join(list, ", ")} FROM ${rows.from} WHERE ${join(where, " AND ")}`;
}

/** Who a row is of. */
function unitSql({ query, question: { by } }: SqlPlan, rows: Rows): Sql {
	if (by === undefined) return query.customer(rows) ?? raw("NULL");
	return codedSql(query.dialect, query.column(rows, by) as Named);
}

/** Whether a row is one that a step goes by. */
function stepSql(
	{ query, report }: SqlPlan,
	rows: Rows,
	{ event, where }: Step,
): Sql {
	const names = query.column(rows, "name");
	const own = [
		...(event !== undefined && names
			? [truth(sql`${names.sql} = ${event}`)]
			: []),
		...(where
			? [
					filterSql(query, rows, [where], report, report.stretch, true) ??
						always,
				]
			: []),
	];
	return own.length > 0 ? every(own) : always;
}

function toldSql(query: Query, rows: Rows, { column, amount }: Told): Sql[] {
	const { dialect } = query;
	const list: Sql[] = [];
	if (column !== undefined) {
		const found =
			query.column(rows, column) ??
			(parted(column).entity === null ? query.ofCustomer(rows, column) : null);
		const usable = found && found.type !== "instant";
		list.push(
			sql`${usable ? codedSql(dialect, found) : dialect.text(raw("NULL"))} AS shown`,
		);
	}
	if (amount !== undefined) {
		const own = parted(amount).entity === rows.table.entity;
		const found = own ? query.column(rows, amount) : null;
		const usable = found?.type === "number";
		list.push(
			sql`${usable ? found.sql : dialect.number(raw("NULL"))} AS amount`,
		);
	}
	return list;
}
