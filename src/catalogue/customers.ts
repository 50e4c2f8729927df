import type { Filter } from "../model/filter.js";
import type { Aggregate, Condition } from "../model/metric.js";

/** Customers whose file had been opened by the end. */
export const onFile = {
	op: "count",
	entity: "customers",
	window: { before: "end" },
} as const satisfies Aggregate;

/** Customers who gave their consent by an end of the period, and did not take it back later. */
export const optedIn = (edge: "start" | "end"): Condition => ({
	all: [
		{ column: "customers.email_opt_in_at", to: { edge } },
		{
			not: {
				all: [
					{ column: "customers.email_opt_out_at", to: { edge } },
					{
						value: {
							op: "between",
							of: ["customers.email_opt_in_at", "customers.email_opt_out_at"],
							unit: "seconds",
						},
						from: 0,
					},
				],
			},
		},
	],
});

/** Customers who had joined the loyalty programme by the end. */
export const isMember: Filter = {
	column: "customers.loyalty_joined_at",
	to: { edge: "end" },
};
