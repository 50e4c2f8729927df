import { describe, expect, it } from "vitest";
import { courseOf, groupsOf, said } from "./said.js";

const hour = 3_600_000;
const lengthOf = ({ from, to }: { from: string; to: string }) =>
	(Date.parse(to) - Date.parse(from)) / hour;

describe("Clocks that change: Europe/Paris", () => {
	it("29 March 2026 has 23 hours; a time that is skipped is read as if clocks had not changed yet", async () => {
		const kpi = await said("clocks-paris");
		const day = kpi("kpi", "hours-0");
		expect(lengthOf(day.span)).toBe(23);
		// 00:00, 01:59:59.999 in the hour before the change, then 02:30 (03:30) and 03:30 in the hour after it.
		expect(courseOf(day)).toEqual([1, 1, 2, ...Array(20).fill(0)]);
		// The day before has 24 hours; 02:30 and 23:59:59.999.
		expect(day.comparisons[0]?.measure.value).toBe(2);
	});

	it("25 October 2026 has 25 hours; a time that comes twice is the first", async () => {
		const kpi = await said("clocks-paris");
		const day = kpi("kpi", "hours-1");
		expect(lengthOf(day.span)).toBe(25);
		// 00:00, 01:59:59.999, the first 02:30, none in the second hour of that name, 03:00, and the last millisecond.
		expect(courseOf(day)).toEqual([1, 1, 1, 0, 1, ...Array(19).fill(0), 1]);
		// Of instants, 00:30Z is the first 02:30, and 01:45Z the second 02:45.
		const instants = courseOf(kpi("kpi", "instants-hours-1"));
		expect(instants.slice(2, 4)).toEqual([1, 1]);
	});

	it("a bucket is a day of the calendar, and a date its first instant", async () => {
		const kpi = await said("clocks-paris");
		const days = kpi("kpi", "days-0");
		expect(courseOf(days)).toEqual([2, 4, 1]);
		expect(groupsOf(days)).toEqual([
			["2026-03-28", 2],
			["2026-03-29", 4],
			["2026-03-30", 1],
		]);
	});

	it("24 hours are shorter than a day of 25, and longer than one of 23", async () => {
		const kpi = await said("clocks-paris");
		// March: 28th 12:00Z to 29th 11:00Z is 13:00 to 13:00 of the next day in Paris, a day and 23 hours; all pairs are within both.
		expect(kpi("kpi", "near-days-0").measure.value).toBe(
			kpi("kpi", "near-hours-0").measure.value,
		);
		// October: 24th 11:30Z to 25th 12:30Z is 13:30 to 13:30: a day, but 25 hours.
		const days = kpi("kpi", "near-days-1").measure.value as number;
		expect(kpi("kpi", "near-hours-1").measure.value).toBe(days - 1);
	});
});

describe("Clocks that change: elsewhere", () => {
	it("in Auckland the year's first change is backwards: 25 hours, then 23", async () => {
		const kpi = await said("clocks-auckland");
		expect(lengthOf(kpi("kpi", "hours-0").span)).toBe(25);
		// 00:00, the first 02:30, 03:00 after both, 23:59:59.999.
		const [h0, h1, h2, h3, h4] = courseOf(kpi("kpi", "hours-0"));
		expect([h0, h1, h2, h3, h4]).toEqual([1, 0, 1, 0, 1]);
		expect(lengthOf(kpi("kpi", "hours-1").span)).toBe(23);
		// 01:59:59.999; 02:00 is skipped and read as 03:00, 03:30 in the same hour.
		expect(courseOf(kpi("kpi", "hours-1")).slice(0, 4)).toEqual([0, 1, 2, 0]);
	});

	it("in São Paulo a day began at one o'clock, and another had its last hour twice", async () => {
		const kpi = await said("clocks-sao-paulo");
		const first = kpi("kpi", "hours-0");
		expect(first.span.from).toBe("2018-11-04T03:00:00.000Z");
		expect(lengthOf(first.span)).toBe(23);
		// 00:00 is 01:00, 00:30 is 01:30: with the 01:00 and the 01:30 four in the first hour there is.
		expect(courseOf(first)[0]).toBe(4);
		const last = kpi("kpi", "hours-1");
		expect(lengthOf(last.span)).toBe(25);
		// 00:00; 22:59:59.999, the first 23:00 and 23:59:59.999, and nothing in the second hour of that name.
		expect(courseOf(last)).toEqual([1, ...Array(21).fill(0), 1, 2, 0]);
		expect(courseOf(kpi("kpi", "days-1"))).toEqual([0, 4, 1]);
	});

	it("at Lord Howe days have half an hour more, or less", async () => {
		const kpi = await said("clocks-lord-howe");
		expect(lengthOf(kpi("kpi", "hours-0").span)).toBe(24.5);
		expect(lengthOf(kpi("kpi", "hours-1").span)).toBe(23.5);
		expect(courseOf(kpi("kpi", "days-0"))).toEqual([1, 3, 1]);
		expect(courseOf(kpi("kpi", "days-1"))).toEqual([1, 3, 1]);
	});

	it("in Apia the 30 December 2011 was no day", async () => {
		const kpi = await said("clocks-apia");
		const { series } = kpi("kpi", "days-0");
		expect(series.map(({ from, value }) => [from, value])).toEqual([
			["2011-12-28T10:00:00.000Z", 1],
			["2011-12-29T10:00:00.000Z", 1],
			["2011-12-30T10:00:00.000Z", 1],
			["2011-12-31T10:00:00.000Z", 1],
		]);
	});
});

describe("Fiscal years", () => {
	/** The sum of the weekly orders from the nth Saturday to another. */
	const weeks = (from: number, to: number) =>
		((from + to) * (to - from + 1)) / 2;

	it("of the National Retail Federation: 2023 has 53 weeks, and is compared with the 52 of 2022", async () => {
		const kpi = await said("fiscal");
		const { span, measure, series, comparisons } = kpi("kpi", "nrf-last-year");
		expect([span.from.slice(0, 10), span.to.slice(0, 10)]).toEqual([
			"2023-01-29",
			"2024-02-04",
		]);
		// Saturdays 10 (4 February 2023) to 62 (3 February 2024), and six eves and first days of 1,000.
		expect(measure.value).toBe(weeks(10, 62) + 6000);
		// The last period has five weeks in place of four: Saturdays 58 to 62, New Year's Eve, its first day, and its last.
		expect(series).toHaveLength(12);
		expect(series[11]).toMatchObject({
			value: weeks(58, 62) + 2000,
			fiscal: { year: 2023, period: 12 },
		});
		// Fiscal 2022 is known from its 45th week on: Saturdays 1 to 9, and its last day.
		expect(comparisons[0]?.measure.value).toBe(weeks(1, 9) + 1000);
	});

	it("a 53rd week is compared with the first of its own year", async () => {
		const kpi = await said("fiscal");
		// Read on 10 February 2024, a Saturday: the last week is 28 January to 3 February.
		const { span, measure, comparisons } = kpi("kpi", "nrf-53rd-week");
		expect(span.from.slice(0, 10)).toBe("2024-01-28");
		expect(measure.value).toBe(62 + 1000);
		expect(comparisons[0]?.span.from.slice(0, 10)).toBe("2023-01-29");
		expect(comparisons[0]?.measure.value).toBe(10 + 1000);
	});

	it("from April: fiscal 2024 ends on 31 March", async () => {
		const kpi = await said("fiscal");
		const { span, measure } = kpi("kpi", "april-last-year");
		expect([span.from.slice(0, 10), span.to.slice(0, 10)]).toEqual([
			"2023-04-01",
			"2024-04-01",
		]);
		// Saturdays 18 (1 April 2023) to 70 (30 March 2024); 1,000 each on 1 April, 30 and 31 December, 3, 4 and 29 February.
		expect(measure.value).toBe(weeks(18, 70) + 6000);
	});

	it("week 53 of 2020 by ISO runs into January", async () => {
		const kpi = await said("fiscal");
		const { series } = kpi("kpi", "iso-weeks");
		// 21 to 27 December, 28 December to 3 January, 4 to 10 January.
		expect(series.map(({ value }) => value)).toEqual([1000, 2000, 1000]);
	});

	it("29 February is compared with the 28th", async () => {
		const kpi = await said("fiscal");
		const [before] = kpi("kpi", "leap-day").comparisons;
		expect(before?.span.from.slice(0, 10)).toBe("2023-02-28");
	});
});

describe("What is known late", () => {
	it("an order of the very as-of instant counts, one a millisecond later does not", async () => {
		const kpi = await said("late");
		expect(kpi("kpi", "revenue-midway").measure.value).toBe(10 + 20 + 40 + 80);
		expect(kpi("kpi", "revenue-today").measure.value).toBe(
			10 + 20 + 40 + 80 + 160,
		);
		expect(kpi("kpi", "revenue-january").measure.value).toBe(10 + 20);
	});

	it("what came of a row later is not known yet", async () => {
		const kpi = await said("late");
		// Of m1 and m2, delivered by midway, m1 was opened; m2's opening came the day after, m3's delivery a millisecond late.
		expect(kpi("kpi", "open-rate-midway").measure).toMatchObject({
			numerator: 1,
			denominator: 2,
		});
		expect(kpi("kpi", "open-rate-today").measure).toMatchObject({
			numerator: 2,
			denominator: 3,
		});
		// o3 never came; at midway o4 (on the 20th) had not come either.
		expect(kpi("kpi", "delivered-midway").measure.value).toBe(2);
		// By now o3 alone, of all six.
		expect(kpi("kpi", "delivered-today").measure.value).toBe(1);
	});

	it("a deal that is won today stood open then", async () => {
		const kpi = await said("late");
		// At midway d2 (500), d3 (300), d4 (no amount) and d6 (70) were open; d5 came a millisecond later.
		expect(kpi("kpi", "pipeline-value-midway").measure.value).toBe(870);
		expect(kpi("kpi", "pipeline-value-today").measure.value).toBe(
			300 + 90 + 70,
		);
		const { snapshot } = kpi("funnel", "snapshot-deals-midway");
		expect(snapshot?.total).toMatchObject({ count: 4, value: 870, valued: 3 });
	});
});
