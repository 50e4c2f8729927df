import type { Meta } from "../model/answer.js";
import type { Envelope } from "../model/question.js";

/** A named rectangle of the grid: scores from and to, both included, on the recency axis and on the other axis. */
export interface Segment {
	id: string;
	/** Recency scores. */
	r: readonly [number, number];
	/** Frequency scores. */
	f: readonly [number, number];
}

/** Recency, frequency and monetary value of each customer who ordered in the window. */
export interface RfmQuestion extends Envelope {
	kind: "rfm";
	/** Scores per axis, 3 to 10; 5 unless given. */
	bins?: number;
	/** Ascending limits, bins − 1 an axis: the score is 1 + how many are ≤ the value (recency in days, reversed). By rank unless given. */
	thresholds?: {
		r: readonly number[];
		f: readonly number[];
		m: readonly number[];
	};
	/** `ten` (champions … lost) unless given; or a host's own, which must partition the grid. */
	segments?: "ten" | readonly Segment[];
}

export interface RfmCell {
	r: number;
	f: number;
	customers: number;
	orders: number;
	revenue: number;
	/** Revenue per customer of the cell; null where there is none. */
	meanAmount: number | null;
	segment: string;
}

export interface RfmSegment {
	id: string;
	customers: number;
	orders: number;
	revenue: number;
	/** Of all scored customers, and of their revenue; null where the whole is 0. */
	customerShare: number | null;
	revenueShare: number | null;
	/** Revenue per order. */
	basket: number | null;
	medianRecency: number | null;
	medianFrequency: number | null;
	medianMonetary: number | null;
}

export interface RfmAnswer {
	kind: "rfm";
	/** The analysis date (an instant) and the first instant of the window; null is all there is. */
	analysisAt: string;
	windowFrom: string | null;
	bins: number;
	method: "rank" | "thresholds";
	/** Smallest and largest value in each score, lowest score first; null where a score is empty. Recency in days. */
	ranges: Record<
		"r" | "f" | "m",
		readonly (readonly [number, number] | null)[]
	>;
	thresholds: {
		r: readonly number[];
		f: readonly number[];
		m: readonly number[];
	} | null;
	customers: number;
	orders: number;
	revenue: number;
	/** bins × bins, frequency low to high, then recency low to high. */
	cells: readonly RfmCell[];
	segments: readonly RfmSegment[];
	/** Four value tiers by frequency × amount. */
	tiers: readonly RfmSegment[];
	meta: Meta;
}

/** What a filter on the customers of a grid picks: cells as [r, f] pairs. */
export interface RfmPick {
	cells: readonly (readonly [number, number])[];
}
