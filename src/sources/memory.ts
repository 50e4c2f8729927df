import { CadranError } from "../model/error.js";
import type { Model } from "../model/mapping.js";
import { weigh } from "./dataset/weight.js";
import type { Engine } from "./memory/engine.js";
import { checkGrant, type RowsGrant } from "./memory/grant.js";
import { remoteEngine } from "./memory/remote.js";
import { openView } from "./memory/view.js";
import { smooth } from "./pace.js";
import type { RowsInput } from "./rows.js";
import type { DataSource } from "./source.js";

export interface MemoryOptions {
	/** `auto`, unless given: a module worker above 50,000 rows where the page allows one. */
	worker?: "auto" | "never";
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
	/** The rows are invented, and every answer says so. */
	sample?: boolean;
	/** Which rows may be seen one by one, by questions of kind `rows`: none unless given. */
	rows?: RowsGrant | false;
}

/**
 * A source that answers from the host's own rows. They are loaded when first asked. Above 50,000 rows a module worker reads and
 * answers; below, and where workers are refused, the same code runs on the page's thread in slices of a few milliseconds.
 *
 * Asking rejects with a CadranError: `mapping` and `rows` name table, column and row; after `network` the next question tries to
 * fetch anew. The host's arrays are read, never changed; what is changed in them later has no effect.
 *
 * Rows themselves are shown where `options.rows` grants them; else asking for them is `forbidden`.
 *
 * `within` answers from a copy of a scope's rows, made when first asked and kept while there is room: see `Scope`. It throws a
 * CadranError `mapping` on what is no scope.
 */
export function memorySource(
	tables: Readonly<Record<string, RowsInput>>,
	model: Model,
	options: MemoryOptions = {},
): DataSource {
	const { worker = "auto", now = Date.now, sample = false } = options;
	checkGrant(options.rows);
	const rows = options.rows || undefined;
	let engine: Promise<Engine> | null = null;
	let allowed = worker === "auto";

	async function open(): Promise<Engine> {
		const weighed = await weigh(tables, model);
		if (allowed && weighed.heavy) {
			const remote = await remoteEngine(weighed.tables, model, () => {
				allowed = false;
				engine = null;
			});
			if (remote) return remote;
			allowed = false;
		}
		const { openEngine } = await import("./memory/engine.js");
		return openEngine(weighed.tables, model, "memory", smooth);
	}

	function opened(): Promise<Engine> {
		engine ??= open().catch((error: unknown) => {
			if (error instanceof CadranError && error.code === "network")
				engine = null;
			throw error;
		});
		return engine;
	}

	return openView({ opened, model, now, sample, rows });
}
