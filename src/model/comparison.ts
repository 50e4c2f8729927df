import {
	floorDate,
	isStartOfDay,
	moveBack,
	type Step,
	type Stretch,
	stepOf,
	times,
} from "./calendar.js";
import { CadranError } from "./error.js";
import {
	type Calendar,
	type Comparison,
	customPeriod,
	elapsedOf,
	isOpen,
	type Period,
	readName,
	resolvePeriod,
	runningOf,
} from "./period.js";
import { shown, startOf, zoned } from "./time.js";
import { periodOf, weeksOf } from "./weeks.js";

/** A period's length in calendar terms: whole months (periods, by a year of weeks) where it has them, else days. */
export function lengthOf(
	period: Period,
	stretch: Stretch,
	calendar: Calendar,
): Step {
	if (typeof period === "string" && period !== "all") {
		const { grain, count } = readName(period);
		return times(stepOf(grain), Math.max(count, 1));
	}
	const from = zoned(stretch.start, calendar.timeZone);
	const to = zoned(stretch.end, calendar.timeZone);
	const first = from.toPlainDate();
	const last = to.toPlainDate();
	const starts = (date: Temporal.PlainDate) =>
		floorDate(date, "month", calendar).equals(date);
	if (isStartOfDay(from) && isStartOfDay(to) && starts(first) && starts(last))
		return { months: monthsUntil(first, last, calendar), days: 0 };
	const { days } = first.until(last);
	return {
		months: 0,
		days: Math.max(
			1,
			days + (to.toPlainTime().equals(from.toPlainTime()) ? 0 : 1),
		),
	};
}

function monthsUntil(
	first: Temporal.PlainDate,
	last: Temporal.PlainDate,
	calendar: Calendar,
): number {
	const weeks = weeksOf(calendar);
	return weeks
		? periodOf(last, weeks, calendar) - periodOf(first, weeks, calendar)
		: first.until(last, { largestUnit: "month" }).months;
}

/**
 * The stretch that a period is compared with. Where the period is open, the same elapsed part of it: by `date`, as many months
 * and days from its start, up to the same time of day, and never past its end; to the end of the month where that has no such day. By `weekday`, both ends are moved back by whole
 * weeks, as near as can be to the dates. By a year of weeks, the same periods, weeks and days of the year before: a year of 53
 * weeks with one of 52, and a 53rd week on its own, which the year before has not, with the first week of its own year, 52 weeks
 * earlier. Throws a CadranError (`question`) on a malformed comparison.
 */
export function compareStretch(
	comparison: Comparison,
	period: Period,
	stretch: Stretch,
	calendar: Calendar,
	asOf: number,
	align: "date" | "weekday",
): Stretch {
	const running = runningOf(period);
	if (running !== period) {
		const whole = resolvePeriod(running, calendar, asOf, stretch);
		return compareStretch(comparison, running, whole, calendar, asOf, align);
	}
	const { timeZone } = calendar;
	const elapsed = elapsedOf(stretch, asOf);
	if (isCustom(comparison)) {
		const other = customPeriod(comparison, calendar, "compare");
		return isOpen(stretch, asOf)
			? sameElapsed(stretch, elapsed, other, calendar)
			: other;
	}
	const step = distanceOf(comparison, period, stretch, calendar);
	const start = moveBack(stretch.start, step, calendar);
	const { days } = zoned(start, timeZone)
		.toPlainDate()
		.until(zoned(stretch.start, timeZone).toPlainDate());
	if (align === "weekday") {
		const weeks = { months: 0, days: 7 * Math.max(1, Math.round(days / 7)) };
		return {
			start: moveBack(elapsed.start, weeks, calendar),
			end: isOpen(stretch, asOf)
				? moveBack(elapsed.end - 1, weeks, calendar) + 1
				: moveBack(elapsed.end, weeks, calendar),
		};
	}
	// Weeks of a year of weeks stay as many: its 53rd has no end to be found in the year before.
	const byDays =
		weeksOf(calendar) && lengthOf(period, stretch, calendar).months === 0;
	const back = byDays ? { months: 0, days } : step;
	const other = { start, end: moveBack(stretch.end, back, calendar) };
	return isOpen(stretch, asOf)
		? sameElapsed(stretch, elapsed, other, calendar)
		: other;
}

const isCustom = (
	comparison: Comparison,
): comparison is { from: string; to: string } =>
	typeof comparison === "object" &&
	comparison !== null &&
	Object.hasOwn(comparison, "from");

function distanceOf(
	comparison: Comparison,
	period: Period,
	stretch: Stretch,
	calendar: Calendar,
): Step {
	if (comparison === "previous-year") return { months: 12, days: 0 };
	const ago =
		comparison === "previous-period"
			? 1
			: (comparison as { ago?: number } | null)?.ago;
	if (ago === undefined || !Number.isInteger(ago) || ago < 1 || ago > 1000)
		throw new CadranError(
			"question",
			`compare must be previous-period, previous-year, { ago } with a whole number from 1, or { from, to }, not ${shown(comparison)}.`,
			{ option: "compare" },
		);
	return times(lengthOf(period, stretch, calendar), ago);
}

/**
 * The part of another stretch that had passed as many months, days and hours after its start, or by the end of the month that has
 * no such day; by a year of weeks, as many days.
 */
function sameElapsed(
	stretch: Stretch,
	elapsed: Stretch,
	other: Stretch,
	calendar: Calendar,
): Stretch {
	const { timeZone } = calendar;
	if (elapsed.end === elapsed.start)
		return { start: other.start, end: other.start };
	const first = zoned(stretch.start, timeZone).toPlainDate();
	const last = zoned(elapsed.end - 1, timeZone);
	const { months, days } = first.until(last.toPlainDate(), {
		largestUnit: weeksOf(calendar) ? "day" : "month",
	});
	const from = zoned(other.start, timeZone).toPlainDate().add({ months });
	const next = from.with({ day: 1 }).add({ months: 1 });
	const within = first.add({ months }).month === last.month;
	const end =
		within && days >= from.until(next).days && !weeksOf(calendar)
			? startOf(next, timeZone)
			: from
					.add({ days })
					.toPlainDateTime(last.toPlainTime())
					.toZonedDateTime(timeZone).epochMilliseconds + 1;
	return {
		start: other.start,
		end: Math.max(other.start, Math.min(other.end, end)),
	};
}
