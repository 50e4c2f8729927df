import type { Measure, Meta } from "../../model/answer.js";
import type { FiscalName } from "../../model/fiscal.js";
import type { Grain, Span } from "../../model/period.js";
import type { FunnelSnapshot } from "./snapshot.js";

/** A sum over the rows by which a step was reached, `n` of which have a value; null where none has. */
export interface FunnelAmount {
	sum: number | null;
	n: number;
}

export interface FunnelStage {
	name: string;
	/** The steps after it do not need it: nobody is lost at it. */
	optional?: boolean;
	/** Customers, or other units, who reached the step. */
	count: number;
	ofFirst: Measure;
	/** Of the required step before. The first step has none. */
	ofPrevious: Measure | null;
	/** Reached the step before, not this one, and no longer can. */
	dropped: number;
	/** Reached the step before, not this one, and still can: the window was open at the as-of instant. */
	open: number;
	/**
	 * Days from the first step (in any order, from the first row of the chain) in the chain that completed the step first; of two
	 * that did so at one instant, the one that started last. Null for the first step, or where nobody came.
	 */
	days: { mean: number; median: number; p90: number } | null;
	/** Where the question has an amount and the step is of its entity. */
	amount?: FunnelAmount;
}

/** The stages of some of the units. */
export interface FunnelPart {
	stages: readonly FunnelStage[];
	open: number;
}

/** The funnel of those who entered in one bucket of time. */
export interface FunnelPoint {
	from: string;
	to: string;
	fiscal?: FiscalName;
	/** Not over at the as-of instant. */
	open: boolean;
	entered: number;
	/** Entrants who have not reached the last step and still can: the rate can only rise by them. */
	waiting: number;
	/** The share of entrants who reached the last step. */
	measure: Measure;
}

export interface FunnelAnswer extends FunnelPart {
	kind: "funnel";
	span: Span;
	order: "ordered" | "strict" | "any";
	windowDays: number;
	/** From each step to the next, where the question limits it. */
	stepWindowDays?: readonly number[];
	/** Entrants who have not reached the last step and still can. */
	open: number;
	/** The column whose values go through it, where it is not customers; and rows of steps in the period that have none. */
	by?: { column: string; without: number };
	/** What took units out, and how many: of several, the first listed. They are in no count. */
	exclusions?: readonly {
		name: string;
		from: string;
		to: string;
		count: number;
	}[];
	breakdown?: {
		column: string;
		step: string;
		/** Largest first; null for units without a value. */
		groups: readonly (FunnelPart & { key: string | null })[];
		/** All other groups, worked out from their own units. */
		other: (FunnelPart & { groups: number }) | null;
	};
	segments?: readonly (FunnelPart & { name: string })[];
	trend?: { grain: Grain; points: readonly FunnelPoint[] };
	amount?: { column: string; unit: "money" | "ratio" };
	/** Of a snapshot; there are no stages then. */
	snapshot?: FunnelSnapshot;
	meta: Meta;
}
