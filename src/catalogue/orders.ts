import type { Condition, Expression } from "../model/metric.js";

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
