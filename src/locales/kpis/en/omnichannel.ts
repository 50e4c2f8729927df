import type { KpiWords } from "../words.js";

export const omnichannel: Readonly<Record<string, KpiWords>> = {
	"channel-revenue-share": {
		name: "Channel revenue share",
		definition: "",
		purpose: "",
		action: "",
	},
	"multichannel-customer-share": {
		name: "Multichannel customers",
		definition: "",
		purpose: "",
		action: "",
	},
	"monochannel-customer-share": {
		name: "Single-channel customers",
		definition: "",
		purpose: "",
		action: "",
	},
	"multichannel-value-gap": {
		name: "Multichannel value gap",
		definition: "",
		purpose: "",
		action: "",
	},
	"digital-revenue-share": {
		name: "Digital revenue share",
		definition: "",
		purpose: "",
		action: "",
	},
	"attributed-revenue": {
		name: "Attributed revenue",
		definition: "",
		purpose: "",
		action: "",
	},
	"path-length": {
		name: "Touches before a purchase",
		definition: "",
		purpose: "",
		action: "",
	},
};
