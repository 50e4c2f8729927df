import type { Filter } from "../model/filter.js";
import type { Expression, Metric, Value } from "../model/metric.js";

const has = (column: string): Filter => ({ not: { column, is: null } });
const sum = (of: Value): Expression => ({ op: "sum", of });
const share = (of: Value, by: Value): Expression => ({
	op: "ratio",
	of: [sum(of), sum(by)],
});

/** Selling online: visits, orders, margin and delivery. */
export const ecommerce: readonly Metric[] = [
	{
		id: "sessions",
		name: { en: "Sessions", fr: "Sessions" },
		unit: "count",
		direction: "higher",
		is: { op: "count", entity: "sessions" },
		definition: {
			en: "Visits to the site or app in the period.",
			fr: "Visites du site ou de l’application dans la période.",
		},
	},
	{
		id: "visitors",
		name: { en: "Visitors", fr: "Utilisateurs" },
		unit: "count",
		direction: "higher",
		is: { op: "distinct", of: "sessions.visitor" },
		definition: {
			en: "Different visitors in the period.",
			fr: "Visiteurs différents dans la période.",
		},
	},
	{
		id: "new-visitors",
		name: { en: "New visitors", fr: "Nouveaux utilisateurs" },
		unit: "count",
		direction: "higher",
		is: {
			op: "distinct",
			of: "sessions.visitor",
			where: { column: "sessions.is_new_visitor", is: true },
		},
		definition: {
			en: "Different visitors who came for the first time.",
			fr: "Visiteurs différents venus pour la première fois.",
		},
	},
	{
		id: "pages-per-session",
		name: { en: "Pages per session", fr: "Pages par session" },
		unit: "ratio",
		direction: "higher",
		is: { op: "mean", of: "sessions.pageviews" },
		definition: {
			en: "Mean pages seen in a visit.",
			fr: "Pages vues en moyenne par visite.",
		},
	},
	{
		id: "bounce-rate",
		name: { en: "Bounce rate", fr: "Taux de rebond" },
		unit: "percent",
		direction: "lower",
		is: {
			op: "rate",
			of: { op: "count", entity: "sessions", where: has("sessions.pageviews") },
			where: { column: "sessions.pageviews", to: 2 },
		},
		definition: {
			en: "Share of visits with one page at most.",
			fr: "Part des visites d’une page au plus.",
		},
	},
	{
		id: "session-duration",
		name: { en: "Mean session duration", fr: "Durée moyenne de session" },
		unit: "seconds",
		direction: "higher",
		is: { op: "mean", of: "sessions.duration_s" },
		definition: {
			en: "Mean length of a visit.",
			fr: "Durée moyenne d’une visite.",
		},
	},
	{
		id: "page-load-time",
		name: { en: "Page load time", fr: "Temps de chargement" },
		unit: "milliseconds",
		direction: "lower",
		is: { op: "median", of: "sessions.load_ms" },
		definition: {
			en: "Median time to load a page.",
			fr: "Temps médian de chargement d’une page.",
		},
	},
	{
		id: "revenue",
		name: { en: "Revenue", fr: "Chiffre d’affaires" },
		unit: "money",
		direction: "higher",
		is: sum("orders.amount"),
		definition: {
			en: "Sum of the amounts of the orders of the period.",
			fr: "Somme des montants des commandes de la période.",
		},
	},
	{
		id: "orders",
		name: { en: "Orders", fr: "Commandes" },
		unit: "count",
		direction: "higher",
		is: { op: "count", entity: "orders" },
		definition: {
			en: "Orders placed in the period.",
			fr: "Commandes passées dans la période.",
		},
	},
	{
		id: "units",
		name: { en: "Units sold", fr: "Volume" },
		unit: "count",
		direction: "higher",
		is: sum("orders.quantity"),
		definition: {
			en: "Items sold in the period.",
			fr: "Articles vendus dans la période.",
		},
	},
	{
		id: "margin",
		name: { en: "Margin", fr: "Marge" },
		unit: "money",
		direction: "higher",
		is: sum("orders.margin"),
		definition: {
			en: "Sum of the margins of the orders of the period.",
			fr: "Somme des marges des commandes de la période.",
		},
	},
	{
		id: "margin-rate",
		name: { en: "Margin rate", fr: "Taux de marge" },
		unit: "percent",
		direction: "higher",
		is: share("orders.margin", "orders.amount"),
		definition: {
			en: "Margin over revenue.",
			fr: "Marge rapportée au chiffre d’affaires.",
		},
	},
	{
		id: "refund-rate",
		name: { en: "Refund rate", fr: "Taux de remboursement" },
		unit: "percent",
		direction: "lower",
		is: share("orders.refunded_amount", "orders.amount"),
		definition: {
			en: "Amount refunded over revenue, by the date of the order.",
			fr: "Montant remboursé rapporté au chiffre d’affaires, à la date de commande.",
		},
		caveat: {
			en: "Recent orders may still be refunded.",
			fr: "Les commandes récentes peuvent encore être remboursées.",
		},
	},
	{
		id: "stockout-loss",
		name: {
			en: "Revenue lost to stockouts",
			fr: "Perte de CA due aux ruptures",
		},
		unit: "money",
		direction: "lower",
		is: sum("stockouts.lost_amount"),
		definition: {
			en: "Revenue lost for want of products in the period.",
			fr: "Chiffre d’affaires perdu faute de produits dans la période.",
		},
	},
	{
		id: "delivery-revenue",
		name: { en: "Delivery revenue", fr: "CA livraison" },
		unit: "money",
		direction: "higher",
		is: sum("orders.delivery_charged"),
		definition: {
			en: "Delivery charged on the orders of the period.",
			fr: "Livraison facturée sur les commandes de la période.",
		},
	},
	{
		id: "delivery-cost-coverage",
		name: {
			en: "Delivery cost coverage",
			fr: "Couverture des coûts de livraison",
		},
		unit: "percent",
		direction: "higher",
		is: share("orders.delivery_charged", "orders.delivery_cost"),
		definition: {
			en: "Delivery charged over its cost.",
			fr: "Livraison facturée rapportée à son coût.",
		},
	},
	{
		id: "on-time-delivery",
		name: { en: "On-time delivery", fr: "Livraisons dans les délais" },
		unit: "percent",
		direction: "higher",
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "orders",
				where: { all: [has("orders.delivered_at"), has("orders.promised_at")] },
				at: "orders.delivered_at",
			},
			where: {
				value: {
					op: "between",
					of: ["orders.delivered_at", "orders.promised_at"],
					unit: "seconds",
				},
				from: 0,
			},
		},
		definition: {
			en: "Of the orders delivered in the period with a promised date, the share delivered by then.",
			fr: "Part des commandes livrées dans la période, avec date promise, livrées à temps.",
		},
	},
	{
		id: "delivery-billing-rate",
		name: {
			en: "Delivery billing rate",
			fr: "Taux de facturation de la livraison",
		},
		unit: "percent",
		direction: "neutral",
		is: {
			op: "rate",
			of: { op: "count", entity: "orders", where: has("orders.delivered_at") },
			where: {
				all: [
					{ column: "orders.delivery_charged", from: 0 },
					{ not: { column: "orders.delivery_charged", is: 0 } },
				],
			},
		},
		definition: {
			en: "Of the delivered orders of the period, the share with delivery charged.",
			fr: "Part des commandes livrées de la période dont la livraison est facturée.",
		},
	},
];
