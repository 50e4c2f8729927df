import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const sum = (of: string): Expression => ({ op: "sum", of });
const share = (of: string, by: string): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});

/** Something for each hour that agents were in production. */
export const perHour = (of: Expression): Expression => ({
	op: "ratio",
	of: [of, { op: "ratio", of: [sum("agent_time.production_s"), 3600] }],
});
const people = (role: string): Expression => ({
	op: "distinct",
	of: "agent_time.agent",
	where: { column: "agent_time.role", is: role },
});

/** What teams are led by from week to week. */
const weekly = { compare: "previous-period", grain: "week" } as const;

/** The time of agents. */
export const contactProduction: readonly Kpi[] = [
	{
		id: "handling-share",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		by: "agent_time.agent",
		...weekly,
		is: share("agent_time.handling_s", "agent_time.present_s"),
	},
	{
		id: "production-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		by: "agent_time.agent",
		...weekly,
		is: share("agent_time.production_s", "agent_time.paid_s"),
	},
	{
		id: "supervision-ratio",
		unit: "ratio",
		direction: "neutral",
		audiences: ["operations", "top-management"],
		is: { op: "ratio", of: [people("agent"), people("supervisor")] },
	},
	{
		id: "net-hourly-cost",
		unit: "money",
		direction: "lower",
		audiences: ["operations", "top-management"],
		is: perHour(sum("agent_time.cost")),
	},
	{
		id: "presence-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		by: "agent_time.agent",
		...weekly,
		is: share("agent_time.present_s", "agent_time.planned_s"),
	},
	{
		id: "contacts-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		by: "agent",
		...weekly,
		is: perHour({
			op: "count",
			entity: "contacts",
			where: { not: { column: "contacts.abandoned", is: true } },
		}),
	},
];
