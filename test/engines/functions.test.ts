import { beforeAll, describe, expect, test } from "vitest";
import { sampleTables } from "../../src/sources/sample.js";
import { eachEngine } from "./each.js";
import type { EngineName } from "./engine.js";

/** What each form gives for the rows of `given`, the same in every dialect. */
const forms: {
	name: string;
	text: Record<EngineName, string>;
	expected: Record<string, unknown>[];
}[] = [
	{
		name: "a quantile between two rows is in between: a quarter of the way from 1 to 4 in three rows is 1.5",
		text: {
			duckdb: 'SELECT quantile_cont("x", 0.25) AS "it" FROM "given"',
			postgres:
				'SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY "x") AS "it" FROM "given"',
			clickhouse:
				'SELECT quantileExactInclusive(0.25)("x") AS "it" FROM "given"',
		},
		expected: [{ it: 1.5 }],
	},
	{
		name: "the sample variance of 1, 2 and 4 is 7 / 3",
		text: {
			duckdb: 'SELECT var_samp("x") AS "it" FROM "given"',
			postgres: 'SELECT var_samp("x") AS "it" FROM "given"',
			clickhouse: 'SELECT varSampStable("x") AS "it" FROM "given"',
		},
		expected: [{ it: expect.closeTo(7 / 3, 12) }],
	},
	{
		name: "the latest row at or before another is found, and none where there is none",
		text: {
			duckdb:
				'SELECT a."x" AS "x", b."x" AS "it" FROM "given" a ASOF LEFT JOIN "given" b ON a."group" = b."group" AND a."x" - 1 >= b."x" ORDER BY 1',
			postgres:
				'SELECT a."x" AS "x", b."x" AS "it" FROM "given" a LEFT JOIN LATERAL (SELECT "x" FROM "given" b WHERE a."group" = b."group" AND a."x" - 1 >= b."x" ORDER BY b."x" DESC LIMIT 1) b ON true ORDER BY 1',
			clickhouse:
				'SELECT a."x" AS "x", b."x" AS "it" FROM (SELECT "x", "x" - 1 AS "y", "group" FROM "given" WHERE "x" IS NOT NULL) a ASOF LEFT JOIN (SELECT "group", assumeNotNull("x") AS "x" FROM "given" WHERE "x" IS NOT NULL) b ON a."group" = b."group" AND a."y" >= b."x" ORDER BY 1',
		},
		expected: [
			{ x: 1, it: null },
			{ x: 2, it: 1 },
			{ x: 4, it: 2 },
		],
	},
	{
		name: "half past two on the night that the clocks go forward in Paris is half past three",
		text: {
			duckdb: `SELECT hour(timezone('Europe/Paris', "at")) AS "it", minute(timezone('Europe/Paris', "at")) AS "minute" FROM "given" WHERE "x" = 1`,
			postgres: `SELECT extract(hour FROM "at" AT TIME ZONE 'Europe/Paris')::int AS "it", extract(minute FROM "at" AT TIME ZONE 'Europe/Paris')::int AS "minute" FROM "given" WHERE "x" = 1`,
			clickhouse: `SELECT toHour("at", 'Europe/Paris') AS "it", toMinute("at", 'Europe/Paris') AS "minute" FROM "given" WHERE "x" = 1`,
		},
		expected: [
			{
				it: expect.toSatisfy((it) => Number(it) === 3),
				minute: expect.toSatisfy((it) => Number(it) === 30),
			},
		],
	},
	{
		name: "texts come by code point where asked for, whatever the order of the database",
		text: {
			duckdb: 'SELECT "group" AS "it" FROM "texts" ORDER BY "group"',
			postgres:
				'SELECT "group" AS "it" FROM "texts" ORDER BY "group" COLLATE "C"',
			clickhouse: 'SELECT "group" AS "it" FROM "texts" ORDER BY "group"',
		},
		expected: ["B", "a", "f", "é"].map((it) => ({ it })),
	},
];

const { tables } = sampleTables();
const columns = (name: string) =>
	(tables[name] as { columns: Record<string, ArrayLike<unknown>> }).columns;
const lengthOf = (name: string) =>
	Object.values(columns(name))[0]?.length as number;

eachEngine((engine) => {
	describe("what statements build on is there, without a network", () => {
		beforeAll(() =>
			engine().load(
				{
					given: [
						{ group: "a", x: 1.0, at: "2026-03-29T01:30:00Z" },
						{ group: "a", x: 4.0 },
						{ group: "a", x: 2.0 },
					],
					texts: [..."afBé"].map((group) => ({ group })),
				},
				{ given: { x: "number" } },
			),
		);

		test.each(forms)("$name", async ({ text, expected }) => {
			expect(await engine().run(text[engine().name], [])).toEqual(expected);
		});
	});

	test("ClickHouse finds the steps that were taken in order", async () => {
		if (engine().name !== "clickhouse") return;
		const steps = (order: string) =>
			engine().run(
				`SELECT windowFunnel(10, 'strict_order')("at", "step" = 'a', "step" = 'b') AS "it" FROM (SELECT toUInt64(number) AS "at", substring('${order}', number + 1, 1) AS "step" FROM numbers(2))`,
				[],
			);
		expect(await steps("ab")).toEqual([{ it: 2 }]);
		expect(await steps("ba")).toEqual([{ it: 1 }]);
	});

	test("the sample shop is loaded whole, to the cent", async () => {
		await engine().load(
			tables as Parameters<ReturnType<typeof engine>["load"]>[0],
		);
		for (const name of Object.keys(tables)) {
			const [row] = await engine().run(
				`SELECT count(*) AS "n" FROM "${name}"`,
				[],
			);
			expect([name, row?.n]).toEqual([name, BigInt(lengthOf(name))]);
		}
		const { amount = [] } = columns("orders");
		const cents = Array.from(amount, (one) =>
			Math.round((one as number) * 100),
		).filter((one) => !Number.isNaN(one));
		const [row] = await engine().run(
			'SELECT sum(round("amount" * 100)) AS "cents", count("amount") AS "n" FROM "orders"',
			[],
		);
		expect(row).toEqual({
			cents: cents.reduce((a, b) => a + b, 0),
			n: BigInt(cents.length),
		});
	});
});
