import type { Aggregate, Expression } from "../model/metric.js";
import { cac, forAcquisition, spend } from "./acquisition-cost.js";
import { isNew, newBuyers } from "./buyers.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";
import { lifetimeValueToCac } from "./lifetime.js";
import { marketingMetrics } from "./literature.js";
import { revenue, revenueOf } from "./orders.js";

/** Something of the period summed over the customers new in it. */
const ofNew = (of: string): Aggregate => ({ op: "sum", of, where: isNew });

const newMargin = ofNew("buyers.margin");

/** Margin of a month for each new customer. */
const monthlyMargin: Expression = {
	op: "ratio",
	of: [
		{ op: "ratio", of: [newMargin, newBuyers] },
		{ op: "duration", unit: "months" },
	],
};

const campaignSpend: Expression = {
	op: "sum",
	of: "costs.amount",
	where: {
		all: [forAcquisition, known("costs.campaign")],
	},
};
const acquiredRevenue = revenueOf({
	column: "orders.campaign",
	among: { column: "costs.campaign", where: forAcquisition },
});

/** Acquisition of consumers: what it costs to win customers, and what they bring. */
export const acquisitionB2c: readonly Kpi[] = [
	{
		id: "acquisition-spend",
		unit: "money",
		direction: "neutral",
		audiences: ["marketing", "top-management"],
		is: spend,
		by: "costs.channel",
	},
	{
		id: "cac",
		unit: "money",
		direction: "lower",
		audiences: ["marketing", "top-management"],
		is: cac,
		sources: [marketingMetrics],
	},
	{
		id: "acquisition-roi",
		unit: "percent",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: { op: "ratio", of: [{ op: "minus", of: [newMargin, spend] }, spend] },
		sources: [marketingMetrics],
	},
	{
		id: "roas",
		unit: "ratio",
		direction: "higher",
		audiences: ["marketing"],
		is: { op: "ratio", of: [acquiredRevenue, campaignSpend] },
		by: "campaign",
		compare: "previous-period",
	},
	{
		id: "ltv-to-cac",
		unit: "ratio",
		direction: "higher",
		audiences: ["top-management", "marketing"],
		is: lifetimeValueToCac,
		grain: "quarter",
		minimum: 30,
		sources: ["Skok, SaaS Metrics 2.0, forEntrepreneurs"],
	},
	{
		id: "cac-payback",
		unit: "months",
		direction: "lower",
		audiences: ["top-management", "marketing"],
		is: { op: "ratio", of: [cac, monthlyMargin] },
		sources: ["Skok, SaaS Metrics 2.0, forEntrepreneurs"],
	},
	{
		id: "first-basket",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "mean",
			of: {
				op: "related",
				of: { op: "sum", of: "orders.amount" },
				near: { instant: "buyers.first_at", from: 0, to: 0, unit: "hours" },
			},
			where: isNew,
		},
		by: "customers.channel",
	},
	{
		id: "new-customer-revenue-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing", "sales", "top-management"],
		is: { op: "ratio", of: [ofNew("buyers.amount"), revenue] },
	},
	{
		id: "lead-conversion-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "leads", at: "leads.lead_at" },
				{ op: "distinct", of: "sessions.visitor" },
			],
		},
		by: "channel",
		compare: "previous-period",
	},
];
