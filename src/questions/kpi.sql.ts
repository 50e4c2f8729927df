import { spanOf } from "../model/period.js";
import { metaOf } from "./envelope.js";
import { type Figure, measureOf } from "./figure.js";
import { besideSql } from "./kpi/beside.sql.js";
import { bareOf, metricOf, minimumOf } from "./kpi/definition.js";
import { type Compare, comparisonsOf, framesOf } from "./kpi/frames.js";
import { planExpression } from "./kpi/metric.sql.js";
import type { Plan } from "./kpi/plan.js";
import { checkScalesSql } from "./kpi/scales.sql.js";
import { seriesSql } from "./kpi/series.sql.js";
import { splitSql } from "./kpi/split.sql.js";
import { fitted, type KpiAnswer, type KpiQuestion } from "./kpi.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";

/** Plans one metric: its value over the period, compared, as a series, and split; as `answerKpi` works it out in memory. */
export function planKpi(
	query: Query,
	question: KpiQuestion,
	asked: Asked,
): (results: Results) => KpiAnswer {
	const { dataset } = query;
	const metric = metricOf(question.metric, dataset);
	checkScalesSql(query, metric);
	const report = { ...asked, ...fitted(dataset, asked, metric) };
	const plan: Plan = { query, report };
	const minimum = minimumOf(metric);
	const frames = framesOf(question, report);
	const split =
		question.split && splitSql(plan, metric, frames, question.split);
	const figures = frames.map((frame) =>
		planExpression(plan, metric.is, {
			frames: [frame],
			edges: null,
			groups: null,
		}),
	);
	const series = question.series && seriesSql(plan, metric.is, question.series);
	const beside = besideSql(plan, metric, question, frames[0] as Compare);
	return (results) => {
		const found = figures.flatMap((figure) => figure(results));
		const now = found[0] as Figure;
		return {
			kind: "kpi",
			span: spanOf(report.stretch, report.calendar, report.asOf),
			measure: measureOf(now, minimum),
			comparisons: comparisonsOf(frames, found, minimum),
			series: series ? series(results) : [],
			split: split ? split(results) : null,
			...beside(results, now),
			meta: metaOf(dataset, report, 0, bareOf(metric, report.language)),
		};
	};
}
