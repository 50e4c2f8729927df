import { count } from "./plural.js";

const cells = (n: number) => count(n, "cell", "cells");

/** Words of the RFM grid. */
export const rfm = {
	/** By the id of a built-in segment; a host's own show their id. */
	segments: {
		champions: "Champions",
		loyal: "Loyal",
		potential: "Potential",
		new: "New",
		promising: "Promising",
		"need-attention": "Need attention",
		"about-to-sleep": "About to sleep",
		"cant-lose": "Can’t lose",
		"at-risk": "At risk",
		lost: "Lost",
		"often-much": "Frequent, big spenders",
		"often-little": "Frequent, small spenders",
		"seldom-much": "Infrequent, big spenders",
		"seldom-little": "Infrequent, small spenders",
	} as Record<string, string>,
	tiers: {
		"very-good": "Very good",
		good: "Good",
		occasional: "Occasional",
		"very-occasional": "Very occasional",
	} as Record<string, string>,
	picked: (scores: string) => `RFM: ${scores}`,
	pickedSegment: (name: string) => `Segment: ${name}`,
	cell: (recency: string, frequency: string, segment: string, facts: string) =>
		`${recency}, ${frequency}, ${segment}: ${facts}`,
	days: (range: string) => `${range} d`,
	atLeast: (n: string) => `${n}+`,
	atLeastDays: (n: string) => `≥ ${n} d`,
	atMostDays: (n: string) => `≤ ${n} d`,
	atMost: (n: string) => `≤ ${n}`,
	below: (n: string) => `< ${n}`,
	segment: "Segment",
	tier: "Value tier",
	customers: "Customers",
	ofCustomers: "of customers",
	ofRevenue: "of revenue",
	basket: "Basket",
	orders: "Orders",
	revenue: "Revenue",
	median: {
		recency: "Median recency",
		orders: "Median orders",
		amount: "Median amount",
	},
	colours: {
		customers: "Customers per cell",
		revenue: "Revenue per cell",
		mean: "Mean revenue per customer",
		share: "Share of customers per cell",
	},
	count: (n: number, text: string) =>
		`${text} ${n === 1 ? "customer" : "customers"}`,
	analysis: (day: string) => `analysis date ${day}`,
	since: (day: string) => `orders since ${day}`,
	axis: {
		r: "R: days since the last order",
		f: "F: orders",
		m: "M: amount",
	},
	axes: (up: string, across: string) => `${up}, ${across}`,
	collapsed: (scores: string) =>
		`nobody scores ${scores}: equal values share a score`,
	methods: {
		rank: "scores by rank",
		thresholds: (r: string, f: string, m: string) =>
			`scores by limits R ${r}; F ${f}; M ${m}`,
	},
	championsAre: (customers: string, revenue: string) =>
		`Champions are ${customers} of customers and ${revenue} of revenue.`,
	moved: (since: string, name: string, came: string, left: string) =>
		`Since ${since}, ${came} joined ${name} and ${left} left.`,
	migration: {
		title: (since: string) => `Segment on ${since}, and now`,
		arrived: "No score then",
		gone: "No score now",
		total: "All",
		share: "Shares are of the segment then",
		ranked:
			"Shares are of the segment then; each date is scored by rank among its own customers",
		cell: (was: string, now: string, customers: string, share: string) =>
			`${was} → ${now}: ${customers}, ${share}`,
		ofThen: (share: string) => `${share} of the segment then`,
		ofNow: (share: string) => `${share} of the newcomers`,
		picked: (was: string, now: string) => `Segment: ${was} → ${now}`,
	},
	draft: {
		whole: (segments: number) =>
			`Draft: every cell once, in ${count(segments, "segment", "segments")}.`,
		faults: (twice: number, none: number) => {
			const more = twice ? `${cells(twice)} in several segments` : "";
			const less = none ? `${cells(none)} in none` : "";
			return `Draft: ${[more, less].filter(Boolean).join(", ")}.`;
		},
		join: (names: readonly string[]) => names.join(" + "),
	},
	largest: (name: string, customers: string, revenue: string) =>
		`${name}: ${customers} of customers and ${revenue} of revenue.`,
};
