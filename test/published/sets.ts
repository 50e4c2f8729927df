import { readFileSync } from "node:fs";
import type { PublishedSet } from "../published.js";

type File = (name: string) => string;

const csv = (path: string) => ({ csv: readFileSync(path, "utf8") });

/** Every purchase at the CD shop. */
export const cdnow = (file: File): PublishedSet => ({
	tables: { master: csv(file("master.txt")) },
	types: {
		master: {
			customer_id: "text",
			date: "date",
			number_of_cds: "integer",
			dollar_value: "number",
		},
	},
	mapping: {
		timeZone: "America/New_York",
		asOf: "1998-07-01",
		currency: "USD",
		entities: {
			orders: {
				from: "master",
				columns: {
					customer: "customer_id",
					at: { column: "date", date: "yyyymmdd" },
					quantity: "number_of_cds",
					amount: "dollar_value",
				},
			},
		},
	},
});

/** Deals with their sellers. */
export const maven = (file: File): PublishedSet => ({
	tables: {
		pipeline: csv(file("sales_pipeline.csv")),
		teams: csv(file("sales_teams.csv")),
	},
	types: {
		pipeline: {
			engage_date: "date",
			close_date: "date",
			close_value: "integer",
		},
	},
	mapping: {
		timeZone: "Europe/Paris",
		asOf: "2018-01-01",
		currency: "USD",
		entities: {
			deals: {
				from: "pipeline",
				joins: { teams: { on: { sales_agent: "sales_agent" } } },
				columns: {
					id: "opportunity_id",
					customer: "account",
					owner: "sales_agent",
					manager: "teams.manager",
					stage: "deal_stage",
					status: {
						column: "deal_stage",
						values: {
							Won: "won",
							Lost: "lost",
							Engaging: "open",
							Prospecting: "open",
						},
					},
					amount: "close_value",
					created_at: "engage_date",
					closed_at: "close_date",
					product: "product",
				},
			},
		},
	},
});

const number = (column: string) => ({ column, type: "number" as const });

/** Each customer of the trial as a row: the campaign is the arm. */
export const hillstrom = (file: File): PublishedSet => ({
	tables: { orders: csv(file("hillstrom.csv")) },
	types: {
		orders: { visit: "integer", conversion: "integer", spend: "number" },
	},
	mapping: {
		timeZone: "America/New_York",
		asOf: "2008-04-01",
		currency: "USD",
		entities: {
			orders: {
				columns: {
					at: { constant: "2008-03-01" },
					amount: "spend",
					campaign: "segment",
					visit: number("visit"),
					conversion: number("conversion"),
				},
			},
		},
	},
});

const customer = "customer";

/** One e-mail against none: those who were sent it and their control, and what they bought in the two weeks after. */
export function trial(file: File, name: string): PublishedSet {
	// The last columns are segment, visit, conversion and spend; commas within cells come before them.
	const customers = readFileSync(file("hillstrom.csv"), "utf8")
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map((line, i) => [`c${i}`, ...line.split(",").slice(-4)])
		.filter(([, arm]) => arm === name || arm === "No E-Mail");
	return {
		tables: {
			exposures: customers.map(([customer, arm]) => ({
				customer,
				arm: arm === name ? "treated" : "control",
				at: "2008-03-01",
			})),
			orders: customers
				.filter(([, , , bought]) => bought === "1")
				.map(([customer, , , , spend]) => ({
					customer,
					at: "2008-03-10",
					amount: Number(spend),
				})),
		},
		types: {
			exposures: { at: "date" },
			orders: { at: "date", amount: "number" },
		},
		mapping: {
			timeZone: "UTC",
			asOf: "2008-04-01",
			entities: {
				exposures: { columns: { customer, arm: "arm", at: "at" } },
				orders: { columns: { customer, at: "at", amount: "amount" } },
			},
		},
	};
}

/** Orders of simulated customers. */
export const rfm = (file: File): PublishedSet => ({
	tables: { orders: csv(file("orders.csv")) },
	types: { orders: { order_date: "date", revenue: "number" } },
	mapping: {
		timeZone: "UTC",
		entities: {
			orders: {
				columns: {
					customer: "customer_id",
					at: "order_date",
					amount: "revenue",
				},
			},
		},
	},
});
