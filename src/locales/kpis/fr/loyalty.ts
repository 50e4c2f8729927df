import type { KpiWords } from "../words.js";

export const loyalty: Readonly<Record<string, KpiWords>> = {
	"engagement-level": {
		name: "Niveau d’engagement",
		definition: "",
		purpose: "",
		action: "",
	},
	"service-usage-rate": {
		name: "Taux d’utilisation du service",
		definition: "",
		purpose: "",
		action: "",
	},
	"visit-frequency": {
		name: "Fréquence de visites",
		definition: "Visites par visiteur.",
		purpose: "",
		action: "",
	},
	"customer-lifespan": {
		name: "Durée de vie client",
		definition: "",
		purpose: "",
		action: "",
	},
	"repeat-rate": {
		name: "Taux de réachat",
		definition:
			"Part des clients de la période ayant commandé au moins deux fois.",
		purpose: "",
		action: "",
	},
	"second-purchase-rate": {
		name: "Passage du 1er au 2e achat",
		definition: "",
		purpose: "",
		action: "",
	},
	"days-between-orders": {
		name: "Délai entre achats",
		definition: "",
		purpose: "",
		action: "",
	},
	"member-rate": {
		name: "Taux d’adhésion au programme",
		definition:
			"Part du fichier ayant rejoint le programme à la fin de la période.",
		purpose: "",
		action: "",
	},
	"active-member-rate": {
		name: "Adhérents actifs",
		definition: "",
		purpose: "",
		action: "",
	},
	"points-redemption-rate": {
		name: "Taux de consommation des points",
		definition: "Points utilisés rapportés aux points gagnés.",
		purpose: "",
		action: "",
	},
	"member-revenue-share": {
		name: "Part du CA encarté",
		definition: "Part du chiffre d’affaires réalisée par les adhérents.",
		purpose: "",
		action: "",
	},
	"member-basket-gap": {
		name: "Écart de panier encartés",
		definition: "",
		purpose: "",
		action: "",
	},
	"loyalty-cost-rate": {
		name: "Coût du programme",
		definition: "",
		purpose: "",
		action: "",
	},
	"referral-rate": {
		name: "Taux de parrainage",
		definition: "",
		purpose: "",
		action: "",
	},
};
