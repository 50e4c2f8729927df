import type { KpiWords } from "../words.js";

export const contactProduction: Readonly<Record<string, KpiWords>> = {
	"handling-share": {
		name: "Time spent handling",
		definition: "Handling time over time present.",
		purpose: "",
		action: "",
	},
	"production-rate": {
		name: "Time in production",
		definition: "Production time over paid time.",
		purpose: "",
		action: "",
	},
	"supervision-ratio": {
		name: "Supervision ratio",
		definition: "Agents for each supervisor.",
		purpose: "",
		action: "",
	},
	"net-hourly-cost": {
		name: "Net hourly cost",
		definition: "Cost of agents for each hour of production.",
		purpose: "",
		action: "",
	},
	"presence-rate": {
		name: "Presence rate",
		definition: "Time present over time planned.",
		purpose: "",
		action: "",
	},
	"contacts-per-hour": {
		name: "Contacts per hour",
		definition: "Answered contacts for each hour of production.",
		purpose: "",
		action: "",
	},
};
