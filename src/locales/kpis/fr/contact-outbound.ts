import type { KpiWords } from "../words.js";

export const contactOutbound: Readonly<Record<string, KpiWords>> = {
	"calls-made": {
		name: "Appels émis",
		definition: "Appels sortants émis dans la période.",
		purpose: "",
		action: "",
	},
	"reach-rate": {
		name: "Taux de joignabilité",
		definition: "Part des appels ayant joint quelqu’un.",
		purpose: "",
		action: "",
	},
	"pitch-rate": {
		name: "Taux d’argumentation",
		definition: "Part des appels aboutis avec argumentation.",
		purpose: "",
		action: "",
	},
	"call-conversion-rate": {
		name: "Taux de transformation",
		definition: "Part des appels argumentés conclus par une vente.",
		purpose: "",
		action: "",
	},
	"sales-per-hour": {
		name: "Ventes par heure",
		definition: "Ventes par téléphone par heure de production.",
		purpose: "",
		action: "",
	},
	"calls-per-hour": {
		name: "Appels par heure",
		definition: "Appels par heure de production.",
		purpose: "",
		action: "",
	},
	"contacts-argued-per-hour": {
		name: "Contacts argumentés par heure",
		definition: "Argumentations par heure de production.",
		purpose: "",
		action: "",
	},
	"call-duration": {
		name: "Durée moyenne d’appel",
		definition: "Durée moyenne des appels aboutis.",
		purpose: "",
		action: "",
	},
	"call-revenue": {
		name: "CA généré",
		definition: "Chiffre d’affaires des appels de la période.",
		purpose: "",
		action: "",
	},
	"revenue-per-call": {
		name: "CA par appel",
		definition: "Chiffre d’affaires par appel.",
		purpose: "",
		action: "",
	},
	"revenue-per-hour": {
		name: "CA par heure",
		definition: "Chiffre d’affaires par téléphone par heure de production.",
		purpose: "",
		action: "",
	},
	"refusal-rate": {
		name: "Taux de refus",
		definition: "Part des appels argumentés refusés.",
		purpose: "",
		action: "",
	},
	"appointment-rate": {
		name: "Taux de prise de rendez-vous",
		definition: "Part des appels argumentés débouchant sur un rendez-vous.",
		purpose: "",
		action: "",
	},
	"attempts-per-contact": {
		name: "Tentatives par contact",
		definition: "Appels par client appelé.",
		purpose: "",
		action: "",
	},
	"list-exhaustion": {
		name: "Taux de consommation du fichier",
		definition: "",
		purpose: "",
		action: "",
	},
	"cost-per-sale": {
		name: "Coût par vente",
		definition: "Coût des opérateurs par vente au téléphone.",
		purpose: "",
		action: "",
	},
};
