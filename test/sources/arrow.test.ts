import { zstdCompressSync } from "node:zlib";
import {
	CompressionType,
	getCompressionCodec,
	setCompressionCodec,
	tableFromArrays,
	tableToIPC,
	utf8,
} from "@uwdata/flechette";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RowsInput } from "../../src/sources/rows.js";
import { csv, mapping, rowsOf, typed } from "./typed.js";

const refused = (arrow: unknown, how = mapping()) =>
	expect(rowsOf({ arrow } as RowsInput, how)).rejects;

describe("An Arrow file", () => {
	it.each(["file.arrow", "stream.arrow"])(
		"as %s, of three batches, gives what its rows as CSV give, to the last digit",
		async (name) => {
			const rows = await rowsOf({ arrow: await typed(name) });
			expect(rows).toHaveLength(300);
			expect(rows).toEqual(await rowsOf(await csv()));
		},
	);

	it("may be bytes, a buffer or a file, which stay the host's", async () => {
		const arrow = await typed("file.arrow");
		const expected = await rowsOf(await csv());
		const buffer = arrow.slice().buffer;
		expect(await rowsOf({ arrow: buffer })).toEqual(expected);
		expect(await rowsOf({ arrow: new Blob([buffer]) })).toEqual(expected);
		expect(buffer.byteLength).toBe(arrow.length);
		const within = new Uint8Array(arrow.length + 3).fill(7);
		within.set(arrow, 3);
		expect(await rowsOf({ arrow: within.subarray(3) })).toEqual(expected);
	});

	it("may have no rows", async () => {
		const arrow = tableToIPC(tableFromArrays({ customer: [], at: [] }), {});
		const how = mapping({ columns: { customer: "customer" } });
		expect(await rowsOf({ arrow: arrow as Uint8Array }, how)).toEqual([]);
	});

	it("keeps a whole number beyond 2⁵³ exact as text, and refuses it as a number by its row", async () => {
		const arrow = tableToIPC(
			tableFromArrays({
				customer: ["a", "b"],
				n: [9007199254740991n, 9007199254740993n],
			}),
			{},
		) as Uint8Array;
		const as = (type: "text" | "number") =>
			mapping({ columns: { customer: "customer", n: { column: "n", type } } });
		expect(await rowsOf({ arrow }, as("text"))).toEqual([
			{ customer: "a", n: "9007199254740991" },
			{ customer: "b", n: "9007199254740993" },
		]);
		await refused(arrow, as("number")).toMatchObject({
			code: "rows",
			place: {
				table: "orders",
				column: "n",
				row: 2,
				value: "9007199254740993",
			},
		});
	});

	it("may be packed by zstd; by LZ4 it is refused, and says how to write it", async () => {
		const how = mapping({ columns: { customer: "customer" } });
		const table = tableFromArrays({ customer: Array(500).fill("Ada") });
		const packed = (codec: 0 | 1) => {
			const known = getCompressionCodec(codec);
			setCompressionCodec(codec, {
				encode: (bytes) => new Uint8Array(zstdCompressSync(bytes)),
				decode: () => new Uint8Array(),
			});
			const arrow = tableToIPC(table, { codec }) as Uint8Array;
			setCompressionCodec(codec, known as never);
			return arrow;
		};
		const rows = await rowsOf({ arrow: packed(CompressionType.ZSTD) }, how);
		expect(rows).toEqual(Array(500).fill({ customer: "Ada" }));
		await refused(packed(CompressionType.LZ4_FRAME), how).toMatchObject({
			code: "rows",
			message: expect.stringContaining("write it with zstd"),
		});
	});

	it("refuses a nested column by its name", async () => {
		const arrow = tableToIPC(
			tableFromArrays({ customer: ["a"], tags: [["x", "y"]] }),
			{},
		);
		const how = mapping({ columns: { customer: "customer", x: "tags" } });
		await refused(arrow, how).toMatchObject({
			code: "rows",
			place: { table: "orders", column: "tags" },
			message: expect.stringContaining("List"),
		});
	});

	it("is read to the end: every cut of a file is refused, typed", async () => {
		const arrow = await typed("file.arrow");
		for (let length = 0; length < arrow.length; length += 97)
			await refused(arrow.slice(0, length)).toMatchObject({
				name: "CadranError",
				code: "rows",
				place: { table: "orders" },
			});
	});

	it.each([
		["nothing", new Uint8Array()],
		["a page of HTML", new TextEncoder().encode("<!doctype html><p>404</p>")],
		["no bytes at all", null],
		["the magic alone", new TextEncoder().encode("ARROW1")],
	])("is refused where it is %s", async (_, given) => {
		await refused(given).toMatchObject({ name: "CadranError", code: "rows" });
	});

	it("comes out, or is refused by a typed error, whatever bytes of it are others", async () => {
		const arrow = await typed("stream.arrow");
		const change = fc.tuple(
			fc.nat(arrow.length - 1),
			fc.integer({ min: 0, max: 255 }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1 }), async (changes) => {
				const spoiled = arrow.slice();
				for (const [at, byte] of changes) spoiled[at] = byte;
				await rowsOf({ arrow: spoiled }).catch((error: unknown) => {
					expect(error).toMatchObject({ name: "CadranError" });
				});
			}),
			// Always the same bytes: the library believes the length of a dictionary, and walks for minutes where it is told to be 2³¹ long.
			{ numRuns: 100, seed: 3 },
		);
	});

	it("of any texts and numbers gives what the same rows give, plain or by a dictionary, in any batches", async () => {
		const row = fc.record({
			customer: fc.option(fc.string()),
			amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
		});
		const how = mapping({
			columns: { customer: "customer", amount: "amount" },
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 60 }),
				fc.boolean(),
				fc.integer({ min: 1, max: 60 }),
				fc.constantFrom("file" as const, "stream" as const),
				async (rows, plain, maxBatchRows, format) => {
					const table = tableFromArrays(
						{
							customer: [...rows.map((one) => one.customer), "last"],
							amount: [...rows.map((one) => one.amount), 0.5],
						},
						{ maxBatchRows, ...(plain ? { types: { customer: utf8() } } : {}) },
					);
					const arrow = tableToIPC(table, { format }) as Uint8Array;
					expect(await rowsOf({ arrow }, how)).toEqual(
						await rowsOf([...rows, { customer: "last", amount: 0.5 }], how),
					);
				},
			),
			{ numRuns: 200 },
		);
	});
});
