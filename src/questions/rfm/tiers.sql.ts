import { isoOf } from "../../model/time.js";
import type { Asked } from "../pick.sql.js";
import type { Query, Results, Row } from "../query.js";
import type { RfmAnswer } from "../rfm.js";
import { empty, literal, raw, type Sql, sql } from "../sql.js";
import { activitySql, windowOf } from "./activity.sql.js";
import { worthOf } from "./groups.js";
import { groupNumbers, mediansOf, totalsOf } from "./groups.sql.js";
import { analysisOf } from "./scoring.js";
import { ACTIVE, MONTH, tierIds, tierStart } from "./tiers.js";

/** The most months that the mean recency of active customers comes to. */
const MONTHS = Math.round((ACTIVE - 1) / MONTH);

/** Before all instants. */
const EVER = -8.64e15;

/**
 * Where the tiers' window starts by the mean recency rule, as a value in brackets: null where nobody is active. Months of the calendar
 * are counted here, so that the database only says how many.
 */
export function tierWindowSql(query: Query, report: Asked): Sql {
	const analysis = analysisOf(report);
	const starts = Array.from({ length: MONTHS }, (_, i) =>
		tierStart(analysis, i + 1, report.calendar),
	);
	// From half a month more on, it is the next.
	const edges = starts.slice(1).map((_, i) => i + 1.5);
	const own = `CASE WHEN v.recency >= 0 AND v.recency < ${ACTIVE} THEN v.recency END`;
	const mean = sql`SELECT ${raw(`SUM(${own}) / NULLIF(COUNT(${own}), 0)`)} / ${literal(MONTH)} AS months FROM ${activitySql(query, report)} AS v`;
	const start = query.dialect.steps(raw("w.months"), edges, starts);
	return sql`(SELECT ${start} AS start FROM (${mean}) AS w)`;
}

/** A common table of what customers bought over the period asked about, or over the window of the mean recency rule where none was. */
function boughtSql(query: Query, report: Asked): Sql {
	if (report.period !== "all") return activitySql(query, report);
	const start = tierWindowSql(query, report);
	return activitySql(
		query,
		report,
		windowOf(report),
		(at) => sql`${at} >= COALESCE(${start}, ${literal(EVER)})`,
	);
}

/** A common table of the tier of each customer who ordered then, counted from 0, the best; with what `activitySql` tells. */
export function tieredSql(query: Query, report: Asked): Sql {
	const means = sql`SELECT v.customer AS customer, v.recency AS recency, v.frequency AS frequency, v.monetary AS monetary, ${query.dialect.number(raw("COUNT(*) OVER ()"))} AS people, SUM(v.frequency) OVER () AS orders, ${query.dialect.sum(raw("v.monetary"), raw(" OVER ()"))} AS revenue FROM ${boughtSql(query, report)} AS v`;
	const often = "w.frequency * w.people > w.orders";
	const dear =
		"w.monetary * w.orders - w.revenue * w.frequency > ABS(w.revenue) * 0.000000001 * w.frequency";
	const tier = `3 - CASE WHEN ${often} THEN 2 ELSE 0 END - CASE WHEN ${dear} THEN 1 ELSE 0 END`;
	return query.with(
		sql`SELECT w.customer AS customer, w.recency AS recency, w.frequency AS frequency, w.monetary AS monetary, ${raw(tier)} AS tier FROM (${means}) AS w`,
		"tiered",
	);
}

/** Plans the four tiers, described. */
export function tiersSql(
	query: Query,
	report: Asked,
): (results: Results) => Required<Pick<RfmAnswer, "tiers" | "tiersFrom">> {
	const part = query.part({
		numbers: [raw("t.tier"), ...groupNumbers(query, "t")],
		rest: sql`FROM ${tieredSql(query, report)} AS t GROUP BY t.tier`,
	});
	const all = report.period === "all";
	const window = all
		? query.part({ numbers: [tierWindowSql(query, report)], rest: empty })
		: null;
	return (results) => {
		const rows = results(part);
		const tierOf = ({ numbers }: Row) => numbers[0] as number;
		const totals = totalsOf(rows, tierIds.length, tierOf, 1);
		const medians = mediansOf(rows, tierIds.length, tierOf, 1);
		const from =
			window === null
				? report.stretch.start
				: (results(window)[0]?.numbers[0] ?? null);
		return {
			tiers: worthOf(tierIds, totals, medians),
			tiersFrom: from === null ? null : isoOf(from),
		};
	};
}
