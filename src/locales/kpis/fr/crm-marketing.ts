import type { KpiWords } from "../words.js";

export const crmMarketing: Readonly<Record<string, KpiWords>> = {
	"email-list-size": {
		name: "Taille de la liste d’emails",
		definition: "Clients inscrits, et non désinscrits, à la fin de la période.",
		purpose: "",
		action: "",
	},
	"email-list-growth": {
		name: "Taux de croissance de la liste",
		definition: "",
		purpose: "",
		action: "",
	},
	"messages-sent": {
		name: "Messages envoyés",
		definition: "Messages envoyés dans la période.",
		purpose: "",
		action: "",
	},
	"delivery-rate": {
		name: "Taux de délivrabilité",
		definition:
			"Part des messages acceptés par le fournisseur du destinataire.",
		purpose: "",
		action: "",
	},
	"bounce-rate-email": {
		name: "Taux de rebond (email)",
		definition: "Part des messages revenus en erreur.",
		purpose: "",
		action: "",
	},
	"open-rate": {
		name: "Taux d’ouverture",
		definition:
			"Part des messages délivrés qui ont été ouverts, comptés une fois.",
		purpose: "",
		action: "",
		caveat:
			"Certains logiciels ouvrent les messages tout seuls, ce qui gonfle les ouvertures.",
	},
	"click-rate": {
		name: "Taux de clics",
		definition:
			"Part des messages délivrés qui ont été cliqués, comptés une fois.",
		purpose: "",
		action: "",
	},
	"click-to-open-rate": {
		name: "Taux de réactivité",
		definition: "Part des messages ouverts qui ont été cliqués.",
		purpose: "",
		action: "",
		caveat:
			"Certains logiciels ouvrent les messages tout seuls, ce qui gonfle les ouvertures.",
	},
	"unsubscribe-rate": {
		name: "Taux de désabonnement",
		definition: "Part des messages délivrés suivis d’une désinscription.",
		purpose: "",
		action: "",
	},
	"complaint-rate": {
		name: "Taux de plainte",
		definition: "Part des messages délivrés signalés comme indésirables.",
		purpose: "",
		action: "",
	},
	"message-conversion-rate": {
		name: "Taux de conversion",
		definition: "",
		purpose: "",
		action: "",
	},
	"campaign-revenue": {
		name: "CA des campagnes email",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-message": {
		name: "CA par message délivré",
		definition: "",
		purpose: "",
		action: "",
	},
	"campaign-roi": {
		name: "ROI des campagnes",
		definition: "",
		purpose: "",
		action: "",
	},
	"marketing-pressure": {
		name: "Pression marketing",
		definition: "",
		purpose: "",
		action: "",
	},
	"inactive-subscriber-rate": {
		name: "Abonnés inactifs",
		definition: "",
		purpose: "",
		action: "",
	},
	"crm-revenue-share": {
		name: "Part du CA issue du CRM",
		definition: "",
		purpose: "",
		action: "",
	},
	"abandoned-cart-recovery": {
		name: "Récupération d’abandon panier",
		definition: "",
		purpose: "",
		action: "",
	},
	"cross-sell-30-45": {
		name: "Deuxième achat entre 30 et 45 jours",
		definition: "",
		purpose: "",
		action: "",
	},
	"incremental-revenue": {
		name: "CA incrémental",
		definition: "",
		purpose: "",
		action: "",
	},
	lift: {
		name: "Uplift vs groupe de contrôle",
		definition: "",
		purpose: "",
		action: "",
	},
};
