import type { Filter } from "../model/filter.js";
import type { Expression } from "../model/metric.js";
import { perHour } from "./contact-production.js";
import type { Kpi } from "./kpi.js";

const yes = (column: string): Filter => ({ column, is: true });
const outcome = (is: string): Filter => ({ column: "calls.outcome", is });
const calls = { op: "count", entity: "calls" } as const;
const reached = { ...calls, where: yes("calls.reached") };
const argued = { ...calls, where: yes("calls.argued") };
const sold = { ...calls, where: outcome("sale") };
const revenue: Expression = { op: "sum", of: "calls.amount" };

/** What teams are led by from day to day, and from week to week. */
const daily = { compare: "previous-period", grain: "day" } as const;
const weekly = { compare: "previous-period", grain: "week" } as const;

/** Outbound calls. */
export const contactOutbound: readonly Kpi[] = [
	{
		id: "calls-made",
		unit: "count",
		direction: "higher",
		audiences: ["operations", "sales"],
		by: "calls.list",
		...daily,
		is: calls,
	},
	{
		id: "reach-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "sales"],
		by: "calls.list",
		...daily,
		is: { op: "rate", of: calls, where: yes("calls.reached") },
	},
	{
		id: "pitch-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "sales"],
		by: "calls.agent",
		...weekly,
		is: { op: "rate", of: reached, where: yes("calls.argued") },
	},
	{
		id: "call-conversion-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		by: "calls.agent",
		...weekly,
		is: { op: "rate", of: argued, where: outcome("sale") },
	},
	{
		id: "sales-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["sales", "operations"],
		by: "agent",
		...weekly,
		is: perHour(sold),
	},
	{
		id: "calls-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["operations"],
		by: "agent",
		...weekly,
		is: perHour(calls),
	},
	{
		id: "contacts-argued-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["operations", "sales"],
		by: "agent",
		...weekly,
		is: perHour(argued),
	},
	{
		id: "call-duration",
		unit: "seconds",
		direction: "neutral",
		audiences: ["operations"],
		by: "calls.agent",
		...weekly,
		is: { op: "mean", of: "calls.duration_s", where: yes("calls.reached") },
	},
	{
		id: "call-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations", "top-management"],
		by: "calls.list",
		is: revenue,
	},
	{
		id: "revenue-per-call",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations"],
		by: "calls.list",
		...weekly,
		minimum: 30,
		is: { op: "ratio", of: [revenue, calls] },
	},
	{
		id: "revenue-per-hour",
		unit: "money",
		direction: "higher",
		audiences: ["sales", "operations", "top-management"],
		by: "agent",
		...weekly,
		is: perHour(revenue),
	},
	{
		id: "refusal-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["sales", "operations"],
		by: "calls.agent",
		...weekly,
		is: { op: "rate", of: argued, where: outcome("refusal") },
	},
	{
		id: "appointment-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "operations"],
		by: "calls.agent",
		...weekly,
		is: { op: "rate", of: argued, where: outcome("appointment") },
	},
	{
		id: "attempts-per-contact",
		unit: "ratio",
		direction: "lower",
		audiences: ["operations"],
		by: "calls.list",
		...weekly,
		minimum: 30,
		is: { op: "ratio", of: [calls, { op: "distinct", of: "calls.customer" }] },
	},
	{
		id: "list-exhaustion",
		unit: "percent",
		direction: "neutral",
		audiences: ["operations", "sales", "marketing"],
		by: "call_lists.list",
		...daily,
		is: {
			op: "rate",
			of: { op: "count", entity: "call_lists", window: "always" },
			where: { column: "call_lists.closed_at", to: { edge: "end" } },
		},
	},
	{
		id: "cost-per-sale",
		unit: "money",
		direction: "lower",
		audiences: ["sales", "operations", "top-management"],
		// A few sales more or less would turn it over.
		minimum: 30,
		is: { op: "ratio", of: [{ op: "sum", of: "agent_time.cost" }, sold] },
	},
];
