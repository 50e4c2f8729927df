import type { Model } from "../model/mapping.js";
import { wantedBy } from "./dataset/wanted.js";
import type { Client, DuckdbBundle, DuckdbModule } from "./duckdb/client.js";
import type { RowsGrant } from "./memory/grant.js";
import { drive, smooth } from "./pace.js";
import type { RowsInput } from "./rows.js";
import { duckdb as dialect } from "./sql/duckdb.js";
import { type SqlSource, sqlSource } from "./sql.js";

export type { DuckdbBundle, DuckdbModule } from "./duckdb/client.js";

export interface DuckdbOptions {
	/** The package `@duckdb/duckdb-wasm`, or what imports it when first asked: `() => import("@duckdb/duckdb-wasm")`. */
	duckdb: DuckdbModule | (() => Promise<DuckdbModule>);
	/** Where the page serves its two files. */
	bundle: DuckdbBundle;
	/** The rows, as `memorySource` takes them: Parquet, CSV, Arrow, JSON, arrays. */
	tables: Readonly<Record<string, RowsInput>>;
	model: Model;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
	/** Which rows may be seen one by one, by questions of kind `rows`: none unless given. */
	rows?: RowsGrant | false;
}

/** A source that DuckDB answers in the page. */
export interface DuckdbSource extends SqlSource {
	/** Ends the database's worker, and frees its memory. */
	close(): Promise<void>;
}

/**
 * A source whose answers DuckDB works out in a worker of the page, by `sqlSource`. It is started, and given the mapped columns, when
 * first asked. All comes from the page's own origin, under `script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src
 * 'self'`; DuckDB's extensions are not loaded, so that files are read as `memorySource` reads them.
 *
 * Statements run one after the other: an aborted question that waits is dropped, one that runs is run to its end unheard.
 */
export function duckdbSource({
	duckdb,
	bundle,
	tables,
	model,
	now,
	rows,
}: DuckdbOptions): DuckdbSource {
	let client: Promise<Client> | null = null;

	async function open(): Promise<Client> {
		const [{ openClient }, { toStream }, { readTables }, module] =
			await Promise.all([
				import("./duckdb/client.js"),
				import("./duckdb/stream.js"),
				import("./rows/tables.js"),
				typeof duckdb === "function" ? duckdb() : duckdb,
			]);
		const starting = openClient(module, bundle);
		try {
			// Rows are read while the database starts: neither waits for the other.
			const read = await readTables(tables, wantedBy(model), smooth);
			const opened = await starting;
			for (const [name, table] of read)
				await opened.load(name, await drive(toStream(table), smooth));
			return opened;
		} catch (error) {
			starting.then((opened) => opened.close()).catch(() => {});
			throw error;
		}
	}

	function opened(): Promise<Client> {
		client ??= open().catch((error: unknown) => {
			client = null;
			throw error;
		});
		return client;
	}

	const source = sqlSource({
		dialect,
		run: async (...given) => (await opened()).run(...given),
		model,
		...(now && { now }),
		...(rows && { rows }),
	});
	return {
		...source,
		async close() {
			const ended = client;
			client = null;
			await (await ended)?.close();
		},
	};
}
