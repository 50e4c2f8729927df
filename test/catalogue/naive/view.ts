import type { Row, Shop } from "./shop.js";
import { type Clock, DAY } from "./time.js";

/** The shop as it is looked at for one period by one clock: what every KPI is worked out from. */
export interface View extends Shop {
	clock: Clock;
	asOf: number;
	/** The first instant of the period; its end, or just after the as-of instant where it is not over. */
	start: number;
	end: number;
	/** The end of the whole period, also of the part to come. */
	wholeEnd: number;
	/** Whether an instant lies in the period. */
	inPeriod(at: number): boolean;
	/** Whether an instant lies in the so many days before another. */
	inDaysBefore(at: number, until: number, days: number): boolean;
	/** Everyone who had ordered by the end. */
	buyers: readonly Buyer[];
}

export interface Buyer {
	customer: string;
	/** All orders before the end, those of the period, and those before it; by time. */
	all: readonly Row<"orders">[];
	now: readonly Row<"orders">[];
	before: readonly Row<"orders">[];
	first: number;
	last: number;
	/** The last order before the start; NaN if there is none. */
	lastBefore: number;
}

export function viewOf(
	shop: Shop,
	clock: Clock,
	asOf: number,
	start: number,
	wholeEnd: number,
): View {
	const end = Math.min(wholeEnd, asOf + 1);
	const buyers: Buyer[] = [];
	for (const customer of new Set(shop.orders.map((order) => order.customer))) {
		const all = shop.ordersOf(customer).filter((order) => order.at < end);
		const [first] = all;
		if (customer === null || !first) continue;
		const before = all.filter((order) => order.at < start);
		buyers.push({
			customer,
			all,
			now: all.filter((order) => order.at >= start),
			before,
			first: first.at,
			last: all.at(-1)?.at ?? Number.NaN,
			lastBefore: before.at(-1)?.at ?? Number.NaN,
		});
	}
	return {
		...shop,
		clock,
		asOf,
		start,
		end,
		wholeEnd,
		inPeriod: (at) => at >= start && at < end,
		inDaysBefore: (at, until, days) =>
			at >= clock.back(until, days) && at < until,
		buyers,
	};
}

/** The same shop, looked at over the 365 days before the end. */
export const lastYear = (view: View): View =>
	viewOf(view, view.clock, view.asOf, view.clock.back(view.end, 365), view.end);

/** What `days` days after an instant is known of by now. */
export const isKnownAfter = (view: View, at: number, days: number): boolean =>
	view.clock.wall(at) + days * DAY <= view.clock.wall(view.asOf);

/** The customer's orders from an instant until so many days later by the wall clock, both included. */
export const ordersInDays = (
	view: View,
	customer: string | null,
	at: number,
	days: number,
): readonly Row<"orders">[] =>
	view
		.ordersOf(customer)
		.filter((order) => order.at >= at && view.clock.days(at, order.at) <= days);

export type Kpis = Record<string, (view: View) => number | null>;
