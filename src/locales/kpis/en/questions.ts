import type { QuestionsWords } from "../words.js";

const days = (n: number) =>
	`${n.toLocaleString("en")} ${n === 1 ? "day" : "days"}`;

/** Words of the questions that no KPI answers. */
export const questions: QuestionsWords = {
	funnel: {
		name: "Conversion",
		definition:
			"Of the customers who did the first step in the period, the share who went on to each next one in time.",
		purpose:
			"Shows at which step customers stop, and how many still can go on.",
		action:
			"Work on the step that loses most of those who reached it, then see whether the share who pass it moves.",
		caveat:
			"Customers whose time is not over can still convert: they are told apart as open.",
		formula: (window, steps) =>
			`customers who reached the step ÷ customers who did the first step, within ${days(window)}${steps.length > 0 ? ` and from step to step within ${steps.map(days).join(", ")}` : ""}`,
	},
	pipeline: {
		name: "Pipeline",
		definition:
			"Deals or leads that are open at the as-of instant, by the stage each stands in.",
		purpose: "Shows what is in the pipeline, what it is worth, and how old.",
		action:
			"Move or close what has grown old in a stage; fill the stages that run dry.",
		caveat:
			"A stock at one instant, not a rate: those who passed through a stage and left are not in it.",
		formula:
			"number and total amount of what is open in the stage; weighted: total of amount × probability",
	},
	rfm: {
		name: "RFM scores",
		definition:
			"Customers who ordered, scored by how lately, how often and for how much they did.",
		purpose:
			"Tells the best customers from those who are new, slipping away or lost.",
		action:
			"Thank the best, give a second reason to buy to the new, and win back the good ones before they are gone.",
		caveat:
			"Scores by rank compare customers with one another: they do not move when all of them buy less.",
		ranks: (bins) =>
			`score = 1 + whole part of (${bins} × (rank − 1) ÷ customers who ordered), for recency (the latest best), number of orders and amount`,
		thresholds:
			"score = 1 + number of limits that the value reaches, for recency (the latest best), number of orders and amount",
	},
	cohorts: {
		customers: {
			name: "Retention",
			definition:
				"Of the customers who started in one period, the share who came back in each later one.",
			purpose:
				"Shows whether customers stay, and whether newer ones stay better.",
			action:
				"Compare cohorts before and after a change; act at the age where most are lost.",
			caveat: "The latest cells are not over yet and can only rise.",
			formula: "customers who came back in period n ÷ customers of the cohort",
		},
		orders: {
			name: "Orders by cohort",
			definition:
				"Orders that the customers who started in one period placed in each later one.",
			purpose: "Shows how long a cohort goes on buying.",
			action: "Time the next offer to the age at which orders thin out.",
			caveat: "The latest cells are not over yet and can only rise.",
			formula: "number of orders of the cohort in period n",
		},
		revenue: {
			name: "Revenue by cohort",
			definition:
				"Amount that the customers who started in one period ordered in each later one.",
			purpose: "Shows which cohorts bring in revenue, and for how long.",
			action: "Spend on the campaigns whose cohorts go on buying.",
			caveat: "The latest cells are not over yet and can only rise.",
			formula: "total amount of orders of the cohort in period n",
		},
		"cumulative-revenue-per-customer": {
			name: "Cumulative revenue per customer",
			definition:
				"All that a customer of a cohort has ordered on average up to each age.",
			purpose: "Shows what a customer is worth after n periods.",
			action:
				"Compare it with what a new customer costs, to see when the cost is paid back.",
			caveat: "Revenue is not margin: costs are still to be taken off.",
			formula:
				"total amount of orders of the cohort up to period n ÷ customers of the cohort",
		},
		"net-revenue-retention": {
			name: "Net revenue retention",
			definition:
				"Revenue of a cohort in each later period for what it brought in its first.",
			purpose:
				"Shows whether those who stay buy enough to make up for those who leave.",
			action:
				"Below 100 %, look for what makes customers buy less; above, find what to repeat.",
			caveat: "A few large customers can hide that most have left.",
			formula:
				"total amount of orders of the cohort in period n ÷ total amount in its first period",
		},
	},
	surveys: {
		nps: {
			name: "Net Promoter Score",
			definition:
				"Share of promoters (9–10) less share of detractors (0–6), in points from −100 to 100.",
			purpose: "Shows whether customers would recommend you.",
			action:
				"Call detractors back, read what they say, and mend what comes up most.",
			caveat:
				"It is only weakly tied to churn, and small samples swing it widely: read the interval.",
			formula: { net: "100 × (share of scores 9–10 − share of scores 0–6)" },
		},
		csat: {
			name: "Customer satisfaction",
			definition: "Share of answers of 4 or 5 out of 5.",
			purpose: "Shows how satisfied customers are with what they just had.",
			action: "Compare touchpoints and work on the one that lags.",
			caveat:
				"Those who answer are not all customers: look at the response rate too.",
			formula: { "top-two": "number of scores 4–5 ÷ number of answers" },
		},
		ces: {
			name: "Customer effort score",
			definition: "How far customers agree, from 1 to 7, that it was easy.",
			purpose: "Shows what costs customers effort: effort drives them away.",
			action:
				"Take steps out of the contact or the purchase that scores lowest.",
			caveat: "Only scales that run from hard to easy compare.",
			formula: {
				mean: "mean of scores 1–7",
				share: "number of scores 5–7 ÷ number of answers",
				net: "100 × (share of scores 5–7 − share of scores 1–3)",
			},
		},
	},
};
