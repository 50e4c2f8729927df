import { join, literal, raw, type Sql, some, sql, truth } from "../sql.js";
import type { Form } from "./form.sql.js";
import { gapsOf } from "./journey.js";
import type { Track } from "./lanes.sql.js";
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
 * By place, `o…` is the latest start of a chain that got there before the row, and `l…` the latest row by which one did.
 */
export function chainSql(
	plan: SqlPlan,
	track: Track,
	form: Form,
	sides: readonly Side[],
): Sql {
	const { query, required, windows, report } = plan;
	const { window, gaps, named } = windows;
	const strict = named.order === "strict";
	const limits = gaps && gapsOf(plan, required);
	const key = raw(track.keys.join(", "));
	const frame = raw(strict ? "1 PRECEDING" : "UNBOUNDED PRECEDING");
	const before = sql`OVER (PARTITION BY ${key} ORDER BY ${form.order} ROWS BETWEEN ${frame} AND 1 PRECEDING)`;

	/** Where the best chain that comes to a step by this row started; `whole`: with all rows of the instant, as a strict one must to go on. */
	const startOf = (step: number, place: number, whole: boolean): Sql => {
		const own = gaps && gapsOf(plan, [...required.slice(0, place), step]);
		const cases: Sql[] = [];
		for (let from = 0; from <= place; from++) {
			const seats = form.seats(from, place, step);
			if (!seats) continue;
			const start = from === 0 ? raw("moment") : raw(`o${from - 1}`);
			const conditions = [seats];
			if (from === 0) conditions.push(raw("enters = 1"));
			else conditions.push(sql`moment - ${start} <= ${literal(window)}`);
			if (from > 0 && own)
				conditions.push(
					sql`moment - l${literal(from - 1)} <= ${literal(own[from - 1] as number)}`,
				);
			if (from > 0 && whole)
				conditions.push(sql`size = ${literal(place - from + 1)}`);
			cases.push(sql`WHEN ${join(conditions, " AND ")} THEN ${start}`);
		}
		return cases.length > 0 ? sql`CASE ${join(cases, " ")} END` : raw("NULL");
	};

	let from = form.base;
	const known = [...form.columns];
	for (const [place, step] of required.slice(0, -1).entries()) {
		const start = startOf(step, place, strict);
		const made = [sql`MAX(${start}) ${before} AS o${literal(place)}`];
		if (gaps)
			made.push(
				sql`MAX(CASE WHEN ${start} IS NOT NULL THEN moment END) ${before} AS l${literal(place)}`,
			);
		from = query.with(
			sql`SELECT ${raw(known.join(", "))}, ${join(made, ", ")} FROM ${from} AS p`,
			"passed",
		);
		known.push(`o${place}`, ...(gaps ? [`l${place}`] : []));
	}

	const ends: [number, number][] = [
		...required.map((step, place): [number, number] => [step, place]),
		...sides.map(({ step, before }): [number, number] => [step, before]),
	];
	const starts = ends.map(
		([step, place]) => sql`${startOf(step, place, false)} AS v${literal(step)}`,
	);
	const going = strict
		? required
				.slice(0, -1)
				.map(
					(step, place) =>
						sql`${startOf(step, place, true)} AS k${literal(step)}`,
				)
		: [];
	const started = query.with(
		sql`SELECT ${key}, moment, ${join([...starts, ...going], ", ")} FROM ${from} AS p`,
		"started",
	);
	const asOf = literal(report.asOf);
	const ahead = (start: Sql, last: Sql, place: number) => {
		const open = sql`${start} + ${literal(window)} > ${asOf}`;
		return truth(
			limits
				? sql`${open} AND ${last} + ${literal(limits[place] as number)} > ${asOf}`
				: open,
		);
	};
	if (!strict) {
		const told = ends.flatMap(([step]) => [
			sql`MIN(CASE WHEN v${literal(step)} IS NOT NULL THEN moment END) AS t${literal(step)}`,
			// The later a chain ends, the later it started: the first to end has the first start.
			sql`MIN(v${literal(step)}) AS s${literal(step)}`,
		]);
		const places = gaps ? required.slice(0, -1) : required.slice(0, 1);
		const still = some(
			places.map((step, place) =>
				ahead(
					sql`MAX(v${literal(step)})`,
					sql`MAX(CASE WHEN v${literal(step)} IS NOT NULL THEN moment END)`,
					place,
				),
			),
		);
		return query.with(
			sql`SELECT ${key}, ${join(told, ", ")}, CASE WHEN ${still} THEN 1 ELSE 0 END AS still FROM ${started} AS p GROUP BY ${key}`,
			"chains",
		);
	}
	const firsts = ends.map(
		([step]) =>
			sql`MIN(CASE WHEN v${literal(step)} IS NOT NULL THEN moment END) OVER (PARTITION BY ${key}) AS t${literal(step)}`,
	);
	const columns = [
		"moment",
		...ends.map(([step]) => `v${step}`),
		...required.slice(0, -1).map((step) => `k${step}`),
	];
	const ended = query.with(
		sql`SELECT ${key}, ${raw(columns.join(", "))}, ${join(firsts, ", ")}, MAX(moment) OVER (PARTITION BY ${key}) AS latest FROM ${started} AS p`,
		"ended",
	);
	const told = ends.flatMap(([step]) => [
		sql`MIN(e.t${literal(step)}) AS t${literal(step)}`,
		sql`MAX(CASE WHEN e.moment = e.t${literal(step)} THEN e.v${literal(step)} END) AS s${literal(step)}`,
	]);
	const still = some(
		required
			.slice(0, -1)
			.map((step, place) =>
				ahead(
					sql`MAX(CASE WHEN e.moment = e.latest THEN e.k${literal(step)} END)`,
					raw("MAX(e.latest)"),
					place,
				),
			),
	);
	return query.with(
		sql`SELECT ${key}, ${join(told, ", ")}, CASE WHEN ${still} THEN 1 ELSE 0 END AS still FROM ${ended} AS e GROUP BY ${key}`,
		"chains",
	);
}
