import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf, defused, tsvOf } from "../../src/charts/csv.js";

describe("a CSV", () => {
	it("has lines that end in CR LF, and quotes what holds a comma, a quote or a break (RFC 4180)", () => {
		expect(csvOf([["a,b", 'say "x"', "two\nlines"], [], ["plain"]])).toBe(
			'"a,b","say ""x""","two\nlines"\r\n\r\nplain\r\n',
		);
	});

	it("leaves numbers bare, negative ones too, and nulls empty", () => {
		expect(csvOf([[-1.5, 0, null, 1e15, -1e-9]])).toBe(
			"-1.5,0,,1000000000000000,-1e-9\r\n",
		);
	});

	it("keeps the fifteen digits that a spreadsheet holds", () => {
		expect(csvOf([[0.1 + 0.2]])).toBe("0.3\r\n");
	});

	it("has no NaN and no infinity", () => {
		expect(() => csvOf([[Number.NaN]])).toThrow(TypeError);
		expect(() => tsvOf([[Number.POSITIVE_INFINITY]])).toThrow(TypeError);
	});

	it("can be read back as it was", () => {
		const text = fc
			.string({ unit: "grapheme" })
			.filter((own) => !/^\s*[=+\-@＝＋－＠]|^[\t\r]|[\r\n]/u.test(own));
		fc.assert(
			fc.property(fc.array(text, { minLength: 1 }), (cells) => {
				expect(parsed(csvOf([cells]).slice(0, -2))).toEqual(cells);
			}),
		);
	});
});

/** The cells of one line, by the book. */
function parsed(line: string): string[] {
	const cells: string[] = [];
	let rest = `,${line}`;
	while (rest !== "") {
		const [whole, quoted, plain] =
			/^,(?:"((?:[^"]|"")*)"|([^,]*))/u.exec(rest) ?? [];
		cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
		rest = rest.slice(whole?.length);
	}
	return cells;
}

describe("what a spreadsheet would take for a formula", () => {
	it.each([
		"=1+1",
		"+cmd|' /C calc'!A0",
		"-2+3+cmd|' /C calc'!A0",
		"@SUM(A1:A9)",
		"\t=1",
		"\r=1",
		"  =1+1",
		"\u00a0=1+1",
		"＝1+1",
		'=HYPERLINK("http://x";"y")',
	])("%j has an apostrophe before it", (text) => {
		expect(defused(text).startsWith("'")).toBe(true);
		expect(defused(text).replaceAll(/(?<=^|\r)'/gu, "")).toBe(text);
	});

	it("has one on every line of its cell", () => {
		expect(defused("fine\n=1+1")).toBe("fine\n'=1+1");
	});

	it.each([
		"-3",
		"+6",
		"+8.1%",
		"-12.50",
		"+93 000 €",
		"+€93,000",
		"−3",
		"a=b",
		"E-mail",
		"",
	])("%j is none", (text) => {
		expect(defused(text)).toBe(text);
	});

	it("is defused on the clipboard too, where a cell is one line", () => {
		expect(tsvOf([["=1", "two\nlines", -2]])).toBe("'=1\ttwo lines\t-2");
	});
});
