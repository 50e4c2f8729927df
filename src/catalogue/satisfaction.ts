import type { Filter } from "../model/filter.js";
import type { Condition, Expression } from "../model/metric.js";
import { newBuyers } from "./buyers.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";

const kind = (is: string): Filter => ({ column: "surveys.kind", is });
const scored = (low: number, high: number): Filter => ({
	column: "surveys.score",
	from: low,
	to: high + 1,
});

/** Of the answers, the share with a score from the one to the other. */
const share = (where: Condition, low: number, high: number): Expression => ({
	op: "rate",
	of: { op: "count", entity: "surveys", where },
	where: scored(low, high),
});
const nps: Condition = { all: [kind("nps"), known("surveys.score")] };
const csat: Condition = { all: [kind("csat"), known("surveys.score")] };
const atTouchpoint: Condition = {
	all: [kind("csat"), known("surveys.score"), known("surveys.touchpoint")],
};

const reichheld =
	"Reichheld 2003, The One Number You Need to Grow, Harvard Business Review 81(12)";

/** What is compared with the months before, not with a season. */
const monthly = { compare: "previous-period" } as const;

/** What customers say. */
export const satisfaction: readonly Kpi[] = [
	{
		id: "nps",
		unit: "points",
		direction: "higher",
		audiences: ["customer-service", "top-management", "marketing"],
		by: "customers.segment",
		...monthly,
		sources: [
			reichheld,
			"Rocks 2016, Interval Estimation for the “Net Promoter Score”, The American Statistician 70(4)",
			"Keiningham et al. 2007, A Longitudinal Examination of Net Promoter and Firm Revenue Growth, Journal of Marketing 71(3)",
		],
		is: {
			op: "times",
			of: [100, { op: "minus", of: [share(nps, 9, 10), share(nps, 0, 6)] }],
		},
	},
	{
		id: "promoter-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "customer-service"],
		by: "customers.segment",
		...monthly,
		sources: [reichheld],
		is: share(nps, 9, 10),
	},
	{
		id: "passive-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["marketing", "customer-service"],
		by: "customers.segment",
		...monthly,
		sources: [reichheld],
		is: share(nps, 7, 8),
	},
	{
		id: "detractor-share",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "marketing"],
		by: "customers.segment",
		...monthly,
		sources: [reichheld],
		is: share(nps, 0, 6),
	},
	{
		id: "csat",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations", "top-management"],
		by: "surveys.touchpoint",
		...monthly,
		sources: [
			"Morgan & Rego 2006, The Value of Different Customer Satisfaction and Loyalty Metrics, Marketing Science 25(5)",
		],
		is: share(csat, 4, 5),
	},
	{
		id: "ces",
		unit: "points",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		by: "surveys.touchpoint",
		...monthly,
		sources: [
			"Dixon, Freeman & Toman 2010, Stop Trying to Delight Your Customers, Harvard Business Review 88(7/8)",
			"Dixon, Toman & DeLisi 2013, The Effortless Experience",
		],
		is: { op: "mean", of: "surveys.score", where: kind("ces") },
	},
	{
		id: "touchpoint-satisfaction",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		by: "surveys.touchpoint",
		...monthly,
		is: share(atTouchpoint, 4, 5),
	},
	{
		id: "experience-score",
		unit: "points",
		direction: "higher",
		audiences: ["top-management", "customer-service"],
		...monthly,
		is: {
			op: "weighted",
			of: { op: "mean", of: "surveys.score", where: kind("csat") },
			by: "surveys.touchpoint",
		},
	},
	{
		id: "word-of-mouth-share",
		unit: "percent",
		direction: "higher",
		audiences: ["marketing", "top-management"],
		...monthly,
		is: {
			op: "rate",
			of: newBuyers,
			where: {
				value: {
					op: "related",
					of: {
						op: "count",
						entity: "referrals",
						window: { before: "end" },
					},
				},
				from: 1,
			},
		},
	},
	{
		id: "survey-response-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "marketing"],
		by: "kind",
		...monthly,
		// A rate in substance, though answers and invitations are counted apart.
		minimum: 30,
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "surveys" },
				{ op: "count", entity: "survey_invites" },
			],
		},
	},
	{
		id: "review-rating",
		unit: "points",
		direction: "higher",
		audiences: ["marketing", "customer-service", "operations"],
		by: "reviews.product",
		...monthly,
		is: { op: "mean", of: "reviews.rating" },
	},
];
