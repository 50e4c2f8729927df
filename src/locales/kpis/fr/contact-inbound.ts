import type { KpiWords } from "../words.js";

export const contactInbound: Readonly<Record<string, KpiWords>> = {
	"inbound-contacts": {
		name: "Contacts entrants",
		definition:
			"Demandes reçues dans la période, tous canaux, abandons compris.",
		purpose: "Quelle charge arrive au service client, et pourquoi ?",
		action:
			"Dimensionner les équipes dessus ; prendre le motif qui monte le plus et supprimer sa cause, ou y répondre avant que les clients ne demandent.",
		caveat:
			"Ils suivent le nombre de clients et de commandes : les y rapporter pour savoir si l’on génère plus de contacts.",
	},
	"talk-time": {
		name: "Temps moyen d’appel",
		definition:
			"Temps de conversation moyen des appels décrochés dans la période, sans mise en attente ni post-appel.",
		purpose: "Combien de temps durent les conversations ?",
		action:
			"S’il monte, écouter quelques appels du motif qui s’allonge : réponse introuvable, produit nouveau, écran lent ; former, ou écrire la réponse.",
		caveat:
			"La moyenne cache une longue traîne, et pousser à faire court fait rappeler les clients : le lire avec le taux de call back.",
	},
	"handle-time": {
		name: "Temps moyen de traitement (DMT)",
		definition:
			"Moyenne de la conversation, de la mise en attente et du post-appel additionnés, pour les contacts décrochés de la période dont les trois sont connus.",
		purpose: "Quelle charge de travail représente un contact ?",
		action:
			"La DMT commande le dimensionnement : si elle monte, voir laquelle des trois parts monte. L’attente trahit un manque de connaissance, le post-appel un défaut d’outil.",
		caveat:
			"La moyenne cache une longue traîne ; fixée en objectif aux opérateurs, elle fait baisser la résolution. Les canaux diffèrent : ventiler par canal avant de comparer.",
	},
	"cost-per-contact": {
		name: "Coût de traitement",
		definition: "Coût moyen des contacts de la période dont le coût est connu.",
		purpose: "Que coûte une réponse à un client ?",
		action:
			"S’il monte, regarder la DMT et la répartition par canal ; orienter les motifs simples vers le selfcare plutôt que d’écourter les difficiles.",
		caveat:
			"Un contact bon marché qu’il faut refaire coûte cher : c’est le coût par demande résolue qui compte.",
	},
	occupancy: {
		name: "Taux d’occupation des opérateurs",
		definition:
			"Temps passé à traiter des contacts rapporté au temps de production des opérateurs connectés, dans la période.",
		purpose: "Les opérateurs sont-ils occupés, sans l’être trop ?",
		action:
			"Au-dessus de 85 % environ, renforcer ou déplacer pauses et autres tâches vers les heures creuses ; bien en dessous de 70 %, coller les plannings aux flux ou mêler les canaux.",
		caveat:
			"Plus n’est pas mieux : durablement au-dessus de 85 % environ, l’attente explose et les équipes s’épuisent. Une petite équipe ne peut pas tourner aussi pleine qu’une grande.",
	},
	"agent-satisfaction": {
		name: "Satisfaction des opérateurs",
		definition:
			"Parmi les réponses notées des opérateurs aux enquêtes de la période, part des notes de 4 ou 5 sur 5.",
		purpose: "Comment vont ceux qui servent les clients ?",
		action:
			"Si elle baisse, parler avec les équipes des plannings, des outils et des objectifs, et régler vite une chose visible : le turnover suit en quelques mois.",
		caveat:
			"Les petites équipes et les enquêtes non anonymes la flattent ; ceux qui sont partis ne répondent plus.",
	},
	"call-back-rate": {
		name: "Taux de call back",
		definition:
			"Parmi les contacts de la période datant d’au moins 7 jours, client et motif connus, part de ceux suivis dans les 7 jours d’un autre du même client pour le même motif.",
		purpose: "Les clients doivent-ils revenir pour la même chose ?",
		action:
			"Prendre le motif au taux le plus haut et relire quelques dossiers du premier au dernier contact : réponse fausse, promesse non tenue, suivi jamais envoyé.",
		caveat:
			"Il ne voit que les clients reconnus et les motifs codés de la même façon ; certains rappellent à bon droit, d’autres sont déjà partis.",
	},
	"contact-channel-share": {
		name: "Distribution par canal",
		definition: "Pour chaque canal, sa part des contacts de la période.",
		purpose: "Par quels canaux les clients nous contactent-ils ?",
		action:
			"Faire suivre les effectifs et les compétences ; si un canal enfle, voir s’il est choisi ou si un autre fait défaut.",
		caveat:
			"Une même demande peut passer par deux canaux et compter deux fois. Sans ventilation par canal, elle vaut 100 %.",
	},
	"digital-contact-rate": {
		name: "Taux de digitalisation de la relation",
		definition:
			"Parmi les contacts de la période dont le canal est connu, part de ceux arrivés autrement que par téléphone.",
		purpose: "Où en est le passage du téléphone aux canaux digitaux ?",
		action:
			"S’il stagne, proposer chat ou formulaire pour les motifs simples ; s’il monte, vérifier que résolution et satisfaction suivent.",
		caveat:
			"Un contact digital qui finit au téléphone compte dans les deux ; le digital ne coûte pas moins s’il faut trois messages.",
	},
	"first-contact-resolution": {
		name: "Résolution au premier contact",
		definition:
			"Parmi les contacts décrochés dans la période, part de ceux que l’opérateur a marqués résolus au premier contact.",
		purpose: "Les clients ont-ils leur réponse du premier coup ?",
		action:
			"Si elle baisse, lister les motifs qui demandent un second contact et donner aux opérateurs la connaissance, l’accès ou la latitude pour les régler tout de suite.",
		caveat:
			"Le marquage par l’opérateur est flatteur : le comparer au taux de call back, qui s’en tient aux faits.",
	},
	"service-level": {
		name: "Taux de service",
		definition:
			"Parmi les appels téléphoniques présentés dans la période, abandons compris, part de ceux décrochés en 20 secondes.",
		purpose: "Les appelants sont-ils vite pris en charge ?",
		action:
			"S’il baisse, le lire heure par heure : caler les plannings sur les pics, proposer un rappel, déplacer ce qui peut attendre.",
		caveat:
			"Il cache l’attente de tous les autres, et ne distingue pas ceux qui raccrochent aussitôt de ceux qui ont attendu en vain : tous pèsent contre lui. Une bonne journée ne montre pas ses mauvaises heures.",
	},
	"abandon-rate": {
		name: "Taux d’appels abandonnés",
		definition:
			"Parmi les appels téléphoniques présentés dans la période, part de ceux abandonnés avant le décroché.",
		purpose: "Combien d’appelants perdent patience ?",
		action:
			"S’il monte, regarder les heures concernées, annoncer l’attente ou proposer un rappel, et rappeler les appels perdus.",
		caveat:
			"Certains raccrochent aussitôt par erreur ou parce que l’annonce leur a répondu ; beaucoup rappellent et comptent deux fois.",
	},
	"answer-speed": {
		name: "Délai moyen de décroché",
		definition:
			"Attente moyenne avant le décroché, en secondes, pour les contacts décrochés dans la période.",
		purpose: "Combien de temps les clients attendent-ils ?",
		action:
			"S’il monte, confronter les effectifs aux flux par demi-heure avant de demander aux opérateurs d’aller plus vite.",
		caveat:
			"Ceux qui ont abandonné n’y sont pas : il s’améliore quand on abandonne davantage ; la plupart attendent peu, quelques-uns très longtemps. Ne pas mêler téléphone et écrit : ventiler par canal.",
	},
	"transfer-rate": {
		name: "Taux de transfert",
		definition:
			"Parmi les contacts décrochés dans la période, part de ceux passés à quelqu’un d’autre.",
		purpose: "Les clients tombent-ils sur la bonne personne ?",
		action:
			"S’il monte, revoir le SVI et le routage, et former le premier niveau sur les motifs les plus transférés.",
		caveat:
			"Aucun transfert peut vouloir dire que l’on garde ce que l’on ne sait pas résoudre.",
	},
	"ticket-resolution-time": {
		name: "Temps moyen de résolution des tickets",
		definition:
			"Nombre moyen d’heures entre création et résolution, pour les tickets résolus dans la période, nuits et week-ends compris.",
		purpose: "Combien de temps un client attend-il une solution ?",
		action:
			"S’il monte, regarder les priorités et les étapes où les tickets attendent un autre service, et convenir de délais avec lui.",
		caveat:
			"Quelques très vieux tickets tirent la moyenne, et résorber un stock la dégrade un temps : regarder aussi la médiane. Les tickets non résolus n’y sont pas.",
	},
	"first-reply-time": {
		name: "Délai de première réponse",
		definition:
			"Nombre médian d’heures entre création et première réponse, pour les tickets créés dans la période qui en ont reçu une, nuits et week-ends compris.",
		purpose: "Quand un client sait-il que l’on s’occupe de lui ?",
		action:
			"S’il monte, trier les nouveaux tickets plusieurs fois par jour et voir quel canal ou quelle heure reste sans personne.",
		caveat:
			"Les tickets encore sans réponse n’y sont pas ; la médiane cache la moitié qui attend plus, et un accusé automatique n’est pas une réponse.",
	},
	"ticket-backlog": {
		name: "Tickets en attente",
		definition:
			"Tickets créés avant la fin de la période et non résolus à cette date.",
		purpose: "Combien de demandes attendent ?",
		action:
			"S’ils montent, il en entre plus qu’il n’en sort : prendre d’abord les plus anciens, renforcer un temps, et supprimer la cause des plus fréquents.",
		caveat:
			"Un nombre sans âge : dix vieux tickets peuvent être pires que cent nouveaux.",
	},
	"reopen-rate": {
		name: "Taux de réouverture",
		definition:
			"Parmi les tickets résolus dans la période, part de ceux qui ont été rouverts.",
		purpose: "Ferme-t-on les tickets trop tôt ?",
		action:
			"S’il monte, relire quelques tickets rouverts et s’accorder sur ce que veut dire « résolu » ; ne pas récompenser la clôture pour elle-même.",
		caveat:
			"Les tickets récents ont eu moins de temps pour être rouverts ; certains clients en ouvrent un nouveau à la place.",
	},
};
