import type { KpiWords } from "../words.js";

export const acquisitionB2c: Readonly<Record<string, KpiWords>> = {
	"acquisition-spend": {
		name: "Acquisition spend",
		definition: "Costs of the period whose kind is acquisition.",
		purpose: "What do we spend to win customers?",
		action:
			"When it moves, set it against the new customers it brought, channel by channel, before you change the budget.",
		caveat:
			"Spend booked by invoice falls in the month of the invoice, not of the campaign.",
	},
	cac: {
		name: "Customer acquisition cost",
		definition:
			"Costs of the period whose kind is acquisition, for each customer whose first order ever falls in it.",
		purpose: "What does a new customer cost us?",
		action:
			"When it rises, stop the dearest channels, and keep those where a customer earns more than this within the time you set yourself.",
		caveat:
			"Takes only the costs whose kind is acquisition: salaries and tools only if they are booked there. New customers who came unpaid lower it: the next paid one costs more.",
	},
	"acquisition-roi": {
		name: "Acquisition ROI",
		definition:
			"Margin in the period of the customers new in it, less its acquisition costs, for each unit of these costs.",
		purpose: "Do new customers pay for themselves at once?",
		action:
			"Below 0 is normal where customers come back: then see when they pay back (CAC payback) before you cut the budget.",
		caveat:
			"Counts only the margin of the first weeks: over short periods it looks worse than it is. Credits spend with customers who came by themselves.",
	},
	roas: {
		name: "Return on ad spend",
		definition:
			"Revenue of orders whose campaign is one that acquisition costs name, for each unit of these costs, in the period.",
		purpose: "How much revenue does one unit of ad spend bring?",
		action:
			"Below 1 ÷ margin rate a campaign loses money: lower its bids or stop it; move the budget to those above.",
		caveat:
			"Revenue is not margin, and many of these orders would have come without the ad. Campaigns on one’s own brand name look best and add least.",
	},
	"ltv-to-cac": {
		name: "LTV to CAC",
		definition:
			"Heuristic lifetime value of a customer for each unit of the period’s acquisition cost of a new customer.",
		purpose: "Is a new customer worth the price?",
		action:
			"Below 1 each new customer loses money; 3 is the usual aim; far above, you may be leaving growth to others: spend more.",
		caveat:
			"Built on two estimates: the value is a rule of thumb, and the cost is a mean that hides the dearest channels.",
	},
	"cac-payback": {
		name: "CAC payback",
		definition:
			"Acquisition cost of a new customer ÷ margin of new customers in the period for each of them and each month of it.",
		purpose: "After how many months has a new customer paid for themselves?",
		action:
			"When it lengthens, cash is tied up longer: lower the cost, raise the first basket, or bring the second order forward.",
		caveat:
			"Customers new late in the period have had little time to buy, and first orders weigh most: over a month it comes out short, over a year longer.",
	},
	"first-basket": {
		name: "First basket",
		definition:
			"Mean amount of the first order of customers new in the period; orders placed at the same instant are one basket.",
		purpose: "What does a first purchase come to?",
		action:
			"When it falls, look at welcome discounts and entry prices; see whether customers won with them come back.",
		caveat:
			"A small first basket is not a bad customer: set it against the first-to-second purchase rate.",
	},
	"new-customer-revenue-share": {
		name: "Revenue share of new customers",
		definition:
			"Share of the period’s revenue from customers whose first order ever falls in it.",
		purpose: "Does growth come from new customers or from those we have?",
		action:
			"When it rises, see whether regulars are leaving; when it falls, whether recruiting dries up.",
		caveat:
			"It grows with the length of the period, since all orders of a new customer count. Revenue without a known customer counts as not new.",
	},
	"lead-conversion-rate": {
		name: "Visitor-to-lead rate",
		definition:
			"Leads of the period for each visitor of the site or app in it.",
		purpose: "Do visitors leave us their details?",
		action:
			"When it falls, shorten the form, make the offer plainer, and see which channels bring visitors who never leave their details.",
		caveat:
			"Leads won elsewhere (shops, fairs, telephone) count above, their visitors not below. A visitor is a browser, not a person.",
	},
};
