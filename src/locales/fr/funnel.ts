import type { Words } from "../en.js";

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("fr")} ${Math.abs(n) < 2 ? one : many}`;

/** Words of the funnel, in French. */
export const funnel: Words["funnel"] = {
	heading: (first, last) => `${first} → ${last}`,
	step: "Étape",
	customers: "Clients",
	columns: {
		account: "compte",
		campaign: "campagne",
		channel: "canal",
		deal: "affaire",
		device: "appareil",
		is_new_visitor: "nouveau visiteur",
		lead: "piste",
		order: "commande",
		owner: "responsable",
		product: "produit",
		segment: "segment",
		session: "session",
		stage: "étape",
		store: "magasin",
		visitor: "visiteur",
	},
	units: (column) => {
		const many = /al$/.test(column)
			? column.replace(/al$/, "aux")
			: /[sxz]$/.test(column)
				? column
				: `${column}${/eau$/.test(column) ? "x" : "s"}`;
		return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
	},
	lost: "Perdus",
	canStill: "Peuvent encore convertir",
	ofFirst: "du départ",
	ofPrevious: "de la précédente",
	mean: "Durée moyenne",
	median: "Durée médiane",
	p90: "90 % en moins de",
	optional: "facultative",
	rateOf: (part, whole) => `${part} sur ${whole}`,
	other: (groups) => `Autres (${groups.toLocaleString("fr")})`,
	missing: "Sans valeur",
	yes: (value) => (value ? "Oui" : "Non"),
	converts: (rate, n, first, last, open) =>
		`${rate} sur ${n} vont de ${first} à ${last}${open ? " à ce jour" : ""}.`,
	tooFew: (n) => `Données insuffisantes pour des taux (n = ${n}).`,
	loss: (before, after, share) =>
		`La plus grande perte est entre ${before} et ${after} (${share})`,
	open: (n, text) =>
		n < 2
			? `${text} peut encore convertir`
			: `${text} peuvent encore convertir`,
	joined: (parts) => `${parts.join(" ; ")}.`,
	spread: (best, high, of, least, low, among) =>
		`${best} convertit le mieux (${high} sur ${of}), ${least} le moins (${low} sur ${among})`,
	segment: (name, rate, n) => `${name} : ${rate} sur ${n}`,
	real: "l’écart est réel",
	noReal: "pas d’écart réel",
	orders: {
		ordered: "Dans l’ordre",
		strict: "Ordre strict",
		any: "Ordre libre",
	},
	within: (order, days) => `${order}, en ${count(days, "jour", "jours")}`,
	stepWithin: (days) =>
		`au plus ${days.map((own) => count(own, "jour", "jours")).join(", puis ")} d’une étape à la suivante`,
	medianTime: (time, first, last) => `médiane ${time} de ${first} à ${last}`,
	times: (first) => `durées depuis ${first}`,
	by: (column) => `par ${column}`,
	without: (n, column) =>
		`${count(n, "ligne", "lignes")} sans ${column} ${n < 2 ? "écartée" : "écartées"}`,
	takenOut: (n, what, from, to) =>
		`${count(n, "exclu", "exclus")} : ${what} entre ${from} et ${to}`,
	parts: {
		first: (column, step) => `par ${column}, à l’étape ${step}`,
		last: (column) => `par ${column}, à la dernière étape atteinte`,
	},
	amounts: (column) => `totaux : ${column}`,
	reached: (step) => `Étape atteinte : ${step}`,
	dropped: (step) => `Perdus avant ${step}`,
	picked: (part, label) => `${part} : ${label}`,
	trend: {
		head: "Entrée",
		entered: "Entrants",
		converted: "Convertis",
		rate: "Conversion",
		dashed: "en pointillés : peut encore monter, jusqu’à la zone teintée",
		fiscal: ({ year, quarter, period }) =>
			`Ex. ${year}${period ? ` P${period}` : quarter ? ` T${quarter}` : ""}`,
		sentence: (rate, n, bucket, last) =>
			`${rate} des ${n} entrants (${bucket}) ont atteint ${last}`,
		more: (points, bucket) => `${points} pts de plus qu’avant (${bucket})`,
		less: (points, bucket) => `${points} pts de moins qu’avant (${bucket})`,
		noChange: (bucket) => `pas d’évolution réelle (${bucket})`,
		rising: (n) =>
			n < 2
				? "le dernier taux peut encore monter"
				: `les ${n.toLocaleString("fr")} derniers taux peuvent encore monter`,
		young: "Tous les taux peuvent encore monter",
	},
	snapshot: {
		deals: "Affaires par étape",
		leads: "Pistes par étape",
		stage: "Étape",
		counts: { deals: "Affaires", leads: "Pistes" },
		share: "Part",
		value: "Montant",
		weighted: "Pondéré",
		age: "Âge moyen",
		noStage: "Étape inconnue",
		open: {
			deals: (n, text) =>
				n < 2 ? `${text} affaire en cours` : `${text} affaires en cours`,
			leads: (n, text) =>
				n < 2 ? `${text} piste en cours` : `${text} pistes en cours`,
		},
		worth: (value) => `pour ${value}`,
		weighs: (value) => `${value} pondérés`,
		most: (stage, share, ofValue) =>
			`l’étape ${stage} en porte le plus (${share} ${ofValue ? "du montant" : "du nombre"})`,
		meanAge: (age) => `âge moyen ${age}`,
		asOf: (moment) => `au ${moment}`,
		elsewhere: (n) => `${n.toLocaleString("fr")} à d’autres étapes`,
		unvalued: (n) => `${n.toLocaleString("fr")} sans montant`,
		unweighed: (n) => `${n.toLocaleString("fr")} sans probabilité`,
		weighting: "pondéré : montant × probabilité",
		ages: "âge depuis l’ouverture",
		byProbability: "de la moins à la plus probable",
	},
};
