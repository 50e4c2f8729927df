import type { KpiWords } from "../words.js";

export const contactOutbound: Readonly<Record<string, KpiWords>> = {
	"calls-made": {
		name: "Calls made",
		definition: "Outbound calls made in the period.",
		purpose: "",
		action: "",
	},
	"reach-rate": {
		name: "Reach rate",
		definition: "Share of calls that reached someone.",
		purpose: "",
		action: "",
	},
	"pitch-rate": {
		name: "Pitch rate",
		definition: "Of the calls that reached someone, the share with a pitch.",
		purpose: "",
		action: "",
	},
	"call-conversion-rate": {
		name: "Call conversion rate",
		definition: "Of the calls with a pitch, the share that sold.",
		purpose: "",
		action: "",
	},
	"sales-per-hour": {
		name: "Sales per hour",
		definition: "Sales by phone for each hour of production.",
		purpose: "",
		action: "",
	},
	"calls-per-hour": {
		name: "Calls per hour",
		definition: "Calls for each hour of production.",
		purpose: "",
		action: "",
	},
	"contacts-argued-per-hour": {
		name: "Pitches per hour",
		definition: "Pitches for each hour of production.",
		purpose: "",
		action: "",
	},
	"call-duration": {
		name: "Mean call duration",
		definition: "Mean length of the calls that reached someone.",
		purpose: "",
		action: "",
	},
	"call-revenue": {
		name: "Revenue from calls",
		definition: "Revenue of the calls of the period.",
		purpose: "",
		action: "",
	},
	"revenue-per-call": {
		name: "Revenue per call",
		definition: "Revenue for each call.",
		purpose: "",
		action: "",
	},
	"revenue-per-hour": {
		name: "Revenue per hour",
		definition: "Revenue by phone for each hour of production.",
		purpose: "",
		action: "",
	},
	"refusal-rate": {
		name: "Refusal rate",
		definition: "Of the calls with a pitch, the share refused.",
		purpose: "",
		action: "",
	},
	"appointment-rate": {
		name: "Appointment rate",
		definition:
			"Of the calls with a pitch, the share that made an appointment.",
		purpose: "",
		action: "",
	},
	"attempts-per-contact": {
		name: "Attempts per contact",
		definition: "Calls for each customer called.",
		purpose: "",
		action: "",
	},
	"list-exhaustion": {
		name: "List exhaustion",
		definition: "",
		purpose: "",
		action: "",
	},
	"cost-per-sale": {
		name: "Cost per sale",
		definition: "Cost of agents for each sale by phone.",
		purpose: "",
		action: "",
	},
};
