import { afterAll, describe, expect, test } from "vitest";
import { openEngines } from "./engine.js";
import {
	creation,
	type GeneratedEngine,
	generated,
	summary,
} from "./generated.js";

const { engines, skipped } = await openEngines(["duckdb", "clickhouse"]);
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

const tables = Object.entries(generated(20_000));

describe.skipIf(skipped.size > 0)("tables that are made by arithmetic", () => {
	test.each(tables)(
		"%s has the same rows in DuckDB and in ClickHouse",
		async (name, table) => {
			const all = await Promise.all(
				engines.map(async (engine) => {
					const dialect = engine.name as GeneratedEngine;
					await engine.run(creation(dialect, name, table), []);
					const columns = Object.keys(table.columns).map((one) => `"${one}"`);
					return {
						summary: await engine.run(summary(dialect, name, table), []),
						rows: await engine.run(
							`SELECT * FROM "${name}" ORDER BY ${columns.reverse().join(", ")} LIMIT 200`,
							[],
						),
					};
				}),
			);
			expect(all[0]?.rows).toHaveLength(200);
			expect(all[0]?.summary[0]).toMatchObject({ rows: BigInt(table.rows) });
			// One counts in wider whole numbers than the other.
			expect(String(Object.values(all[1]?.summary[0] ?? {}))).toBe(
				String(Object.values(all[0]?.summary[0] ?? {})),
			);
			expect(all[1]?.rows).toEqual(all[0]?.rows);
		},
	);

	test("customers come back: four orders in ten are of one in ten", async () => {
		const [engine] = engines;
		const [row] =
			(await engine?.run(
				'SELECT count(*) AS "orders", count(DISTINCT "customer") AS "customers", sum(CASE WHEN "customer" < 100 THEN 1 ELSE 0 END) AS "regular" FROM "orders"',
				[],
			)) ?? [];
		expect(row?.orders).toBe(20_000n);
		expect(Number(row?.customers)).toBeGreaterThan(990);
		// 40 in 100, and a tenth of the other 60: 46 in 100.
		expect(Number(row?.regular) / 20_000).toBeCloseTo(0.46, 1);
	});
});
