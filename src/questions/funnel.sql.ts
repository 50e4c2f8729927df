import { spanOf } from "../model/period.js";
import { metaOf } from "./envelope.js";
import { amountUnit } from "./funnel/amount.js";
import { checkedBreakdown } from "./funnel/breakdown.js";
import { breakdownSql } from "./funnel/breakdown.sql.js";
import { journeySql } from "./funnel/journey.sql.js";
import { reachOf, trackSql, withoutSql } from "./funnel/lanes.sql.js";
import { extentsSql, planSql, type SqlPlan } from "./funnel/plan.sql.js";
import { reachedSql } from "./funnel/reached.sql.js";
import { checkedSegments } from "./funnel/segments.js";
import { snapshotSql } from "./funnel/snapshot.sql.js";
import { stagesSql } from "./funnel/stages.sql.js";
import { trendSql } from "./funnel/trend.sql.js";
import {
	definition,
	type FunnelAnswer,
	type FunnelPart,
	type FunnelQuestion,
	noJourney,
	pipeline,
} from "./funnel.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";
import { raw, sql } from "./sql.js";

/** Plans a funnel, as `answerFunnel` works it out in memory. */
export function planFunnel(
	query: Query,
	question: FunnelQuestion,
	report: Asked,
): (results: Results) => FunnelAnswer {
	const { dataset } = query;
	const { amount, trend, segments, by } = question;
	extentsSql(query, report);
	const span = () => spanOf(report.stretch, report.calendar, report.asOf);
	if (question.mode === "snapshot") {
		const snapshot = snapshotSql(query, question, report);
		return (results) => ({
			kind: "funnel",
			span: span(),
			...noJourney,
			snapshot: snapshot(results),
			meta: metaOf(dataset, report, 0, pipeline),
		});
	}
	const plan = planSql(query, question, report);
	const { steps, exclusions } = plan;
	const whole = wholeSql(plan);
	const without =
		by === undefined
			? null
			: query.part({ numbers: [raw("COUNT(*)")], rest: withoutSql(plan) });
	const own = (segments ? checkedSegments(segments) : []).map(
		({ name, filters }) => {
			const asked = { ...report, filters: [...report.filters, ...filters] };
			const { breakdown: _, ...rest } = question;
			return { name, ...wholeSql(planSql(query, rest, asked)) };
		},
	);
	const points = trend && trendSql(plan, trend);
	const nameAt = (step: number) => steps[step]?.name as string;
	return (results) => {
		const excluded = whole.excluded(results);
		return {
			kind: "funnel",
			span: span(),
			...plan.windows.named,
			...whole.part(results),
			...(by !== undefined &&
				without !== null && {
					by: {
						column: by,
						without: results(without)[0]?.numbers[0] ?? 0,
					},
				}),
			...(exclusions.length > 0 && {
				exclusions: exclusions.map(({ step, from, to }, index) => ({
					name: step.name,
					from: nameAt(from),
					to: nameAt(to),
					count: excluded.get(index) ?? 0,
				})),
			}),
			...(whole.breakdown && { breakdown: whole.breakdown(results) }),
			...(segments && {
				segments: own.map(({ name, part }) => ({ name, ...part(results) })),
			}),
			...(trend &&
				points && { trend: { grain: trend, points: points(results) } }),
			...(amount !== undefined && {
				amount: { column: amount, unit: amountUnit(amount) },
			}),
			meta: metaOf(dataset, report, 0, definition),
		};
	};
}

/** A funnel of all units, and by groups of them. */
function wholeSql(plan: SqlPlan) {
	const { query, question, exclusions } = plan;
	const { breakdown, amount } = question;
	const asked = breakdown && checkedBreakdown(breakdown);
	const told = { column: asked?.column, amount };
	const track = trackSql(plan, reachOf(plan, plan.entry), told);
	const journeys = journeySql(plan, track, true);
	const reached = reachedSql(plan, track, journeys, told);
	const staged = stagesSql(plan, reached.amounts);
	const part = query.part({
		numbers: staged.numbers,
		rest: sql`FROM ${reached.name} AS u`,
	});
	const gone =
		exclusions.length > 0
			? query.part({
					numbers: [raw("j.gone"), raw("COUNT(*)")],
					rest: sql`FROM ${journeys} AS j WHERE j.gone >= 0 GROUP BY j.gone`,
				})
			: null;
	return {
		part: (results: Results): FunnelPart =>
			staged.stages(results(part)[0]?.numbers ?? null),
		excluded: (results: Results): ReadonlyMap<number, number> =>
			new Map(
				gone === null
					? []
					: results(gone).map(({ numbers }) => numbers as [number, number]),
			),
		breakdown: asked && breakdownSql(plan, reached, staged, asked),
	};
}
