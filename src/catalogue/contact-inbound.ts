import type { Filter } from "../model/filter.js";
import type { Value } from "../model/value.js";
import { known } from "./known.js";
import type { Kpi } from "./kpi.js";

const offered = { op: "count", entity: "contacts" } as const;
const tickets = { op: "count", entity: "tickets" } as const;
const phone: Filter = { column: "contacts.channel", is: "phone" };
const answered: Filter = { not: { column: "contacts.abandoned", is: true } };

/** Waits of 20 seconds and less. */
const inTime: Filter = {
	any: [
		{ column: "contacts.wait_s", to: 20 },
		{ column: "contacts.wait_s", is: 20 },
	],
};

/** How often the customer came back for the same reason in the 7 days after a contact. */
const comebacks: Value = {
	op: "related",
	of: { op: "count", entity: "contacts" },
	near: { instant: "contacts.at", to: 7, unit: "days" },
	same: ["reason"],
};

/** What teams are led by from day to day, and from week to week. */
const daily = { compare: "previous-period", grain: "day" } as const;
const weekly = { compare: "previous-period", grain: "week" } as const;

const iso = "ISO 18295-1:2017, Customer contact centres";
const calls =
	"Gans, Koole & Mandelbaum 2003, Telephone Call Centers: Tutorial, Review, and Research Prospects, Manufacturing & Service Operations Management 5(2)";
const durations =
	"Brown et al. 2005, Statistical Analysis of a Telephone Call Center, Journal of the American Statistical Association 100(469)";

/** Inbound requests and tickets. */
export const contactInbound: readonly Kpi[] = [
	{
		id: "inbound-contacts",
		unit: "count",
		direction: "neutral",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		grain: "week",
		is: offered,
	},
	{
		id: "talk-time",
		unit: "seconds",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...weekly,
		sources: [durations],
		is: {
			op: "mean",
			of: "contacts.talk_s",
			where: { all: [phone, answered] },
		},
	},
	{
		id: "handle-time",
		unit: "seconds",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...weekly,
		sources: ["COPC CX Standard", durations],
		is: {
			op: "mean",
			of: {
				op: "plus",
				of: [
					{ op: "plus", of: ["contacts.talk_s", "contacts.hold_s"] },
					"contacts.wrapup_s",
				],
			},
			where: answered,
		},
	},
	{
		id: "cost-per-contact",
		unit: "money",
		direction: "lower",
		audiences: ["operations", "customer-service", "top-management"],
		by: "contacts.channel",
		is: { op: "mean", of: "contacts.cost" },
	},
	{
		id: "occupancy",
		unit: "percent",
		direction: "neutral",
		audiences: ["operations", "customer-service"],
		by: "agent_time.agent",
		...weekly,
		sources: ["COPC CX Standard", calls],
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "agent_time.handling_s" },
				{ op: "sum", of: "agent_time.production_s" },
			],
		},
	},
	{
		id: "agent-satisfaction",
		unit: "percent",
		direction: "higher",
		audiences: ["operations", "customer-service", "top-management"],
		compare: "previous-period",
		grain: "quarter",
		sources: [
			"Heskett et al. 1994, Putting the Service-Profit Chain to Work, Harvard Business Review",
		],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "surveys",
				where: {
					all: [
						{ column: "surveys.kind", is: "agent" },
						known("surveys.score"),
					],
				},
			},
			where: { column: "surveys.score", from: 4 },
		},
	},
	{
		id: "call-back-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...weekly,
		is: {
			op: "rate",
			of: { ...offered, where: { value: comebacks } },
			where: { value: comebacks, from: 1 },
		},
	},
	{
		id: "contact-channel-share",
		unit: "percent",
		direction: "neutral",
		audiences: ["customer-service", "operations"],
		by: "contacts.channel",
		is: { op: "share", of: offered },
	},
	{
		id: "digital-contact-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations", "top-management"],
		by: "contacts.reason",
		is: {
			op: "rate",
			of: { ...offered, where: known("contacts.channel") },
			where: { not: phone },
		},
	},
	{
		id: "first-contact-resolution",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...weekly,
		sources: [iso, "COPC CX Standard"],
		is: {
			op: "rate",
			of: { ...offered, where: answered },
			where: { column: "contacts.resolved_first", is: true },
		},
	},
	{
		id: "service-level",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...daily,
		sources: [
			iso,
			"COPC CX Standard",
			"Erlang 1917, Solution of Some Problems in the Theory of Probabilities of Significance in Automatic Telephone Exchanges",
		],
		is: {
			op: "rate",
			of: { ...offered, where: phone },
			where: { all: [answered, inTime] },
		},
	},
	{
		id: "abandon-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...daily,
		sources: [iso, calls],
		is: {
			op: "rate",
			of: { ...offered, where: phone },
			where: { column: "contacts.abandoned", is: true },
		},
	},
	{
		id: "answer-speed",
		unit: "seconds",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.channel",
		...daily,
		sources: [calls],
		is: { op: "mean", of: "contacts.wait_s", where: answered },
	},
	{
		id: "transfer-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "contacts.reason",
		...weekly,
		is: {
			op: "rate",
			of: { ...offered, where: answered },
			where: { column: "contacts.transferred", is: true },
		},
	},
	{
		id: "ticket-resolution-time",
		unit: "hours",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "tickets.priority",
		...weekly,
		is: {
			op: "mean",
			of: {
				op: "between",
				of: ["tickets.created_at", "tickets.resolved_at"],
				unit: "hours",
			},
			at: "tickets.resolved_at",
		},
	},
	{
		id: "first-reply-time",
		unit: "hours",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "tickets.channel",
		...weekly,
		minimum: 30,
		is: {
			op: "median",
			of: {
				op: "between",
				of: ["tickets.created_at", "tickets.first_reply_at"],
				unit: "hours",
			},
		},
	},
	{
		id: "ticket-backlog",
		unit: "count",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "tickets.priority",
		...weekly,
		sources: [
			"Little 1961, A Proof for the Queuing Formula L = λW, Operations Research 9(3)",
		],
		is: {
			...tickets,
			where: {
				any: [
					{ column: "tickets.resolved_at", is: null },
					{ column: "tickets.resolved_at", from: { edge: "end" } },
				],
			},
			window: { before: "end" },
		},
	},
	{
		id: "reopen-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		by: "tickets.priority",
		...weekly,
		is: {
			op: "rate",
			of: { ...tickets, at: "tickets.resolved_at" },
			where: known("tickets.reopened_at"),
		},
	},
];
