import type { RowsQuestion } from "../../../src/questions/rows.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

const row = (
	id: string,
	customer: string | null,
	at: string | null,
	amount: number | null,
	channel: string | null,
	delivered_at: string | null,
	gift: boolean | null,
) => ({ id, customer, at, amount, channel, delivered_at, gift });

/** o3 to o6 are of one instant; o5 and o6 are equal but for their key. o8 lies after the as-of instant, o9 at none. */
const orders: Rows = [
	row(
		"o1",
		"ann",
		"2026-01-01T00:00:00Z",
		10,
		"web",
		"2026-01-02T00:00:00Z",
		true,
	),
	row("o2", "bob", "2026-01-31T23:59:59.999Z", 0.1, null, null, false),
	row(
		"o3",
		"cat",
		"2026-02-10T10:00:00Z",
		null,
		"b",
		"2026-02-11T00:00:00Z",
		null,
	),
	row(
		"o4",
		"cat",
		"2026-02-10T10:00:00Z",
		-5,
		"B",
		"2026-04-01T00:00:00Z",
		true,
	),
	row("o5", null, "2026-02-10T10:00:00Z", 5, "é", null, true),
	row("o6", null, "2026-02-10T10:00:00Z", 5, "é", null, true),
	row("o7", "ann", "2026-02-20T00:00:00Z", 1e12, "'; --", null, false),
	row("o8", "ann", "2026-03-01T00:00:00.001Z", 7, "web", null, false),
	row("o9", "ann", null, 7, "web", null, false),
];
const customers: Rows = [
	{
		id: "ann",
		created_at: "2025-01-01T00:00:00Z",
		segment: "home",
		email: "a@x",
	},
	{ id: "bob", created_at: null, segment: null, email: "b@x" },
	{
		id: "dan",
		created_at: "2026-02-01T00:00:00Z",
		segment: "pro",
		email: null,
	},
];
const tables = { orders, customers };
const asOf = "2026-03-01T00:00:00Z";
const ask = asking<RowsQuestion>({ kind: "rows", entity: "orders", asOf });
const february = { from: "2026-02-01", to: "2026-04-01" };

export const rows: Draft = {
	id: "rows",
	about:
		"The rows behind a figure, of the columns that the source was told to show. Rows of one instant stand by their columns, and by code point where those are texts.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
	},
	rows: {
		orders: [
			"id",
			"at",
			"amount",
			"channel",
			"delivered_at",
			"gift",
			"customers.segment",
		],
		customers: ["id", "created_at", "segment"],
	},
	tables,
	cases: [
		ask("all"),
		ask("columns", { columns: ["orders.amount", "id"] }),
		ask("customer-column", { columns: ["customers.segment", "id"] }),
		ask("oldest", { order: "oldest", columns: ["channel", "id"] }),
		ask("newest", { order: "newest", columns: ["channel", "amount"] }),
		ask("flags", { columns: ["gift", "amount"] }),
		ask("period", { period: february, columns: ["id"] }),
		ask("limit", { limit: 3, columns: ["id"] }),
		ask("offset", { limit: 3, offset: 3, columns: ["id"] }),
		ask("beyond", { offset: 100, columns: ["id"] }),
		ask("nothing", { period: { from: "2020-01-01", to: "2020-02-01" } }),
		ask("filtered", {
			filters: [{ column: "orders.channel", is: ["b", "B", null] }],
			columns: ["id"],
		}),
		ask("filtered-customer", {
			filters: [{ column: "customers.segment", is: "home" }],
			columns: ["id"],
		}),
		ask(
			"filtered-hidden",
			{ filters: [{ column: "orders.customer", is: "cat" }], columns: ["id"] },
			"A filter may name what is not shown.",
		),
		ask("picked", {
			filters: [
				{
					customers: { kind: "rfm", bins: 3 },
					pick: {
						cells: [
							[3, 3],
							[3, 2],
							[3, 1],
						],
					},
				},
			],
			columns: ["id"],
		}),
		ask("customers", { entity: "customers" }),
		ask("customers-period", { entity: "customers", period: february }),
		ask("earlier", {
			asOf: "2026-02-10T10:00:00Z",
			columns: ["id", "delivered_at"],
		}),
		ask("later", {
			asOf: "2026-05-01T00:00:00Z",
			columns: ["id", "delivered_at"],
		}),
		ask("error-hidden", { columns: ["customer"] }),
		ask("error-hidden-customer", { columns: ["customers.email"] }),
		ask("error-entity", { entity: "deals" }),
		ask("error-no-entity", { entity: "things" }),
		ask("error-limit", { limit: 0 }),
		ask("error-limit-most", { limit: 1001 }),
		ask("error-offset", { offset: -1 }),
		ask("error-order", { order: "largest" }),
		ask("error-columns", { columns: [] }),
		ask("error-columns-twice", { columns: ["id", "id"] }),
	],
};
