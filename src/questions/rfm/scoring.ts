import type { Dataset } from "../../model/dataset.js";
import { elapsedOf } from "../../model/period.js";
import type { Work } from "../../model/work.js";
import { checkWhole, refuse } from "../check.js";
import { type Report, warnFuture } from "../envelope.js";
import { filterRows } from "../filter.js";
import { byCustomer, valuesOf } from "../needs.js";
import { ownColumn } from "../reference.js";
import type { RfmQuestion } from "../rfm.js";
import type { Values } from "./groups.js";
import { gather, type Purchases } from "./purchases.js";
import { type Room, roomFor } from "./ranks.js";
import { daysBefore, rankLimits, score } from "./scores.js";

/**
 * Each customer's values and scores, by code. Recency is whole calendar days from the last order to the analysis date. Without an
 * order in the window recency is −1, frequency and scores are 0.
 */
export interface Scores extends Values {
	r: Uint8Array;
	f: Uint8Array;
	m: Uint8Array;
}

/** Scores per axis. Throws `question` where bins and thresholds are malformed or disagree. */
export function binsOf({ bins, thresholds }: RfmQuestion): number {
	checkWhole("bins", bins, 3, 10);
	if (thresholds === undefined) return bins ?? 5;
	const count = bins ?? (thresholds?.r?.length ?? 0) + 1;
	for (const axis of ["r", "f", "m"] as const) {
		const limits: unknown = thresholds?.[axis];
		const ascends =
			Array.isArray(limits) &&
			limits.every(
				(limit, i) =>
					Number.isFinite(limit) && (i === 0 || limits[i - 1] <= limit),
			);
		if (!ascends || limits.length !== count - 1 || count < 3 || count > 10)
			refuse(
				`thresholds.${axis}`,
				`thresholds.${axis} must be ${count - 1} ascending numbers, one fewer than the scores (3 to 10).`,
				limits,
			);
	}
	return count;
}

/** The analysis date: the end of the period or the as-of instant, whichever is first. */
export const analysisOf = ({ stretch, asOf }: Report): number =>
	Math.min(stretch.end, asOf);

/** The orders that pass the report's filters. */
export function* read(dataset: Dataset, report: Report): Work<Purchases> {
	const table = byCustomer(dataset, "orders");
	const at = valuesOf(table, "at", "instant");
	yield* warnFuture(dataset, report, "orders", "orders.at", at);
	const refunded = ownColumn(table, "refunded_amount");
	return {
		starts: table.starts,
		at,
		amount: valuesOf(table, "amount", "number"),
		refunded: refunded?.type === "number" ? refunded.values : null,
		mask: yield* filterRows(
			dataset,
			table,
			report.filters,
			report,
			report.stretch,
		),
	};
}

/** Scores every customer who ordered in the window. */
export function* scoreCustomers(
	dataset: Dataset,
	question: RfmQuestion,
	report: Report,
): Work<Scores> {
	return yield* scoresOf(question, report, yield* read(dataset, report));
}

/** Scores every customer among orders that have been read. */
export function* scoresOf(
	question: RfmQuestion,
	report: Report,
	purchases: Purchases,
	room = roomFor(purchases.starts.length - 1),
): Work<Scores> {
	const bins = binsOf(question);
	const window = elapsedOf(report.stretch, report.asOf);
	const { last, frequency, monetary } = yield* gather(
		purchases,
		window.start,
		window.end,
	);
	const analysis = analysisOf(report);
	const { timeZone } = report.calendar;
	const recency = yield* daysBefore(last, analysis, timeZone);
	yield;
	const scores: Uint8Array[] = [];
	for (const [axis, values] of [
		["r", recency],
		["f", frequency],
		["m", monetary],
	] as const) {
		const given = question.thresholds?.[axis];
		const limits = given
			? Float64Array.from(given)
			: rankLimits(scored(values, frequency, room), bins, room.cells);
		yield;
		const reversed = axis === "r";
		scores.push(
			score(values, frequency, limits, { inclusive: !!given, reversed }),
		);
		yield;
	}
	const [r, f, m] = scores as [Uint8Array, Uint8Array, Uint8Array];
	return { recency, frequency, monetary, r, f, m };
}

/** The values of the customers with an order. */
function scored(
	values: Float64Array,
	frequency: Float64Array,
	{ values: own }: Room,
): Float64Array {
	let count = 0;
	for (let customer = 0; customer < frequency.length; customer++) {
		own[count] = values[customer] as number;
		count += +(frequency[customer] !== 0);
	}
	return own.subarray(0, count);
}
