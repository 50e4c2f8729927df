/** A value that a column is compared with. `null` is a missing value. */
export type Scalar = string | number | boolean | null;

/** An end of the metric's period, so that a metric can say "not closed by the end". `days` moves it. */
export interface Edge {
	edge: "start" | "end";
	days?: number;
}

/** Rows whose column is one of the values. The column is `entity.column`, or a bare name for every entity that has it. */
export interface IsFilter {
	column: string;
	is: Scalar | readonly Scalar[];
}

/** Rows whose column is present and from ≤ value < to. Instants are ISO 8601 texts; numbers are numbers. */
export interface RangeFilter {
	column: string;
	from?: number | string | Edge;
	to?: number | string | Edge;
}

/**
 * Rows of the customers that a question picks out: the cells of an RFM grid, a cohort, those who reached or left a funnel's
 * step, those who gave a score. It holds for every entity with a customer. What `pick` holds is said by each kind of question.
 */
export interface CustomersFilter {
	customers: { kind: string } & Record<string, unknown>;
	pick: Record<string, unknown>;
}

/** A predicate that any source understands, as plain JSON. */
export type Filter =
	| IsFilter
	| RangeFilter
	| CustomersFilter
	| { all: readonly Filter[] }
	| { any: readonly Filter[] }
	| { not: Filter };
