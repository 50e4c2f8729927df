import type { Words } from "../en.js";

export const survey: Words["survey"] = {
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
	method: "Wald ajusté à 95 %",
	methodRate: "Wilson à 95 %",
	methodMean: "Student à 95 %",
	tooFew: (name, n) => `${name} : données insuffisantes (n = ${n})`,
	distribution: "Réponses par note",
	rolling: (days) =>
		`tendance sur ${days < 2 ? "le dernier jour" : `les ${days} derniers jours`}`,
	touchpoint: "Point de contact",
	score: "Score",
	interval: "Intervalle à 95 %",
	count: "n",
	few: "Données insuffisantes",
	other: (n) => `Autres (${n})`,
	missing: "Non renseigné",
	picked: (column, group) => `${column} : ${group}`,
	extremes: (low, lowest, high, highest) =>
		`au plus bas ${low} (${lowest}), au plus haut ${high} (${highest})`,
};
