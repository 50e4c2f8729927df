import type { CatalogueWords } from "../words.js";

/** The names around the KPIs, and the modules, in French. */
export const catalogue: CatalogueWords = {
	glossary: "Glossaire des KPI",
	families: {
		own: "Les vôtres",
		"customer-base": "Fichier clients",
		"crm-marketing": "Marketing relationnel",
		sales: "Ventes",
		loyalty: "Fidélité",
		"acquisition-b2c": "Acquisition B2C",
		"acquisition-b2b": "Acquisition B2B",
		ecommerce: "E-commerce",
		omnichannel: "Omnicanal",
		"contact-inbound": "Centre de contacts : entrants",
		"contact-outbound": "Centre de contacts : sortants",
		"contact-production": "Centre de contacts : production",
		satisfaction: "Satisfaction",
	},
	audiences: {
		marketing: "Marketing",
		sales: "Ventes",
		"customer-service": "Service client",
		operations: "Exploitation et encadrement",
		"top-management": "Direction générale",
	},
	modules: {
		overview: {
			heading: "Vue d’ensemble",
			question: "L’activité croît-elle avec des clients qui restent ?",
			purpose:
				"Montre sur une page la croissance, ce qu’elle coûte et si les clients restent, pour savoir quel service interroger.",
		},
		"commercial-performance": {
			heading: "Performance commerciale",
			question: "Qui achète, pour combien, et revient-on ?",
			purpose:
				"Dit si le chiffre d’affaires suit le panier, la fréquence ou le nombre de clients, pour arbitrer entre conquête et fidélisation.",
		},
		"sales-performance": {
			heading: "Performance des ventes",
			question:
				"Atteindrons-nous l’objectif, et où les affaires bloquent-elles ?",
			purpose:
				"Rapporte les signatures à l’objectif et au pipe, pour porter l’effort sur l’étape qui retient les affaires.",
		},
		"digital-performance": {
			heading: "Performance digitale",
			question: "Le site transforme-t-il les visites en commandes ?",
			purpose:
				"Repère l’étape où les visiteurs s’en vont, pour la corriger avant d’acheter plus de trafic.",
		},
		"email-performance": {
			heading: "Performance e-mailing",
			question: "Nos emails vendent-ils sans user le fichier ?",
			purpose:
				"Met les clics et les ventes en regard des désabonnements et de la pression, pour choisir quoi envoyer, à qui et à quel rythme.",
		},
		"loyalty-performance": {
			heading: "Performance de la fidélité",
			question: "Les clients reviennent-ils, et le programme est-il rentable ?",
			purpose:
				"Suit le deuxième achat, les adhérents et le coût des points, pour récompenser ce qui fait revenir.",
		},
		"customer-service-performance": {
			heading: "Performance du service client",
			question: "Répond-on vite aux clients, et une fois pour toutes ?",
			purpose:
				"Met l’attente et la résolution en regard du coût et de la charge, pour dimensionner les équipes et supprimer des motifs d’appel.",
		},
		"satisfaction-performance": {
			heading: "Performance de la satisfaction",
			question:
				"Les clients sont-ils satisfaits, et que faut-il corriger d’abord ?",
			purpose:
				"Donne les scores avec leur incertitude et le nombre de réponses, pour n’agir que sur de vraies évolutions.",
		},
	},
	steps: {
		visit: "Visite",
		product: "Fiche produit",
		cart: "Panier",
		checkout: "Paiement",
		order: "Commande",
		lead: "Lead",
		mql: "Qualifié par le marketing",
		sql: "Qualifié par les ventes",
		quote: "Devis",
		won: "Signé",
		delivered: "Délivré",
		opened: "Ouvert",
		clicked: "Cliqué",
	},
	funnels: {
		"digital-performance": "De la visite à la commande",
		"sales-performance": "Du lead au client",
		"email-performance": "De la réception au clic",
	},
};
