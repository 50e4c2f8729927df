import type { KpiWords } from "../words.js";

export const acquisitionB2c: Readonly<Record<string, KpiWords>> = {
	"acquisition-spend": {
		name: "Acquisition spend",
		definition: "Costs of the kind acquisition in the period.",
		purpose: "",
		action: "",
	},
	cac: {
		name: "Customer acquisition cost",
		definition: "Acquisition costs of the period for each new customer.",
		purpose: "",
		action: "",
		caveat: "Takes only the costs whose kind is acquisition.",
	},
	"acquisition-roi": {
		name: "Acquisition ROI",
		definition: "",
		purpose: "",
		action: "",
	},
	roas: { name: "Return on ad spend", definition: "", purpose: "", action: "" },
	"ltv-to-cac": { name: "LTV to CAC", definition: "", purpose: "", action: "" },
	"cac-payback": {
		name: "CAC payback",
		definition: "",
		purpose: "",
		action: "",
	},
	"first-basket": {
		name: "First basket",
		definition: "",
		purpose: "",
		action: "",
	},
	"new-customer-revenue-share": {
		name: "Revenue share of new customers",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-conversion-rate": {
		name: "Visitor-to-lead rate",
		definition: "",
		purpose: "",
		action: "",
	},
};
