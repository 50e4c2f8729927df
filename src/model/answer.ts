import type { Fiscal, FiscalName } from "./fiscal.js";
import type { Direction, Unit } from "./metric.js";
import type { Comparison, Span } from "./period.js";
import type { Conversion } from "./rates.js";

/** What a number means, in the language asked for. */
export interface Definition {
	id: string;
	name: string;
	unit: Unit;
	direction: Direction;
	/** Its family in the catalogue. */
	family?: { id: string; name: string };
	/** The calculation in words. */
	formula?: string;
	/** One sentence: what it is. */
	definition?: string;
	/** What it is for: the question it answers. */
	purpose?: string;
	/** What one does when it moves. */
	action?: string;
	/** Where it misleads. */
	caveat?: string;
}

/** Something the reader must know beside the number; the words are the locale's. */
export interface Warning {
	code:
		| "rows-left-out" // count rows of `table` could not be read and were left out; within a scope, some perhaps, and no count
		| "filter-not-applied" // a filter's column is not in the entity asked about
		| "no-customer" // count rows without a customer are left out
		| "future-rows" // count rows lie after the as-of instant and are left out
		| "window-open"; // count rows are left out: what may follow them can't be known at the as-of instant
	table?: string;
	column?: string;
	count?: number;
	/** The first faults, in words, for the host's developer. */
	details?: readonly string[];
}

/** Where an answer comes from. */
export interface Meta {
	asOf: string;
	timeZone: string;
	weekStart: number;
	/** The fiscal year by which years, quarters and months were counted, if any. */
	fiscal?: Fiscal;
	/** ISO 4217 code of all amounts. */
	currency: string | null;
	/** How amounts in other currencies were converted into it; absent where none were. */
	conversion?: Conversion;
	/** Rows read. */
	rows: number;
	/** Who worked it out: memory, worker, duckdb … */
	executor: string;
	/** Invented data, to be badged as such. */
	sample?: boolean;
	truncated?: boolean;
	suppressed?: boolean;
	/** An earlier answer, kept because a newer one could not be had. */
	stale?: boolean;
	/** When a stale answer was given, ISO 8601. */
	answeredAt?: string;
	/** Why no newer one could be had, in a sentence. */
	fault?: string;
	warnings: readonly Warning[];
	definition: Definition;
	sql?: string;
}

/**
 * A number with what it rests on. `value` is null where there is none. A rate carries numerator and denominator; the n of a lift is
 * that of the smaller group. `interval` is the 95 % interval (Wilson for rates, Student's t for means, adjusted Wald for NPS, delta
 * method for a lift). `enough` is false below the minimum sample.
 */
export interface Measure {
	value: number | null;
	n: number;
	numerator?: number;
	denominator?: number;
	interval: readonly [number, number] | null;
	enough: boolean;
}

/**
 * A change from an earlier number. `state` is `new` from a base of 0, `unknown` where either is missing. `relative` is
 * (new − old) / |old|, null from 0. `real` says whether the 95 % interval of the difference leaves out zero; null where none
 * can be worked out.
 */
export interface Change {
	state: "up" | "down" | "equal" | "new" | "unknown";
	absolute: number | null;
	relative: number | null;
	interval: readonly [number, number] | null;
	real: boolean | null;
}

/** One comparison: with what, over which stretch (the elapsed part of it when the period is open), and the change. */
export interface Compared {
	against: Comparison;
	span: Span;
	measure: Measure;
	change: Change;
}

/** One bucket of a series. */
export interface Point {
	from: string;
	to: string;
	/** Its name by a fiscal calendar, where that is not the calendar's own. */
	fiscal?: FiscalName;
	/** Not over at the as-of instant. */
	open: boolean;
	value: number | null;
	n: number;
}
