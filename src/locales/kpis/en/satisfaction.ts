import type { KpiWords } from "../words.js";

export const satisfaction: Readonly<Record<string, KpiWords>> = {
	nps: {
		name: "Net Promoter Score",
		definition:
			"Of the answers of the period from 0 to 10, the share of 9 and 10 less the share of 0 to 6, in points from −100 to 100.",
		purpose: "Would customers recommend us?",
		action:
			"Read the comments of detractors and promoters, call some detractors back within days, and take up the cause that comes back most; follow the trend rather than the figure.",
		caveat:
			"It is only weakly tied to churn and growth: check the tie in your own data. It needs many answers, since a few dozen leave ±20 points, and it differs by country and channel.",
	},
	"promoter-share": {
		name: "Promoters",
		definition:
			"Of the NPS answers of the period, the share with a score of 9 or 10.",
		purpose: "How many customers speak well of us?",
		action:
			"Ask them for a review or a referral, and find out from their comments what to keep.",
		caveat: "Saying that one would recommend is not doing it.",
	},
	"passive-share": {
		name: "Passives",
		definition:
			"Of the NPS answers of the period, the share with a score of 7 or 8.",
		purpose: "How many are content, no more?",
		action:
			"Look for the small thing that would win them over: they are the nearest to becoming promoters, and leave easily for a better offer.",
		caveat:
			"In many countries 8 is a very good mark: a passive answer is not a bad one.",
	},
	"detractor-share": {
		name: "Detractors",
		definition:
			"Of the NPS answers of the period, the share with a score from 0 to 6.",
		purpose: "How many customers are unhappy with us?",
		action:
			"Call them back within days, put right what can be, and count the causes to remove the first.",
		caveat: "A 6 and a 0 count alike: the most unhappy need another answer.",
	},
	csat: {
		name: "Customer satisfaction",
		definition:
			"Of the satisfaction answers of the period, on a scale from 1 to 5, the share of 4 and 5.",
		purpose: "Are customers satisfied with what has just happened?",
		action:
			"When it falls, split it by touchpoint and by agent, read the comments of the lowest scores and mend that step.",
		caveat:
			"The very satisfied and the very unhappy answer most, and a satisfied customer may still leave. Scores on another scale must be converted first.",
	},
	ces: {
		name: "Customer Effort Score",
		definition:
			"Mean of the answers of the period, from 1 to 7, to whether the company made it easy: 7 is very easy.",
		purpose: "Is it easy to deal with us?",
		action:
			"When it falls, follow a customer’s way step by step and take out a repetition, a transfer or a form.",
		caveat:
			"It says little about price or product. Some companies ask the reverse, so that low is good: turn those scores round first.",
	},
	"touchpoint-satisfaction": {
		name: "Satisfaction by touchpoint",
		definition:
			"For each touchpoint, of the satisfaction answers of the period about it, the share of 4 and 5 out of 5.",
		purpose: "Which step of the journey pleases, and which disappoints?",
		action:
			"Start with the touchpoint that is both low and much used, and see whether the next survey moves.",
		caveat:
			"Steps asked about at different moments are not quite comparable; without a split by touchpoint it is one figure for all of them.",
	},
	"experience-score": {
		name: "Experience score",
		definition:
			"Mean satisfaction score, from 1 to 5, of each touchpoint in the period, averaged over the touchpoints by weight; those without answers are left out.",
		purpose: "How good is the experience as a whole?",
		action:
			"When it moves, look at satisfaction by touchpoint to see which one did; give more weight to the steps that customers say matter most.",
		caveat:
			"All touchpoints weigh the same until you give their weights: in a KPI of your own with the same calculation, list a weight for each touchpoint, such as delivery 2, payment 1. A small touchpoint counts as much as a large one.",
	},
	"word-of-mouth-share": {
		name: "New customers by word of mouth",
		definition:
			"Of the customers whose first order ever falls in the period, the share for whom a referral had been recorded by its end.",
		purpose: "How many new customers do our customers bring us?",
		action:
			"When it rises, thank the referrers and make it easier to refer; when it falls, look at satisfaction before the reward.",
		caveat:
			"Only recorded referrals count: most word of mouth leaves no trace.",
	},
	"survey-response-rate": {
		name: "Survey response rate",
		definition:
			"Survey answers received in the period over survey invitations sent in it, all kinds together.",
		purpose: "Are the answers numerous enough to speak for all?",
		action:
			"When it falls, ask sooner after the event, in fewer questions and less often, and by the customer’s own channel.",
		caveat:
			"Answers count on the day they come and invitations on the day they are sent, so just after a mailing it is off; answers without an invitation can take it above 100%. A high rate does not prevent bias.",
	},
	"review-rating": {
		name: "Mean review rating",
		definition: "Mean rating of the public reviews left in the period.",
		purpose: "What do customers say of us in public?",
		action:
			"Answer the bad reviews, correct the product or the step that they name, and invite all customers to write, not just the happy ones.",
		caveat:
			"Mostly the delighted and the angry write: the mean hides two heaps. Ratings from sites with different scales must be converted first.",
	},
};
