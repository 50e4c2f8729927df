import type { KpiWords } from "../words.js";

export const customerBase: Readonly<Record<string, KpiWords>> = {
	"customers-on-file": {
		name: "Customers on file",
		definition:
			"Customers whose file had been opened by the end of the period, whether or not they ever ordered.",
		purpose: "How large is the base that we can speak to?",
		action:
			"When growth stalls, look at where files are opened (till, site, programme) and give each of these a target. When it leaps, look for imports and duplicates first.",
		caveat:
			"Files that nobody uses any more count too: read it beside active customers.",
	},
	"active-customers": {
		name: "Active customers",
		definition:
			"Customers who ordered at least once in the 365 days before the end of the period.",
		purpose: "How many customers do we really have?",
		action:
			"When it falls, see whether fewer customers come in (new customers) or more go (customers gone inactive), and put the budget on that side.",
		caveat:
			"A year suits what is bought several times a year. Where customers buy less often, many who are still loyal count as inactive.",
	},
	"passive-customers": {
		name: "Passive customers",
		definition:
			"Customers on file at the end of the period who did not order in the 365 days before it.",
		purpose: "How much of the file lies asleep?",
		action:
			"When it grows, win back the most recent and best of them with an offer, and take the oldest out of regular mailings.",
		caveat:
			"It is the file less active customers: customers who order without a file make it too small.",
	},
	"new-customers": {
		name: "New customers",
		definition: "Customers whose first order ever falls in the period.",
		purpose: "Are we winning enough new customers?",
		action:
			"When it falls, compare acquisition channels and spend with the same period last year; when it rises, plan a welcome that brings the second order.",
		caveat:
			"“First ever” means the first in the data: where the history is short, old customers look new.",
	},
	"customer-tenure": {
		name: "Mean tenure",
		definition:
			"Mean time since the files of customers were opened, at the end of the period, over all customers on file.",
		purpose: "How long have our customers been with us?",
		action:
			"When it falls, check that it comes from recruiting well, and not from long-standing customers asking to be removed.",
		caveat:
			"Long tenure alone does not make a customer profitable: read it beside revenue per customer.",
	},
	"active-rate": {
		name: "Active rate",
		definition:
			"Active customers (an order in the 365 days before the end) for each customer on file at the end.",
		purpose: "What part of the file is alive?",
		action:
			"When it falls, launch a win-back on customers of 6 to 12 months ago, and check whether recruiting fills the file with people who never order.",
		caveat: "A clean-up of the file raises it without a single sale more.",
	},
	"churn-rate": {
		name: "Churn rate",
		definition:
			"Of the customers active at the start of the period, the share no longer active at its end; active means an order in the 365 days before.",
		purpose: "How fast do we lose customers?",
		action:
			"When it rises, find the segments and first channels where it does, call or write to customers before they reach a year of silence, and ask those who left why.",
		caveat:
			"A period much shorter than a year shows little churn: compare periods of equal length. Nobody cancels here: a customer is taken as lost after a year of silence.",
	},
	"retention-rate": {
		name: "Retention rate",
		definition:
			"Of the customers active at the start of the period, the share still active at its end; active means an order in the 365 days before.",
		purpose: "How well do we keep our customers?",
		action:
			"When it falls, look at service, delivery and prices first, then strengthen the reminders sent before a customer’s usual time of order has passed.",
		caveat:
			"It is 1 less churn, and like it depends on the length of the period.",
	},
	"reactivated-customers": {
		name: "Reactivated customers",
		definition:
			"Customers who ordered in the period, and whose last order before it was more than 365 days before its start.",
		purpose: "How many former customers did we win back?",
		action:
			"When it rises, find the offer that did it and extend it to the rest of the sleeping file. When it falls, renew the win-back scenario.",
		caveat:
			"Without a control group it can’t be told who would have come back by themselves.",
	},
	"lapsed-customers": {
		name: "Customers gone inactive",
		definition:
			"Customers active at the start of the period and no longer active at its end; active means an order in the 365 days before.",
		purpose: "How many customers have we just lost?",
		action:
			"Call the best of them in the weeks that follow, send the others a win-back offer, and set their number against the new customers of the period.",
	},
	"renewal-ratio": {
		name: "Renewal ratio",
		definition:
			"New customers of the period for each customer who went inactive in it.",
		purpose: "Does the base renew itself?",
		action:
			"Below 1 the base shrinks: cut losses with retention or step up acquisition, whichever costs less for each customer.",
		caveat: "Two small numbers make it jump: read it by quarter or by year.",
	},
	"completeness-rate": {
		name: "File completeness",
		definition:
			"Filled fields for each expected one, over customers on file at the end: email, phone, postal code, birth date, first and last name.",
		purpose: "Can we reach our customers and know them by name?",
		action:
			"When it falls, find the entry point that leaves fields empty, train its staff or shorten its form, and complete the best customers’ files first.",
		caveat:
			"A field that is filled need not be right: check samples, and never press for data that you don’t use.",
	},
	"contactable-rate": {
		name: "Contactable customers",
		definition:
			"Share of customers on file at the end of the period who had opted in by then, and not out again.",
		purpose: "To what part of the file may we write?",
		action:
			"When it falls, review marketing pressure and the way consent is asked for at the till, on the site and in the programme.",
		caveat:
			"Only the latest opt-in and opt-out of each customer are known, and only for e-mail.",
	},
	"omnichannel-rate": {
		name: "Omnichannel rate",
		definition:
			"Of the customers active in the 365 days before the end of the period, the share who ordered in at least two channels in that time.",
		purpose: "How many customers use several of our channels?",
		action:
			"When it falls, bring shop customers to the site (collection, order in shop) and online customers to the shop, starting with the most loyal.",
		caveat:
			"Who orders once can use only one channel: more orders alone raise it.",
	},
	"revenue-per-customer": {
		name: "Revenue per active customer",
		definition: "Revenue of the period for each customer who ordered in it.",
		purpose: "How much does a customer spend with us?",
		action:
			"When it moves, see whether the number of orders or their amount did, then act on reminders or on the basket.",
		caveat:
			"Orders without a known customer raise it, since their revenue counts and their buyer does not. Few large customers carry it.",
	},
	"margin-per-customer": {
		name: "Margin per active customer",
		definition: "Margin of the period for each customer who ordered in it.",
		purpose: "How much does a customer earn us?",
		action:
			"When it falls while revenue per customer holds, review discounts and the mix of products by segment.",
		caveat:
			"It is the margin on goods: marketing and service costs are not taken off.",
	},
	"purchase-frequency": {
		name: "Purchase frequency",
		definition: "Orders of the period for each customer who ordered in it.",
		purpose: "How often do customers come back in the period?",
		action:
			"When it falls, look at the time between orders, and set reminders just before it is up.",
		caveat:
			"It grows with the length of the period: compare periods of equal length. Orders without a known customer raise it.",
	},
	"average-basket": {
		name: "Average basket",
		definition:
			"Mean amount of the orders of the period whose amount is known.",
		purpose: "How much is spent at one time?",
		action:
			"When it falls, look at discounts, sets, cross-selling and the threshold of free delivery; compare channels and shops.",
		caveat: "A few very large orders pull it up.",
	},
	"mean-recency": {
		name: "Mean recency",
		definition:
			"Mean time since each customer’s last order, at the end of the period, over all customers who ever ordered.",
		purpose: "How fresh is our customers’ last purchase?",
		action:
			"When it grows, write to customers in the order of their silence, before they reach the time after which few come back.",
		caveat:
			"Customers lost long ago count for ever, so that it tends to grow with the age of the data.",
	},
	"top-decile-revenue-share": {
		name: "Top-decile revenue share",
		definition:
			"Share of the period’s revenue from known customers that the 10% who spent most brought (their number rounded up).",
		purpose: "How much do we depend on our best customers?",
		action:
			"When it rises, give these customers a named contact and watch them one by one; win customers of the next decile to spread the risk.",
		caveat:
			"Those who spend most differ from one period to the next: a high share in one month is partly chance.",
	},
	"at-risk-1m": {
		name: "Active customers silent > 1 month",
		definition:
			"Active customers (an order in the 365 days before the end) whose last order is more than 30 days old at the end.",
		purpose: "Whom should we remind now?",
		action:
			"Send a reminder to those whose usual time between orders is shorter than a month; leave the others in peace.",
		caveat:
			"30 days of silence mean nothing where customers buy twice a year: set them against the days between orders.",
	},
	"at-risk-2m": {
		name: "Active customers silent > 2 months",
		definition:
			"Active customers (an order in the 365 days before the end) whose last order is more than 60 days old at the end.",
		purpose: "Which active customers are slipping away?",
		action:
			"Raise the offer by one step against the one-month reminder, and have the best of them called.",
		caveat:
			"60 days of silence mean nothing where customers buy twice a year: set them against the days between orders.",
	},
	"lifetime-value": {
		name: "Customer lifetime value",
		definition:
			"Heuristic: average basket × purchase frequency × margin rate, of the 365 days before the end, × customer lifespan in years.",
		purpose: "How much margin does a customer bring in all?",
		action:
			"Set it as the ceiling of what a new customer may cost; to raise it, act on the weakest of basket, frequency, margin and lifespan.",
		caveat:
			"A rule of thumb, not a forecast: it takes all customers as alike and the future as the last year, without discounting; orders without a known customer raise it. Where churn is low, the lifespan, and with it the value, swings.",
	},
	"net-customer-value": {
		name: "Net customer value",
		definition:
			"Heuristic lifetime value of a customer less the acquisition cost of a new customer in the period.",
		purpose: "What remains of a customer’s value once they are paid for?",
		action:
			"When it nears 0, stop the dearest acquisition channels or raise the second order and the margin before spending more.",
		caveat:
			"As heuristic as the lifetime value, and set against the mean cost: the last customers won cost more than the mean.",
	},
};
