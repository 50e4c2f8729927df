import type { KpiWords } from "../words.js";

export const acquisitionB2c: Readonly<Record<string, KpiWords>> = {
	"acquisition-spend": {
		name: "Dépenses d’acquisition",
		definition: "Coûts d’acquisition de la période.",
		purpose: "",
		action: "",
	},
	cac: {
		name: "Coût d’acquisition client (CAC)",
		definition: "Coûts d’acquisition de la période par nouveau client.",
		purpose: "",
		action: "",
		caveat: "Ne prend que les coûts de type acquisition.",
	},
	"acquisition-roi": {
		name: "ROI de l’acquisition",
		definition: "",
		purpose: "",
		action: "",
	},
	roas: { name: "ROAS", definition: "", purpose: "", action: "" },
	"ltv-to-cac": {
		name: "Rapport LTV / CAC",
		definition: "",
		purpose: "",
		action: "",
	},
	"cac-payback": {
		name: "Délai de retour du CAC",
		definition: "",
		purpose: "",
		action: "",
	},
	"first-basket": {
		name: "Premier panier",
		definition: "",
		purpose: "",
		action: "",
	},
	"new-customer-revenue-share": {
		name: "Part du CA des nouveaux clients",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-conversion-rate": {
		name: "Conversion visiteur en lead",
		definition: "",
		purpose: "",
		action: "",
	},
};
