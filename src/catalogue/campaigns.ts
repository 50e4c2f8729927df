import type { Expression } from "../model/metric.js";
import { revenueOf } from "./orders.js";

/** Orders and costs whose campaign is one of messages. */
const ofCampaign = (column: string) => ({
	column,
	among: { column: "messages.campaign" },
});

export const campaignRevenue = revenueOf(ofCampaign("orders.campaign"));

const campaignCost: Expression = {
	op: "sum",
	of: "costs.amount",
	where: ofCampaign("costs.campaign"),
};

const campaignMargin: Expression = {
	op: "sum",
	of: "orders.margin",
	where: ofCampaign("orders.campaign"),
};

/** What is left of the margin of campaigns, for each unit of their cost. */
export const campaignReturn: Expression = {
	op: "ratio",
	of: [{ op: "minus", of: [campaignMargin, campaignCost] }, campaignCost],
};
