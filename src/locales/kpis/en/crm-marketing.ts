import type { KpiWords } from "../words.js";

export const crmMarketing: Readonly<Record<string, KpiWords>> = {
	"email-list-size": {
		name: "Email list size",
		definition:
			"Customers opted in, and not out again, at the end of the period.",
		purpose: "",
		action: "",
	},
	"email-list-growth": {
		name: "List growth rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"messages-sent": {
		name: "Messages sent",
		definition: "Messages sent in the period.",
		purpose: "",
		action: "",
	},
	"delivery-rate": {
		name: "Delivery rate",
		definition: "Share of messages accepted by the recipient’s provider.",
		purpose: "",
		action: "",
	},
	"bounce-rate-email": {
		name: "Bounce rate",
		definition: "Share of messages that bounced.",
		purpose: "",
		action: "",
	},
	"open-rate": {
		name: "Open rate",
		definition:
			"Share of delivered messages that were opened, each counted once.",
		purpose: "",
		action: "",
		caveat:
			"Some mail programs open messages by themselves, which raises the opens.",
	},
	"click-rate": {
		name: "Click rate",
		definition:
			"Share of delivered messages that were clicked, each counted once.",
		purpose: "",
		action: "",
	},
	"click-to-open-rate": {
		name: "Click-to-open rate",
		definition: "Share of opened messages that were clicked.",
		purpose: "",
		action: "",
		caveat:
			"Some mail programs open messages by themselves, which raises the opens.",
	},
	"unsubscribe-rate": {
		name: "Unsubscribe rate",
		definition:
			"Share of delivered messages after which the recipient unsubscribed.",
		purpose: "",
		action: "",
	},
	"complaint-rate": {
		name: "Complaint rate",
		definition: "Share of delivered messages reported as spam.",
		purpose: "",
		action: "",
	},
	"message-conversion-rate": {
		name: "Message conversion rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"campaign-revenue": {
		name: "Email campaign revenue",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-message": {
		name: "Revenue per message delivered",
		definition: "",
		purpose: "",
		action: "",
	},
	"campaign-roi": {
		name: "Campaign ROI",
		definition: "",
		purpose: "",
		action: "",
	},
	"marketing-pressure": {
		name: "Marketing pressure",
		definition: "",
		purpose: "",
		action: "",
	},
	"inactive-subscriber-rate": {
		name: "Inactive subscribers",
		definition: "",
		purpose: "",
		action: "",
	},
	"crm-revenue-share": {
		name: "Revenue share from CRM",
		definition: "",
		purpose: "",
		action: "",
	},
	"abandoned-cart-recovery": {
		name: "Abandoned-cart recovery",
		definition: "",
		purpose: "",
		action: "",
	},
	"cross-sell-30-45": {
		name: "Second purchase, day 30 to 45",
		definition: "",
		purpose: "",
		action: "",
	},
	"incremental-revenue": {
		name: "Incremental revenue",
		definition: "",
		purpose: "",
		action: "",
	},
	lift: { name: "Lift over control", definition: "", purpose: "", action: "" },
};
