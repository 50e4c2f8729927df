import type { Entity } from "./entity.js";
import type { Filter } from "./filter.js";
import type { Value } from "./value.js";

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

/**
 * Which rows count for a period [start, end): those of the period; those of the `whole` period, also of the part still to come, for
 * plans; all before its end or its start (a stock); those of the days before its end or start (trailing); or `always`: all up to
 * the as-of instant, also those that no instant places in time. The end of a period that is not over is the as-of instant.
 */
export type Window =
	| "period"
	| "whole"
	| "always"
	| { before: "start" | "end" }
	| { trailing: number; to: "start" | "end" };

/**
 * What a metric counts rows of: an entity, or a rollup.
 *
 * `buyers` has one row per customer who had ever ordered by the end of the period, worked out anew for each period, with the columns
 * `first_at`, `last_at` (before the end), `last_before_at` (before the start), `orders`, `amount` and `margin` (in the period),
 * `orders_before` (before the start), `orders_previous` (in the previous period of the same length in calendar terms).
 *
 * `paths` has one row per touch of a customer in the 30 days up to one of their orders of the period, with the columns of the touch
 * (`customer`, `channel`, `campaign`, `touched_at`), those of its order (`at`, `amount`), `touches` (how many its order has),
 * `position` (1 is the first of them, by time, then by channel and campaign) and `purchase` (one value an order).
 */
export type RowSet = Entity | "buyers" | "paths";

/** Rows whose worked-out value is present and from ≤ value < to. */
export interface ValueFilter {
	value: Value;
	from?: number;
	to?: number;
}

/**
 * Rows whose column has a value that another entity's column has too, in any of its rows up to the as-of instant that `where`
 * passes: orders whose campaign is one of messages.
 */
export interface AmongFilter {
	column: string;
	among: { column: string; where?: Filter };
}

/** Which rows of its own an aggregate takes: filters, every column of which must be mapped, and ranges of values. */
export type Condition =
	| Filter
	| ValueFilter
	| AmongFilter
	| { all: readonly Condition[] }
	| { any: readonly Condition[] }
	| { not: Condition };

/** What all aggregates share: which rows, by which instant, over which window. */
export interface Rows {
	where?: Condition;
	/** The instant that places a row in time; the entity's own unless given. */
	at?: string;
	window?: Window;
}

/**
 * One number from many rows. Rows whose value is missing do not count. `deviation` is the sample standard deviation (n − 1); `top` is the
 * sum of the greatest values, a share p of the rows (rounded up).
 */
export type Aggregate =
	| ({ op: "count"; entity: RowSet } & Rows)
	| ({ op: "distinct"; of: string } & Rows)
	| ({
			op: "sum" | "mean" | "deviation" | "median" | "min" | "max";
			of: Value;
	  } & Rows)
	| ({ op: "quantile" | "top"; of: Value; p: number } & Rows);

/**
 * A metric's calculation: an aggregate; the share of an aggregate's rows that also pass a condition (a rate, with its Wilson
 * interval); arithmetic of two (a ratio over zero is no value, not infinity); or a number. And:
 *
 * - `lift`: how far the first is above the second, (a − b) ÷ b, of two groups that share no row, such as treated and control; of two
 *   rates or two means with its interval (delta method).
 * - `above`: what it comes to where that is above a number; else no value.
 * - `share`: of a split's group in the whole; without a split, 1.
 * - `over`: worked out over the days before the end of the period, in place of the period.
 * - `either`: the first; where it has no value, the second.
 * - `weighted`: the mean of what it comes to for each value of a column, by weights (1 unless given); values without any are left out.
 * - `duration`: how long the period is, the part that has passed. Months are those of the calendar, with the rest as a part of one.
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
			op: "ratio" | "plus" | "minus" | "times" | "lift" | "either";
			of: readonly [Expression, Expression];
	  }
	| { op: "above"; of: Expression; than: number }
	| { op: "share"; of: Expression }
	| { op: "over"; days: number; of: Expression }
	| {
			op: "weighted";
			of: Expression;
			by: string;
			weights?: Readonly<Record<string, number>>;
	  }
	| { op: "duration"; unit: "days" | "weeks" | "months" | "years" };

/** A text in each language, by its code: at least `en`. */
export type Texts = Readonly<Record<string, string>> & { readonly en: string };

/** How figures may be added up: over time and groups; over groups alone, as a stock; or not at all, as a rate. */
export type Additivity = "additive" | "semi-additive" | "non-additive";

/** What any KPI is, without its words. */
export interface Calculation {
	id: string;
	unit: Unit;
	direction: Direction;
	is: Expression;
	/** Fewest rows (n) for a value to be shown; 30 for rates and means, 0 for the rest, unless given. */
	minimum?: number;
	/** The column that it is split by unless a question says otherwise, such as `orders.channel`. */
	by?: string;
}

/** A host's own KPI, in a few lines of JSON. */
export interface Metric extends Calculation {
	name: Texts;
	/** One sentence: what it is. */
	definition?: Texts;
	/** What it is for: the question it answers. */
	purpose?: Texts;
	/** What one does when it moves. */
	action?: Texts;
	/** Where it misleads. */
	caveat?: Texts;
}
