import type { KpiWords } from "../words.js";

export const customerBase: Readonly<Record<string, KpiWords>> = {
	"customers-on-file": {
		name: "Fichier total",
		definition: "Clients dont la fiche existait à la fin de la période.",
		purpose: "",
		action: "",
	},
	"active-customers": {
		name: "Clients actifs",
		definition:
			"Clients ayant commandé dans les 365 jours précédant la fin de la période.",
		purpose: "",
		action: "",
	},
	"passive-customers": {
		name: "Clients passifs",
		definition:
			"Clients au fichier sans commande dans les 365 jours précédant la fin.",
		purpose: "",
		action: "",
	},
	"new-customers": {
		name: "Nouveaux clients",
		definition:
			"Clients dont la toute première commande tombe dans la période.",
		purpose: "",
		action: "",
	},
	"customer-tenure": {
		name: "Ancienneté moyenne",
		definition:
			"Temps moyen écoulé depuis la création des fiches, à la fin de la période.",
		purpose: "",
		action: "",
	},
	"active-rate": {
		name: "Taux d’actifs",
		definition: "Clients actifs rapportés au fichier total.",
		purpose: "",
		action: "",
	},
	"churn-rate": {
		name: "Taux d’attrition",
		definition:
			"Part des clients actifs au début qui ne le sont plus à la fin ; actif veut dire une commande en 365 jours.",
		purpose: "",
		action: "",
		caveat:
			"Une période bien plus courte qu’un an montre peu d’attrition : comparez des périodes égales.",
	},
	"retention-rate": {
		name: "Taux de rétention",
		definition: "Part des clients actifs au début qui le sont encore à la fin.",
		purpose: "",
		action: "",
	},
	"reactivated-customers": {
		name: "Clients réactivés",
		definition:
			"Anciens clients, inactifs au début, ayant commandé dans la période.",
		purpose: "",
		action: "",
	},
	"lapsed-customers": {
		name: "Clients devenus inactifs",
		definition: "Clients actifs au début et qui ne le sont plus à la fin.",
		purpose: "",
		action: "",
	},
	"renewal-ratio": {
		name: "Taux de renouvellement client",
		definition: "Nouveaux clients pour un client devenu inactif.",
		purpose: "",
		action: "",
	},
	"completeness-rate": {
		name: "Taux de complétude",
		definition: "",
		purpose: "",
		action: "",
	},
	"contactable-rate": {
		name: "Taux de contactables",
		definition:
			"Part du fichier ayant donné son accord, sans retrait, à la fin de la période.",
		purpose: "",
		action: "",
	},
	"omnichannel-rate": {
		name: "Taux d’omnicanalité",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-customer": {
		name: "CA par client actif",
		definition: "Chiffre d’affaires de la période par client ayant commandé.",
		purpose: "",
		action: "",
	},
	"margin-per-customer": {
		name: "Marge par client actif",
		definition: "Marge de la période par client ayant commandé.",
		purpose: "",
		action: "",
	},
	"purchase-frequency": {
		name: "Fréquence d’achat",
		definition: "Commandes de la période par client ayant commandé.",
		purpose: "",
		action: "",
	},
	"average-basket": {
		name: "Panier moyen",
		definition: "Montant moyen d’une commande.",
		purpose: "",
		action: "",
	},
	"mean-recency": {
		name: "Récence moyenne",
		definition:
			"Temps moyen écoulé depuis la dernière commande, à la fin de la période.",
		purpose: "",
		action: "",
	},
	"top-decile-revenue-share": {
		name: "Part de CA du premier décile",
		definition: "",
		purpose: "",
		action: "",
	},
	"at-risk-1m": {
		name: "Clients sans achat depuis 1 mois",
		definition:
			"Clients actifs dont la dernière commande date de plus de 30 jours.",
		purpose: "",
		action: "",
	},
	"at-risk-2m": {
		name: "Clients sans achat depuis 2 mois",
		definition:
			"Clients actifs dont la dernière commande date de plus de 60 jours.",
		purpose: "",
		action: "",
	},
	"lifetime-value": {
		name: "Valeur vie client (LTV)",
		definition: "",
		purpose: "",
		action: "",
	},
	"net-customer-value": {
		name: "Valeur client nette",
		definition: "",
		purpose: "",
		action: "",
	},
};
