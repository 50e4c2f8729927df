import { warnFutureSql } from "./future.sql.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results, Row } from "./query.js";
import { answered } from "./rfm/answered.js";
import { worthOf } from "./rfm/groups.js";
import { groupNumbers, mediansOf, totalsOf } from "./rfm/groups.sql.js";
import { migrationSql } from "./rfm/migration.sql.js";
import { rangesIn } from "./rfm/scores.sql.js";
import { binsOf } from "./rfm/scoring.js";
import { acrossUp, scoredSql, segmentSql } from "./rfm/scoring.sql.js";
import { partition, segmentsOf } from "./rfm/segments.js";
import { tiersSql } from "./rfm/tiers.sql.js";
import type { RfmAnswer, RfmQuestion } from "./rfm.js";
import { literal, raw, sql } from "./sql.js";

/** Plans the grid of customers, as `answerRfm` works it out in memory. */
export function planRfm(
	query: Query,
	question: RfmQuestion,
	report: Asked,
): (results: Results) => RfmAnswer {
	const { dataset } = query;
	const bins = binsOf(question);
	const segments = segmentsOf(question, bins);
	const owner = partition(segments, bins);
	warnFutureSql(query, report, "orders", "orders.at");
	const places = segments.map((_, i) => literal(i));
	const [across, up] = acrossUp(question, "s");
	const scored = scoredSql(query, question, report);
	const placed = sql`SELECT s.r_score AS r_score, s.f_score AS f_score, s.m_score AS m_score, s.recency AS recency, s.frequency AS frequency, s.monetary AS monetary, (${up} - 1) * ${literal(bins)} + ${across} - 1 AS cell, ${segmentSql(question, segments, places, "s")} AS segment FROM ${scored} AS s`;
	const ends = ["recency", "frequency", "monetary"].flatMap((name) => [
		raw(`MIN(g.${name})`),
		raw(`MAX(g.${name})`),
	]);
	const scores = raw("g.r_score, g.f_score, g.m_score, g.cell");
	// One pass over customers for both: a database may work them out anew for each part.
	const part = query.part({
		numbers: [
			raw("GROUPING(g.segment)"),
			raw("g.segment"),
			raw("g.cell"),
			raw("g.r_score"),
			raw("g.f_score"),
			raw("g.m_score"),
			...ends,
			...groupNumbers(query, "g"),
		],
		rest: sql`FROM (${placed}) AS g GROUP BY GROUPING SETS ((${scores}), (g.segment))`,
	});
	const tiers = tiersSql(query, report);
	const moves =
		question.compareAt === undefined
			? null
			: migrationSql(query, question, report, segments);
	return (results) => {
		const rows = results(part);
		const cells = rows.filter(({ numbers }) => numbers[0] === 1);
		const groups = rows.filter(({ numbers }) => numbers[0] === 0);
		const segmentOf = ({ numbers }: Row) => numbers[1] as number;
		const cellOf = ({ numbers }: Row) => numbers[2] as number;
		const { length } = segments;
		return answered(question, report, {
			dataset,
			rows: 0,
			owner,
			segments,
			sums: totalsOf(cells, bins * bins, cellOf, TOTALS),
			ranges: {
				r: rangesIn(cells, bins, 3, 6),
				f: rangesIn(cells, bins, 4, 8),
				m: rangesIn(cells, bins, 5, 10),
			},
			described: worthOf(
				segments.map(({ id }) => id),
				totalsOf(groups, length, segmentOf, TOTALS),
				mediansOf(groups, length, segmentOf, TOTALS),
			),
			...tiers(results),
			...(moves && { migration: moves(results) }),
		});
	};
}

/** Where the totals stand among the numbers of a row. */
const TOTALS = 12;
