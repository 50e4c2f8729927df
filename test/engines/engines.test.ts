import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HostRows } from "./column.js";
import { eachEngine } from "./each.js";
import { type Engine, type Parameter, quoted } from "./engine.js";

const casts = { String: "text", Float64: "double precision", Bool: "boolean" };

/** What a bound value is called in a statement. */
const mark = (engine: Engine, at: number, type: keyof typeof casts) =>
	engine.dialect === "clickhouse"
		? `{p${at}:${type}}`
		: `CAST($${at} AS ${casts[type]})`;

/** All that the engines put on the disk here goes into a folder of its own, to see what they leave. */
const folder = mkdtempSync(join(tmpdir(), "cadran-engines-"));
chmodSync(folder, 0o755);
process.env.TMPDIR = folder;
afterAll(() => {
	expect(readdirSync(folder)).toEqual([]);
	const running = execFileSync("ps", ["ax", "-o", "args"], {
		encoding: "utf8",
	});
	expect(running).not.toContain(folder);
	rmdirSync(folder);
});

/** ClickHouse gives 0 and 1 for what its operators find. */
const truthy = (value: unknown) => value === true || value === 1;
const falsy = (value: unknown) => value === false || value === 0;

const hostile = [
	"",
	" ",
	"'",
	"''",
	'"',
	"\\",
	"\\'",
	"\\N",
	"\\.",
	"\\n\n\\t\t\r\b\f\v\x01\x7f",
	"'; DROP TABLE hostile; --",
	`{p1:String} $1 ? :a %s $${"{x}"}`,
	"é e\u0301 ß 你好 🦆 👩‍👩‍👧 \u200e\u2028\ufeff",
	"null",
	"NaN",
	"`/*",
];

const doubles = [
	0.1,
	0.1 + 0.2,
	1 / 3,
	-1e-300,
	Number.MAX_VALUE,
	Number.MIN_VALUE,
	2 ** 52 + 0.5,
	Math.PI * 1e9,
	2 ** 53 + 2,
	-0.0001,
	19.99,
	1e21,
	0,
];

/** As many doubles of any size as asked for, the same at every run. */
function manyDoubles(count: number): number[] {
	let state = 11;
	const next = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state;
	};
	const view = new DataView(new ArrayBuffer(8));
	return Array.from({ length: count }, () => {
		view.setUint32(0, next());
		view.setUint32(4, next());
		const value = view.getFloat64(0);
		return Number.isFinite(value) ? value : 1 / 3;
	});
}

/** What goes in, and what comes out where that is not the same. */
const columns: Record<string, [values: unknown[], expected?: unknown[]]> = {
	text: [[...hostile, null]],
	mixed: [
		[1, "a", null],
		["1", "a", null],
	],
	"no day": [["2026-02-30", "2026-01-01"]],
	number: [[...doubles, null, undefined, Number.NaN]],
	integer: [
		[Number.MAX_SAFE_INTEGER, -1, 0, null, 2n ** 63n - 1n, -(2n ** 63n)],
		[2n ** 53n - 1n, -1n, 0n, null, 2n ** 63n - 1n, -(2n ** 63n)],
	],
	boolean: [[true, null, false]],
	date: [["2026-01-31", null, "1969-12-31", "2024-02-29", "1900-01-01"]],
	instant: [
		[
			"2026-03-29T01:30:00.123+02:00",
			new Date(-1),
			null,
			"2026-01-31 10:00Z",
			"2026-04-04T14:30:00.000Z",
		],
		[
			new Date(Date.UTC(2026, 2, 28, 23, 30, 0, 123)),
			new Date(-1),
			null,
			new Date(Date.UTC(2026, 0, 31, 10)),
			new Date(Date.UTC(2026, 3, 4, 14, 30)),
		],
	],
	nothing: [[null]],
	"a \"b` \\ 'c' é": [["x"]],
};

const hostileTable = "or\"d`e\\r'; --é";

eachEngine((engine) => {
	const run = (text: string, ...parameters: Parameter[]) =>
		engine().run(text, parameters);
	const all = (table: string, order: string) =>
		run(
			`SELECT * FROM ${quoted(engine().name, table)} ORDER BY ${quoted(engine().name, order)}`,
		);

	describe("values that are bound", () => {
		test.each(hostile)("the text %j comes back as it was", async (text) => {
			const it = mark(engine(), 1, "String");
			expect(await run(`SELECT ${it} AS "it"`, text)).toEqual([{ it: text }]);
		});

		test("a NUL in a text comes back; PostgreSQL, which has none, refuses it", async () => {
			const asked = run(
				`SELECT ${mark(engine(), 1, "String")} AS "it"`,
				"a\0b",
			);
			if (engine().name === "postgres")
				await expect(asked).rejects.toThrow("0x00");
			else expect(await asked).toEqual([{ it: "a\0b" }]);
		});

		test("doubles come back to the last bit", async () => {
			const named = doubles.map(
				(_, at) => `${mark(engine(), at + 1, "Float64")} AS "d${at}"`,
			);
			const rows = await run(`SELECT ${named.join(", ")}`, ...doubles);
			expect(Object.values(rows[0] as object)).toEqual(doubles);
		});

		test("true and false are truth values", async () => {
			const [a, b] = [1, 2].map((at) => mark(engine(), at, "Bool"));
			expect(
				await run(
					`SELECT ${a} AS "a", ${b} AS "b", ${a} AND ${b} AS "c"`,
					true,
					false,
				),
			).toEqual([{ a: true, b: false, c: false }]);
		});

		test("a thousand of them go into one statement", async () => {
			const values = Array.from({ length: 1000 }, (_, at) => at / 8);
			const [last = "", ...others] = values
				.map((_, at) => mark(engine(), at + 1, "Float64"))
				.reverse();
			expect(
				await run(
					`SELECT ${last} IN (${others.join(", ")}) AS "a", ${last} IN (${others[0]}, ${last}) AS "b"`,
					...values,
				),
			).toMatchObject([
				{ a: expect.toSatisfy(falsy), b: expect.toSatisfy(truthy) },
			]);
		});
	});

	describe("tables that are loaded", () => {
		beforeAll(async () => {
			const rows = Array.from({ length: 20 }, (_, row) =>
				Object.fromEntries([
					["row", row],
					...Object.entries(columns).map(([name, [values]]) => [
						name,
						values[row],
					]),
				]),
			);
			await engine().load({ [hostileTable]: rows, again: [{ gone: true }] });
		});

		test.each(Object.entries(columns))(
			"the column %j comes back as it was, and so does what is missing",
			async (name, [values, expected = values]) => {
				const rows = await all(hostileTable, "row");
				const wanted = Array.from({ length: 20 }, (_, row) => {
					const value = expected[row] ?? null;
					return Number.isNaN(value) ? null : value;
				});
				expect(rows.map((row) => row[name])).toEqual(wanted);
			},
		);

		test("local times stay what the clock showed; ClickHouse takes them for UTC", async () => {
			await engine().load({
				local: [
					{ at: "2026-03-29T02:30:00.5" },
					{ at: null },
					{ at: "2026-04-05 02:30" },
				],
			});
			const got = (await all("local", "at")).map(({ at }) => at);
			expect(got).toEqual(
				engine().name === "clickhouse"
					? [
							new Date(Date.UTC(2026, 2, 29, 2, 30, 0, 500)),
							new Date(Date.UTC(2026, 3, 5, 2, 30)),
							null,
						]
					: ["2026-03-29T02:30:00.5", "2026-04-05T02:30:00", null],
			);
		});

		test("ten thousand doubles of all sizes keep every bit", async () => {
			const n = manyDoubles(10_000);
			const row = Float64Array.from(n.keys());
			await engine().load({ doubles: { columns: { row, n } } });
			const rows = await all("doubles", "row");
			expect(rows.map((one) => one.n)).toEqual(n);
		});

		test("columns of numbers are taken with NaN for what is missing", async () => {
			const n = Float64Array.of(1.5, Number.NaN);
			await engine().load({ again: { columns: { n } } });
			expect(await all("again", "n")).toEqual([{ n: 1.5 }, { n: null }]);
		});

		test("an empty table has the columns that it was said to have", async () => {
			const types = { none: { at: "instant", amount: "number" } } as const;
			await engine().load({ none: [] }, types);
			expect(
				await run(
					'SELECT count(*) AS "n", max("at") AS "at", count("amount") AS "m" FROM "none"',
				),
			).toEqual([{ n: 0n, at: null, m: 0n }]);
		});

		test("epoch milliseconds become moments where they are said to be", async () => {
			const moments: HostRows = { columns: { at: [0.0, 1_774_744_200_123] } };
			await engine().load({ moments }, { moments: { at: "instant" } });
			expect((await all("moments", "at")).map(({ at }) => at)).toEqual([
				new Date(0),
				new Date(1_774_744_200_123),
			]);
		});
	});

	test("decimals come as text, with all their digits", async () => {
		const decimal =
			engine().name === "clickhouse" ? "Decimal(20, 4)" : "decimal(20, 4)";
		const [row] = await run(
			`SELECT CAST('1234567890123456.7890' AS ${decimal}) AS "it"`,
		);
		expect(String(row?.it).replace(/0$/, "")).toBe("1234567890123456.789");
	});

	test("the files of an engine are where this test looks for them", () => {
		if (engine().name !== "duckdb")
			expect(readdirSync(folder)).toEqual([
				expect.stringContaining(engine().name),
			]);
	});

	test("a statement that fails says so, and the next one works", async () => {
		await expect(run('SELECT "no such" FROM "none such"')).rejects.toThrow(
			"none such",
		);
		expect(await run('SELECT 1 AS "one"')).toMatchObject([{ one: 1 }]);
	});

	test("statements run side by side", async () => {
		const it = mark(engine(), 1, "Float64");
		const asked = Array.from({ length: 20 }, (_, n) =>
			run(`SELECT ${it} + 0.5 AS "it"`, n),
		);
		expect((await Promise.all(asked)).map(([row]) => row?.it)).toEqual(
			Array.from({ length: 20 }, (_, n) => n + 0.5),
		);
	});

	test("a statement stops when its signal does, and the next one works", async () => {
		const control = new AbortController();
		const endless = {
			duckdb: 'SELECT count(*) AS "n" FROM range(100000000000) a, range(9) b',
			postgres: "SELECT pg_sleep(600)",
			clickhouse: "SELECT count() FROM numbers(1000000000000)",
		};
		const asked = engine().run(endless[engine().name], [], control);
		const settled = expect(asked).rejects.toThrow("enough");
		control.abort(new Error("enough"));
		await settled;
		await expect(engine().run("SELECT 1", [], control)).rejects.toThrow(
			"enough",
		);
		expect(await run('SELECT 1 AS "one"')).toMatchObject([{ one: 1 }]);
	});
});
