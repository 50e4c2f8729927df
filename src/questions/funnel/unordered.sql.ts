import {
	every,
	join,
	literal,
	raw,
	type Sql,
	some,
	sql,
	truth,
} from "../sql.js";
import { type Side, sideSteps } from "./chain.sql.js";
import { type Demand, demandsOf } from "./kinds.js";
import type { Track } from "./lanes.sql.js";
import type { SqlPlan } from "./plan.sql.js";

/**
 * Follows chains in any order, as `unordered` and `unorderedShared` do in memory; gives what `chainSql` gives. A chain is there when of
 * every set of steps' kinds there are as many rows as it takes: `q…` is where the latest of so many rows start.
 */
export function unorderedSql(
	plan: SqlPlan,
	track: Track,
	sides: readonly Side[],
): Sql {
	const { query, kinds, required, windows, report } = plan;
	const { keys, name, is, enters } = track;
	const key = raw(keys.join(", "));
	const demands = new Map<string, Demand>();
	const named = (list: readonly number[]): Sql[] =>
		demandsOf(kinds, list).map((demand) => {
			const own = `${demand.kinds.join("_")}x${demand.rows}`;
			demands.set(own, demand);
			return raw(`q${own}`);
		});
	const ends = [
		...required.map((step, place) => ({
			step,
			needs: named(required.slice(0, place + 1)),
		})),
		...sides.map((side) => ({
			step: side.step,
			needs: named(sideSteps(plan, side)),
		})),
	];
	const entering = kinds.of[0] as number;
	const list = keys.map((one) => sql`t.${raw(one)} AS ${raw(one)}`);
	const entered = sql`CASE WHEN ${is(0, "t")} AND ${enters("t")} THEN 1 ELSE 0 END AS e${literal(entering)}`;
	const others = kinds.first.flatMap((step, kind) =>
		kind === entering
			? []
			: [
					sql`CASE WHEN ${is(step, "t")} THEN 1 ELSE 0 END AS e${literal(kind)}`,
				],
	);
	const base = query.with(
		sql`SELECT ${join(list, ", ")}, t.moment AS moment, ${join([entered, ...others], ", ")} FROM ${name} AS t`,
		"walked",
	);
	const lagged = [...demands].map(([own, { kinds, rows }]) => {
		const touches = some(kinds.map((kind) => sql`e${literal(kind)} = 1`));
		const back = literal(rows - 1);
		const moment =
			rows === 1
				? raw("moment")
				: sql`MAX(moment) OVER (PARTITION BY ${key}, CASE WHEN ${touches} THEN 1 ELSE 0 END ORDER BY moment ROWS BETWEEN ${back} PRECEDING AND ${back} PRECEDING)`;
		return sql`CASE WHEN ${touches} THEN ${moment} END AS d${raw(own)}`;
	});
	const first = sql`CASE WHEN e${literal(entering)} = 1 THEN moment END AS entry`;
	const marked = query.with(
		sql`SELECT ${key}, moment, ${first}, ${join(lagged, ", ")} FROM ${base} AS p`,
		"marked",
	);
	const latest = [...demands.keys()].map(
		(own) =>
			sql`MAX(d${raw(own)}) OVER (PARTITION BY ${key} ORDER BY moment RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS q${raw(own)}`,
	);
	const passed = query.with(
		sql`SELECT ${key}, moment, entry, ${join(latest, ", ")} FROM ${marked} AS p`,
		"passed",
	);
	const starts = ends.map(({ step, needs }) => {
		const met = every(
			needs.map((need) =>
				truth(sql`moment - ${need} <= ${literal(windows.window)}`),
			),
		);
		const start =
			needs.length > 1 ? sql`LEAST(${join(needs, ", ")})` : needs[0];
		return sql`CASE WHEN ${met} THEN ${start} END AS v${literal(step)}`;
	});
	const started = query.with(
		sql`SELECT ${key}, moment, entry, ${join(starts, ", ")} FROM ${passed} AS p`,
		"started",
	);
	const told = ends.flatMap(({ step }) => [
		sql`MIN(CASE WHEN v${literal(step)} IS NOT NULL THEN moment END) AS t${literal(step)}`,
		// The first rows that will do have the first start.
		sql`MIN(v${literal(step)}) AS s${literal(step)}`,
	]);
	const still = truth(
		sql`MAX(entry) + ${literal(windows.window)} > ${literal(report.asOf)}`,
	);
	return query.with(
		sql`SELECT ${key}, ${join(told, ", ")}, CASE WHEN ${still} THEN 1 ELSE 0 END AS still FROM ${started} AS p GROUP BY ${key}`,
		"chains",
	);
}
