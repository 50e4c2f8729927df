import type { Point } from "../../model/answer.js";
import { edgesOf, moveBack, stepOf } from "../../model/calendar.js";
import { fiscalName } from "../../model/fiscal.js";
import type { Expression } from "../../model/metric.js";
import type { Calendar, Grain } from "../../model/period.js";
import { elapsedOf, isOpen, runningOf } from "../../model/period.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import type { Figure } from "../figure.js";
import { evaluate } from "./metric.js";
import type { Frame, Run } from "./run.js";

/**
 * A metric bucket by bucket. The first and the last are cut to the period, unless it is all there is. Buckets after the as-of
 * instant are there, without a value.
 */
export function* seriesOf(
	run: Run,
	expression: Expression,
	grain: Grain,
): Work<Point[]> {
	const { stretch, period, calendar, asOf } = run.report;
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
	run.selected.clear();
	const covered = edges.slice(0, begun.length + 1);
	const figures =
		begun.length > 0
			? yield* evaluate(run, expression, {
					frames: begun,
					edges: covered,
					groups: null,
				})
			: [];
	return Array.from({ length: last }, (_, i) =>
		pointOf(edges, i, figures[i], asOf, grain, calendar),
	);
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
