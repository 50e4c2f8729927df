import type { KpiWords } from "../words.js";

export const satisfaction: Readonly<Record<string, KpiWords>> = {
	nps: {
		name: "Net Promoter Score",
		definition:
			"Parmi les réponses de la période, notées de 0 à 10, part des 9 et 10 moins part des 0 à 6, en points de −100 à 100.",
		purpose: "Les clients nous recommanderaient-ils ?",
		action:
			"Lire les commentaires des détracteurs et des promoteurs, rappeler des détracteurs sous quelques jours et traiter la cause qui revient le plus ; suivre la tendance plutôt que le chiffre.",
		caveat:
			"Il n’est que faiblement lié à l’attrition et à la croissance : vérifier le lien dans vos propres données. Il demande beaucoup de réponses, car quelques dizaines laissent ± 20 points, et il varie selon le pays et le canal.",
	},
	"promoter-share": {
		name: "Promoteurs",
		definition: "Part des réponses NPS de la période notées 9 ou 10.",
		purpose: "Combien de clients disent du bien de nous ?",
		action:
			"Leur demander un avis ou un parrainage, et chercher dans leurs commentaires ce qu’il faut garder.",
		caveat: "Dire que l’on recommanderait n’est pas le faire.",
	},
	"passive-share": {
		name: "Passifs",
		definition: "Part des réponses NPS de la période notées 7 ou 8.",
		purpose: "Combien sont contents, sans plus ?",
		action:
			"Chercher le petit plus qui les ferait basculer : ils sont les plus près de devenir promoteurs, et partent facilement pour une meilleure offre.",
		caveat:
			"Dans bien des pays, la France la première, 8 est une très bonne note : un passif n’est pas un mécontent.",
	},
	"detractor-share": {
		name: "Détracteurs",
		definition: "Part des réponses NPS de la période notées de 0 à 6.",
		purpose: "Combien de clients sont mécontents de nous ?",
		action:
			"Les rappeler sous quelques jours, réparer ce qui peut l’être, et compter les causes pour supprimer la première.",
		caveat:
			"Un 6 et un 0 comptent autant : les plus mécontents appellent une autre réponse.",
	},
	csat: {
		name: "Score de satisfaction (CSat)",
		definition:
			"Parmi les réponses de satisfaction de la période, notées de 1 à 5, part des 4 et 5.",
		purpose: "Les clients sont-ils satisfaits de ce qui vient de se passer ?",
		action:
			"S’il baisse, le ventiler par étape et par opérateur, lire les commentaires des plus mauvaises notes et corriger cette étape.",
		caveat:
			"Les très satisfaits et les très mécontents répondent le plus, et un client satisfait peut partir quand même. Des notes sur une autre échelle doivent d’abord être converties.",
	},
	ces: {
		name: "Customer Effort Score",
		definition:
			"Moyenne des réponses de la période, de 1 à 7, à la question de savoir si l’entreprise a facilité les choses : 7 veut dire très facile.",
		purpose: "Est-il facile d’avoir affaire à nous ?",
		action:
			"S’il baisse, suivre pas à pas le parcours d’un client et en retirer une répétition, un transfert ou un formulaire.",
		caveat:
			"Il dit peu du prix ou du produit. Certaines entreprises posent la question à l’envers, un score bas étant alors le bon : retourner d’abord ces notes.",
	},
	"touchpoint-satisfaction": {
		name: "Satisfaction par étape d’interaction",
		definition:
			"Pour chaque étape d’interaction, part des 4 et 5 sur 5 parmi les réponses de satisfaction de la période qui la concernent.",
		purpose: "Quelle étape du parcours plaît, et laquelle déçoit ?",
		action:
			"Commencer par l’étape à la fois mal notée et très fréquentée, et voir si l’enquête suivante bouge.",
		caveat:
			"Des étapes interrogées à des moments différents ne se comparent pas tout à fait ; sans ventilation par étape, c’est un seul chiffre pour toutes.",
	},
	"experience-score": {
		name: "Score d’expérience globale",
		definition:
			"Note de satisfaction moyenne, de 1 à 5, de chaque étape d’interaction dans la période, dont on fait la moyenne pondérée ; les étapes sans réponse sont laissées de côté.",
		purpose: "Que vaut l’expérience dans son ensemble ?",
		action:
			"S’il bouge, regarder la satisfaction par étape pour voir laquelle a bougé ; donner plus de poids aux étapes qui comptent le plus pour les clients.",
		caveat:
			"Toutes les étapes pèsent autant tant que vous n’avez pas donné leurs poids : dans un KPI à vous, de même calcul, indiquez un poids par étape, par exemple livraison 2, paiement 1. Une petite étape compte autant qu’une grande.",
	},
	"word-of-mouth-share": {
		name: "Source de recommandation",
		definition:
			"Parmi les clients dont la toute première commande tombe dans la période, part de ceux pour qui une recommandation était enregistrée à sa fin.",
		purpose: "Combien de nouveaux clients nos clients nous amènent-ils ?",
		action:
			"Si elle monte, remercier les parrains et faciliter le parrainage ; si elle baisse, regarder la satisfaction avant la récompense.",
		caveat:
			"Seules comptent les recommandations enregistrées : l’essentiel du bouche-à-oreille ne laisse pas de trace.",
	},
	"survey-response-rate": {
		name: "Taux de réponse",
		definition:
			"Réponses aux enquêtes reçues dans la période rapportées aux invitations envoyées dans la période, tous types d’enquête ensemble.",
		purpose: "Les réponses sont-elles assez nombreuses pour parler pour tous ?",
		action:
			"S’il baisse, interroger plus tôt après l’événement, en moins de questions et moins souvent, par le canal du client.",
		caveat:
			"Les réponses comptent au jour de réception et les invitations au jour d’envoi : juste après un envoi, il est faussé ; des réponses sans invitation peuvent le porter au-delà de 100 %. Un taux élevé n’empêche pas les biais.",
	},
	"review-rating": {
		name: "Note moyenne des avis",
		definition: "Note moyenne des avis publics déposés dans la période.",
		purpose: "Que disent de nous les clients en public ?",
		action:
			"Répondre aux mauvais avis, corriger le produit ou l’étape qu’ils nomment, et inviter tous les clients à écrire, pas seulement les contents.",
		caveat:
			"Ce sont surtout les ravis et les fâchés qui écrivent : la moyenne cache deux groupes. Des notes de sites aux échelles différentes doivent d’abord être converties.",
	},
};
