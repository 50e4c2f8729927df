import type { Stretch } from "../../model/calendar.js";
import { codedSql } from "../kpi/value.sql.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Results } from "../query.js";
import { between, literal, sql } from "../sql.js";
import type { SurveyKind } from "../survey.js";
import type { Rule } from "./rule.js";
import { groupsOf, type SurveyGroups, type SurveySplit, TOP } from "./split.js";
import { answersSql } from "./tally.sql.js";

/** Plans the answers of a stretch by the values of a column: those of most answers, and the rest as one. */
export function splitSql(
	query: Query,
	survey: SurveyKind,
	rule: Rule,
	{ column, top = TOP }: SurveySplit,
	stretch: Stretch,
	report: Asked,
): (results: Results) => SurveyGroups {
	const key = codedSql({ query, report }, query.rows("surveys"), column);
	const { name, scale } = answersSql(query, survey, report, [
		sql`${key} AS value`,
	]);
	const within = between(sql`s.moment`, stretch.start, stretch.end);
	const order = sql`g.n DESC, CASE WHEN g.value IS NULL THEN 1 ELSE 0 END, ${query.dialect.bytes(sql`g.value`)}`;
	const sizes = query.with(
		sql`SELECT g.value AS value, ROW_NUMBER() OVER (ORDER BY ${order}) AS place FROM (SELECT s.value AS value, COUNT(*) AS n FROM ${name} AS s WHERE ${within} GROUP BY s.value) AS g`,
		"sizes",
	);
	const keys = query.part({
		texts: [sql`z.value`],
		numbers: [sql`z.place`],
		rest: sql`FROM ${sizes} AS z WHERE z.place <= ${literal(top)}`,
	});
	const all = query.part({
		numbers: [sql`COUNT(*)`],
		rest: sql`FROM ${sizes} AS z`,
	});
	const slot = sql`CASE WHEN z.place <= ${literal(top)} THEN z.place - 1 ELSE ${literal(top)} END`;
	const counts = query.part({
		numbers: [sql`g.slot`, sql`g.points`, sql`COUNT(*)`],
		rest: sql`FROM (SELECT ${slot} AS slot, s.points AS points FROM ${name} AS s INNER JOIN ${sizes} AS z ON ${query.dialect.same(sql`s.value`, sql`z.value`)} WHERE ${within}) AS g GROUP BY g.slot, g.points`,
	});
	return (results) => {
		const width = scale.high - scale.low + 1;
		const few: (string | null)[] = [];
		for (const { texts, numbers } of results(keys))
			few[(numbers[0] as number) - 1] = texts[0] ?? null;
		const total = results(all)[0]?.numbers[0] ?? 0;
		const found = new Float64Array((few.length + 1) * width);
		for (const { numbers } of results(counts)) {
			const [at, points, count] = numbers as [number, number, number];
			found[Math.min(at, few.length) * width + points - scale.low] = count;
		}
		return groupsOf(column, few, total - few.length, found, scale, rule);
	};
}
