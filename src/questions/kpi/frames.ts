import type { Compared } from "../../model/answer.js";
import { moveBack, type Stretch } from "../../model/calendar.js";
import { compareStretch, lengthOf } from "../../model/comparison.js";
import {
	type Comparison,
	elapsedOf,
	runningOf,
	type Span,
	spanOf,
} from "../../model/period.js";
import type { Comparable } from "../../model/question.js";
import type { Report } from "../envelope.js";
import { changeOf, type Figure, measureOf } from "../figure.js";
import type { Frame } from "./run.js";

/** A frame, and what it is compared as. */
export interface Compare extends Frame {
	against: Comparison | null;
	span: Span;
}

/** The period first, then what it is compared with. */
export function framesOf(question: Comparable, report: Report): Compare[] {
	const { stretch, period, calendar, asOf } = report;
	const length = lengthOf(period, stretch, calendar);
	const frame = (
		within: Stretch,
		whole: Stretch,
		against: Comparison | null,
	): Compare => ({
		stretch: within,
		whole,
		previous: {
			start: moveBack(within.start, length, calendar),
			end: within.start,
		},
		against,
		span: spanOf(within, calendar, asOf),
	});
	const align = question.align ?? "date";
	const compared = (against: Comparison, until: number) =>
		compareStretch(against, period, stretch, calendar, until, align);
	// Nothing of a period to date is still to come; any other is over at the end of time.
	const over = runningOf(period) === period ? Number.POSITIVE_INFINITY : asOf;
	return [
		frame(elapsedOf(stretch, asOf), stretch, null),
		...(question.compare ?? []).map((against) =>
			frame(compared(against, asOf), compared(against, over), against),
		),
	];
}

/** The comparisons of the first frame's figure with those of the others. */
export const comparisonsOf = (
	[, ...others]: readonly Compare[],
	[now, ...then]: readonly Figure[],
	minimum: number,
): Compared[] =>
	others.map(({ against, span }, i) => ({
		against: against as Comparison,
		span,
		measure: measureOf(then[i] as Figure, minimum),
		change: changeOf(now as Figure, then[i] as Figure),
	}));
