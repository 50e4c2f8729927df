import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CadranError } from "../../src/model/error.js";
import { openGenerated, questions } from "./answered.js";
import { openClickhouse } from "./clickhouse.js";
import { openDuckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import {
	creation,
	type GeneratedEngine,
	generated,
	summary,
} from "./generated.js";

/*
 * Makes the tables inside DuckDB and ClickHouse, on disk, and says how long that took; those of an earlier run are taken again.
 * ROWS is how many orders (100,000,000), FOLDER where they lie, ENGINES which of the two.
 */

const orders = Number(process.env.ROWS ?? 100_000_000);
const folder = process.env.FOLDER ?? join(tmpdir(), `cadran-bench-${orders}`);
const names = (process.env.ENGINES ?? "duckdb,clickhouse").split(",");
const tables = generated(orders);

const print = (what: string, figure: string) =>
	console.log(`${what.padEnd(52)} ${figure.padStart(16)}`);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
	const from = performance.now();
	const result = await work();
	print(
		what,
		`${Math.round(performance.now() - from).toLocaleString("en")} ms`,
	);
	return result;
}

const opens: Record<GeneratedEngine, () => Promise<Engine>> = {
	duckdb: async () => {
		const engine = await openDuckdb(join(folder, "duckdb.db"));
		await engine.run("SET preserve_insertion_order = false", []);
		await engine.run("SET GLOBAL memory_limit = '8GB'", []);
		return engine;
	},
	clickhouse: () => openClickhouse(join(folder, "clickhouse")),
};

const present: Record<GeneratedEngine, string> = {
	duckdb: 'SELECT table_name AS "name" FROM duckdb_tables()',
	clickhouse:
		'SELECT name AS "name" FROM system.tables WHERE database = currentDatabase()',
};

async function make(engine: Engine, name: GeneratedEngine): Promise<void> {
	const found = new Set(
		(await engine.run(present[name], [])).map((row) => row.name),
	);
	for (const [table, one] of Object.entries(tables)) {
		if (found.has(table)) continue;
		await timed(`${name}: ${one.rows.toLocaleString("en")} ${table}`, () =>
			engine.run(creation(name, table, one), []),
		);
		if (name === "clickhouse")
			await timed(`${name}: ${table} merged`, () =>
				engine.run(`OPTIMIZE TABLE "${table}" FINAL`, []),
			);
	}
}

/** Each question twice, within two minutes: the second time the pages of the disk are in memory. */
async function answer(engine: Engine, name: GeneratedEngine): Promise<void> {
	const source = openGenerated(engine, tables);
	for (const [what, question] of Object.entries(questions))
		for (const turn of ["", ", again"])
			try {
				const signal = AbortSignal.timeout(120_000);
				await timed(`${name}: ${what}${turn}`, () =>
					source.ask(question, { signal }),
				);
			} catch (error) {
				const { code, message } = error as CadranError;
				print(`${name}: ${what}${turn}`, code ?? "no answer");
				console.log(`  ${message}`);
				break;
			}
}

mkdirSync(folder, { recursive: true });
const summaries: string[] = [];
for (const name of names as GeneratedEngine[]) {
	const engine = await opens[name]();
	try {
		await make(engine, name);
		const sums: Record<string, unknown> = {};
		for (const [table, one] of Object.entries(tables))
			sums[table] = await timed(`${name}: ${table} summed up`, () =>
				engine.run(summary(name, table, one), []),
			);
		summaries.push(
			JSON.stringify(sums, (_, value) =>
				typeof value === "bigint" ? String(value) : value,
			),
		);
		await answer(engine, name);
	} finally {
		await engine.close();
	}
}
console.log(summaries[0]);
if (new Set(summaries).size > 1) {
	console.log(summaries[1]);
	throw new Error("The rows differ from one database to the other.");
}
