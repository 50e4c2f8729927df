import type { Filter } from "../model/filter.js";
import type { Aggregate, Condition, Expression } from "../model/metric.js";

type Count = Extract<Aggregate, { op: "count" }>;

const those = (where: Condition): Count => ({
	op: "count",
	entity: "buyers",
	where,
});

/** Buyers whose first order ever falls in the period. */
export const isNew: Filter = {
	column: "buyers.first_at",
	from: { edge: "start" },
};

/** Buyers with an order in the period. */
export const ordered: Filter = { column: "buyers.orders", from: 1 };

/** Buyers with an order in the 365 days before the end. */
export const isActive: Filter = {
	column: "buyers.last_at",
	from: { edge: "end", days: -365 },
};

/** Buyers with an order in the 365 days before the start. */
export const wasActive: Filter = {
	column: "buyers.last_before_at",
	from: { edge: "start", days: -365 },
};

/** Buyers without an order in the 365 days before the end. */
export const isInactive: Filter = {
	column: "buyers.last_at",
	to: { edge: "end", days: -365 },
};

export const newBuyers = those(isNew);
export const buyersOfPeriod = those(ordered);
export const activeBuyers = those(isActive);
export const lapsedBuyers = those({ all: [wasActive, isInactive] });

/** Of the customers active at the start, the share no longer active at the end. */
export const churn: Expression = {
	op: "rate",
	of: those(wasActive),
	where: isInactive,
};
