import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bucketOf, edgesOf } from "../../src/model/calendar.js";
import { compareStretch } from "../../src/model/comparison.js";
import type { Fiscal } from "../../src/model/fiscal.js";
import {
	type Calendar,
	type Comparison,
	type Grain,
	type Period,
	resolvePeriod,
} from "../../src/model/period.js";
import { instantOf, loadTemporal, zoned } from "../../src/model/time.js";

beforeAll(loadTemporal);

const zone = (timeZone: string, weekStart = 1): Calendar => ({
	timeZone,
	weekStart,
});
const at = (text: string, timeZone: string) => instantOf(text, timeZone, "at");
const nothing = { start: Number.POSITIVE_INFINITY, end: -Infinity };

/** The wall clock with seconds, as far as there are any. */
const wall = (instant: number, timeZone: string) =>
	zoned(instant, timeZone).toPlainDateTime().toString();

function hours(from: string, to: string, grain: Grain, timeZone: string) {
	const stretch = { start: at(from, timeZone), end: at(to, timeZone) };
	const edges = edgesOf(stretch, grain, zone(timeZone));
	return Array.from(
		edges.subarray(1),
		(edge, i) => (edge - (edges[i] as number)) / 3_600_000,
	);
}

function compared(
	comparison: Comparison,
	period: Period,
	asOf: string,
	{ align = "date", ...calendar }: Calendar & { align?: "date" | "weekday" },
) {
	const now = at(asOf, calendar.timeZone);
	const stretch = resolvePeriod(period, calendar, now, nothing);
	const other = compareStretch(
		...([comparison, period, stretch, calendar, now, align] as const),
	);
	return [other.start, other.end - 1].map((instant) =>
		wall(instant, calendar.timeZone),
	);
}

describe("where clocks change", () => {
	// A zone, a week and a month with a change, and the hours they have.
	it.each<[string, Grain, string, string, number[]]>([
		["Europe/Paris", "week", "2026-03-23", "2026-03-30", [167]],
		["Europe/Paris", "week", "2026-10-19", "2026-10-26", [169]],
		["Europe/Paris", "month", "2026-03-01", "2026-05-01", [743, 720]],
		["America/New_York", "day", "2026-03-07", "2026-03-10", [24, 23, 24]],
		["America/New_York", "month", "2026-11-01", "2026-12-01", [721]],
		["Asia/Tokyo", "month", "2026-03-01", "2026-04-01", [744]],
		["Asia/Tokyo", "day", "2026-03-29", "2026-03-30", [24]],
		["Australia/Lord_Howe", "day", "2026-04-04", "2026-04-07", [24, 24.5, 24]],
		["Australia/Lord_Howe", "day", "2026-10-03", "2026-10-06", [24, 23.5, 24]],
		// Samoa went over the date line: there was no 30 December 2011.
		["Pacific/Apia", "day", "2011-12-29", "2012-01-01", [24, 24]],
		["Pacific/Apia", "month", "2011-12-01", "2012-01-01", [720]],
	])(
		"in %s, by %s, %s to %s has %j hours",
		(name, grain, from, to, lengths) => {
			expect(hours(from, to, grain, name)).toEqual(lengths);
		},
	);

	it("a day of 24 hours and a half ends in half an hour", () => {
		const day = hours(
			"2026-04-05",
			"2026-04-06",
			"hour",
			"Australia/Lord_Howe",
		);
		expect(day).toEqual([...Array(24).fill(1), 0.5]);
	});

	it("a week to date is compared with the same time of day, be it an hour more or less", () => {
		// Read on the Sunday of the change in spring and in autumn.
		const week = (asOf: string) =>
			compared("previous-period", "week-to-date", asOf, zone("Europe/Paris"));
		expect(week("2026-03-29T10:30")).toEqual([
			"2026-03-16T00:00:00",
			"2026-03-22T10:30:00",
		]);
		expect(week("2026-10-25T10:30")).toEqual([
			"2026-10-12T00:00:00",
			"2026-10-18T10:30:00",
		]);
		// The instant a week before does not exist in the hour that was skipped: it is the one an hour later.
		expect(week("2026-04-05T02:30")).toEqual([
			"2026-03-23T00:00:00",
			"2026-03-29T03:30:00",
		]);
	});
});

describe("periods to date", () => {
	it.each<[Period, string, string]>([
		["week-to-date", "2026-11-16T00:00:00", "2026-11-09T00:00:00"],
		["month-to-date", "2026-11-01T00:00:00", "2026-10-01T00:00:00"],
		["quarter-to-date", "2026-10-01T00:00:00", "2026-07-01T00:00:00"],
		["year-to-date", "2026-01-01T00:00:00", "2025-01-01T00:00:00"],
	])(
		"%s runs from %s to now, and is compared with as much from %s on",
		(period, from, before) => {
			const calendar = zone("Europe/Paris");
			const now = at("2026-11-18T10:30", "Europe/Paris");
			const { start, end } = resolvePeriod(period, calendar, now, nothing);
			expect([wall(start, "Europe/Paris"), end]).toEqual([from, now + 1]);
			const [first, last] = compared(
				"previous-period",
				period,
				"2026-11-18T10:30",
				calendar,
			);
			expect(first).toBe(before);
			// Day 18 of the month, day 49 of the quarter, and the same date of the year before; Wednesday of the week.
			expect(last).toBe(
				{
					"week-to-date": "2026-11-11T10:30:00",
					"month-to-date": "2026-10-18T10:30:00",
					"quarter-to-date": "2026-08-18T10:30:00",
					"year-to-date": "2025-11-18T10:30:00",
				}[period as string],
			);
		},
	);

	it.each([
		"to-date",
		"day-to-date",
		"months-to-date",
		"month-to-dat",
		"fiscal-year-to-date",
	])("%s is refused, and told what is known", (period) => {
		const read = () => resolvePeriod(period as Period, zone("UTC"), 0, nothing);
		expect(read).toThrow(/year-to-date/);
		expect(read).toThrow(expect.objectContaining({ code: "question" }));
	});
});

describe("29 February", () => {
	const leap = (period: Period, asOf: string) =>
		compared("previous-year", period, asOf, zone("Europe/Paris"));
	it("is compared with all of a February that has no such day", () => {
		const before = ["2027-01-01T00:00:00", "2027-02-28T23:59:59.999"];
		expect(leap("year-to-date", "2028-02-29T10:30")).toEqual(before);
		expect(leap("month-to-date", "2028-02-29T10:30")).toEqual([
			"2027-02-01T00:00:00",
			before[1],
		]);
		expect(leap("last-day", "2028-03-01T10:30")).toEqual([
			"2027-02-28T00:00:00",
			before[1],
		]);
	});
	it("does not move the days that come after it", () => {
		expect(leap("year-to-date", "2028-03-01T10:30")).toEqual([
			"2027-01-01T00:00:00",
			"2027-03-01T10:30:00",
		]);
		expect(leap("year-to-date", "2029-02-28T10:30")).toEqual([
			"2028-01-01T00:00:00",
			"2028-02-28T10:30:00",
		]);
	});
	it("never makes a later instant be compared with less", () => {
		const ends = ["02-28T23:59", "02-29T00:00", "02-29T23:59", "03-01T00:00"];
		const seen = ends.map((end) => leap("this-year", `2028-${end}`)[1]);
		expect(seen).toEqual([...seen].sort());
	});
});

describe("by weekday", () => {
	const byWeekday = (
		comparison: Comparison,
		period: Period,
		asOf: string,
		more: Partial<Calendar> = {},
	) =>
		compared(comparison, period, asOf, {
			...zone("Europe/Paris"),
			...more,
			align: "weekday",
		});
	it.each([
		// Thursday 1 January 2026 is compared with Thursday 2 January 2025.
		["2026-01-01T10:30", "2025-01-02T00:00:00", "2025-01-02T10:30:00"],
		// Saturday 28 February 2026, 52 weeks after Saturday 1 March 2025, the year's start after 2 January.
		["2026-02-28T10:30", "2025-01-02T00:00:00", "2025-03-01T10:30:00"],
		// After a leap year: Monday 1 January 2029 with Monday 3 January 2028.
		["2029-01-01T10:30", "2028-01-03T00:00:00", "2028-01-03T10:30:00"],
	])(
		"a year to %s is compared with %s to %s, 52 weeks before",
		(asOf, from, to) => {
			expect(byWeekday("previous-year", "year-to-date", asOf)).toEqual([
				from,
				to,
			]);
		},
	);
	it("a year of 53 weeks is 53 weeks away", () => {
		const fiscal: Fiscal = { weeks: "4-5-4", month: 1, ends: "nearest" };
		const more = { timeZone: "America/New_York", weekStart: 7, fiscal };
		const to = (asOf: string) =>
			byWeekday("previous-year", "year-to-date", asOf, more);
		// Fiscal years began on 2023-01-29, 2024-02-04 and 2025-02-02.
		expect(to("2024-02-04T10:30")).toEqual([
			"2023-01-29T00:00:00",
			"2023-01-29T10:30:00",
		]);
		expect(to("2025-02-02T10:30")).toEqual([
			"2024-02-04T00:00:00",
			"2024-02-04T10:30:00",
		]);
	});
});

describe("every calendar", () => {
	const fiscal: fc.Arbitrary<Fiscal | undefined> = fc.oneof(
		fc.constant(undefined),
		fc.record({ start: fc.integer({ min: 1, max: 12 }) }),
		fc.record({
			weeks: fc.constantFrom("4-4-5", "4-5-4", "5-4-4"),
			month: fc.integer({ min: 1, max: 12 }),
			ends: fc.constantFrom("last", "nearest"),
		}) as fc.Arbitrary<Fiscal>,
	);
	const calendars: fc.Arbitrary<Calendar> = fc
		.record({
			timeZone: fc.constantFrom(
				"Europe/Paris",
				"America/New_York",
				"Asia/Tokyo",
				"America/Sao_Paulo",
				"Australia/Lord_Howe",
			),
			weekStart: fc.constantFrom(1, 6, 7),
			fiscal,
		})
		.map(({ fiscal, ...calendar }) =>
			fiscal ? { ...calendar, fiscal } : calendar,
		);
	const instants = fc.integer({
		min: Date.UTC(2005, 0, 1),
		max: Date.UTC(2035, 0, 1),
	});
	const DAY = 86_400_000;

	it("tiles a stretch with buckets that ascend, each instant of it in one", () => {
		fc.assert(
			fc.property(
				calendars,
				instants,
				fc.integer({ min: 1, max: 900 * DAY }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				fc.constantFrom<Grain>("day", "week", "month", "quarter", "year"),
				(calendar, start, length, share, grain) => {
					const stretch = { start, end: start + length };
					const edges = edgesOf(stretch, grain, calendar);
					expect(edges[0]).toBeLessThanOrEqual(start);
					expect(edges.at(-1)).toBeGreaterThanOrEqual(stretch.end);
					for (let i = 1; i < edges.length; i++)
						expect(edges[i]).toBeGreaterThan(edges[i - 1] as number);
					const instant = Math.floor(start + share * length);
					const bucket = bucketOf(edges, instant);
					expect(edges[bucket]).toBeLessThanOrEqual(instant);
					expect(edges[bucket + 1]).toBeGreaterThan(instant);
					// The same bucket, asked for alone.
					const own = { start: instant, end: instant + 1 };
					expect([...edgesOf(own, grain, calendar)]).toEqual([
						...edges.subarray(bucket, bucket + 2),
					]);
				},
			),
		);
	});

	it("has twelve months, four quarters and whole days in a year, and 52 or 53 weeks in one of weeks", () => {
		fc.assert(
			fc.property(calendars, instants, (calendar, now) => {
				const year = resolvePeriod("this-year", calendar, now, nothing);
				const days = edgesOf(year, "day", calendar).length - 1;
				const months = edgesOf(year, "month", calendar);
				const quarters = edgesOf(year, "quarter", calendar);
				expect([...edgesOf(year, "year", calendar)]).toEqual([
					year.start,
					year.end,
				]);
				expect(months).toHaveLength(13);
				expect([...quarters]).toEqual([0, 3, 6, 9, 12].map((i) => months[i]));
				const weeks = calendar.fiscal && "weeks" in calendar.fiscal;
				expect(weeks ? [52 * 7, 53 * 7] : [365, 366]).toContain(days);
			}),
		);
	});

	it("parts last year, this year and the next without a gap", () => {
		fc.assert(
			fc.property(calendars, instants, (calendar, now) => {
				const on = (period: Period, asOf: number) =>
					resolvePeriod(period, calendar, asOf, nothing);
				const year = on("this-year", now);
				expect(on("last-year", now).end).toBe(year.start);
				expect(on("this-year", year.end).start).toBe(year.end);
				expect(on("this-year", year.end - 1)).toEqual(year);
				const before = compareStretch(
					...(["previous-year", "last-month", on("last-month", now)] as const),
					...([calendar, now, "date"] as const),
				);
				const then = on("this-month", before.start);
				expect(before).toEqual(then);
			}),
		);
	});
});
