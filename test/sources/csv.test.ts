import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../src/model/work.js";
import { toUtf8 } from "../../src/sources/rows/bytes.js";
import { readCsv } from "../../src/sources/rows/csv.js";
import type { CsvOptions, HostTable } from "../../src/sources/rows.js";

function read(
	text: string | Uint8Array,
	columns: readonly string[],
	options: CsvOptions = {},
	leaveOut = false,
): HostTable {
	const bytes =
		typeof text === "string" ? new TextEncoder().encode(text) : text.slice();
	return finish(
		readCsv(finish(toUtf8(bytes)), options, {
			table: "t",
			columns: new Map(columns.map((name) => [name, null])),
			leaveOut,
		}),
	);
}

/** The cells of a column, null where missing. */
function cells(table: HostTable, name: string): unknown[] {
	const { codes, numbers, values } = table.columns.get(name) ?? {};
	return Array.from({ length: table.rows }, (_, row) => {
		const code = codes?.[row] ?? -1;
		if (code >= 0) return values?.[code];
		const number = numbers?.[row] ?? Number.NaN;
		return Number.isNaN(number) ? null : number;
	});
}

describe("Separated values", () => {
	it.each([
		[",", "a,b\n1,x\n2,y"],
		[";", "a;b\n1;x\n2;y\n"],
		["tab", "a\tb\r\n1\tx\r\n2\ty\r\n"],
		["|", "a|b\r1|x\r2|y\r"],
		["blanks", " a  b \r\n 1   x\r\n  2 \t y \r\n"],
	])("are cut by a separator that is guessed: %s", (_, text) => {
		const table = read(text, ["a", "b"]);
		expect(cells(table, "a")).toEqual(["1", "2"]);
		expect(cells(table, "b")).toEqual(["x", "y"]);
	});

	it("are not cut at a decimal comma when semicolons cut all lines alike", () => {
		const table = read("a;b\n1,5;2,5\n1,25;2", ["a", "b"]);
		expect(cells(table, "a")).toEqual(["1,5", "1,25"]);
	});

	it("keep what is in quotes: separators, doubled quotes and line breaks", () => {
		const table = read('a,b\n"x, ""y""\r\nz",1\n"",2\n', ["a", "b"]);
		expect(cells(table, "a")).toEqual(['x, "y"\r\nz', null]);
		expect(cells(table, "b")).toEqual(["1", "2"]);
	});

	it("are read with a byte-order mark, names trimmed, and empty lines skipped", () => {
		const table = read("\ufeff a , b \n\n1,2\n\n", ["a", "b"]);
		expect(table.known).toEqual(["a", "b"]);
		expect(cells(table, "a")).toEqual(["1"]);
	});

	it("are read as UTF-8, and as windows-1252 where the bytes are no UTF-8", () => {
		expect(cells(read("a,b\né€,1\n", ["a"]), "a")).toEqual(["é€"]);
		const latin = Uint8Array.of(97, 44, 98, 10, 0xe9, 0x80, 44, 49, 10);
		expect(cells(read(latin, ["a"]), "a")).toEqual(["é€"]);
	});

	it("are read as UTF-16 by its mark", () => {
		const text = "a;b\né;1\n";
		const bytes = new Uint8Array(2 + text.length * 2);
		bytes.set([0xff, 0xfe]);
		for (let i = 0; i < text.length; i++) bytes[2 + i * 2] = text.charCodeAt(i);
		expect(cells(read(bytes, ["a"]), "a")).toEqual(["é"]);
	});

	it("may lack a header, or have other names than its own", () => {
		const without = { names: ["a", "b"] };
		expect(cells(read("1,2\n3,4", ["b"], without), "b")).toEqual(["2", "4"]);
		const other = { names: ["a", "b"], header: true };
		expect(cells(read("x,y\n3,4", ["b"], other), "b")).toEqual(["4"]);
		expect(read("1,2\n3,4", [], { header: false }).known).toEqual(["1", "2"]);
	});

	it("are refused where a row is ragged, naming the row without the header", () => {
		expect(() => read("a,b\n1,2\n3\n4,5,6", ["a"])).toThrow(
			expect.objectContaining({
				code: "rows",
				message: "Row 2 of “t” has 1 cells, not 2.",
				place: { table: "t", row: 2 },
			}),
		);
	});

	it("are read without ragged rows where the host allows it, and those are counted", () => {
		const table = read("a,b\n1,2\n3\n4,5,6\n7,8", ["a"], {}, true);
		expect(cells(table, "a")).toEqual(["1", "7"]);
		expect(table.ragged.rows).toEqual([2, 3]);
		expect(table.ragged.details[0]).toBe("Row 2 of “t” has 1 cells, not 2.");
	});

	it.each([
		['a,b\n1,2\n"3,4\n5,6', /Row 2 .* quote that is never closed/],
		['a,b\n"1"x,2', /Row 1 .* after a closing quote/],
		["a,a\n1,2", /two columns “a”/],
	])("are refused where they are broken: %j", (text, words) => {
		expect(() => read(text, ["a"], { separator: "," })).toThrow(words);
	});

	it("have no rows where there is only a header, or nothing", () => {
		expect(read("a,b\n", ["a"]).rows).toBe(0);
		expect(read("a,b", ["a"]).rows).toBe(0);
		expect(read("", ["a"]).rows).toBe(0);
	});

	it("give numbers exactly as JavaScript reads them", () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
				(numbers) => {
					const text = `n,x\n${numbers.map((one) => `${one},0`).join("\n")}`;
					const table = finish(
						readCsv(
							new TextEncoder().encode(text),
							{ separator: "," },
							{
								table: "t",
								columns: new Map([["n", "."]]),
								leaveOut: false,
							},
						),
					);
					const found = cells(table, "n").map(Number);
					expect(found).toEqual(numbers.map((one) => Number(String(one))));
				},
			),
		);
	});

	it("read back as they were written, whatever the cells, separator and line ends", () => {
		const cell = fc.oneof(
			fc.string(),
			fc.string({ unit: "grapheme" }),
			fc.stringMatching(/^[",;\t|\r\n ab]{0,6}$/u),
		);
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 4 }).chain((width) =>
					fc.record({
						rows: fc.array(
							fc.array(cell, { minLength: width, maxLength: width }),
						),
						width: fc.constant(width),
						separator: fc.constantFrom(",", ";", "\t", "|"),
						line: fc.constantFrom("\n", "\r\n", "\r"),
						last: fc.boolean(),
					}),
				),
				({ rows, width, separator, line, last }) => {
					const quote = (text: string) =>
						/["\r\n,;\t|]/u.test(text) || text === ""
							? `"${text.replaceAll('"', '""')}"`
							: text;
					const names = Array.from({ length: width }, (_, i) => `c${i}`);
					const text =
						[names, ...rows.map((row) => row.map(quote))]
							.map((row) => row.join(separator))
							.join(line) + (last ? line : "");
					const table = read(text, names, { separator });
					expect(table.rows).toBe(rows.length);
					names.forEach((name, i) => {
						const wanted = rows.map((row) => {
							const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
								new TextEncoder().encode(row[i]),
							);
							return text === "" ? null : text;
						});
						expect(cells(table, name)).toEqual(wanted);
					});
				},
			),
			{ numRuns: 300 },
		);
	});

	it("are read, or refused by a typed error, whatever the bytes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				try {
					read(bytes, ["a"]);
				} catch (error) {
					expect(error).toMatchObject({ name: "CadranError" });
				}
			}),
			{ numRuns: 500 },
		);
	});
});
