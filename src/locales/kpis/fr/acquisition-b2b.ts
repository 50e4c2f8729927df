import type { KpiWords } from "../words.js";

export const acquisitionB2b: Readonly<Record<string, KpiWords>> = {
	leads: {
		name: "Leads",
		definition: "Contacts devenus leads dans la période.",
		purpose: "Entre-t-il assez de leads ?",
		action:
			"S’ils baissent, voyez quel canal ou quelle campagne se tarit ; s’ils montent, vérifiez que les commerciaux peuvent tous les traiter à temps.",
		caveat:
			"Plus de leads ne fait pas plus d’affaires : à lire avec le taux lead vers MQL.",
	},
	mql: {
		name: "MQL",
		definition:
			"Leads qualifiés par le marketing dans la période, quelle que soit leur date d’arrivée.",
		purpose: "Combien de leads valent le temps d’un commercial ?",
		action:
			"S’ils baissent à leads égaux, voyez si le ciblage dérive ou si la règle de scoring s’est durcie.",
		caveat:
			"Ils suivent la règle de qualification : changez-la, et le chiffre bouge sans que le marché bouge.",
	},
	sql: {
		name: "SQL",
		definition:
			"Leads qualifiés par les commerciaux dans la période, quelle que soit leur date d’arrivée.",
		purpose: "Combien de leads les commerciaux prennent-ils en main ?",
		action:
			"S’ils baissent à MQL égaux, réunissez commerciaux et marketing sur les leads refusés et inscrivez les motifs dans la règle.",
		caveat:
			"Ils dépendent du temps des commerciaux : les semaines chargées, ils baissent sans que les leads soient moins bons.",
	},
	"lead-to-mql": {
		name: "Taux lead vers MQL",
		definition:
			"Part des contacts devenus leads dans la période que le marketing a qualifiés à ce jour.",
		purpose: "Attirons-nous les bons contacts ?",
		action:
			"S’il baisse, comparez canaux et campagnes et arrêtez ceux qui font du volume sans qualité.",
		caveat:
			"Les leads récents ont eu moins de temps pour avancer : les dernières périodes montent encore.",
	},
	"mql-to-sql": {
		name: "Taux MQL vers SQL",
		definition:
			"Part des MQL de la période que les commerciaux ont qualifiés à ce jour.",
		purpose:
			"Commerciaux et marketing s’accordent-ils sur ce qu’est un bon lead ?",
		action:
			"S’il baisse, revoyez ensemble les critères et le délai de rappel des commerciaux.",
		caveat:
			"Les leads récents ont eu moins de temps pour avancer : les dernières périodes montent encore.",
	},
	"sql-to-quote": {
		name: "Taux SQL vers devis",
		definition: "Part des SQL de la période ayant reçu un devis à ce jour.",
		purpose: "Les commerciaux transforment-ils l’intérêt en offre ?",
		action:
			"S’il baisse, regardez le délai d’envoi du devis et ce qui bloque : prix, besoin ou décideur.",
		caveat:
			"Les leads récents ont eu moins de temps pour avancer : les dernières périodes montent encore.",
	},
	"lead-to-customer": {
		name: "Taux lead vers client",
		definition:
			"Part des contacts devenus leads dans la période qui ont signé à ce jour.",
		purpose: "Combien de leads finissent clients ?",
		action:
			"S’il baisse, trouvez l’étape qui recule (MQL, SQL, devis, signature) et n’agissez que sur elle.",
		caveat:
			"Si le cycle de vente est long, les dernières périodes paraissent mauvaises parce qu’elles sont jeunes : comparez des leads de même âge.",
	},
	"cost-per-lead": {
		name: "Coût par lead",
		definition:
			"Coûts de la période de type acquisition, par contact devenu lead dans la période.",
		purpose: "Combien nous coûte un lead ?",
		action:
			"S’il monte, portez le budget sur les canaux aux leads moins chers, après avoir vérifié qu’ils deviennent clients.",
		caveat:
			"Les leads les moins chers sont souvent les moins bons : tranchez au coût par client signé. La dépense précède les leads qu’elle amène.",
	},
	"lead-response-time": {
		name: "Délai de réponse au lead",
		definition:
			"Temps médian entre l’arrivée des leads de la période et notre première réponse ; leads sans réponse exclus.",
		purpose: "Répondons-nous tant que le lead est chaud ?",
		action:
			"S’il s’allonge, attribuez chaque lead dès son arrivée, alertez après une heure et tenez une permanence soirs et week-ends.",
		caveat:
			"Les leads jamais traités ne comptent pas : les négliger l’améliore. Nuits et week-ends comptent.",
	},
};
