import type { Filter } from "../model/filter.js";
import type { Expression, Metric } from "../model/metric.js";

const member: Filter = {
	column: "customers.loyalty_joined_at",
	to: { edge: "end" },
};

const points = (is: string): Expression => ({
	op: "sum",
	of: "loyalty_moves.points",
	where: { column: "loyalty_moves.kind", is },
});

/** Loyalty: visits, repeat purchases and the programme. */
export const loyalty: readonly Metric[] = [
	{
		id: "visit-frequency",
		name: { en: "Visit frequency", fr: "Fréquence de visites" },
		unit: "ratio",
		direction: "higher",
		is: {
			op: "ratio",
			of: [
				{ op: "count", entity: "sessions" },
				{ op: "distinct", of: "sessions.visitor" },
			],
		},
		definition: { en: "Visits for each visitor.", fr: "Visites par visiteur." },
	},
	{
		id: "repeat-rate",
		name: { en: "Repeat purchase rate", fr: "Taux de réachat" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "buyers",
				where: { column: "buyers.orders", from: 1 },
			},
			where: { column: "buyers.orders", from: 2 },
		},
		definition: {
			en: "Of the customers who ordered in the period, the share who did so at least twice.",
			fr: "Part des clients de la période ayant commandé au moins deux fois.",
		},
	},
	{
		id: "member-rate",
		name: { en: "Programme membership", fr: "Taux d’adhésion au programme" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { op: "count", entity: "customers", window: { before: "end" } },
			where: member,
		},
		definition: {
			en: "Share of customers on file who had joined the programme by the end.",
			fr: "Part du fichier ayant rejoint le programme à la fin de la période.",
		},
	},
	{
		id: "points-redemption-rate",
		name: { en: "Points redemption", fr: "Taux de consommation des points" },
		unit: "percent",
		direction: "higher",
		is: { op: "ratio", of: [points("burn"), points("earn")] },
		definition: {
			en: "Points used for each point earned.",
			fr: "Points utilisés rapportés aux points gagnés.",
		},
	},
	{
		id: "member-revenue-share",
		name: { en: "Member revenue share", fr: "Part du CA encarté" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "orders.amount", where: member },
				{ op: "sum", of: "orders.amount" },
			],
		},
		definition: {
			en: "Share of revenue from members of the programme.",
			fr: "Part du chiffre d’affaires réalisée par les adhérents.",
		},
	},
];
