import type { Metric } from "../../../src/model/metric.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

const first = "2026-01-10T10:00:00Z";
const later = "2026-01-12T10:00:00Z";

/** ann and bob order thrice at one instant, two days after an order; the three differ by channel, then by amount. */
const orders: Rows = ["ann", "bob"].flatMap((customer, i) => [
	{ id: `${i}1`, customer, at: first, amount: 10, channel: "web" },
	{ id: `${i}2`, customer, at: later, amount: 40, channel: "shop" },
	{ id: `${i}3`, customer, at: later, amount: 20, channel: "app" },
	{ id: `${i}4`, customer, at: later, amount: 30, channel: "app" },
]);
/** Touches of one instant, before and at the orders. */
const touches: Rows = ["ann", "bob"].flatMap((customer) => [
	{ customer, at: "2026-01-09T10:00:00Z", channel: "mail", campaign: "x" },
	{ customer, at: "2026-01-09T10:00:00Z", channel: "ads", campaign: null },
	{ customer, at: later, channel: "ads", campaign: "x" },
	{ customer, at: later, channel: "ads", campaign: "a" },
]);
/** Both steps at one instant, from two pages each. */
const events: Rows = ["ann", "bob"].flatMap((customer) => [
	{ customer, name: "visit", at: first, page: "b", spent: 4 },
	{ customer, name: "visit", at: first, page: "a", spent: 2 },
	{ customer, name: "cart", at: first, page: "c", spent: 8 },
	{ customer, name: "cart", at: first, page: null, spent: 16 },
]);
const tables = { orders, touches, events };

const metric = (
	id: string,
	is: Metric["is"],
	unit: Metric["unit"],
): Metric => ({
	id,
	name: { en: id },
	unit,
	direction: "neutral",
	is,
});
const place = (from: number, to?: number): Metric["is"] => ({
	op: "sum",
	of: "paths.amount",
	where: { column: "paths.position", from, ...(to !== undefined && { to }) },
});
const metrics: Metric[] = [
	metric(
		"gap",
		{ op: "mean", of: { op: "gap", of: "orders.at", unit: "days" } },
		"days",
	),
	metric(
		"gaps",
		{ op: "sum", of: { op: "gap", of: "orders.at", unit: "hours" } },
		"hours",
	),
	metric("first-touch", place(1, 2), "money"),
	metric("last-touches", place(3), "money"),
	metric("middle", { op: "median", of: "orders.amount" }, "money"),
	metric("top", { op: "top", of: "orders.amount", p: 0.5 }, "money"),
];

const asOf = "2026-02-01T00:00:00Z";
const kpi = asking({ kind: "kpi", asOf, period: "all" });
const funnel = asking({ kind: "funnel", steps: ["visit", "cart"], asOf });

export const ties: Draft = {
	id: "ties",
	about:
		"Rows of one customer at one instant: which comes first rests on what they hold, never on how they lie. Groups of one size.",
	mapping: { currency: "EUR", entities: identity(tables), metrics },
	tables,
	cases: [
		...metrics.flatMap(({ id }) => [
			kpi(id, { metric: id }),
			kpi(`${id}-by-channel`, { metric: id, split: { column: "channel" } }),
		]),
		kpi("first-touch-by-campaign", {
			metric: "first-touch",
			split: { column: "campaign" },
		}),
		kpi("attributed", {
			metric: "attributed-revenue",
			split: { column: "channel", top: 1 },
		}),
		kpi("orders-top", {
			metric: "orders",
			split: { column: "orders.id", top: 3 },
		}),
		kpi("customers-top", {
			metric: "orders",
			split: { column: "orders.customer", top: 1 },
		}),
		...["first", "last", "cart"].map((step) =>
			funnel(`breakdown-${step}`, { breakdown: { column: "page", step } }),
		),
		funnel("amount", { amount: "events.spent" }),
		funnel("strict", { order: "strict" }),
		funnel("any", { order: "any", steps: ["cart", "visit"] }),
		funnel("thrice", { steps: ["visit", "visit", "cart"] }),
		funnel("orders", {
			steps: [
				{ name: "one", at: "orders.at" },
				{ name: "two", at: "orders.at" },
				{ name: "three", at: "orders.at" },
			],
			amount: "orders.amount",
			breakdown: { column: "channel", step: "last" },
		}),
		asking({ kind: "rfm", asOf })("rfm", { bins: 3 }),
		asking({ kind: "cohort", asOf })("cohort", {
			measure: "orders",
			grain: "day",
			ages: 4,
		}),
		asking({ kind: "cohort", asOf })("cohort-every", {
			first: "every",
			grain: "day",
			ages: 4,
		}),
	],
};
