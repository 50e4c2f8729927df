import type { Words } from "../en.js";

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString("fr")} ${Math.abs(n) < 2 ? one : many}`;

export const glossary: Words["glossary"] = {
	search: "Rechercher",
	family: "Famille",
	audience: "Lecteur",
	availability: "Données",
	anyFamily: "Toutes les familles",
	anyAudience: "Tous les lecteurs",
	anyData: "Avec ou sans données",
	available: "Calculable",
	unavailable: "Données manquantes",
	found: (n, of) =>
		n === of
			? count(of, "indicateur", "indicateurs")
			: `${n} sur ${count(of, "indicateur", "indicateurs")}`,
	nothing:
		"Aucun indicateur ne correspond. Essayez moins de mots, ou élargissez les choix.",
	clear: "Tout afficher",
	missing: (first, more) =>
		`Manque : ${first.join(", ")}${more > 0 ? ` et ${more} de plus` : ""}`,
	facts: {
		purpose: "Ce qu’il dit",
		action: "Que faire",
		formula: "Calcul",
		caveat: "Attention",
		missing: "Données manquantes",
		columns: "Données nécessaires",
		unit: "Unité",
		direction: "Mieux vaut",
		readers: "Lu par",
		minimum: "Affiché à partir de",
		compare: "Comparaison habituelle",
		grain: "Évolution habituelle",
		by: "Ventilation habituelle",
		additivity: "Addition",
		sources: "Sources",
		id: "Identifiant",
	},
	units: {
		count: "un nombre",
		percent: "%",
		money: "un montant",
		"money per day": "un montant par jour",
		ratio: "un rapport",
		points: "points de −100 à +100",
		milliseconds: "millisecondes",
		seconds: "secondes",
		hours: "heures",
		days: "jours",
		months: "mois",
		years: "années",
	},
	directions: {
		higher: "plus haut",
		lower: "plus bas",
		target: "près de l’objectif",
		neutral: "ni plus haut ni plus bas",
	},
	minimum: (n) => count(n, "observation", "observations"),
	compare: (against) => {
		if (against === "previous-year") return "année précédente";
		if (against === "previous-period") return "période précédente";
		return "ago" in against
			? `${count(against.ago, "période", "périodes")} plus tôt`
			: `${against.from} – ${against.to}`;
	},
	grains: {
		hour: "par heure",
		day: "par jour",
		week: "par semaine",
		month: "par mois",
		quarter: "par trimestre",
		year: "par année",
	},
	additivity: {
		additive: "s’additionne entre groupes et dans le temps",
		"semi-additive": "s’additionne entre groupes, pas dans le temps",
		"non-additive": "ne s’additionne jamais : chaque total est recalculé",
	},
};
