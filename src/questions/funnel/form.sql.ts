import { every, join, literal, raw, type Sql, some, sql } from "../sql.js";
import { demandsOf } from "./kinds.js";
import type { Track } from "./lanes.sql.js";
import type { SqlPlan } from "./plan.sql.js";

/** What ordered and strict chains are followed over: rows one by one, or all rows of one instant as one. */
export interface Form {
	base: Sql;
	/** The columns of the base that conditions read. */
	columns: readonly string[];
	order: Sql;
	/**
	 * Whether the required steps from one place up to another, and one more step in that place, each have a row of their own here. Null:
	 * never.
	 */
	seats: (from: number, place: number, step: number) => Sql | null;
}

/** Rows one by one: each is one step. Those of one instant stand in the order of the steps. */
export function rowForm({ query }: SqlPlan, track: Track): Form {
	const { keys, name, enters } = track;
	const list = keys.map((key) => sql`t.${raw(key)} AS ${raw(key)}`);
	const entered = sql`CASE WHEN ${enters("t")} THEN 1 ELSE 0 END AS enters`;
	return {
		base: query.with(
			sql`SELECT ${join(list, ", ")}, t.moment AS moment, t.step AS step, ${entered} FROM ${name} AS t`,
			"walked",
		),
		columns: [...keys, "moment", "step", "enters"],
		order: raw("moment, step"),
		seats: (from, place, step) =>
			from === place ? sql`step = ${literal(step)}` : null,
	};
}

/**
 * Rows of one instant as one, in whatever order serves a chain. `chosen` are the steps of the chains; what is only one of the optional
 * steps `aside` is passed over.
 */
export function groupForm(
	plan: SqlPlan,
	track: Track,
	chosen: readonly (readonly number[])[],
	aside: readonly number[],
): Form {
	const { query, kinds, required } = plan;
	const { keys, name, enters, is } = track;
	const counts = new Map<string, Sql>();
	const countOf = (set: readonly number[]) => {
		const key = set.join("_");
		const any = some(set.map((kind) => sql`t.f${literal(kind)} = 1`));
		counts.set(
			key,
			sql`SUM(CASE WHEN ${any} THEN 1 ELSE 0 END) AS n${raw(key)}`,
		);
		return raw(`n${key}`);
	};
	/** What it takes beyond the steps before the last, as conditions. */
	const last = (list: readonly number[]) =>
		demandsOf(kinds, list)
			.filter((demand) =>
				demand.kinds.includes(kinds.of[list.at(-1) as number] as number),
			)
			.map(
				(demand) => sql`${countOf(demand.kinds)} >= ${literal(demand.rows)}`,
			);
	const climbs = required.map((_, from) => {
		const cases = required.slice(from).map((_, i) => {
			const met = every(last(required.slice(from, from + i + 1)));
			return sql`WHEN NOT ${met} THEN ${literal(from + i)}`;
		});
		return sql`CASE ${join(cases, " ")} ELSE ${literal(required.length)} END AS c${literal(from)}`;
	});
	for (const list of chosen)
		for (const from of list.keys()) last(list.slice(from));
	const key = join(
		keys.map((one) => sql`t.${raw(one)}`),
		", ",
	);
	const kept =
		aside.length === 0
			? raw("")
			: sql` WHERE NOT ${every([
					some(aside.map((step) => is(step, "t"))),
					sql`NOT ${some([...new Set([...required, ...chosen.flat()])].map((step) => is(step, "t")))}`,
				])}`;
	const list = keys.map((one) => sql`t.${raw(one)} AS ${raw(one)}`);
	const entered = sql`MAX(CASE WHEN ${enters("t")} THEN 1 ELSE 0 END) AS enters`;
	const grouped = query.with(
		sql`SELECT ${join(list, ", ")}, t.moment AS moment, COUNT(*) AS size, ${entered}, ${join([...counts.values()], ", ")} FROM ${name} AS t${kept} GROUP BY ${key}, t.moment`,
		"instants",
	);
	const carried = [
		...keys,
		"moment",
		"size",
		"enters",
		...[...counts.keys()].map((one) => `n${one}`),
	];
	return {
		base: query.with(
			sql`SELECT ${raw(carried.join(", "))}, ${join(climbs, ", ")} FROM ${grouped} AS g`,
			"climbed",
		),
		columns: [...carried, ...required.map((_, from) => `c${from}`)],
		order: raw("moment"),
		seats: (from, place, step) =>
			required[place] === step
				? sql`c${literal(from)} > ${literal(place)}`
				: every([
						...(from < place
							? [sql`c${literal(from)} >= ${literal(place)}`]
							: []),
						...last([...required.slice(from, place), step]),
					]),
	};
}
