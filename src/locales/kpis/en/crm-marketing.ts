import type { KpiWords } from "../words.js";

export const crmMarketing: Readonly<Record<string, KpiWords>> = {
	"email-list-size": {
		name: "Email list size",
		definition:
			"Customers on file who had opted in to e-mail, and not out again, at the end of the period.",
		purpose: "How many customers may we write to?",
		action:
			"When it shrinks, ask for consent wherever customers meet us (till, order, programme) and look at what made people leave.",
		caveat:
			"Its size is not its worth: many who have not opened for months weigh on delivery. Read it beside inactive subscribers.",
	},
	"email-list-growth": {
		name: "List growth rate",
		definition:
			"Opt-ins less opt-outs of the period, for each customer opted in at its start.",
		purpose: "Does the list grow faster than it wears out?",
		action:
			"When it turns negative, find the campaigns that drive people away, lower the pressure, and open new places to opt in.",
		caveat:
			"Only the latest opt-in and opt-out of each customer are known. A bought or imported list makes it leap, and complaints with it.",
	},
	"messages-sent": {
		name: "Messages sent",
		definition:
			"Messages sent in the period, over all channels: one message to one person counts once.",
		purpose: "How much do we send?",
		action:
			"Before sending more, see whether revenue per message holds; when it drops unplanned, look for a scenario that stopped.",
	},
	"delivery-rate": {
		name: "Delivery rate",
		definition:
			"Of the messages sent in the period, the share that the recipient’s provider accepted.",
		purpose: "Do our messages arrive?",
		action:
			"When it falls, see at which providers, check the sender’s authentication (SPF, DKIM, DMARC), and take dead addresses off the list.",
		caveat:
			"Accepted does not mean seen: the spam folder counts as delivered. Messages just sent may still be on their way.",
	},
	"bounce-rate-email": {
		name: "Bounce rate",
		definition:
			"Of the messages sent in the period, the share that came back, be it for good (hard) or for now (soft).",
		purpose: "How clean is the list?",
		action:
			"When it rises, remove hard bounces at once, see where the bad addresses came in, and confirm new ones by a first message.",
		caveat:
			"Hard and soft bounces call for different action: split by kind before acting. Messages of other channels count too unless filtered.",
	},
	"open-rate": {
		name: "Open rate",
		definition:
			"Of the messages sent in the period and delivered, the share opened at least once.",
		purpose: "Do the sender and the subject make people look?",
		action:
			"Test subjects and sending times on part of the list, but settle the test by clicks or orders.",
		caveat:
			"Mail privacy features (Apple Mail since 2021, and others) open messages by themselves and inflate it; blocked images lower it. Compare only within the same audience, and trust clicks more.",
	},
	"click-rate": {
		name: "Click rate",
		definition:
			"Of the messages sent in the period and delivered, the share clicked at least once.",
		purpose: "Does the content make people act?",
		action:
			"When it falls, narrow the target, put one clear offer first, and test it; stop what nobody clicks.",
		caveat:
			"Security programs of companies follow links by themselves: many clicks within seconds of delivery are not from people.",
	},
	"click-to-open-rate": {
		name: "Click-to-open rate",
		definition:
			"Of the messages sent in the period and opened, the share clicked at least once.",
		purpose: "Once opened, does the message convince?",
		action:
			"When it falls while opens hold, the subject promises what the content does not keep: bring the two together.",
		caveat:
			"Opens are inflated by mail privacy features, which lowers it; clicks with images blocked count no open. Prefer the click rate.",
	},
	"unsubscribe-rate": {
		name: "Unsubscribe rate",
		definition:
			"Of the messages sent in the period and delivered, the share from which the recipient unsubscribed.",
		purpose: "Are we tiring our customers?",
		action:
			"When it rises, lower the pressure on the segments concerned and offer a choice of subjects and frequency in place of leaving.",
		caveat:
			"Small shares: compare campaigns of thousands of messages. Who is tired without leaving does not show: see inactive subscribers.",
	},
	"complaint-rate": {
		name: "Complaint rate",
		definition:
			"Of the messages sent in the period and delivered, the share that the recipient reported as spam.",
		purpose: "Do we put our right to the inbox at risk?",
		action:
			"Above 0.1%, stop the campaign’s target, write only to those who opened or clicked lately, and make leaving easy. 0.3% is the limit that Google sets.",
		caveat:
			"Some providers, Gmail among them, report no single complaints: the true rate is higher.",
	},
	"message-conversion-rate": {
		name: "Message conversion rate",
		definition:
			"Of the customers who received a message in the period, the share who ordered within 7 days of it; messages less than 7 days old are left out.",
		purpose: "How many recipients go on to buy?",
		action:
			"Keep the scenarios that convert best and move budget to them; rework or stop the rest. Settle doubt with a control group.",
		caveat:
			"Order after message is not order because of it: the best customers get messages and buy anyway. See the lift over control.",
	},
	"campaign-revenue": {
		name: "Email campaign revenue",
		definition:
			"Amount of the period’s orders whose campaign is also one of messages, on any channel.",
		purpose: "How much revenue do the orders marked with our campaigns bring?",
		action:
			"When it falls, see whether fewer messages left, or each brought less (revenue per message).",
		caveat:
			"It counts orders that carry the campaign’s name, not those that it caused: some would have come anyway. See incremental revenue.",
	},
	"revenue-per-message": {
		name: "Revenue per message delivered",
		definition:
			"Revenue of orders whose campaign is one of messages, for each message sent in the period and delivered.",
		purpose: "What is one more message worth?",
		action:
			"Rank campaigns by it; send less to segments where it nears the cost of a message and of those who leave.",
		caveat:
			"Orders may follow messages of an earlier period, and some would have come without any.",
	},
	"campaign-roi": {
		name: "Campaign ROI",
		definition:
			"Margin of orders whose campaign is one of messages, less the costs of these campaigns, for each unit of cost.",
		purpose: "Do our campaigns earn more than they cost?",
		action:
			"Below 0, stop or retarget the campaign; far above, widen it step by step and watch the next customers’ return.",
		caveat:
			"It credits campaigns with orders that would have come anyway, and takes only costs that carry a campaign. A test with a control group tells the true return.",
	},
	"marketing-pressure": {
		name: "Marketing pressure",
		definition:
			"Messages of the period for each recipient and each week of it, over all channels.",
		purpose: "How often do we write to the same person?",
		action:
			"When it rises together with unsubscribes or complaints, set a ceiling for each customer and let the most profitable scenario go first.",
		caveat:
			"A mean hides extremes: some customers receive ten times as many. Those who received nothing are not counted.",
	},
	"inactive-subscriber-rate": {
		name: "Inactive subscribers",
		definition:
			"Of the customers sent a message in the period, the share who opened none in the 180 days before its end.",
		purpose: "What part of those we write to no longer listens?",
		action:
			"Send them a last message to win them back, then stop writing: delivery to all the others improves.",
		caveat:
			"Mail privacy features open messages by themselves, so that it is higher in truth. New recipients have had little time to open.",
	},
	"crm-revenue-share": {
		name: "Revenue share from CRM",
		definition:
			"Revenue of orders whose campaign is one of messages, for each unit of revenue of the period.",
		purpose: "How much of our revenue passes through our own messages?",
		action:
			"When it is low against others of your trade, build the scenarios that are missing: welcome, cart, after purchase, win-back.",
		caveat:
			"It shows where orders came through, not what caused them: discounts for all by e-mail raise it at the expense of margin.",
	},
	"abandoned-cart-recovery": {
		name: "Abandoned-cart recovery",
		definition:
			"Of the customers of the period with a cart event and no order within an hour of it, the share who ordered within 7 days; carts less than 7 days old are left out.",
		purpose: "How many abandoned carts come back as orders?",
		action:
			"When it falls, check that the cart scenario still sends, then test its delay, its reassurance and, last, a discount.",
		caveat:
			"Many would have come back without a reminder: only a control group tells. Carts of unknown visitors are not counted.",
	},
	"cross-sell-30-45": {
		name: "Second purchase, day 30 to 45",
		definition:
			"Of the customers new in the period whose first order is at least 45 days old, the share whose second came 30 to 45 days after it.",
		purpose: "Does the scenario of the second month bring a second purchase?",
		action:
			"When it falls, review what is offered in that window: a product that goes with the first, not the same again.",
		caveat:
			"Who came back before day 30 counts as not: read it beside the first-to-second purchase rate. Months just past still have few customers old enough.",
	},
	"incremental-revenue": {
		name: "Incremental revenue",
		definition:
			"Revenue within 14 days per treated customer less that per control, times the treated; exposures less than 14 days old are left out.",
		purpose: "How much revenue did our actions really add?",
		action:
			"Extend what adds clearly, stop what adds nothing, and keep a control group in every scenario so that you always know.",
		caveat:
			"Revenue varies far more than conversion: with small groups it is mostly chance, and may be negative. Look at all treated, never at buyers only, which is biased. Valid only where chance drew the groups.",
	},
	lift: {
		name: "Lift over control",
		definition:
			"How far the share of treated customers who order within 14 days lies above that of the control; exposures less than 14 days old are left out.",
		purpose: "Does the action make people buy who would not have?",
		action:
			"If its interval excludes 0, extend the action or stop it; if not, go on testing until the sample suffices.",
		caveat:
			"Valid only where chance drew the groups, and all treated count, also those who saw nothing. Read it experiment by experiment; ending a test as soon as it looks good makes false winners.",
	},
};
