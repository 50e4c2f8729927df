import type { Point } from "../../model/answer.js";
import { edgesOf, moveBack } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { fiscalName } from "../../model/fiscal.js";
import { elapsedOf, type Grain, isOpen } from "../../model/period.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { type Report, reachOf } from "../envelope.js";
import type { SurveyKind } from "../survey.js";
import { figureOf, type Rule } from "./rule.js";
import { type Answers, scales, tallyScores } from "./scale.js";

/** What a rolling score is worked out for. */
export interface Rolling {
	survey: SurveyKind;
	rule: Rule;
	grain: Grain;
	/** How many days of the calendar, up to the end of each bucket. */
	days: number;
}

/**
 * The score over the days up to the end of each bucket, or up to the as-of instant in one that is not over. The answers of days
 * before the period count. Null where the days reach back to before the first answer.
 */
export function* rollingOf(
	dataset: Dataset,
	answers: Answers,
	rolling: Rolling,
	report: Report,
): Work<Point[]> {
	const windows = windowsOf(rolling, report);
	if (!windows) return [];
	const scale = scales[rolling.survey];
	const counts = yield* tallyScores(answers, scale, windows.cuts);
	return rollingPoints(dataset, windows, counts, rolling, report);
}

/** The buckets, and where the days of each begin and end. */
export interface Windows {
	edges: Float64Array;
	starts: readonly number[];
	ends: readonly number[];
	/** All of those, ascending. */
	cuts: Float64Array;
}

/** The days of each bucket; null where the period has not begun. */
export function windowsOf(
	{ grain, days }: Rolling,
	{ stretch, asOf, calendar }: Report,
): Windows | null {
	const elapsed = elapsedOf(stretch, asOf);
	if (elapsed.start >= elapsed.end) return null;
	const edges = edgesOf(elapsed, grain, calendar);
	const ends = Array.from(edges.subarray(1), (edge) =>
		Math.min(edge, elapsed.end),
	);
	const starts = ends.map((end) =>
		moveBack(end, { months: 0, days }, calendar),
	);
	const cuts = Float64Array.from(new Set([...starts, ...ends])).sort();
	return { edges, starts, ends, cuts };
}

/** The score of the days of each bucket, by how many answers of each score lie between one cut and the next. */
export function rollingPoints(
	dataset: Dataset,
	{ edges, starts, ends, cuts }: Windows,
	counts: Float64Array,
	{ survey, rule, grain }: Rolling,
	{ asOf, calendar }: Report,
): Point[] {
	const scale = scales[survey];
	const width = scale.high - scale.low + 1;
	const before = runningCounts(counts, width);
	const place = new Map(Array.from(cuts, (cut, at) => [cut, at]));
	const first = reachOf(dataset, "surveys.at").start;
	return ends.map((end, bucket) => {
		const from = starts[bucket] as number;
		const low = (place.get(from) as number) * width;
		const high = (place.get(end) as number) * width;
		const own = Float64Array.from(
			{ length: width },
			(_, i) => (before[high + i] as number) - (before[low + i] as number),
		);
		const { value, n } = figureOf(own, scale, rule);
		const start = edges[bucket] as number;
		const close = edges[bucket + 1] as number;
		return {
			from: isoOf(start),
			to: isoOf(close),
			...fiscalName(start, grain, calendar),
			open: isOpen({ start, end: close }, asOf),
			value: from < first ? null : value,
			n,
		};
	});
}

/** How many answers of each score lie before each cut. */
function runningCounts(counts: Float64Array, width: number): Float64Array {
	const before = new Float64Array(counts.length + width);
	for (let i = 0; i < counts.length; i++)
		before[i + width] = (before[i] as number) + (counts[i] as number);
	return before;
}
