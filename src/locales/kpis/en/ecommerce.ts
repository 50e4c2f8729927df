import type { KpiWords } from "../words.js";

export const ecommerce: Readonly<Record<string, KpiWords>> = {
	sessions: {
		name: "Sessions",
		definition: "Visits to the site or app in the period.",
		purpose: "How much traffic do we get?",
		action:
			"When it falls, see which channel and which device lost it before touching the site; when it rises, check that orders follow.",
		caveat:
			"Where consent is asked, only visitors who give it are counted: a new consent banner changes the traffic.",
	},
	visitors: {
		name: "Visitors",
		definition: "Different visitors with at least one visit in the period.",
		purpose: "How many people come to us?",
		action:
			"When it falls, look at acquisition by channel; when it holds while visits fall, give people reasons to come back.",
		caveat:
			"A visitor is a browser or a device: one person with a phone and a computer counts twice, so months don’t add up to the year either.",
	},
	"new-visitors": {
		name: "New visitors",
		definition:
			"Different visitors in the period with a visit marked as their first.",
		purpose: "Do we reach people who did not know us?",
		action:
			"When it falls, test new audiences and channels; when it rises without orders, check where the campaigns send people.",
		caveat: "Whoever clears cookies or changes phones is new again.",
	},
	"pages-per-session": {
		name: "Pages per session",
		definition:
			"Mean number of pages seen in a visit, of the visits whose pages are counted.",
		purpose: "Do visitors look around?",
		action:
			"When it falls, look at landing pages and search; when it rises without more orders, people may not find what they seek.",
		caveat: "More is not always better: a good search shortens visits.",
	},
	"bounce-rate": {
		name: "Bounce rate",
		definition:
			"Of the visits of the period whose pages are counted, the share with one page at most.",
		purpose: "Do visitors leave as soon as they arrive?",
		action:
			"When it rises, compare what the advertisement promises with what the landing page shows, by channel and device, and check its load time.",
		caveat:
			"A page that answers at once, such as opening hours, bounces and serves well.",
	},
	"session-duration": {
		name: "Mean session duration",
		definition: "Mean length of the visits of the period, in seconds.",
		purpose: "Do visitors take an interest?",
		action:
			"When it falls, look at the channels whose visits shorten and at what they land on; when it rises without orders, look for obstacles.",
		caveat:
			"The time on the last page is usually not measured, and tabs left open count: the mean hides a long tail.",
	},
	"page-load-time": {
		name: "Page load time",
		definition:
			"Median time to load a page, of the visits of the period: half of them waited longer.",
		purpose: "Is the site fast enough?",
		action:
			"When it rises, see since when and on which device, and have the last changes, images and third-party tags reviewed.",
		caveat:
			"The median hides the slow quarter of visits, often on phones: ask for the 75th and the 95th percentile as well.",
	},
	revenue: {
		name: "Revenue",
		definition: "Total amount of the orders placed in the period.",
		purpose: "How much have we sold?",
		action:
			"When it moves, find out which part did: number of customers, orders for each, or basket; then which channel.",
		caveat: "Refunds and cancellations are not taken off.",
	},
	orders: {
		name: "Orders",
		definition: "Orders placed in the period.",
		purpose: "How many times have customers bought?",
		action:
			"When it falls, see whether there are fewer visits, a lower conversion or fewer customers who come back.",
	},
	units: {
		name: "Units sold",
		definition: "Total quantity of the orders placed in the period.",
		purpose: "How much volume goes out?",
		action:
			"Plan stock and preparation by it; when it moves otherwise than revenue, prices or the mix of products have changed.",
	},
	margin: {
		name: "Margin",
		definition: "Total margin of the orders placed in the period.",
		purpose: "How much do our sales leave us?",
		action:
			"When it falls while revenue holds, look at discounts, purchase prices and the mix of products.",
		caveat: "Orders without a known margin add nothing to it.",
	},
	"margin-rate": {
		name: "Margin rate",
		definition: "Margin over revenue, of the orders placed in the period.",
		purpose: "How much of each sale do we keep?",
		action:
			"When it falls, list the promotions and categories that pull it down and decide which of them pay for themselves.",
		caveat:
			"Orders without a known margin count in the revenue only, which lowers it.",
	},
	"conversion-rate": {
		name: "Conversion rate",
		definition:
			"Orders placed in the period by web or app, over the visits of the period.",
		purpose: "Do visits turn into orders?",
		action:
			"When it falls, look at the mix of channels first, then at product, cart and payment pages step by step in a funnel.",
		caveat:
			"It falls when traffic of low intent rises, without anything being wrong; visits without consent may be missing while their orders are not.",
	},
	"revenue-per-session": {
		name: "Revenue per session",
		definition:
			"Amount of the orders placed in the period by web or app, over the visits of the period.",
		purpose: "What is a visit worth?",
		action:
			"Compare it with what a visit costs, channel by channel; when it falls, see whether conversion or basket is the cause.",
		caveat: "One exceptional order moves it on a quiet day.",
	},
	"cart-abandonment": {
		name: "Cart abandonment",
		definition:
			"Of the customers who filled a cart in the period, at least 24 hours ago, the share who left at least one without any order in the 24 hours after.",
		purpose: "How many stop just before buying?",
		action:
			"When it rises, check delivery costs, compulsory accounts, means of payment and errors in the cart; set up a reminder within hours.",
		caveat:
			"A customer with several carts counts as abandoning as soon as one is left, even when another was ordered; many fill a cart just to compare. Visitors not identified are missing.",
	},
	"refund-rate": {
		name: "Refund rate",
		definition:
			"Amount refunded over the amount ordered, of the orders placed in the period.",
		purpose: "How much of what we sell do we give back?",
		action:
			"When it rises, sort refunds by product and reason: description, size, quality, delay or damage, and correct the worst.",
		caveat:
			"Recent orders may still be refunded: the last weeks look too good.",
	},
	"category-share": {
		name: "Category share",
		definition:
			"For each product category, its share of the amount of the order lines of the period.",
		purpose: "Which categories make our revenue?",
		action:
			"Give space and stock to those that grow; when one falls, see whether demand, price or stock explains it.",
		caveat:
			"A share may rise only because the others fall: read it beside the amounts. Without a split by category, it is 100%.",
	},
	"placement-share": {
		name: "Placement share",
		definition:
			"For each placement on the site (home page, search, recommendation …), its share of the amount of the order lines of the period.",
		purpose: "Which places on the site sell?",
		action:
			"Put the products to be pushed where sales are made, and rework or give up placements that no longer sell.",
		caveat:
			"The best places get the best products: a share does not tell what the place itself adds. Without a split by placement, it is 100%.",
	},
	"stockout-loss": {
		name: "Revenue lost to stockouts",
		definition:
			"Total of the sales estimated as lost in the period because products were missing.",
		purpose: "What do missing products cost us?",
		action:
			"Reorder or replace the few products that make most of it, and review their safety stock.",
		caveat:
			"It is an estimate: some customers wait or take another product instead.",
	},
	"delivery-revenue": {
		name: "Delivery revenue",
		definition:
			"Total of the delivery charged on the orders placed in the period.",
		purpose: "How much do customers pay for delivery?",
		action:
			"When it falls, see how many orders go beyond the free-delivery threshold and whether the threshold still lifts the basket.",
	},
	"delivery-billing-rate": {
		name: "Delivery billing rate",
		definition:
			"Of the orders delivered in the period, the share with delivery charged.",
		purpose: "How often do we bill delivery?",
		action:
			"Raise or lower the free-delivery threshold, and watch basket, abandonment and cost coverage together.",
		caveat: "Neither high nor low is good in itself: it follows your policy.",
	},
	"delivery-cost-coverage": {
		name: "Delivery cost coverage",
		definition:
			"Delivery charged over what delivery cost, of the orders placed in the period.",
		purpose: "Does what customers pay cover what carriers charge us?",
		action:
			"When it falls, renegotiate carriers, favour collection points or adjust the threshold.",
		caveat: "Carriers often bill later: the latest orders may lack their cost.",
	},
	"on-time-delivery": {
		name: "On-time delivery",
		definition:
			"Of the orders delivered in the period that had a promised date, the share delivered by that date.",
		purpose: "Do we keep our delivery promise?",
		action:
			"When it falls, find out whether preparation or carrier is late, warn the customers concerned, and promise later dates until it is mended.",
		caveat:
			"Orders that never arrived are not in it, and a cautious promise raises it.",
	},
};
