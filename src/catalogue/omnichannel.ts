import type { Condition, Expression } from "../model/metric.js";
import type { Value } from "../model/value.js";
import { buyersOfPeriod, ordered } from "./buyers.js";
import type { Kpi } from "./kpi.js";
import { multichannel } from "./literature.js";
import { revenue, revenueOf } from "./orders.js";

/** In how many channels a customer ordered in the period. */
const channels: Value = {
	op: "related",
	of: { op: "distinct", of: "orders.channel" },
};
const inSeveral: Condition = { value: channels, from: 2 };
const inOne: Condition = { value: channels, to: 2 };

const several: Expression = {
	op: "rate",
	of: buyersOfPeriod,
	where: inSeveral,
};

const amountOf = (where: Condition): Expression => ({
	op: "mean",
	of: "buyers.amount",
	where: { all: [ordered, where] },
});

/** Omnichannel: through how many channels customers buy, and what each brings. */
export const omnichannel: readonly Kpi[] = [
	{
		id: "channel-revenue-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["sales", "marketing", "top-management"],
		is: { op: "share", of: revenue },
		by: "orders.channel",
	},
	{
		id: "multichannel-customer-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: several,
		by: "customers.segment",
		sources: [multichannel],
	},
	{
		id: "monochannel-customer-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing"],
		is: { op: "minus", of: [1, several] },
		by: "customers.segment",
	},
	{
		id: "multichannel-value-gap",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "lift", of: [amountOf(inSeveral), amountOf(inOne)] },
		sources: [
			multichannel,
			"Neslin et al. 2006, Challenges and Opportunities in Multichannel Customer Management, Journal of Service Research 9(2)",
		],
	},
	{
		id: "digital-revenue-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["top-management", "marketing", "sales"],
		is: {
			op: "ratio",
			of: [
				revenueOf({ column: "orders.channel", is: ["web", "app"] }),
				revenue,
			],
		},
	},
	{
		id: "attributed-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "sum",
			of: { op: "over", of: ["paths.amount", "paths.touches"] },
		},
		by: "paths.channel",
		sources: [
			"Shao & Li 2011, Data-driven Multi-touch Attribution Models, KDD",
		],
	},
	{
		id: "path-length",
		unit: "ratio",
		direction: "neutral",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "paths" },
				{ op: "distinct", of: "paths.purchase" },
			],
		},
	},
];
