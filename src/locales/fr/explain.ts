import type { Words } from "../en.js";

export const explain: Words["explain"] = {
	purpose: "Ce qu’il dit",
	action: "Que faire",
	formula: "Calcul",
	caveat: "Attention",
	period: "Période",
	comparison: "Comparé à",
	filters: "Filtres",
	n: "Observations (n)",
	source: "Calcul fait",
	asOf: "Au",
	currency: "Devise",
	conversion: "Taux de change",
	warnings: "Bon à savoir",
	executors: {
		memory: "Dans cette page",
		worker: "Dans cette page, par un worker",
	},
	rows: (executor, n) => `${executor}, sur ${n} lignes`,
	moment: (moment, zone) => `${moment} (${zone})`,
	named: (name, days) => (name && days ? `${name} : ${days}` : name || days),
	rate: (currency, amount, day) =>
		`1 ${currency} = ${amount} à partir du ${day}`,
	close: "Fermer",
	more: "Plus dans le glossaire",
};
