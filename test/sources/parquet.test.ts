import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { columns, csv, mapping, rowsOf, typed } from "./typed.js";

const wide = mapping({
	columns: {
		...columns,
		wide: { column: "wide", type: "number" },
		id: "id",
	},
});

const refused = (parquet: unknown, how = mapping()) =>
	expect(rowsOf({ parquet } as RowsInput, how)).rejects;

describe("A Parquet file", () => {
	it.each(["snappy", "zstd", "gzip", "brotli", "lz4", "v2", "plain"])(
		"of %s gives what its rows as CSV give, to the last digit",
		async (name) => {
			const parquet = await typed(`${name}.parquet`);
			const rows = await rowsOf({ parquet }, wide);
			expect(rows).toHaveLength(300);
			expect(rows).toEqual(await rowsOf(await csv(), wide));
		},
	);

	it("may be bytes, a buffer or a file, which stay the host's", async () => {
		const parquet = await typed("snappy.parquet");
		const expected = await rowsOf(await csv());
		const buffer = parquet.slice().buffer;
		expect(await rowsOf({ parquet: buffer })).toEqual(expected);
		expect(await rowsOf({ parquet: new Blob([buffer]) })).toEqual(expected);
		expect(buffer.byteLength).toBe(parquet.length);
		const within = new Uint8Array(parquet.length + 8).fill(7);
		within.set(parquet, 4);
		expect(await rowsOf({ parquet: within.subarray(4, -4) })).toEqual(expected);
	});

	it("is read over several row groups: row 2,048 of 5,000 is the first of the second", async () => {
		const parquet = await typed("groups.parquet");
		const rows = await rowsOf(
			{ parquet },
			mapping({
				columns: {
					customer: "customer",
					n: { column: "n", type: "number" },
				},
			}),
		);
		expect(rows.sort((a, b) => Number(a.n) - Number(b.n))).toEqual(
			Array.from({ length: 5000 }, (_, n) => ({ customer: `c${n % 5}`, n })),
		);
	});

	it("may have no rows", async () => {
		expect(await rowsOf({ parquet: await typed("none.parquet") })).toEqual([]);
	});

	it("keeps a whole number beyond 2⁵³ exact as text, and refuses it as a number by its row", async () => {
		const parquet = await typed("huge.parquet");
		const as = (type: "text" | "number") =>
			mapping({ columns: { customer: "customer", n: { column: "n", type } } });
		expect(await rowsOf({ parquet }, as("text"))).toEqual([
			{ customer: "a", n: "9007199254740991" },
			{ customer: "b", n: "9007199254740993" },
		]);
		await refused(parquet, as("number")).toMatchObject({
			code: "rows",
			place: {
				table: "orders",
				column: "n",
				row: 2,
				value: "9007199254740993",
			},
		});
		expect(
			await rowsOf({ parquet }, { ...as("number"), unreadable: "leave-out" }),
		).toEqual([{ customer: "a", n: 9007199254740991 }]);
	});

	it("has texts declared missing as a CSV has", async () => {
		const how = mapping({ missing: ["2024-01-14", "shop"] });
		expect(
			await rowsOf({ parquet: await typed("snappy.parquet") }, how),
		).toEqual(await rowsOf(await csv(), how));
	});

	it("reads a date as a day however other columns are written", async () => {
		const parquet = await typed("snappy.parquet");
		const how = mapping({ date: "day-first" });
		expect(await rowsOf({ parquet }, how)).toEqual(await rowsOf(await csv()));
	});

	it.each(["tags", "nested"])(
		"refuses the nested column %s by its name",
		async (name) => {
			await refused(
				await typed("snappy.parquet"),
				mapping({ columns: { customer: "customer", x: name } }),
			).toMatchObject({
				code: "rows",
				place: { table: "orders", column: name },
				message: expect.stringContaining("nested"),
			});
		},
	);

	it("names what it has where a column is not there", async () => {
		await refused(
			await typed("snappy.parquet"),
			mapping({ columns: { customer: "client" } }),
		).toMatchObject({
			code: "mapping",
			message: expect.stringMatching(/It has: customer, day/u),
		});
	});

	it("is read to the end: every cut of it is refused, typed", async () => {
		const parquet = await typed("v2.parquet");
		for (let length = 0; length < parquet.length; length += 97)
			await refused(parquet.slice(0, length)).toMatchObject({
				name: "CadranError",
				code: "rows",
				place: { table: "orders" },
			});
	});

	it.each([
		["nothing", new Uint8Array()],
		["a page of HTML", new TextEncoder().encode("<!doctype html><p>404</p>")],
		["no bytes at all", null],
		["another magic", new TextEncoder().encode("PAR1 and then PARE")],
	])("is refused where it is %s", async (_, given) => {
		await refused(given).toMatchObject({ name: "CadranError", code: "rows" });
	});

	it("may lie at an address: what answers 404, or with a page, is refused by what it is", async () => {
		const parquet = await typed("zstd.parquet");
		const server = createServer(({ url }, response) => {
			response.writeHead(url === "/none.parquet" ? 404 : 200);
			response.end(url === "/orders.parquet" ? parquet : "<!doctype html>");
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const { port } = server.address() as AddressInfo;
		const at = (path: string) => `http://127.0.0.1:${port}/${path}`;
		const model = defineModel(mapping());
		const about = (parquet: string | URL) =>
			memorySource({ orders: { parquet } }, model).describe?.();
		try {
			expect(await about(at("orders.parquet"))).toMatchObject({
				timeZone: "Europe/Paris",
			});
			await expect(about(new URL(at("none.parquet")))).rejects.toMatchObject({
				code: "network",
				message: expect.stringContaining("404"),
			});
			await expect(about(at("page.parquet"))).rejects.toMatchObject({
				code: "rows",
				message: expect.stringContaining("<!doctype html>"),
			});
			await expect(about("orders.parquet")).rejects.toMatchObject({
				code: "mapping",
				place: { table: "orders", value: "orders.parquet" },
			});
		} finally {
			server.close();
		}
	});

	it("says how another file begins", async () => {
		await refused(
			new TextEncoder().encode("<!doctype html><p>404</p>"),
		).toMatchObject({ message: expect.stringContaining("<!doctype html>") });
	});

	it("comes out, or is refused by a typed error, whatever bytes of it are others", async () => {
		const parquet = await typed("snappy.parquet");
		const change = fc.tuple(
			fc.nat(parquet.length - 1),
			fc.integer({ min: 0, max: 255 }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1 }), async (changes) => {
				const spoiled = parquet.slice();
				for (const [at, byte] of changes) spoiled[at] = byte;
				await rowsOf({ parquet: spoiled }).catch((error: unknown) => {
					expect(error).toMatchObject({ name: "CadranError" });
				});
			}),
			{ numRuns: 200 },
		);
	});

	it("of any texts and numbers gives what the same columns give", async () => {
		const row = fc.record({
			customer: fc.option(fc.string()),
			amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
			code: fc.option(fc.maxSafeInteger()),
		});
		const how = mapping({
			columns: {
				customer: "customer",
				amount: "amount",
				code: { column: "code", type: "number" },
			},
		});
		const codec = fc.constantFrom("SNAPPY" as const, "UNCOMPRESSED" as const);
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { maxLength: 60 }),
				codec,
				fc.integer({ min: 1, max: 60 }),
				async (rows, codec, rowGroupSize) => {
					const parquet = parquetWriteBuffer({
						...{ codec, rowGroupSize },
						columnData: [
							{
								name: "customer",
								data: rows.map((one) => one.customer),
								type: "STRING",
							},
							{
								name: "amount",
								data: rows.map((one) => one.amount),
								type: "DOUBLE",
							},
							{
								name: "code",
								data: rows.map((one) =>
									one.code === null ? null : BigInt(one.code),
								),
								type: "INT64",
							},
						],
					});
					expect(await rowsOf({ parquet }, how)).toEqual(
						await rowsOf(rows, how),
					);
				},
			),
			{ numRuns: 200 },
		);
	});
});
