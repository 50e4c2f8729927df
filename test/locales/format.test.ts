import { describe, expect, it } from "vitest";
import { formatFor } from "../../src/locales/format.js";

const en = formatFor("en");
const fr = formatFor("fr");
/** French parts digits and units by narrow no-break and no-break spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("numbers", () => {
	it("are written as their language does", () => {
		expect(en.number(1234567, "count")).toBe("1,234,567");
		expect(plain(fr.number(1234567, "count"))).toBe("1 234 567");
		expect(en.number(0.1123, "percent")).toBe("11.2%");
		expect(plain(fr.number(0.1123, "percent"))).toBe("11,2 %");
		expect(plain(fr.number(38.4, "money", "EUR"))).toBe("38,40 €");
	});

	it("are short from ten thousand on, where asked", () => {
		expect(en.number(1_240_000, "money", "EUR", { compact: true })).toBe(
			"€1.24M",
		);
		expect(en.number(9_999, "count", null, { compact: true })).toBe("9,999");
	});

	it("have a true minus sign, and a plus where asked", () => {
		expect(en.number(-3, "count")).toBe("−3");
		expect(en.number(0.081, "percent", null, { signed: true })).toBe("+8.1%");
		expect(en.points(-0.013)).toBe("−1.3");
	});

	it("come in parts, the sign with the figure", () => {
		expect(en.parts(-12_500, "money", "EUR", { compact: true })).toEqual({
			before: "€",
			figure: "−12.5",
			after: "K",
		});
		expect(en.parts(0.112, "percent")).toEqual({
			before: "",
			figure: "11.2",
			after: "%",
		});
	});

	it("make a range, or one number where both ends read alike", () => {
		expect(plain(en.range(0.104, 0.121, "percent"))).toMatch(
			/^10\.4%? – ?12\.1%|^10\.4–12\.1%|^10\.4% – 12\.1%/,
		);
		expect(en.range(0.1041, 0.1042, "percent")).toBe("10.4%");
	});

	it("carry durations with their unit", () => {
		expect(en.number(51.8, "days")).toBe("51.8 days");
		expect(plain(fr.number(51.8, "days"))).toBe("51,8 j");
	});
});

describe("dates", () => {
	const november = {
		from: "2026-10-31T23:00:00Z",
		to: "2026-11-30T23:00:00Z",
		open: false,
	};

	it("are those of the named zone, not of the machine", () => {
		expect(process.env.TZ).toBe("Pacific/Auckland");
		expect(en.day("2026-11-17T23:30:00Z", "Europe/Paris")).toBe("Nov 18, 2026");
		expect(fr.day("2026-11-17T23:30:00Z", "Europe/Paris")).toBe("18 nov. 2026");
	});

	it("name a whole month, a whole year and a run of months", () => {
		expect(en.span(november, "Europe/Paris")).toBe("Nov 2026");
		expect(
			en.span(
				{
					from: "2025-12-31T23:00:00Z",
					to: "2026-12-31T23:00:00Z",
					open: false,
				},
				"Europe/Paris",
			),
		).toBe("2026");
		expect(
			plain(
				en.span(
					{
						from: "2025-11-30T23:00:00Z",
						to: "2026-11-30T23:00:00Z",
						open: false,
					},
					"Europe/Paris",
				),
			),
		).toBe("Dec 2025 – Nov 2026");
	});

	it("end an open stretch at the as-of instant", () => {
		expect(
			plain(
				fr.span(
					{ ...november, open: true },
					"Europe/Paris",
					"2026-11-18T17:00:00Z",
				),
			),
		).toBe("1–18 nov. 2026");
	});

	it("name buckets by their grain", () => {
		expect(en.bucket("2026-10-31T23:00:00Z", "month", "Europe/Paris")).toBe(
			"Nov 2026",
		);
		expect(en.bucket("2026-09-30T22:00:00Z", "quarter", "Europe/Paris")).toBe(
			"Q4 2026",
		);
		expect(fr.bucket("2026-09-30T22:00:00Z", "quarter", "Europe/Paris")).toBe(
			"T4 2026",
		);
	});
});

it("a malformed language falls back to English", () => {
	expect(formatFor("not a language!").number(1234, "count")).toBe("1,234");
});

it("numbers in full keep their cents, hundredths of a percent and thousandths", () => {
	const full = (value: number, unit: "money" | "percent" | "days" | "count") =>
		en.number(value, unit, null, { exact: true });
	expect(full(10_005_534, "money")).toBe("10,005,534");
	expect(full(2_500_315.63, "money")).toBe("2,500,315.63");
	expect(full(0.63152, "percent")).toBe("63.15%");
	expect(full(47.985, "days")).toBe("47.985 days");
	expect(full(69_659, "count")).toBe("69,659");
});

describe("a figure that is no number", () => {
	it("is refused, never written", () => {
		const { number, parts, range, points } = formatFor("en");
		for (const value of [Number.NaN, Infinity, undefined as unknown as number])
			for (const write of [
				() => number(value, "count"),
				() => parts(value, "money", "EUR"),
				() => range(0, value, "percent"),
				() => points(value),
			])
				expect(write).toThrow(TypeError);
	});
});
