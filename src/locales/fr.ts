import type { Words } from "./en.js";

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("fr")} ${Math.abs(n) < 2 ? one : many}`;

export const fr: Words = {
	state: {
		waiting: "Chargement",
		empty: "Aucune donnée sur cette période",
		emptyFiltered: "Rien pour ces filtres",
		failed: "Le calcul n’a pas pu se faire",
		retry: "Réessayer",
		unsupported: "La source ne sait pas répondre à cette question",
		noSource:
			"Pas encore de données : donnez-lui des données ou une source, ou placez-le dans un tableau de bord",
		stale: (moment) => `Pas à jour : données du ${moment}`,
		sample: "Données d’exemple",
		truncated: "Une partie seulement des lignes a été lue",
		suppressed: "Les petits groupes sont masqués",
		notEnough: "Données insuffisantes",
		notEnoughWith: (n) => `Données insuffisantes (n = ${n})`,
		refreshing: "Mise à jour",
	},
	warning: (warning) => {
		const rows = count(warning.count ?? 0, "ligne", "lignes");
		switch (warning.code) {
			case "rows-left-out":
				return `${rows} écartée(s) : ${warning.column ? `${warning.column} illisible` : "illisible"}`;
			case "filter-not-applied":
				return `Non filtré par ${warning.column}`;
			case "no-customer":
				return `${rows} sans client écartée(s)`;
			case "future-rows":
				return `${rows} postérieure(s) au rapport écartée(s)`;
		}
	},
	n: (n) => `n = ${n}`,
	interval: (range) => `intervalle à 95 % : ${range}`,
	between: (low, high) => `entre ${low} et ${high}`,
	asOf: (day) => `au ${day}`,
	elapsed: (days, of) => `${days} jours sur ${of}`,
	notOver: "en cours",
	perDay: "/jour",
	points: "pts",
	none: "–",
	change: {
		against: (span) => `vs ${span}`,
		sameDays: (span) => `vs mêmes jours, ${span}`,
		new: "nouveau",
		equal: "stable",
		unknown: "rien à comparer",
		better: "mieux",
		worse: "moins bien",
		noReal: "pas d’évolution réelle",
		real: "évolution réelle",
		up: "en hausse de",
		down: "en baisse de",
	},
	kpi: {
		target: (value) => `Objectif ${value}`,
		reached: "atteint",
		above: (value) => `${value} au-dessus`,
		below: (value) => `${value} en dessous`,
		trend: (from, to) => `Tendance de ${from} à ${to}`,
		sentence: (name, value) => `${name} : ${value}`,
		moved: (way, by, against) => `${way} ${by} ${against}`,
		noValue: (name) => `${name} : pas de valeur`,
		open: (elapsed) => `la période est en cours (${elapsed})`,
	},
	survey: {
		nps: "Net Promoter Score",
		csat: "Satisfaction client",
		ces: "Effort client",
		bands: {
			promoters: "Promoteurs",
			passives: "Passifs",
			detractors: "Détracteurs",
			satisfied: "Satisfaits",
			others: "Non satisfaits",
			easy: "Facile",
			neutral: "Neutre",
			hard: "Difficile",
		},
		scores: (from, to) => (from === to ? from : `${from}–${to}`),
		answers: (n, text) => `n = ${text} ${n < 2 ? "réponse" : "réponses"}`,
		response: (rate) => `${rate} de réponse`,
		method: "Wald ajusté à 95 %",
		methodRate: "Wilson à 95 %",
		methodMean: "Student à 95 %",
		tooFew: (name, n) => `${name} : données insuffisantes (n = ${n})`,
		score: "Note",
		count: "Réponses",
		distribution: "Réponses par note",
	},
	funnel: {
		heading: (first, last) => `${first} → ${last}`,
		step: "Étape",
		customers: "Clients",
		lost: "Perdus",
		canStill: "Peuvent encore convertir",
		ofFirst: "de la première",
		ofPrevious: "de la précédente",
		converts: (rate, first, last) => `${rate} vont de ${first} à ${last}.`,
		tooFew: (n) => `Données insuffisantes pour des taux (n = ${n}).`,
		loss: (before, after, share) =>
			`La plus grande perte est entre ${before} et ${after} (${share})`,
		open: (n, text) =>
			n < 2
				? `${text} peut encore convertir`
				: `${text} peuvent encore convertir`,
		joined: (parts) => `${parts.join(" ; ")}.`,
		orders: {
			ordered: "Dans l’ordre",
			strict: "Ordre strict",
			any: "Ordre libre",
		},
		within: (order, days) => `${order}, en ${count(days, "jour", "jours")}`,
		median: (time, first, last) => `médiane ${time} de ${first} à ${last}`,
		reached: (step) => `Étape atteinte : ${step}`,
		dropped: (before, after) => `Perdus entre ${before} et ${after}`,
	},
};
