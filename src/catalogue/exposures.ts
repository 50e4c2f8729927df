import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";
import { ordersWithin } from "./orders.js";

const arm = (is: "treated" | "control"): Filter => ({
	column: "exposures.arm",
	is,
});

/** What those of a test do in the 14 days from it on, whichever their group. */
const ordersOfExposed = ordersWithin("exposures.at", 14, "days");
const amountOfExposed: Value = {
	op: "related",
	of: { op: "sum", of: "orders.amount" },
	near: { instant: "exposures.at", to: 14, unit: "days" },
};

const converted = (group: Filter): Expression => ({
	op: "rate",
	of: {
		op: "count",
		entity: "exposures",
		where: { all: [group, { value: ordersOfExposed }] },
	},
	where: { value: ordersOfExposed, from: 1 },
});

const revenuePerExposed = (group: Filter): Expression => ({
	op: "mean",
	of: amountOfExposed,
	where: group,
});

/** Revenue of the treated beyond that of as many of the control. */
export const incrementalRevenue: Expression = {
	op: "times",
	of: [
		{
			op: "minus",
			of: [
				revenuePerExposed(arm("treated")),
				revenuePerExposed(arm("control")),
			],
		},
		{
			op: "count",
			entity: "exposures",
			where: { all: [arm("treated"), { value: amountOfExposed }] },
		},
	],
};

/** How far the share of the treated who order lies above that of the control. */
export const liftOverControl: Expression = {
	op: "lift",
	of: [converted(arm("treated")), converted(arm("control"))],
};
