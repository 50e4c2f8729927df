import { join, literal, raw, type Sql, sql } from "../sql.js";
import type { Told, Track } from "./lanes.sql.js";
import type { SqlPlan } from "./plan.sql.js";

/** The units of a journey that nothing took out, in a common table, with what is told of the rows by which they reached steps. */
export interface Reached {
	name: Sql;
	/** Steps that have an amount, as `a…`. */
	amounts: readonly number[];
}

/**
 * Reads the rows by which units reached steps: the latest that may be the step at or before the instant. Of several of one instant, the
 * first text by name, and the largest amount. Adds `shown` and `a…`.
 */
export function reachedSql(
	plan: SqlPlan,
	track: Track,
	journeys: Sql,
	{ column, amount }: Told,
): Reached {
	const { query, steps, question } = plan;
	const columns = [
		"unit",
		"depth",
		"still",
		...steps.flatMap((_, step) => [`t${step}`, `e${step}`]),
	];
	const own = (alias: string) =>
		join(
			columns.map((name) => sql`${raw(alias)}.${raw(name)} AS ${raw(name)}`),
			", ",
		);
	const staying = query.with(
		sql`SELECT ${own("j")} FROM ${journeys} AS j WHERE j.gone = -1`,
		"staying",
	);
	const entity = amount?.slice(0, amount.indexOf("."));
	const amounts = [...steps.keys()].filter(
		(step) => amount !== undefined && steps[step]?.entity === entity,
	);
	if (column === undefined && amounts.length === 0)
		return { name: staying, amounts };
	const untils = new Map<string, { step: number; until: Sql }>();
	const instant = (key: string, step: number, until: Sql): Sql => {
		untils.set(key, { step, until });
		return raw(`m${key}`);
	};
	const shown: Sql[] = [];
	if (column !== undefined)
		for (const { key, step, until } of showing(
			plan,
			question.breakdown?.step ?? "first",
		)) {
			const at = instant(key, step, until);
			shown.push(
				sql`WHEN p.moment = p.${at} AND ${track.is(step, "p")} THEN p.shown`,
			);
		}
	const sums = amounts.map((step) => {
		const at = instant(`a${step}`, step, sql`j.t${literal(step)}`);
		return sql`MAX(CASE WHEN p.moment = p.${at} AND ${track.is(step, "p")} THEN p.amount END) AS a${literal(step)}`;
	});
	const any = plan.windows.named.order === "any";
	// Other chains come to a step by a row of that very instant.
	const moments = [...untils].map(([key, { step, until }]) =>
		any
			? sql`MAX(CASE WHEN ${track.is(step, "r")} AND r.moment <= ${until} THEN r.moment END) OVER (PARTITION BY r.unit) AS m${raw(key)}`
			: sql`${until} AS m${raw(key)}`,
	);
	const read = [
		"moment",
		...track.flags,
		...(column === undefined ? [] : ["shown"]),
		...(amounts.length > 0 ? ["amount"] : []),
	];
	const rows = query.with(
		sql`SELECT ${own("j")}, ${join(
			read.map((name) => sql`r.${raw(name)} AS ${raw(name)}`),
			", ",
		)}, ${join(moments, ", ")} FROM ${track.name} AS r JOIN ${staying} AS j ON j.unit = r.unit`,
		"read",
	);
	const [unit, ...rest] = columns;
	const list = [
		sql`p.${raw(unit as string)} AS unit`,
		...rest.map((name) => sql`MAX(p.${raw(name)}) AS ${raw(name)}`),
		...(shown.length > 0
			? [
					sql`MIN(${query.dialect.bytes(sql`CASE ${join(shown, " ")} END`)}) AS shown`,
				]
			: []),
		...sums,
	];
	return {
		name: query.with(
			sql`SELECT ${join(list, ", ")} FROM ${rows} AS p GROUP BY p.unit`,
			"reached",
		),
		amounts,
	};
}

/** The steps by whose rows units are grouped, and up to when those are read; null for a unit that another step is meant for. */
function showing(
	{ steps, required, windows }: SqlPlan,
	step: string,
): { key: string; step: number; until: Sql }[] {
	const t = (own: number) => sql`j.t${literal(own)}`;
	if (step === "first") {
		const cases = required.map(
			(own, place) =>
				sql`WHEN ${literal(place + 1)} THEN ${t(own)} - j.e${literal(own)}`,
		);
		const until =
			windows.named.order === "any"
				? t(0)
				: sql`CASE j.depth ${join(cases, " ")} END`;
		return [{ key: "f", step: 0, until }];
	}
	if (step === "last")
		return required.map((own, place) => ({
			key: `l${own}`,
			step: own,
			until: sql`CASE WHEN j.depth = ${literal(place + 1)} THEN ${t(own)} END`,
		}));
	const own = steps.findIndex(({ name }) => name === step);
	return [{ key: `s${own}`, step: own, until: t(own) }];
}
