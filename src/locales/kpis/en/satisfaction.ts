import type { KpiWords } from "../words.js";

export const satisfaction: Readonly<Record<string, KpiWords>> = {
	nps: {
		name: "Net Promoter Score",
		definition:
			"Share of promoters (9–10) less share of detractors (0–6), in points.",
		purpose: "",
		action: "",
	},
	"promoter-share": {
		name: "Promoters",
		definition: "Share of answers of 9 or 10.",
		purpose: "",
		action: "",
	},
	"passive-share": {
		name: "Passives",
		definition: "Share of answers of 7 or 8.",
		purpose: "",
		action: "",
	},
	"detractor-share": {
		name: "Detractors",
		definition: "Share of answers from 0 to 6.",
		purpose: "",
		action: "",
	},
	csat: {
		name: "Customer satisfaction",
		definition: "Share of answers of 4 or 5 out of 5.",
		purpose: "",
		action: "",
	},
	ces: {
		name: "Customer Effort Score",
		definition: "Mean agreement, from 1 to 7, that it was easy.",
		purpose: "",
		action: "",
	},
	"touchpoint-satisfaction": {
		name: "Satisfaction by touchpoint",
		definition: "",
		purpose: "",
		action: "",
	},
	"experience-score": {
		name: "Experience score",
		definition: "",
		purpose: "",
		action: "",
	},
	"word-of-mouth-share": {
		name: "New customers by word of mouth",
		definition: "",
		purpose: "",
		action: "",
	},
	"survey-response-rate": {
		name: "Survey response rate",
		definition: "Answers for each survey sent in the period.",
		purpose: "",
		action: "",
		caveat:
			"Answers count on the day they come, invitations on the day they are sent.",
	},
	"review-rating": {
		name: "Mean review rating",
		definition: "Mean rating of the reviews of the period.",
		purpose: "",
		action: "",
	},
};
