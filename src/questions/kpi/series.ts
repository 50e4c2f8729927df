import type { Point } from "../../model/answer.js";
import { edgesOf, moveBack, stepOf } from "../../model/calendar.js";
import { fiscalName } from "../../model/fiscal.js";
import type { Expression } from "../../model/metric.js";
import type { Calendar, Grain } from "../../model/period.js";
import { elapsedOf, isOpen, runningOf } from "../../model/period.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { Figure } from "../figure.js";
import { evaluate } from "./metric.js";
import type { Frame, Run } from "./run.js";

/** The buckets of a series: all their edges; the frames of those that have begun, and their edges. */
export interface SeriesBuckets {
	edges: Float64Array;
	begun: Frame[];
	covered: Float64Array;
}

/**
 * The buckets of a period. The first and the last are cut to the period, unless it is all there is. Buckets after the as-of instant are
 * there, but have no frame.
 */
export function bucketsOf(
	{ stretch, period, calendar, asOf }: Report,
	grain: Grain,
): SeriesBuckets {
	const edges = edgesOf(stretch, grain, calendar);
	const before = edgeBefore(edges, grain, calendar);
	const last = edges.length - 1;
	if (period !== "all") {
		edges[0] = stretch.start;
		// The bucket that a period to date ends in goes on: it is told as open.
		if (runningOf(period) === period) edges[last] = stretch.end;
	}
	const begun: Frame[] = [];
	for (let i = 0; i < last && (edges[i] as number) <= asOf; i++) {
		const bucket = { start: edges[i] as number, end: edges[i + 1] as number };
		const start = i === 0 ? before : (edges[i - 1] as number);
		begun.push({
			stretch: elapsedOf(bucket, asOf),
			whole: bucket,
			previous: { start, end: bucket.start },
		});
	}
	return { edges, begun, covered: edges.slice(0, begun.length + 1) };
}

/** The points of a series: one a bucket, those not begun without a value. */
export const pointsOf = (
	{ asOf, calendar }: Report,
	grain: Grain,
	{ edges }: SeriesBuckets,
	figures: readonly Figure[],
): Point[] =>
	Array.from({ length: edges.length - 1 }, (_, i) =>
		pointOf(edges, i, figures[i], asOf, grain, calendar),
	);

/** A metric bucket by bucket. */
export function* seriesOf(
	run: Run,
	expression: Expression,
	grain: Grain,
): Work<Point[]> {
	const buckets = bucketsOf(run.report, grain);
	const { begun, covered } = buckets;
	run.selected.clear();
	const figures =
		begun.length > 0
			? yield* evaluate(run, expression, {
					frames: begun,
					edges: covered,
					groups: null,
				})
			: [];
	return pointsOf(run.report, grain, buckets, figures);
}

function edgeBefore(
	edges: Float64Array,
	grain: Grain,
	calendar: Calendar,
): number {
	const first = edges[0] as number;
	return grain === "hour"
		? first - 3_600_000
		: moveBack(first, stepOf(grain), calendar);
}

function pointOf(
	edges: Float64Array,
	i: number,
	figure: Figure | undefined,
	asOf: number,
	grain: Grain,
	calendar: Calendar,
): Point {
	const start = edges[i] as number;
	const end = edges[i + 1] as number;
	return {
		from: isoOf(start),
		to: isoOf(end),
		...fiscalName(start, grain, calendar),
		open: isOpen({ start, end }, asOf),
		value: figure?.value ?? null,
		n: figure?.n ?? 0,
	};
}
