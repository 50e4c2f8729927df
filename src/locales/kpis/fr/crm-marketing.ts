import type { KpiWords } from "../words.js";

export const crmMarketing: Readonly<Record<string, KpiWords>> = {
	"email-list-size": {
		name: "Taille de la liste d’emails",
		definition:
			"Clients au fichier inscrits aux emails, et non désinscrits, à la fin de la période.",
		purpose: "À combien de clients avons-nous le droit d’écrire ?",
		action:
			"Si elle fond, demandez l’accord partout où l’on vous rencontre (caisse, commande, programme) et cherchez ce qui fait partir.",
		caveat:
			"La taille n’est pas la valeur : ceux qui n’ouvrent plus depuis des mois nuisent à la délivrabilité. À lire avec les abonnés inactifs.",
	},
	"email-list-growth": {
		name: "Taux de croissance de la liste",
		definition:
			"Inscriptions moins désinscriptions de la période, rapportées aux inscrits du début.",
		purpose: "La liste grandit-elle plus vite qu’elle ne s’use ?",
		action:
			"S’il devient négatif, trouvez les campagnes qui font fuir, baissez la pression et ouvrez de nouveaux points d’inscription.",
		caveat:
			"Seuls la dernière inscription et le dernier retrait de chaque client sont connus. Une liste achetée ou importée le fait bondir, et les plaintes avec.",
	},
	"messages-sent": {
		name: "Messages envoyés",
		definition:
			"Messages envoyés dans la période, tous canaux : un message à une personne compte une fois.",
		purpose: "Combien envoyons-nous ?",
		action:
			"Avant d’envoyer plus, voyez si le CA par message tient ; en cas de chute imprévue, cherchez un scénario à l’arrêt.",
	},
	"delivery-rate": {
		name: "Taux de délivrabilité",
		definition:
			"Part des messages envoyés dans la période que le fournisseur du destinataire a acceptés.",
		purpose: "Nos messages arrivent-ils ?",
		action:
			"S’il baisse, voyez chez quels fournisseurs, vérifiez l’authentification de l’expéditeur (SPF, DKIM, DMARC) et retirez les adresses mortes.",
		caveat:
			"Accepté ne veut pas dire vu : le dossier des indésirables compte comme délivré. Les derniers envois peuvent être encore en route.",
	},
	"bounce-rate-email": {
		name: "Taux de rebond (email)",
		definition:
			"Part des messages envoyés dans la période qui sont revenus, définitivement (hard) ou pour l’instant (soft).",
		purpose: "La liste est-elle propre ?",
		action:
			"S’il monte, retirez aussitôt les rebonds définitifs, voyez d’où viennent les mauvaises adresses et faites confirmer les nouvelles.",
		caveat:
			"Rebonds hard et soft n’appellent pas la même réponse : séparez-les avant d’agir. Les autres canaux comptent aussi, sauf filtre.",
	},
	"open-rate": {
		name: "Taux d’ouverture",
		definition:
			"Part des messages envoyés dans la période et délivrés qui ont été ouverts au moins une fois.",
		purpose: "L’expéditeur et l’objet donnent-ils envie ?",
		action:
			"Testez objets et heures d’envoi sur une partie de la liste, mais jugez le test aux clics ou aux commandes.",
		caveat:
			"Les protections de la vie privée (Apple Mail depuis 2021, et d’autres) ouvrent seules les messages et le gonflent ; les images bloquées le baissent. Comparez à audience égale et fiez-vous plutôt aux clics.",
	},
	"click-rate": {
		name: "Taux de clics",
		definition:
			"Part des messages envoyés dans la période et délivrés qui ont été cliqués au moins une fois.",
		purpose: "Le contenu fait-il agir ?",
		action:
			"S’il baisse, resserrez la cible, mettez une seule offre claire en tête et testez-la ; arrêtez ce que personne ne clique.",
		caveat:
			"Les antivirus d’entreprise suivent seuls les liens : des clics en rafale dans les secondes qui suivent ne sont pas humains.",
	},
	"click-to-open-rate": {
		name: "Taux de réactivité",
		definition:
			"Part des messages envoyés dans la période et ouverts qui ont été cliqués au moins une fois.",
		purpose: "Une fois ouvert, le message convainc-t-il ?",
		action:
			"S’il baisse à ouvertures égales, l’objet promet ce que le contenu ne tient pas : accordez les deux.",
		caveat:
			"Les protections de la vie privée gonflent les ouvertures, donc le baissent ; un clic images bloquées n’est pas une ouverture. Préférez le taux de clics.",
	},
	"unsubscribe-rate": {
		name: "Taux de désabonnement",
		definition:
			"Part des messages envoyés dans la période et délivrés qui ont mené à une désinscription.",
		purpose: "Lassons-nous nos clients ?",
		action:
			"S’il monte, baissez la pression sur les segments touchés et proposez de choisir sujets et fréquence plutôt que de partir.",
		caveat:
			"Petites parts : comparez des campagnes de milliers de messages. Le client las qui ne part pas n’y paraît pas : voyez les abonnés inactifs.",
	},
	"complaint-rate": {
		name: "Taux de plainte",
		definition:
			"Part des messages envoyés dans la période et délivrés que le destinataire a signalés comme indésirables.",
		purpose: "Mettons-nous en danger notre accès à la boîte de réception ?",
		action:
			"Au-delà de 0,1 %, suspendez la cible, n’écrivez qu’à ceux qui ont ouvert ou cliqué récemment et rendez le départ facile. Google fixe la limite à 0,3 %.",
		caveat:
			"Certains fournisseurs, dont Gmail, ne signalent pas chaque plainte : le vrai taux est plus haut.",
	},
	"message-conversion-rate": {
		name: "Taux de conversion",
		definition:
			"Part des clients ayant reçu un message dans la période qui ont commandé dans les 7 jours ; messages de moins de 7 jours exclus.",
		purpose: "Combien de destinataires achètent ensuite ?",
		action:
			"Gardez les scénarios qui convertissent le mieux et donnez-leur le budget ; refaites ou arrêtez les autres. En cas de doute, un groupe de contrôle tranche.",
		caveat:
			"Commander après un message n’est pas commander à cause de lui : les meilleurs clients en reçoivent et achètent de toute façon. Voyez l’uplift.",
	},
	"campaign-revenue": {
		name: "CA des campagnes email",
		definition:
			"Montant des commandes de la période dont la campagne est aussi une campagne de messages, tous canaux.",
		purpose: "Quel CA apportent les commandes marquées de nos campagnes ?",
		action:
			"S’il baisse, voyez s’il est parti moins de messages ou si chacun rapporte moins (CA par message).",
		caveat:
			"Il compte les commandes qui portent le nom de la campagne, non celles qu’elle a causées : certaines seraient venues quand même. Voyez le CA incrémental.",
	},
	"revenue-per-message": {
		name: "CA par message délivré",
		definition:
			"CA des commandes dont la campagne est une campagne de messages, par message envoyé dans la période et délivré.",
		purpose: "Que vaut un message de plus ?",
		action:
			"Classez-y vos campagnes ; écrivez moins aux segments où il approche le coût d’un message et des départs.",
		caveat:
			"Des commandes suivent des messages d’une période antérieure, et certaines seraient venues sans aucun.",
	},
	"campaign-roi": {
		name: "ROI des campagnes",
		definition:
			"Marge des commandes dont la campagne est une campagne de messages, moins le coût de ces campagnes, rapportée à ce coût.",
		purpose: "Nos campagnes rapportent-elles plus qu’elles ne coûtent ?",
		action:
			"Sous 0, arrêtez ou reciblez ; bien au-dessus, élargissez pas à pas en suivant le retour des clients suivants.",
		caveat:
			"Il crédite des commandes qui seraient venues quand même et ne prend que les coûts affectés à une campagne. Seul un test avec groupe de contrôle dit le vrai retour.",
	},
	"marketing-pressure": {
		name: "Pression marketing",
		definition:
			"Messages de la période par destinataire et par semaine, tous canaux.",
		purpose: "À quelle fréquence écrivons-nous à la même personne ?",
		action:
			"Si elle monte avec les désabonnements ou les plaintes, plafonnez les envois par client et faites passer d’abord le scénario le plus rentable.",
		caveat:
			"Une moyenne cache les extrêmes : certains clients reçoivent dix fois plus. Ceux qui n’ont rien reçu ne comptent pas.",
	},
	"inactive-subscriber-rate": {
		name: "Abonnés inactifs",
		definition:
			"Part des clients à qui l’on a écrit dans la période qui n’ont rien ouvert dans les 180 jours précédant sa fin.",
		purpose: "Quelle part de ceux à qui nous écrivons n’écoute plus ?",
		action:
			"Tentez un dernier message de reconquête, puis cessez d’écrire : la délivrabilité de tous les autres y gagne.",
		caveat:
			"Les protections de la vie privée ouvrent seules les messages : la vraie part est plus haute. Les nouveaux inscrits ont eu peu de temps pour ouvrir.",
	},
	"crm-revenue-share": {
		name: "Part du CA issue du CRM",
		definition:
			"CA des commandes dont la campagne est une campagne de messages, rapporté au CA de la période.",
		purpose: "Quelle part de notre CA passe par nos propres messages ?",
		action:
			"Si elle est faible pour votre métier, bâtissez les scénarios manquants : bienvenue, panier, après-achat, reconquête.",
		caveat:
			"Elle dit par où passent les commandes, non ce qui les cause : des remises à tous par email la montent aux dépens de la marge.",
	},
	"abandoned-cart-recovery": {
		name: "Récupération d’abandon panier",
		definition:
			"Part des clients ayant mis au panier dans la période, sans commande dans l’heure, qui commandent dans les 7 jours ; paniers de moins de 7 jours exclus.",
		purpose: "Combien de paniers abandonnés reviennent en commandes ?",
		action:
			"Si elle baisse, vérifiez que le scénario panier part toujours, puis testez délai, réassurance et, en dernier, remise.",
		caveat:
			"Beaucoup seraient revenus sans relance : seul un groupe de contrôle le dit. Les paniers de visiteurs inconnus ne comptent pas.",
	},
	"cross-sell-30-45": {
		name: "Deuxième achat entre 30 et 45 jours",
		definition:
			"Part des nouveaux clients de la période, première commande vieille d’au moins 45 jours, dont la deuxième est venue 30 à 45 jours après.",
		purpose: "Le scénario du deuxième mois amène-t-il un deuxième achat ?",
		action:
			"S’il baisse, revoyez ce qui est proposé dans cette fenêtre : un produit complémentaire du premier, pas le même.",
		caveat:
			"Qui revient avant le 30e jour n’y compte pas : lisez-le avec le passage du 1er au 2e achat. Les derniers mois ont encore peu de clients assez anciens.",
	},
	"incremental-revenue": {
		name: "CA incrémental",
		definition:
			"CA à 14 jours par client traité moins celui par client de contrôle, fois les traités ; expositions de moins de 14 jours exclues.",
		purpose: "Combien de CA nos actions ont-elles vraiment ajouté ?",
		action:
			"Étendez ce qui ajoute nettement, arrêtez ce qui n’ajoute rien, et gardez un groupe de contrôle dans chaque scénario pour toujours le savoir.",
		caveat:
			"Le CA varie bien plus que la conversion : sur de petits groupes, c’est surtout du hasard, parfois négatif. Comptez tous les traités, jamais les seuls acheteurs, ce qui biaise. Ne vaut que si les groupes sont tirés au sort.",
	},
	lift: {
		name: "Uplift vs groupe de contrôle",
		definition:
			"Écart relatif entre la part des traités qui commandent dans les 14 jours et celle du contrôle ; expositions de moins de 14 jours exclues.",
		purpose: "L’action fait-elle acheter des gens qui n’auraient pas acheté ?",
		action:
			"Si son intervalle exclut 0, étendez l’action ou arrêtez-la ; sinon, continuez le test jusqu’à l’échantillon nécessaire.",
		caveat:
			"Ne vaut que si les groupes sont tirés au sort ; tous les traités comptent, même ceux qui n’ont rien vu. Lisez-le test par test ; arrêter un test dès qu’il plaît fait de faux gagnants.",
	},
};
