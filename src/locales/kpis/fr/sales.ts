import type { KpiWords } from "../words.js";

export const sales: Readonly<Record<string, KpiWords>> = {
	meetings: {
		name: "Nombre de rendez-vous",
		definition: "Rendez-vous tenus dans la période.",
		purpose: "",
		action: "",
	},
	"calls-in": {
		name: "Appels et contacts entrants",
		definition:
			"Contacts pris par les clients avec les commerciaux dans la période.",
		purpose: "",
		action: "",
	},
	"calls-out": {
		name: "Appels et contacts sortants",
		definition:
			"Contacts pris par les commerciaux avec les clients dans la période.",
		purpose: "",
		action: "",
	},
	"suspect-share": {
		name: "Part des suspects",
		definition: "",
		purpose: "",
		action: "",
	},
	"prospect-share": {
		name: "Part des prospects",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-share": {
		name: "Part des leads",
		definition: "",
		purpose: "",
		action: "",
	},
	"quote-share": {
		name: "Part des devis",
		definition: "",
		purpose: "",
		action: "",
	},
	"activation-rate": {
		name: "Taux d’activation",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-time": {
		name: "Lead time",
		definition:
			"Temps moyen entre le lead et la signature, pour les signatures de la période.",
		purpose: "",
		action: "",
	},
	"close-rate": {
		name: "Taux de closing",
		definition: "Part des affaires closes dans la période qui ont été gagnées.",
		purpose: "",
		action: "",
		caveat: "Les affaires en cours ne comptent ni d’un côté ni de l’autre.",
	},
	"average-deal-size": {
		name: "Valeur moyenne des transactions",
		definition: "Montant moyen des affaires gagnées dans la période.",
		purpose: "",
		action: "",
	},
	"upsell-rate": {
		name: "Taux de montée en gamme",
		definition:
			"Part des clients avec une affaire gagnée qui ont une montée en gamme gagnée.",
		purpose: "",
		action: "",
	},
	"stage-length": {
		name: "Durée des étapes du pipeline",
		definition: "",
		purpose: "",
		action: "",
	},
	"sales-cycle": {
		name: "Durée du cycle de vente",
		definition:
			"Temps moyen entre création et signature des affaires gagnées dans la période.",
		purpose: "",
		action: "",
	},
	"pipeline-value": {
		name: "Valeur du pipe",
		definition: "Montant des affaires en cours à la fin de la période.",
		purpose: "",
		action: "",
	},
	"weighted-pipeline-value": {
		name: "Valeur pondérée du pipe",
		definition:
			"Montant des affaires en cours à la fin, pondéré par leur probabilité.",
		purpose: "",
		action: "",
		caveat: "Repose sur les probabilités actuelles.",
	},
	"pipeline-velocity": {
		name: "Vélocité du pipe",
		definition: "",
		purpose: "",
		action: "",
	},
	"pipeline-coverage": {
		name: "Couverture du pipe",
		definition: "",
		purpose: "",
		action: "",
	},
	"quota-attainment": {
		name: "Atteinte de l’objectif",
		definition: "Montant signé rapporté à l’objectif de la période.",
		purpose: "",
		action: "",
	},
	"quote-to-order-rate": {
		name: "Taux de transformation des devis",
		definition: "Part des devis de la période signés depuis.",
		purpose: "",
		action: "",
		caveat: "Les devis récents ont eu moins de temps pour être signés.",
	},
	"won-amount": {
		name: "CA signé",
		definition: "Montant des affaires gagnées dans la période.",
		purpose: "",
		action: "",
	},
};
