import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf } from "../../../src/sources/sql/results.js";

const safe = fc.integer({
	min: Number.MIN_SAFE_INTEGER,
	max: Number.MAX_SAFE_INTEGER,
});

test("whole numbers are the same as number, bigint, text or a driver's object", () => {
	fc.assert(
		fc.property(safe, (n) => {
			for (const one of [n, BigInt(n), String(n), { toString: () => `${n}` }])
				expect(numberOf(one)).toBe(n + 0);
		}),
	);
});

test("decimals as text are the nearest double", () => {
	fc.assert(
		fc.property(safe, fc.integer({ min: 1, max: 15 }), (n, places) => {
			const text = (n / 1e6).toFixed(places);
			expect(numberOf(text)).toBe(Number(text) + 0);
		}),
	);
});

test("whole numbers beyond those that a double can tell apart are refused", () => {
	const beyond = fc.bigInt({ min: 2n ** 53n, max: 2n ** 120n });
	fc.assert(
		fc.property(beyond, fc.boolean(), (n, below) => {
			const one = below ? -n : n;
			for (const value of [one, String(one)])
				expect(() => numberOf(value)).toThrow("for a number");
		}),
	);
});

test.each([
	"",
	" ",
	"abc",
	"0x1f",
	"Infinity",
	"NaN",
	"1 000",
	[],
	{},
	true,
	false,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	new Date(0),
])("%o is no number", (value) => {
	expect(() => numberOf(value)).toThrow(
		expect.objectContaining({ code: "rows" }),
	);
});

test("nothing is missing, and a zero has no sign", () => {
	expect(numberOf(null)).toBe(null);
	expect(numberOf(undefined)).toBe(null);
	expect(numberOf(-0)).toBe(0);
	expect(numberOf("-0.0")).toBe(0);
});
