import type { Filter } from "../model/filter.js";
import type { Expression, Metric } from "../model/metric.js";

const onFile = {
	op: "count",
	entity: "customers",
	window: { before: "end" },
} as const satisfies Expression;

/** Customers with an order in the 365 days before the end. */
const active: Expression = {
	op: "distinct",
	of: "orders.customer",
	window: { trailing: 365, to: "end" },
};

const activeAtStart: Filter = {
	column: "buyers.last_before_at",
	from: { edge: "start", days: -365 },
};
const inactiveAtEnd: Filter = {
	column: "buyers.last_at",
	to: { edge: "end", days: -365 },
};
const churn: Expression = {
	op: "rate",
	of: { op: "count", entity: "buyers", where: activeAtStart },
	where: inactiveAtEnd,
};
const lapsed: Expression = {
	op: "count",
	entity: "buyers",
	where: { all: [activeAtStart, inactiveAtEnd] },
};
const newBuyers: Expression = {
	op: "count",
	entity: "buyers",
	where: { column: "buyers.first_at", from: { edge: "start" } },
};
const buyers: Expression = { op: "distinct", of: "orders.customer" };

/** Customers with an order in the year before the end, but none in its last days. */
const silent = (days: number): Expression => ({
	op: "count",
	entity: "buyers",
	where: {
		column: "buyers.last_at",
		from: { edge: "end", days: -365 },
		to: { edge: "end", days: -days },
	},
});

/** Customers who gave their consent by the end, and did not take it back. */
const optedIn: Filter = {
	all: [
		{ column: "customers.email_opt_in_at", to: { edge: "end" } },
		{ not: { column: "customers.email_opt_out_at", to: { edge: "end" } } },
	],
};

/** The customer base: who is on file, active, new and lost. */
export const customerBase: readonly Metric[] = [
	{
		id: "customers-on-file",
		name: { en: "Customers on file", fr: "Fichier total" },
		unit: "count",
		direction: "higher",
		is: onFile,
		definition: {
			en: "Customers whose file had been opened by the end of the period.",
			fr: "Clients dont la fiche existait à la fin de la période.",
		},
	},
	{
		id: "active-customers",
		name: { en: "Active customers", fr: "Clients actifs" },
		unit: "count",
		direction: "higher",
		is: active,
		definition: {
			en: "Customers who ordered in the 365 days before the end of the period.",
			fr: "Clients ayant commandé dans les 365 jours précédant la fin de la période.",
		},
	},
	{
		id: "passive-customers",
		name: { en: "Passive customers", fr: "Clients passifs" },
		unit: "count",
		direction: "lower",
		is: { op: "minus", of: [onFile, active] },
		definition: {
			en: "Customers on file who did not order in the 365 days before the end.",
			fr: "Clients au fichier sans commande dans les 365 jours précédant la fin.",
		},
	},
	{
		id: "new-customers",
		name: { en: "New customers", fr: "Nouveaux clients" },
		unit: "count",
		direction: "higher",
		is: newBuyers,
		definition: {
			en: "Customers whose first order ever falls in the period.",
			fr: "Clients dont la toute première commande tombe dans la période.",
		},
	},
	{
		id: "customer-tenure",
		name: { en: "Mean tenure", fr: "Ancienneté moyenne" },
		unit: "days",
		direction: "higher",
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["customers.created_at", { edge: "end" }],
				unit: "days",
			},
			window: { before: "end" },
		},
		definition: {
			en: "Mean time since customers were put on file, at the end of the period.",
			fr: "Temps moyen écoulé depuis la création des fiches, à la fin de la période.",
		},
	},
	{
		id: "active-rate",
		name: { en: "Active rate", fr: "Taux d’actifs" },
		unit: "percent",
		direction: "higher",
		is: { op: "ratio", of: [active, onFile] },
		definition: {
			en: "Active customers for each customer on file.",
			fr: "Clients actifs rapportés au fichier total.",
		},
	},
	{
		id: "churn-rate",
		name: { en: "Churn rate", fr: "Taux d’attrition" },
		unit: "percent",
		direction: "lower",
		is: churn,
		definition: {
			en: "Of the customers active at the start, the share no longer active at the end; active means an order within 365 days.",
			fr: "Part des clients actifs au début qui ne le sont plus à la fin ; actif veut dire une commande en 365 jours.",
		},
		caveat: {
			en: "A period much shorter than a year shows little churn: compare periods of equal length.",
			fr: "Une période bien plus courte qu’un an montre peu d’attrition : comparez des périodes égales.",
		},
	},
	{
		id: "retention-rate",
		name: { en: "Retention rate", fr: "Taux de rétention" },
		unit: "percent",
		direction: "higher",
		is: { op: "minus", of: [1, churn] },
		definition: {
			en: "Of the customers active at the start, the share still active at the end.",
			fr: "Part des clients actifs au début qui le sont encore à la fin.",
		},
	},
	{
		id: "reactivated-customers",
		name: { en: "Reactivated customers", fr: "Clients réactivés" },
		unit: "count",
		direction: "higher",
		is: {
			op: "count",
			entity: "buyers",
			where: {
				all: [
					{ column: "buyers.orders", from: 1 },
					{
						column: "buyers.last_before_at",
						to: { edge: "start", days: -365 },
					},
				],
			},
		},
		definition: {
			en: "Former customers, inactive at the start, who ordered in the period.",
			fr: "Anciens clients, inactifs au début, ayant commandé dans la période.",
		},
	},
	{
		id: "lapsed-customers",
		name: { en: "Customers gone inactive", fr: "Clients devenus inactifs" },
		unit: "count",
		direction: "lower",
		is: lapsed,
		definition: {
			en: "Customers active at the start and no longer active at the end.",
			fr: "Clients actifs au début et qui ne le sont plus à la fin.",
		},
	},
	{
		id: "renewal-ratio",
		name: { en: "Renewal ratio", fr: "Taux de renouvellement client" },
		unit: "ratio",
		direction: "higher",
		is: { op: "ratio", of: [newBuyers, lapsed] },
		definition: {
			en: "New customers for each customer gone inactive.",
			fr: "Nouveaux clients pour un client devenu inactif.",
		},
	},
	{
		id: "contactable-rate",
		name: { en: "Contactable customers", fr: "Taux de contactables" },
		unit: "percent",
		direction: "higher",
		is: { op: "rate", of: onFile, where: optedIn },
		definition: {
			en: "Share of customers on file who had opted in, and not out again, by the end.",
			fr: "Part du fichier ayant donné son accord, sans retrait, à la fin de la période.",
		},
	},
	{
		id: "revenue-per-customer",
		name: { en: "Revenue per active customer", fr: "CA par client actif" },
		unit: "money",
		direction: "higher",
		is: { op: "ratio", of: [{ op: "sum", of: "orders.amount" }, buyers] },
		definition: {
			en: "Revenue of the period for each customer who ordered in it.",
			fr: "Chiffre d’affaires de la période par client ayant commandé.",
		},
	},
	{
		id: "margin-per-customer",
		name: { en: "Margin per active customer", fr: "Marge par client actif" },
		unit: "money",
		direction: "higher",
		is: { op: "ratio", of: [{ op: "sum", of: "orders.margin" }, buyers] },
		definition: {
			en: "Margin of the period for each customer who ordered in it.",
			fr: "Marge de la période par client ayant commandé.",
		},
	},
	{
		id: "purchase-frequency",
		name: { en: "Purchase frequency", fr: "Fréquence d’achat" },
		unit: "ratio",
		direction: "higher",
		is: { op: "ratio", of: [{ op: "count", entity: "orders" }, buyers] },
		definition: {
			en: "Orders of the period for each customer who ordered in it.",
			fr: "Commandes de la période par client ayant commandé.",
		},
	},
	{
		id: "average-basket",
		name: { en: "Average basket", fr: "Panier moyen" },
		unit: "money",
		direction: "higher",
		is: { op: "mean", of: "orders.amount" },
		definition: {
			en: "Mean amount of an order.",
			fr: "Montant moyen d’une commande.",
		},
	},
	{
		id: "mean-recency",
		name: { en: "Mean recency", fr: "Récence moyenne" },
		unit: "days",
		direction: "lower",
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["buyers.last_at", { edge: "end" }],
				unit: "days",
			},
		},
		definition: {
			en: "Mean time since each customer’s last order, at the end of the period.",
			fr: "Temps moyen écoulé depuis la dernière commande, à la fin de la période.",
		},
	},
	{
		id: "at-risk-1m",
		name: {
			en: "Active customers silent > 1 month",
			fr: "Clients sans achat depuis 1 mois",
		},
		unit: "count",
		direction: "lower",
		is: silent(30),
		definition: {
			en: "Active customers whose last order is more than 30 days old.",
			fr: "Clients actifs dont la dernière commande date de plus de 30 jours.",
		},
	},
	{
		id: "at-risk-2m",
		name: {
			en: "Active customers silent > 2 months",
			fr: "Clients sans achat depuis 2 mois",
		},
		unit: "count",
		direction: "lower",
		is: silent(60),
		definition: {
			en: "Active customers whose last order is more than 60 days old.",
			fr: "Clients actifs dont la dernière commande date de plus de 60 jours.",
		},
	},
	{
		id: "email-list-size",
		name: { en: "Email list size", fr: "Taille de la liste d’emails" },
		unit: "count",
		direction: "higher",
		is: { ...onFile, where: optedIn },
		definition: {
			en: "Customers opted in, and not out again, at the end of the period.",
			fr: "Clients inscrits, et non désinscrits, à la fin de la période.",
		},
	},
];
