import type { KpiWords } from "../words.js";

export const acquisitionB2c: Readonly<Record<string, KpiWords>> = {
	"acquisition-spend": {
		name: "Dépenses d’acquisition",
		definition: "Coûts de la période de type acquisition.",
		purpose: "Que dépensons-nous pour recruter ?",
		action:
			"Si elles bougent, comparez-les aux nouveaux clients gagnés, canal par canal, avant de toucher au budget.",
		caveat:
			"Une dépense saisie à la facture tombe dans le mois de la facture, non de la campagne.",
	},
	cac: {
		name: "Coût d’acquisition client (CAC)",
		definition:
			"Coûts de la période de type acquisition, par client dont la toute première commande y tombe.",
		purpose: "Combien nous coûte un nouveau client ?",
		action:
			"S’il monte, coupez les canaux les plus chers et gardez ceux où un client rapporte davantage dans le délai que vous vous fixez.",
		caveat:
			"Ne prend que les coûts de type acquisition : salaires et outils seulement s’ils y sont saisis. Les clients venus seuls le baissent : le prochain client payé coûte plus.",
	},
	"acquisition-roi": {
		name: "ROI de l’acquisition",
		definition:
			"Marge, dans la période, des clients nouveaux de la période, moins ses coûts d’acquisition, rapportée à ces coûts.",
		purpose: "Les nouveaux clients se paient-ils tout de suite ?",
		action:
			"Sous 0, c’est normal si les clients reviennent : voyez alors en combien de mois (délai de retour du CAC) avant de couper le budget.",
		caveat:
			"Ne compte que la marge des premières semaines : sur une courte période il paraît pire qu’il n’est. Crédite la dépense de clients venus d’eux-mêmes.",
	},
	roas: {
		name: "ROAS",
		definition:
			"CA des commandes dont la campagne figure dans les coûts d’acquisition, par unité de ces coûts, dans la période.",
		purpose: "Combien de CA rapporte un euro de publicité ?",
		action:
			"Sous 1 ÷ taux de marge, une campagne perd de l’argent : baissez ses enchères ou arrêtez-la, et portez le budget sur celles au-dessus.",
		caveat:
			"Le CA n’est pas la marge, et bien des commandes seraient venues sans l’annonce. Les campagnes sur votre propre marque paraissent les meilleures et ajoutent le moins.",
	},
	"ltv-to-cac": {
		name: "Rapport LTV / CAC",
		definition:
			"Valeur vie client heuristique rapportée au coût d’acquisition d’un nouveau client dans la période.",
		purpose: "Un nouveau client vaut-il son prix ?",
		action:
			"Sous 1, chaque nouveau client fait perdre de l’argent ; 3 est le repère d’usage ; bien au-dessus, vous laissez peut-être la croissance à d’autres : investissez.",
		caveat:
			"Bâti sur deux estimations : la valeur suit une règle de calcul, et le coût est une moyenne qui cache les canaux les plus chers.",
	},
	"cac-payback": {
		name: "Délai de retour du CAC",
		definition:
			"Coût d’acquisition d’un nouveau client ÷ marge des nouveaux clients dans la période, par client et par mois.",
		purpose: "En combien de mois un nouveau client s’est-il payé ?",
		action:
			"S’il s’allonge, la trésorerie reste immobilisée : baissez le coût, relevez le premier panier ou avancez le deuxième achat.",
		caveat:
			"Les clients arrivés en fin de période ont eu peu de temps pour acheter, et la première commande pèse le plus : sur un mois il sort court, sur un an plus long.",
	},
	"first-basket": {
		name: "Premier panier",
		definition:
			"Montant moyen de la première commande des nouveaux clients de la période ; les commandes d’un même instant font un panier.",
		purpose: "À combien se monte un premier achat ?",
		action:
			"S’il baisse, regardez remises de bienvenue et prix d’entrée ; voyez si les clients ainsi gagnés reviennent.",
		caveat:
			"Un petit premier panier n’est pas un mauvais client : comparez au passage du 1er au 2e achat.",
	},
	"new-customer-revenue-share": {
		name: "Part du CA des nouveaux clients",
		definition:
			"Part du CA de la période réalisée par les clients dont la toute première commande y tombe.",
		purpose:
			"La croissance vient-elle des nouveaux clients ou des clients acquis ?",
		action:
			"Si elle monte, voyez si les habitués partent ; si elle baisse, si le recrutement se tarit.",
		caveat:
			"Elle croît avec la durée de la période, toutes les commandes d’un nouveau client comptant. Le CA sans client connu compte comme non nouveau.",
	},
	"lead-conversion-rate": {
		name: "Conversion visiteur en lead",
		definition:
			"Leads de la période par visiteur du site ou de l’app dans la période.",
		purpose: "Les visiteurs nous laissent-ils leurs coordonnées ?",
		action:
			"Si elle baisse, allégez le formulaire, clarifiez l’offre et voyez quels canaux amènent des visiteurs qui ne laissent jamais rien.",
		caveat:
			"Les leads gagnés ailleurs (magasins, salons, téléphone) comptent au-dessus, sans visiteur au-dessous. Un visiteur est un navigateur, pas une personne.",
	},
};
