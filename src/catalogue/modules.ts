import type { Filter } from "../model/filter.js";
import type { Audience } from "./kpi.js";

/** One widget of a module, as it would be written in HTML. */
export interface Tile {
	/** The element's name without `cadran-`. */
	element: "kpi-tile" | "funnel" | "rfm-grid" | "cohort-heatmap" | "nps-gauge";
	attributes?: Readonly<Record<string, string>>;
	/** A funnel's steps; their ids are named in each language. */
	steps?: readonly { id: string; at: string; where?: Filter }[];
}

/** A ready dashboard. Its words come by language. */
export interface Module {
	id: string;
	/** Who reads it, most concerned first. */
	audiences: readonly Audience[];
	/** In reading order. */
	widgets: readonly Tile[];
}

const tiles = (...metrics: string[]): Tile[] =>
	metrics.map((metric) => ({ element: "kpi-tile", attributes: { metric } }));

const event = (id: string) => ({
	id,
	at: "events.at",
	where: { column: "events.name", is: id },
});

const purchase: Tile = {
	element: "funnel",
	steps: ["visit", "product", "cart", "checkout", "order"].map(event),
};
const leads: Tile = {
	element: "funnel",
	attributes: { "window-days": "180" },
	steps: ["lead", "mql", "sql", "quote", "won"].map((id) => ({
		id,
		at: `leads.${id}_at`,
	})),
};
const mailing: Tile = {
	element: "funnel",
	attributes: { "window-days": "30" },
	steps: ["delivered", "opened", "clicked"].map((id) => ({
		id,
		at: `messages.${id}_at`,
	})),
};
const retention: Tile = {
	element: "cohort-heatmap",
	attributes: { ages: "12" },
};
const survey = (kind: string): Tile => ({
	element: "nps-gauge",
	attributes: { kind, series: "month" },
});

/** Ready dashboards: each a question, its reader, and the widgets that answer it. */
export const modules: readonly Module[] = [
	{
		id: "overview",
		audiences: ["top-management"],
		widgets: [
			...tiles("revenue", "margin-rate", "active-customers", "churn-rate"),
			...tiles("lifetime-value", "cac", "quota-attainment"),
			...tiles("first-contact-resolution"),
			survey("nps"),
			retention,
		],
	},
	{
		id: "commercial-performance",
		audiences: ["marketing", "top-management"],
		widgets: [
			...tiles("revenue", "orders", "average-basket", "margin-rate"),
			...tiles("new-customers", "active-rate", "churn-rate"),
			...tiles("top-decile-revenue-share"),
			{ element: "rfm-grid", attributes: { tiers: "" } },
			retention,
		],
	},
	{
		id: "sales-performance",
		audiences: ["sales", "top-management"],
		widgets: [
			...tiles("won-amount", "quota-attainment", "pipeline-coverage"),
			...tiles("weighted-pipeline-value", "close-rate"),
			...tiles("average-deal-size", "sales-cycle", "pipeline-velocity"),
			leads,
			...tiles("meetings", "lead-response-time"),
		],
	},
	{
		id: "digital-performance",
		audiences: ["marketing", "operations"],
		widgets: [
			...tiles("visitors", "sessions", "conversion-rate"),
			...tiles("revenue-per-session", "cart-abandonment", "bounce-rate"),
			purchase,
			...tiles("page-load-time", "digital-revenue-share", "on-time-delivery"),
			...tiles("roas"),
		],
	},
	{
		id: "email-performance",
		audiences: ["marketing"],
		widgets: [
			...tiles("messages-sent", "delivery-rate", "click-rate"),
			...tiles("unsubscribe-rate", "complaint-rate"),
			...tiles("message-conversion-rate", "campaign-revenue", "lift"),
			mailing,
			...tiles("email-list-growth", "marketing-pressure", "campaign-roi"),
		],
	},
	{
		id: "loyalty-performance",
		audiences: ["marketing", "top-management"],
		widgets: [
			...tiles("repeat-rate", "second-purchase-rate", "days-between-orders"),
			...tiles("member-rate", "active-member-rate", "member-basket-gap"),
			...tiles("points-redemption-rate", "loyalty-cost-rate"),
			{ element: "rfm-grid" },
			retention,
		],
	},
	{
		id: "customer-service-performance",
		audiences: ["customer-service", "operations"],
		widgets: [
			...tiles("inbound-contacts", "service-level", "abandon-rate"),
			...tiles("answer-speed", "handle-time", "first-contact-resolution"),
			...tiles("ticket-backlog", "ticket-resolution-time"),
			...tiles("occupancy", "cost-per-contact"),
			survey("csat"),
			survey("ces"),
		],
	},
	{
		id: "satisfaction-performance",
		audiences: ["customer-service", "marketing", "top-management"],
		widgets: [
			survey("nps"),
			survey("csat"),
			survey("ces"),
			...tiles("survey-response-rate", "touchpoint-satisfaction"),
			...tiles("review-rating", "agent-satisfaction", "reopen-rate"),
			...tiles("word-of-mouth-share"),
		],
	},
];

/** A module by its id; undefined where there is none. */
export const findModule = (id: string): Module | undefined =>
	modules.find((module) => module.id === id);
