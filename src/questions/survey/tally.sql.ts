import { filterSql } from "../filter.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Results } from "../query.js";
import { unmapped } from "../reference.js";
import { between, bucket, every, join, type Sql, sql, truth } from "../sql.js";
import type { SurveyKind } from "../survey.js";
import { type Scale, scales } from "./scale.js";
import { isOfSurvey } from "./scale.sql.js";

/** The answers to a survey that the filters pass, with their instants, scores and customers, as a common table. */
export interface AnswersSql {
	name: Sql;
	scale: Scale;
}

/** The answers to a survey, with the columns `moment`, `points` and more. */
export function answersSql(
	query: Query,
	survey: SurveyKind,
	report: Asked,
	more: readonly Sql[] = [],
): AnswersSql {
	const rows = query.rows("surveys");
	const column = (name: string): Sql => {
		const found = query.column(rows, name);
		if (!found) throw unmapped("surveys", name);
		return found.sql;
	};
	const scale = scales[survey];
	const passed = filterSql(query, rows, report.filters, report, report.stretch);
	const score = column("score");
	const conditions = [
		isOfSurvey(query, rows, survey),
		truth(sql`${score} >= ${scale.low} AND ${score} <= ${scale.high}`),
		...(passed ? [passed] : []),
	];
	const list = [
		sql`${column("at")} AS moment`,
		sql`${score} AS points`,
		...more,
	];
	const body = sql`SELECT ${join(list, ", ")} FROM ${rows.from} WHERE ${every(conditions)}`;
	return { name: query.with(body, "answers"), scale };
}

/** Counts answers by bucket and point of the scale, at `bucket × width + score − low`. */
export function tallySql(
	query: Query,
	{ name, scale }: AnswersSql,
	edges: Float64Array,
): (results: Results) => Float64Array {
	const width = scale.high - scale.low + 1;
	const counts = () => new Float64Array((edges.length - 1) * width);
	if (!((edges[0] as number) < (edges[edges.length - 1] as number)))
		return counts;
	const slot = bucket(query.dialect, sql`s.moment`, edges);
	const within = between(
		sql`s.moment`,
		edges[0] as number,
		edges[edges.length - 1] as number,
	);
	const part = query.part({
		numbers: [sql`g.slot`, sql`g.points`, sql`COUNT(*)`],
		rest: sql`FROM (SELECT ${slot} AS slot, s.points AS points FROM ${name} AS s WHERE ${within}) AS g GROUP BY g.slot, g.points`,
	});
	return (results) => {
		const found = counts();
		for (const { numbers } of results(part)) {
			const [at, points, count] = numbers as [number, number, number];
			found[at * width + points - scale.low] = count;
		}
		return found;
	};
}
