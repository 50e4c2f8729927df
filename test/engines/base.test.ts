import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { defineModel, type Reading } from "../../src/model/mapping.js";
import { loadTemporal } from "../../src/model/time.js";
import type { Dialect } from "../../src/questions/dialect.js";
import { raw, sql } from "../../src/questions/sql.js";
import { clockOf } from "../../src/questions/wall.sql.js";
import { InstantReader } from "../../src/sources/rows/instant.js";
import {
	missingIn,
	numberReader,
	type Reader,
	UNREADABLE,
} from "../../src/sources/rows/reading.js";
import { baseOf } from "../../src/sources/sql/base.js";
import { clickhouse } from "../../src/sources/sql/clickhouse.js";
import { duckdb } from "../../src/sources/sql/duckdb.js";
import { postgres } from "../../src/sources/sql/postgres.js";
import { numberOf } from "../../src/sources/sql/results.js";
import { written } from "../../src/sources/sql/statement.js";
import { sqlSource } from "../../src/sources/sql.js";
import { eachEngine } from "./each.js";
import type { Engine } from "./engine.js";

const dialects: Record<string, Dialect> = { duckdb, postgres, clickhouse };
const timeZone = "Europe/Paris";
/** The same texts each time where no one looks. */
const seed = process.env.CI ? { seed: 5 } : {};

/** What a column of texts comes to in a database, by the place of each text; those left out are not there. */
async function readIn(
	engine: Engine,
	texts: readonly string[],
	column: "amount" | "at",
	reading: Reading,
): Promise<Map<number, number | null>> {
	const rows = texts.map((it, id) => ({ id: String(id), it }));
	await engine.load({ read: rows }, { read: { id: "text", it: "text" } });
	const dialect = dialects[engine.name] as Dialect;
	const model = defineModel({
		timeZone,
		unreadable: "leave-out",
		entities: {
			orders: {
				from: "read",
				columns: { id: "id", [column]: { column: "it", ...reading } },
			},
		},
	});
	const type = "text" as const;
	const tables = new Map([
		[
			"read",
			new Map([
				["id", type],
				["it", type],
			]),
		],
	]);
	const clock = clockOf(Date.UTC(1890, 0), Date.UTC(2310, 0), timeZone);
	const base = baseOf({ dialect, model, clock, schema: { tables } }, "orders", [
		"id",
		column,
	]);
	const name = dialect.identifier(column);
	const asked = sql`SELECT b.id AS id, b.${raw(name)} AS v FROM (${base}) AS b${raw(dialect.settings)}`;
	const { text, parameters } = written(asked, dialect);
	return new Map(
		(await engine.run(text, parameters)).map(({ id, v }) => [
			Number(id),
			numberOf(v),
		]),
	);
}

const digits = fc.stringMatching(/^[0-9]{1,4}$/);
const numberText = fc.oneof(
	fc.double({ noNaN: true }).map(String),
	fc.integer().map(String),
	fc
		.array(fc.oneof(digits, fc.constantFrom(...".,.,- +−eE 0'’x%\u202f€")), {
			minLength: 1,
			maxLength: 7,
		})
		.map((parts) => parts.join("")),
	fc
		.tuple(
			fc.constantFrom("", "-", "+", "−"),
			fc.stringMatching(/^[0-9]{1,3}$/),
			fc.constantFrom(" ", ".", ",", "'", "’", "\u00a0", "\u202f"),
			fc.stringMatching(/^[0-9]{3}$/),
			fc.constantFrom("", ".5", ",5", ".", ",50"),
		)
		.map((parts) => parts.join("")),
	fc.constantFrom(
		...[
			"inf",
			"nan",
			"NaN",
			"Infinity",
			"-Infinity",
			"0x1f",
			"1_000",
			"1e400",
			"9e307",
		],
		...["-0", "", "  ", "n/a", "１２", "1e5", "1.e5", "true", "١٢"],
	),
);

const two = (least: number, most: number) =>
	fc
		.integer({ min: least, max: most })
		.map((one) => String(one).padStart(2, "0"));
const zone = fc.constantFrom(
	"",
	"",
	"Z",
	"z",
	"+02:00",
	"-0330",
	"+14",
	"+25",
	" Z",
);
const timeText = fc.oneof(
	fc.constant(""),
	fc
		.tuple(
			fc.constantFrom("T", " ", "t", "  "),
			two(0, 25),
			two(0, 61),
			fc.constantFrom("", ":00", ":59", ":60", ":07.1239", ":07.999999"),
			zone,
		)
		.map(([t, h, m, s, z]) => `${t}${h}:${m}${s}${z}`),
);
const instantText = fc.oneof(
	fc
		.tuple(
			fc.integer({ min: 1900, max: 2250 }).map(String),
			two(0, 13),
			two(0, 32),
			timeText,
		)
		.map(([y, m, d, t]) => `${y}-${m}-${d}${t}`),
	fc
		.tuple(
			fc.constantFrom(
				"2026-03-29",
				"2026-10-25",
				"2026-02-29",
				"2024-02-29",
				"1900-02-29",
				"2000-02-29",
			),
			timeText,
		)
		.map((parts) => parts.join("")),
	fc.constantFrom(
		...["now", "today", "infinity", "-infinity", "20260131", "1767225600"],
		...["2026/01/31", "31/01/2026", "2026-1-5", "", " 2026-01-31 ", "2026-01"],
		...["2026-01-31T10:00:00+02:00[Europe/Paris]", "epoch", "0000-01-01"],
	),
);

const isMissing = missingIn({});

/** Texts that are another value in a database than in memory; those that only memory reads may be refused. */
const differing = (
	texts: readonly string[],
	found: ReadonlyMap<number, number | null>,
	read: Reader,
	onlyInMemory: (text: string) => boolean,
) =>
	texts
		.map((text, i) => ({
			text,
			expected: isMissing(text) ? null : read(text),
			actual: found.has(i) ? (found.get(i) ?? null) : UNREADABLE,
		}))
		.filter(({ text, expected, actual }) => {
			if (actual === UNREADABLE && onlyInMemory(text)) return false;
			if (expected === null || actual === null || actual === UNREADABLE)
				return expected !== actual;
			return !(Math.abs(expected - actual) <= 1e-15 * Math.abs(expected));
		});

eachEngine((engine) => {
	describe("a text", () => {
		beforeAll(loadTemporal);

		test.each([".", ","] as const)(
			"is the number that it is in memory where the decimal sign is “%s”, or is refused",
			async (decimal) => {
				const texts = fc.sample(numberText, { numRuns: 1500, ...seed });
				const found = await readIn(engine(), texts, "amount", { decimal });
				expect(
					differing(texts, found, numberReader({ decimal }, null), (text) =>
						// Signs of currencies, blanks beside signs, powers near the end of doubles: only memory reads them.
						/\p{Sc}|\s|e[-+]?[3-9]\d\d/iu.test(text),
					),
				).toEqual([]);
			},
		);

		test("is the instant that it is in memory, or is refused", async () => {
			const texts = fc.sample(instantText, { numRuns: 1500, ...seed });
			const found = await readIn(engine(), texts, "at", {});
			const { read } = new InstantReader(timeZone, "iso");
			const loose = (text: string) => /[tz]|\s\s|\sZ/u.test(text);
			expect(differing(texts, found, read, loose)).toEqual([]);
		});
	});

	describe("what can't be read", () => {
		const asked = async (
			rows: Record<string, unknown>[],
			columns: Record<string, string | { column: string; type: "boolean" }>,
			types: Record<string, "text" | "number" | "date" | "integer">,
			metric = "revenue",
		) => {
			await engine().load({ sales: rows }, { sales: types });
			const source = sqlSource({
				dialect: engine().name,
				run: engine().run,
				model: defineModel({
					asOf: "2026-03-01",
					entities: { orders: { from: "sales", columns } },
				}),
			});
			return source.ask({ kind: "kpi", metric, period: "all" });
		};
		const at = "2026-02-01";

		test.each([
			["text", "12 euros"],
			["text", "inf"],
			["number", Number.POSITIVE_INFINITY],
			["number", Number.NEGATIVE_INFINITY],
		] as const)(
			"%s %s is no amount: the error names table and column",
			async (type, total) => {
				await expect(
					asked(
						[
							{ day: at, total },
							{ day: at, total: type === "text" ? "1" : 1 },
						],
						{ at: "day", amount: "total" },
						{ day: "date", total: type },
					),
				).rejects.toMatchObject({
					code: "rows",
					place: { entity: "orders", table: "sales", column: "total" },
					message: expect.stringContaining("“sales.total”"),
				});
			},
		);

		test("a day that there is none of is no instant", async () => {
			await expect(
				asked(
					[{ day: "2026-02-30", total: 1 }],
					{ at: "day", amount: "total" },
					{ day: "text", total: "number" },
				),
			).rejects.toMatchObject({
				code: "rows",
				place: { table: "sales", column: "day", value: "2026-02-30" },
			});
		});

		test("NaN is a missing amount, and −0 is 0", async () => {
			const answer = await asked(
				[
					{ day: at, total: Number.NaN },
					{ day: at, total: -0 },
					{ day: at, total: 3 },
				],
				{ at: "day", amount: "total" },
				{ day: "date", total: "number" },
			);
			expect(answer).toMatchObject({ measure: { value: 3, n: 2 } });
		});
	});

	test("dates without end are refused where a database has them", async () => {
		const { name } = engine();
		if (name === "clickhouse") return;
		await engine().load(
			{ sales: [{ day: "2026-02-01", total: 1 }] },
			{ sales: { day: "instant", total: "number" } },
		);
		await engine().run(`INSERT INTO "sales" VALUES ('infinity', 2)`, []);
		const source = sqlSource({
			dialect: name,
			run: engine().run,
			model: defineModel({
				entities: {
					orders: { from: "sales", columns: { at: "day", amount: "total" } },
				},
			}),
		});
		await expect(
			source.ask({ kind: "kpi", metric: "revenue", period: "all" }),
		).rejects.toMatchObject({
			code: "rows",
			place: { table: "sales", column: "day", value: "infinity" },
		});
	});
});
