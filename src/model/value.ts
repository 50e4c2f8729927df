import type { Aggregate, Rows } from "./metric.js";

/** An instant of a row: a column of instants, an end of the period, or the earliest of several; those that are missing don't count. */
export type Instant =
	| string
	| { edge: "start" | "end" }
	| { earliest: readonly [string, { edge: "start" | "end" }] };

/**
 * A value of one row: a column (`entity.column`), a number, arithmetic on them; the time between two instants; the time since the
 * row before of the same customer (`gap`, by that column of instants; of rows at one instant the first by id has it, or else by all columns);
 * or something of the same customer (`related`).
 */
export type Value =
	| string
	| number
	| { op: "plus" | "minus" | "times" | "over"; of: readonly [Value, Value] }
	| {
			op: "between";
			of: readonly [Instant, Instant];
			unit: "seconds" | "hours" | "days";
	  }
	| { op: "gap"; of: string; unit: "seconds" | "hours" | "days" }
	| Related;

/**
 * A count, a distinct count or a sum over the rows that another entity, or its own, holds of the row's customer. With `near`, those
 * from an instant of the row on, both ends included, in place of the aggregate's own window; with `same`, only those equal in
 * these columns, such as `reason`. A row is not related to itself, nor to rows of its own entity at the same instant.
 *
 * Days are those of the calendar. Where the far end (`to`) lies after the as-of instant, it can't be known yet: the value is missing,
 * so that a row without enough time is never taken for one to which nothing happened.
 */
export interface Related {
	op: "related";
	of:
		| Extract<Aggregate, { op: "count" | "distinct" }>
		| ({ op: "sum"; of: Value } & Rows);
	near?: {
		/** The row's instant, such as `messages.delivered_at`. */
		instant: string;
		/** From how long after it: 0 unless given; negative before it. */
		from?: number;
		/** Up to how long after it; without, up to the as-of instant. */
		to?: number;
		unit: "hours" | "days";
	};
	same?: readonly string[];
}
