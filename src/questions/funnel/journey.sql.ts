import { join, literal, raw, type Sql, sql, truth } from "../sql.js";
import { chainSql, type Side } from "./chain.sql.js";
import { groupForm, rowForm } from "./form.sql.js";
import type { Track } from "./lanes.sql.js";
import type { SqlPlan } from "./plan.sql.js";
import { unorderedSql } from "./unordered.sql.js";

/**
 * How far each unit got that entered: a common table of the keys, `depth` (required steps reached), `still` (1 where it can go on),
 * `gone` (the exclusion that took it out, or null), and by step `t…` (when it was reached) and `e…` (the time since the chain began). With
 * `all` the optional steps too.
 */
export function journeySql(plan: SqlPlan, track: Track, all: boolean): Sql {
	const { query, steps, required, exclusions, windows } = plan;
	const optional = all
		? [...steps.keys()].filter((step) => steps[step]?.optional)
		: [];
	const sides = [
		...optional.map((step) => ({
			step,
			before: required.filter((other) => other < step).length,
		})),
		...exclusions.map(({ from }, index) => ({
			step: steps.length + index,
			before: required.filter((other) => other <= from).length,
		})),
	];
	const chains = chainsSql(plan, track, sides);
	const any = windows.named.order === "any";
	const t = (step: number) => sql`c.t${literal(step)}`;
	const last = required.at(-1) as number;
	const depths = [...required.keys()]
		.reverse()
		.map(
			(place) =>
				sql`WHEN ${t(required[place] as number)} IS NOT NULL THEN ${literal(place + 1)}`,
		);
	const told = [...required, ...optional].flatMap((step) => {
		const next = required.find((other) => other > step);
		const held = any || !steps[step]?.optional || next === undefined;
		const reached = (of: Sql) =>
			held
				? of
				: sql`CASE WHEN ${truth(sql`${t(step)} > ${t(next)}`)} THEN NULL ELSE ${of} END`;
		return [
			sql`${reached(t(step))} AS t${literal(step)}`,
			sql`${reached(sql`${t(step)} - c.s${literal(step)}`)} AS e${literal(step)}`,
		];
	});
	const gone = exclusions.map(({ to }, index) => {
		const done = t(steps.length + index);
		return sql`WHEN ${done} IS NOT NULL AND NOT ${truth(sql`${t(to)} <= ${done}`)} THEN ${literal(index)}`;
	});
	const list = [
		...track.keys.map((key) => sql`c.${raw(key)} AS ${raw(key)}`),
		sql`CASE ${join(depths, " ")} END AS depth`,
		sql`CASE WHEN ${t(last)} IS NULL AND c.still = 1 THEN 1 ELSE 0 END AS still`,
		gone.length > 0
			? sql`CASE ${join(gone, " ")} ELSE -1 END AS gone`
			: raw("-1 AS gone"),
		...told,
	];
	return query.with(
		sql`SELECT ${join(list, ", ")} FROM ${chains} AS c WHERE ${t(0)} IS NOT NULL`,
		"journeys",
	);
}

/** The main chain, and those beside. A strict one must know which rows are passed over, so each is followed by itself. */
function chainsSql(plan: SqlPlan, track: Track, sides: readonly Side[]): Sql {
	const { query, steps, windows, single, required } = plan;
	const { order } = windows.named;
	if (order === "any") return unorderedSql(plan, track, sides);
	const lists = sides.map(({ step, before }) => [
		...required.slice(0, before),
		step,
	]);
	if (order === "ordered") {
		const form = single
			? rowForm(plan, track)
			: groupForm(plan, track, lists, []);
		return chainSql(plan, track, form, sides);
	}
	const aside = [...steps.keys()].filter((step) => steps[step]?.optional);
	const main = chainSql(plan, track, groupForm(plan, track, [], aside), []);
	if (sides.length === 0) return main;
	const beside = sides.map((side, i) => {
		const form = groupForm(plan, track, [lists[i] as number[]], aside);
		return chainSql(plan, track, form, [side]);
	});
	const on = (alias: string) =>
		join(
			track.keys.map((key) => sql`${raw(alias)}.${raw(key)} = m.${raw(key)}`),
			" AND ",
		);
	const joins = beside.map(
		(name, i) => sql` LEFT JOIN ${name} AS b${literal(i)} ON ${on(`b${i}`)}`,
	);
	const list = [
		...track.keys.map((key) => sql`m.${raw(key)} AS ${raw(key)}`),
		...required.flatMap((step) => [
			sql`m.t${literal(step)} AS t${literal(step)}`,
			sql`m.s${literal(step)} AS s${literal(step)}`,
		]),
		...sides.flatMap(({ step }, i) => [
			sql`b${literal(i)}.t${literal(step)} AS t${literal(step)}`,
			sql`b${literal(i)}.s${literal(step)} AS s${literal(step)}`,
		]),
	];
	return query.with(
		sql`SELECT ${join(list, ", ")}, m.still AS still FROM ${main} AS m${join([...joins, raw("")], "")}`,
		"beside",
	);
}
