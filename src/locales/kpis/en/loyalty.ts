import type { KpiWords } from "../words.js";

export const loyalty: Readonly<Record<string, KpiWords>> = {
	"engagement-level": {
		name: "Engagement level",
		definition: "",
		purpose: "",
		action: "",
	},
	"service-usage-rate": {
		name: "Service usage rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"visit-frequency": {
		name: "Visit frequency",
		definition: "Visits for each visitor.",
		purpose: "",
		action: "",
	},
	"customer-lifespan": {
		name: "Customer lifespan",
		definition: "",
		purpose: "",
		action: "",
	},
	"repeat-rate": {
		name: "Repeat purchase rate",
		definition:
			"Of the customers who ordered in the period, the share who did so at least twice.",
		purpose: "",
		action: "",
	},
	"second-purchase-rate": {
		name: "First-to-second purchase rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"days-between-orders": {
		name: "Days between orders",
		definition: "",
		purpose: "",
		action: "",
	},
	"member-rate": {
		name: "Programme membership",
		definition:
			"Share of customers on file who had joined the programme by the end.",
		purpose: "",
		action: "",
	},
	"active-member-rate": {
		name: "Active members",
		definition: "",
		purpose: "",
		action: "",
	},
	"points-redemption-rate": {
		name: "Points redemption",
		definition: "Points used for each point earned.",
		purpose: "",
		action: "",
	},
	"member-revenue-share": {
		name: "Member revenue share",
		definition: "Share of revenue from members of the programme.",
		purpose: "",
		action: "",
	},
	"member-basket-gap": {
		name: "Member basket gap",
		definition: "",
		purpose: "",
		action: "",
	},
	"loyalty-cost-rate": {
		name: "Programme cost",
		definition: "",
		purpose: "",
		action: "",
	},
	"referral-rate": {
		name: "Referral rate",
		definition: "",
		purpose: "",
		action: "",
	},
};
