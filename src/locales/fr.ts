import type { Words } from "./en.js";
import { explain } from "./fr/explain.js";
import { saved } from "./fr/export.js";
import { glossary } from "./fr/glossary.js";

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("fr")} ${Math.abs(n) < 2 ? one : many}`;

export const fr: Words = {
	explain,
	saved,
	glossary,
	state: {
		waiting: "Chargement",
		empty: "Aucune donnée sur cette période",
		emptyFiltered: "Rien pour ces filtres",
		failed: "Le calcul n’a pas pu se faire",
		malformed: (why) => `La réponse ne peut pas être dessinée : ${why}`,
		retry: "Réessayer",
		unsupported: "La source ne sait pas répondre à cette question",
		noSource:
			"Pas encore de données : donnez à ce widget des données ou une source, ou placez-le dans un tableau de bord",
		stale: (moment) => `Pas à jour : données du ${moment}`,
		sample: "Données d’exemple",
		truncated: "Une partie seulement des lignes a été lue",
		suppressed: "Les petits groupes sont masqués",
		notEnoughWith: (n) => `Données insuffisantes (n = ${n})`,
	},
	warning: (warning) => {
		const { count: n = 0, column } = warning;
		const rows = count(n, "ligne", "lignes");
		const all = n < 2 ? "" : "s";
		switch (warning.code) {
			case "rows-left-out":
				return `${rows} écartée${all} : ${column ? `${column} illisible` : "illisible"}`;
			case "filter-not-applied":
				return `Non filtré par ${column}`;
			case "no-customer":
				return `${rows} sans client écartée${all}`;
			case "future-rows":
				return `${rows} postérieure${all} au rapport écartée${all}`;
			case "window-open":
				return `${rows} trop récente${all} pour en connaître la suite, écartée${all}`;
		}
	},
	about: (name) => `À propos : ${name}`,
	n: (n) => `n = ${n}`,
	interval: (range) => `intervalle à 95 % : ${range}`,
	between: (low, high) => `entre ${low} et ${high}`,
	elapsed: (days, of) => `${count(days, "jour", "jours")} sur ${of}`,
	notOver: "en cours",
	perDay: "/jour",
	points: "pts",
	none: "–",
	change: {
		against: (span) => `vs ${span}`,
		sameDays: (span) => `vs mêmes jours, ${span}`,
		brief: {
			"previous-year": "sur un an",
			"previous-period": "vs période précédente",
		},
		previousPeriod: "période précédente",
		previousYear: "année précédente",
		new: "nouveau",
		equal: "stable",
		unknown: "rien à comparer",
		better: "mieux",
		worse: "moins bien",
		noReal: "pas d’évolution réelle",
		real: "évolution réelle",
	},
	kpi: {
		target: (value) => `Objectif ${value}`,
		reached: "atteint",
		above: (value) => `${value} au-dessus`,
		below: (value) => `${value} en dessous`,
		sentence: (name, value) => `${name} : ${value}`,
		noValue: (name) => `${name} : pas de valeur`,
		tooFew: (name) => `${name} : données insuffisantes`,
		open: (sentence, elapsed) =>
			`${sentence} ; la période est en cours (${elapsed})`,
	},
	rfm: {
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
		},
		tiers: {
			"very-good": "Très bons",
			good: "Bons",
			occasional: "Occasionnels",
			"very-occasional": "Très occasionnels",
		},
		picked: (r, f) => `RFM : R${r} F${f}`,
		pickedSegment: (name) => `Segment : ${name}`,
		cell: (recency, frequency, segment, facts) =>
			`${recency}, ${frequency}, ${segment} : ${facts}`,
		days: (range) => `${range} j`,
		atLeast: (n) => `${n} et +`,
		atLeastDays: (n) => `≥ ${n} j`,
		atMostDays: (n) => `≤ ${n} j`,
		segment: "Segment",
		tier: "Niveau de valeur",
		customers: "Clients",
		ofCustomers: "des clients",
		ofRevenue: "du CA",
		basket: "Panier",
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
		axes: "F : commandes, R : jours depuis la dernière commande",
		methods: {
			rank: "scores par rang",
			thresholds: (r, f, m) => `scores par seuils R ${r} ; F ${f} ; M ${m}`,
		},
		championsAre: (customers, revenue) =>
			`Les champions représentent ${customers} des clients et ${revenue} du chiffre d’affaires.`,
		largest: (name, customers, revenue) =>
			`${name} : ${customers} des clients et ${revenue} du chiffre d’affaires.`,
	},
	cohort: {
		first: "Première commande",
		start: "Début",
		customers: "Clients",
		small: "petite",
		weightedMean: "Moyenne pondérée",
		meanPerCohort: "Moyenne par cohorte",
		periods: {
			hour: "heure",
			day: "jour",
			week: "semaine",
			month: "mois",
			quarter: "trimestre",
			year: "année",
		},
		second: {
			hour: "la deuxième heure",
			day: "le deuxième jour",
			week: "la deuxième semaine",
			month: "le deuxième mois",
			quarter: "le deuxième trimestre",
			year: "la deuxième année",
		},
		fiscal: ({ year, quarter, period }) =>
			`Ex. ${year}${period ? ` P${period}` : quarter ? ` T${quarter}` : ""}`,
		at: (period, age) => `${period} ${age}`,
		ages: (from, to) => `${from}–${to}`,
		orLater: (when) => `${when} ou plus tard`,
		meaning: {
			customers: {
				value: (when) => `Clients revenus : ${when}`,
				size: (when) => `% de clients revenus : ${when}`,
				previous: (when, before) => `Clients : ${when}, en % de ${before}`,
			},
			orders: {
				value: (when) => `Commandes : ${when}`,
				size: (when) => `Commandes par client : ${when}`,
				previous: (when, before) => `Commandes : ${when}, en % de ${before}`,
			},
			revenue: {
				value: (when) => `Chiffre d’affaires : ${when}`,
				size: (when) => `Chiffre d’affaires par client : ${when}`,
				previous: (when, before) =>
					`Chiffre d’affaires : ${when}, en % de ${before}`,
			},
			cumulative: (when) => `Chiffre d’affaires par client cumulé : ${when}`,
			retained: (when, first) =>
				`Chiffre d’affaires : ${when}, en % de ${first}`,
		},
		openCells: (period) => `en pointillés : ${period} en cours, hors moyenne`,
		smallCohorts: "évidé : petite cohorte",
		picked: (cohort, when) => `Cohorte : ${cohort}${when ? `, ${when}` : ""}`,
		cell: (cohort, when, figure) => `${cohort}, ${when} : ${figure}`,
		of: (rate, value, base) => `${rate}, ${value} sur ${base}`,
		comeBack: (rate, when) => `${rate} reviennent ${when}`,
		keep: (points, text) =>
			`les cohortes récentes gardent ${text} ${points < 2 ? "point" : "points"}`,
		more: (kept) => `${kept} de plus`,
		less: (kept) => `${kept} de moins`,
		retained: (rate, when) =>
			`Les cohortes rapportent ${when} ${rate} de ce qu’elles rapportaient au début`,
		brought: (money, when) => `Un client a rapporté ${money} jusqu’au ${when}`,
		counted: (customers, cohorts) =>
			`${count(customers, "client", "clients")} en ${count(cohorts, "cohorte", "cohortes")}`,
		clauses: (first, second) => `${first} ; ${second}`,
		sentence: (text) => `${text}.`,
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
		method: "Wald ajusté à 95 %",
		methodRate: "Wilson à 95 %",
		methodMean: "Student à 95 %",
		tooFew: (name, n) => `${name} : données insuffisantes (n = ${n})`,
		distribution: "Réponses par note",
	},
	funnel: {
		heading: (first, last) => `${first} → ${last}`,
		step: "Étape",
		customers: "Clients",
		lost: "Perdus",
		canStill: "Peuvent encore convertir",
		ofFirst: "du départ",
		ofPrevious: "de la précédente",
		converts: (rate, first, last) => `${rate} vont de ${first} à ${last}.`,
		tooFew: (n) => `Données insuffisantes pour des taux (n = ${n}).`,
		loss: (before, after, share) =>
			`La plus grande perte est entre ${before} et ${after} (${share})`,
		open: (n, text) =>
			n < 2
				? `${text} peut encore convertir`
				: `${text} peuvent encore convertir`,
		joined: (parts) => `${parts.join(" ; ")}.`,
		orders: {
			ordered: "Dans l’ordre",
			strict: "Ordre strict",
			any: "Ordre libre",
		},
		within: (order, days) => `${order}, en ${count(days, "jour", "jours")}`,
		stepWithin: (days) =>
			`au plus ${days.map((own) => count(own, "jour", "jours")).join(", puis ")} d’une étape à la suivante`,
		median: (time, first, last) => `médiane ${time} de ${first} à ${last}`,
		reached: (step) => `Étape atteinte : ${step}`,
		dropped: (step) => `Perdus avant ${step}`,
	},
	dashboard: {
		period: "Période",
		comparison: "Comparaison",
		filters: "Filtres",
		noFilters: "Aucun filtre",
		held: (filters) => `Filtres : ${filters.join(", ")}`,
		remove: (label) => `${label} : retirer ce filtre`,
		periods: {
			all: "Depuis le début",
			current: (grain) =>
				({
					day: "Aujourd’hui",
					week: "Cette semaine",
					month: "Ce mois",
					quarter: "Ce trimestre",
					year: "Cette année",
				})[grain],
			past: (grain) =>
				({
					day: "Hier",
					week: "Semaine dernière",
					month: "Mois dernier",
					quarter: "Trimestre dernier",
					year: "Année dernière",
				})[grain],
			toDate: (grain) =>
				`Depuis le début ${
					{
						week: "de la semaine",
						month: "du mois",
						quarter: "du trimestre",
						year: "de l’année",
					}[grain]
				}`,
			last: (n, grain) => {
				const one = {
					day: "jour",
					week: "semaine",
					month: "mois",
					quarter: "trimestre",
					year: "année",
				}[grain];
				const last =
					grain === "week" || grain === "year" ? "dernière" : "dernier";
				if (n < 2) return `${n} ${last} ${one}`;
				return `${n.toLocaleString("fr")} ${last}s ${one.replace(/s?$/u, "s")}`;
			},
		},
		comparisons: {
			none: "Sans comparaison",
			ago: (n) => `${count(n, "période", "périodes")} plus tôt`,
			sameDays: (what) => `vs ${what}, mêmes jours`,
		},
		columns: {
			agent: "Agent",
			campaign: "Campagne",
			category: "Catégorie",
			channel: "Canal",
			device: "Appareil",
			is_new_visitor: "Nouveau visiteur",
			kind: "Type",
			owner: "Responsable",
			product: "Produit",
			segment: "Segment",
			stage: "Étape",
			status: "Statut",
			store: "Magasin",
			touchpoint: "Point de contact",
		},
		is: (name, value) => `${name} : ${value}`,
		more: (n) => `${n} autres`,
		not: (filter) => `sauf ${filter}`,
		missing: "sans",
		yes: (value) => (value ? "oui" : "non"),
		range: (from, to) =>
			from === null
				? `moins de ${to}`
				: to === null
					? `à partir de ${from}`
					: `de ${from} à moins de ${to}`,
		otherFilter: "Un filtre",
		readers: (names) => `Pour ${names.join(", ")}`,
		noSource:
			"Pas encore de données : donnez une source ou des lignes au tableau de bord",
		unavailable: (columns) => `Manque dans les données : ${columns.join(", ")}`,
		unregistered: (elements, entries) =>
			`${elements.join(", ")} : absent${elements.length < 2 ? "" : "s"} de cette page. Importez ${entries.join(", ")}, ou « cadran » pour tout.`,
	},
};
