import * as duckdb from "@duckdb/duckdb-wasm";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { type Data, END, type Ways } from "./data.ts";

type Row = Record<string, number | bigint | null>;

const WINDOW = 14 * 86_400_000;

const rfm = (orders: string) => `
WITH c AS (SELECT customer, floor((${END - 1} - max(ms)) / 86400000) r, count(*) f, sum(amount) m FROM ${orders} GROUP BY customer),
s AS (SELECT m, 4 - 5 * (rank() OVER (ORDER BY r) - 1) // count(*) OVER () rs, 5 * (rank() OVER (ORDER BY f) - 1) // count(*) OVER () fs,
	5 * (rank() OVER (ORDER BY m) - 1) // count(*) OVER () mscore FROM c)
SELECT fs, rs, count(*) n, sum(m) m, sum(mscore) x FROM s GROUP BY ALL`;

const cohorts = (orders: string) => `
WITH f AS (SELECT customer, date_trunc('month', min(t)) AS born FROM ${orders} GROUP BY customer HAVING min(ms) < ${Date.UTC(2025, 0, 1)}),
b AS (SELECT DISTINCT customer, date_trunc('month', t) back FROM ${orders})
SELECT date_diff('month', DATE '2023-01-01', born) AS cohort, date_diff('month', born, back) AS age, count(*) n FROM f JOIN b USING (customer) WHERE date_diff('month', born, back) < 24 GROUP BY ALL`;

const funnel = (events: string) => {
	let from = `(SELECT customer, ms, name, max(CASE WHEN name = 0 AND ms >= ${Date.UTC(2025, 0, 1)} THEN ms END) OVER w s0 FROM ${events} WHERE name < 5 WINDOW w AS (PARTITION BY customer ORDER BY ms ROWS UNBOUNDED PRECEDING))`;
	for (const k of [1, 2, 3, 4])
		from = `(SELECT *, max(CASE WHEN name = ${k} AND ms - s${k - 1} <= ${WINDOW} THEN s${k - 1} END) OVER (PARTITION BY customer ORDER BY ms ROWS UNBOUNDED PRECEDING) s${k} FROM ${from})`;
	return `WITH b AS (SELECT customer, ${[0, 1, 2, 3, 4].map((k) => `max(s${k}) s${k}`).join(", ")} FROM ${from} GROUP BY customer)
SELECT ${[0, 1, 2, 3, 4].map((k) => `count(s${k}) c${k}`).join(", ")} FROM b`;
};

const nps = (surveys: string) => `
SELECT date_trunc('month', t) AS bucket, 100.0 * (count(*) FILTER (score >= 9) - count(*) FILTER (score <= 6)) / count(*) AS nps FROM ${surveys} GROUP BY 1 ORDER BY 1`;

const kpis = (orders: string) => `
SELECT year(t) AS y, sum(amount) r, count(*) o, count(DISTINCT customer) b FROM ${orders}
WHERE channel = 0 AND t >= TIMESTAMP '2024-01-01' AND t < TIMESTAMP '2026-01-01' GROUP BY 1 ORDER BY 1 DESC`;

/** DuckDB in WebAssembly, in its worker; and how long it took to open and to load the rows, in milliseconds. */
export async function duck(
	data: Data,
): Promise<{ ways: Ways; opened: number; loaded: number }> {
	let start = performance.now();
	const worker = new Worker("/duckdb/duckdb-browser-eh.worker.js");
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	await db.instantiate(`${location.origin}/duckdb/duckdb-eh.wasm`);
	const connection = await db.connect();
	const opened = performance.now() - start;
	start = performance.now();
	for (const [name, columns] of Object.entries(data)) {
		const arrow = tableToIPC(tableFromArrays(columns));
		await connection.insertArrowFromIPCStream(arrow, { name: `raw_${name}` });
		const timed =
			"at" in columns
				? '* EXCLUDE ("at"), "at" AS ms, make_timestamp(CAST("at" AS BIGINT) * 1000) AS t'
				: "*";
		await connection.query(
			`CREATE TABLE ${name} AS SELECT ${timed} FROM raw_${name}`,
		);
		await connection.query(`DROP TABLE raw_${name}`);
	}
	const loaded = performance.now() - start;
	const rows = async (sql: string): Promise<Row[]> =>
		(await connection.query(sql)).toArray().map((row) => row.toJSON() as Row);
	const ways = (of: (entity: string) => string) => ({
		rfm: async () => {
			const cells = new Array<number>(50).fill(0);
			for (const { fs, rs, n, m } of await rows(rfm(of("orders")))) {
				const cell = Number(fs) * 5 + Number(rs);
				cells[cell] = Number(n);
				cells[25 + cell] = Number(m);
			}
			return cells;
		},
		cohorts: async () => {
			const cells = new Array<number>(576).fill(0);
			for (const { cohort, age, n } of await rows(cohorts(of("orders"))))
				cells[Number(cohort) * 24 + Number(age)] = Number(n);
			return cells;
		},
		funnel: async () => {
			const [row] = await rows(funnel(of("events")));
			return [0, 1, 2, 3, 4].map((k) => Number(row?.[`c${k}`]));
		},
		nps: async () =>
			(await rows(nps(of("surveys")))).map((row) => Number(row.nps)),
		kpis: async () =>
			(await rows(kpis(of("orders")))).flatMap((row) => {
				const [r, o, b] = [Number(row.r), Number(row.o), Number(row.b)];
				return [r, o, b, r / o, r / b];
			}),
	});
	const every = ways((entity) => entity);
	return {
		ways: {
			...every,
			filtered: async (from) => {
				const few = ways(
					(entity) =>
						`(SELECT * FROM ${entity} WHERE customer IN (SELECT id FROM customers WHERE value >= ${from}))`,
				);
				const found: number[] = [];
				for (const one of [few.rfm, few.cohorts, few.funnel, few.nps, few.kpis])
					found.push(...(await one()));
				return found;
			},
		},
		opened,
		loaded,
	};
}
