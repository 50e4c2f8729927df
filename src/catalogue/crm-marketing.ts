import type { Aggregate, Expression } from "../model/metric.js";
import { isNew } from "./buyers.js";
import { campaignReturn, campaignRevenue } from "./campaigns.js";
import { onFile, optedIn } from "./customers.js";
import { incrementalRevenue, liftOverControl } from "./exposures.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";
import {
	deltaMethod,
	experiments,
	marketingMetrics,
	repeatBuying,
	senderPractices,
} from "./literature.js";
import {
	delivered,
	messages,
	opened,
	openers,
	recipients,
} from "./messages.js";
import { nearFirstOrder, ordersWithin, revenue } from "./orders.js";

/** The name of the event that puts a product in the cart. */
const CART = "cart";

/** Of some messages, the share to which something happened. */
const reacted = (
	of: Extract<Aggregate, { op: "count" }>,
	column: string,
): Expression => ({ op: "rate", of, where: known(column) });

const dated = (column: string): Expression => ({
	op: "count",
	entity: "customers",
	at: column,
});

const afterDelivery = ordersWithin("messages.delivered_at", 7, "days");
const hourAfterCart = ordersWithin("events.at", 1, "hours");
const weekAfterCart = ordersWithin("events.at", 7, "days");

/** Orders up to day 45 from the first, which counts, and those from day 30 on. */
const upTo45 = nearFirstOrder(0, 45);
const from30To45 = nearFirstOrder(30, 45);

/** E-mail and other messages to customers: what is sent, how it is taken, and what it brings. */
export const crmMarketing: readonly Kpi[] = [
	{
		id: "email-list-size",
		unit: "count",
		direction: "higher",
		audiences: ["marketing"],
		is: { ...onFile, where: optedIn("end") },
		compare: "previous-period",
	},
	{
		id: "email-list-growth",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{
					op: "minus",
					of: [
						dated("customers.email_opt_in_at"),
						dated("customers.email_opt_out_at"),
					],
				},
				{ ...onFile, window: { before: "start" }, where: optedIn("start") },
			],
		},
		compare: "previous-period",
	},
	{
		id: "messages-sent",
		unit: "count",
		direction: "neutral",
		audiences: ["marketing", "operations"],
		is: messages,
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
	},
	{
		id: "delivery-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: reacted(messages, "messages.delivered_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [senderPractices],
	},
	{
		id: "bounce-rate-email",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: reacted(messages, "messages.bounced_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [senderPractices],
	},
	{
		id: "open-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: reacted(delivered, "messages.opened_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [marketingMetrics],
	},
	{
		id: "click-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: reacted(delivered, "messages.clicked_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [marketingMetrics],
	},
	{
		id: "click-to-open-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing"],
		is: reacted(opened, "messages.clicked_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
	},
	{
		id: "unsubscribe-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		is: reacted(delivered, "messages.unsubscribed_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [senderPractices],
	},
	{
		id: "complaint-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing", "operations"],
		is: reacted(delivered, "messages.complained_at"),
		by: "messages.campaign",
		compare: "previous-period",
		grain: "week",
		sources: [senderPractices, "Google, Email sender guidelines"],
	},
	{
		id: "message-conversion-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "rate",
			of: {
				...recipients,
				at: "messages.delivered_at",
				where: { value: afterDelivery },
			},
			where: { value: afterDelivery, from: 1 },
		},
		by: "messages.campaign",
		compare: "previous-period",
	},
	{
		id: "campaign-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: campaignRevenue,
		by: "orders.campaign",
		compare: "previous-period",
	},
	{
		id: "revenue-per-message",
		unit: "money",
		direction: "higher",
		audiences: ["marketing"],
		is: { op: "ratio", of: [campaignRevenue, delivered] },
		by: "campaign",
		compare: "previous-period",
	},
	{
		id: "campaign-roi",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: campaignReturn,
		by: "campaign",
		sources: [marketingMetrics],
	},
	{
		id: "marketing-pressure",
		unit: "ratio",
		direction: "neutral",
		audiences: ["marketing"],
		is: {
			op: "ratio",
			of: [
				{ op: "ratio", of: [messages, recipients] },
				{ op: "duration", unit: "weeks" },
			],
		},
		by: "messages.channel",
		compare: "previous-period",
	},
	{
		id: "inactive-subscriber-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["marketing"],
		is: { op: "minus", of: [1, openers] },
		compare: "previous-period",
		sources: [senderPractices],
	},
	{
		id: "crm-revenue-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: { op: "ratio", of: [campaignRevenue, revenue] },
	},
	{
		id: "abandoned-cart-recovery",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "operations"],
		is: {
			op: "rate",
			of: {
				op: "distinct",
				of: "events.customer",
				where: {
					all: [
						{ column: "events.name", is: CART },
						{ value: hourAfterCart, to: 1 },
						{ value: weekAfterCart },
					],
				},
			},
			where: { value: weekAfterCart, from: 1 },
		},
		compare: "previous-period",
	},
	{
		id: "cross-sell-30-45",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "sales"],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "buyers",
				where: { all: [isNew, { value: upTo45 }] },
			},
			where: {
				all: [
					{ value: upTo45, from: 2 },
					{
						value: { op: "minus", of: [upTo45, from30To45] },
						from: 1,
						to: 2,
					},
				],
			},
		},
		by: "customers.channel",
		sources: [repeatBuying],
	},
	{
		id: "incremental-revenue",
		unit: "money",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: incrementalRevenue,
		by: "exposures.experiment",
		minimum: 30,
		sources: [
			experiments,
			"Lewis & Rao 2015, The Unfavorable Economics of Measuring the Returns to Advertising, Quarterly Journal of Economics 130(4)",
		],
	},
	{
		id: "lift",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		is: liftOverControl,
		by: "exposures.experiment",
		sources: [experiments, deltaMethod],
	},
];
