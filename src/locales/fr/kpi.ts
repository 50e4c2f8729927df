import type { Words } from "../en.js";

export const kpi: Words["kpi"] = {
	target: (value) => `Objectif ${value}`,
	progress: (share) => `${share} de l’objectif`,
	reached: "atteint",
	above: (value) => `${value} au-dessus`,
	below: (value) => `${value} en dessous`,
	soFar: (gap) => `${gap} à ce jour`,
	within: "dans la fourchette",
	states: { good: "Bon", watch: "À surveiller", bad: "Mauvais" },
	limits: {
		from: (limit) => `à partir de ${limit}`,
		under: (limit) => `moins de ${limit}`,
		upTo: (limit) => `jusqu’à ${limit}`,
		over: (limit) => `plus de ${limit}`,
	},
	inState: (state, limits) => `${state} (${limits})`,
	peers: "Groupe de référence",
	benchmark: (name, value) => `${name} : ${value}`,
	relative: (figure) => `${figure} en relatif`,
	median: (value) => `médiane ${value}`,
	projection: (day, value) => `Projection jusqu’au ${day} : ${value}`,
	noProjection: "Pas encore de projection : moins de deux jours entiers",
	noPattern:
		"Pas de projection : rien par jour de semaine à la période précédente",
	methods: {
		"run-rate": "projection au rythme moyen",
		weekday: "projection par jour de semaine de la période précédente",
	},
	rests: (method, days) =>
		`${method}, ${days} ${days < 2 ? "jour entier" : "jours entiers"}`,
	pace: "en pointillés : au rythme actuel",
	latest: (moment, age) => `données jusqu’au ${moment}, soit ${age} de retard`,
	sentence: (name, value) => `${name} : ${value}`,
	noValue: (name) => `${name} : pas de valeur`,
	tooFew: (name) => `${name} : données insuffisantes`,
	open: (sentence, elapsed) =>
		`${sentence} ; la période est en cours (${elapsed})`,
	ahead: (sentence, more) =>
		`${sentence} ; ${more.charAt(0).toLowerCase()}${more.slice(1)}`,
};
