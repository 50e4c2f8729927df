import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const yes = (column: string): Filter => ({ column, is: true });
const calls = { op: "count", entity: "calls" } as const;
const reached = { ...calls, where: yes("calls.reached") };
const argued = { ...calls, where: yes("calls.argued") };
const outcome = (is: string): Filter => ({ column: "calls.outcome", is });

/** Hours of agents in production. */
const hours: Expression = {
	op: "ratio",
	of: [{ op: "sum", of: "agent_time.production_s" }, 3600],
};
const perHour = (of: Expression): Expression => ({
	op: "ratio",
	of: [of, hours],
});

/** Outbound calls. */
export const contactOutbound: readonly Kpi[] = [
	{
		id: "calls-made",
		unit: "count",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: calls,
	},
	{
		id: "reach-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "rate", of: calls, where: yes("calls.reached") },
	},
	{
		id: "pitch-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "rate", of: reached, where: yes("calls.argued") },
	},
	{
		id: "call-conversion-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "rate", of: argued, where: outcome("sale") },
	},
	{
		id: "sales-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: perHour({ ...calls, where: outcome("sale") }),
	},
	{
		id: "calls-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: perHour(calls),
	},
	{
		id: "contacts-argued-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: perHour(argued),
	},
	{
		id: "call-duration",
		unit: "seconds",
		direction: "neutral",
		audiences: ["sales", "operations"],
		is: { op: "mean", of: "calls.duration_s", where: yes("calls.reached") },
	},
	{
		id: "call-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "sum", of: "calls.amount" },
	},
	{
		id: "revenue-per-call",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "ratio", of: [{ op: "sum", of: "calls.amount" }, calls] },
	},
	{
		id: "revenue-per-hour",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: perHour({ op: "sum", of: "calls.amount" }),
	},
	{
		id: "refusal-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["sales", "operations"],
		is: { op: "rate", of: argued, where: outcome("refusal") },
	},
	{
		id: "appointment-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		is: { op: "rate", of: argued, where: outcome("appointment") },
	},
	{
		id: "attempts-per-contact",
		unit: "ratio",
		direction: "lower",
		audiences: ["sales", "operations"],
		is: { op: "ratio", of: [calls, { op: "distinct", of: "calls.customer" }] },
	},
	{
		id: "cost-per-sale",
		unit: "money",
		direction: "lower",
		audiences: ["sales", "operations"],
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "agent_time.cost" },
				{ ...calls, where: outcome("sale") },
			],
		},
	},
];
