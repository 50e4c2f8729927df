import type { Model } from "../model/mapping.js";
import type { Dialect } from "../questions/dialect.js";
import { checkMetrics } from "../questions/kpi/own.js";
import type { DataQuestion } from "../questions/question.js";
import { checkGrant, type RowsGrant } from "./memory/grant.js";
import { openView } from "./memory/view.js";
import type { DataSource } from "./source.js";
import { clickhouse } from "./sql/clickhouse.js";
import { duckdb } from "./sql/duckdb.js";
import type { SqlEngine } from "./sql/engine.js";
import { postgres } from "./sql/postgres.js";
import type { Run } from "./sql/schema.js";
import type { Statement } from "./sql/statement.js";
import { troubleOf } from "./sql/trouble.js";

export type { Run } from "./sql/schema.js";
export type { Statement } from "./sql/statement.js";

const dialects = { duckdb, postgres, clickhouse };

export interface SqlOptions {
	/** What the database speaks: `duckdb`, `postgres` or `clickhouse`; or a dialect of your own. */
	dialect: keyof typeof dialects | Dialect;
	/** Puts a statement to the database, with its parameters bound in order. */
	run: Run;
	/** The host's tables and views in our words. */
	model: Model;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
	/** Which rows may be seen one by one, by questions of kind `rows`: none unless given. */
	rows?: RowsGrant | false;
}

/** A source whose answers a database works out. */
export interface SqlSource extends DataSource {
	/** The statement that a question comes to, as it is put to the database. */
	explain(question: DataQuestion): Promise<Statement>;
}

/**
 * A source that puts every question to a database as one statement: rows stay where they are. Values are bound, identifiers come from
 * the model alone. Which columns there are and how far the data reach is read once, when first asked; where they have come to reach
 * further in a way that matters, the statement is put again.
 *
 * Rejects with a CadranError as `memorySource` does: `rows` where a value can't be read or has no rate, also where only the database
 * finds out; `network` where the database can't be reached, so that `resilient` asks again; `failed` where it refuses a statement or
 * takes too long, with its own error as cause.
 */
export function sqlSource({
	dialect,
	run,
	model,
	now = Date.now,
	rows,
}: SqlOptions): SqlSource {
	checkMetrics(model);
	checkGrant(rows);
	const spoken = typeof dialect === "string" ? dialects[dialect] : dialect;
	let engine: Promise<SqlEngine> | null = null;
	const opened = () => {
		engine ??= import("./sql/engine.js").then(
			(module) => new module.SqlEngine(spoken, asked(run, model), model),
		);
		return engine;
	};
	const view = openView({
		opened,
		model,
		now,
		sample: false,
		rows: rows || undefined,
	});
	return {
		...view,
		explain: async (question) => (await opened()).explain(question, now()),
	};
}

/** A database's own errors as ours. */
function asked(run: Run, model: Model): Run {
	return async (text, parameters, options) => {
		try {
			return await run(text, parameters, options);
		} catch (cause) {
			options.signal?.throwIfAborted();
			throw troubleOf(cause, model);
		}
	};
}
