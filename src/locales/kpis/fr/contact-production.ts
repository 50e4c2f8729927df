import type { KpiWords } from "../words.js";

export const contactProduction: Readonly<Record<string, KpiWords>> = {
	"handling-share": {
		name: "Part du temps passé en traitement",
		definition: "Temps de traitement rapporté au temps de présence.",
		purpose: "",
		action: "",
	},
	"production-rate": {
		name: "Taux de temps en production",
		definition: "Temps de production rapporté au temps payé.",
		purpose: "",
		action: "",
	},
	"supervision-ratio": {
		name: "Ratio d’encadrement",
		definition: "Opérateurs par superviseur.",
		purpose: "",
		action: "",
	},
	"net-hourly-cost": {
		name: "Coût horaire net",
		definition: "Coût des opérateurs par heure de production.",
		purpose: "",
		action: "",
	},
	"presence-rate": {
		name: "Taux de présence",
		definition: "Temps de présence rapporté au temps prévu.",
		purpose: "",
		action: "",
	},
	"contacts-per-hour": {
		name: "Contacts traités par heure",
		definition: "Contacts traités par heure de production.",
		purpose: "",
		action: "",
	},
};
