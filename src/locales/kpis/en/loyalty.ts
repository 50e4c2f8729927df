import type { KpiWords } from "../words.js";

export const loyalty: Readonly<Record<string, KpiWords>> = {
	"engagement-level": {
		name: "Engagement level",
		definition:
			"Of the customers on file at the end, the share with an event, an order, a click in a message or a visit in the period.",
		purpose: "How many customers have anything to do with us?",
		action:
			"When it falls, see which of the four went down (visits, clicks, orders, use) and revive that contact, starting with customers on the point of going inactive.",
		caveat:
			"It grows with the length of the period, and with what is tracked: a new tracker raises it. Visits count only where the visitor was recognised as a customer.",
	},
	"service-usage-rate": {
		name: "Service usage rate",
		definition:
			"Of the customers with an order in the 365 days before the end, the share with an event named “usage” in the period.",
		purpose: "Do customers use what they bought?",
		action:
			"Who does not use, leaves: have the customers without use called or guided, soonest after purchase.",
		caveat: "It knows only the uses that are recorded under the name “usage”.",
	},
	"visit-frequency": {
		name: "Visit frequency",
		definition:
			"Visits of the period for each visitor, known as a customer or not.",
		purpose: "Do visitors come back?",
		action:
			"When it falls, give reasons to return (new arrivals, stock alerts, followed orders) and see which channels bring visits without a morrow.",
		caveat:
			"A visitor is a browser, not a person: erased cookies and several devices lower it. It grows with the length of the period.",
	},
	"customer-lifespan": {
		name: "Customer lifespan",
		definition:
			"1 ÷ churn of the 365 days before the end; where none is known or nobody left, mean time since the first order of active customers.",
		purpose: "How many years do we keep a customer?",
		action:
			"When it shortens, act on churn where it rises most; the gain counts in full in the lifetime value.",
		caveat:
			"It takes churn as equal each year, while new customers leave sooner than old ones. At low churn it swings: 4% gives 25 years, 5% gives 20.",
	},
	"repeat-rate": {
		name: "Repeat purchase rate",
		definition:
			"Of the customers who ordered in the period, the share who did so at least twice.",
		purpose: "How many customers come back in the period?",
		action:
			"When it falls, strengthen what follows a purchase: advice, complements, a reminder at the usual time of the next order.",
		caveat:
			"It grows with the length of the period: compare periods of equal length.",
	},
	"second-purchase-rate": {
		name: "First-to-second purchase rate",
		definition:
			"Of the customers new in the period whose first order is at least 90 days old, the share who ordered again within 90 days of it.",
		purpose: "Do new customers come back?",
		action:
			"It is the step where most customers are lost: improve the welcome, give a reason for the second order before day 30, compare acquisition channels.",
		caveat:
			"Customers whose 90 days are not over are left out: the latest periods rest on few, or have no value yet.",
	},
	"days-between-orders": {
		name: "Days between orders",
		definition:
			"Mean time from a customer’s order before to each order of the period that is not their first.",
		purpose: "How long do customers wait before they buy again?",
		action:
			"Time reminders just before it is up; when it lengthens, look for what customers now buy elsewhere.",
		caveat:
			"Only those who came back count: when many leave, it does not rise. The mean is drawn up by long absences.",
	},
	"member-rate": {
		name: "Programme membership",
		definition:
			"Of the customers on file at the end of the period, the share who had joined the loyalty programme by then.",
		purpose: "Does the programme win customers over?",
		action:
			"When it stalls, look at each shop’s sign-ups at the till and make the advantage of the first day plainer.",
		caveat: "Members who never buy count too: read it beside active members.",
	},
	"active-member-rate": {
		name: "Active members",
		definition:
			"Of the members on file at the end of the period, the share who ordered in the 365 days before it.",
		purpose: "Is the programme alive?",
		action:
			"When it falls, remind members of the points they have, and let those expire that keep nobody.",
		caveat:
			"A wave of sign-ups raises it for a year, since each one comes with an order.",
	},
	"points-redemption-rate": {
		name: "Points redemption",
		definition: "Points used in the period for each point earned in it.",
		purpose: "Do members use their points?",
		action:
			"When it is low, lower the first reward and announce balances; when it is above 1, set aside for the points still due.",
		caveat:
			"Points used now were often earned before: over short periods it may exceed 100%. Low is not a saving, but a programme that does not bind.",
	},
	"member-revenue-share": {
		name: "Member revenue share",
		definition:
			"Share of the period’s revenue from customers who had joined the programme by its end.",
		purpose: "What part of revenue can we put a name to?",
		action:
			"When it falls in a shop, see whether the card is asked for at the till.",
		caveat:
			"Orders placed before joining count as members’ too. Who spends most joins first: the share does not show that the programme makes anyone spend.",
	},
	"member-basket-gap": {
		name: "Member basket gap",
		definition:
			"How far the mean order amount of members (joined by the end of the period) lies above that of all other orders.",
		purpose: "Do members buy more at a time?",
		action:
			"When it narrows, see whether discounts for members eat the basket, or whether sign-ups now reach small customers.",
		caveat:
			"Good customers join more often: the gap is mostly selection, not an effect of the programme. Orders without a known customer are among the others.",
	},
	"loyalty-cost-rate": {
		name: "Programme cost",
		definition:
			"Cost of the programme’s points movements in the period for each unit of members’ revenue in it.",
		purpose: "What does the programme take out of members’ revenue?",
		action:
			"When it rises, turn discounts into services and privileges, and set it against the margin that members really add.",
		caveat:
			"It takes only the costs booked on points movements: staff, cards and messages are left out.",
	},
	"referral-rate": {
		name: "Referral rate",
		definition:
			"Customers who recommended someone in the period, for each customer with an order in the 365 days before the end.",
		purpose: "Do our customers bring others?",
		action:
			"When it is low, ask for a referral right after a good experience (high score, problem solved) and reward both sides.",
		caveat:
			"Referrals without a code or link are not seen. The recommenders need not be active customers themselves.",
	},
};
