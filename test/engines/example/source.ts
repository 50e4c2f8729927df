import { once } from "node:events";
import pg from "pg";
import type { Model } from "../../../src/model/mapping.js";
import type { DataSource } from "../../../src/sources/source.js";
import { type Run, sqlSource } from "../../../src/sources/sql.js";

/** Puts statements to a PostgreSQL, their values apart from their text. One that nobody waits for any more is stopped. */
export const runOn =
	(pool: pg.Pool): Run =>
	async (text, parameters, { signal }) => {
		signal?.throwIfAborted();
		const client = await pool.connect();
		const { processID } = client as unknown as { processID: number };
		let stopped: Promise<unknown> | undefined;
		const stop = () => {
			stopped = pool.query("SELECT pg_cancel_backend($1)", [processID]);
		};
		signal?.addEventListener("abort", stop);
		try {
			return (await client.query(text, [...parameters])).rows;
		} finally {
			signal?.removeEventListener("abort", stop);
			// A late one would stop what comes next on this connection.
			await stopped?.catch(() => {});
			client.release();
		}
	};

/** Calls back whenever the database says on a channel that rows have changed, and after a connection was lost. */
export function watchOn(connection: pg.ClientConfig, channel: string) {
	const watchers = new Set<() => void>();
	const tell = () => {
		for (const watcher of [...watchers]) watcher();
	};
	let client: pg.Client;
	let isOpen = true;
	async function listen() {
		client = new pg.Client(connection);
		client.on("notification", tell);
		client.on("error", () => {});
		client.once("end", () => isOpen && setTimeout(listen, 1000));
		await client.connect().then(
			() => client.query(`LISTEN ${pg.escapeIdentifier(channel)}`),
			() => {},
		);
		tell();
	}
	return {
		listen,
		watch(changed: () => void) {
			const own = () => changed();
			watchers.add(own);
			return () => void watchers.delete(own);
		},
		async close() {
			isOpen = false;
			await client.end();
		},
	};
}

export interface Opened {
	source: DataSource;
	close(): Promise<void>;
}

/** A source over a PostgreSQL that tells of changes. `run` puts the statements, unless given to look at what is put. */
export async function openSource(
	connection: pg.ClientConfig,
	{ model, channel }: { model: Model; channel: string },
	seen: (run: Run) => Run = (run) => run,
): Promise<Opened> {
	const pool = new pg.Pool({ ...connection, max: 4 });
	const ended: Promise<unknown>[] = [];
	pool.on("connect", (client) => ended.push(once(client, "end")));
	// A connection that breaks while nobody uses it is replaced by the pool.
	pool.on("error", () => {});
	const { listen, watch, close } = watchOn(connection, channel);
	await listen();
	const run = seen(runOn(pool));
	return {
		source: { ...sqlSource({ dialect: "postgres", run, model }), watch },
		async close() {
			await close();
			await pool.end();
			await Promise.all(ended);
		},
	};
}
