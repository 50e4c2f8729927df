import type { KpiWords } from "../words.js";

export const contactInbound: Readonly<Record<string, KpiWords>> = {
	"inbound-contacts": {
		name: "Inbound contacts",
		definition: "Requests that came in, by any channel.",
		purpose: "",
		action: "",
	},
	"talk-time": {
		name: "Average call time",
		definition: "Mean talking time of answered calls.",
		purpose: "",
		action: "",
	},
	"handle-time": {
		name: "Average handling time",
		definition:
			"Mean of talking, holding and wrap-up together, of answered contacts.",
		purpose: "",
		action: "",
	},
	"cost-per-contact": {
		name: "Cost per contact",
		definition: "Mean cost of a contact.",
		purpose: "",
		action: "",
	},
	occupancy: {
		name: "Agent occupancy",
		definition: "Handling time over logged-in production time.",
		purpose: "",
		action: "",
	},
	"agent-satisfaction": {
		name: "Agent satisfaction",
		definition: "Share of agents’ survey scores of 4 or 5 out of 5.",
		purpose: "",
		action: "",
	},
	"call-back-rate": {
		name: "Call-back rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"contact-channel-share": {
		name: "Contacts by channel",
		definition: "",
		purpose: "",
		action: "",
	},
	"digital-contact-rate": {
		name: "Digital contact rate",
		definition: "Share of contacts by another channel than the phone.",
		purpose: "",
		action: "",
	},
	"first-contact-resolution": {
		name: "First-contact resolution",
		definition:
			"Of the answered contacts, the share marked by the agent as resolved at once.",
		purpose: "",
		action: "",
		caveat: "Rests on the agents’ marks; repeat contacts are another rule.",
	},
	"service-level": {
		name: "Service level",
		definition:
			"Of the calls offered, abandoned ones included, the share answered within 20 seconds.",
		purpose: "",
		action: "",
	},
	"abandon-rate": {
		name: "Abandoned calls",
		definition: "Of the calls offered, the share given up before an answer.",
		purpose: "",
		action: "",
	},
	"answer-speed": {
		name: "Average speed of answer",
		definition: "Mean wait of answered contacts.",
		purpose: "",
		action: "",
	},
	"transfer-rate": {
		name: "Transfer rate",
		definition: "Of the answered contacts, the share passed on.",
		purpose: "",
		action: "",
	},
	"ticket-resolution-time": {
		name: "Ticket resolution time",
		definition:
			"Mean time from creation to resolution, of the tickets resolved in the period.",
		purpose: "",
		action: "",
	},
	"first-reply-time": {
		name: "First reply time",
		definition:
			"Median time to the first reply, of the tickets created in the period.",
		purpose: "",
		action: "",
	},
	"ticket-backlog": {
		name: "Ticket backlog",
		definition:
			"Tickets created before the end of the period and not resolved by then.",
		purpose: "",
		action: "",
	},
	"reopen-rate": {
		name: "Reopened tickets",
		definition:
			"Of the tickets resolved in the period, the share reopened since.",
		purpose: "",
		action: "",
	},
};
