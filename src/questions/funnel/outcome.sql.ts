import { join, literal, raw, type Sql, some, sql, truth } from "../sql.js";
import { gapsOf } from "./journey.js";
import type { SqlPlan } from "./plan.sql.js";

/** What came of chains in which anything may stand between two steps, by what each row came to: by unit, `t…`, `s…` and `still`. */
export function lastingSql(
	plan: SqlPlan,
	key: Sql,
	started: Sql,
	steps: readonly number[],
): Sql {
	const { query, required, windows } = plan;
	const reached = (step: number) =>
		sql`CASE WHEN v${literal(step)} IS NOT NULL THEN moment END`;
	const told = steps.flatMap((step) => [
		sql`MIN(${reached(step)}) AS t${literal(step)}`,
		// The later a chain ends, the later it started: the first to end has the first start.
		sql`MIN(v${literal(step)}) AS s${literal(step)}`,
	]);
	// The latest first step lasts longest, unless time from step to step is limited.
	const places = required.slice(0, windows.gaps ? -1 : 1);
	const still = places.map((step, place) =>
		lastsSql(
			plan,
			sql`MAX(v${literal(step)})`,
			sql`MAX(${reached(step)})`,
			place,
		),
	);
	return query.with(
		sql`SELECT ${key}, ${join(told, ", ")}, ${flag(still)} AS still FROM ${started} AS p GROUP BY ${key}`,
		"chains",
	);
}

/** The same of strict chains: one that started later may end earlier, and only one that holds the last rows can go on. */
export function strictSql(
	plan: SqlPlan,
	key: Sql,
	started: Sql,
	steps: readonly number[],
): Sql {
	const { query, required } = plan;
	const going = required.slice(0, -1);
	const columns = [
		"moment",
		...steps.map((step) => `v${step}`),
		...going.map((step) => `k${step}`),
	];
	const firsts = steps.map(
		(step) =>
			sql`MIN(CASE WHEN v${literal(step)} IS NOT NULL THEN moment END) OVER (PARTITION BY ${key}) AS t${literal(step)}`,
	);
	const ended = query.with(
		sql`SELECT ${key}, ${raw(columns.join(", "))}, ${join(firsts, ", ")}, MAX(moment) OVER (PARTITION BY ${key}) AS latest FROM ${started} AS p`,
		"ended",
	);
	const told = steps.flatMap((step) => [
		sql`MIN(e.t${literal(step)}) AS t${literal(step)}`,
		sql`MAX(CASE WHEN e.moment = e.t${literal(step)} THEN e.v${literal(step)} END) AS s${literal(step)}`,
	]);
	const still = going.map((step, place) =>
		lastsSql(
			plan,
			sql`MAX(CASE WHEN e.moment = e.latest THEN e.k${literal(step)} END)`,
			raw("MAX(e.latest)"),
			place,
		),
	);
	return query.with(
		sql`SELECT ${key}, ${join(told, ", ")}, ${flag(still)} AS still FROM ${ended} AS e GROUP BY ${key}`,
		"chains",
	);
}

/** Whether a chain that came to a place can go on after the as-of instant, by its start and its last row. */
function lastsSql(plan: SqlPlan, start: Sql, last: Sql, place: number): Sql {
	const { required, windows, report } = plan;
	const gaps = gapsOf(plan, required);
	const asOf = literal(report.asOf);
	const open = sql`${start} + ${literal(windows.window)} > ${asOf}`;
	return truth(
		gaps
			? sql`${open} AND ${last} + ${literal(gaps[place] as number)} > ${asOf}`
			: open,
	);
}

const flag = (conditions: readonly Sql[]) =>
	sql`CASE WHEN ${some(conditions)} THEN 1 ELSE 0 END`;
