import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
	type Column,
	type ColumnType,
	columnsOf,
	rowsOf,
	written,
} from "./column.js";
import { type Engine, quoted } from "./engine.js";
import { startServer } from "./server.js";
import { stoppable } from "./stoppable.js";

const sqlTypes: Record<ColumnType, string> = {
	text: "text",
	number: "double precision",
	integer: "bigint",
	boolean: "boolean",
	date: "date",
	instant: "timestamp with time zone",
	local: "timestamp without time zone",
};

const { builtins } = pg.types;
const parsers = new Map<number, (text: string) => unknown>([
	[builtins.INT8, BigInt],
	[builtins.DATE, (text) => text],
	[builtins.TIMESTAMP, (text) => text.replace(" ", "T")],
]);
const types = {
	getTypeParser: ((id: number, format?: "text" | "binary") =>
		parsers.get(id) ??
		pg.types.getTypeParser(
			id,
			format as "text",
		)) as typeof pg.types.getTypeParser,
};

const escapes: Record<string, string> = {
	"\\": "\\\\",
	"\t": "\\t",
	"\n": "\\n",
	"\r": "\\r",
};

/** One value in the text form of COPY. */
const cell = (text: string | null): string =>
	text === null
		? "\\N"
		: text.replace(/[\\\t\n\r]/g, (one) => escapes[one] as string);

function copied(columns: readonly Column[]): string {
	const lines: string[] = [];
	for (let row = 0; row < rowsOf(columns); row++)
		lines.push(
			columns
				.map(({ type, values }) => cell(written(type, values[row])))
				.join("\t"),
		);
	return lines.map((line) => `${line}\n`).join("");
}

async function copy(
	pool: pg.Pool,
	folder: string,
	table: string,
	columns: readonly Column[],
): Promise<void> {
	const made = columns.map(
		({ name, type }) => `${quoted("postgres", name)} ${sqlTypes[type]}`,
	);
	await pool.query(`DROP TABLE IF EXISTS ${quoted("postgres", table)}`);
	await pool.query(
		`CREATE TABLE ${quoted("postgres", table)} (${made.join(", ")})`,
	);
	const file = join(folder, "rows");
	await writeFile(file, copied(columns), { mode: 0o644 });
	await pool.query(
		`COPY ${quoted("postgres", table)} FROM ${pg.escapeLiteral(file)} (ENCODING 'UTF8')`,
	);
	await rm(file);
	await pool.query(`ANALYZE ${quoted("postgres", table)}`);
}

/** Runs on a connection that the signal cancels from a second one. */
async function running<T>(
	pool: pg.Pool,
	signal: AbortSignal | undefined,
	work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
	const client = await pool.connect();
	const { processID } = client as unknown as { processID: number };
	const stops: Promise<unknown>[] = [];
	try {
		return await stoppable(
			signal,
			() => stops.push(pool.query("SELECT pg_cancel_backend($1)", [processID])),
			() => work(client),
		);
	} finally {
		// A late one would cancel what comes next on this connection.
		await Promise.all(stops);
		client.release();
	}
}

/** PostgreSQL as a child process, its files in a folder of their own, on a port of 127.0.0.1 that was free. */
export async function openPostgres(): Promise<Engine> {
	const folder = await mkdtemp(join(tmpdir(), "cadran-postgres-"));
	const { port, password, stop } = await startServer(folder).catch(
		async (error) => {
			await rm(folder, { recursive: true, force: true });
			throw error;
		},
	);
	const pool = new pg.Pool({
		host: "127.0.0.1",
		port,
		user: "postgres",
		password,
		database: "postgres",
		types,
	});
	const ended: Promise<unknown>[] = [];
	pool.on("connect", (client) => ended.push(once(client, "end")));
	return {
		name: "postgres",
		dialect: "postgres",
		run: (text, parameters, { signal } = {}) =>
			running(pool, signal, async (client) => {
				const { rows } = await client.query(text, [...parameters]);
				return rows;
			}),
		async load(tables, types = {}) {
			for (const [name, rows] of Object.entries(tables))
				await copy(pool, folder, name, columnsOf(rows, types[name]));
		},
		async close() {
			await pool.end();
			// The pool does not wait for its connections, which would take the end of the server for an error.
			await Promise.all(ended);
			await stop();
		},
	};
}
