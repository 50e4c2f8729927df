import type { Compared, Measure, Meta, Point } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import type { Calculation, Metric } from "../model/metric.js";
import {
	type Grain,
	resolvePeriod,
	type Span,
	spanOf,
} from "../model/period.js";
import type { Comparable, Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import { checkChoice } from "./check.js";
import { extentOf, metaOf, type Report } from "./envelope.js";
import { type Figure, measureOf } from "./figure.js";
import { bareOf, metricOf, minimumOf } from "./kpi/definition.js";
import { comparisonsOf, framesOf } from "./kpi/frames.js";
import { instantOfLeaf, leavesOf } from "./kpi/leaf.js";
import { evaluate } from "./kpi/metric.js";
import type { Run } from "./kpi/run.js";
import { checkScales } from "./kpi/scales.js";
import { seriesOf } from "./kpi/series.js";
import { checkSplit, type Split, splitOf } from "./kpi/split.js";

export type { Split } from "./kpi/split.js";

/** One metric: its value over the period, compared, as a series, and split. */
export interface KpiQuestion extends Envelope, Comparable {
	kind: "kpi";
	/** The id of a metric of the catalogue, or a host's own. */
	metric: string | Metric;
	/** Buckets of the series; none unless given. */
	series?: Grain;
	/** By what it is split, if at all; `{}` is by the metric's own column. */
	split?: Split;
}

export interface KpiGroup {
	/** The value of the column, the first day of the bucket (ISO 8601) or the id of the segment; null for rows without one. */
	key: string | null;
	measure: Measure;
	comparisons: readonly Compared[];
}

export interface KpiAnswer {
	kind: "kpi";
	span: Span;
	measure: Measure;
	comparisons: readonly Compared[];
	series: readonly Point[];
	/** Null unless asked for. Other is worked out from its own rows, never by adding up. */
	split: {
		/** Null where it is split by segments of customers. */
		column: string | null;
		groups: readonly KpiGroup[];
		other: (KpiGroup & { groups: number }) | null;
	} | null;
	meta: Meta;
}

const GRAINS = ["hour", "day", "week", "month", "quarter", "year"];

/** Refuses a question whose own options are malformed. */
function check({ series, split }: KpiQuestion): void {
	checkChoice("series", series, GRAINS);
	checkSplit(split);
}

/** One metric: its value over the period, compared, as a series, and split. Pure: the dataset is only read. */
export function* answerKpi(
	dataset: Dataset,
	question: KpiQuestion,
	asked: Report,
): Work<KpiAnswer> {
	check(question);
	const metric = metricOf(question.metric, dataset);
	yield* checkScales(dataset, metric);
	const report = fitted(dataset, asked, metric);
	const run: Run = {
		dataset,
		report,
		selected: new Map(),
		related: new WeakMap(),
		histories: new Map(),
		read: new Map(),
	};
	const minimum = minimumOf(metric);
	const frames = framesOf(question, report);
	const split = question.split
		? yield* splitOf(run, metric, frames, question.split)
		: null;
	const figures: Figure[] = [];
	for (const frame of frames) {
		run.selected.clear();
		const layout = { frames: [frame] as const, edges: null, groups: null };
		figures.push(...(yield* evaluate(run, metric.is, layout)));
	}
	const series = question.series
		? yield* seriesOf(run, metric.is, question.series)
		: [];
	let rows = 0;
	for (const table of run.read.values()) rows += table.rows;
	return {
		kind: "kpi",
		span: spanOf(report.stretch, report.calendar, report.asOf),
		measure: measureOf(figures[0] as Figure, minimum),
		comparisons: comparisonsOf(frames, figures, minimum),
		series,
		split,
		meta: metaOf(dataset, report, rows, bareOf(metric, report.language)),
	};
}

/** The report with `all` meaning all there is of what the metric counts. */
function fitted(dataset: Dataset, report: Report, metric: Calculation): Report {
	if (report.period !== "all") return report;
	const extent = extentOf(dataset, leavesOf(metric.is).map(instantOfLeaf));
	const { calendar, asOf } = report;
	return { ...report, stretch: resolvePeriod("all", calendar, asOf, extent) };
}
