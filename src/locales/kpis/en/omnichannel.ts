import type { KpiWords } from "../words.js";

export const omnichannel: Readonly<Record<string, KpiWords>> = {
	"channel-revenue-share": {
		name: "Channel revenue share",
		definition:
			"Share of each channel in the revenue of the period, orders without a known channel included in the whole.",
		purpose: "Through which channels do we sell?",
		action:
			"When a share shifts, see whether the channel won new customers or took them from another, before you move budget or staff.",
		caveat:
			"Shares always add up to one: a channel’s share may fall while its revenue grows.",
	},
	"multichannel-customer-share": {
		name: "Multichannel customers",
		definition:
			"Of the customers who ordered in the period, the share who did so in at least two channels.",
		purpose: "How many customers go from one channel to another?",
		action:
			"When it falls, remove what separates channels: returns in shop, one basket, one loyalty account.",
		caveat:
			"Whoever orders once can use only one channel: it grows with the length of the period and the number of orders.",
	},
	"monochannel-customer-share": {
		name: "Single-channel customers",
		definition:
			"Of the customers who ordered in the period, the share who did not do so in two channels or more.",
		purpose: "How many customers know only one side of us?",
		action:
			"When it rises, introduce the other channel at a useful moment: collection in shop, stock of the nearest shop, exclusive online ranges.",
		caveat:
			"Customers with a single order, or with orders of no known channel, are among them.",
	},
	"multichannel-value-gap": {
		name: "Multichannel value gap",
		definition:
			"How far the mean revenue of the period per customer of at least two channels lies above that per single-channel customer.",
		purpose: "Is a customer worth more who uses several channels?",
		action:
			"When it is wide, test whether leading customers to a second channel pays, with a control group, before you spend on it.",
		caveat:
			"Customers who buy more meet more channels: the gap is no proof that a second channel makes people spend.",
	},
	"digital-revenue-share": {
		name: "Digital revenue share",
		definition:
			"Share of the period’s revenue from orders whose channel is web or app.",
		purpose: "How digital is our business?",
		action:
			"When it shifts, adjust stock, delivery and shop staff, and see how much is new revenue and how much has only moved.",
		caveat:
			"Orders prepared online and paid in shop count for the shop, and the reverse, as the host records them.",
	},
	"attributed-revenue": {
		name: "Attributed revenue",
		definition:
			"Revenue of the period’s orders, shared evenly (linear model) over their customer’s touches of the 30 days before; by channel of the touch.",
		purpose: "Which channels take part in our sales?",
		action:
			"Use it to ask questions, not to cut: test the channel that looks weak by a pause or a control group before you take its budget.",
		caveat:
			"Attribution is not causation: the linear model divides credit by rule. What a channel adds, only a test tells (lift over control). Orders without a known touch are left out.",
	},
	"path-length": {
		name: "Touches before a purchase",
		definition:
			"Mean number of touches of the customer in the 30 days before an order of the period, over orders with at least one.",
		purpose: "How many contacts does a sale take?",
		action:
			"When it grows, customers hesitate more or we repeat ourselves: see whether the added touches come from channels that cost.",
		caveat:
			"Only recorded touches count, up to 30 days back, and orders without any are left out.",
	},
};
