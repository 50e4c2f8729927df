import { beforeAll, describe, expect, it } from "vitest";
import { edgesOf } from "../../src/model/calendar.js";
import { compareStretch } from "../../src/model/comparison.js";
import {
	type Fiscal,
	fiscalFault,
	fiscalName,
} from "../../src/model/fiscal.js";
import {
	type Calendar,
	type Comparison,
	type Grain,
	type Period,
	resolvePeriod,
	spanOf,
} from "../../src/model/period.js";
import { instantOf, loadTemporal, zoned } from "../../src/model/time.js";

beforeAll(loadTemporal);

/** The calendar of the National Retail Federation: 4-5-4, Sunday to Saturday, to the Saturday nearest 31 January. */
const retail: Calendar = {
	timeZone: "America/New_York",
	weekStart: 7,
	fiscal: { weeks: "4-5-4", month: 1, ends: "nearest", naming: "start" },
};
const from = (start: number, timeZone = "Europe/Paris"): Calendar => ({
	timeZone,
	weekStart: 1,
	fiscal: { start },
});
const weeks = (fiscal: Fiscal, weekStart = 7): Calendar => ({
	timeZone: "Europe/Paris",
	weekStart,
	fiscal,
});

const nothing = { start: Number.POSITIVE_INFINITY, end: -Infinity };
const at = (text: string, { timeZone }: Calendar) =>
	instantOf(text, timeZone, "asOf");
/** The wall clock: the date, with the time where it is not the start of the day. */
const wall = (instant: number, { timeZone }: Calendar) =>
	zoned(instant, timeZone)
		.toPlainDateTime()
		.toString()
		.slice(0, 16)
		.replace("T00:00", "");
function resolved(period: Period, asOf: string, calendar: Calendar) {
	const stretch = resolvePeriod(period, calendar, at(asOf, calendar), nothing);
	return [wall(stretch.start, calendar), wall(stretch.end, calendar)];
}
function compared(
	comparison: Comparison,
	period: Period,
	asOf: string,
	calendar: Calendar,
	align: "date" | "weekday" = "date",
) {
	const now = at(asOf, calendar);
	const stretch = resolvePeriod(period, calendar, now, nothing);
	const other = compareStretch(
		comparison,
		period,
		stretch,
		calendar,
		now,
		align,
	);
	return [wall(other.start, calendar), wall(other.end, calendar)];
}
function edges(first: string, last: string, grain: Grain, calendar: Calendar) {
	const stretch = { start: at(first, calendar), end: at(last, calendar) };
	return Array.from(edgesOf(stretch, grain, calendar), (edge) =>
		wall(edge, calendar),
	);
}

describe("a fiscal year of months", () => {
	it.each<[number, Period, string, string]>([
		[4, "this-year", "2026-04-01", "2027-04-01"],
		[4, "last-year", "2025-04-01", "2026-04-01"],
		[4, "this-quarter", "2026-10-01", "2027-01-01"],
		[7, "this-year", "2026-07-01", "2027-07-01"],
		[10, "this-year", "2026-10-01", "2027-10-01"],
		[12, "this-year", "2025-12-01", "2026-12-01"],
		// From February on: quarters start in February, May, August and November.
		[2, "this-quarter", "2026-11-01", "2027-02-01"],
		[2, "last-2-quarters", "2026-05-01", "2026-11-01"],
		[4, "this-month", "2026-11-01", "2026-12-01"],
		[1, "this-year", "2026-01-01", "2027-01-01"],
	])(
		"from month %i on, %s read on 2026-11-18 is %s to %s",
		(start, period, first, last) => {
			expect(resolved(period, "2026-11-18T10:30", from(start))).toEqual([
				first,
				last,
			]);
		},
	);

	it("has its quarters and years as buckets", () => {
		expect(edges("2026-03-31", "2026-08-01", "quarter", from(2))).toEqual([
			"2026-02-01",
			"2026-05-01",
			"2026-08-01",
		]);
		expect(edges("2026-03-31", "2026-04-02", "year", from(4))).toEqual([
			"2025-04-01",
			"2026-04-01",
			"2027-04-01",
		]);
	});

	it("is named after the year it ends in, or starts in", () => {
		const name = (fiscal: Fiscal, day: string, grain: Grain) =>
			fiscalName(at(day, from(4)), grain, { ...from(4), fiscal })?.fiscal;
		expect(name({ start: 10 }, "2026-11-18", "year")).toEqual({ year: 2027 });
		expect(name({ start: 10 }, "2026-09-30", "year")).toEqual({ year: 2026 });
		expect(
			name({ start: 4, naming: "start" }, "2027-03-31", "quarter"),
		).toEqual({ year: 2026, quarter: 4 });
		expect(name({ start: 4 }, "2026-04-01", "quarter")).toEqual({
			year: 2027,
			quarter: 1,
		});
		const blank = { start: 4, weeks: undefined } as unknown as Fiscal;
		expect(name(blank, "2026-04-01", "year")).toEqual({ year: 2027 });
		// A month that is a month keeps its name, and so does all of a year from January on.
		expect(name({ start: 4 }, "2026-04-01", "month")).toBeUndefined();
		expect(name({ start: 4 }, "2026-04-01", "week")).toBeUndefined();
		expect(name({ start: 1 }, "2026-04-01", "year")).toBeUndefined();
	});

	it("is compared with the year before, over a leap day too", () => {
		// Read on 29 February 2028, the 11th month of the year from April 2027 on: ten months and 28 days, or all of a February that has no 29th.
		expect(
			compared("previous-year", "this-year", "2028-02-29T10:30", from(4)),
		).toEqual(["2026-04-01", "2027-03-01"]);
		expect(
			compared("previous-period", "last-quarter", "2026-11-18", from(2)),
		).toEqual(["2026-05-01", "2026-08-01"]);
	});
});

describe("a fiscal year of weeks", () => {
	// https://nrf.com/resources/4-5-4-calendar
	it.each([
		[2012, "2012-01-29", 53],
		[2016, "2016-01-31", 52],
		[2017, "2017-01-29", 53],
		[2018, "2018-02-04", 52],
		[2022, "2022-01-30", 52],
		[2023, "2023-01-29", 53],
		[2024, "2024-02-04", 52],
		[2025, "2025-02-02", 52],
	])(
		"of the National Retail Federation: %i begins on %s and has %i weeks",
		(year, first, length) => {
			const [start, end] = resolved("this-year", `${year}-06-01`, retail);
			expect(start).toBe(first);
			const weeks = edges(start as string, end as string, "week", retail);
			expect(weeks).toHaveLength(length + 1);
			expect(fiscalName(at(first, retail), "year", retail)?.fiscal).toEqual({
				year,
			});
		},
	);

	it("has twelve periods of 4, 5 and 4 weeks, the last with the 53rd", () => {
		const starts = edges("2023-01-29", "2024-02-04", "month", retail);
		const days = starts.map((day) => Date.parse(day) / 86_400_000);
		const lengths = days.slice(1).map((day, i) => (day - (days[i] ?? 0)) / 7);
		expect(lengths).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
		expect(edges("2023-01-29", "2024-02-04", "quarter", retail)).toEqual([
			"2023-01-29",
			"2023-04-30",
			"2023-07-30",
			"2023-10-29",
			"2024-02-04",
		]);
		expect(
			starts
				.slice(0, 12)
				.map((day) => fiscalName(at(day, retail), "month", retail)?.fiscal),
		).toEqual(
			Array.from({ length: 12 }, (_, i) => ({ year: 2023, period: i + 1 })),
		);
	});

	it.each<[Fiscal, number, string, string]>([
		// The last Saturday of September 2026 is the 26th; of 2025, the 27th.
		[{ weeks: "4-4-5", month: 9 }, 7, "2025-09-28", "2026-09-27"],
		// The last Sunday of December 2026 is the 27th; of 2025, the 28th.
		[{ weeks: "4-4-5", month: 12 }, 1, "2025-12-29", "2026-12-28"],
		// The Sunday nearest 31 December 2026 is 3 January 2027; of 2025, 28 December.
		[
			{ weeks: "5-4-4", month: 12, ends: "nearest" },
			1,
			"2025-12-29",
			"2027-01-04",
		],
		// The last Friday of June 2026 is the 26th; of 2025, the 27th: weeks from Saturday.
		[{ weeks: "5-4-4", month: 6 }, 6, "2025-06-28", "2026-06-27"],
	])(
		"%j with weeks from day %i runs from %s to %s",
		(fiscal, start, first, last) => {
			const calendar = weeks(fiscal, start);
			expect(resolved("this-year", "2026-03-10", calendar)).toEqual([
				first,
				last,
			]);
		},
	);

	it("has its own months in the names of periods", () => {
		// Fiscal 2026 begins on 2026-02-01. Its period 10 begins after 4+5+4, 4+5+4, 4+5+4 = 39 weeks: on 2026-11-01, for 4 weeks.
		const on = (period: Period) => resolved(period, "2026-11-18", retail);
		expect(on("this-month")).toEqual(["2026-11-01", "2026-11-29"]);
		// Period 9 has 4 weeks, 8 has 5.
		expect(on("last-month")).toEqual(["2026-10-04", "2026-11-01"]);
		expect(on("last-2-months")).toEqual(["2026-08-30", "2026-11-01"]);
		expect(on("last-quarter")).toEqual(["2026-08-02", "2026-11-01"]);
		expect(on("last-year")).toEqual(["2025-02-02", "2026-02-01"]);
		expect(on("last-week")).toEqual(["2026-11-08", "2026-11-15"]);
		expect(on("last-7-days")).toEqual(["2026-11-12", "2026-11-19"]);
	});

	it("compares periods by their number, whatever their weeks", () => {
		const year = (period: Period, asOf: string) =>
			compared("previous-year", period, asOf, retail);
		// 52 weeks with 53: fiscal 2024 with all of fiscal 2023; period 12, 4 weeks with 5.
		expect(year("last-year", "2025-02-02")).toEqual([
			"2023-01-29",
			"2024-02-04",
		]);
		expect(year("last-month", "2025-02-02")).toEqual([
			"2023-12-31",
			"2024-02-04",
		]);
		// 53 weeks with 52: fiscal 2023 with fiscal 2022.
		expect(year("last-year", "2024-02-04")).toEqual([
			"2022-01-30",
			"2023-01-29",
		]);
		expect(
			compared("previous-period", "last-month", "2026-11-18", retail),
		).toEqual(["2026-08-30", "2026-10-04"]);
	});

	it("compares a week with the same week of the year before, the 53rd with the 1st of its own year", () => {
		const week = (first: string, last: string) =>
			compared(
				"previous-year",
				{ from: first, to: last },
				"2026-11-18",
				retail,
			);
		// Week 1 of fiscal 2024 and of 2023 are 53 weeks apart.
		expect(week("2024-02-04", "2024-02-11")).toEqual([
			"2023-01-29",
			"2023-02-05",
		]);
		// Week 52 of fiscal 2023, then week 53, 52 weeks after week 1 of the same year.
		expect(week("2024-01-21", "2024-01-28")).toEqual([
			"2023-01-22",
			"2023-01-29",
		]);
		expect(week("2024-01-28", "2024-02-04")).toEqual([
			"2023-01-29",
			"2023-02-05",
		]);
	});

	it("compares an open year with as many days of the year before, and never more than it has", () => {
		// Friday of week 2 of fiscal 2024: 12 days and a half after its start, as of fiscal 2023.
		expect(
			compared("previous-year", "this-year", "2024-02-16T12:00", retail),
		).toEqual(["2023-01-29", "2023-02-10T12:00"]);
		expect(
			compared(
				"previous-year",
				"this-year",
				"2024-02-16T12:00",
				retail,
				"weekday",
			),
		).toEqual(["2023-01-29", "2023-02-10T12:00"]);
		// In week 53, all of the 52 before.
		expect(
			compared("previous-year", "this-year", "2024-01-31T12:00", retail),
		).toEqual(["2022-01-30", "2023-01-29"]);
	});

	it("tells what of an open year has passed", () => {
		const now = at("2024-01-31T12:00", retail);
		const stretch = resolvePeriod("this-year", retail, now, nothing);
		// 53 weeks of 7 days; the last Wednesday is day 371 − 3.
		expect(spanOf(stretch, retail, now)).toMatchObject({
			open: true,
			elapsedDays: 368,
			totalDays: 371,
		});
	});
});

describe("a fiscal calendar that can't be read", () => {
	it.each<[unknown, string]>([
		[4, "must be an object"],
		[[4], "must be an object"],
		[{}, "fiscal.start must be a month"],
		[{ start: 13 }, "fiscal.start must be a month"],
		[{ start: "4" }, "fiscal.start must be a month"],
		[{ start: 4, naming: "last" }, "fiscal.naming"],
		[{ start: 4, begin: 1 }, "“begin”"],
		[{ month: 1 }, "need fiscal.weeks"],
		[{ start: 4, ends: "last" }, "need fiscal.weeks"],
		[{ weeks: "4-4-4", month: 1 }, "fiscal.weeks"],
		[{ weeks: "4-4-5" }, "fiscal.month"],
		[{ weeks: "4-4-5", month: 1, start: 2 }, "both a start and weeks"],
		[{ weeks: "4-4-5", month: 1, ends: "first" }, "fiscal.ends"],
	])("%j: %s", (fiscal, sentence) => {
		expect(fiscalFault(fiscal)).toContain(sentence);
	});

	it.each<Fiscal>([
		{ start: 4 },
		{ start: 10, naming: "start" },
		{ weeks: "5-4-4", month: 12 },
	])("%j is one", (fiscal) => {
		expect(fiscalFault(fiscal)).toBeNull();
	});
});
