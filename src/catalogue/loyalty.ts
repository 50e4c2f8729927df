import type { Filter } from "../model/filter.js";
import type { Aggregate, Condition, Expression } from "../model/metric.js";
import { activeBuyers, buyersOfPeriod, isNew } from "./buyers.js";
import { isMember, onFile } from "./customers.js";
import type { Kpi } from "./kpi.js";
import { lifespan } from "./lifetime.js";
import { marketingMetrics, repeatBuying } from "./literature.js";
import { nearFirstOrder, revenue, revenueOf } from "./orders.js";

/** The name of the event that tells that a service was used. */
const USAGE = "usage";

/** Customers who did something at least once, in its own window. */
const did = (of: Extract<Aggregate, { op: "count" }>): Condition => ({
	value: { op: "related", of },
	from: 1,
});

const isOther: Filter = { not: isMember };
const memberRevenue = revenueOf(isMember);

const basketOf = (where: Filter): Expression => ({
	op: "mean",
	of: "orders.amount",
	where,
});

const points = (is: string): Expression => ({
	op: "sum",
	of: "loyalty_moves.points",
	where: { column: "loyalty_moves.kind", is },
});

const within90 = nearFirstOrder(0, 90);

/** Loyalty: how often customers come back, how long they stay, and the programme. */
export const loyalty: readonly Kpi[] = [
	{
		id: "engagement-level",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "rate",
			of: onFile,
			where: {
				any: [
					did({ op: "count", entity: "events" }),
					did({ op: "count", entity: "orders" }),
					did({
						op: "count",
						entity: "messages",
						at: "messages.clicked_at",
					}),
					did({ op: "count", entity: "sessions" }),
				],
			},
		},
		by: "customers.segment",
	},
	{
		id: "service-usage-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "customer-service"],
		is: {
			op: "rate",
			of: activeBuyers,
			where: did({
				op: "count",
				entity: "events",
				where: { column: "events.name", is: USAGE },
			}),
		},
		by: "customers.segment",
	},
	{
		id: "visit-frequency",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "sessions" },
				{ op: "distinct", of: "sessions.visitor" },
			],
		},
		by: "sessions.channel",
		compare: "previous-period",
	},
	{
		id: "customer-lifespan",
		unit: "years",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: lifespan,
		by: "customers.segment",
		grain: "quarter",
		minimum: 30,
		sources: [marketingMetrics],
	},
	{
		id: "repeat-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "rate",
			of: buyersOfPeriod,
			where: { column: "buyers.orders", from: 2 },
		},
		by: "customers.segment",
		sources: [repeatBuying],
	},
	{
		id: "second-purchase-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "buyers",
				where: { all: [isNew, { value: within90 }] },
			},
			where: { value: within90, from: 2 },
		},
		by: "customers.channel",
		sources: [repeatBuying],
	},
	{
		id: "days-between-orders",
		unit: "days",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: {
			op: "mean",
			of: { op: "gap", of: "orders.at", unit: "days" },
		},
		by: "customers.segment",
		sources: [repeatBuying],
	},
	{
		id: "member-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: { op: "rate", of: onFile, where: isMember },
		by: "customers.segment",
	},
	{
		id: "active-member-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "rate",
			of: { ...onFile, where: isMember },
			where: did({
				op: "count",
				entity: "orders",
				window: { trailing: 365, to: "end" },
			}),
		},
		by: "customers.segment",
	},
	{
		id: "points-redemption-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [points("burn"), points("earn")] },
	},
	{
		id: "member-revenue-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales", "top-management"],
		is: { op: "ratio", of: [memberRevenue, revenue] },
		by: "orders.store",
	},
	{
		id: "member-basket-gap",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: { op: "lift", of: [basketOf(isMember), basketOf(isOther)] },
		by: "orders.channel",
		sources: [
			"Dowling & Uncles 1997, Do Customer Loyalty Programs Really Work?, Sloan Management Review 38(4)",
		],
	},
	{
		id: "loyalty-cost-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: {
			op: "ratio",
			of: [{ op: "sum", of: "loyalty_moves.cost" }, memberRevenue],
		},
		sources: [
			"Dowling & Uncles 1997, Do Customer Loyalty Programs Really Work?, Sloan Management Review 38(4)",
		],
	},
	{
		id: "referral-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [{ op: "distinct", of: "referrals.referrer" }, activeBuyers],
		},
		sources: [
			"Schmitt, Skiera & Van den Bulte 2011, Referral Programs and Customer Value, Journal of Marketing 75(1)",
		],
	},
];
