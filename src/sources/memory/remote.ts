import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import { wantedBy } from "../dataset/wanted.js";
import { textOf } from "../dataset/weight.js";
import { drive, smooth } from "../pace.js";
import { toBlob } from "../rows/bytes.js";
import { readTables } from "../rows/tables.js";
import type { HostTable, RowsInput, Wanted } from "../rows.js";
import { type Connection, connect } from "./connection.js";
import type { Engine } from "./engine.js";
import type { Parcel, Port } from "./protocol.js";

/** How long a worker may take to greet, in milliseconds, before the page does the work itself. */
const GREETING = 5000;

/** Starts the worker; null where the page has none, or refuses it (another origin, content policy), aloud or in silence. */
function start(): Promise<Worker | null> {
	return new Promise((resolve) => {
		try {
			const worker = new Worker(new URL("./worker.js", import.meta.url), {
				type: "module",
			});
			const give = (found: Worker | null) => {
				clearTimeout(limit);
				if (!found) worker.terminate();
				resolve(found);
			};
			const limit = setTimeout(give, GREETING, null);
			worker.addEventListener("error", () => give(null), { once: true });
			worker.addEventListener("message", () => give(worker), { once: true });
		} catch {
			resolve(null);
		}
	});
}

/** The texts among the tables, to be read over there, and the rest as columns. */
async function pack(
	tables: Readonly<Record<string, RowsInput>>,
	model: Model,
): Promise<{ parcels: Record<string, Parcel>; columns: HostTable[] }> {
	const parcels: Record<string, Parcel> = {};
	const rest = new Map<string, Wanted>();
	for (const [name, wanted] of wantedBy(model)) {
		const given = Object.hasOwn(tables, name) ? tables[name] : undefined;
		const found = given ? textOf(given) : null;
		if (!given || !found || found.text instanceof URL) rest.set(name, wanted);
		else {
			const { format, text } = found;
			const { [format]: _, ...own } = given as Record<string, unknown>;
			const encoding =
				typeof text === "string" ? { encoding: "utf-8" } : undefined;
			parcels[name] = {
				format,
				text:
					text instanceof Blob
						? text
						: typeof text === "string"
							? await drive(toBlob(text), smooth)
							: new Blob([text as BlobPart]),
				options: { ...own, ...encoding },
			};
		}
	}
	const read = await readTables(tables, rest, smooth);
	return { parcels, columns: [...read.values()] };
}

/**
 * An engine in a worker; null where there can be none. When the worker dies, all that is being asked rejects with a CadranError
 * `failed`, and `lost` is called.
 */
export async function remoteEngine(
	tables: Readonly<Record<string, RowsInput>>,
	model: Model,
	lost: () => void,
): Promise<Engine | null> {
	if (typeof Worker !== "function") return null;
	let connection: Connection | null = null;
	let dead: CadranError | null = null;
	const die = (worker: Worker, event?: Event) => {
		// It is told to whoever asked: the page need not hear of it too.
		event?.preventDefault();
		const why =
			event && "message" in event && event.message ? `: ${event.message}` : "";
		dead = new CadranError("failed", `The worker stopped${why}. Ask again.`);
		worker.terminate();
		connection?.lost(dead);
		lost();
	};
	const starting = start().then((worker) => {
		for (const type of ["error", "messageerror"])
			worker?.addEventListener(type, (event) => die(worker, event));
		return worker;
	});
	try {
		// The page packs while the worker starts: neither waits for the other.
		const { parcels, columns } = await pack(tables, model);
		const worker = await starting;
		if (!worker) return null;
		connection = await connect(worker as Port, columns, parcels, model, () =>
			die(worker),
		);
	} catch (error) {
		(await starting)?.terminate();
		throw error;
	}
	if (dead) connection.lost(dead);
	return connection;
}
