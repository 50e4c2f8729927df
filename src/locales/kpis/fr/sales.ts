import type { KpiWords } from "../words.js";

export const sales: Readonly<Record<string, KpiWords>> = {
	meetings: {
		name: "Nombre de rendez-vous",
		definition: "Rendez-vous commerciaux tenus dans la période.",
		purpose: "Les commerciaux voient-ils assez de clients ?",
		action:
			"S’il baisse, libérer du temps de vente et revoir l’agenda de chacun sur les deux semaines à venir ; s’il monte sans plus de devis, regarder qui l’on rencontre.",
		caveat: "Compte les rendez-vous, pas ce qu’il en sort.",
	},
	"calls-in": {
		name: "Appels et contacts entrants",
		definition:
			"Appels, rendez-vous, messages et visites de la période à l’initiative du client, tels que les commerciaux les ont saisis.",
		purpose:
			"Dans quelle mesure clients et prospects viennent-ils d’eux-mêmes ?",
		action:
			"S’ils montent, s’assurer que quelqu’un répond et chercher ce qui les provoque ; s’ils baissent, vérifier les campagnes et la visibilité de la ligne commerciale.",
		caveat:
			"Seul compte ce qui est saisi : une équipe débordée saisit parfois moins.",
	},
	"calls-out": {
		name: "Appels et contacts sortants",
		definition:
			"Appels, rendez-vous, messages et visites de la période à l’initiative des commerciaux, tels qu’ils sont saisis.",
		purpose: "Quelle est l’intensité de la prospection et des relances ?",
		action:
			"S’ils baissent, réserver des plages de prospection ; s’ils montent sans plus de rendez-vous, travailler le fichier et l’accroche plutôt que le volume.",
		caveat:
			"Pris comme objectif, il pousse aux appels courts : le lire à côté des rendez-vous tenus.",
	},
	"suspect-share": {
		name: "Part des suspects",
		definition:
			"Parmi les leads entrés dans la période, part de ceux qui à sa fin avaient atteint l’étape suspect et aucune étape suivante.",
		purpose: "Quelle part de ce qui entre n’est pas encore qualifiée ?",
		action:
			"Si elle monte, qualifier plus vite ou mieux cibler les campagnes ; la lire par canal pour repérer celui qui apporte des noms sans suite.",
		caveat: "Les derniers leads entrés ont eu moins de temps pour avancer.",
	},
	"prospect-share": {
		name: "Part des prospects",
		definition:
			"Parmi les leads entrés dans la période, part de ceux qui à sa fin avaient atteint l’étape prospect et aucune étape suivante.",
		purpose: "Combien sont identifiés sans avoir encore montré d’intérêt ?",
		action:
			"Si elle monte, prévoir un premier contact ou un programme d’animation ; si elle baisse, vérifier que la prospection ne s’est pas tarie.",
		caveat: "Les derniers leads entrés ont eu moins de temps pour avancer.",
	},
	"lead-share": {
		name: "Part des leads",
		definition:
			"Parmi les leads entrés dans la période, part de ceux qui à sa fin étaient leads, MQL et SQL compris, sans devis ni signature.",
		purpose: "Combien de contacts intéressés attendent une offre ?",
		action:
			"Si elle monte, chercher les leads sans commercial ou sans prochaine étape, et fixer le délai dans lequel un devis doit suivre.",
		caveat: "Les derniers leads entrés ont eu moins de temps pour avancer.",
	},
	"quote-share": {
		name: "Part des devis",
		definition:
			"Parmi les leads entrés dans la période, part de ceux qui à sa fin avaient un devis et pas de signature.",
		purpose: "Combien d’offres sont restées sans réponse ?",
		action:
			"Si elle monte, relancer chaque devis sous quelques jours et demander les raisons ; revoir prix et conditions si les mêmes reviennent.",
		caveat:
			"Les devis perdus en font partie : un lead reste à son étape la plus avancée quand il ne se passe plus rien.",
	},
	"activation-rate": {
		name: "Taux d’activation",
		definition:
			"Parmi les leads entrés dans la période, part de ceux dont le client avait été contacté au moins une fois par les commerciaux à sa fin.",
		purpose: "Les leads que nous payons sont-ils travaillés ?",
		action:
			"S’il baisse, attribuer les leads automatiquement, fixer un délai pour le premier appel et reprendre ceux qui restent intacts.",
		caveat:
			"Toute action sortante auprès du client compte, même antérieure au lead ; un lead sans client rattaché compte comme non travaillé.",
	},
	"lead-time": {
		name: "Lead time",
		definition:
			"Nombre moyen de jours entre l’étape lead et la signature, pour les leads signés dans la période.",
		purpose: "Combien de temps entre le premier intérêt et la signature ?",
		action:
			"S’il s’allonge, trouver l’étape où les leads attendent et la raccourcir ; s’en servir pour dater les commandes que les leads du jour apporteront.",
		caveat:
			"Seuls comptent les leads signés : les plus lents, encore ouverts, manquent ; quelques ventes très longues tirent la moyenne vers le haut.",
	},
	"close-rate": {
		name: "Taux de closing",
		definition:
			"Part des affaires closes dans la période, gagnées ou perdues, qui ont été gagnées.",
		purpose: "Combien des affaires menées à leur terme gagnons-nous ?",
		action:
			"S’il baisse, lire les motifs de perte par commercial et par produit ; s’il est très élevé, vérifier que l’on ne poursuit pas seulement les affaires sûres.",
		caveat:
			"Les affaires en cours ne comptent ni d’un côté ni de l’autre : laisser ouverte une affaire perdue le flatte.",
	},
	"average-deal-size": {
		name: "Valeur moyenne des transactions",
		definition: "Montant moyen des affaires gagnées dans la période.",
		purpose: "Combien vaut une affaire gagnée ?",
		action:
			"Si elle baisse, contrôler les remises et le mix produits ; si elle monte, voir si une seule grosse affaire l’explique.",
		caveat:
			"Une très grosse affaire suffit à la déplacer : regarder aussi la liste.",
	},
	"upsell-rate": {
		name: "Taux de montée en gamme",
		definition:
			"Parmi les clients ayant une affaire gagnée dans la période, part de ceux dont au moins une affaire gagnée est une montée en gamme.",
		purpose: "Vendons-nous davantage aux clients que nous avons déjà ?",
		action:
			"S’il baisse, donner aux responsables de comptes une liste de clients à revoir et une offre à leur porter.",
		caveat: "Repose sur le marquage des montées en gamme par les commerciaux.",
	},
	"stage-length": {
		name: "Durée des étapes du pipeline",
		definition:
			"Nombre moyen de jours que les affaires passent dans une étape, pour les passages qui recoupent la période, comptés depuis l’entrée ; ceux qui durent encore, jusqu’à sa fin.",
		purpose: "À quelle étape les affaires se bloquent-elles ?",
		action:
			"Prendre l’étape qui s’est le plus allongée, lister ses affaires les plus anciennes et trancher pour chacune : une prochaine étape datée, ou la sortie.",
		caveat:
			"Les passages en cours s’allongeront encore, et les passages longs se retrouvent dans plus de périodes que les courts.",
	},
	"sales-cycle": {
		name: "Durée du cycle de vente",
		definition:
			"Nombre moyen de jours entre création et clôture des affaires gagnées dans la période.",
		purpose: "Combien de temps faut-il pour gagner une affaire ouverte ?",
		action:
			"Si elle s’allonge, faire entrer les décideurs plus tôt et alléger les validations internes ; s’en servir pour savoir jusqu’à quand ouvrir une affaire qui compte cette année.",
		caveat:
			"Seules comptent les affaires gagnées ; celles saisies tard dans l’outil paraissent plus rapides qu’elles ne l’ont été.",
	},
	"pipeline-value": {
		name: "Valeur du pipe",
		definition:
			"Montant total des affaires créées avant la fin de la période et non closes à cette date.",
		purpose: "Combien d’affaires sont en cours ?",
		action:
			"Si elle fond, prospecter dès maintenant pour les commandes du prochain cycle ; si elle gonfle sans plus de signatures, clore les affaires mortes.",
		caveat:
			"Montants et étapes sont ceux de l’outil aujourd’hui, même pour une date passée ; les affaires dormantes la gonflent.",
	},
	"weighted-pipeline-value": {
		name: "Valeur pondérée du pipe",
		definition:
			"Montant total des affaires en cours à la fin de la période, chacune multipliée par sa probabilité de signature.",
		purpose: "Que peut-on attendre du pipe ?",
		action:
			"S’en servir pour la prévision ; si elle ne couvre pas ce qui reste à signer, ajouter des affaires plutôt que de l’optimisme.",
		caveat:
			"Repose sur des probabilités estimées par les commerciaux et telles qu’elles sont aujourd’hui : les comparer au taux de closing réellement constaté à chaque étape.",
	},
	"pipeline-velocity": {
		name: "Vélocité du pipe",
		definition:
			"Affaires en cours à la fin × taux de closing × valeur moyenne ÷ durée du cycle, les trois derniers sur les affaires closes dans la période : CA signé par jour.",
		purpose: "À quelle vitesse le pipe devient-il du chiffre d’affaires ?",
		action:
			"Voir lequel des quatre facteurs a bougé : plus d’affaires, mieux qualifiées, plus grosses, ou un cycle plus court, et agir sur celui-là.",
		caveat:
			"Vaut si les affaires en cours se comportent comme celles qui viennent d’être closes ; multiplier trois moyennes multiplie aussi leurs erreurs.",
	},
	"pipeline-coverage": {
		name: "Couverture du pipe",
		definition:
			"Montant des affaires en cours à la fin de la période rapporté à ce qui reste à signer de l’objectif de toute la période, une fois le CA signé déduit.",
		purpose: "Y a-t-il assez d’affaires en cours pour atteindre l’objectif ?",
		action:
			"En dessous de l’inverse du taux de closing (un taux de 25 % demande 4), alimenter le pipe ; au-dessus, consacrer son temps à conclure.",
		caveat:
			"Toutes les affaires en cours ne peuvent pas se conclure dans la période. Une fois l’objectif atteint, il ne reste rien à signer et il n’y a pas de chiffre : lire plutôt l’atteinte.",
	},
	"quota-attainment": {
		name: "Atteinte de l’objectif",
		definition:
			"Montant des affaires gagnées à ce jour dans la période rapporté à l’objectif de toute la période, part à venir comprise.",
		purpose: "Allons-nous tenir l’objectif ?",
		action:
			"La comparer à la part de la période déjà écoulée ; en cas de retard, passer en revue, commercial par commercial, les affaires qui peuvent encore se conclure.",
		caveat:
			"Elle est basse par nature en début de période : l’objectif n’est pas ramené aux jours écoulés.",
	},
	"quote-to-order-rate": {
		name: "Taux de transformation des devis",
		definition:
			"Parmi les leads ayant reçu un devis dans la période, part de ceux signés depuis.",
		purpose: "Nos offres emportent-elles la décision ?",
		action:
			"S’il baisse, demander les motifs de refus et revoir les prix, les délais et la rapidité des relances.",
		caveat: "Les devis récents ont eu moins de temps pour être signés.",
	},
	"won-amount": {
		name: "CA signé",
		definition: "Montant total des affaires gagnées et closes dans la période.",
		purpose: "Combien avons-nous signé ?",
		action:
			"S’il baisse, voir si les affaires sont moins nombreuses, plus petites ou plus souvent perdues : CA signé = affaires closes × taux de closing × valeur moyenne.",
		caveat: "Signé n’est pas encore facturé, ni payé.",
	},
};
