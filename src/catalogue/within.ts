import type { Value } from "../model/metric.js";

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
