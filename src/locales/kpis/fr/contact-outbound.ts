import type { KpiWords } from "../words.js";

export const contactOutbound: Readonly<Record<string, KpiWords>> = {
	"calls-made": {
		name: "Appels émis",
		definition: "Appels sortants émis dans la période, aboutis ou non.",
		purpose: "La campagne est-elle assez travaillée ?",
		action:
			"S’ils baissent, vérifier effectifs, automate d’appels et reste du fichier ; régler le rythme en gardant l’œil sur la joignabilité.",
		caveat: "Le volume seul ne vend rien, et trop appeler agace.",
	},
	"reach-rate": {
		name: "Taux de joignabilité",
		definition: "Part des appels émis dans la période qui ont joint quelqu’un.",
		purpose: "Avons-nous les gens au bout du fil ?",
		action:
			"S’il baisse, changer d’heures et de jours d’appel, nettoyer les numéros et vérifier que le vôtre n’est pas signalé comme indésirable.",
		caveat:
			"Il se compte par appel : un fichier travaillé pour la cinquième fois joint moins par nature. Les répondeurs peuvent être comptés comme joints.",
	},
	"pitch-rate": {
		name: "Taux d’argumentation",
		definition:
			"Parmi les appels aboutis de la période, part de ceux où l’opérateur a pu argumenter.",
		purpose: "Parvenons-nous à dire pourquoi nous appelons ?",
		action:
			"S’il baisse, retravailler l’accroche et vérifier que le fichier contient les bonnes personnes ; coacher sur l’écoute des vingt premières secondes.",
		caveat: "Repose sur ce que les opérateurs cochent comme argumenté.",
	},
	"call-conversion-rate": {
		name: "Taux de transformation",
		definition:
			"Parmi les appels argumentés de la période, part de ceux conclus par une vente.",
		purpose: "L’argumentaire emporte-t-il la vente ?",
		action:
			"S’il baisse, comparer opérateurs et offres, faire écouter les meilleurs, et voir si le fichier ou l’offre a changé.",
		caveat:
			"Les ventes annulées ensuite ne sont pas déduites ; qui n’argumente qu’auprès des convaincus paraît meilleur.",
	},
	"sales-per-hour": {
		name: "Ventes par heure",
		definition:
			"Appels de la période conclus par une vente, par heure de production des opérateurs.",
		purpose: "Que rend une heure de vente au téléphone ?",
		action:
			"Voir lequel de ses facteurs a bougé : appels par heure, joignabilité, argumentation ou transformation, et agir sur celui-là.",
		caveat:
			"Divise par tout le temps de production : si les mêmes opérateurs prennent aussi des appels entrants, leurs heures comptent en entier.",
	},
	"calls-per-hour": {
		name: "Appels par heure",
		definition:
			"Appels émis dans la période par heure de production des opérateurs.",
		purpose: "Quel rythme tiennent les opérateurs ?",
		action:
			"S’ils baissent, regarder les réglages de l’automate, le post-appel et les outils ; s’ils montent, vérifier que l’argumentation garde sa qualité.",
		caveat:
			"Un rythme, pas un résultat : il monte quand on décroche moins. Divise par tout le temps de production, entrant compris.",
	},
	"contacts-argued-per-hour": {
		name: "Contacts argumentés par heure",
		definition:
			"Appels argumentés de la période par heure de production des opérateurs.",
		purpose: "Combien de vente utile y a-t-il dans une heure ?",
		action:
			"S’ils baissent, voir si la joignabilité (fichier, heures) ou l’argumentation (accroche) est en cause.",
		caveat:
			"Repose sur ce que les opérateurs cochent comme argumenté. Divise par tout le temps de production, entrant compris.",
	},
	"call-duration": {
		name: "Durée moyenne d’appel",
		definition: "Durée moyenne des appels aboutis de la période, en secondes.",
		purpose: "Combien de temps durent les conversations ?",
		action:
			"Comparer les appels qui vendent à ceux qui ne vendent pas : coacher ceux qui traînent ou se pressent, et dimensionner avec.",
		caveat:
			"Ni long ni court n’est bon en soi, et la moyenne cache une longue traîne.",
	},
	"call-revenue": {
		name: "CA généré",
		definition: "Montant total vendu lors des appels de la période.",
		purpose: "Que rapporte la campagne ?",
		action:
			"Le comparer au coût des heures ; s’il baisse, voir si les ventes sont moins nombreuses ou plus petites.",
		caveat:
			"Compte les ventes notées à l’appel : les annulations ne sont pas déduites, et certains auraient acheté de toute façon.",
	},
	"revenue-per-call": {
		name: "CA par appel",
		definition:
			"Montant vendu lors des appels de la période rapporté à tous les appels émis, aboutis ou non.",
		purpose: "Que vaut un appel ?",
		action:
			"Mettre les heures sur les fichiers où il est le plus haut, et arrêter un fichier qui ne paie plus ses appels.",
		caveat:
			"On appelle souvent les meilleurs noms d’abord : il baisse à mesure que le fichier s’use.",
	},
	"revenue-per-hour": {
		name: "CA par heure",
		definition:
			"Montant vendu lors des appels de la période par heure de production des opérateurs.",
		purpose: "Une heure d’appels rapporte-t-elle plus qu’elle ne coûte ?",
		action:
			"Le comparer au coût horaire net et à la marge ; en dessous, changer de fichier, d’offre ou d’heures, ou arrêter.",
		caveat:
			"C’est du chiffre d’affaires, pas de la marge. Divise par tout le temps de production, entrant compris.",
	},
	"refusal-rate": {
		name: "Taux de refus",
		definition:
			"Parmi les appels argumentés de la période, part de ceux conclus par un refus.",
		purpose: "Combien disent non après nous avoir écoutés ?",
		action:
			"S’il monte, recueillir les objections, y répondre dans l’argumentaire, ou revoir qui entre dans le fichier.",
		caveat:
			"Ceux qui demandent un rappel ou hésitent ne sont ni ventes ni refus : ce taux et le taux de transformation ne font pas 100 % à eux deux.",
	},
	"appointment-rate": {
		name: "Taux de prise de rendez-vous",
		definition:
			"Parmi les appels argumentés de la période, part de ceux conclus par un rendez-vous.",
		purpose: "Les appels remplissent-ils l’agenda des commerciaux ?",
		action:
			"S’il baisse, retravailler la raison donnée de se voir ; s’il monte, demander aux commerciaux combien sont honorés.",
		caveat: "Un rendez-vous pris n’est pas un rendez-vous tenu.",
	},
	"attempts-per-contact": {
		name: "Tentatives par contact",
		definition: "Appels émis dans la période par client différent appelé.",
		purpose: "Combien de fois appelons-nous la même personne ?",
		action:
			"Si elles montent, étaler les tentatives sur les jours et les heures et fixer une limite ; près de 1, une seconde tentative peut payer.",
		caveat:
			"Appeler plusieurs fois la même personne agace, et la loi de certains pays, dont la France, l’encadre. Les appels sans client connu comptent comme appels, pas comme clients.",
	},
	"list-exhaustion": {
		name: "Taux de consommation du fichier",
		definition:
			"Parmi toutes les fiches des fichiers d’appels, part de celles closes à la fin de la période.",
		purpose: "Quelle part du fichier est consommée ?",
		action:
			"Vers la fin, préparer le fichier suivant ou rendre les opérateurs à d’autres tâches ; s’il stagne, élargir les heures d’appel.",
		caveat:
			"Close ne veut pas dire jointe : une fiche peut l’être après trop de tentatives. Les fichiers de tous âges comptent ensemble : ventiler par fichier.",
	},
	"cost-per-sale": {
		name: "Coût par vente",
		definition:
			"Coût du temps des opérateurs dans la période rapporté aux appels conclus par une vente.",
		purpose: "Que coûte une vente au téléphone ?",
		action:
			"Le comparer à la marge d’une vente ; s’il monte, voir si les heures coûtent plus cher ou rapportent moins de ventes.",
		caveat:
			"Comprend le coût de tout le personnel, entrant et superviseurs compris, mais ni les fichiers ni la téléphonie.",
	},
};
