import type { KpiWords } from "../words.js";

export const contactInbound: Readonly<Record<string, KpiWords>> = {
	"inbound-contacts": {
		name: "Contacts entrants",
		definition: "Demandes reçues, tous canaux.",
		purpose: "",
		action: "",
	},
	"talk-time": {
		name: "Temps moyen d’appel",
		definition: "Temps de conversation moyen des appels décrochés.",
		purpose: "",
		action: "",
	},
	"handle-time": {
		name: "Temps moyen de traitement (DMT)",
		definition:
			"Moyenne de la conversation, de l’attente en ligne et du post-appel, contacts traités.",
		purpose: "",
		action: "",
	},
	"cost-per-contact": {
		name: "Coût de traitement",
		definition: "Coût moyen d’un contact.",
		purpose: "",
		action: "",
	},
	occupancy: {
		name: "Taux d’occupation des opérateurs",
		definition: "Temps de traitement rapporté au temps de production.",
		purpose: "",
		action: "",
	},
	"agent-satisfaction": {
		name: "Satisfaction des opérateurs",
		definition: "Part des notes d’opérateurs de 4 ou 5 sur 5.",
		purpose: "",
		action: "",
	},
	"call-back-rate": {
		name: "Taux de call back",
		definition: "",
		purpose: "",
		action: "",
	},
	"contact-channel-share": {
		name: "Distribution par canal",
		definition: "",
		purpose: "",
		action: "",
	},
	"digital-contact-rate": {
		name: "Taux de digitalisation de la relation",
		definition: "Part des contacts par un autre canal que le téléphone.",
		purpose: "",
		action: "",
	},
	"first-contact-resolution": {
		name: "Résolution au premier contact",
		definition:
			"Part des contacts traités que l’opérateur a marqués résolus d’emblée.",
		purpose: "",
		action: "",
		caveat:
			"Repose sur le marquage des opérateurs ; les rappels sont une autre règle.",
	},
	"service-level": {
		name: "Taux de service",
		definition:
			"Part des appels présentés, abandons compris, décrochés en 20 secondes.",
		purpose: "",
		action: "",
	},
	"abandon-rate": {
		name: "Taux d’appels abandonnés",
		definition: "Part des appels présentés abandonnés avant réponse.",
		purpose: "",
		action: "",
	},
	"answer-speed": {
		name: "Délai moyen de décroché",
		definition: "Attente moyenne des contacts traités.",
		purpose: "",
		action: "",
	},
	"transfer-rate": {
		name: "Taux de transfert",
		definition: "Part des contacts traités transférés.",
		purpose: "",
		action: "",
	},
	"ticket-resolution-time": {
		name: "Temps moyen de résolution des tickets",
		definition:
			"Temps moyen entre création et résolution, tickets résolus dans la période.",
		purpose: "",
		action: "",
	},
	"first-reply-time": {
		name: "Délai de première réponse",
		definition:
			"Temps médian avant la première réponse, tickets créés dans la période.",
		purpose: "",
		action: "",
	},
	"ticket-backlog": {
		name: "Tickets en attente",
		definition:
			"Tickets créés avant la fin de la période et non résolus à cette date.",
		purpose: "",
		action: "",
	},
	"reopen-rate": {
		name: "Taux de réouverture",
		definition: "Part des tickets résolus dans la période rouverts depuis.",
		purpose: "",
		action: "",
	},
};
