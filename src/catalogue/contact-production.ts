import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const sum = (of: string): Expression => ({ op: "sum", of });
const share = (of: string, by: string): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});
const hours: Expression = {
	op: "ratio",
	of: [sum("agent_time.production_s"), 3600],
};
const people = (role: string): Expression => ({
	op: "distinct",
	of: "agent_time.agent",
	where: { column: "agent_time.role", is: role },
});

/** The time of agents. */
export const contactProduction: readonly Kpi[] = [
	{
		id: "handling-share",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		is: share("agent_time.handling_s", "agent_time.present_s"),
	},
	{
		id: "production-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		is: share("agent_time.production_s", "agent_time.paid_s"),
	},
	{
		id: "supervision-ratio",
		unit: "ratio",
		direction: "neutral",
		audiences: ["operations", "customer-service"],
		is: { op: "ratio", of: [people("agent"), people("supervisor")] },
	},
	{
		id: "net-hourly-cost",
		unit: "money",
		direction: "lower",
		audiences: ["operations", "customer-service"],
		is: { op: "ratio", of: [sum("agent_time.cost"), hours] },
	},
	{
		id: "presence-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		is: share("agent_time.present_s", "agent_time.planned_s"),
	},
	{
		id: "contacts-per-hour",
		unit: "ratio",
		direction: "higher",
		audiences: ["operations", "customer-service"],
		is: {
			op: "ratio",
			of: [
				{
					op: "count",
					entity: "contacts",
					where: { not: { column: "contacts.abandoned", is: true } },
				},
				hours,
			],
		},
	},
];
