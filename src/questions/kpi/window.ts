import { moveBack, type Stretch } from "../../model/calendar.js";
import type { Window } from "../../model/metric.js";
import type { Report } from "../envelope.js";
import type { Frame } from "./run.js";

/** The stretch of time whose rows count in a frame. */
export function windowOf(
	window: Window = "period",
	{ stretch, whole }: Pick<Frame, "stretch" | "whole">,
	{ asOf, calendar }: Report,
): Stretch {
	const start = Number.NEGATIVE_INFINITY;
	if (window === "period") return stretch;
	if (window === "whole") return whole;
	if (window === "always") return { start, end: asOf + 1 };
	if ("before" in window) return { start, end: stretch[window.before] };
	const end = stretch[window.to];
	const back = { months: 0, days: window.trailing };
	return { start: moveBack(end, back, calendar), end };
}
