import type { KpiWords } from "../words.js";

export const ecommerce: Readonly<Record<string, KpiWords>> = {
	sessions: {
		name: "Sessions",
		definition: "Visites du site ou de l’application dans la période.",
		purpose: "Quel trafic recevons-nous ?",
		action:
			"Si elles baissent, voir quel canal et quel appareil les ont perdues avant de toucher au site ; si elles montent, vérifier que les commandes suivent.",
		caveat:
			"Là où le consentement est demandé, seuls ceux qui le donnent sont comptés : changer de bandeau change le trafic.",
	},
	visitors: {
		name: "Utilisateurs",
		definition:
			"Visiteurs différents ayant fait au moins une visite dans la période.",
		purpose: "Combien de personnes viennent chez nous ?",
		action:
			"S’ils baissent, regarder l’acquisition canal par canal ; s’ils tiennent alors que les visites baissent, donner des raisons de revenir.",
		caveat:
			"Un visiteur est un navigateur ou un appareil : qui a un téléphone et un ordinateur compte deux fois, et les mois ne s’additionnent pas pour faire l’année.",
	},
	"new-visitors": {
		name: "Nouveaux utilisateurs",
		definition:
			"Visiteurs différents de la période dont une visite est marquée comme la première.",
		purpose: "Touchons-nous des personnes qui ne nous connaissaient pas ?",
		action:
			"S’ils baissent, essayer de nouvelles audiences et de nouveaux canaux ; s’ils montent sans commandes, vérifier où les campagnes font atterrir.",
		caveat: "Qui efface ses cookies ou change de téléphone redevient nouveau.",
	},
	"pages-per-session": {
		name: "Pages par session",
		definition:
			"Nombre moyen de pages vues par visite, pour les visites dont les pages sont comptées.",
		purpose: "Les visiteurs parcourent-ils le site ?",
		action:
			"Si elles baissent, regarder les pages d’arrivée et le moteur de recherche ; si elles montent sans plus de commandes, les visiteurs ne trouvent peut-être pas ce qu’ils cherchent.",
		caveat:
			"Plus n’est pas toujours mieux : une bonne recherche raccourcit la visite.",
	},
	"bounce-rate": {
		name: "Taux de rebond",
		definition:
			"Parmi les visites de la période dont les pages sont comptées, part de celles d’une page au plus.",
		purpose: "Les visiteurs repartent-ils à peine arrivés ?",
		action:
			"S’il monte, comparer la promesse de l’annonce à la page d’arrivée, par canal et par appareil, et vérifier son temps de chargement.",
		caveat:
			"Une page qui répond tout de suite, comme les horaires, fait un rebond et rend bien service.",
	},
	"session-duration": {
		name: "Durée moyenne de session",
		definition: "Durée moyenne des visites de la période, en secondes.",
		purpose: "Les visiteurs s’intéressent-ils à ce qu’ils voient ?",
		action:
			"Si elle baisse, regarder les canaux dont les visites raccourcissent et leurs pages d’arrivée ; si elle monte sans commandes, chercher ce qui bloque.",
		caveat:
			"Le temps passé sur la dernière page n’est en général pas mesuré, et les onglets oubliés comptent : la moyenne cache une longue traîne.",
	},
	"page-load-time": {
		name: "Temps de chargement",
		definition:
			"Temps médian de chargement d’une page, pour les visites de la période : la moitié a attendu plus longtemps.",
		purpose: "Le site est-il assez rapide ?",
		action:
			"S’il monte, voir depuis quand et sur quel appareil, puis faire revoir les dernières évolutions, les images et les balises tierces.",
		caveat:
			"La médiane cache le quart de visites le plus lent, souvent sur mobile : demander aussi le 75e et le 95e centile.",
	},
	revenue: {
		name: "Chiffre d’affaires",
		definition: "Montant total des commandes passées dans la période.",
		purpose: "Combien avons-nous vendu ?",
		action:
			"S’il bouge, chercher ce qui a bougé : nombre de clients, commandes par client ou panier ; puis dans quel canal.",
		caveat: "Remboursements et annulations ne sont pas déduits.",
	},
	orders: {
		name: "Commandes",
		definition: "Commandes passées dans la période.",
		purpose: "Combien de fois les clients ont-ils acheté ?",
		action:
			"Si elles baissent, voir s’il y a moins de visites, une conversion plus faible ou moins de clients qui reviennent.",
	},
	units: {
		name: "Volume",
		definition: "Quantité totale des commandes passées dans la période.",
		purpose: "Quel volume sort de chez nous ?",
		action:
			"S’en servir pour prévoir stock et préparation ; s’il évolue autrement que le chiffre d’affaires, les prix ou le mix produits ont changé.",
	},
	margin: {
		name: "Marge",
		definition: "Marge totale des commandes passées dans la période.",
		purpose: "Que nous laissent nos ventes ?",
		action:
			"Si elle baisse alors que le chiffre d’affaires tient, regarder les remises, les prix d’achat et le mix produits.",
		caveat: "Les commandes dont la marge est inconnue n’y ajoutent rien.",
	},
	"margin-rate": {
		name: "Taux de marge",
		definition:
			"Marge rapportée au chiffre d’affaires, pour les commandes passées dans la période.",
		purpose: "Que gardons-nous de chaque vente ?",
		action:
			"S’il baisse, lister les promotions et les catégories qui le tirent vers le bas et décider lesquelles se paient d’elles-mêmes.",
		caveat:
			"Les commandes dont la marge est inconnue ne comptent que dans le chiffre d’affaires, ce qui l’abaisse.",
	},
	"conversion-rate": {
		name: "Taux de conversion",
		definition:
			"Commandes passées dans la période sur le web ou l’application, rapportées aux visites de la période.",
		purpose: "Les visites deviennent-elles des commandes ?",
		action:
			"S’il baisse, regarder d’abord la répartition du trafic par canal, puis les pages produit, panier et paiement étape par étape dans un tunnel.",
		caveat:
			"Il baisse quand du trafic peu qualifié arrive, sans que rien n’aille mal ; les visites sans consentement peuvent manquer, alors que leurs commandes y sont.",
	},
	"revenue-per-session": {
		name: "CA par session",
		definition:
			"Montant des commandes passées dans la période sur le web ou l’application, rapporté aux visites de la période.",
		purpose: "Que vaut une visite ?",
		action:
			"Le comparer au coût d’une visite, canal par canal ; s’il baisse, voir si la conversion ou le panier en est la cause.",
		caveat: "Une commande exceptionnelle le déplace un jour calme.",
	},
	"cart-abandonment": {
		name: "Taux d’abandon panier",
		definition:
			"Parmi les clients ayant rempli dans la période un panier datant d’au moins 24 heures, part de ceux qui en ont laissé au moins un sans aucune commande dans les 24 heures suivantes.",
		purpose: "Combien s’arrêtent juste avant d’acheter ?",
		action:
			"S’il monte, vérifier frais de livraison, compte obligatoire, moyens de paiement et erreurs du panier ; mettre en place une relance dans les heures qui suivent.",
		caveat:
			"Un client à plusieurs paniers compte comme abandon dès que l’un est laissé, même s’il a commandé l’autre ; beaucoup remplissent un panier pour comparer. Les visiteurs non identifiés manquent.",
	},
	"refund-rate": {
		name: "Taux de remboursement",
		definition:
			"Montant remboursé rapporté au montant commandé, pour les commandes passées dans la période.",
		purpose: "Quelle part de nos ventes rendons-nous ?",
		action:
			"S’il monte, trier les remboursements par produit et par motif : fiche, taille, qualité, retard ou casse, et corriger le pire.",
		caveat:
			"Les commandes récentes peuvent encore être remboursées : les dernières semaines paraissent trop bonnes.",
	},
	"category-share": {
		name: "Poids de chaque catégorie",
		definition:
			"Pour chaque catégorie de produits, sa part du montant des lignes de commande de la période.",
		purpose: "Quelles catégories font notre chiffre d’affaires ?",
		action:
			"Donner place et stock à celles qui montent ; si l’une baisse, voir si la demande, le prix ou le stock l’explique.",
		caveat:
			"Un poids peut monter seulement parce que les autres baissent : le lire à côté des montants. Sans ventilation par catégorie, il vaut 100 %.",
	},
	"placement-share": {
		name: "Poids de chaque emplacement",
		definition:
			"Pour chaque emplacement du site (accueil, recherche, recommandation…), sa part du montant des lignes de commande de la période.",
		purpose: "Quels endroits du site font vendre ?",
		action:
			"Placer les produits à pousser là où l’on vend, et retravailler ou abandonner les emplacements qui ne vendent plus.",
		caveat:
			"Les meilleures places reçoivent les meilleurs produits : le poids ne dit pas ce que la place apporte elle-même. Sans ventilation par emplacement, il vaut 100 %.",
	},
	"stockout-loss": {
		name: "Perte de CA due aux ruptures",
		definition:
			"Total des ventes estimées perdues dans la période parce que des produits manquaient.",
		purpose: "Que nous coûtent les produits manquants ?",
		action:
			"Réapprovisionner ou remplacer les quelques produits qui en font l’essentiel, et revoir leur stock de sécurité.",
		caveat:
			"C’est une estimation : certains clients attendent ou prennent un autre produit.",
	},
	"delivery-revenue": {
		name: "CA livraison",
		definition:
			"Total de la livraison facturée sur les commandes passées dans la période.",
		purpose: "Combien les clients paient-ils pour être livrés ?",
		action:
			"S’il baisse, voir combien de commandes dépassent le seuil de gratuité et si ce seuil tire encore le panier vers le haut.",
	},
	"delivery-billing-rate": {
		name: "Taux de facturation de la livraison",
		definition:
			"Part des commandes livrées dans la période dont la livraison est facturée.",
		purpose: "Facturons-nous souvent la livraison ?",
		action:
			"Relever ou abaisser le seuil de gratuité, en suivant ensemble panier, abandon et couverture des coûts.",
		caveat: "Ni haut ni bas n’est bon en soi : il suit votre politique.",
	},
	"delivery-cost-coverage": {
		name: "Couverture des coûts de livraison",
		definition:
			"Livraison facturée rapportée à son coût, pour les commandes passées dans la période.",
		purpose:
			"Ce que paient les clients couvre-t-il ce que coûtent les transporteurs ?",
		action:
			"Si elle baisse, renégocier avec les transporteurs, favoriser les points relais ou ajuster le seuil de gratuité.",
		caveat:
			"Les transporteurs facturent souvent plus tard : le coût des dernières commandes peut manquer.",
	},
	"on-time-delivery": {
		name: "Livraisons dans les délais",
		definition:
			"Parmi les commandes livrées dans la période et dont une date était promise, part de celles livrées au plus tard à cette date.",
		purpose: "Tenons-nous notre promesse de livraison ?",
		action:
			"Si elles baissent, chercher qui de la préparation ou du transporteur est en retard, prévenir les clients concernés et promettre plus large le temps d’y remédier.",
		caveat:
			"Les commandes jamais arrivées n’y sont pas, et une promesse prudente les flatte.",
	},
};
