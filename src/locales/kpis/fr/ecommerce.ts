import type { KpiWords } from "../words.js";

export const ecommerce: Readonly<Record<string, KpiWords>> = {
	sessions: {
		name: "Sessions",
		definition: "Visites du site ou de l’application dans la période.",
		purpose: "",
		action: "",
	},
	visitors: {
		name: "Utilisateurs",
		definition: "Visiteurs différents dans la période.",
		purpose: "",
		action: "",
	},
	"new-visitors": {
		name: "Nouveaux utilisateurs",
		definition: "Visiteurs différents venus pour la première fois.",
		purpose: "",
		action: "",
	},
	"pages-per-session": {
		name: "Pages par session",
		definition: "Pages vues en moyenne par visite.",
		purpose: "",
		action: "",
	},
	"bounce-rate": {
		name: "Taux de rebond",
		definition: "Part des visites d’une page au plus.",
		purpose: "",
		action: "",
	},
	"session-duration": {
		name: "Durée moyenne de session",
		definition: "Durée moyenne d’une visite.",
		purpose: "",
		action: "",
	},
	"page-load-time": {
		name: "Temps de chargement",
		definition: "Temps médian de chargement d’une page.",
		purpose: "",
		action: "",
	},
	revenue: {
		name: "Chiffre d’affaires",
		definition: "Somme des montants des commandes de la période.",
		purpose: "",
		action: "",
	},
	orders: {
		name: "Commandes",
		definition: "Commandes passées dans la période.",
		purpose: "",
		action: "",
	},
	units: {
		name: "Volume",
		definition: "Articles vendus dans la période.",
		purpose: "",
		action: "",
	},
	margin: {
		name: "Marge",
		definition: "Somme des marges des commandes de la période.",
		purpose: "",
		action: "",
	},
	"margin-rate": {
		name: "Taux de marge",
		definition: "Marge rapportée au chiffre d’affaires.",
		purpose: "",
		action: "",
	},
	"conversion-rate": {
		name: "Taux de conversion",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-session": {
		name: "CA par session",
		definition: "",
		purpose: "",
		action: "",
	},
	"cart-abandonment": {
		name: "Taux d’abandon panier",
		definition: "",
		purpose: "",
		action: "",
	},
	"refund-rate": {
		name: "Taux de remboursement",
		definition:
			"Montant remboursé rapporté au chiffre d’affaires, à la date de commande.",
		purpose: "",
		action: "",
		caveat: "Les commandes récentes peuvent encore être remboursées.",
	},
	"category-share": {
		name: "Poids de chaque catégorie",
		definition: "",
		purpose: "",
		action: "",
	},
	"placement-share": {
		name: "Poids de chaque emplacement",
		definition: "",
		purpose: "",
		action: "",
	},
	"stockout-loss": {
		name: "Perte de CA due aux ruptures",
		definition: "Chiffre d’affaires perdu faute de produits dans la période.",
		purpose: "",
		action: "",
	},
	"delivery-revenue": {
		name: "CA livraison",
		definition: "Livraison facturée sur les commandes de la période.",
		purpose: "",
		action: "",
	},
	"delivery-billing-rate": {
		name: "Taux de facturation de la livraison",
		definition:
			"Part des commandes livrées de la période dont la livraison est facturée.",
		purpose: "",
		action: "",
	},
	"delivery-cost-coverage": {
		name: "Couverture des coûts de livraison",
		definition: "Livraison facturée rapportée à son coût.",
		purpose: "",
		action: "",
	},
	"on-time-delivery": {
		name: "Livraisons dans les délais",
		definition:
			"Part des commandes livrées dans la période, avec date promise, livrées à temps.",
		purpose: "",
		action: "",
	},
};
