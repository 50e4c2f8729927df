import { additivityOf } from "../../catalogue/additivity.js";
import type { Point } from "../../model/answer.js";
import type { Stretch } from "../../model/calendar.js";
import { compareStretch } from "../../model/comparison.js";
import type { Calculation } from "../../model/metric.js";
import { isOpen, resolvePeriod, runningOf } from "../../model/period.js";
import { project } from "../../model/projection.js";
import { isoOf, zoned } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { Run } from "./run.js";
import { seriesOf } from "./series.js";
import { unfinishedOf } from "./unfinished.js";

/** How a period is carried on to its end: by the mean of its days so far, or by how the weekdays of the period before differ. */
export type Carry = "run-rate" | "weekday";

/** What a period that is not over will come to if it goes on as it has. */
export interface Projection {
	method: Carry;
	/** Null where it rests on fewer than two whole days, or where the period before has nothing on their weekdays. */
	value: number | null;
	/** 95 % prediction interval, for days to come that vary as those gone did. */
	interval: readonly [number, number] | null;
	/** The whole days that it rests on. */
	days: number;
	/** The instant that the period ends at, ISO 8601 in UTC; exclusive. */
	to: string;
}

/** Each day of a stretch: its total, null where there is none, its weekday, and whether it is not over. */
interface Day {
	total: number | null;
	weekday: number;
	open: boolean;
}

/** The report of a stretch of its own. */
export const within = <R extends Report>(report: R, stretch: Stretch): R => ({
	...report,
	stretch,
	period: { from: isoOf(stretch.start), to: isoOf(stretch.end) },
});

function* daysOf(
	run: Run,
	metric: Calculation,
	stretch: Stretch | null,
): Work<Point[]> {
	if (!stretch) return [];
	const own = { ...run, report: within(run.report, stretch) };
	return yield* seriesOf(own, metric.is, "day");
}

const readDays = (points: readonly Point[], timeZone: string): Day[] =>
	points.map(({ from, value, open }) => ({
		total: value,
		weekday: zoned(Date.parse(from), timeZone).dayOfWeek,
		open,
	}));

/** The mean of each weekday, Monday at 1; NaN for one that no day of known total is. */
function weekdayMeans(days: readonly Day[]): number[] {
	const sums = new Array<number>(8).fill(0);
	const counts = new Array<number>(8).fill(0);
	for (const { total, weekday } of days) {
		if (total === null) continue;
		sums[weekday] = (sums[weekday] as number) + total;
		counts[weekday] = (counts[weekday] as number) + 1;
	}
	return sums.map((sum, weekday) => sum / (counts[weekday] as number));
}

/** What each weekday counts for. A day that lost money has no weight: then there is no projection. */
function weightsOf(
	method: Carry,
	before: readonly Day[],
): (weekday: number) => number {
	if (method === "run-rate") return () => 1;
	const means = weekdayMeans(before);
	return (weekday) => {
		const mean = means[weekday] as number;
		return mean >= 0 ? mean : Number.NaN;
	};
}

/** What a projection is worked out from: the days of the period, and those of the period before it where their weekdays count. */
export interface Ahead {
	stretch: Stretch;
	before: Stretch | null;
}

/**
 * The days that a projection needs; null where the period is over, or has no end. Throws a CadranError (`question`) for a metric that
 * does not grow with the days: a rate, a mean, a stock, a count of distinct ones.
 */
export function aheadOf(
	report: Report,
	metric: Calculation,
	method: Carry,
): Ahead | null {
	const adds = additivityOf(metric.is) === "additive";
	if (!adds || unfinishedOf(metric.is) !== "proportional")
		refuse(
			"projection",
			`“${metric.id}” can't be projected: only counts and sums of the period's own rows grow day by day. Leave projection out for a rate, a mean, a stock or a count of distinct ones.`,
		);
	const { calendar, asOf, stretch: asked } = report;
	const period = runningOf(report.period);
	if (period === "all") return null;
	const stretch = resolvePeriod(period, calendar, asOf, asked);
	if (!isOpen(stretch, asOf) || stretch.start > asOf) return null;
	if (method === "run-rate") return { stretch, before: null };
	const end = Number.POSITIVE_INFINITY;
	const before = compareStretch(
		"previous-period",
		period,
		stretch,
		calendar,
		end,
		"date",
	);
	return { stretch, before };
}

/** What the running period will come to by its end; null where it is over, or has no end. */
export function* projectionOf(
	run: Run,
	metric: Calculation,
	method: Carry,
): Work<Projection | null> {
	const ahead = aheadOf(run.report, metric, method);
	if (!ahead) return null;
	const days = yield* daysOf(run, metric, ahead.stretch);
	const before = yield* daysOf(run, metric, ahead.before);
	return projected(run.report, method, ahead, days, before);
}

/** What the days so far, and those of the period before, come to by the end. */
export function projected(
	{ calendar: { timeZone } }: Report,
	method: Carry,
	{ stretch }: Ahead,
	points: readonly Point[],
	before: readonly Point[],
): Projection {
	const days = readDays(points, timeZone);
	const weigh = weightsOf(method, readDays(before, timeZone));
	const gone = days.filter(({ open }) => !open);
	const totals = gone.map(({ total }) => total ?? Number.NaN);
	const weights = gone.map(({ weekday }) => weigh(weekday));
	const rest = days
		.slice(gone.length)
		.reduce((sum, { weekday }) => sum + weigh(weekday), 0);
	const found = project({ totals, weights, rest });
	const soFar =
		totals.reduce((sum, total) => sum + total, 0) +
		(days[gone.length]?.total ?? 0);
	// What has come can't go away again, unless days take away too.
	const floor = totals.every((total) => total >= 0) ? soFar : -Infinity;
	const least = (end: number) => Math.max(end, floor);
	return {
		method,
		value: found && least(found.value),
		interval: found && [least(found.interval[0]), least(found.interval[1])],
		days: gone.length,
		to: isoOf(stretch.end),
	};
}
