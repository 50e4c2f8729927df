import { CadranError } from "../model/error.js";
import type { Model } from "../model/mapping.js";
import type { Dialect } from "../questions/dialect.js";
import { checkMetrics } from "../questions/kpi/own.js";
import type { Answer, Question, RowQuestion } from "../questions/question.js";
import type { DataSource, SourceInfo } from "./source.js";
import { Engine, type Run } from "./sql/engine.js";
import type { Statement } from "./sql/statement.js";
import { isOfRows, told, wordsFor } from "./words.js";

export type { Run } from "./sql/engine.js";
export type { Statement } from "./sql/statement.js";

export interface SqlOptions {
	/** What the database speaks: `duckdb`, `postgres` or `clickhouse`. */
	dialect: Dialect;
	/** Puts a statement to the database, with its parameters bound in order. */
	run: Run;
	/** The host's tables and views in our words. */
	model: Model;
	/** The clock, in milliseconds since 1970 UTC. */
	now?: () => number;
}

/** A source whose answers a database works out. */
export interface SqlSource extends DataSource {
	/** The statement that a question comes to, as it is put to the database. */
	explain(question: RowQuestion): Promise<Statement>;
}

/**
 * A source that puts every question to a database as one statement: rows stay where they are. Values are bound, identifiers come from
 * the model alone. Which columns there are and how far the data reach is read once, when first asked.
 *
 * Rejects with a CadranError as `memorySource` does; `failed` where the database refuses a statement, with its own error as cause.
 */
export function sqlSource({
	dialect,
	run,
	model,
	now = Date.now,
}: SqlOptions): SqlSource {
	checkMetrics(model);
	const engine = new Engine(dialect, asked(run), model);
	const info: SourceInfo = {
		kinds: ["kpi", "funnel", "rfm", "cohort", "survey", "glossary", "module"],
		entities: Object.fromEntries(
			Object.entries(model.entities).map(([entity, mapping]) => [
				entity,
				Object.keys(mapping?.columns ?? {}),
			]),
		),
		timeZone: model.timeZone,
		weekStart: model.weekStart,
		...(model.fiscal && { fiscal: model.fiscal }),
		currency: model.currency ?? null,
		...(model.metrics && { metrics: model.metrics }),
	};
	return {
		async ask<Q extends Question>(
			question: Q,
			{ signal }: { signal?: AbortSignal } = {},
		): Promise<Answer<Q>> {
			signal?.throwIfAborted();
			if (!isOfRows(question))
				return (await told(question, info, now())) as Answer<Q>;
			const [found, definition] = await Promise.all([
				engine.ask(question, now(), signal),
				wordsFor(question, model),
			]);
			const { meta } = found;
			return {
				...found,
				meta: { ...meta, definition: { ...meta.definition, ...definition } },
			} as Answer<Q>;
		},
		async describe() {
			return info;
		},
		explain: (question) => engine.explain(question, now()),
	};
}

/** A database's own errors as ours. */
function asked(run: Run): Run {
	return async (text, parameters, options) => {
		try {
			return await run(text, parameters, options);
		} catch (cause) {
			options.signal?.throwIfAborted();
			if (cause instanceof CadranError) throw cause;
			const message = cause instanceof Error ? cause.message : String(cause);
			throw new CadranError(
				"failed",
				`The database could not answer: ${message}`,
				{},
				{ cause },
			);
		}
	};
}
