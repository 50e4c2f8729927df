import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmSegment } from "../questions/rfm.js";

/** A share as text, and as the length of a bar; all bars of a table are on one scale, the longest is 1. */
export interface ShareBar {
	text: string;
	length: number;
}

/** A segment or a tier, ready to be drawn. */
export interface SegmentRow {
	id: string;
	name: string;
	customers: string;
	customerShare: ShareBar;
	revenueShare: ShareBar;
	/** Orders and revenue of all its customers. */
	allOrders: string;
	revenue: string;
	basket: string;
	/** Medians of a customer. */
	recency: string;
	orders: string;
	amount: string;
}

/** Lays segments out as rows of a table, in the order they come. `names` by id; a host's own have none and show their id. */
export function layoutSegments(
	segments: readonly RfmSegment[],
	names: Readonly<Record<string, string>>,
	currency: string | null,
	words: Words,
	format: Format,
): SegmentRow[] {
	const longest = Math.max(
		...segments.map(({ customerShare, revenueShare }) =>
			Math.max(customerShare ?? 0, revenueShare ?? 0),
		),
	);
	const text = (value: number | null, write: (value: number) => string) =>
		value === null ? words.none : write(value);
	const money = (value: number) =>
		format.number(value, "money", currency, { compact: true });
	const bar = (share: number | null): ShareBar => ({
		text: text(share, (value) => format.number(value, "percent")),
		length: longest > 0 ? Math.max(0, share ?? 0) / longest : 0,
	});
	return segments.map((segment) => ({
		id: segment.id,
		name: names[segment.id] ?? segment.id,
		customers: format.number(segment.customers, "count"),
		customerShare: bar(segment.customerShare),
		revenueShare: bar(segment.revenueShare),
		allOrders: format.number(segment.orders, "count"),
		revenue: money(segment.revenue),
		basket: text(segment.basket, money),
		recency: text(segment.medianRecency, (days) =>
			words.rfm.days(format.number(days, "ratio")),
		),
		orders: text(segment.medianFrequency, (orders) =>
			format.number(orders, "ratio"),
		),
		amount: text(segment.medianMonetary, money),
	}));
}
