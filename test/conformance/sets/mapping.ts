import type { Draft, Rows } from "../draft.js";
import { askedAt } from "./asked.js";

const asOf = "2026-03-01T00:00:00Z";
const kpi = askedAt(asOf);

/** Keys that are nearly alike: texts with zeros in front, blanks and signs are no numbers. */
const keyed = ["007", "07", "7", "7.0", "+7", " 7", "7e0", "0", "-0", "00"];
export const ids: Draft = {
	id: "ids",
	about:
		"Keys of digits. As texts, 007, 07 and 7 are three; as whole numbers in one table and texts in another, 7 and “7” are one.",
	mapping: {
		currency: "EUR",
		entities: {
			orders: {
				columns: { id: "id", customer: "customer", at: "at", amount: "amount" },
			},
			customers: {
				columns: { id: "id", created_at: "created_at", segment: "segment" },
			},
			contacts: {
				columns: { id: "no", customer: "client", at: "at", channel: "line" },
			},
		},
	},
	tables: {
		orders: keyed.map((customer, i) => ({
			id: `${i}`,
			customer,
			at: "2026-01-10",
			amount: 2 ** i,
		})),
		customers: keyed.slice(0, 6).map((id, i) => ({
			id,
			created_at: "2025-01-01",
			segment: i < 3 ? "a" : "b",
		})),
		contacts: [7, 7, 0, 12, null].map((client, i) => ({
			no: 9007199254740991 - i,
			client,
			at: "2026-01-20",
			line: i % 3,
		})),
	},
	types: {
		orders: { customer: "text", id: "text" },
		customers: { id: "text" },
		contacts: { no: "integer", client: "integer", line: "integer" },
	},
	cases: [
		kpi("orders-by-customer", "orders", {
			split: { column: "orders.customer", top: 20 },
		}),
		kpi("revenue-by-segment", "revenue", {
			split: { column: "customers.segment" },
		}),
		kpi("contacts-by-customer", "inbound-contacts", {
			split: { column: "contacts.customer" },
		}),
		kpi("contacts-by-segment", "inbound-contacts", {
			split: { column: "customers.segment" },
		}),
		kpi("contacts-by-channel", "inbound-contacts", {
			split: { column: "contacts.channel" },
		}),
		kpi("one", "revenue", {
			filters: [{ column: "orders.customer", is: "7" }],
		}),
		kpi("distinct", "active-customers", {
			period: { from: "2026-01-01", to: "2026-03-01" },
		}),
		kpi("error-number", "revenue", {
			filters: [{ column: "orders.customer", is: 7 }],
		}),
		{ id: "rfm", question: { kind: "rfm", bins: 3, asOf } },
		{
			id: "funnel",
			question: {
				kind: "funnel",
				steps: [
					{ name: "order", at: "orders.at" },
					{ name: "contact", at: "contacts.at" },
				],
				asOf,
			},
		},
	],
};

/** One stream of events, with orders among them; accounts and shops in tables of their own; deleted rows; a code for a channel. */
const stream: Rows = [
	["e1", "u1", "order", "2026-01-05T10:00:00Z", 40, 1, "s1", false],
	["e2", "u1", "view", "2026-01-04T10:00:00Z", null, 1, null, false],
	["e3", "u2", "order", "2026-01-06T10:00:00Z", 60, 2, "s2", false],
	["e4", "u2", "order", "2026-01-07T10:00:00Z", 90, 2, "s9", true],
	["e5", "u3", "order", "2026-02-08T10:00:00Z", 100, 3, null, null],
	["e6", "u3", "view", "2026-02-07T10:00:00Z", null, null, "s1", false],
	["e7", "u4", "order", "2026-02-09T10:00:00Z", 10, 9, "s1", false],
	["e8", "u9", "cart", "2026-02-09T11:00:00Z", null, 1, "s2", false],
	["e9", "u1", "order", "2025-01-01T00:00:00Z", 5, 1, "s1", false],
].map(([id, user, type, time, total, source, shop, deleted]) => ({
	id: id as string,
	user: user as string,
	type: type as string,
	time: time as string,
	total: total as number | null,
	source: source as number | null,
	shop: shop as string | null,
	deleted: deleted as boolean | null,
}));
const users: Rows = [
	{ uid: "u1", since: "2025-01-01", account: "k1" },
	{ uid: "u2", since: "2025-06-01", account: "k2" },
	{ uid: "u3", since: "2025-07-01", account: null },
	{ uid: "u4", since: "2025-08-01", account: "k8" },
];
const accounts: Rows = [
	{ key: "k1", sector: "retail", staff: 12 },
	{ key: "k2", sector: "Retail", staff: null },
];
const shops: Rows = [
	{ code: "s1", town: "Paris", region: "north" },
	{ code: "s2", town: "Lyon", region: "south" },
];
const live = { not: { column: "deleted", is: true } };
export const mapping: Draft = {
	id: "mapping",
	about:
		"How a host's tables are mapped: one stream as two entities by `where`, other tables by `joins`, codes renamed by `values`, constants, free properties of every type.",
	mapping: {
		currency: "EUR",
		entities: {
			orders: {
				from: "stream",
				where: {
					all: [
						{ column: "type", is: "order" },
						live,
						{ column: "time", from: "2026-01-01" },
					],
				},
				joins: { shops: { on: { shop: "code" } } },
				columns: {
					id: "id",
					customer: "user",
					at: "time",
					amount: "total",
					store: "shops.town",
					region: "shops.region",
					channel: {
						column: "source",
						values: { 1: "web", 2: "shop", 3: null },
					},
					campaign: { constant: "always" },
					quantity: { constant: 1 },
					large: { constant: true },
					twice: { column: "total", type: "number" },
					entered: { column: "time", type: "instant" },
				},
			},
			events: {
				from: "stream",
				where: { not: { column: "type", is: ["order", null] } },
				columns: {
					name: { column: "type", values: { view: "visit" } },
					customer: "user",
					at: "time",
				},
			},
			customers: {
				from: "users",
				joins: { accounts: { on: { account: "key" } } },
				columns: {
					id: "uid",
					created_at: "since",
					segment: "accounts.sector",
					staff: { column: "accounts.staff", type: "number" },
				},
			},
		},
	},
	tables: { stream, users, accounts, shops },
	types: { stream: { source: "integer" } },
	cases: [
		kpi("revenue", "revenue", { series: "month" }),
		kpi("units", "units", {}, "A constant is of every row."),
		...[
			"store",
			"region",
			"channel",
			"campaign",
			"large",
			"twice",
			"customers.segment",
			"customers.staff",
		].map((column) => kpi(`by-${column}`, "revenue", { split: { column } })),
		kpi("by-entered", "orders", {
			split: { column: "entered", grain: "month" },
		}),
		kpi("renamed", "orders", {
			filters: [{ column: "orders.channel", is: ["web", null] }],
		}),
		kpi("joined", "orders", {
			filters: [{ column: "orders.store", is: null }],
		}),
		kpi("joined-customer", "orders", {
			filters: [{ column: "customers.staff", from: 1 }],
		}),
		kpi("error-host-column", "orders", {
			filters: [{ column: "orders.deleted", is: false }],
		}),
		{
			id: "funnel",
			question: {
				kind: "funnel",
				steps: ["visit", { name: "order", at: "orders.at" }],
				asOf,
			},
		},
		{ id: "funnel-cart", question: { kind: "funnel", steps: ["cart"], asOf } },
		{ id: "cohort", question: { kind: "cohort", asOf } },
		{ id: "rfm", question: { kind: "rfm", bins: 3, asOf } },
	],
};

/** Texts of a file, not yet values. */
export const reading: Draft = {
	id: "reading",
	about:
		"Texts that mean numbers, instants, yes and no: decimal commas, days first, digits alone, seconds and milliseconds, texts that mean no value. A source that reads no texts need not pass it.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: {
			orders: {
				decimal: ",",
				missing: ["n/a", "-"],
				columns: {
					customer: "client",
					at: { column: "jour", date: "day-first" },
					amount: "montant",
					margin: { column: "marge", decimal: "." },
					delivered_at: { column: "livraison", date: "yyyymmdd" },
					promised_at: { column: "promesse", date: "seconds" },
				},
			},
			sessions: {
				yes: ["ja"],
				no: ["nein"],
				columns: {
					visitor: "v",
					at: { column: "t", date: "milliseconds" },
					is_new_visitor: "neu",
				},
			},
		},
	},
	tables: {
		orders: [
			{
				client: "ann",
				jour: "05/02/2026",
				montant: "1 234,50",
				marge: "10.5",
				livraison: "20260206",
				promesse: 1770332400,
			},
			{
				client: "bob",
				jour: "06/02/2026 23:30",
				montant: "-2,25",
				marge: "-",
				livraison: "n/a",
				promesse: 1770332399,
			},
			{
				client: "-",
				jour: "28/02/2026",
				montant: "n/a",
				marge: "3",
				livraison: "20260228",
				promesse: null,
			},
			{
				client: "",
				jour: "28/02/2026 01:00",
				montant: "7",
				marge: "",
				livraison: "",
				promesse: null,
			},
		],
		sessions: [
			{ v: "1", t: 1770246000000, neu: "ja" },
			{ v: "2", t: 1770246000001, neu: "nein" },
			{ v: "1", t: 1770332400000, neu: "yes" },
			{ v: "3", t: 1770332400000, neu: "" },
		],
	},
	types: {
		sessions: { t: "integer", v: "text" },
		orders: { promesse: "integer", marge: "text", livraison: "text" },
	},
	cases: [
		kpi("revenue", "revenue", {
			series: "day",
			period: { from: "2026-02-05", to: "2026-02-08" },
		}),
		kpi("margin", "margin", {}),
		kpi("by-customer", "orders", { split: { column: "orders.customer" } }),
		kpi("on-time", "on-time-delivery", {}),
		kpi("new-visitors", "new-visitors", {
			period: { from: "2026-02-01", to: "2026-03-01" },
		}),
		kpi("days", "sessions", {
			series: "day",
			period: { from: "2026-02-05", to: "2026-02-07" },
		}),
	],
};
