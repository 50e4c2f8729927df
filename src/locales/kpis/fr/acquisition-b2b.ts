import type { KpiWords } from "../words.js";

export const acquisitionB2b: Readonly<Record<string, KpiWords>> = {
	leads: {
		name: "Leads",
		definition: "Contacts devenus leads dans la période.",
		purpose: "",
		action: "",
	},
	mql: {
		name: "MQL",
		definition: "Leads qualifiés par le marketing dans la période.",
		purpose: "",
		action: "",
	},
	sql: {
		name: "SQL",
		definition: "Leads qualifiés par les ventes dans la période.",
		purpose: "",
		action: "",
	},
	"lead-to-mql": {
		name: "Taux lead vers MQL",
		definition:
			"Part des leads de la période qualifiés depuis par le marketing.",
		purpose: "",
		action: "",
		caveat: "Les leads récents ont eu moins de temps pour avancer.",
	},
	"mql-to-sql": {
		name: "Taux MQL vers SQL",
		definition: "Part des MQL de la période qualifiés depuis par les ventes.",
		purpose: "",
		action: "",
		caveat: "Les leads récents ont eu moins de temps pour avancer.",
	},
	"sql-to-quote": {
		name: "Taux SQL vers devis",
		definition: "Part des SQL de la période ayant reçu un devis depuis.",
		purpose: "",
		action: "",
		caveat: "Les leads récents ont eu moins de temps pour avancer.",
	},
	"lead-to-customer": {
		name: "Taux lead vers client",
		definition: "Part des leads de la période signés depuis.",
		purpose: "",
		action: "",
		caveat: "Les leads récents ont eu moins de temps pour avancer.",
	},
	"cost-per-lead": {
		name: "Coût par lead",
		definition: "Coûts d’acquisition de la période par lead.",
		purpose: "",
		action: "",
	},
	"lead-response-time": {
		name: "Délai de réponse au lead",
		definition: "Temps médian entre l’arrivée et la première réponse.",
		purpose: "",
		action: "",
	},
};
