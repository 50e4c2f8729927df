import type { Entity } from "./entity.js";
import type { Filter } from "./filter.js";

/** How a number is written, and how it changes: percent is a share of 1 and moves in points; points run −100 … 100. */
export type Unit =
	| "count"
	| "percent"
	| "money"
	| "money per day"
	| "ratio"
	| "points"
	| "milliseconds"
	| "seconds"
	| "hours"
	| "days"
	| "months"
	| "years";

/** Which way is better. With `target`, nearer to the target is better; `neutral` takes no side. */
export type Direction = "higher" | "lower" | "target" | "neutral";

/** A value of one row: a column (`entity.column`), a number, arithmetic on them, or the time between two instants. */
export type Value =
	| string
	| number
	| { op: "plus" | "minus" | "times" | "over"; of: readonly [Value, Value] }
	| {
			op: "between";
			of: readonly [
				string | { edge: "start" | "end" },
				string | { edge: "start" | "end" },
			];
			unit: "seconds" | "hours" | "days";
	  };

/**
 * Which rows count for a period [start, end): those of the period; all before its end or its start (a stock); those of the
 * days before its end or start (trailing); or `always`: all up to the as-of instant, also those that no instant places in time.
 * The end of a period that is not over is the as-of instant.
 */
export type Window =
	| "period"
	| "always"
	| { before: "start" | "end" }
	| { trailing: number; to: "start" | "end" };

/**
 * What a metric counts rows of: an entity, or the rollup `buyers`, one row per customer who had ever ordered by the end of the
 * period, worked out anew for each period, with the columns `first_at`, `last_at` (before the end), `last_before_at` (before
 * the start), `orders` and `amount` (in the period), `orders_before` (before the start), `orders_previous` (in the previous
 * period of the same length in calendar terms).
 */
export type RowSet = Entity | "buyers";

/** Rows whose worked-out value is present and from ≤ value < to. */
export interface ValueFilter {
	value: Value;
	from?: number;
	to?: number;
}

/** Which rows of its own an aggregate takes: a filter, every column of which must be mapped, or a range of a value. */
export type Condition = Filter | ValueFilter;

/** What all aggregates share: which rows, by which instant, over which window. */
export interface Rows {
	where?: Condition;
	/** The instant that places a row in time; the entity's own unless given. */
	at?: string;
	window?: Window;
}

/** One number from many rows. Rows whose value is missing do not count. `deviation` is the sample standard deviation (n − 1). */
export type Aggregate =
	| ({ op: "count"; entity: RowSet } & Rows)
	| ({ op: "distinct"; of: string } & Rows)
	| ({
			op: "sum" | "mean" | "deviation" | "median" | "min" | "max";
			of: Value;
	  } & Rows)
	| ({ op: "quantile"; of: Value; p: number } & Rows);

/**
 * A metric's calculation: an aggregate; the share of an aggregate's rows that also pass a filter (a rate, with its Wilson
 * interval); arithmetic of two; or a number. A ratio over zero is no value, not infinity.
 */
export type Expression =
	| number
	| Aggregate
	| {
			op: "rate";
			of: Extract<Aggregate, { op: "count" | "distinct" }>;
			where: Condition;
	  }
	| {
			op: "ratio" | "plus" | "minus" | "times";
			of: readonly [Expression, Expression];
	  };

/** A text in each language, by its code: at least `en`. */
export type Texts = Readonly<Record<string, string>> & { readonly en: string };

/** A KPI as data. */
export interface Metric {
	id: string;
	name: Texts;
	unit: Unit;
	direction: Direction;
	is: Expression;
	/** One sentence: what it measures. */
	definition?: Texts;
	/** Where it misleads. */
	caveat?: Texts;
	/** Fewest rows (n) for a value to be shown; 30 for rates and means, 0 for the rest, unless given. */
	minimum?: number;
}
