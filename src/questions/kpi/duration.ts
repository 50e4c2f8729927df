import type { Stretch } from "../../model/calendar.js";
import type { Expression } from "../../model/metric.js";
import { zoned } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, plain } from "../figure.js";
import { type Frame, type Layout, type Run, slotsOf } from "./run.js";

type Unit = Extract<Expression, { op: "duration" }>["unit"];

/** How long each frame is. */
export function durations(
	{ report }: Run,
	unit: Unit,
	{ frames, groups }: Layout,
): Work<Figure[]> {
	const { timeZone } = report.calendar;
	const found = frames.map(({ stretch }: Frame) =>
		plain(durationOf(stretch, unit, timeZone), 0),
	);
	const count = slotsOf({ frames, groups } as Layout);
	return figuresOf(count, (slot) => found[groups ? 0 : slot] as Figure);
}

const DAYS = { days: 1, weeks: 7 };
const MONTHS = { months: 1, years: 12 };

/**
 * The length of a stretch by the wall clock, to the second: the as-of instant itself takes no time. Months are whole ones from the
 * start, and the rest as a part of the one it lies in. Null where no time has passed.
 */
export function durationOf(
	{ start, end }: Stretch,
	unit: Unit,
	timeZone: string,
): number | null {
	const second = Math.floor(end / 1000) * 1000;
	if (!(Number.isFinite(start) && second > start)) return null;
	const from = zoned(start, timeZone).toPlainDateTime();
	const to = zoned(second, timeZone).toPlainDateTime();
	if (hoursFrom(from, to) <= 0) return null;
	if (unit === "days" || unit === "weeks")
		return hoursFrom(from, to) / 24 / DAYS[unit];
	const { years, months: rest } = from.until(to, { largestUnit: "year" });
	const months = 12 * years + rest;
	const last = from.add({ months });
	const next = from.add({ months: months + 1 });
	const part = hoursFrom(last, to) / hoursFrom(last, next);
	return (months + part) / MONTHS[unit];
}

const hoursFrom = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
	a.until(b, { largestUnit: "hour" }).total({ unit: "hour" });
