import type { KpiWords } from "../words.js";

export const customerBase: Readonly<Record<string, KpiWords>> = {
	"customers-on-file": {
		name: "Fichier total",
		definition:
			"Clients dont la fiche existait à la fin de la période, qu’ils aient déjà commandé ou non.",
		purpose: "À combien de clients pouvons-nous parler ?",
		action:
			"Si la croissance cale, regardez où naissent les fiches (caisse, site, programme) et fixez un objectif à chacun de ces points. Si elle bondit, cherchez d’abord imports et doublons.",
		caveat:
			"Les fiches dormantes comptent aussi : lisez ce chiffre avec celui des clients actifs.",
	},
	"active-customers": {
		name: "Clients actifs",
		definition:
			"Clients ayant commandé au moins une fois dans les 365 jours précédant la fin de la période.",
		purpose: "Combien de clients avons-nous vraiment ?",
		action:
			"S’il baisse, voyez s’il entre moins de clients (nouveaux clients) ou s’il en part plus (clients devenus inactifs), et mettez le budget de ce côté.",
		caveat:
			"Un an convient à ce qui s’achète plusieurs fois par an. Pour un achat plus rare, bien des clients fidèles passent pour inactifs.",
	},
	"passive-customers": {
		name: "Clients passifs",
		definition:
			"Clients au fichier à la fin de la période sans commande dans les 365 jours précédents.",
		purpose: "Quelle partie du fichier dort ?",
		action:
			"S’il monte, relancez avec une offre les plus récents et les meilleurs, et sortez les plus anciens des envois réguliers.",
		caveat:
			"C’est le fichier moins les clients actifs : les acheteurs sans fiche le font baisser à tort.",
	},
	"new-customers": {
		name: "Nouveaux clients",
		definition:
			"Clients dont la toute première commande tombe dans la période.",
		purpose: "Recrutons-nous assez ?",
		action:
			"S’il baisse, comparez canaux et dépenses d’acquisition à la même période de l’an dernier ; s’il monte, préparez un parcours de bienvenue vers le deuxième achat.",
		caveat:
			"« Toute première » veut dire première dans les données : avec un historique court, d’anciens clients semblent nouveaux.",
	},
	"customer-tenure": {
		name: "Ancienneté moyenne",
		definition:
			"Temps moyen écoulé depuis l’ouverture des fiches, à la fin de la période, pour tous les clients au fichier.",
		purpose: "Depuis quand nos clients sont-ils avec nous ?",
		action:
			"Si elle baisse, vérifiez que cela vient d’un bon recrutement et non du départ de clients de longue date.",
		caveat:
			"L’ancienneté seule ne fait pas un client rentable : lisez-la avec le CA par client.",
	},
	"active-rate": {
		name: "Taux d’actifs",
		definition:
			"Clients actifs (une commande dans les 365 jours précédant la fin) rapportés aux clients au fichier à la fin.",
		purpose: "Quelle part du fichier est vivante ?",
		action:
			"S’il baisse, relancez les clients de 6 à 12 mois et vérifiez que le recrutement n’emplit pas le fichier de gens qui n’achètent jamais.",
		caveat: "Un nettoyage du fichier le fait monter sans une vente de plus.",
	},
	"churn-rate": {
		name: "Taux d’attrition",
		definition:
			"Part des clients actifs au début de la période qui ne le sont plus à la fin ; actif : une commande dans les 365 jours précédents.",
		purpose: "À quelle vitesse perdons-nous des clients ?",
		action:
			"S’il monte, trouvez les segments et canaux de recrutement touchés, contactez les clients avant leur année de silence et demandez aux partants pourquoi.",
		caveat:
			"Une période bien plus courte qu’un an montre peu d’attrition : comparez des périodes égales. Ici personne ne résilie : un client est tenu pour perdu après un an de silence.",
	},
	"retention-rate": {
		name: "Taux de rétention",
		definition:
			"Part des clients actifs au début de la période qui le sont encore à la fin ; actif : une commande dans les 365 jours précédents.",
		purpose: "Gardons-nous bien nos clients ?",
		action:
			"S’il baisse, regardez d’abord service, livraison et prix, puis renforcez les relances avant l’échéance habituelle de commande.",
		caveat:
			"C’est 1 moins l’attrition : comme elle, il dépend de la durée de la période.",
	},
	"reactivated-customers": {
		name: "Clients réactivés",
		definition:
			"Clients ayant commandé dans la période et dont la commande précédente datait de plus de 365 jours à son début.",
		purpose: "Combien d’anciens clients avons-nous fait revenir ?",
		action:
			"S’il monte, repérez l’offre qui a marché et étendez-la au reste des dormants. S’il baisse, refaites le scénario de réactivation.",
		caveat:
			"Sans groupe de contrôle, on ne sait pas qui serait revenu de lui-même.",
	},
	"lapsed-customers": {
		name: "Clients devenus inactifs",
		definition:
			"Clients actifs au début de la période et qui ne le sont plus à la fin ; actif : une commande dans les 365 jours précédents.",
		purpose: "Combien de clients venons-nous de perdre ?",
		action:
			"Appelez les meilleurs dans les semaines qui suivent, envoyez aux autres une offre de retour, et comparez leur nombre aux nouveaux clients.",
	},
	"renewal-ratio": {
		name: "Taux de renouvellement client",
		definition: "Nouveaux clients de la période pour un client devenu inactif.",
		purpose: "Le portefeuille se renouvelle-t-il ?",
		action:
			"Sous 1, le portefeuille fond : freinez les départs ou recrutez davantage, selon ce qui coûte le moins par client.",
		caveat:
			"Deux petits nombres le font sauter : lisez-le au trimestre ou à l’année.",
	},
	"completeness-rate": {
		name: "Taux de complétude",
		definition:
			"Champs remplis rapportés aux champs attendus (email, téléphone, code postal, date de naissance, prénom, nom), clients au fichier à la fin.",
		purpose: "Pouvons-nous joindre nos clients et les appeler par leur nom ?",
		action:
			"S’il baisse, trouvez le point de saisie qui laisse des vides, formez ses équipes ou allégez son formulaire, et complétez d’abord les meilleurs clients.",
		caveat:
			"Un champ rempli n’est pas forcément juste : contrôlez des échantillons, et ne demandez pas ce qui ne sert pas.",
	},
	"contactable-rate": {
		name: "Taux de contactables",
		definition:
			"Part des clients au fichier à la fin de la période ayant donné leur accord d’ici là, sans retrait.",
		purpose: "À quelle part du fichier avons-nous le droit d’écrire ?",
		action:
			"S’il baisse, revoyez la pression marketing et la façon de demander l’accord en caisse, sur le site et dans le programme.",
		caveat:
			"Seuls sont connus le dernier accord et le dernier retrait de chaque client, et pour l’email seulement.",
	},
	"omnichannel-rate": {
		name: "Taux d’omnicanalité",
		definition:
			"Part des clients actifs des 365 jours précédant la fin de la période qui y ont commandé dans au moins deux canaux.",
		purpose: "Combien de clients utilisent plusieurs de nos canaux ?",
		action:
			"S’il baisse, amenez les clients magasin vers le site (retrait, commande en magasin) et les clients web en magasin, les plus fidèles d’abord.",
		caveat:
			"Qui commande une fois n’a qu’un canal : plus de commandes suffisent à le faire monter.",
	},
	"revenue-per-customer": {
		name: "CA par client actif",
		definition: "CA de la période par client y ayant commandé.",
		purpose: "Combien un client dépense-t-il chez nous ?",
		action:
			"S’il bouge, voyez si c’est le nombre de commandes ou leur montant, puis agissez sur les relances ou sur le panier.",
		caveat:
			"Les ventes sans client connu le gonflent : leur CA compte, pas leur acheteur. Quelques gros clients suffisent à le porter.",
	},
	"margin-per-customer": {
		name: "Marge par client actif",
		definition: "Marge de la période par client y ayant commandé.",
		purpose: "Combien un client nous rapporte-t-il ?",
		action:
			"Si elle baisse alors que le CA par client tient, revoyez remises et mix produits par segment.",
		caveat:
			"C’est la marge sur marchandises : coûts de marketing et de service non déduits.",
	},
	"purchase-frequency": {
		name: "Fréquence d’achat",
		definition: "Commandes de la période par client y ayant commandé.",
		purpose: "Combien de fois nos clients reviennent-ils dans la période ?",
		action:
			"Si elle baisse, regardez le délai entre achats et placez une relance juste avant son terme.",
		caveat:
			"Elle croît avec la durée de la période : comparez des périodes égales. Les ventes sans client connu la gonflent.",
	},
	"average-basket": {
		name: "Panier moyen",
		definition:
			"Montant moyen des commandes de la période dont le montant est connu.",
		purpose: "Combien dépense-t-on en une fois ?",
		action:
			"S’il baisse, regardez remises, lots, ventes additionnelles et seuil de livraison offerte ; comparez canaux et magasins.",
		caveat: "Quelques très grosses commandes le tirent vers le haut.",
	},
	"mean-recency": {
		name: "Récence moyenne",
		definition:
			"Temps moyen écoulé depuis la dernière commande, à la fin de la période, pour tous les clients ayant déjà commandé.",
		purpose: "De quand date le dernier achat de nos clients ?",
		action:
			"Si elle s’allonge, relancez par ordre de silence, avant le délai au-delà duquel peu reviennent.",
		caveat:
			"Les clients perdus de longue date comptent toujours : elle tend à croître avec l’âge des données.",
	},
	"top-decile-revenue-share": {
		name: "Part de CA du premier décile",
		definition:
			"Part du CA des clients connus, dans la période, réalisée par les 10 % qui ont le plus dépensé (nombre arrondi au-dessus).",
		purpose: "Dépendons-nous de nos meilleurs clients ?",
		action:
			"Si elle monte, donnez à ces clients un interlocuteur et suivez-les un à un ; développez le décile suivant pour répartir le risque.",
		caveat:
			"Les plus gros acheteurs changent d’une période à l’autre : sur un mois, une part élevée tient en partie au hasard.",
	},
	"at-risk-1m": {
		name: "Clients sans achat depuis 1 mois",
		definition:
			"Clients actifs (une commande dans les 365 jours précédant la fin) dont la dernière date de plus de 30 jours à la fin.",
		purpose: "Qui relancer maintenant ?",
		action:
			"Relancez ceux qui achètent d’ordinaire plus d’une fois par mois ; laissez les autres tranquilles.",
		caveat:
			"30 jours de silence ne disent rien si l’on achète deux fois par an : comparez au délai entre achats.",
	},
	"at-risk-2m": {
		name: "Clients sans achat depuis 2 mois",
		definition:
			"Clients actifs (une commande dans les 365 jours précédant la fin) dont la dernière date de plus de 60 jours à la fin.",
		purpose: "Quels clients actifs nous échappent ?",
		action:
			"Montez l’offre d’un cran par rapport à la relance à un mois, et faites appeler les meilleurs.",
		caveat:
			"60 jours de silence ne disent rien si l’on achète deux fois par an : comparez au délai entre achats.",
	},
	"lifetime-value": {
		name: "Valeur vie client (LTV)",
		definition:
			"Heuristique : panier moyen × fréquence d’achat × taux de marge, sur les 365 jours précédant la fin, × durée de vie client en années.",
		purpose: "Combien de marge un client rapporte-t-il en tout ?",
		action:
			"Prenez-la comme plafond du coût d’un nouveau client ; pour l’élever, travaillez le plus faible de ses termes : panier, fréquence, marge ou durée de vie.",
		caveat:
			"Une règle de calcul, pas une prévision : clients tenus pour semblables, avenir tenu pour l’année passée, sans actualisation ; les ventes sans client connu la gonflent. Quand l’attrition est faible, la durée de vie, donc la valeur, varie fort.",
	},
	"net-customer-value": {
		name: "Valeur client nette",
		definition:
			"Valeur vie client heuristique moins le coût d’acquisition d’un nouveau client dans la période.",
		purpose:
			"Que reste-t-il de la valeur d’un client une fois son recrutement payé ?",
		action:
			"Si elle approche 0, coupez les canaux d’acquisition les plus chers, ou relevez deuxième achat et marge avant de dépenser plus.",
		caveat:
			"Aussi heuristique que la valeur vie, et comparée au coût moyen : les derniers clients gagnés coûtent plus que la moyenne.",
	},
};
