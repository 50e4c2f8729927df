import type { KpiWords } from "../words.js";

export const loyalty: Readonly<Record<string, KpiWords>> = {
	"engagement-level": {
		name: "Niveau d’engagement",
		definition:
			"Part des clients au fichier à la fin ayant eu un événement, une commande, un clic dans un message ou une visite dans la période.",
		purpose: "Combien de clients ont affaire à nous ?",
		action:
			"S’il baisse, voyez ce qui recule (visites, clics, commandes, usage) et ranimez ce contact, d’abord chez les clients près de devenir inactifs.",
		caveat:
			"Il croît avec la durée de la période et avec ce qui est suivi : un nouveau marqueur le fait monter. Une visite ne compte que si le client est reconnu.",
	},
	"service-usage-rate": {
		name: "Taux d’utilisation du service",
		definition:
			"Part des clients ayant commandé dans les 365 jours précédant la fin qui ont un événement nommé « usage » dans la période.",
		purpose: "Les clients se servent-ils de ce qu’ils ont acheté ?",
		action:
			"Qui n’utilise pas s’en va : faites appeler ou guider les clients sans usage, au plus tôt après l’achat.",
		caveat: "Il ne connaît que les usages enregistrés sous le nom « usage ».",
	},
	"visit-frequency": {
		name: "Fréquence de visites",
		definition:
			"Visites de la période par visiteur, reconnu comme client ou non.",
		purpose: "Les visiteurs reviennent-ils ?",
		action:
			"Si elle baisse, donnez des raisons de revenir (nouveautés, alertes de stock, suivi de commande) et repérez les canaux aux visites sans lendemain.",
		caveat:
			"Un visiteur est un navigateur, pas une personne : cookies effacés et appareils multiples la baissent. Elle croît avec la durée de la période.",
	},
	"customer-lifespan": {
		name: "Durée de vie client",
		definition:
			"1 ÷ attrition des 365 jours précédant la fin ; si elle est nulle ou inconnue, temps moyen écoulé depuis la première commande des clients actifs.",
		purpose: "Combien d’années gardons-nous un client ?",
		action:
			"Si elle raccourcit, agissez là où l’attrition monte le plus ; le gain passe tout entier dans la valeur vie client.",
		caveat:
			"Elle suppose une attrition égale chaque année, alors que les nouveaux partent plus vite que les anciens. À faible attrition elle varie fort : 4 % donnent 25 ans, 5 % en donnent 20.",
	},
	"repeat-rate": {
		name: "Taux de réachat",
		definition:
			"Part des clients ayant commandé dans la période qui l’ont fait au moins deux fois.",
		purpose: "Combien de clients reviennent dans la période ?",
		action:
			"S’il baisse, renforcez l’après-achat : conseil, complément, relance au moment habituel de la commande suivante.",
		caveat:
			"Il croît avec la durée de la période : comparez des périodes égales.",
	},
	"second-purchase-rate": {
		name: "Passage du 1er au 2e achat",
		definition:
			"Part des nouveaux clients de la période, première commande vieille d’au moins 90 jours, qui ont recommandé dans les 90 jours.",
		purpose: "Les nouveaux clients reviennent-ils ?",
		action:
			"C’est l’étape où l’on perd le plus de clients : soignez l’accueil, donnez une raison de revenir avant le 30e jour, comparez les canaux de recrutement.",
		caveat:
			"Les clients dont les 90 jours ne sont pas écoulés sont exclus : les dernières périodes reposent sur peu de clients, ou n’ont pas encore de valeur.",
	},
	"days-between-orders": {
		name: "Délai entre achats",
		definition:
			"Temps moyen entre chaque commande de la période et la précédente du même client ; les premières commandes ne comptent pas.",
		purpose: "Combien de temps nos clients attendent-ils avant de racheter ?",
		action:
			"Placez la relance juste avant ce délai ; s’il s’allonge, cherchez ce qui s’achète désormais ailleurs.",
		caveat:
			"Seuls comptent ceux qui sont revenus : si beaucoup partent, il ne monte pas. Les longues absences tirent la moyenne.",
	},
	"member-rate": {
		name: "Taux d’adhésion au programme",
		definition:
			"Part des clients au fichier à la fin de la période qui avaient alors rejoint le programme de fidélité.",
		purpose: "Le programme séduit-il ?",
		action:
			"S’il cale, regardez l’encartage en caisse de chaque magasin et rendez plus clair l’avantage du premier jour.",
		caveat:
			"Les encartés qui n’achètent jamais comptent aussi : à lire avec les adhérents actifs.",
	},
	"active-member-rate": {
		name: "Adhérents actifs",
		definition:
			"Part des adhérents au fichier à la fin de la période ayant commandé dans les 365 jours précédents.",
		purpose: "Le programme vit-il ?",
		action:
			"Si la part baisse, rappelez aux adhérents les points qu’ils détiennent, et laissez expirer ceux qui ne retiennent personne.",
		caveat:
			"Une vague d’encartage la fait monter pendant un an, chaque adhésion venant avec une commande.",
	},
	"points-redemption-rate": {
		name: "Taux de consommation des points",
		definition:
			"Points utilisés dans la période rapportés aux points gagnés dans la période.",
		purpose: "Les adhérents utilisent-ils leurs points ?",
		action:
			"S’il est bas, abaissez le premier palier et annoncez les soldes ; s’il dépasse 1, provisionnez les points encore dus.",
		caveat:
			"Les points utilisés ont souvent été gagnés avant : sur une courte période il peut dépasser 100 %. Bas, ce n’est pas une économie mais un programme qui n’attache pas.",
	},
	"member-revenue-share": {
		name: "Part du CA encarté",
		definition:
			"Part du CA de la période réalisée par les clients qui avaient rejoint le programme à sa fin.",
		purpose: "Sur quelle part du CA pouvons-nous mettre un nom ?",
		action:
			"Si elle baisse dans un magasin, voyez si la carte y est demandée en caisse.",
		caveat:
			"Les commandes d’avant l’adhésion comptent aussi. Les gros acheteurs adhèrent les premiers : cette part ne prouve pas que le programme fait dépenser.",
	},
	"member-basket-gap": {
		name: "Écart de panier encartés",
		definition:
			"Écart relatif entre le panier moyen des encartés (adhérents à la fin de la période) et celui de toutes les autres commandes.",
		purpose: "Les encartés achètent-ils plus à la fois ?",
		action:
			"S’il se resserre, voyez si les remises aux encartés rognent le panier ou si l’encartage touche désormais de petits clients.",
		caveat:
			"Les bons clients adhèrent davantage : l’écart tient surtout à cette sélection, non à un effet du programme. Les commandes sans client connu sont parmi les autres.",
	},
	"loyalty-cost-rate": {
		name: "Coût du programme",
		definition:
			"Coût des mouvements de points de la période rapporté au CA des encartés.",
		purpose: "Que prélève le programme sur le CA des encartés ?",
		action:
			"S’il monte, remplacez des remises par des services et des privilèges, et comparez-le à la marge que les encartés ajoutent vraiment.",
		caveat:
			"Il ne prend que les coûts portés par les mouvements de points : équipes, cartes et messages n’y sont pas.",
	},
	"referral-rate": {
		name: "Taux de parrainage",
		definition:
			"Clients ayant parrainé dans la période rapportés aux clients ayant commandé dans les 365 jours précédant la fin.",
		purpose: "Nos clients en amènent-ils d’autres ?",
		action:
			"S’il est bas, demandez un parrainage juste après une bonne expérience (bonne note, problème résolu) et récompensez les deux côtés.",
		caveat:
			"Une recommandation sans code ni lien ne se voit pas. Les parrains ne sont pas forcément eux-mêmes des clients actifs.",
	},
};
