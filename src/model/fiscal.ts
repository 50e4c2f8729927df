import type { Calendar, Grain } from "./period.js";
import { zoned } from "./time.js";
import { periodOf, weeksOf } from "./weeks.js";

/**
 * A fiscal year of twelve calendar months. Quarters are every three of them; a month keeps its name. `{ start: 1 }` is the
 * calendar year.
 */
export interface FiscalMonths {
	/** The month it starts in: 4 for India, Japan and the United Kingdom, 7 for Australia, 10 for the United States’ government. */
	start: number;
	/** Whether it is named after the calendar year in which it starts, or ends (unless given). */
	naming?: "start" | "end";
}

/**
 * A fiscal year of whole weeks, in twelve periods that stand for months: four quarters of 13 weeks, parted as told. It ends on the
 * day before the calendar's `weekStart`, and so has 52 weeks or 53; the 53rd belongs to the last period. The National Retail
 * Federation's 4-5-4 calendar, with `weekStart: 7`, is `{ weeks: "4-5-4", month: 1, ends: "nearest", naming: "start" }`.
 */
export interface FiscalWeeks {
	weeks: "4-4-5" | "4-5-4" | "5-4-4";
	/** The month that its end is counted by: 1 is January. */
	month: number;
	/** On the last such day of that month (unless given), or on the one nearest to its end. */
	ends?: "last" | "nearest";
	/** Whether it is named after the calendar year in which it starts, or ends (unless given), by those months. */
	naming?: "start" | "end";
}

/** How a host's fiscal year runs. */
export type Fiscal = FiscalMonths | FiscalWeeks;

/** The name of a fiscal bucket: a year, a quarter 1–4 of it, or a period 1–12 of it. */
export interface FiscalName {
	year: number;
	quarter?: number;
	period?: number;
}

const isWhole = (value: unknown, from: number, to: number) =>
	typeof value === "number" &&
	Number.isInteger(value) &&
	value >= from &&
	value <= to;

/** What is wrong with a fiscal calendar, as a sentence; null where nothing is. */
export function fiscalFault(fiscal: unknown): string | null {
	if (typeof fiscal !== "object" || fiscal === null || Array.isArray(fiscal))
		return "fiscal must be an object such as { start: 4 }, or { weeks: “4-4-5”, month: 12 }.";
	const { start, weeks, month, ends, naming, ...rest } = fiscal as Record<
		string,
		unknown
	>;
	const [unknown] = Object.keys(rest);
	if (unknown !== undefined)
		return `fiscal has no option “${unknown}”. It has: start, naming, or weeks, month, ends, naming.`;
	if (![undefined, "start", "end"].includes(naming as string | undefined))
		return "fiscal.naming must be start or end: the calendar year that names the fiscal one.";
	if (weeks === undefined) {
		if (month !== undefined || ends !== undefined)
			return "fiscal.month and fiscal.ends need fiscal.weeks, such as 4-4-5.";
		return isWhole(start, 1, 12)
			? null
			: "fiscal.start must be a month, 1 to 12.";
	}
	if (start !== undefined)
		return "fiscal has both a start and weeks. Keep start for calendar months, weeks and month for weeks.";
	if (!["4-4-5", "4-5-4", "5-4-4"].includes(weeks as string))
		return "fiscal.weeks must be 4-4-5, 4-5-4 or 5-4-4.";
	if (!isWhole(month, 1, 12))
		return "fiscal.month must be the month by whose end the year ends, 1 to 12.";
	return [undefined, "last", "nearest"].includes(ends as string | undefined)
		? null
		: "fiscal.ends must be last or nearest.";
}

/** The month that a fiscal year of months starts in; the calendar's January where there is none. */
export const startMonth = ({ fiscal }: Calendar): number =>
	fiscal && "start" in fiscal ? fiscal.start : 1;

/**
 * The fiscal name of the bucket that an instant lies in, to be spread into an answer; undefined where the calendar's own name is
 * right: without a fiscal calendar, for hours, days and weeks, and for months that are months.
 */
export function fiscalName(
	instant: number,
	grain: Grain,
	calendar: Calendar,
): { fiscal: FiscalName } | undefined {
	const { fiscal } = calendar;
	const weeks = weeksOf(calendar);
	if (!fiscal || grain === "hour" || grain === "day" || grain === "week")
		return undefined;
	const start = weeks ? (weeks.month % 12) + 1 : startMonth(calendar);
	if (!weeks && (grain === "month" || start === 1)) return undefined;
	const date = zoned(instant, calendar.timeZone).toPlainDate();
	const counted = weeks
		? periodOf(date, weeks, calendar)
		: date.year * 12 + date.month - start;
	const started = Math.floor(counted / 12);
	const index = counted - started * 12;
	const year = fiscal.naming === "start" || start === 1 ? started : started + 1;
	if (grain === "year") return { fiscal: { year } };
	return grain === "quarter"
		? { fiscal: { year, quarter: Math.floor(index / 3) + 1 } }
		: { fiscal: { year, period: index + 1 } };
}
