import type { KpiWords } from "../words.js";

export const omnichannel: Readonly<Record<string, KpiWords>> = {
	"channel-revenue-share": {
		name: "Part de chaque canal dans le CA",
		definition:
			"Part de chaque canal dans le CA de la période, commandes sans canal connu comprises dans le total.",
		purpose: "Par quels canaux vendons-nous ?",
		action:
			"Si une part bouge, voyez si le canal a gagné des clients ou les a pris à un autre, avant de déplacer budget ou équipes.",
		caveat:
			"Les parts font toujours 100 % : celle d’un canal peut baisser alors que son CA monte.",
	},
	"multichannel-customer-share": {
		name: "Part des clients multicanaux",
		definition:
			"Part des clients ayant commandé dans la période qui l’ont fait dans au moins deux canaux.",
		purpose: "Combien de clients passent d’un canal à l’autre ?",
		action:
			"Si elle baisse, levez ce qui sépare les canaux : retours en magasin, panier unique, compte de fidélité unique.",
		caveat:
			"Qui commande une fois n’a qu’un canal : elle croît avec la durée de la période et le nombre de commandes.",
	},
	"monochannel-customer-share": {
		name: "Part des clients monocanal",
		definition:
			"Part des clients ayant commandé dans la période qui ne l’ont pas fait dans deux canaux ou plus.",
		purpose: "Combien de clients ne connaissent qu’un côté de nous ?",
		action:
			"Si elle monte, présentez l’autre canal au moment utile : retrait en magasin, stock du magasin proche, gammes exclusives en ligne.",
		caveat:
			"Les clients d’une seule commande, ou aux commandes sans canal connu, en font partie.",
	},
	"multichannel-value-gap": {
		name: "Écart de valeur multicanal",
		definition:
			"Écart relatif entre le CA moyen, dans la période, des clients d’au moins deux canaux et celui des clients d’un seul.",
		purpose: "Un client de plusieurs canaux vaut-il plus ?",
		action:
			"S’il est grand, testez avec un groupe de contrôle si mener les clients vers un second canal rapporte, avant d’y investir.",
		caveat:
			"Qui achète plus rencontre plus de canaux : l’écart ne prouve pas qu’un second canal fait dépenser.",
	},
	"digital-revenue-share": {
		name: "Part du digital",
		definition:
			"Part du CA de la période venant de commandes dont le canal est web ou app.",
		purpose: "Quelle est la part du numérique dans notre activité ?",
		action:
			"Si elle bouge, ajustez stocks, livraison et équipes en magasin, et voyez ce qui est nouveau et ce qui s’est seulement déplacé.",
		caveat:
			"Préparées en ligne et payées en magasin, ou l’inverse, les commandes comptent là où elles sont enregistrées.",
	},
	"attributed-revenue": {
		name: "CA attribué",
		definition:
			"CA des commandes de la période, réparti à parts égales (modèle linéaire) entre les contacts du client des 30 jours précédents ; par canal du contact.",
		purpose: "Quels canaux prennent part à nos ventes ?",
		action:
			"Servez-vous-en pour poser des questions, non pour couper : testez le canal qui semble faible par une pause ou un groupe de contrôle avant de lui ôter son budget.",
		caveat:
			"Attribuer n’est pas prouver une cause : le modèle linéaire partage selon une règle. Ce qu’un canal ajoute, seul un test le dit (uplift vs groupe de contrôle). Les commandes sans contact connu sont exclues.",
	},
	"path-length": {
		name: "Points de contact avant achat",
		definition:
			"Nombre moyen de contacts du client dans les 30 jours précédant une commande de la période, pour les commandes qui en ont au moins un.",
		purpose: "Combien de contacts faut-il pour une vente ?",
		action:
			"S’il monte, les clients hésitent plus ou nous nous répétons : voyez si les contacts en plus viennent de canaux payants.",
		caveat:
			"Seuls comptent les contacts enregistrés, 30 jours en arrière ; les commandes sans contact sont exclues.",
	},
};
