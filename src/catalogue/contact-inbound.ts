import type { Filter } from "../model/filter.js";
import type { Metric } from "../model/metric.js";

const offered = { op: "count", entity: "contacts" } as const;
const phone: Filter = { column: "contacts.channel", is: "phone" };
const answered: Filter = { not: { column: "contacts.abandoned", is: true } };
const has = (column: string): Filter => ({ not: { column, is: null } });

/** Waits of 20 seconds and less. */
const inTime: Filter = {
	any: [
		{ column: "contacts.wait_s", to: 20 },
		{ column: "contacts.wait_s", is: 20 },
	],
};
const tickets = { op: "count", entity: "tickets" } as const;

/** Inbound requests and tickets. */
export const contactInbound: readonly Metric[] = [
	{
		id: "inbound-contacts",
		name: { en: "Inbound contacts", fr: "Contacts entrants" },
		unit: "count",
		direction: "neutral",
		is: offered,
		definition: {
			en: "Requests that came in, by any channel.",
			fr: "Demandes reçues, tous canaux.",
		},
	},
	{
		id: "talk-time",
		name: { en: "Average call time", fr: "Temps moyen d’appel" },
		unit: "seconds",
		direction: "lower",
		is: {
			op: "mean",
			of: "contacts.talk_s",
			where: { all: [phone, answered] },
		},
		definition: {
			en: "Mean talking time of answered calls.",
			fr: "Temps de conversation moyen des appels décrochés.",
		},
	},
	{
		id: "handle-time",
		name: {
			en: "Average handling time",
			fr: "Temps moyen de traitement (DMT)",
		},
		unit: "seconds",
		direction: "lower",
		is: {
			op: "mean",
			of: {
				op: "plus",
				of: [
					{ op: "plus", of: ["contacts.talk_s", "contacts.hold_s"] },
					"contacts.wrapup_s",
				],
			},
			where: answered,
		},
		definition: {
			en: "Mean of talking, holding and wrap-up together, of answered contacts.",
			fr: "Moyenne de la conversation, de l’attente en ligne et du post-appel, contacts traités.",
		},
	},
	{
		id: "cost-per-contact",
		name: { en: "Cost per contact", fr: "Coût de traitement" },
		unit: "money",
		direction: "lower",
		is: { op: "mean", of: "contacts.cost" },
		definition: {
			en: "Mean cost of a contact.",
			fr: "Coût moyen d’un contact.",
		},
	},
	{
		id: "first-contact-resolution",
		name: {
			en: "First-contact resolution",
			fr: "Résolution au premier contact",
		},
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { ...offered, where: answered },
			where: { column: "contacts.resolved_first", is: true },
		},
		definition: {
			en: "Of the answered contacts, the share marked by the agent as resolved at once.",
			fr: "Part des contacts traités que l’opérateur a marqués résolus d’emblée.",
		},
		caveat: {
			en: "Rests on the agents’ marks; repeat contacts are another rule.",
			fr: "Repose sur le marquage des opérateurs ; les rappels sont une autre règle.",
		},
	},
	{
		id: "service-level",
		name: { en: "Service level", fr: "Taux de service" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: { ...offered, where: phone },
			where: { all: [answered, inTime] },
		},
		definition: {
			en: "Of the calls offered, abandoned ones included, the share answered within 20 seconds.",
			fr: "Part des appels présentés, abandons compris, décrochés en 20 secondes.",
		},
	},
	{
		id: "abandon-rate",
		name: { en: "Abandoned calls", fr: "Taux d’appels abandonnés" },
		unit: "percent",
		direction: "lower",
		is: {
			op: "rate",
			of: { ...offered, where: phone },
			where: { column: "contacts.abandoned", is: true },
		},
		definition: {
			en: "Of the calls offered, the share given up before an answer.",
			fr: "Part des appels présentés abandonnés avant réponse.",
		},
	},
	{
		id: "answer-speed",
		name: { en: "Average speed of answer", fr: "Délai moyen de décroché" },
		unit: "seconds",
		direction: "lower",
		is: { op: "mean", of: "contacts.wait_s", where: answered },
		definition: {
			en: "Mean wait of answered contacts.",
			fr: "Attente moyenne des contacts traités.",
		},
	},
	{
		id: "transfer-rate",
		name: { en: "Transfer rate", fr: "Taux de transfert" },
		unit: "percent",
		direction: "lower",
		is: {
			op: "rate",
			of: { ...offered, where: answered },
			where: { column: "contacts.transferred", is: true },
		},
		definition: {
			en: "Of the answered contacts, the share passed on.",
			fr: "Part des contacts traités transférés.",
		},
	},
	{
		id: "digital-contact-rate",
		name: {
			en: "Digital contact rate",
			fr: "Taux de digitalisation de la relation",
		},
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: offered, where: { not: phone } },
		definition: {
			en: "Share of contacts by another channel than the phone.",
			fr: "Part des contacts par un autre canal que le téléphone.",
		},
	},
	{
		id: "occupancy",
		name: { en: "Agent occupancy", fr: "Taux d’occupation des opérateurs" },
		unit: "percent",
		direction: "neutral",
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "agent_time.handling_s" },
				{ op: "sum", of: "agent_time.production_s" },
			],
		},
		definition: {
			en: "Handling time over logged-in production time.",
			fr: "Temps de traitement rapporté au temps de production.",
		},
	},
	{
		id: "ticket-resolution-time",
		name: {
			en: "Ticket resolution time",
			fr: "Temps moyen de résolution des tickets",
		},
		unit: "hours",
		direction: "lower",
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["tickets.created_at", "tickets.resolved_at"],
				unit: "hours",
			},
			at: "tickets.resolved_at",
		},
		definition: {
			en: "Mean time from creation to resolution, of the tickets resolved in the period.",
			fr: "Temps moyen entre création et résolution, tickets résolus dans la période.",
		},
	},
	{
		id: "first-reply-time",
		name: { en: "First reply time", fr: "Délai de première réponse" },
		unit: "hours",
		direction: "lower",
		is: {
			op: "median",
			of: {
				op: "between",
				of: ["tickets.created_at", "tickets.first_reply_at"],
				unit: "hours",
			},
		},
		definition: {
			en: "Median time to the first reply, of the tickets created in the period.",
			fr: "Temps médian avant la première réponse, tickets créés dans la période.",
		},
	},
	{
		id: "ticket-backlog",
		name: { en: "Ticket backlog", fr: "Tickets en attente" },
		unit: "count",
		direction: "lower",
		is: {
			...tickets,
			where: {
				any: [
					{ column: "tickets.resolved_at", is: null },
					{ column: "tickets.resolved_at", from: { edge: "end" } },
				],
			},
			window: { before: "end" },
		},
		definition: {
			en: "Tickets created before the end of the period and not resolved by then.",
			fr: "Tickets créés avant la fin de la période et non résolus à cette date.",
		},
	},
	{
		id: "reopen-rate",
		name: { en: "Reopened tickets", fr: "Taux de réouverture" },
		unit: "percent",
		direction: "lower",
		is: {
			op: "rate",
			of: {
				...tickets,
				where: has("tickets.resolved_at"),
				at: "tickets.resolved_at",
			},
			where: has("tickets.reopened_at"),
		},
		definition: {
			en: "Of the tickets resolved in the period, the share reopened since.",
			fr: "Part des tickets résolus dans la période rouverts depuis.",
		},
	},
	{
		id: "agent-satisfaction",
		name: { en: "Agent satisfaction", fr: "Satisfaction des opérateurs" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "surveys",
				where: {
					all: [{ column: "surveys.kind", is: "agent" }, has("surveys.score")],
				},
			},
			where: { column: "surveys.score", from: 4 },
		},
		definition: {
			en: "Share of agents’ survey scores of 4 or 5 out of 5.",
			fr: "Part des notes d’opérateurs de 4 ou 5 sur 5.",
		},
	},
];
