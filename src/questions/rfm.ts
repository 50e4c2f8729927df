import type { Meta } from "../model/answer.js";
import type { Dataset } from "../model/dataset.js";
import type { Envelope } from "../model/question.js";
import type { Work } from "../model/work.js";
import type { Report } from "./envelope.js";
import { answered } from "./rfm/answered.js";
import { type Axes, cellsBy } from "./rfm/axes.js";
import { segmentIn } from "./rfm/cells.js";
import { describe, sumUp } from "./rfm/groups.js";
import { migration, type RfmMigration } from "./rfm/migration.js";
import { roomFor } from "./rfm/ranks.js";
import { rangesOf } from "./rfm/scores.js";
import { binsOf, read, scoresOf } from "./rfm/scoring.js";
import { partition, segmentsOf } from "./rfm/segments.js";
import { tiers } from "./rfm/tiers.js";

export type { RfmMigration } from "./rfm/migration.js";
export { pickRfm } from "./rfm/picked.js";
export { type Scores, scoreCustomers } from "./rfm/scoring.js";

/** A named rectangle of the grid: scores from and to, both included. */
export interface Segment {
	id: string;
	/** Scores across: recency, unless `axes` says otherwise. */
	r: readonly [number, number];
	/** Scores up: frequency, unless `axes` says otherwise. */
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
	/** What the grid is drawn by, across and up: `rf` (recency and frequency, unless given), `rm` or `fm`. */
	axes?: Axes;
	/**
	 * `ten` (champions … lost) unless given, and for frequency by amount four, by the upper scores of each; or a host's own, which
	 * must partition the grid.
	 */
	segments?: "ten" | readonly Segment[];
	/**
	 * An earlier analysis date, to see who moved between segments: `month`, `quarter` or `year` (so long before the analysis
	 * date), or a day or instant in ISO 8601. Its window is as long, and its customers are scored among themselves.
	 */
	compareAt?: string;
}

export interface RfmCell {
	/** Score across: recency, unless `axes` says otherwise. */
	r: number;
	/** Score up: frequency, unless `axes` says otherwise. */
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
	/** `rf` unless given. */
	axes?: Axes;
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
	/**
	 * Four value tiers by frequency × amount, best first: more orders than the mean, and a basket above the mean (`very-good`),
	 * only more orders (`good`), only a dearer basket (`occasional`), neither (`very-occasional`).
	 */
	tiers: readonly RfmSegment[];
	/**
	 * The first instant of the tiers' window: that of the period asked about; where none was, by the mean recency rule (as many
	 * months before the analysis date as the mean recency of those who ordered within 365 days of it). Null is all there is.
	 */
	tiersFrom?: string | null;
	/** Where the question compares with an earlier date. */
	migration?: RfmMigration;
	meta: Meta;
}

/** What a filter on the customers of a grid picks: cells as pairs of scores, across and up. */
export interface RfmPick {
	cells: readonly (readonly [number, number])[];
	/** Cells at the earlier date, for those who moved: an empty list, here or there, is those without a score. */
	was?: readonly (readonly [number, number])[];
}

/** The grid of customers by recency, frequency and monetary value (Hughes 1994). */
export function* answerRfm(
	dataset: Dataset,
	question: RfmQuestion,
	report: Report,
): Work<RfmAnswer> {
	const bins = binsOf(question);
	const segments = segmentsOf(question, bins);
	const owner = partition(segments, bins);
	const purchases = yield* read(dataset, report);
	const room = roomFor(purchases.starts.length - 1);
	const scores = yield* scoresOf(question, report, purchases, room);
	const { recency, frequency, monetary } = scores;
	const cell = cellsBy(question, scores, bins);
	yield;
	const sums = sumUp(cell, bins * bins, frequency, monetary);
	yield;
	const segment = segmentIn(cell, owner);
	yield;
	const described = yield* describe(
		segments.map(({ id }) => id),
		segment,
		scores,
		room,
	);
	const r = rangesOf(recency, scores.r, bins);
	yield;
	const f = rangesOf(frequency, scores.f, bins);
	yield;
	const m = rangesOf(monetary, scores.m, bins);
	yield;
	const moves =
		question.compareAt === undefined
			? null
			: yield* migration(
					question,
					report,
					purchases,
					segment,
					owner,
					segments.length,
				);
	return answered(question, report, {
		sums,
		owner,
		segments,
		ranges: { r, f, m },
		described,
		...(yield* tiers(purchases, report, scores, room)),
		...(moves && { migration: moves }),
		rows: purchases.at.length,
		dataset,
	});
}
