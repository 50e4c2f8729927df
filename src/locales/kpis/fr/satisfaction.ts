import type { KpiWords } from "../words.js";

export const satisfaction: Readonly<Record<string, KpiWords>> = {
	nps: {
		name: "Net Promoter Score",
		definition:
			"Part de promoteurs (9–10) moins part de détracteurs (0–6), en points.",
		purpose: "",
		action: "",
	},
	"promoter-share": {
		name: "Promoteurs",
		definition: "Part des réponses de 9 ou 10.",
		purpose: "",
		action: "",
	},
	"passive-share": {
		name: "Passifs",
		definition: "Part des réponses de 7 ou 8.",
		purpose: "",
		action: "",
	},
	"detractor-share": {
		name: "Détracteurs",
		definition: "Part des réponses de 0 à 6.",
		purpose: "",
		action: "",
	},
	csat: {
		name: "Score de satisfaction (CSat)",
		definition: "Part des réponses de 4 ou 5 sur 5.",
		purpose: "",
		action: "",
	},
	ces: {
		name: "Customer Effort Score",
		definition: "Accord moyen, de 1 à 7, sur la facilité.",
		purpose: "",
		action: "",
	},
	"touchpoint-satisfaction": {
		name: "Satisfaction par étape d’interaction",
		definition: "",
		purpose: "",
		action: "",
	},
	"experience-score": {
		name: "Score d’expérience globale",
		definition: "",
		purpose: "",
		action: "",
	},
	"word-of-mouth-share": {
		name: "Source de recommandation",
		definition: "",
		purpose: "",
		action: "",
	},
	"survey-response-rate": {
		name: "Taux de réponse",
		definition: "Réponses rapportées aux enquêtes envoyées dans la période.",
		purpose: "",
		action: "",
		caveat:
			"Les réponses comptent au jour de réception, les invitations au jour d’envoi.",
	},
	"review-rating": {
		name: "Note moyenne des avis",
		definition: "Note moyenne des avis de la période.",
		purpose: "",
		action: "",
	},
};
