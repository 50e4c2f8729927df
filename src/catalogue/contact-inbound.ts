import type { Filter } from "../model/filter.js";
import type {} from "../model/metric.js";
import type { Kpi } from "./kpi.js";

const offered = { op: "count", entity: "contacts" } as const;
const phone: Filter = { column: "contacts.channel", is: "phone" };
const answered: Filter = { not: { column: "contacts.abandoned", is: true } };
const has = (column: string): Filter => ({ not: { column, is: null } });

/** Waits of 20 seconds and less. */
const inTime: Filter = {
	any: [
		{ column: "contacts.wait_s", to: 20 },
		{ column: "contacts.wait_s", is: 20 },
	],
};
const tickets = { op: "count", entity: "tickets" } as const;

/** Inbound requests and tickets. */
export const contactInbound: readonly Kpi[] = [
	{
		id: "inbound-contacts",
		unit: "count",
		direction: "neutral",
		audiences: ["customer-service", "operations"],
		is: offered,
	},
	{
		id: "talk-time",
		unit: "seconds",
		direction: "lower",
		audiences: ["customer-service", "operations"],
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
		audiences: ["customer-service", "operations"],
		is: { op: "mean", of: "contacts.cost" },
	},
	{
		id: "first-contact-resolution",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
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
		is: { op: "mean", of: "contacts.wait_s", where: answered },
	},
	{
		id: "transfer-rate",
		unit: "percent",
		direction: "lower",
		audiences: ["customer-service", "operations"],
		is: {
			op: "rate",
			of: { ...offered, where: answered },
			where: { column: "contacts.transferred", is: true },
		},
	},
	{
		id: "digital-contact-rate",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		is: { op: "rate", of: offered, where: { not: phone } },
	},
	{
		id: "occupancy",
		unit: "percent",
		direction: "neutral",
		audiences: ["customer-service", "operations"],
		is: {
			op: "ratio",
			of: [
				{ op: "sum", of: "agent_time.handling_s" },
				{ op: "sum", of: "agent_time.production_s" },
			],
		},
	},
	{
		id: "ticket-resolution-time",
		unit: "hours",
		direction: "lower",
		audiences: ["customer-service", "operations"],
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
		is: {
			op: "rate",
			of: {
				...tickets,
				where: has("tickets.resolved_at"),
				at: "tickets.resolved_at",
			},
			where: has("tickets.reopened_at"),
		},
	},
	{
		id: "agent-satisfaction",
		unit: "percent",
		direction: "higher",
		audiences: ["customer-service", "operations"],
		is: {
			op: "rate",
			of: {
				op: "count",
				entity: "surveys",
				where: {
					all: [{ column: "surveys.kind", is: "agent" }, has("surveys.score")],
				},
			},
			where: { column: "surveys.score", from: 4 },
		},
	},
];
