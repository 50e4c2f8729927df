import type { ColumnType, HostRows } from "./column.js";

/**
 * The databases that the SQL source is held to, real ones, started for the tests: DuckDB in process, PostgreSQL as a child process
 * (also as root: it then runs as the user `postgres`), ClickHouse in process by chDB.
 *
 *     npm run test:engines                           installs them where needed, and runs test/engines/*.test.ts
 *     npm run test:engines -- kpi                    only test/engines/kpi*.test.ts
 *
 * A test of every database, opened once a file and closed after it:
 *
 *     import { eachEngine } from "./each.js";
 *     eachEngine((engine) => {
 *     	beforeAll(() => engine().load({ orders: [{ id: 1, at: "2026-01-31" }] }));
 *     	test("…", async () => {
 *     		const rows = await engine().run('SELECT count(*) AS n FROM "orders"', []);
 *     		expect(rows).toEqual([{ n: 1n }]);
 *     	});
 *     });
 *
 * Without Vitest: `const { engines, skipped } = await openEngines()`, then `close()` each.
 *
 * Where a package is not installed its database is skipped by name; with CI set that is an error.
 */
export interface Engine {
	readonly name: EngineName;
	readonly dialect: EngineName;
	/**
	 * Rows of one statement as objects by column name. Values stand in `text` as `$1`, `$2`… (DuckDB, PostgreSQL) or `{p1:Float64}`,
	 * `{p2:String}`, `{p3:Bool}`… (ClickHouse) and are bound, never written into it. All numbers are bound as doubles to DuckDB.
	 *
	 * 64-bit and wider integers come as BigInt, DECIMAL as text, moments as Date, local times (`2026-01-31T10:00:00.5`) and dates as
	 * text; ClickHouse knows no local times, so gives a Date, and gives null for NaN and infinity.
	 *
	 * Rejects with the database's own error. When the signal is aborted the statement is stopped in the database, and it rejects with the
	 * signal's reason. ClickHouse takes one statement after the other: chDB binds no two at a time.
	 */
	run(
		text: string,
		parameters: readonly Parameter[],
		options?: { signal?: AbortSignal },
	): Promise<Record<string, unknown>[]>;
	/**
	 * Makes tables, in place of any of the same name. All columns may be null; the type is inferred from all values unless given. An empty
	 * table needs `types`. Local times become moments of UTC in ClickHouse.
	 */
	load(
		tables: Readonly<Record<string, HostRows>>,
		types?: Readonly<Record<string, Readonly<Record<string, ColumnType>>>>,
	): Promise<void>;
	/** Stops it and removes its files. */
	close(): Promise<void>;
}

export type EngineName = "duckdb" | "postgres" | "clickhouse";
export type Parameter = string | number | boolean | null;

const opens: Record<EngineName, () => Promise<() => Promise<Engine>>> = {
	duckdb: async () => (await import("./duckdb.js")).openDuckdb,
	postgres: async () => (await import("./postgres.js")).openPostgres,
	clickhouse: async () => (await import("./clickhouse.js")).openClickhouse,
};

export const engineNames = Object.keys(opens) as EngineName[];

/** What starts an engine, or in words why it is not there. With CI set, a missing one is an error. */
export async function findEngine(
	name: EngineName,
): Promise<(() => Promise<Engine>) | string> {
	try {
		return await opens[name]();
	} catch (error) {
		const why = (error as Error).message.split("\n")[0] as string;
		if (process.env.CI)
			throw new Error(`${name} is not installed: ${why}`, { cause: error });
		return why;
	}
}

/** Starts the engines that are installed; `skipped` has the others, with the reason. */
export async function openEngines(
	names: readonly EngineName[] = engineNames,
): Promise<{ engines: Engine[]; skipped: Map<EngineName, string> }> {
	const engines: Engine[] = [];
	const skipped = new Map<EngineName, string>();
	try {
		for (const name of names) {
			const found = await findEngine(name);
			if (typeof found === "string") skipped.set(name, found);
			else engines.push(await found());
		}
	} catch (error) {
		await Promise.all(engines.map((engine) => engine.close()));
		throw error;
	}
	return { engines, skipped };
}

/** A name as an identifier. In ClickHouse a backslash escapes. */
export const quoted = (dialect: EngineName, name: string): string =>
	dialect === "clickhouse"
		? `\`${name.replace(/[\\`]/g, "\\$&")}\``
		: `"${name.replaceAll('"', '""')}"`;
