import pg from "pg";
import type { Model } from "../../../src/model/mapping.js";
import type { DataSource } from "../../../src/sources/source.js";
import { type Run, sqlSource } from "../../../src/sources/sql.js";

/**
 * Puts statements to a PostgreSQL, their values apart from their text. One that nobody waits for any more is stopped, over a connection
 * of its own: those of the pool may all be at work.
 */
export const runOn =
	(pool: pg.Pool, stopper: pg.Pool): Run =>
	async (text, parameters, { signal }) => {
		const client = await pool.connect();
		const { processID } = client as unknown as { processID: number };
		let stopped: Promise<unknown> | undefined;
		const stop = () => {
			stopped = stopper
				.query("SELECT pg_cancel_backend($1)", [processID])
				.catch(() => {});
		};
		signal?.addEventListener("abort", stop);
		try {
			signal?.throwIfAborted();
			return (await client.query(text, [...parameters])).rows;
		} finally {
			signal?.removeEventListener("abort", stop);
			// A late one would stop what comes next on this connection.
			await stopped;
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
		try {
			await client.connect();
			await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
		} catch {
			// Its end follows, and then another try.
			return;
		}
		// What was said meanwhile has not been heard.
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
	const stopper = new pg.Pool({ ...connection, max: 1 });
	// A connection that breaks while nobody uses it is replaced by its pool.
	for (const one of [pool, stopper]) one.on("error", () => {});
	const { listen, watch, close } = watchOn(connection, channel);
	await listen();
	const run = seen(runOn(pool, stopper));
	return {
		source: { ...sqlSource({ dialect: "postgres", run, model }), watch },
		async close() {
			await close();
			await Promise.all([pool.end(), stopper.end()]);
		},
	};
}
