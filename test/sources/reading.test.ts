import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/mapping.js";
import { loadTemporal } from "../../src/model/time.js";
import { InstantReader } from "../../src/sources/rows/instant.js";
import {
	booleanReader,
	numberReader,
	readNumber,
	UNREADABLE,
} from "../../src/sources/rows/reading.js";

describe("A number in a text", () => {
	it.each([
		["12", 12],
		["12.50", 12.5],
		["-12.5", -12.5],
		["−12.5", -12.5],
		["+3", 3],
		[".5", 0.5],
		["1,234", 1234],
		["1,234,567.89", 1_234_567.89],
		["1 234.5", 1234.5],
		["1\u00a0234.5", 1234.5],
		["1\u202f234.5", 1234.5],
		["1’234.5", 1234.5],
		["€ 12.50", 12.5],
		["12.50 €", 12.5],
		["-$12", -12],
		["$-12", -12],
		["EUR 1,000", 1000],
		["1.5e3", 1500],
		["007", 7],
	])("%j is %d where the decimal sign is a point", (text, number) => {
		expect(readNumber(text, ".")).toBe(number);
	});

	it.each([
		["1 234,5", 1234.5],
		["1.234.567,89", 1_234_567.89],
		["0,123", 0.123],
		["1,5 €", 1.5],
		["-1\u202f234,00", -1234],
	])("%j is %d where the decimal sign is a comma", (text, number) => {
		expect(readNumber(text, ",")).toBe(number);
	});

	it.each([
		[".", "1,23"],
		[".", "1,2345"],
		[".", "0,123"],
		[".", "1,234 567"],
		[".", "1.234.567"],
		[".", "12 34"],
		[".", "12 pieces"],
		[".", "n/a"],
		[".", "NaN"],
		[".", "Infinity"],
		[".", "1e999"],
		[".", "0x10"],
		[".", "12%"],
		[".", "--1"],
		[".", "-"],
		[",", "12.5"],
		[",", "1.23"],
		[",", "1,234,567"],
	])("with the decimal sign %j, %j is refused", (decimal, text) => {
		expect(readNumber(text, decimal as "." | ",")).toBe(UNREADABLE);
	});

	it("is refused when its currency is not that of the rows before it", () => {
		const read = numberReader({});
		expect(read("€ 12")).toBe(12);
		expect(read("12")).toBe(12);
		expect(read("$ 12")).toBe(UNREADABLE);
		expect(read("12 $")).toBe(UNREADABLE);
		expect(read("1.5e3")).toBe(1500);
		expect(read("€ 12 $")).toBe(UNREADABLE);
	});

	it("is refused when its currency is not the model's", () => {
		expect(numberReader({}, "USD")("12 €")).toBe(UNREADABLE);
		expect(numberReader({}, "USD")("EUR 12")).toBe(UNREADABLE);
		expect(numberReader({}, "USD")("USD 12")).toBe(12);
		expect(numberReader({}, "EUR")("12 €")).toBe(12);
	});

	it("is no instant", () => {
		expect(numberReader({})(new Date(0))).toBe(UNREADABLE);
	});
});

describe("Yes and no", () => {
	it.each(["true", "1", "yes", "oui", "TRUE", " Yes "])("%j is yes", (text) => {
		expect(booleanReader({})(text)).toBe(1);
	});
	it.each(["false", "0", "no", "non"])("%j is no", (text) => {
		expect(booleanReader({})(text)).toBe(0);
	});
	it("may be other texts when declared, and nothing else", () => {
		const read = booleanReader({ yes: ["J"], no: ["N"] });
		expect([read("j"), read("N"), read("maybe")]).toEqual([1, 0, UNREADABLE]);
	});
});

describe("An instant", () => {
	beforeAll(loadTemporal);
	const read = (
		cell: string | number | Date,
		date?: Reading["date"],
		zone = "Europe/Paris",
	) => {
		const instant = new InstantReader(zone, date).read(cell);
		return Number.isFinite(instant)
			? new Date(instant).toISOString()
			: instant === UNREADABLE
				? "unreadable"
				: "missing";
	};

	it("that is a mere date is the first instant of its day in the report's zone, not midnight in UTC", () => {
		expect(read("2026-11-21")).toBe("2026-11-20T23:00:00.000Z");
		expect(read("2026-11-21", "iso", "UTC")).toBe("2026-11-21T00:00:00.000Z");
		expect(read("2018-11-04", "iso", "America/Sao_Paulo")).toBe(
			"2018-11-04T03:00:00.000Z",
		);
	});

	it("with a time is in the report's zone, unless it has an offset", () => {
		expect(read("2026-11-21T10:30")).toBe("2026-11-21T09:30:00.000Z");
		expect(read("2026-11-21 10:30:15.250")).toBe("2026-11-21T09:30:15.250Z");
		expect(read("2026-11-21T10:30:00Z")).toBe("2026-11-21T10:30:00.000Z");
		expect(read("2026-11-21T10:30:00+05:30")).toBe("2026-11-21T05:00:00.000Z");
		expect(read("2026-11-21T10:30:00-0800")).toBe("2026-11-21T18:30:00.000Z");
	});

	it("on a day when clocks change is right on both sides of the change", () => {
		expect(read("2026-03-29T01:59")).toBe("2026-03-29T00:59:00.000Z");
		expect(read("2026-03-29T03:00")).toBe("2026-03-29T01:00:00.000Z");
		expect(read("2026-10-25T04:00")).toBe("2026-10-25T03:00:00.000Z");
		expect(read("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
		expect(read("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
	});

	it("may be written in other ways when declared", () => {
		const expected = "2026-11-20T23:00:00.000Z";
		expect(read("20261121", "yyyymmdd")).toBe(expected);
		expect(read(20261121, "yyyymmdd")).toBe(expected);
		for (const text of ["21/11/2026", "21.11.2026", "21-11-2026"])
			expect(read(text, "day-first")).toBe(expected);
		expect(read("11/21/2026", "month-first")).toBe(expected);
		expect(read("21/11/2026 23:45", "day-first")).toBe(
			"2026-11-21T22:45:00.000Z",
		);
		expect(read("11/21/2026 11:45 PM", "month-first")).toBe(
			"2026-11-21T22:45:00.000Z",
		);
		expect(read("11/21/2026 12:05 am", "month-first")).toBe(
			"2026-11-20T23:05:00.000Z",
		);
		expect(read("1700000000", "seconds")).toBe("2023-11-14T22:13:20.000Z");
		expect(read(1700000000000, "milliseconds")).toBe(
			"2023-11-14T22:13:20.000Z",
		);
		expect(read(1700000000000)).toBe("2023-11-14T22:13:20.000Z");
		expect(read(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
	});

	it.each([
		["2026-02-30", "iso"],
		["2025-02-29", "iso"],
		["2026-13-01", "iso"],
		["2026-11-21T25:00", "iso"],
		["2026-11-21T10:60", "iso"],
		["21/11/2026", "iso"],
		["2026-1-2", "iso"],
		["0000-00-00", "iso"],
		["31/04/2026", "day-first"],
		["11/21/2026", "day-first"],
		["21/11/2026", "month-first"],
		["21/11/26", "day-first"],
		["20260230", "yyyymmdd"],
		["1700000000", "iso"],
		["yesterday", "seconds"],
		["2026-11-21T10:30+25:00", "iso"],
		["2026-11-21T10:30+01:60", "iso"],
		["1e300", "milliseconds"],
		["13:00 pm", "iso"],
	])("that is impossible or undeclared is refused: %j as %s", (text, date) => {
		expect(read(text, date as Reading["date"])).toBe("unreadable");
	});

	it("is refused outside the years 100 to 9999: that many milliseconds are microseconds", () => {
		const micro = Date.UTC(2026, 0, 1) * 1000;
		expect(read(micro)).toBe("unreadable");
		expect(read(String(micro), "milliseconds")).toBe("unreadable");
		expect(read(new Date(8.64e15))).toBe("unreadable");
		expect(read(-8.64e15)).toBe("unreadable");
		expect(read("9999-12-31")).toBe("9999-12-30T23:00:00.000Z");
	});

	it("is refused when a bare number is too small to be milliseconds of our time", () => {
		expect(read(20261121)).toBe("unreadable");
		expect(read(1700000000)).toBe("unreadable");
		expect(read(Number.NaN)).toBe("missing");
	});
});
