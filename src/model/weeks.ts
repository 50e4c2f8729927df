import type { FiscalWeeks } from "./fiscal.js";
import type { Calendar } from "./period.js";
import { temporal } from "./time.js";

/** The fiscal year of whole weeks, where the calendar has one. */
export const weeksOf = ({ fiscal }: Calendar): FiscalWeeks | null =>
	fiscal && "weeks" in fiscal && fiscal.weeks ? fiscal : null;

/** The first day of the week that a day lies in. */
export const floorWeek = (
	date: Temporal.PlainDate,
	weekStart: number,
): Temporal.PlainDate =>
	date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 });

/** The first day of the year of weeks that starts about the first of its month in a calendar year. */
function firstDay(
	year: number,
	{ month, ends }: FiscalWeeks,
	{ weekStart }: Calendar,
): Temporal.PlainDate {
	const first = temporal().PlainDate.from({
		year,
		month: (month % 12) + 1,
		day: 1,
	});
	const latest = ends === "nearest" ? first.add({ days: 3 }) : first;
	return floorWeek(latest, weekStart);
}

/** Weeks of a year before each of its twelve periods. */
const weeksBefore = ({ weeks }: FiscalWeeks): number[] => {
	const quarter = weeks.split("-").map(Number);
	let sum = 0;
	return Array.from({ length: 12 }, (_, period) => {
		const before = sum;
		sum += quarter[period % 3] as number;
		return before;
	});
};

/** The first day of a period. Periods are counted through: twelve for each year. */
export function periodStart(
	period: number,
	fiscal: FiscalWeeks,
	calendar: Calendar,
): Temporal.PlainDate {
	const year = Math.floor(period / 12);
	const weeks = weeksBefore(fiscal)[period - year * 12] as number;
	return firstDay(year, fiscal, calendar).add({ days: 7 * weeks });
}

/** The period that a day lies in, counted through. */
export function periodOf(
	date: Temporal.PlainDate,
	fiscal: FiscalWeeks,
	calendar: Calendar,
): number {
	const { compare } = temporal().PlainDate;
	let year = date.year + 1;
	let first = firstDay(year, fiscal, calendar);
	while (compare(first, date) > 0) first = firstDay(--year, fiscal, calendar);
	const week = Math.floor(first.until(date).days / 7);
	const before = weeksBefore(fiscal);
	return year * 12 + before.findLastIndex((weeks) => weeks <= week);
}

/** The first day of the stretch of so many periods (1, 3 or 12) that a day lies in. */
export function floorPeriods(
	date: Temporal.PlainDate,
	periods: number,
	fiscal: FiscalWeeks,
	calendar: Calendar,
): Temporal.PlainDate {
	const period = periodOf(date, fiscal, calendar);
	return periodStart(period - (period % periods), fiscal, calendar);
}

/** A day at the same place so many periods later; one past the end of a shorter period runs on into the next. */
export function movePeriods(
	date: Temporal.PlainDate,
	periods: number,
	fiscal: FiscalWeeks,
	calendar: Calendar,
): Temporal.PlainDate {
	const period = periodOf(date, fiscal, calendar);
	const place = periodStart(period, fiscal, calendar).until(date);
	return periodStart(period + periods, fiscal, calendar).add(place);
}
