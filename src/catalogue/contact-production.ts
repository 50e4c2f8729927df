import type { Expression, Metric } from "../model/metric.js";

const sum = (of: string): Expression => ({ op: "sum", of });
const share = (of: string, by: string): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});
const hours: Expression = {
	op: "ratio",
	of: [sum("agent_time.production_s"), 3600],
};
const people = (role: string): Expression => ({
	op: "distinct",
	of: "agent_time.agent",
	where: { column: "agent_time.role", is: role },
});

/** The time of agents. */
export const contactProduction: readonly Metric[] = [
	{
		id: "handling-share",
		name: {
			en: "Time spent handling",
			fr: "Part du temps passé en traitement",
		},
		unit: "percent",
		direction: "higher",
		is: share("agent_time.handling_s", "agent_time.present_s"),
		definition: {
			en: "Handling time over time present.",
			fr: "Temps de traitement rapporté au temps de présence.",
		},
	},
	{
		id: "production-rate",
		name: { en: "Time in production", fr: "Taux de temps en production" },
		unit: "percent",
		direction: "higher",
		is: share("agent_time.production_s", "agent_time.paid_s"),
		definition: {
			en: "Production time over paid time.",
			fr: "Temps de production rapporté au temps payé.",
		},
	},
	{
		id: "supervision-ratio",
		name: { en: "Supervision ratio", fr: "Ratio d’encadrement" },
		unit: "ratio",
		direction: "neutral",
		is: { op: "ratio", of: [people("agent"), people("supervisor")] },
		definition: {
			en: "Agents for each supervisor.",
			fr: "Opérateurs par superviseur.",
		},
	},
	{
		id: "net-hourly-cost",
		name: { en: "Net hourly cost", fr: "Coût horaire net" },
		unit: "money",
		direction: "lower",
		is: { op: "ratio", of: [sum("agent_time.cost"), hours] },
		definition: {
			en: "Cost of agents for each hour of production.",
			fr: "Coût des opérateurs par heure de production.",
		},
	},
	{
		id: "presence-rate",
		name: { en: "Presence rate", fr: "Taux de présence" },
		unit: "percent",
		direction: "higher",
		is: share("agent_time.present_s", "agent_time.planned_s"),
		definition: {
			en: "Time present over time planned.",
			fr: "Temps de présence rapporté au temps prévu.",
		},
	},
	{
		id: "contacts-per-hour",
		name: { en: "Contacts per hour", fr: "Contacts traités par heure" },
		unit: "ratio",
		direction: "higher",
		is: {
			op: "ratio",
			of: [
				{
					op: "count",
					entity: "contacts",
					where: { not: { column: "contacts.abandoned", is: true } },
				},
				hours,
			],
		},
		definition: {
			en: "Answered contacts for each hour of production.",
			fr: "Contacts traités par heure de production.",
		},
	},
];
