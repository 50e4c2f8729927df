import type { Asked } from "../pick.sql.js";
import type { Query, Results } from "../query.js";
import type { RfmQuestion, Segment } from "../rfm.js";
import { join, literal, raw, type Sql, sql } from "../sql.js";
import { earlier, movesOf, type RfmMigration } from "./migration.js";
import { scoredSql, segmentSql } from "./scoring.sql.js";

/**
 * A SELECT of each customer with a score now or at the earlier date: `customer`, and where the customer was in `now_in` and `was_in`, −1
 * for nowhere. `place` tells it of scored rows under an alias. With `others`, customers without either, too.
 */
export function movedSql(
	query: Query,
	question: RfmQuestion,
	report: Asked,
	place: (alias: string) => Sql,
	others: readonly Sql[] = [],
): Sql {
	const then = earlier(report, question.compareAt as string);
	const now = scoredSql(query, question, report);
	const was = scoredSql(query, question, then);
	const all = [
		sql`SELECT n.customer AS customer, ${place("n")} AS now_in, -1 AS was_in FROM ${now} AS n`,
		sql`SELECT w.customer AS customer, -1 AS now_in, ${place("w")} AS was_in FROM ${was} AS w`,
		...others.map(
			(one) =>
				sql`SELECT o.customer AS customer, -1 AS now_in, -1 AS was_in FROM (${one}) AS o`,
		),
	];
	return sql`SELECT m.customer AS customer, MAX(m.now_in) AS now_in, MAX(m.was_in) AS was_in FROM (${join(all, " UNION ALL ")}) AS m GROUP BY m.customer`;
}

/** Plans the counts of customers by their segment then and now. */
export function migrationSql(
	query: Query,
	question: RfmQuestion,
	report: Asked,
	segments: readonly Segment[],
): (results: Results) => RfmMigration {
	const places = segments.map((_, i) => literal(i));
	const moved = movedSql(query, question, report, (alias) =>
		segmentSql(question, segments, places, alias),
	);
	const part = query.part({
		numbers: [raw("c.was_in"), raw("c.now_in"), raw("COUNT(*)")],
		rest: sql`FROM (${moved}) AS c GROUP BY c.was_in, c.now_in`,
	});
	return (results) => {
		const count = segments.length;
		const moved = new Uint32Array(count * count);
		const arrived = new Uint32Array(count);
		const gone = new Uint32Array(count);
		for (const { numbers } of results(part)) {
			const [was, now, customers] = numbers as [number, number, number];
			if (was < 0) arrived[now] = customers;
			else if (now < 0) gone[was] = customers;
			else moved[was * count + now] = customers;
		}
		const then = earlier(report, question.compareAt as string);
		return movesOf(then, { moved, arrived, gone }, count);
	};
}
