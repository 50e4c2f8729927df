import type { Calculation } from "../../model/metric.js";
import type { Figure } from "../figure.js";
import type { KpiAnswer, KpiQuestion } from "../kpi.js";
import type { Results } from "../query.js";
import { besidePeers } from "./benchmark.js";
import type { Compare } from "./frames.js";
import { latestSql } from "./latest.sql.js";
import { middleOf } from "./median.js";
import { planExpression } from "./metric.sql.js";
import type { Plan } from "./plan.js";
import { projectionSql } from "./projection.sql.js";
import { unfinishedOf } from "./unfinished.js";

/** Plans what goes with the figure where it is asked for, and what the data are. */
export function besideSql(
	plan: Plan,
	metric: Calculation,
	{ benchmark, projection, median }: KpiQuestion,
	frame: Compare,
): (results: Results, now: Figure) => Partial<KpiAnswer> {
	const layout = { frames: [frame] as const, edges: null, groups: null };
	const { filters } = benchmark ?? plan.report;
	const others = { ...plan, report: { ...plan.report, filters } };
	const peers = benchmark && planExpression(others, metric.is, layout);
	const ahead = projection && projectionSql(plan, metric, projection);
	const middle = median && middleOf(metric);
	const half = middle && planExpression(plan, middle, layout);
	const latest = latestSql(plan, metric.is);
	return (results, now) => ({
		...(peers && {
			benchmark: besidePeers(metric, now, peers(results)[0] as Figure),
		}),
		...(ahead && { projection: ahead(results) }),
		...(median && { median: half ? (half(results)[0]?.value ?? null) : null }),
		unfinished: unfinishedOf(metric.is),
		latest: latest(results),
	});
}
