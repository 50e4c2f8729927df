import type { KpiWords } from "../words.js";

export const contactProduction: Readonly<Record<string, KpiWords>> = {
	"handling-share": {
		name: "Time spent handling",
		definition:
			"Time spent handling contacts over time present, of all staff with time recorded in the period, supervisors included.",
		purpose: "How much of the time on site goes to customers?",
		action:
			"When it falls, see what takes the rest: waiting for calls, meetings, training or breakdowns, and replan only what can be.",
		caveat:
			"Supervisors handle little and lower it: filter by role to see the agents alone. Training and coaching lower it today and pay later.",
	},
	"production-rate": {
		name: "Time in production",
		definition:
			"Production time over time paid, of all staff with time recorded in the period, supervisors included.",
		purpose: "How much of what we pay is time for customers?",
		action:
			"When it falls, separate absence, leave, training and meetings; plan staffing with the true figure rather than the hoped-for one.",
		caveat:
			"Supervisors are paid and not in production: filter by role to see the agents alone. Paid leave lowers it in holiday months.",
	},
	"supervision-ratio": {
		name: "Supervision ratio",
		definition:
			"Different agents for each different supervisor with time recorded in the period.",
		purpose: "Are teams small enough to be led?",
		action:
			"When it grows beyond what your managers can listen to and coach, name team leaders; when it is small, check what supervision costs.",
		caveat:
			"Counts heads, not hours: people who leave or join during the period all count.",
	},
	"net-hourly-cost": {
		name: "Net hourly cost",
		definition:
			"Cost of the time recorded in the period, supervisors’ included, for each hour of production.",
		purpose: "What does an hour at the customers’ service really cost?",
		action:
			"When it rises, see whether pay or unproductive time is the cause; use it to price services and compare with a subcontractor.",
		caveat:
			"Premises, telephony and software are in it only where your data put them there.",
	},
	"presence-rate": {
		name: "Presence rate",
		definition:
			"Time present over time planned, of all staff with time recorded in the period, supervisors included.",
		purpose: "Are people there when the plan counts on them?",
		action:
			"When it falls, look at days and teams: absence is often a sign of workload or schedules; meanwhile plan with the real rate.",
		caveat:
			"Being there is not keeping to the schedule: late arrivals may be made up in the evening, when nobody calls.",
	},
	"contacts-per-hour": {
		name: "Contacts per hour",
		definition:
			"Contacts answered in the period for each hour of agents’ production time.",
		purpose: "How many customers does an hour of work serve?",
		action:
			"When it falls, see whether fewer contacts come in or each takes longer; adapt staffing or look at handling time.",
		caveat:
			"As a target for agents it shortens contacts and makes customers come back. Chats handled two at a time raise it.",
	},
};
