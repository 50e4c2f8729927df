import type { KpiWords } from "../words.js";

export const omnichannel: Readonly<Record<string, KpiWords>> = {
	"channel-revenue-share": {
		name: "Part de chaque canal dans le CA",
		definition: "",
		purpose: "",
		action: "",
	},
	"multichannel-customer-share": {
		name: "Part des clients multicanaux",
		definition: "",
		purpose: "",
		action: "",
	},
	"monochannel-customer-share": {
		name: "Part des clients monocanal",
		definition: "",
		purpose: "",
		action: "",
	},
	"multichannel-value-gap": {
		name: "Écart de valeur multicanal",
		definition: "",
		purpose: "",
		action: "",
	},
	"digital-revenue-share": {
		name: "Part du digital",
		definition: "",
		purpose: "",
		action: "",
	},
	"attributed-revenue": {
		name: "CA attribué",
		definition: "",
		purpose: "",
		action: "",
	},
	"path-length": {
		name: "Points de contact avant achat",
		definition: "",
		purpose: "",
		action: "",
	},
};
