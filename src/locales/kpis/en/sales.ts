import type { KpiWords } from "../words.js";

export const sales: Readonly<Record<string, KpiWords>> = {
	meetings: {
		name: "Meetings held",
		definition: "Sales meetings held in the period.",
		purpose: "Are the sellers in front of customers often enough?",
		action:
			"When it falls, free selling time and go through each seller’s diary for the next two weeks; when it rises without more quotes, look at who is being met.",
		caveat: "Counts meetings, not what came of them.",
	},
	"calls-in": {
		name: "Inbound calls and contacts",
		definition:
			"Calls, meetings, messages and visits in the period that the customer began, as sales logged them.",
		purpose: "How much do customers and prospects come to us by themselves?",
		action:
			"When it rises, make sure that someone answers and find out what set it off; when it falls, check the campaigns and the visibility of the sales line.",
		caveat: "Only what is logged counts: a busy team may log less.",
	},
	"calls-out": {
		name: "Outbound calls and contacts",
		definition:
			"Calls, meetings, messages and visits in the period that sales began, as logged.",
		purpose: "How hard is the team prospecting and following up?",
		action:
			"When it falls, set fixed hours for prospecting; when it rises without more meetings, work on the list and on the opening words rather than on volume.",
		caveat: "As a target it breeds short calls: read it beside meetings held.",
	},
	"suspect-share": {
		name: "Share of suspects",
		definition:
			"Of the leads that came in during the period, the share that by its end had reached the suspect stage and none after it.",
		purpose: "How much of what comes in is still unqualified?",
		action:
			"When it grows, qualify faster or aim campaigns better; split it by channel to see which one brings names that lead nowhere.",
		caveat: "The latest leads have had less time to move on.",
	},
	"prospect-share": {
		name: "Share of prospects",
		definition:
			"Of the leads that came in during the period, the share that by its end had reached the prospect stage and none after it.",
		purpose: "How many are identified but have not yet shown interest?",
		action:
			"When it grows, plan a first contact or a nurturing campaign for them; when it shrinks, see whether prospecting has dried up.",
		caveat: "The latest leads have had less time to move on.",
	},
	"lead-share": {
		name: "Share of leads",
		definition:
			"Of the leads that came in during the period, the share that by its end had become a lead, marketing- or sales-qualified included, and had neither quote nor order.",
		purpose: "How many interested contacts are waiting for an offer?",
		action:
			"When it grows, look for leads without an owner or without a next step, and agree on how soon a quote must follow.",
		caveat: "The latest leads have had less time to move on.",
	},
	"quote-share": {
		name: "Share of quotes",
		definition:
			"Of the leads that came in during the period, the share that by its end had a quote and no order.",
		purpose: "How many offers are out without an answer?",
		action:
			"When it grows, follow up each quote within a few days and ask for the reasons; review price and terms if the same ones come back.",
		caveat:
			"Lost quotes are in it too: a lead stays at its furthest stage when nothing more happens.",
	},
	"activation-rate": {
		name: "Activation rate",
		definition:
			"Of the leads that came in during the period, the share whose customer sales had contacted at least once by its end.",
		purpose: "Are the leads that we pay for being worked?",
		action:
			"When it falls, hand out leads automatically, set a time limit for the first call and take back those left untouched.",
		caveat:
			"Any outbound activity with the customer counts, also one from before the lead; leads not tied to a customer count as untouched.",
	},
	"lead-time": {
		name: "Lead time",
		definition:
			"Mean days from becoming a lead to the order, of the leads won in the period.",
		purpose: "How long from first interest to a signed order?",
		action:
			"When it lengthens, find the stage where leads wait and shorten it; use it to date the orders that today’s leads will bring.",
		caveat:
			"Only won leads count, so slow ones still open are missing; a few very long sales pull the mean up.",
	},
	"close-rate": {
		name: "Close rate",
		definition:
			"Of the deals closed in the period, won or lost, the share that was won.",
		purpose: "How many of the deals we pursue to the end do we win?",
		action:
			"When it falls, read the reasons for the losses by seller and product; when it is very high, see whether sellers pursue only the sure ones.",
		caveat:
			"Open deals are in neither part: deals left open instead of being marked lost flatter it.",
	},
	"average-deal-size": {
		name: "Average deal size",
		definition: "Mean amount of the deals won in the period.",
		purpose: "How much is a won deal worth?",
		action:
			"When it falls, check discounts and the mix of products; when it rises, see whether one large deal explains it.",
		caveat: "One very large deal moves it: look at the list as well.",
	},
	"upsell-rate": {
		name: "Upsell rate",
		definition:
			"Of the customers with a deal won in the period, the share with at least one won deal that is an upsell.",
		purpose: "Do we sell more to the customers whom we already have?",
		action:
			"When it falls, give account managers a list of customers to go back to and an offer to go back with.",
		caveat: "Rests on sellers marking a deal as an upsell.",
	},
	"stage-length": {
		name: "Length of pipeline stages",
		definition:
			"Mean days that deals spent in a stage, of all stays that overlap the period, each counted from its entry; those still going on are counted up to the end of the period.",
		purpose: "Where in the pipeline do deals get stuck?",
		action:
			"Take the stage that has lengthened most, list its oldest deals, and decide on each: a next step with a date, or out.",
		caveat:
			"Stays that are not over will still lengthen, and long stays are met in more periods than short ones.",
	},
	"sales-cycle": {
		name: "Sales cycle length",
		definition:
			"Mean days from creation to close, of the deals won in the period.",
		purpose: "How long does it take to win a deal once it is opened?",
		action:
			"When it lengthens, bring the decision makers in earlier and cut internal approvals; use it to tell by when a deal must be opened to count this year.",
		caveat:
			"Only won deals count; deals entered late in the tool look quicker than they were.",
	},
	"pipeline-value": {
		name: "Pipeline value",
		definition:
			"Total amount of the deals created before the end of the period and not closed by then.",
		purpose: "How much business is in progress?",
		action:
			"When it shrinks, prospect now for the orders of the next cycle; when it swells without more orders, close the dead deals.",
		caveat:
			"Amounts and stages are as they stand in the tool today, also for past dates; dormant deals inflate it.",
	},
	"weighted-pipeline-value": {
		name: "Weighted pipeline value",
		definition:
			"Total amount of the deals open at the end of the period, each multiplied by its probability of being won.",
		purpose: "What can the pipeline be expected to bring?",
		action:
			"Use it for the forecast; when it falls short of what is left to win, add deals rather than optimism.",
		caveat:
			"It rests on probabilities that sellers guess and as they are now: compare them with the close rate actually reached at each stage.",
	},
	"pipeline-velocity": {
		name: "Pipeline velocity",
		definition:
			"Open deals at the end × close rate × average deal size ÷ sales cycle, the last three of the deals closed in the period: money won per day.",
		purpose: "How fast does the pipeline turn into orders?",
		action:
			"See which of the four has moved: more deals, better qualified deals, larger ones, or a shorter cycle, and work on that one.",
		caveat:
			"It holds if today’s open deals behave like those just closed; three averages multiplied also multiply their errors.",
	},
	"pipeline-coverage": {
		name: "Pipeline coverage",
		definition:
			"Amount of the deals open at the end of the period over what is left to win of the whole period’s target, the amount won being taken off.",
		purpose: "Is there enough in progress to reach the target?",
		action:
			"Below one over your close rate (a rate of 25% asks for 4), build pipeline; above, spend the time on closing.",
		caveat:
			"Not every open deal can close in the period. Once the target is reached, nothing is left to win and there is no figure: read the attainment instead.",
	},
	"quota-attainment": {
		name: "Quota attainment",
		definition:
			"Amount of the deals won so far in the period over the target of the whole period, also of the part still to come.",
		purpose: "Are we going to make the target?",
		action:
			"Compare it with the share of the period that has passed; when behind, go through the deals that can still close, seller by seller.",
		caveat:
			"Early in a period it is low by nature; the target is not cut to the days gone by.",
	},
	"quote-to-order-rate": {
		name: "Quote-to-order rate",
		definition:
			"Of the leads quoted in the period, the share that has been won since.",
		purpose: "Do our offers convince?",
		action:
			"When it falls, ask for the reasons of the refusals, and check prices, delays and how soon quotes are followed up.",
		caveat: "Recent quotes have had less time to be won.",
	},
	"won-amount": {
		name: "Amount won",
		definition: "Total amount of the deals won and closed in the period.",
		purpose: "How much business has been signed?",
		action:
			"When it falls, see whether there are fewer deals, smaller ones or more losses: amount won = deals closed × close rate × average deal size.",
		caveat: "Signed is not yet invoiced, nor paid.",
	},
};
