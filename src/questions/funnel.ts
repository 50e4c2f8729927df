import type { Measure, Meta } from "../model/answer.js";
import type { Filter } from "../model/filter.js";
import type { Span } from "../model/period.js";
import type { Envelope } from "../model/question.js";

/**
 * One step. A bare text is the name of an event; or, where no events are mapped, an instant of leads (`quote` is
 * `leads.quote_at`); `entity.column` is any instant of an entity with a customer.
 */
export type FunnelStep = string | { name: string; at: string; where?: Filter };

/** How many customers who did the first step went on. The period governs entry. */
export interface FunnelQuestion extends Envelope {
	kind: "funnel";
	steps: readonly FunnelStep[];
	/** `ordered` unless given; `strict`: no other step's event between; `any`: in any order. */
	order?: "ordered" | "strict" | "any";
	/** Days from the first step to the last; 14 unless given. */
	windowDays?: number;
}

export interface FunnelStage {
	name: string;
	/** Customers who reached the step. */
	count: number;
	ofFirst: Measure;
	/** The first step has none. */
	ofPrevious: Measure | null;
	/** Reached the step before, not this one, and no longer can. */
	dropped: number;
	/** Reached the step before, not this one, and still can: the window was open at the as-of instant. */
	open: number;
	/** Days from the first step; null for the first, or where nobody came. */
	days: { mean: number; median: number; p90: number } | null;
}

export interface FunnelAnswer {
	kind: "funnel";
	span: Span;
	order: "ordered" | "strict" | "any";
	windowDays: number;
	stages: readonly FunnelStage[];
	/** Entrants who have not reached the last step and still can. */
	open: number;
	meta: Meta;
}

/** What a filter on the customers of a funnel picks: those who reached, left or may still reach a step (0 is the first). */
export interface FunnelPick {
	step: number;
	outcome: "reached" | "dropped" | "open";
}
