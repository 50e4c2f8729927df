import { CadranError } from "./error.js";
import { startMonth } from "./fiscal.js";
import type { Calendar, CalendarGrain, Grain } from "./period.js";
import { startOf, zoned } from "./time.js";
import { floorPeriods, floorWeek, movePeriods, weeksOf } from "./weeks.js";

/** A stretch of time in milliseconds since 1970 UTC: from `start`, up to and without `end`. */
export interface Stretch {
	start: number;
	end: number;
}

/** A length in calendar terms; by a year of weeks, months are its periods. */
export interface Step {
	months: number;
	days: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BUCKETS = 10_000;

/** The length of a grain. An hour has none: it is a length of time, not of the calendar. */
export const stepOf = (grain: CalendarGrain): Step =>
	({
		day: { months: 0, days: 1 },
		week: { months: 0, days: 7 },
		month: { months: 1, days: 0 },
		quarter: { months: 3, days: 0 },
		year: { months: 12, days: 0 },
	})[grain];

/** A length, so many times over. */
export const times = ({ months, days }: Step, count: number): Step => ({
	months: months * count,
	days: days * count,
});

/** Whether a wall clock shows the first instant of its day. */
export const isStartOfDay = (at: Temporal.ZonedDateTime): boolean =>
	at.epochMilliseconds === at.startOfDay().epochMilliseconds;

/** A day, a step later. By a year of weeks it keeps its place in its period. */
export function moveDate(
	date: Temporal.PlainDate,
	step: Step,
	calendar: Calendar,
): Temporal.PlainDate {
	const weeks = weeksOf(calendar);
	if (!weeks || step.months === 0) return date.add(step);
	const { months, days } = step;
	return movePeriods(date, months, weeks, calendar).add({ days });
}

/**
 * An instant moved back by calendar lengths at the same wall clock; the start of a day stays the start of a day. Throws a
 * CadranError (`question`) where that lies before the calendar begins.
 */
export function moveBack(
	instant: number,
	step: Step,
	calendar: Calendar,
): number {
	const { timeZone } = calendar;
	try {
		const at = zoned(instant, timeZone);
		const date = moveDate(at.toPlainDate(), times(step, -1), calendar);
		if (isStartOfDay(at)) return startOf(date, timeZone);
		return date.toPlainDateTime(at.toPlainTime()).toZonedDateTime(timeZone)
			.epochMilliseconds;
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new CadranError(
			"question",
			"The period reaches back to before the calendar begins. Ask for a shorter one, or compare with a nearer one.",
			{ option: "period" },
			{ cause },
		);
	}
}

/** The first day of the bucket that a day lies in. Weeks start on the calendar's day, quarters and years by its fiscal year, if it has one. */
export function floorDate(
	date: Temporal.PlainDate,
	grain: CalendarGrain,
	calendar: Calendar,
): Temporal.PlainDate {
	if (grain === "day") return date;
	if (grain === "week") return floorWeek(date, calendar.weekStart);
	const { months } = stepOf(grain);
	const weeks = weeksOf(calendar);
	if (weeks) return floorPeriods(date, months, weeks, calendar);
	const since = (date.month - startMonth(calendar) + 12) % months;
	return date.with({ day: 1 }).subtract({ months: since });
}

/**
 * The boundaries of the calendar buckets that cover a stretch: n + 1 ascending instants, the first at or before its start, the
 * last at or after its end. Right where clocks change: a day may have 23 or 25 hours. Throws a CadranError (`question`) above
 * 10,000 buckets.
 */
export function edgesOf(
	stretch: Stretch,
	grain: Grain,
	calendar: Calendar,
): Float64Array {
	if (grain === "hour") return hourEdges(stretch, calendar);
	if (grain === "day") return dayEdges(stretch, calendar, BUCKETS);
	return dateEdges(stretch, grain, calendar);
}

/** Between two changes of the clocks all days are alike, so that Temporal is asked only for the days on which they change. */
function dayEdges(
	{ start, end }: Stretch,
	{ timeZone }: Calendar,
	limit: number,
): Float64Array {
	// From the instant itself on: where clocks change at midnight, the day that begins then is an hour shorter.
	const changeFrom = (instant: number) =>
		zoned(instant - 1, timeZone).getTimeZoneTransition("next")
			?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
	const edges: number[] = [];
	let edge = startOf(zoned(start, timeZone).toPlainDate(), timeZone);
	let change = changeFrom(edge);
	for (;;) {
		edges.push(edge);
		if (edges.length > limit) throw tooMany("day", limit);
		if (edge >= end && edges.length > 1) return Float64Array.from(edges);
		if (edge + DAY < change) edge += DAY;
		else {
			const date = zoned(edge, timeZone).toPlainDate().add({ days: 1 });
			edge = startOf(date, timeZone);
			change = changeFrom(edge);
		}
	}
}

function dateEdges(
	{ start, end }: Stretch,
	grain: Exclude<CalendarGrain, "day">,
	calendar: Calendar,
): Float64Array {
	const step = stepOf(grain);
	const edges: number[] = [];
	let date = floorDate(
		zoned(start, calendar.timeZone).toPlainDate(),
		grain,
		calendar,
	);
	for (;;) {
		const edge = startOf(date, calendar.timeZone);
		edges.push(edge);
		if (edges.length > BUCKETS) throw tooMany(grain, BUCKETS);
		if (edge >= end && edges.length > 1) return Float64Array.from(edges);
		date = moveDate(date, step, calendar);
	}
}

/** Whole hours of the wall clock; where clocks change by less than an hour, a day ends in a shorter one. */
function hourEdges({ start, end }: Stretch, calendar: Calendar): Float64Array {
	const days = dayEdges({ start, end }, calendar, BUCKETS / 24);
	const edges: number[] = [];
	for (let day = 0; day + 1 < days.length; day++) {
		const next = days[day + 1] as number;
		for (let edge = days[day] as number; edge < next; edge += HOUR)
			if (edge + HOUR > start && (edge < end || edges.length < 1))
				edges.push(edge);
	}
	const last = edges[edges.length - 1] as number;
	const close = days.find((day) => day > last) as number;
	edges.push(Math.min(last + HOUR, close));
	return Float64Array.from(edges);
}

const tooMany = (grain: Grain, limit: number) =>
	new CadranError(
		"question",
		`The period has more than ${limit} buckets of one ${grain}. Ask for a coarser grain or a shorter period.`,
		{ option: "series" },
	);

/** The bucket that an instant lies in, by binary search in boundaries; −1 where it lies outside, or is missing. */
export function bucketOf(edges: Float64Array, instant: number): number {
	let low = 0;
	let high = edges.length - 1;
	if (!(instant >= (edges[0] as number) && instant < (edges[high] as number)))
		return -1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((edges[middle] as number) <= instant) low = middle;
		else high = middle;
	}
	return low;
}
