import type { KpiWords } from "../words.js";

export const sales: Readonly<Record<string, KpiWords>> = {
	meetings: {
		name: "Meetings held",
		definition: "Meetings held in the period.",
		purpose: "",
		action: "",
	},
	"calls-in": {
		name: "Inbound calls and contacts",
		definition: "Contacts that customers made with sales in the period.",
		purpose: "",
		action: "",
	},
	"calls-out": {
		name: "Outbound calls and contacts",
		definition: "Contacts that sales made with customers in the period.",
		purpose: "",
		action: "",
	},
	"suspect-share": {
		name: "Share of suspects",
		definition: "",
		purpose: "",
		action: "",
	},
	"prospect-share": {
		name: "Share of prospects",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-share": {
		name: "Share of leads",
		definition: "",
		purpose: "",
		action: "",
	},
	"quote-share": {
		name: "Share of quotes",
		definition: "",
		purpose: "",
		action: "",
	},
	"activation-rate": {
		name: "Activation rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"lead-time": {
		name: "Lead time",
		definition: "Mean time from lead to won, of those won in the period.",
		purpose: "",
		action: "",
	},
	"close-rate": {
		name: "Close rate",
		definition: "Of the deals closed in the period, the share that was won.",
		purpose: "",
		action: "",
		caveat: "Open deals are in neither part.",
	},
	"average-deal-size": {
		name: "Average deal size",
		definition: "Mean amount of the deals won in the period.",
		purpose: "",
		action: "",
	},
	"upsell-rate": {
		name: "Upsell rate",
		definition:
			"Of the customers with a won deal, the share with a won upsell.",
		purpose: "",
		action: "",
	},
	"stage-length": {
		name: "Length of pipeline stages",
		definition: "",
		purpose: "",
		action: "",
	},
	"sales-cycle": {
		name: "Sales cycle length",
		definition:
			"Mean time from creation to close of the deals won in the period.",
		purpose: "",
		action: "",
	},
	"pipeline-value": {
		name: "Pipeline value",
		definition: "Amount of the deals open at the end of the period.",
		purpose: "",
		action: "",
	},
	"weighted-pipeline-value": {
		name: "Weighted pipeline value",
		definition:
			"Amount of the deals open at the end, each weighted by its probability.",
		purpose: "",
		action: "",
		caveat: "Rests on the probabilities as they are now.",
	},
	"pipeline-velocity": {
		name: "Pipeline velocity",
		definition: "",
		purpose: "",
		action: "",
	},
	"pipeline-coverage": {
		name: "Pipeline coverage",
		definition: "",
		purpose: "",
		action: "",
	},
	"quota-attainment": {
		name: "Quota attainment",
		definition: "Amount won over the target of the period.",
		purpose: "",
		action: "",
	},
	"quote-to-order-rate": {
		name: "Quote-to-order rate",
		definition: "Of the leads quoted in the period, the share won since.",
		purpose: "",
		action: "",
		caveat: "Recent quotes have had less time to be won.",
	},
	"won-amount": {
		name: "Amount won",
		definition: "Amount of the deals won in the period.",
		purpose: "",
		action: "",
	},
};
