import type { Calendar } from "../../model/period.js";
import { isoOf, startOf, zoned } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import type { RfmAnswer } from "../rfm.js";
import { describe, type Values } from "./groups.js";
import { type Activity, gather, type Purchases } from "./purchases.js";
import type { Room } from "./ranks.js";
import { analysisOf } from "./scoring.js";

/** The four value tiers, best first. */
export const tierIds = [
	"very-good",
	"good",
	"occasional",
	"very-occasional",
] as const;

/** Days since the last order, from which on a customer is not active. */
export const ACTIVE = 365;
/** Days of a mean month. */
export const MONTH = 365.25 / 12;

/** The start of the day so many months before the analysis date. */
export const tierStart = (
	analysis: number,
	months: number,
	{ timeZone }: Calendar,
): number =>
	startOf(
		zoned(analysis, timeZone).toPlainDate().subtract({ months }),
		timeZone,
	);

/**
 * Where the tiers' window starts by the mean recency rule: the mean recency of active customers (an order within 365 days of the
 * analysis date) in months, rounded, at least one; so many months before the analysis date. Null where nobody is active.
 */
export function tierWindow(
	recency: Float64Array,
	analysis: number,
	calendar: Calendar,
): number | null {
	let active = 0;
	let days = 0;
	for (let customer = 0; customer < recency.length; customer++) {
		const own = recency[customer] as number;
		if (own < 0 || own >= ACTIVE) continue;
		active++;
		days += own;
	}
	if (active === 0) return null;
	const months = Math.max(1, Math.round(days / active / MONTH));
	return tierStart(analysis, months, calendar);
}

/**
 * The tier of each customer who ordered in the window, −1 for the others. Often is more orders than the mean of these customers;
 * dear is a mean basket above the mean basket of all their orders. Very good: often and dear; good: often; occasional: dear;
 * very occasional: neither.
 */
export function tiersOf({
	frequency,
	monetary,
}: Omit<Activity, "last">): Int16Array {
	let customers = 0;
	let orders = 0;
	let revenue = 0;
	for (let customer = 0; customer < frequency.length; customer++) {
		const own = frequency[customer] as number;
		if (own === 0) continue;
		customers++;
		orders += own;
		revenue += monetary[customer] as number;
	}
	const slack = Math.abs(revenue) * 1e-9;
	const tiers = new Int16Array(frequency.length).fill(-1);
	for (let customer = 0; customer < frequency.length; customer++) {
		const own = frequency[customer] as number;
		if (own === 0) continue;
		const often = +(own * customers > orders);
		const above = (monetary[customer] as number) * orders - revenue * own;
		const dear = +(above > slack * own);
		// Adding is faster than asking twice what is as often so as not.
		tiers[customer] = 3 - 2 * often - dear;
	}
	return tiers;
}

/**
 * The tier of each customer over the period asked about, or over the window of the mean recency rule where none was; what they
 * bought then; and where it starts (null is all there is).
 */
export function* tierCustomers(
	purchases: Purchases,
	report: Report,
	values: Values,
): Work<{
	tier: Int16Array;
	bought: Omit<Activity, "last">;
	from: number | null;
}> {
	const all = report.period === "all";
	const analysis = analysisOf(report);
	const from = all
		? tierWindow(values.recency, analysis, report.calendar)
		: report.stretch.start;
	const bought =
		all && from !== null
			? yield* gather(purchases, from, analysis + 1)
			: values;
	return { tier: tiersOf(bought), bought, from };
}

/** The four tiers, described. */
export function* tiers(
	purchases: Purchases,
	report: Report,
	values: Values,
	room: Room,
): Work<Required<Pick<RfmAnswer, "tiers" | "tiersFrom">>> {
	const found = yield* tierCustomers(purchases, report, values);
	const { tier, bought, from } = found;
	return {
		tiers: yield* describe(tierIds, tier, { ...values, ...bought }, room),
		tiersFrom: from === null ? null : isoOf(from),
	};
}
