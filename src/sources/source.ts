import type { Entity } from "../model/entity.js";
import type { Filter } from "../model/filter.js";
import type { Fiscal } from "../model/fiscal.js";
import type { Metric } from "../model/metric.js";
import type { Answer, Kind, Question } from "../questions/question.js";

/** What a source can answer. */
export interface SourceInfo {
	kinds: readonly Kind[];
	/** Entities with their columns. */
	entities: Readonly<Record<string, readonly string[]>>;
	timeZone: string;
	weekStart: number;
	fiscal?: Fiscal;
	currency: string | null;
	/** The columns that may be seen row by row, by entity; absent where none may. */
	rows?: Readonly<Record<string, readonly string[]>>;
	/** The host's own KPIs. */
	metrics?: readonly Metric[];
	sample?: boolean;
}

/**
 * The rows that somebody may see, as plain JSON. Whatever is asked within it, no value, count or instant of another row comes out, and
 * a scope within a scope is narrower still.
 */
export interface Scope {
	/**
	 * All must hold, in every table; none let all rows pass. A bare column (`tenant`) is each table's own, or else that of the row's
	 * customer (`customers.tenant`); a full name (`orders.tenant`) is of that table alone. A table in which a filter names a column
	 * that can't be reached so counts as not mapped. A missing value passes `is: null` and `not` alone: say who may see rows, not who
	 * may not. Customers can't be picked here, nor edges of a period named.
	 */
	filters: readonly Filter[];
	/** Entities that are seen whole by everybody, such as a calendar of costs. */
	shared?: readonly Entity[];
}

/** Where answers come from. One method is enough; ten lines make a new one. */
export interface DataSource {
	/** Answers one question. Rejects with a CadranError; stops when the signal aborts. */
	ask<Q extends Question>(
		question: Q,
		options?: { signal?: AbortSignal },
	): Promise<Answer<Q>>;
	/** What it can answer: entities, columns, kinds of question; absent means everything. */
	describe?(): Promise<SourceInfo>;
	/** Calls back when earlier answers may be out of date. Returns the unsubscribe. */
	watch?(changed: () => void): () => void;
	/** The same source with no other rows than those of a scope, whatever a question asks for. */
	within?(scope: Scope): DataSource;
}
