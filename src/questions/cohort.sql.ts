import { accumulate, blank, type Tally } from "./cohort/ages.js";
import { columnSql, returnsSql } from "./cohort/returns.sql.js";
import { checked, mostAges, periodsFrom } from "./cohort/timeline.js";
import { type ReadSql, readCohortsSql } from "./cohort/timeline.sql.js";
import { AGES, type Windows, windowsOf } from "./cohort/windows.js";
import type { CohortAnswer, CohortQuestion } from "./cohort.js";
import { cohortOf } from "./cohort.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results, Row } from "./query.js";
import { raw, type Sql, sql } from "./sql.js";

/** Plans who came back n periods after their first time, as `answerCohort` works it out in memory. */
export function planCohort(
	query: Query,
	question: CohortQuestion,
	report: Asked,
): (results: Results) => CohortAnswer {
	const { grain, mode } = checked(question);
	const { asOf } = report;
	const read = readCohortsSql(query, question, report);
	const spans = windowsOf(question, read.edges[0] as number, asOf);
	const most = mostOf(question, spans);
	const length = spans?.length ?? 0;
	const returns = returnsSql(query, question, read, length, most, asOf);
	const sizes = query.part({
		numbers: [
			raw("c.cohort"),
			raw("COUNT(*)"),
			raw("MIN(c.first_at)"),
			raw("MAX(c.first_at)"),
		],
		rest: sql`FROM ${read.cohorts} AS c GROUP BY c.cohort`,
	});
	const column =
		question.brackets && spans
			? columnSql(query, raw("r.age"), spans)
			: raw("r.age");
	const cells = cellsSql(query, returns, column, mode === "on-or-after");
	// Else every period had begun before.
	const atEdge = (read.edges.at(-2) as number) >= asOf;
	const atOnce = atEdge ? atOnceSql(query, read, asOf) : () => true;
	return (results) => {
		const started = results(sizes);
		const ends = (at: number) =>
			started.map(({ numbers }) => numbers[at] as number);
		const first = Math.min(...ends(2));
		const edges = periodsFrom(
			first,
			Math.max(...ends(3)),
			grain,
			report,
			question,
		);
		const windows = windowsOf(question, edges[0] as number, asOf);
		const offset = read.edges.indexOf(edges[0] as number);
		const ages = windows?.spans.length ?? question.ages ?? mostAges(edges);
		const tally = blank(edges.length - 1, ages);
		for (const { numbers } of started)
			tally.sizes[(numbers[0] as number) - offset] = numbers[1] as number;
		fill(tally, cells(results), offset, mode === "on-or-after");
		const last = edges.length - 2;
		const over =
			windows !== null ||
			(edges[last] as number) < asOf ||
			tally.sizes[last] !== 0 ||
			atOnce(results);
		return cohortOf(query.dataset, question, report, {
			tally,
			edges: over ? edges : edges.subarray(0, -1),
			windows,
			rows: 0,
		});
	};
}

/** The oldest age that is counted. */
const mostOf = (
	{ ages, brackets }: CohortQuestion,
	windows: Windows | null,
): number =>
	brackets
		? (windows?.spans.at(-1)?.[1] ?? 0)
		: (ages ?? windows?.spans.length ?? AGES) - 1;

interface Cells {
	rows: readonly Row[];
	/** Customers by the oldest age they came back at; null where each is counted at all of theirs. */
	oldest: readonly Row[] | null;
}

/** Plans what came back by cohort and column. */
function cellsSql(
	query: Query,
	returns: Sql,
	column: Sql,
	onward: boolean,
): (results: Results) => Cells {
	const shown = query.with(
		sql`SELECT r.customer AS customer, r.cohort AS cohort, ${column} AS place, SUM(r.returns) AS returns, ${query.dialect.sum(raw("r.paid"))} AS paid FROM ${returns} AS r GROUP BY r.customer, r.cohort, ${column}`,
		"shown",
	);
	const cells = query.part({
		numbers: [
			raw("s.cohort"),
			raw("s.place"),
			raw("COUNT(*)"),
			raw("SUM(s.returns)"),
			query.dialect.sum(raw("s.paid")),
		],
		rest: sql`FROM ${shown} AS s WHERE s.place IS NOT NULL GROUP BY s.cohort, s.place`,
	});
	if (!onward) return (results) => ({ rows: results(cells), oldest: null });
	const oldest = query.part({
		numbers: [raw("o.cohort"), raw("o.place"), raw("COUNT(*)")],
		rest: sql`FROM (SELECT s.customer AS customer, s.cohort AS cohort, MAX(s.place) AS place FROM ${shown} AS s GROUP BY s.customer, s.cohort) AS o GROUP BY o.cohort, o.place`,
	});
	return (results) => ({ rows: results(cells), oldest: results(oldest) });
}

/** Fills a tally in. What is older than its last age counts there where rows count onward, else nowhere. */
function fill(
	tally: Tally,
	{ rows, oldest }: Cells,
	offset: number,
	onward: boolean,
): void {
	const { ages, customers, revenue } = tally;
	const cellOf = ([cohort, place]: readonly (number | null)[]) => {
		const age = Math.min(place as number, onward ? ages - 1 : Infinity);
		return age < ages ? ((cohort as number) - offset) * ages + age : -1;
	};
	const add = (values: Float64Array, cell: number, by: number | null) => {
		values[cell] = (values[cell] as number) + (by ?? 0);
	};
	for (const { numbers } of rows) {
		const cell = cellOf(numbers);
		if (cell < 0) continue;
		if (!oldest) add(customers, cell, numbers[2] ?? 0);
		add(tally.rows, cell, numbers[3] ?? 0);
		add(revenue, cell, numbers[4] ?? 0);
	}
	for (const { numbers } of oldest ?? [])
		add(customers, cellOf(numbers), numbers[2] ?? 0);
	if (onward) accumulate(tally);
}

/** Plans whether anything happened to a customer of a cohort at the very as-of instant. */
function atOnceSql(
	query: Query,
	{ back, cohorts }: ReadSql,
	asOf: number,
): (results: Results) => boolean {
	const part = query.part({
		numbers: [raw("COUNT(*)")],
		rest: sql`FROM ${back.name} AS b INNER JOIN ${cohorts} AS c ON c.customer = b.customer WHERE b.moment = ${asOf}`,
	});
	return (results) => (results(part)[0]?.numbers[0] ?? 0) > 0;
}
