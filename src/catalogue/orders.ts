import type { Condition, Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";

const ordersOf = { op: "distinct", of: "orders.customer" } as const;

export const revenue: Expression = { op: "sum", of: "orders.amount" };
export const margin: Expression = { op: "sum", of: "orders.margin" };

/** Revenue of some orders only. */
export const revenueOf = (where: Condition): Expression => ({
	op: "sum",
	of: "orders.amount",
	where,
});

export const averageBasket: Expression = { op: "mean", of: "orders.amount" };

/** Something of the orders for each customer who placed them. */
export const perBuyer = (is: Expression): Expression => ({
	op: "ratio",
	of: [is, ordersOf],
});

export const purchaseFrequency = perBuyer({ op: "count", entity: "orders" });

export const marginRate: Expression = { op: "ratio", of: [margin, revenue] };

/** How many orders the customer places up to so long after an instant of the row; missing until that time is over. */
export const ordersWithin = (
	instant: string,
	to: number,
	unit: "hours" | "days",
): Value => ({
	op: "related",
	of: { op: "count", entity: "orders" },
	near: { instant, to, unit },
});

/** How many orders a buyer places from one day to another after the first, which is of day 0. */
export const nearFirstOrder = (from: number, to: number): Value => ({
	op: "related",
	of: { op: "count", entity: "orders" },
	near: { instant: "buyers.first_at", from, to, unit: "days" },
});
