import type { Filter } from "../model/filter.js";
import type { Expression, Metric } from "../model/metric.js";

const yes = (column: string): Filter => ({ column, is: true });
const calls = { op: "count", entity: "calls" } as const;
const reached = { ...calls, where: yes("calls.reached") };
const argued = { ...calls, where: yes("calls.argued") };
const outcome = (is: string): Filter => ({ column: "calls.outcome", is });

/** Hours of agents in production. */
const hours: Expression = {
	op: "ratio",
	of: [{ op: "sum", of: "agent_time.production_s" }, 3600],
};
const perHour = (of: Expression): Expression => ({
	op: "ratio",
	of: [of, hours],
});

/** Outbound calls. */
export const contactOutbound: readonly Metric[] = [
	{
		id: "calls-made",
		name: { en: "Calls made", fr: "Appels émis" },
		unit: "count",
		direction: "higher",
		is: calls,
		definition: {
			en: "Outbound calls made in the period.",
			fr: "Appels sortants émis dans la période.",
		},
	},
	{
		id: "reach-rate",
		name: { en: "Reach rate", fr: "Taux de joignabilité" },
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: calls, where: yes("calls.reached") },
		definition: {
			en: "Share of calls that reached someone.",
			fr: "Part des appels ayant joint quelqu’un.",
		},
	},
	{
		id: "pitch-rate",
		name: { en: "Pitch rate", fr: "Taux d’argumentation" },
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: reached, where: yes("calls.argued") },
		definition: {
			en: "Of the calls that reached someone, the share with a pitch.",
			fr: "Part des appels aboutis avec argumentation.",
		},
	},
	{
		id: "call-conversion-rate",
		name: { en: "Call conversion rate", fr: "Taux de transformation" },
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: argued, where: outcome("sale") },
		definition: {
			en: "Of the calls with a pitch, the share that sold.",
			fr: "Part des appels argumentés conclus par une vente.",
		},
	},
	{
		id: "sales-per-hour",
		name: { en: "Sales per hour", fr: "Ventes par heure" },
		unit: "ratio",
		direction: "higher",
		is: perHour({ ...calls, where: outcome("sale") }),
		definition: {
			en: "Sales by phone for each hour of production.",
			fr: "Ventes par téléphone par heure de production.",
		},
	},
	{
		id: "calls-per-hour",
		name: { en: "Calls per hour", fr: "Appels par heure" },
		unit: "ratio",
		direction: "higher",
		is: perHour(calls),
		definition: {
			en: "Calls for each hour of production.",
			fr: "Appels par heure de production.",
		},
	},
	{
		id: "contacts-argued-per-hour",
		name: { en: "Pitches per hour", fr: "Contacts argumentés par heure" },
		unit: "ratio",
		direction: "higher",
		is: perHour(argued),
		definition: {
			en: "Pitches for each hour of production.",
			fr: "Argumentations par heure de production.",
		},
	},
	{
		id: "call-duration",
		name: { en: "Mean call duration", fr: "Durée moyenne d’appel" },
		unit: "seconds",
		direction: "neutral",
		is: { op: "mean", of: "calls.duration_s", where: yes("calls.reached") },
		definition: {
			en: "Mean length of the calls that reached someone.",
			fr: "Durée moyenne des appels aboutis.",
		},
	},
	{
		id: "call-revenue",
		name: { en: "Revenue from calls", fr: "CA généré" },
		unit: "money",
		direction: "higher",
		is: { op: "sum", of: "calls.amount" },
		definition: {
			en: "Revenue of the calls of the period.",
			fr: "Chiffre d’affaires des appels de la période.",
		},
	},
	{
		id: "revenue-per-call",
		name: { en: "Revenue per call", fr: "CA par appel" },
		unit: "money",
		direction: "higher",
		is: { op: "ratio", of: [{ op: "sum", of: "calls.amount" }, calls] },
		definition: {
			en: "Revenue for each call.",
			fr: "Chiffre d’affaires par appel.",
		},
	},
	{
		id: "revenue-per-hour",
		name: { en: "Revenue per hour", fr: "CA par heure" },
		unit: "money",
		direction: "higher",
		is: perHour({ op: "sum", of: "calls.amount" }),
		definition: {
			en: "Revenue by phone for each hour of production.",
			fr: "Chiffre d’affaires par téléphone par heure de production.",
		},
	},
	{
		id: "refusal-rate",
		name: { en: "Refusal rate", fr: "Taux de refus" },
		unit: "percent",
		direction: "lower",
		is: { op: "rate", of: argued, where: outcome("refusal") },
		definition: {
			en: "Of the calls with a pitch, the share refused.",
			fr: "Part des appels argumentés refusés.",
		},
	},
	{
		id: "appointment-rate",
		name: { en: "Appointment rate", fr: "Taux de prise de rendez-vous" },
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: argued, where: outcome("appointment") },
		definition: {
			en: "Of the calls with a pitch, the share that made an appointment.",
			fr: "Part des appels argumentés débouchant sur un rendez-vous.",
		},
	},
	{
		id: "attempts-per-contact",
		name: { en: "Attempts per contact", fr: "Tentatives par contact" },
		unit: "ratio",
		direction: "lower",
		is: { op: "ratio", of: [calls, { op: "distinct", of: "calls.customer" }] },
		definition: {
			en: "Calls for each customer called.",
			fr: "Appels par client appelé.",
		},
	},
	{
		id: "cost-per-sale",
		name: { en: "Cost per sale", fr: "Coût par vente" },
		unit: "money",
		direction: "lower",
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "agent_time.cost" },
				{ ...calls, where: outcome("sale") },
			],
		},
		definition: {
			en: "Cost of agents for each sale by phone.",
			fr: "Coût des opérateurs par vente au téléphone.",
		},
	},
];
