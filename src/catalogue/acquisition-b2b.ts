import type { Expression } from "../model/metric.js";
import { spend } from "./acquisition-cost.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";

const reached = (at: string) => ({ op: "count", entity: "leads", at }) as const;
const leads = reached("leads.lead_at");

/** Of the leads that reached one stage in the period, the share that has reached the next. */
const onward = (at: string, next: string): Expression => ({
	op: "rate",
	of: reached(at),
	where: known(next),
});

/** Acquisition of businesses: leads and how far they come. */
export const acquisitionB2b: readonly Kpi[] = [
	{
		id: "leads",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: leads,
		by: "leads.channel",
	},
	{
		id: "mql",
		unit: "count",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: reached("leads.mql_at"),
		by: "leads.channel",
	},
	{
		id: "sql",
		unit: "count",
		direction: "higher",
		audiences: ["sales", "marketing"],
		is: reached("leads.sql_at"),
		by: "leads.channel",
	},
	{
		id: "lead-to-mql",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: onward("leads.lead_at", "leads.mql_at"),
		by: "leads.channel",
	},
	{
		id: "mql-to-sql",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "marketing"],
		is: onward("leads.mql_at", "leads.sql_at"),
		by: "leads.channel",
	},
	{
		id: "sql-to-quote",
		unit: "percent",
		direction: "higher",
		audiences: ["sales"],
		is: onward("leads.sql_at", "leads.quote_at"),
		by: "leads.channel",
	},
	{
		id: "lead-to-customer",
		unit: "percent",
		direction: "higher",
		audiences: ["sales", "marketing", "top-management"],
		is: onward("leads.lead_at", "leads.won_at"),
		by: "leads.channel",
		grain: "quarter",
	},
	{
		id: "cost-per-lead",
		unit: "money",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [spend, leads] },
		by: "channel",
	},
	{
		id: "lead-response-time",
		unit: "hours",
		direction: "lower",
		audiences: ["sales", "operations"],
		is: {
			op: "median",
			of: {
				op: "between",
				of: ["leads.at", "leads.first_reply_at"],
				unit: "hours",
			},
		},
		by: "leads.channel",
		compare: "previous-period",
		grain: "week",
		minimum: 30,
		sources: [
			"Oldroyd, McElheran & Elkington 2011, The Short Life of Online Sales Leads, Harvard Business Review",
		],
	},
];
