import type { Expression, Metric } from "../model/metric.js";

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
export const satisfaction: readonly Metric[] = [
	{
		id: "nps",
		name: { en: "Net Promoter Score", fr: "Net Promoter Score" },
		unit: "points",
		direction: "higher",
		is: {
			op: "times",
			of: [100, { op: "minus", of: [share("nps", 9, 11), share("nps", 0, 7)] }],
		},
		definition: {
			en: "Share of promoters (9–10) less share of detractors (0–6), in points.",
			fr: "Part de promoteurs (9–10) moins part de détracteurs (0–6), en points.",
		},
	},
	{
		id: "promoter-share",
		name: { en: "Promoters", fr: "Promoteurs" },
		unit: "percent",
		direction: "higher",
		is: share("nps", 9, 11),
		definition: {
			en: "Share of answers of 9 or 10.",
			fr: "Part des réponses de 9 ou 10.",
		},
	},
	{
		id: "passive-share",
		name: { en: "Passives", fr: "Passifs" },
		unit: "percent",
		direction: "neutral",
		is: share("nps", 7, 9),
		definition: {
			en: "Share of answers of 7 or 8.",
			fr: "Part des réponses de 7 ou 8.",
		},
	},
	{
		id: "detractor-share",
		name: { en: "Detractors", fr: "Détracteurs" },
		unit: "percent",
		direction: "lower",
		is: share("nps", 0, 7),
		definition: {
			en: "Share of answers from 0 to 6.",
			fr: "Part des réponses de 0 à 6.",
		},
	},
	{
		id: "csat",
		name: { en: "Customer satisfaction", fr: "Score de satisfaction (CSat)" },
		unit: "percent",
		direction: "higher",
		is: share("csat", 4, 6),
		definition: {
			en: "Share of answers of 4 or 5 out of 5.",
			fr: "Part des réponses de 4 ou 5 sur 5.",
		},
	},
	{
		id: "ces",
		name: { en: "Customer Effort Score", fr: "Customer Effort Score" },
		unit: "points",
		direction: "higher",
		is: {
			op: "mean",
			of: "surveys.score",
			where: { column: "surveys.kind", is: "ces" },
		},
		definition: {
			en: "Mean agreement, from 1 to 7, that it was easy.",
			fr: "Accord moyen, de 1 à 7, sur la facilité.",
		},
	},
	{
		id: "survey-response-rate",
		name: { en: "Survey response rate", fr: "Taux de réponse" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "surveys" },
				{ op: "count", entity: "survey_invites" },
			],
		},
		definition: {
			en: "Answers for each survey sent in the period.",
			fr: "Réponses rapportées aux enquêtes envoyées dans la période.",
		},
		caveat: {
			en: "Answers count on the day they come, invitations on the day they are sent.",
			fr: "Les réponses comptent au jour de réception, les invitations au jour d’envoi.",
		},
	},
	{
		id: "review-rating",
		name: { en: "Mean review rating", fr: "Note moyenne des avis" },
		unit: "points",
		direction: "higher",
		is: { op: "mean", of: "reviews.rating" },
		definition: {
			en: "Mean rating of the reviews of the period.",
			fr: "Note moyenne des avis de la période.",
		},
	},
];
