import { join, literal, raw, type Sql, sql } from "../sql.js";
import type { Form } from "./form.sql.js";
import { gapsOf } from "./journey.js";
import type { Track } from "./lanes.sql.js";
import { lastingSql, strictSql } from "./outcome.sql.js";
import type { SqlPlan } from "./plan.sql.js";

/** A chain beside the main one: as many of its first steps, and one more. */
export interface Side {
	before: number;
	step: number;
}

/** The steps of a chain beside. */
export const sideSteps = ({ required }: SqlPlan, { before, step }: Side) => [
	...required.slice(0, before),
	step,
];

/**
 * Follows the chains of every unit over its rows, as `grouped` and `stepped` do in memory: a common table of the keys, by step `t…` (the
 * instant at which it was first reached) and `s…` (where that chain started), and `still`, 1 where the main chain can go on.
 *
 * By place, `o…` is the latest start of a chain that got there before the row, and `l…` the latest row by which one did. By step, `v…` is
 * where the best chain that comes to it by the row started, and `k…` where one did that a strict chain can go on from.
 */
export function chainSql(
	plan: SqlPlan,
	track: Track,
	form: Form,
	sides: readonly Side[],
): Sql {
	const { query, required, windows } = plan;
	const strict = windows.named.order === "strict";
	const key = raw(track.keys.join(", "));
	const ends: [number, number][] = [
		...required.map((step, place): [number, number] => [step, place]),
		...sides.map(({ step, before }): [number, number] => [step, before]),
	];
	const starts = ends.map(
		([step, place]) =>
			sql`${startOf(plan, form, step, place, false)} AS v${literal(step)}`,
	);
	const going = required
		.slice(0, strict ? -1 : 0)
		.map(
			(step, place) =>
				sql`${startOf(plan, form, step, place, true)} AS k${literal(step)}`,
		);
	const started = query.with(
		sql`SELECT ${key}, moment, ${join([...starts, ...going], ", ")} FROM ${passesSql(plan, key, form)} AS p`,
		"started",
	);
	const steps = ends.map(([step]) => step);
	return strict
		? strictSql(plan, key, started, steps)
		: lastingSql(plan, key, started, steps);
}

/** The rows with what came before each: place by place, as a chain's start there rests on those of the places before. */
function passesSql(plan: SqlPlan, key: Sql, form: Form): Sql {
	const { query, required, windows } = plan;
	const { gaps, named } = windows;
	const strict = named.order === "strict";
	const frame = raw(strict ? "1 PRECEDING" : "UNBOUNDED PRECEDING");
	const before = sql`OVER (PARTITION BY ${key} ORDER BY ${form.order} ROWS BETWEEN ${frame} AND 1 PRECEDING)`;
	let rows = form.base;
	const known = [...form.columns];
	for (const [place, step] of required.slice(0, -1).entries()) {
		const start = startOf(plan, form, step, place, strict);
		const made = [sql`MAX(${start}) ${before} AS o${literal(place)}`];
		if (gaps)
			made.push(
				sql`MAX(CASE WHEN ${start} IS NOT NULL THEN moment END) ${before} AS l${literal(place)}`,
			);
		rows = query.with(
			sql`SELECT ${raw(known.join(", "))}, ${join(made, ", ")} FROM ${rows} AS p`,
			"passed",
		);
		known.push(`o${place}`, ...(gaps ? [`l${place}`] : []));
	}
	return rows;
}

/**
 * Where the best chain that comes to a step by this row started: the later it goes over from what came before, the earlier that is.
 * `whole`: with all rows of the instant, as a strict one must to go on.
 */
function startOf(
	plan: SqlPlan,
	form: Form,
	step: number,
	place: number,
	whole: boolean,
): Sql {
	const { required, windows } = plan;
	const gaps = gapsOf(plan, [...required.slice(0, place), step]);
	const cases: Sql[] = [];
	for (let from = 0; from <= place; from++) {
		const seats = form.seats(from, place, step);
		if (!seats) continue;
		const start = from === 0 ? raw("moment") : raw(`o${from - 1}`);
		const conditions = [seats];
		if (from === 0) conditions.push(raw("enters = 1"));
		else {
			const last = literal(from - 1);
			conditions.push(sql`moment - ${start} <= ${literal(windows.window)}`);
			if (gaps)
				conditions.push(
					sql`moment - l${last} <= ${literal(gaps[from - 1] as number)}`,
				);
			if (whole) conditions.push(sql`size = ${literal(place - from + 1)}`);
		}
		cases.push(sql`WHEN ${join(conditions, " AND ")} THEN ${start}`);
	}
	return cases.length > 0 ? sql`CASE ${join(cases, " ")} END` : raw("NULL");
}
