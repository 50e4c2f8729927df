import type { Filter } from "../../model/filter.js";
import type { Grain } from "../../model/period.js";
import type { Envelope } from "../../model/question.js";

/**
 * One step. A bare text is the name of an event; or, where no event has that name, an instant of leads (`quote` is
 * `leads.quote_at`); `entity.column` is any instant of an entity with a customer. As an object, `at` names the instant, unless the
 * name does. An optional step is counted, and the one after it does not need it; the first and the last can't be.
 */
export type FunnelStep =
	| string
	| { name: string; at?: string; where?: Filter; optional?: boolean };

/**
 * What takes a unit out of the funnel where it happens after one step and before another that comes later: after the first and
 * before the one after it, unless given by the names of required steps. Rows as those of a step.
 */
export type FunnelExclusion =
	| string
	| { name: string; at?: string; where?: Filter; from?: string; to?: string };

/** How many customers who did the first step went on. The period governs entry. */
export interface FunnelQuestion extends Envelope {
	kind: "funnel";
	/** With `mode: "snapshot"`, the stages in order; all that are there unless given. */
	steps: readonly FunnelStep[];
	/**
	 * `snapshot`: no journey, but how many deals (or `of` leads) stand in each stage at the as-of instant, whatever the period, with
	 * their value, weighted value and age. Of what follows, nothing else holds then.
	 */
	mode?: "journey" | "snapshot";
	/** What stands in the stages of a snapshot: deals unless given. */
	of?: "deals" | "leads";
	/**
	 * `ordered` unless given: step after step, rows of one instant in the order of the steps. `strict`: with no other row of the
	 * steps' entities between. `any`: in any order, all within one window, whichever came first. The best chain counts, not only the
	 * first start; a row is one step of it.
	 */
	order?: "ordered" | "strict" | "any";
	/** Longest time from the first step to the last, in days of 24 hours; 14 unless given, or the sum of `stepWindowDays`. */
	windowDays?: number;
	/**
	 * Longest time from each step to the next, in days of 24 hours: one number for all, or one fewer than there are steps. Holds
	 * beside `windowDays`. Not for `any` order. Unlimited within the window unless given. Where an optional step is left out, the
	 * times around it add up.
	 */
	stepWindowDays?: number | readonly number[];
	/**
	 * Who goes through it: customers unless given; else the values of a column that the steps' entities have, such as `session` or
	 * `deal`, or that of the customers, such as `customers.account`.
	 */
	by?: string;
	/** Not for `strict` or `any` order. */
	exclusions?: readonly FunnelExclusion[];
	/**
	 * By what to split: a column of the rows by which units reached a step (or `customers.…`). The step is the `first` unless given,
	 * the `last` that each reached, or one by its name. The `top` groups by entrants are told, 8 unless given and at most.
	 */
	breakdown?: { column: string; step?: string; top?: number };
	/** Up to four segments side by side: the same funnel, each with filters of its own. */
	segments?: readonly { name: string; filters: readonly Filter[] }[];
	/** Conversion by when units entered: the buckets of the trend. */
	trend?: Grain;
	/** A column of numbers, such as `orders.amount`, summed over the rows by which units reached the steps of that entity. */
	amount?: string;
}

/** What a filter on the customers of a funnel picks: those who reached, left or may still reach a step (0 is the first). */
export interface FunnelPick {
	step: number;
	outcome: "reached" | "dropped" | "open";
	/** Only those of one group of the question's breakdown; null for those without a value. */
	group?: string | null;
	/** Only those of one of the question's segments, by its name: in the funnel of that segment. */
	segment?: string;
}
