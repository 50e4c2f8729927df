import type { Expression } from "../model/metric.js";
import { cac } from "./acquisition-cost.js";
import { churn, isActive } from "./buyers.js";
import { averageBasket, marginRate, purchaseFrequency } from "./orders.js";

const times = (a: Expression, b: Expression): Expression => ({
	op: "times",
	of: [a, b],
});

/** Years from the first order of the customers now active to the end. */
const observed: Expression = {
	op: "ratio",
	of: [
		{
			op: "mean",
			of: {
				op: "between",
				of: ["buyers.first_at", { edge: "end" }],
				unit: "days",
			},
			where: isActive,
		},
		365,
	],
};

/** Years that a customer stays: 1 ÷ the churn of a year; where there is none, those observed so far. */
export const lifespan: Expression = {
	op: "either",
	of: [
		{ op: "ratio", of: [1, { op: "over", days: 365, of: churn }] },
		observed,
	],
};

/** Margin of a year for each customer, times the years that one stays. */
export const lifetimeValue = times(
	{
		op: "over",
		days: 365,
		of: times(times(averageBasket, purchaseFrequency), marginRate),
	},
	lifespan,
);

export const netCustomerValue: Expression = {
	op: "minus",
	of: [lifetimeValue, cac],
};

export const lifetimeValueToCac: Expression = {
	op: "ratio",
	of: [lifetimeValue, cac],
};
