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
import {
	type Benchmark,
	type Benchmarked,
	benchmarkOf,
	checkBenchmark,
} from "./kpi/benchmark.js";
import { bareOf, metricOf, minimumOf } from "./kpi/definition.js";
import { type Compare, comparisonsOf, framesOf } from "./kpi/frames.js";
import { latestOf } from "./kpi/latest.js";
import { instantOfLeaf, leavesOf } from "./kpi/leaf.js";
import { medianOf } from "./kpi/median.js";
import { evaluate } from "./kpi/metric.js";
import { type Carry, type Projection, projectionOf } from "./kpi/projection.js";
import type { Run } from "./kpi/run.js";
import { checkScales } from "./kpi/scales.js";
import { seriesOf } from "./kpi/series.js";
import { checkSplit, type Split, splitOf } from "./kpi/split.js";
import { type Unfinished, unfinishedOf } from "./kpi/unfinished.js";

export type { Benchmark, Benchmarked } from "./kpi/benchmark.js";
export type { Carry, Projection } from "./kpi/projection.js";
export type { Split } from "./kpi/split.js";
export type { Unfinished } from "./kpi/unfinished.js";

/** One metric: its value over the period, compared, as a series, and split. */
export interface KpiQuestion extends Envelope, Comparable {
	kind: "kpi";
	/** The id of a metric of the catalogue, or a host's own. */
	metric: string | Metric;
	/** Buckets of the series; none unless given. */
	series?: Grain;
	/** By what it is split, if at all; `{}` is by the metric's own column. */
	split?: Split;
	/** A peer group to stand beside, if any. */
	benchmark?: Benchmark;
	/** How a period that is not over is carried on to its end, if at all. */
	projection?: Carry;
	/** Whether the median goes with a mean. */
	median?: boolean;
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
	/** Where a benchmark was asked for. */
	benchmark?: Benchmarked;
	/** Where a projection was asked for; null where the period is over. */
	projection?: Projection | null;
	/** Where it was asked for; null where the metric is no mean. */
	median?: number | null;
	/** What the figures of buckets that are not over are, beside those of whole ones. */
	unfinished?: Unfinished;
	/** How far the data reach, up to the as-of instant; ISO 8601. */
	latest?: string | null;
	meta: Meta;
}

const GRAINS = ["hour", "day", "week", "month", "quarter", "year"];

/** Refuses a question whose own options are malformed. */
function check(question: KpiQuestion): void {
	checkChoice("series", question.series, GRAINS);
	checkSplit(question.split);
	checkBenchmark(question.benchmark);
	checkChoice("projection", question.projection, ["run-rate", "weekday"]);
	checkChoice("median", question.median, [true, false]);
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
	const beside = yield* besideOf(run, metric, question, frames, figures);
	let rows = 0;
	for (const table of run.read.values()) rows += table.rows;
	return {
		kind: "kpi",
		span: spanOf(report.stretch, report.calendar, report.asOf),
		measure: measureOf(figures[0] as Figure, minimum),
		comparisons: comparisonsOf(frames, figures, minimum),
		series,
		split,
		...beside,
		meta: metaOf(dataset, report, rows, bareOf(metric, report.language)),
	};
}

/** What goes with the figure where it is asked for, and what the data are. */
function* besideOf(
	run: Run,
	metric: Calculation,
	{ benchmark, projection, median }: KpiQuestion,
	[frame]: readonly Compare[],
	[now]: readonly Figure[],
): Work<Partial<KpiAnswer>> {
	const own = frame as Compare;
	return {
		...(benchmark && {
			benchmark: yield* benchmarkOf(run, metric, benchmark, own, now as Figure),
		}),
		...(projection && {
			projection: yield* projectionOf(run, metric, projection),
		}),
		...(median && { median: yield* medianOf(run, metric, own) }),
		unfinished: unfinishedOf(metric.is),
		latest: yield* latestOf(run.dataset, metric.is, run.report.asOf),
	};
}

/** The report with `all` meaning all there is of what the metric counts. */
export function fitted(
	dataset: Dataset,
	report: Report,
	metric: Calculation,
): Report {
	if (report.period !== "all") return report;
	const extent = extentOf(dataset, leavesOf(metric.is).map(instantOfLeaf));
	const { calendar, asOf } = report;
	return { ...report, stretch: resolvePeriod("all", calendar, asOf, extent) };
}
