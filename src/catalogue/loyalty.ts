import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const member: Filter = {
	column: "customers.loyalty_joined_at",
	to: { edge: "end" },
};

const points = (is: string): Expression => ({
	op: "sum",
	of: "loyalty_moves.points",
	where: { column: "loyalty_moves.kind", is },
});

/** Loyalty: visits, repeat purchases and the programme. */
export const loyalty: readonly Kpi[] = [
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
	},
	{
		id: "repeat-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "buyers",
				where: { column: "buyers.orders", from: 1 },
			},
			where: { column: "buyers.orders", from: 2 },
		},
	},
	{
		id: "member-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "rate",
			of: { op: "count", entity: "customers", window: { before: "end" } },
			where: member,
		},
	},
	{
		id: "points-redemption-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: { op: "ratio", of: [points("burn"), points("earn")] },
	},
	{
		id: "member-revenue-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "orders.amount", where: member },
				{ op: "sum", of: "orders.amount" },
			],
		},
	},
];
