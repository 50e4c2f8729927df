import type { Filter } from "../model/filter.js";
import type { Expression, Metric } from "../model/metric.js";

const won: Filter = { column: "deals.status", is: "won" };
const closed: Filter = { column: "deals.status", is: ["won", "lost"] };
const at = "deals.closed_at";
const has = (column: string): Filter => ({ not: { column, is: null } });

/** Deals not closed by the end; with the window, those created before it. */
const openAtEnd: Filter = {
	any: [
		{ column: at, is: null },
		{ column: at, from: { edge: "end" } },
	],
};
const pipeline = { where: openAtEnd, window: { before: "end" } } as const;

const activities = (column: string, is: string): Expression => ({
	op: "count",
	entity: "activities",
	where: { column, is },
});

/** Sales: deals, quotes and the pipeline. */
export const sales: readonly Metric[] = [
	{
		id: "meetings",
		name: { en: "Meetings held", fr: "Nombre de rendez-vous" },
		unit: "count",
		direction: "higher",
		is: activities("activities.kind", "meeting"),
		definition: {
			en: "Meetings held in the period.",
			fr: "Rendez-vous tenus dans la période.",
		},
	},
	{
		id: "calls-in",
		name: {
			en: "Inbound calls and contacts",
			fr: "Appels et contacts entrants",
		},
		unit: "count",
		direction: "neutral",
		is: activities("activities.direction", "in"),
		definition: {
			en: "Contacts that customers made with sales in the period.",
			fr: "Contacts pris par les clients avec les commerciaux dans la période.",
		},
	},
	{
		id: "calls-out",
		name: {
			en: "Outbound calls and contacts",
			fr: "Appels et contacts sortants",
		},
		unit: "count",
		direction: "higher",
		is: activities("activities.direction", "out"),
		definition: {
			en: "Contacts that sales made with customers in the period.",
			fr: "Contacts pris par les commerciaux avec les clients dans la période.",
		},
	},
	{
		id: "lead-time",
		name: { en: "Lead time", fr: "Lead time" },
		unit: "days",
		direction: "lower",
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["leads.lead_at", "leads.won_at"],
				unit: "days",
			},
			at: "leads.won_at",
		},
		definition: {
			en: "Mean time from lead to won, of those won in the period.",
			fr: "Temps moyen entre le lead et la signature, pour les signatures de la période.",
		},
	},
	{
		id: "close-rate",
		name: { en: "Close rate", fr: "Taux de closing" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { op: "count", entity: "deals", where: closed, at },
			where: won,
		},
		definition: {
			en: "Of the deals closed in the period, the share that was won.",
			fr: "Part des affaires closes dans la période qui ont été gagnées.",
		},
		caveat: {
			en: "Open deals are in neither part.",
			fr: "Les affaires en cours ne comptent ni d’un côté ni de l’autre.",
		},
	},
	{
		id: "average-deal-size",
		name: { en: "Average deal size", fr: "Valeur moyenne des transactions" },
		unit: "money",
		direction: "higher",
		is: { op: "mean", of: "deals.amount", where: won, at },
		definition: {
			en: "Mean amount of the deals won in the period.",
			fr: "Montant moyen des affaires gagnées dans la période.",
		},
	},
	{
		id: "upsell-rate",
		name: { en: "Upsell rate", fr: "Taux de montée en gamme" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { op: "distinct", of: "deals.customer", where: won, at },
			where: { column: "deals.is_upsell", is: true },
		},
		definition: {
			en: "Of the customers with a won deal, the share with a won upsell.",
			fr: "Part des clients avec une affaire gagnée qui ont une montée en gamme gagnée.",
		},
	},
	{
		id: "sales-cycle",
		name: { en: "Sales cycle length", fr: "Durée du cycle de vente" },
		unit: "days",
		direction: "lower",
		is: {
			op: "mean",
			of: { op: "between", of: ["deals.created_at", at], unit: "days" },
			where: won,
			at,
		},
		definition: {
			en: "Mean time from creation to close of the deals won in the period.",
			fr: "Temps moyen entre création et signature des affaires gagnées dans la période.",
		},
	},
	{
		id: "pipeline-value",
		name: { en: "Pipeline value", fr: "Valeur du pipe" },
		unit: "money",
		direction: "higher",
		is: { op: "sum", of: "deals.amount", ...pipeline },
		definition: {
			en: "Amount of the deals open at the end of the period.",
			fr: "Montant des affaires en cours à la fin de la période.",
		},
	},
	{
		id: "weighted-pipeline-value",
		name: { en: "Weighted pipeline value", fr: "Valeur pondérée du pipe" },
		unit: "money",
		direction: "higher",
		is: {
			op: "sum",
			of: { op: "times", of: ["deals.amount", "deals.probability"] },
			...pipeline,
		},
		definition: {
			en: "Amount of the deals open at the end, each weighted by its probability.",
			fr: "Montant des affaires en cours à la fin, pondéré par leur probabilité.",
		},
		caveat: {
			en: "Rests on the probabilities as they are now.",
			fr: "Repose sur les probabilités actuelles.",
		},
	},
	{
		id: "quota-attainment",
		name: { en: "Quota attainment", fr: "Atteinte de l’objectif" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "deals.amount", where: won, at },
				{ op: "sum", of: "quotas.amount" },
			],
		},
		definition: {
			en: "Amount won over the target of the period.",
			fr: "Montant signé rapporté à l’objectif de la période.",
		},
	},
	{
		id: "quote-to-order-rate",
		name: { en: "Quote-to-order rate", fr: "Taux de transformation des devis" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { op: "count", entity: "leads", at: "leads.quote_at" },
			where: has("leads.won_at"),
		},
		definition: {
			en: "Of the leads quoted in the period, the share won since.",
			fr: "Part des devis de la période signés depuis.",
		},
		caveat: {
			en: "Recent quotes have had less time to be won.",
			fr: "Les devis récents ont eu moins de temps pour être signés.",
		},
	},
	{
		id: "won-amount",
		name: { en: "Amount won", fr: "CA signé" },
		unit: "money",
		direction: "higher",
		is: { op: "sum", of: "deals.amount", where: won, at },
		definition: {
			en: "Amount of the deals won in the period.",
			fr: "Montant des affaires gagnées dans la période.",
		},
	},
];
