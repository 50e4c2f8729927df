import { moveBack } from "../../model/calendar.js";
import type { Expression } from "../../model/metric.js";
import type { Calendar } from "../../model/period.js";
import type { Work } from "../../model/work.js";
import type { Figure } from "../figure.js";
import {
	apart,
	type Evaluate,
	eachFrame,
	type Frame,
	type Layout,
	type Run,
} from "./run.js";

type Over = Extract<Expression, { op: "over" }>;

/** Works an expression out over the days of the calendar before the end of each frame; the days before those are the previous period. */
export function over(
	run: Run,
	{ days, of }: Over,
	layout: Layout,
	evaluate: Evaluate,
): Work<Figure[]> {
	const { calendar } = run.report;
	return eachFrame(layout, (single) => {
		const frame = lastDays(single.frames[0], days, calendar);
		return evaluate(apart(run), of, { ...single, frames: [frame] });
	});
}

/** The days of the calendar before the end of a frame, and those before them. */
export function lastDays(
	{ stretch: { end } }: Frame,
	days: number,
	calendar: Calendar,
): Frame {
	const back = (count: number) =>
		moveBack(end, { months: 0, days: count }, calendar);
	const start = back(days);
	const stretch = { start, end };
	return {
		stretch,
		whole: stretch,
		previous: { start: back(2 * days), end: start },
	};
}
