import { expect, it } from "vitest";
import { formulaOf } from "../../src/catalogue/formula.js";
import { formula as en } from "../../src/locales/kpis/en/formula.js";
import { formula as fr } from "../../src/locales/kpis/fr/formula.js";
import type { Expression } from "../../src/model/metric.js";
import type { Related } from "../../src/model/value.js";

/** Spaces that do not break, as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const orders = { op: "count", entity: "orders" } as const;
const around: Related = {
	op: "related",
	of: { op: "count", entity: "tickets" },
	near: { instant: "orders.at", from: -30, to: 10, unit: "days" },
	same: ["channel"],
};

/** Pieces of the algebra that no KPI of ours needs, or not in this form. */
it.each<[Expression, string, string]>([
	[
		{ op: "quantile", of: "contacts.wait_s", p: 0.95 },
		"95th percentile of waiting time of inbound contacts",
		"95ᵉ centile des temps d’attente des contacts entrants",
	],
	[
		{ op: "deviation", of: "orders.amount" },
		"standard deviation of amount of orders",
		"écart type des montants des commandes",
	],
	[
		{ op: "mean", of: "orders.weight", where: { column: "colour", is: "red" } },
		"mean “weight” of orders whose “colour” is “red”",
		"moyenne des valeurs de « weight » des commandes dont le « colour » est « red »",
	],
	[
		{ ...orders, where: { any: [{ not: { any: [] } }, { all: [] }] } },
		"number of orders of any kind or of any kind",
		"nombre de commandes de toute sorte ou de toute sorte",
	],
	[
		{ ...orders, where: { not: { column: "orders.channel", is: [] } } },
		"number of orders of any kind",
		"nombre de commandes de toute sorte",
	],
	[
		{
			...orders,
			where: { all: [{ column: "orders.channel", is: "web" }, { any: [] }] },
		},
		"number of orders whose channel is “web” and of no kind",
		"nombre de commandes dont le canal est « web » et d’aucune sorte",
	],
	[
		{ ...orders, where: { column: "customers.segment", is: ["a", "b"] } },
		"number of orders whose customer’s segment is “a” or “b”",
		"nombre de commandes dont le segment du client est « a » ou « b »",
	],
	[
		{ ...orders, where: { not: { column: "orders.channel", is: ["a", "b"] } } },
		"number of orders whose channel is neither “a” nor “b”",
		"nombre de commandes dont le canal n’est ni « a » ni « b »",
	],
	[
		{ ...orders, where: { column: "orders.at", from: "2026-01-01" } },
		"number of orders with an order date on 2026-01-01 or later",
		"nombre de commandes avec une date de commande le 2026-01-01 ou après",
	],
	[
		{ ...orders, where: { value: around, from: 2 } },
		"number of orders with at least 2 tickets of the same customer with the same channel from 30 days before to 10 days after the order date",
		"nombre de commandes avec au moins 2 tickets du même client avec le même canal de 30 jours avant à 10 jours après la date de commande",
	],
	[
		{ ...orders, where: { not: { value: around } } },
		"number of orders whose order date is less than 10 days ago",
		"nombre de commandes dont la date de commande remonte à moins de 10 jours",
	],
	[
		{
			...orders,
			where: {
				any: [
					{ column: "orders.amount", from: 10, to: 20 },
					{
						all: [
							{ column: "orders.store", is: null },
							{ column: "orders.amount", to: 5 },
						],
					},
				],
			},
		},
		"number of orders whose amount is at least 10 and below 20 or (without a store and whose amount is below 5)",
		"nombre de commandes dont le montant vaut au moins 10 et moins de 20 ou (sans magasin et dont le montant vaut moins de 5)",
	],
	[
		{
			op: "times",
			of: [2, { op: "minus", of: [orders, { op: "minus", of: [3, 1] }] }],
		},
		"2 × (number of orders − (3 − 1))",
		"2 × (nombre de commandes − (3 − 1))",
	],
	[
		{
			op: "weighted",
			of: { op: "mean", of: "surveys.score" },
			by: "surveys.touchpoint",
			weights: { store: 2, web: 0.5 },
		},
		"mean over every touchpoint of mean score of survey answers, with weights store 2, web 0.5",
		"moyenne sur chaque point de contact : moyenne des notes des réponses d’enquête, pondérée (store : 2, web : 0,5)",
	],
	[
		{ op: "count", entity: "events", window: { trailing: 1, to: "start" } },
		"number of events in the day to the start of the period",
		"nombre d’événements dans le jour jusqu’au début de la période",
	],
])("%j is told in both languages", (expression, english, french) => {
	expect(plain(formulaOf(expression, en))).toBe(english);
	expect(plain(formulaOf(expression, fr))).toBe(french);
});
