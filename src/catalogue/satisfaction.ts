import type { Expression } from "../model/metric.js";
import type { Kpi } from "./kpi.js";

/** Answers of one kind, and of these the share with a score in a range. */
const answers = (kind: string) =>
	({
		op: "count",
		entity: "surveys",
		where: {
			all: [
				{ column: "surveys.kind", is: kind },
				{ not: { column: "surveys.score", is: null } },
			],
		},
	}) as const;
const share = (kind: string, from: number, to: number): Expression => ({
	op: "rate",
	of: answers(kind),
	where: { column: "surveys.score", from, to },
});

/** What customers say. */
export const satisfaction: readonly Kpi[] = [
	{
		id: "nps",
		unit: "points",
		direction: "higher",
		audiences: ["customer-service", "top-management"],
		is: {
			op: "times",
			of: [100, { op: "minus", of: [share("nps", 9, 11), share("nps", 0, 7)] }],
		},
	},
	{
		id: "promoter-share",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "top-management"],
		is: share("nps", 9, 11),
	},
	{
		id: "passive-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["customer-service", "top-management"],
		is: share("nps", 7, 9),
	},
	{
		id: "detractor-share",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "top-management"],
		is: share("nps", 0, 7),
	},
	{
		id: "csat",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "top-management"],
		is: share("csat", 4, 6),
	},
	{
		id: "ces",
		unit: "points",
		direction: "higher",
		audiences: ["customer-service", "top-management"],
		is: {
			op: "mean",
			of: "surveys.score",
			where: { column: "surveys.kind", is: "ces" },
		},
	},
	{
		id: "survey-response-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "top-management"],
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
		audiences: ["customer-service", "top-management"],
		is: { op: "mean", of: "reviews.rating" },
	},
];
