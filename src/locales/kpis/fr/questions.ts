import type { QuestionsWords } from "../words.js";

const days = (n: number) =>
	`${n.toLocaleString("fr")} ${n < 2 ? "jour" : "jours"}`;

/** Words of the questions that no KPI answers, in French. */
export const questions: QuestionsWords = {
	funnel: {
		name: "Conversion",
		definition:
			"Part des clients passés par la première étape dans la période qui ont atteint à temps chacune des suivantes.",
		purpose:
			"Montre à quelle étape les clients s’arrêtent, et combien peuvent encore avancer.",
		action:
			"Travailler l’étape qui perd le plus de ceux qui l’atteignent, puis vérifier que son taux de passage évolue.",
		caveat:
			"Les clients dont le délai court encore peuvent convertir : ils sont comptés à part.",
		formula: (window, steps) =>
			`clients ayant atteint l’étape ÷ clients passés par la première étape, en ${days(window)} au plus${steps.length > 0 ? ` et d’une étape à l’autre en ${steps.map(days).join(", ")} au plus` : ""}`,
	},
	pipeline: {
		name: "Portefeuille en cours",
		definition:
			"Affaires ou pistes en cours à la date du rapport, selon l’étape où chacune se trouve.",
		purpose:
			"Montre ce qu’il y a en cours, ce que cela vaut et depuis combien de temps.",
		action:
			"Faire avancer ou clore ce qui vieillit dans une étape ; alimenter les étapes qui se vident.",
		caveat:
			"Un stock à un instant, pas un taux : ceux qui sont passés par une étape et l’ont quittée n’y sont plus.",
		formula:
			"nombre et montant total de ce qui est en cours à l’étape ; pondéré : total de montant × probabilité",
	},
	rfm: {
		name: "Scores RFM",
		definition:
			"Clients ayant commandé, notés selon la date de leur dernière commande, leur nombre de commandes et leur montant.",
		purpose:
			"Distingue les meilleurs clients des nouveaux, de ceux qui s’éloignent et de ceux qui sont perdus.",
		action:
			"Remercier les meilleurs, donner aux nouveaux une deuxième raison d’acheter, reconquérir les bons clients avant leur départ.",
		caveat:
			"Les scores par rang comparent les clients entre eux : ils ne bougent pas si tous achètent moins.",
		ranks: (bins) =>
			`score = 1 + partie entière de (${bins} × (rang − 1) ÷ clients ayant commandé), pour la récence (la plus courte en tête), le nombre de commandes et le montant`,
		thresholds:
			"score = 1 + nombre de seuils atteints, pour la récence (la plus courte en tête), le nombre de commandes et le montant",
	},
	cohorts: {
		customers: {
			name: "Rétention",
			definition:
				"Part des clients arrivés dans une même période qui sont revenus dans chacune des suivantes.",
			purpose:
				"Montre si les clients restent, et si les plus récents restent mieux.",
			action:
				"Comparer les cohortes avant et après un changement ; agir à l’âge où l’on en perd le plus.",
			caveat:
				"Les dernières cases ne sont pas closes et ne peuvent qu’augmenter.",
			formula: "clients revenus dans la période n ÷ clients de la cohorte",
		},
		orders: {
			name: "Commandes par cohorte",
			definition:
				"Commandes passées dans chaque période par les clients arrivés dans une même période.",
			purpose: "Montre combien de temps une cohorte continue d’acheter.",
			action:
				"Placer la prochaine offre à l’âge où les commandes se font rares.",
			caveat:
				"Les dernières cases ne sont pas closes et ne peuvent qu’augmenter.",
			formula: "nombre de commandes de la cohorte dans la période n",
		},
		revenue: {
			name: "Chiffre d’affaires par cohorte",
			definition:
				"Montant commandé dans chaque période par les clients arrivés dans une même période.",
			purpose:
				"Montre quelles cohortes rapportent, et pendant combien de temps.",
			action: "Investir dans les campagnes dont les cohortes rachètent.",
			caveat:
				"Les dernières cases ne sont pas closes et ne peuvent qu’augmenter.",
			formula:
				"somme des montants des commandes de la cohorte dans la période n",
		},
		"cumulative-revenue-per-customer": {
			name: "Chiffre d’affaires cumulé par client",
			definition:
				"Montant moyen commandé par client d’une cohorte depuis son arrivée, à chaque âge.",
			purpose: "Montre ce que vaut un client après n périodes.",
			action:
				"Le comparer au coût d’acquisition, pour savoir quand celui-ci est amorti.",
			caveat:
				"Le chiffre d’affaires n’est pas la marge : les coûts restent à déduire.",
			formula:
				"somme des montants des commandes de la cohorte jusqu’à la période n ÷ clients de la cohorte",
		},
		"net-revenue-retention": {
			name: "Rétention nette du revenu",
			definition:
				"Revenu d’une cohorte dans chaque période, rapporté à celui de sa première période.",
			purpose:
				"Montre si les achats de ceux qui restent compensent les départs.",
			action:
				"Sous 100 %, chercher ce qui fait baisser les achats ; au-dessus, trouver ce qu’il faut répéter.",
			caveat:
				"Quelques gros clients peuvent cacher le départ de la plupart des autres.",
			formula:
				"somme des montants des commandes de la cohorte dans la période n ÷ somme de sa première période",
		},
	},
	surveys: {
		nps: {
			name: "Net Promoter Score",
			definition:
				"Part des promoteurs (9–10) moins part des détracteurs (0–6), en points de −100 à 100.",
			purpose: "Montre si les clients vous recommanderaient.",
			action:
				"Rappeler les détracteurs, lire leurs raisons et corriger ce qui revient le plus.",
			caveat:
				"Il est faiblement lié à l’attrition, et varie beaucoup sur de petits échantillons : lire l’intervalle.",
			formula: { net: "100 × (part des notes 9–10 − part des notes 0–6)" },
		},
		csat: {
			name: "Satisfaction client",
			definition: "Part des réponses de 4 ou 5 sur 5.",
			purpose:
				"Montre si les clients sont satisfaits de ce qu’ils viennent de vivre.",
			action: "Comparer les points de contact et travailler le moins bon.",
			caveat:
				"Ceux qui répondent ne sont pas tous les clients : regarder aussi le taux de réponse.",
			formula: { "top-two": "nombre de notes 4–5 ÷ nombre de réponses" },
		},
		ces: {
			name: "Score d’effort client",
			definition:
				"Degré d’accord des clients, de 1 à 7, avec l’idée que c’était facile.",
			purpose:
				"Montre ce qui coûte un effort aux clients : l’effort les fait partir.",
			action:
				"Supprimer des étapes dans le contact ou l’achat le plus mal noté.",
			caveat: "Seules se comparent des échelles allant de difficile à facile.",
			formula: {
				mean: "moyenne des notes 1–7",
				share: "nombre de notes 5–7 ÷ nombre de réponses",
				net: "100 × (part des notes 5–7 − part des notes 1–3)",
			},
		},
	},
};
