import type { Words } from "../en.js";
import { count } from "./plural.js";

/** Words of the RFM grid. */
export const rfm: Words["rfm"] = {
	segments: {
		champions: "Champions",
		loyal: "Fidèles",
		potential: "Potentiels",
		new: "Nouveaux",
		promising: "Prometteurs",
		"need-attention": "À surveiller",
		"about-to-sleep": "Bientôt endormis",
		"cant-lose": "À ne pas perdre",
		"at-risk": "À risque",
		lost: "Perdus",
		"often-much": "Fréquents, gros acheteurs",
		"often-little": "Fréquents, petits acheteurs",
		"seldom-much": "Rares, gros acheteurs",
		"seldom-little": "Rares, petits acheteurs",
	},
	tiers: {
		"very-good": "Très bons",
		good: "Bons",
		occasional: "Occasionnels",
		"very-occasional": "Très occasionnels",
	},
	picked: (scores) => `RFM : ${scores}`,
	pickedSegment: (name) => `Segment : ${name}`,
	cell: (recency, frequency, segment, facts) =>
		`${recency}, ${frequency}, ${segment} : ${facts}`,
	days: (range) => `${range} j`,
	atLeast: (n) => `${n} et +`,
	atLeastDays: (n) => `≥ ${n} j`,
	atMostDays: (n) => `≤ ${n} j`,
	atMost: (n) => `≤ ${n}`,
	below: (n) => `< ${n}`,
	segment: "Segment",
	tier: "Niveau de valeur",
	customers: "Clients",
	ofCustomers: "des clients",
	ofRevenue: "du CA",
	basket: "Panier",
	orders: "Commandes",
	revenue: "CA",
	median: {
		recency: "Récence médiane",
		orders: "Commandes, médiane",
		amount: "Montant médian",
	},
	colours: {
		customers: "Clients par case",
		revenue: "Chiffre d’affaires par case",
		mean: "Chiffre d’affaires moyen par client",
		share: "Part des clients par case",
	},
	count: (n, text) => `${text} ${n < 2 ? "client" : "clients"}`,
	analysis: (day) => `analyse au ${day}`,
	since: (day) => `commandes depuis le ${day}`,
	axis: {
		r: "R : jours depuis la dernière commande",
		f: "F : commandes",
		m: "M : montant",
	},
	axes: (up, across) => `${up}, ${across}`,
	collapsed: (scores) =>
		`aucun client en ${scores} : à valeurs égales, même score`,
	methods: {
		rank: "scores par rang",
		thresholds: (r, f, m) => `scores par seuils R ${r} ; F ${f} ; M ${m}`,
	},
	championsAre: (customers, revenue) =>
		`Les champions représentent ${customers} des clients et ${revenue} du chiffre d’affaires.`,
	moved: (since, name, came, left) =>
		`Depuis le ${since}, ${came} sont entrés dans « ${name} » et ${left} en sont sortis.`,
	migration: {
		title: (since) => `Segment au ${since}, et maintenant`,
		arrived: "Sans score alors",
		gone: "Sans score depuis",
		total: "Total",
		share: "Parts du segment d’alors",
		ranked:
			"Parts du segment d’alors ; à chaque date, scores par rang parmi ses propres clients",
		cell: (was, now, customers, share) =>
			`${was} → ${now} : ${customers}, ${share}`,
		ofThen: (share) => `${share} du segment d’alors`,
		ofNow: (share) => `${share} des nouveaux venus`,
		picked: (was, now) => `Segment : ${was} → ${now}`,
	},
	draft: {
		whole: (segments) =>
			`Brouillon : chaque case une seule fois, en ${count(segments, "segment", "segments")}.`,
		faults: (twice, none) => {
			const cases = (n: number) => count(n, "case", "cases");
			const more = twice ? `${cases(twice)} dans plusieurs segments` : "";
			const less = none ? `${cases(none)} dans aucun` : "";
			return `Brouillon : ${[more, less].filter(Boolean).join(", ")}.`;
		},
		join: (names) => names.join(" + "),
	},
	largest: (name, customers, revenue) =>
		`${name} : ${customers} des clients et ${revenue} du chiffre d’affaires.`,
};
