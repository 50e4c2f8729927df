import { beforeAll, describe, expect, it } from "vitest";
import { bucketOf, edgesOf } from "../../src/model/calendar.js";
import { compareStretch } from "../../src/model/comparison.js";
import { CadranError } from "../../src/model/error.js";
import {
	type Calendar,
	type Comparison,
	type Grain,
	type Period,
	resolvePeriod,
	spanOf,
} from "../../src/model/period.js";
import {
	instantOf,
	loadTemporal,
	startOfDay,
	zoned,
} from "../../src/model/time.js";

beforeAll(loadTemporal);

const paris: Calendar = { timeZone: "Europe/Paris", weekStart: 1 };
const zone = (timeZone: string, weekStart = 1): Calendar => ({
	timeZone,
	weekStart,
});

/** The wall clock at an instant, without seconds. */
const wall = (instant: number, { timeZone }: Calendar) =>
	zoned(instant, timeZone).toPlainDateTime().toString().slice(0, 16);

const nothing = {
	start: Number.POSITIVE_INFINITY,
	end: Number.NEGATIVE_INFINITY,
};
function resolved(period: Period, asOf: string, calendar = paris) {
	const at = instantOf(asOf, calendar.timeZone, "asOf");
	const { start, end } = resolvePeriod(period, calendar, at, nothing);
	return [wall(start, calendar), wall(end, calendar)];
}
function compared(
	comparison: Comparison,
	period: Period,
	asOf: string,
	align: "date" | "weekday" = "date",
	calendar = paris,
) {
	const at = instantOf(asOf, calendar.timeZone, "asOf");
	const stretch = resolvePeriod(period, calendar, at, nothing);
	const { start, end } = compareStretch(
		comparison,
		period,
		stretch,
		calendar,
		at,
		align,
	);
	return [wall(start, calendar), wall(end, calendar)];
}
const midnights = (from: string, to: string) => [
	`${from}T00:00`,
	`${to}T00:00`,
];

describe("periods", () => {
	it.each<[Period, string, string]>([
		["this-day", "2026-11-18", "2026-11-19"],
		["this-week", "2026-11-16", "2026-11-23"],
		["this-month", "2026-11-01", "2026-12-01"],
		["this-quarter", "2026-10-01", "2027-01-01"],
		["this-year", "2026-01-01", "2027-01-01"],
		["last-day", "2026-11-17", "2026-11-18"],
		["last-week", "2026-11-09", "2026-11-16"],
		["last-month", "2026-10-01", "2026-11-01"],
		["last-quarter", "2026-07-01", "2026-10-01"],
		["last-year", "2025-01-01", "2026-01-01"],
		["last-30-days", "2026-10-20", "2026-11-19"],
		["last-2-weeks", "2026-11-02", "2026-11-16"],
		["last-12-months", "2025-11-01", "2026-11-01"],
		["last-4-quarters", "2025-10-01", "2026-10-01"],
		["last-3-years", "2023-01-01", "2026-01-01"],
	])("%s, read on Wednesday 2026-11-18, is %s to %s", (period, from, to) => {
		expect(resolved(period, "2026-11-18T10:30")).toEqual(midnights(from, to));
	});

	it.each([
		[1, "2026-11-16"],
		[6, "2026-11-14"],
		[7, "2026-11-15"],
	])("a week that starts on day %i starts on %s", (weekStart, from) => {
		const calendar = zone("Europe/Paris", weekStart);
		expect(resolved("this-week", "2026-11-18", calendar)[0]).toBe(
			`${from}T00:00`,
		);
	});

	it("the day a report is read at is that of its zone", () => {
		const asOf = "2026-12-31T23:30:00Z";
		expect(resolved("this-year", asOf, zone("Europe/Paris"))[0]).toBe(
			"2027-01-01T00:00",
		);
		expect(resolved("this-year", asOf, zone("America/Sao_Paulo"))[0]).toBe(
			"2026-01-01T00:00",
		);
		expect(resolved("this-day", asOf, zone("Asia/Kathmandu"))[0]).toBe(
			"2027-01-01T00:00",
		);
	});

	it("a span says how much of an open period has passed", () => {
		const at = instantOf("2026-11-18T10:30", paris.timeZone, "asOf");
		const stretch = resolvePeriod("this-month", paris, at, nothing);
		expect(spanOf(stretch, paris, at)).toEqual({
			from: "2026-10-31T23:00:00.000Z",
			to: "2026-11-30T23:00:00.000Z",
			open: true,
			elapsedDays: 18,
			totalDays: 30,
		});
	});

	it("all runs from the first day to the instant, or to the last row", () => {
		const at = startOfDay(2026, 11, 18, "Europe/Paris");
		const start = instantOf("2026-01-05T17:00", "Europe/Paris", "from");
		const first = startOfDay(2026, 1, 5, "Europe/Paris");
		expect(resolvePeriod("all", paris, at, { start, end: at + 1 })).toEqual({
			start: first,
			end: at + 1,
		});
		expect(resolvePeriod("all", paris, at, { start, end: at - 5 })).toEqual({
			start: first,
			end: at,
		});
	});

	it.each<[unknown, string]>([
		["this-hour", "period"],
		["last-0-days", "period"],
		["last-3-month", "period"],
		["constructor", "period"],
		[7, "period"],
		[null, "period"],
		[{ from: "2026-13-01", to: "2027-01-01" }, "period.from"],
		[{ from: "2026-01-01" }, "period.to"],
		[{ from: "2026-02-01", to: "2026-02-01" }, "period.to"],
	])("%j is refused, naming %s", (period, option) => {
		const resolve = () => resolved(period as Period, "2026-11-18");
		expect(resolve).toThrow(CadranError);
		expect(resolve).toThrow(
			expect.objectContaining({
				code: "question",
				place: expect.objectContaining({ option }),
			}),
		);
	});
});

describe("comparisons", () => {
	it.each<[Comparison, Period, string, string]>([
		["previous-period", "last-month", "2026-09-01", "2026-10-01"],
		["previous-year", "last-month", "2025-10-01", "2025-11-01"],
		[{ ago: 3 }, "last-month", "2026-07-01", "2026-08-01"],
		["previous-period", "last-quarter", "2026-04-01", "2026-07-01"],
		[
			"previous-period",
			{ from: "2024-03-01", to: "2024-05-01" },
			"2024-01-01",
			"2024-03-01",
		],
		[
			"previous-period",
			{ from: "2024-03-01", to: "2024-03-11" },
			"2024-02-20",
			"2024-03-01",
		],
		[
			"previous-year",
			{ from: "2025-02-01", to: "2025-03-01" },
			"2024-02-01",
			"2024-03-01",
		],
		[
			{ from: "2020-01-01", to: "2020-02-01" },
			"last-month",
			"2020-01-01",
			"2020-02-01",
		],
	])("%j of %j, over, is %s to %s", (comparison, period, from, to) => {
		expect(compared(comparison, period, "2026-11-18")).toEqual(
			midnights(from, to),
		);
	});

	// The last instant counts, so each end is a millisecond past the minute shown.
	it.each<[Comparison, Period, string, string, string]>([
		[
			"previous-period",
			"this-month",
			"2026-11-18T10:30",
			"2026-10-01T00:00",
			"2026-10-18T10:30",
		],
		[
			"previous-year",
			"this-month",
			"2026-11-18T10:30",
			"2025-11-01T00:00",
			"2025-11-18T10:30",
		],
		[
			"previous-year",
			"this-year",
			"2028-03-10T10:30",
			"2027-01-01T00:00",
			"2027-03-10T10:30",
		],
		[
			"previous-period",
			"this-quarter",
			"2027-03-10T10:30",
			"2026-10-01T00:00",
			"2026-12-10T10:30",
		],
		[
			"previous-period",
			"this-month",
			"2027-03-31T10:30",
			"2027-02-01T00:00",
			"2027-03-01T00:00",
		],
		[
			"previous-year",
			"this-month",
			"2028-02-29T10:30",
			"2027-02-01T00:00",
			"2027-03-01T00:00",
		],
		[
			"previous-period",
			"last-7-days",
			"2026-11-18T10:30",
			"2026-11-05T00:00",
			"2026-11-11T10:30",
		],
		[
			{ from: "2020-02-01", to: "2020-03-01" },
			"this-month",
			"2026-11-18T10:30",
			"2020-02-01T00:00",
			"2020-02-18T10:30",
		],
	])(
		"%j of %j read at %s is its elapsed part, %s to %s",
		(comparison, period, asOf, from, to) => {
			expect(compared(comparison, period, asOf)).toEqual([from, to]);
		},
	);

	it("by weekday, a year ago is 52 weeks ago", () => {
		// 2026-11-18 is a Wednesday, as is 2025-11-19.
		expect(
			compared("previous-year", "this-month", "2026-11-18T10:30", "weekday"),
		).toEqual(["2025-11-02T00:00", "2025-11-19T10:30"]);
		expect(
			compared("previous-period", "this-day", "2026-11-18T10:30", "weekday"),
		).toEqual(["2026-11-11T00:00", "2026-11-11T10:30"]);
		expect(
			compared("previous-period", "last-month", "2026-11-18", "weekday"),
		).toEqual(["2026-09-03T00:00", "2026-10-04T00:00"]);
	});

	it("that would begin before the calendar does is refused", () => {
		const compare = () =>
			compared({ ago: 1000 }, "last-9999-years", "2026-11-18");
		expect(compare).toThrow(expect.objectContaining({ code: "question" }));
	});

	it.each([null, "next-year", { ago: 0 }, { ago: 1.5 }, {}])(
		"%j is refused",
		(comparison) => {
			const compare = () =>
				compared(comparison as Comparison, "this-month", "2026-11-18");
			expect(compare).toThrow(expect.objectContaining({ code: "question" }));
		},
	);
});

describe("edges", () => {
	const hours = (edges: Float64Array) =>
		Array.from(
			edges.subarray(1),
			(edge, i) => (edge - (edges[i] as number)) / 3_600_000,
		);
	const stretch = (from: string, to: string, timeZone: string) => ({
		start: instantOf(from, timeZone, "from"),
		end: instantOf(to, timeZone, "to"),
	});

	it.each([
		// Clocks: Paris forward on 2026-03-29 and back on 2026-10-25.
		["Europe/Paris", "2026-03-28", "2026-03-31", [24, 23, 24]],
		["Europe/Paris", "2026-10-24", "2026-10-27", [24, 25, 24]],
		// São Paulo sprang forward at midnight: 2018-11-04 began at 01:00.
		["America/Sao_Paulo", "2018-11-03", "2018-11-06", [24, 23, 24]],
		["America/New_York", "2026-10-31", "2026-11-03", [24, 25, 24]],
		["Asia/Kathmandu", "2026-03-28", "2026-03-31", [24, 24, 24]],
		["Pacific/Auckland", "2026-04-04", "2026-04-07", [24, 25, 24]],
	])(
		"days in %s from %s to %s have %j hours",
		(timeZone, from, to, lengths) => {
			const edges = edgesOf(stretch(from, to, timeZone), "day", zone(timeZone));
			expect(hours(edges)).toEqual(lengths);
		},
	);

	it("a day with 23 hours has 23 hour buckets", () => {
		const calendar = zone("Europe/Paris");
		const day = stretch("2026-03-29", "2026-03-30", "Europe/Paris");
		expect(hours(edgesOf(day, "hour", calendar))).toEqual(Array(23).fill(1));
	});

	it.each<[Grain, string[]]>([
		["month", ["2023-12-01", "2024-01-01", "2024-02-01", "2024-03-01"]],
		["quarter", ["2023-10-01", "2024-01-01", "2024-04-01"]],
		["year", ["2023-01-01", "2024-01-01", "2025-01-01"]],
	])("%ss cover a stretch over a year's end and a leap day", (grain, dates) => {
		for (const timeZone of [
			"Europe/Paris",
			"America/Sao_Paulo",
			"Asia/Kathmandu",
			"Pacific/Auckland",
		]) {
			const calendar = zone(timeZone);
			const edges = edgesOf(
				stretch("2023-12-15T08:00", "2024-02-29T20:00", timeZone),
				grain,
				calendar,
			);
			expect(Array.from(edges, (edge) => wall(edge, calendar))).toEqual(
				dates.map((date) => `${date}T00:00`),
			);
		}
	});

	it.each([
		[1, ["2026-12-28", "2027-01-04"]],
		[6, ["2026-12-26", "2027-01-02", "2027-01-09"]],
		[7, ["2026-12-27", "2027-01-03"]],
	])("weeks that start on day %i cover New Year", (weekStart, dates) => {
		const calendar = zone("Asia/Kathmandu", weekStart);
		const edges = edgesOf(
			stretch("2026-12-31", "2027-01-03", calendar.timeZone),
			"week",
			calendar,
		);
		expect(
			Array.from(edges, (edge) => wall(edge, calendar).slice(0, 10)),
		).toEqual(dates);
	});

	it("an instant lies in the bucket that starts at or before it", () => {
		const edges = Float64Array.of(0, 10, 20);
		expect(
			[-1, 0, 9, 10, 19, 20, Number.NaN].map((at) => bucketOf(edges, at)),
		).toEqual([-1, 0, 0, 1, 1, -1, -1]);
	});

	it("too many buckets are refused", () => {
		const century = stretch("1950-01-01", "2050-01-01", "Europe/Paris");
		expect(() => edgesOf(century, "day", paris)).toThrow(
			expect.objectContaining({ code: "question" }),
		);
	});
});
