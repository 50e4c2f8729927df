import type { Filter } from "../../../src/model/filter.js";
import type { KpiQuestion } from "../../../src/questions/kpi.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";

const order = (
	id: string,
	customer: string | null,
	at: string,
	amount: number | null,
	channel: string | null,
	gift: boolean | null,
) => ({ id, customer, at, amount, channel, gift });

/** Missing values in every column but the first and the instant. */
const orders: Rows = [
	order("1", "ann", "2026-01-01T00:00:00Z", 10, "web", true),
	order("2", "ann", "2026-01-10T12:00:00Z", 20, "shop", false),
	order("3", "bob", "2026-01-31T23:59:59.999Z", 0, null, null),
	order("4", "cat", "2026-02-01T00:00:00Z", null, "web", true),
	order("5", null, "2026-02-02T00:00:00Z", 40, "", false),
	order("6", "dan", "2026-02-03T00:00:00Z", -5, "Web", null),
];
/** cat has no file; eve no orders; dan no segment. */
const customers: Rows = [
	{ id: "ann", created_at: "2025-01-01", segment: "home", age: 30 },
	{ id: "bob", created_at: "2025-06-01", segment: "pro", age: null },
	{ id: "dan", created_at: "2026-01-15", segment: null, age: 50 },
	{ id: "eve", created_at: "2026-02-01", segment: "home", age: 20 },
];
const tables = { orders, customers };
const asOf = "2026-03-01T00:00:00Z";

/** Orders, their amount and who bought: three numbers of every filter. */
const ask = (id: string, ...filters: Filter[]): Asked[] =>
	["orders", "revenue", "active-customers"].map((metric) => ({
		id: `${id}-${metric}`,
		question: {
			kind: "kpi",
			metric,
			asOf,
			period: { from: "2026-01-01", to: "2026-03-01" },
			filters,
		} satisfies KpiQuestion,
	}));
const wrong = (id: string, ...filters: unknown[]): Asked => ({
	id: `error-${id}`,
	question: { kind: "kpi", metric: "orders", asOf, filters } as KpiQuestion,
});
const web: Filter = { column: "orders.channel", is: "web" };

export const filters: Draft = {
	id: "filters",
	about:
		"Filters of a question: a missing value passes only `is: null`, and what is not passed is passed by `not`; a filter that does not concern an entity is left out with a warning.",
	mapping: { currency: "EUR", entities: identity(tables) },
	tables,
	cases: [
		...ask("none"),
		...ask("is", web),
		...ask("is-bare", { column: "channel", is: "web" }),
		...ask("is-several", {
			column: "orders.channel",
			is: ["web", "Web", "fax"],
		}),
		...ask("is-null", { column: "orders.channel", is: null }),
		...ask("is-null-or", { column: "orders.channel", is: ["web", null] }),
		...ask("is-nothing", { column: "orders.channel", is: [] }),
		...ask("is-empty", { column: "orders.channel", is: "" }),
		...ask("is-unknown", { column: "orders.channel", is: "fax" }),
		...ask("not", { not: web }),
		...ask("not-not", { not: { not: web } }),
		...ask("not-null", { not: { column: "orders.channel", is: null } }),
		...ask("is-true", { column: "orders.gift", is: true }),
		...ask("is-not-true", { not: { column: "orders.gift", is: true } }),
		...ask("is-gift-null", { column: "orders.gift", is: [null, false] }),
		...ask("is-number", { column: "orders.amount", is: [0, 20] }),
		...ask("is-number-null", { column: "orders.amount", is: null }),
		...ask("is-instant", { column: "orders.at", is: "2026-02-01" }),
		...ask("is-customer", { column: "orders.customer", is: "ann" }),
		...ask("is-no-customer", { column: "orders.customer", is: null }),
		...ask("range", { column: "orders.amount", from: 0, to: 20 }),
		...ask("range-from", { column: "orders.amount", from: 10 }),
		...ask("range-to", { column: "orders.amount", to: 10 }),
		...ask("range-not", { not: { column: "orders.amount", from: 10 } }),
		...ask("range-instant", {
			column: "orders.at",
			from: "2026-01-10",
			to: "2026-02-01",
		}),
		...ask("range-edge", {
			column: "orders.at",
			from: { edge: "start", days: 9 },
			to: { edge: "end", days: -27 },
		}),
		...ask("all", { all: [web, { column: "orders.gift", is: true }] }),
		...ask("all-of-none", { all: [] }),
		...ask("any", { any: [web, { column: "orders.amount", from: 40 }] }),
		...ask("any-of-none", { any: [] }),
		...ask("two", web, { column: "orders.amount", from: 1 }),
		...ask("customer", { column: "customers.segment", is: "home" }),
		...ask("customer-null", { column: "customers.segment", is: null }),
		...ask("customer-not", {
			not: { column: "customers.segment", is: "home" },
		}),
		...ask("customer-number", { column: "customers.age", from: 30 }),
		...ask("customer-instant", {
			column: "customers.created_at",
			to: "2025-06-02",
		}),
		...ask("customer-any", {
			any: [
				{ column: "customers.segment", is: "pro" },
				{ column: "orders.channel", is: "Web" },
			],
		}),
		{
			id: "left-out",
			about:
				"Customers have no channel: all are counted, and a warning says so.",
			question: {
				kind: "kpi",
				metric: "customers-on-file",
				asOf,
				period: "all",
				filters: [web],
			},
		},
		{
			id: "left-out-within",
			about:
				"An `any` with a part that does not concern the entity is left out whole; of an `all`, that part.",
			question: {
				kind: "kpi",
				metric: "customers-on-file",
				asOf,
				period: "all",
				filters: [
					{ any: [web, { column: "customers.segment", is: "pro" }] },
					{ all: [web, { column: "customers.segment", is: "home" }] },
				],
			},
		},
		wrong("unmapped", { column: "orders.colour", is: "red" }),
		wrong("type", { column: "orders.channel", is: 3 }),
		wrong("type-number", { column: "orders.amount", is: "10" }),
		wrong("type-boolean", { column: "orders.gift", from: 0 }),
		wrong("type-range", { column: "orders.channel", from: "a", to: "m" }),
		wrong("instant", { column: "orders.at", from: "soon" }),
		wrong("two-kinds", { column: "orders.channel", is: "web", not: web }),
		wrong("no-end", { column: "orders.amount" }),
		wrong("no-column", { is: "web" }),
		wrong("text", "orders.channel = 'web'"),
		wrong("is-object", { column: "orders.channel", is: { $ne: null } }),
		wrong("deep", { not: { any: [{ all: [{ column: "nothing", is: 1 }] }] } }),
		wrong("pick", { customers: { kind: "kpi", metric: "orders" }, pick: {} }),
	],
};
