import type { KpiWords } from "../words.js";

export const contactProduction: Readonly<Record<string, KpiWords>> = {
	"handling-share": {
		name: "Part du temps passé en traitement",
		definition:
			"Temps passé à traiter des contacts rapporté au temps de présence, pour tout le personnel dont du temps est enregistré dans la période, superviseurs compris.",
		purpose: "Quelle part du temps de présence va aux clients ?",
		action:
			"Si elle baisse, voir ce que prend le reste : attente d’appels, réunions, formation ou pannes, et ne replanifier que ce qui peut l’être.",
		caveat:
			"Les superviseurs traitent peu et l’abaissent : filtrer par rôle pour ne voir que les opérateurs. Formation et coaching l’abaissent aujourd’hui et rapportent plus tard.",
	},
	"production-rate": {
		name: "Taux de temps en production",
		definition:
			"Temps de production rapporté au temps payé, pour tout le personnel dont du temps est enregistré dans la période, superviseurs compris.",
		purpose:
			"Quelle part de ce que nous payons est du temps pour les clients ?",
		action:
			"S’il baisse, distinguer absences, congés, formation et réunions ; planifier avec le taux réel plutôt qu’avec le taux espéré.",
		caveat:
			"Les superviseurs sont payés sans produire : filtrer par rôle pour ne voir que les opérateurs. Les congés payés l’abaissent les mois de vacances.",
	},
	"supervision-ratio": {
		name: "Ratio d’encadrement",
		definition:
			"Opérateurs différents par superviseur différent, parmi ceux dont du temps est enregistré dans la période.",
		purpose: "Les équipes sont-elles assez petites pour être encadrées ?",
		action:
			"S’il dépasse ce qu’un superviseur peut écouter et coacher, nommer des chefs d’équipe ; s’il est bas, vérifier ce que coûte l’encadrement.",
		caveat:
			"Compte des personnes, pas des heures : qui part ou arrive en cours de période compte aussi.",
	},
	"net-hourly-cost": {
		name: "Coût horaire net",
		definition:
			"Coût du temps enregistré dans la période, superviseurs compris, par heure de production.",
		purpose: "Que coûte vraiment une heure au service des clients ?",
		action:
			"S’il monte, voir si les salaires ou le temps improductif en sont la cause ; s’en servir pour chiffrer les prestations et comparer à un sous-traitant.",
		caveat:
			"Locaux, téléphonie et logiciels n’y sont que si vos données les y mettent.",
	},
	"presence-rate": {
		name: "Taux de présence",
		definition:
			"Temps de présence rapporté au temps planifié, pour tout le personnel dont du temps est enregistré dans la période, superviseurs compris.",
		purpose: "Les opérateurs sont-ils là quand le planning compte sur eux ?",
		action:
			"S’il baisse, regarder les jours et les équipes : l’absence signale souvent une charge ou des horaires à revoir ; en attendant, planifier avec le taux réel.",
		caveat:
			"Être là n’est pas tenir le planning : un retard peut être rattrapé le soir, quand personne n’appelle.",
	},
	"contacts-per-hour": {
		name: "Contacts traités par heure",
		definition:
			"Contacts décrochés dans la période par heure de production des opérateurs.",
		purpose: "Combien de clients une heure de travail sert-elle ?",
		action:
			"S’ils baissent, voir s’il entre moins de contacts ou si chacun prend plus de temps ; adapter les effectifs ou regarder la DMT.",
		caveat:
			"Fixés en objectif aux opérateurs, ils écourtent les contacts et font revenir les clients. Les chats menés à deux de front les font monter.",
	},
};
