import type { Words } from "./en.js";
import { cohort } from "./fr/cohort.js";
import { explain } from "./fr/explain.js";
import { saved } from "./fr/export.js";
import { funnel } from "./fr/funnel.js";
import { glossary } from "./fr/glossary.js";
import { kpi } from "./fr/kpi.js";
import { count } from "./fr/plural.js";
import { rfm } from "./fr/rfm.js";
import { survey } from "./fr/survey.js";

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
		forbidden: "Vous n’avez pas accès à ce chiffre",
		retry: "Réessayer",
		unsupported: "La source ne sait pas répondre à cette question",
		noSource:
			"Pas encore de données : donnez à ce widget des données ou une source, ou placez-le dans un tableau de bord",
		stale: (moment) => `Pas à jour : données du ${moment}`,
		staleSince: (moment, since) =>
			`Pas à jour : données du ${moment}, sans mise à jour depuis le ${since}`,
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
				if (warning.count === undefined)
					return `Des lignes ont pu être écartées : ${column ? `${column} illisible` : "illisibles"}`;
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
	kpi,
	rfm,
	cohort,
	survey,
	funnel,
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
