import { describe, expect, it } from "vitest";
import {
	decimalReader,
	milliseconds,
	wholeNumber,
} from "../../src/sources/rows/exact.js";

describe("A number of a typed file", () => {
	it.each([
		[9007199254740991n, 9007199254740991],
		[-9007199254740991n, -9007199254740991],
		[9007199254740992n, 9007199254740992n],
		[-9007199254740993n, -9007199254740993n],
		[0n, 0],
	])("%s, whole, is %s: a number up to 2⁵³", (value, number) => {
		expect(wholeNumber(value)).toBe(number);
	});

	it.each([
		[1234n, 2, 12.34],
		[-5, 1, -0.5],
		[7n, 0, 7],
		[7n, -2, 700],
		[123400000000000000000n, 19, 12.34],
		[-123400000000000000000n, 19, -12.34],
		[1n, 30, 1e-30],
		[90071992547409930n, 1, "is no exact number"],
		[9007199254740993n, 0, 9007199254740993n],
	])("%s with %i places is %s", (digits, scale, number) => {
		const read = () => decimalReader(scale)(digits);
		if (typeof number === "string") expect(read).toThrow(number);
		else expect(read()).toBe(number);
	});

	it.each([
		["seconds", 2, -1000, 2000],
		["milliseconds", 1711839600123n, 1, 1711839600123],
		["microseconds", 1999n, 1000, 1],
		["microseconds before 1970", -1n, 1000, -1],
		["microseconds before 1970, whole", -2000n, 1000, -2],
		["nanoseconds", 1711839600123999999n, 1_000_000, 1711839600123],
		[
			"nanoseconds before 1970",
			-1711839600123999999n,
			1_000_000,
			-1711839600124,
		],
	])("of %s becomes the millisecond it lies in", (_, value, unit, time) => {
		expect(milliseconds(value, unit)).toBe(time);
	});
});
