import type { Words } from "../en.js";
import { count } from "./plural.js";

/** Words of the cohort heat map. */
export const cohort: Words["cohort"] = {
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
	calendar: (age, period) => `${age} (${period})`,
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
		retained: (when, first) => `Chiffre d’affaires : ${when}, en % de ${first}`,
	},
	openCells: (period) => `en pointillés : ${period} en cours, hors moyenne`,
	aligned: "une colonne par période du calendrier ; moyenne sans la période 0",
	inPeriod: "cohortes par première fois sur la période, et non de toujours",
	everyStart: "cohortes de chaque début : un client peut être dans plusieurs",
	windows: (hours) =>
		`fenêtres de ${hours} heures depuis le début de chaque client`,
	weekdays: [
		"lundi",
		"mardi",
		"mercredi",
		"jeudi",
		"vendredi",
		"samedi",
		"dimanche",
	],
	weeks: (from) => `semaines du ${from}`,
	smallLeftOut: "petites cohortes non tracées",
	curves: (period) => `Cohortes par ${period} depuis le début`,
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
	starts: (starts, cohorts) =>
		`${count(starts, "début", "débuts")} en ${count(cohorts, "cohorte", "cohortes")}`,
	clauses: (first, second) => `${first} ; ${second}`,
	sentence: (text) => `${text}.`,
};
