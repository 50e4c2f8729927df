import {
	floorDate,
	moveDate,
	type Stretch,
	stepOf,
	times,
} from "./calendar.js";
import { CadranError } from "./error.js";
import type { Fiscal } from "./fiscal.js";
import { instantOf, isoOf, shown, startOf, zoned } from "./time.js";

/** The length of a calendar bucket. */
export type Grain = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** A bucket of whole days, of which periods are made. */
export type CalendarGrain = Exclude<Grain, "hour">;

/**
 * A span of the calendar: a name, or first and last day. `this-month` and its like run to the end of the month and may not be
 * over; `month-to-date` and its like end at the as-of instant; `last-n-…` are the last n whole ones; `last-n-days` end today. `to`
 * is exclusive.
 */
export type Period =
	| `this-${CalendarGrain}`
	| `last-${CalendarGrain}`
	| `last-${number}-${CalendarGrain}s`
	| `${Exclude<CalendarGrain, "day">}-to-date`
	| "all"
	| { from: string; to: string };

/** What a period is compared with. `ago: n` is n periods ago. */
export type Comparison =
	| "previous-period"
	| "previous-year"
	| { ago: number }
	| { from: string; to: string };

/** A resolved stretch of time. Instants are ISO 8601 in UTC; `to` is exclusive; `open` says that it was not over at the as-of instant. */
export interface Span {
	from: string;
	to: string;
	open: boolean;
	/** Whole days of it that have begun, and that it has, for "18 of 30 days". Present when open. */
	elapsedDays?: number;
	totalDays?: number;
}

/** When a report is read and by which calendar. */
export interface Calendar {
	timeZone: string;
	/** First day of the week: 1 is Monday … 7 is Sunday. */
	weekStart: number;
	/** How its years run, and their quarters and months, where that is not from January. */
	fiscal?: Fiscal;
}

/** The part of a stretch that has passed at the as-of instant, that instant included. */
export const elapsedOf = (stretch: Stretch, asOf: number): Stretch => ({
	start: stretch.start,
	end: Math.max(stretch.start, Math.min(stretch.end, asOf + 1)),
});

/** Whether the last instant of a stretch is still to come. */
export const isOpen = (stretch: Stretch, asOf: number): boolean =>
	stretch.end > asOf + 1;

/**
 * The stretch that a period names. `all` runs from the first day of the extent to the as-of instant, which is in it
 * only where the extent reaches it. Throws a CadranError
 * (`question`) on a name or an instant that can't be read, or an end that is not after its start.
 */
export function resolvePeriod(
	period: Period,
	calendar: Calendar,
	asOf: number,
	extent: Stretch,
): Stretch {
	const { timeZone } = calendar;
	if (period === "all") {
		const first = Math.min(extent.start, asOf);
		const start = startOf(zoned(first, timeZone).toPlainDate(), timeZone);
		const end = Math.min(asOf + 1, Math.max(asOf, extent.end));
		return { start, end: Math.max(start + 1, end) };
	}
	if (typeof period === "string") return namedPeriod(period, calendar, asOf);
	return customPeriod(period, calendar, "period");
}

/** Reads a stretch from its two ends. */
export function customPeriod(
	period: unknown,
	calendar: Calendar,
	option: string,
): Stretch {
	if (typeof period !== "object" || period === null)
		throw new CadranError(
			"question",
			`${option} must be a name such as this-month, or { from, to }, not ${shown(period)}.`,
			{ option },
		);
	const { from, to } = period as { from?: unknown; to?: unknown };
	const start = instantOf(from, calendar.timeZone, `${option}.from`);
	const end = instantOf(to, calendar.timeZone, `${option}.to`);
	if (end <= start)
		throw new CadranError(
			"question",
			`${option}.to must be after ${option}.from; it is exclusive.`,
			{ option: `${option}.to`, value: shown(to) },
		);
	return { start, end };
}

const NAME =
	/^(?:(this|last)-|last-([1-9]\d{0,3})-)(day|week|month|quarter|year)(s?)$/;
const TO_DATE = /^(week|month|quarter|year)-to-date$/;

/** The grain and number of a period's name; the number is 0 for the running one. */
export function readName(name: string): {
	grain: CalendarGrain;
	count: number;
} {
	const match = NAME.exec(runningOf(name));
	if (!match || (match[2] === undefined) !== (match[4] === ""))
		throw new CadranError(
			"question",
			`period ${shown(name)} is unknown: say this-month, last-quarter, last-12-months, year-to-date, all, or { from, to }.`,
			{ option: "period", value: shown(name) },
		);
	const count = match[2] ? Number(match[2]) : match[1] === "this" ? 0 : 1;
	return { grain: match[3] as CalendarGrain, count };
}

/** The name of the whole period of which a period to date is the part that has passed: this-month; any other name as it is. */
export const runningOf = <P extends Period | string>(period: P): P =>
	typeof period === "string"
		? (period.replace(TO_DATE, "this-$1") as P)
		: period;

const endsToday = (grain: Grain, name: string) =>
	grain === "day" && name.endsWith("s");

function namedPeriod(name: string, calendar: Calendar, asOf: number): Stretch {
	const { timeZone } = calendar;
	const { grain, count } = readName(name);
	const today = zoned(asOf, timeZone).toPlainDate();
	const first = floorDate(today, grain, calendar);
	const step = stepOf(grain);
	const to =
		count === 0 || endsToday(grain, name)
			? moveDate(first, step, calendar)
			: first;
	const back = times(step, -Math.max(count, 1));
	const start = startOf(moveDate(to, back, calendar), timeZone);
	const end = TO_DATE.test(name) ? asOf + 1 : startOf(to, timeZone);
	return { start, end };
}

/** A stretch as it is answered, with the days of an open one. */
export function spanOf(
	stretch: Stretch,
	calendar: Calendar,
	asOf: number,
): Span {
	const from = isoOf(stretch.start);
	const to = isoOf(stretch.end);
	if (!isOpen(stretch, asOf)) return { from, to, open: false };
	const elapsed = elapsedOf(stretch, asOf);
	return {
		from,
		to,
		open: true,
		elapsedDays: daysOf(elapsed, calendar),
		totalDays: daysOf(stretch, calendar),
	};
}

/** Days of the calendar that a stretch touches. */
function daysOf({ start, end }: Stretch, { timeZone }: Calendar): number {
	if (end <= start) return 0;
	const first = zoned(start, timeZone).toPlainDate();
	return first.until(zoned(end - 1, timeZone).toPlainDate()).days + 1;
}
