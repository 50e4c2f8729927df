import { CadranError } from "../../model/error.js";
import type { HostRow } from "../sql/results.js";
import type { Run } from "../sql/schema.js";

/** A result as DuckDB-WASM gives it: an Arrow table. */
interface Result {
	schema: { fields: readonly { name: string; type: object }[] };
	toArray(): readonly { toJSON(): Record<string, unknown> }[];
}

interface Prepared {
	query(...parameters: unknown[]): Promise<Result>;
	close(): Promise<void>;
}

interface Connection {
	query(text: string): Promise<unknown>;
	prepare(text: string): Promise<Prepared>;
	insertArrowFromIPCStream(
		bytes: Uint8Array,
		options: { name: string; create: boolean },
	): Promise<void>;
}

interface Database {
	instantiate(mainModule: string): Promise<unknown>;
	connect(): Promise<Connection>;
	terminate(): Promise<void>;
}

/** As much as is needed of the package `@duckdb/duckdb-wasm`, 1.30 or later. */
export interface DuckdbModule {
	AsyncDuckDB: new (logger: never, worker: Worker) => Database;
	VoidLogger: new () => object;
}

/** Where the page serves DuckDB's own two files: `dist/duckdb-eh.wasm` and `dist/duckdb-browser-eh.worker.js` of the package. */
export interface DuckdbBundle {
	mainModule: string | URL;
	mainWorker: string | URL;
}

/** A database in a worker of its own. */
export interface Client {
	run: Run;
	/** Makes a table of the rows of an Arrow stream. */
	load(table: string, stream: Uint8Array): Promise<void>;
	close(): Promise<void>;
}

const addressOf = (address: string | URL): string =>
	new URL(address, globalThis.location?.href).href;

/** Rows as objects, decimals as text: Arrow gives them without their point. */
function rowsOf(result: Result): HostRow[] {
	const scales = result.schema.fields.flatMap(({ name, type }) =>
		"scale" in type ? [[name, Number(type.scale)] as const] : [],
	);
	return result.toArray().map((row) => {
		const plain = row.toJSON();
		for (const [name, scale] of scales)
			if (plain[name] !== null)
				plain[name] = pointed(String(plain[name]), scale);
		return plain;
	});
}

/** The digits of a decimal with their point. */
export function pointed(digits: string, scale: number): string {
	if (scale <= 0) return digits;
	const sign = digits.startsWith("-") ? "-" : "";
	const padded = digits.slice(sign.length).padStart(scale + 1, "0");
	return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/**
 * Starts DuckDB from the page's own files. It never looks for extensions: what it would load from its makers' site is not needed.
 * Statements run one after the other; one whose signal has aborted by then never starts.
 */
export async function openClient(
	{ AsyncDuckDB, VoidLogger }: DuckdbModule,
	{ mainModule, mainWorker }: DuckdbBundle,
): Promise<Client> {
	const worker = new Worker(addressOf(mainWorker));
	const lost = new Promise<never>((_, reject) =>
		worker.addEventListener("error", (event) => {
			const { message = "" } = event as Partial<ErrorEvent>;
			reject(
				new CadranError(
					"failed",
					`DuckDB’s worker stopped${message && `: ${message}`}. Check that the page serves it, and that its policy has worker-src and 'wasm-unsafe-eval'.`,
				),
			);
		}),
	);
	lost.catch(() => {});
	const database = new AsyncDuckDB(new VoidLogger() as never, worker);
	await Promise.race([database.instantiate(addressOf(mainModule)), lost]);
	const connection = await Promise.race([database.connect(), lost]);
	await connection.query("SET autoload_known_extensions = false");
	await connection.query("SET autoinstall_known_extensions = false");
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = last.then(work);
		last = mine.catch(() => {});
		return Promise.race([mine, lost]);
	};
	return {
		run: (text, parameters, { signal }) =>
			inTurn(async () => {
				signal?.throwIfAborted();
				const statement = await connection.prepare(text);
				try {
					const result = await statement.query(...parameters);
					return rowsOf(result);
				} finally {
					await statement.close();
				}
			}),
		load: (name, stream) =>
			inTurn(() =>
				connection.insertArrowFromIPCStream(stream, { name, create: true }),
			),
		close: () => database.terminate(),
	};
}
