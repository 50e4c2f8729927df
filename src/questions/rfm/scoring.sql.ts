import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { RfmQuestion, Segment } from "../rfm.js";
import { join, literal, raw, type Sql, sql } from "../sql.js";
import { activitySql } from "./activity.sql.js";
import { axesOf } from "./axes.js";
import { binsOf } from "./scoring.js";

/** What is scored, by the letter of its axis. */
const measures = { r: "recency", f: "frequency", m: "monetary" } as const;

type Axis = keyof typeof measures;

/**
 * A common table of each customer who bought in the window: what `activitySql` tells, and the scores `r_score`, `f_score` and `m_score`
 * by rank or by the limits given.
 */
export function scoredSql(
	query: Query,
	question: RfmQuestion,
	report: Asked,
): Sql {
	const bins = binsOf(question);
	const activity = activitySql(query, report);
	const passed = (axis: Axis): Sql => {
		const value = raw(`v.${measures[axis]}`);
		const limits = question.thresholds?.[axis];
		return limits ? above(value, limits) : ranked(query, value, bins);
	};
	const columns = [
		...["customer", "recency", "frequency", "monetary"].map((name) =>
			raw(`v.${name} AS ${name}`),
		),
		sql`${literal(bins)} - ${passed("r")} AS r_score`,
		sql`1 + ${passed("f")} AS f_score`,
		sql`1 + ${passed("m")} AS m_score`,
	];
	return query.with(
		sql`SELECT ${join(columns, ", ")} FROM ${activity} AS v`,
		"scored",
	);
}

/** How many limits are at a value or below it. */
const above = (value: Sql, limits: readonly number[]): Sql =>
	sql`(${join(
		limits.map(
			(limit) => sql`CASE WHEN ${value} >= ${limit} THEN 1 ELSE 0 END`,
		),
		" + ",
	)})`;

/** How many limits between scores by rank lie strictly below a value: equal ones share a score. */
function ranked({ dialect }: Query, value: Sql, bins: number): Sql {
	const rank = dialect.number(sql`RANK() OVER (ORDER BY ${value})`);
	const count = dialect.number(raw("COUNT(*) OVER ()"));
	return sql`FLOOR(${literal(bins)} * (${rank} - 1) / ${count})`;
}

/** The score across and the score up of scored rows, by the axes asked for. */
export function acrossUp(question: RfmQuestion, alias: string): [Sql, Sql] {
	const [across, up] = axesOf(question);
	return [raw(`${alias}.${across}_score`), raw(`${alias}.${up}_score`)];
}

/** What stands for the segment of scored rows: the result in its place. */
export function segmentSql(
	question: RfmQuestion,
	segments: readonly Segment[],
	results: readonly Sql[],
	alias: string,
): Sql {
	const [across, up] = acrossUp(question, alias);
	const cases = segments.map(({ r, f }, i) => {
		const inside = [
			sql`${across} BETWEEN ${literal(r[0])} AND ${literal(r[1])}`,
			sql`${up} BETWEEN ${literal(f[0])} AND ${literal(f[1])}`,
		];
		return sql`WHEN ${join(inside, " AND ")} THEN ${results[i]}`;
	});
	return sql`CASE ${join(cases, " ")} END`;
}
