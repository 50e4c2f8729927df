import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const spend: Expression = {
	op: "sum",
	of: "costs.amount",
	where: { column: "costs.kind", is: "acquisition" },
};
const newBuyers: Expression = {
	op: "count",
	entity: "buyers",
	where: { column: "buyers.first_at", from: { edge: "start" } },
};

const reached = (at: string) => ({ op: "count", entity: "leads", at }) as const;

/** Of the leads that reached one stage in the period, the share that has reached the next. */
const onward = (at: string, next: string): Expression => ({
	op: "rate",
	of: reached(at),
	where: { not: { column: next, is: null } },
});

/** Acquisition: what it costs to win customers and leads. */
export const acquisition: readonly Kpi[] = [
	{
		id: "acquisition-spend",
		unit: "money",
		direction: "neutral",
		audiences: ["marketing", "sales"],
		is: spend,
	},
	{
		id: "cac",
		unit: "money",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: { op: "ratio", of: [spend, newBuyers] },
	},
	{
		id: "leads",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: reached("leads.lead_at"),
	},
	{
		id: "mql",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: reached("leads.mql_at"),
	},
	{
		id: "sql",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: reached("leads.sql_at"),
	},
	{
		id: "lead-to-mql",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: onward("leads.lead_at", "leads.mql_at"),
	},
	{
		id: "mql-to-sql",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: onward("leads.mql_at", "leads.sql_at"),
	},
	{
		id: "sql-to-quote",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: onward("leads.sql_at", "leads.quote_at"),
	},
	{
		id: "lead-to-customer",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: onward("leads.lead_at", "leads.won_at"),
	},
	{
		id: "cost-per-lead",
		unit: "money",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: { op: "ratio", of: [spend, reached("leads.lead_at")] },
	},
	{
		id: "lead-response-time",
		unit: "hours",
		direction: "lower",
		audiences: ["marketing", "sales"],
		is: {
			op: "median",
			of: {
				op: "between",
				of: ["leads.at", "leads.first_reply_at"],
				unit: "hours",
			},
		},
	},
];
