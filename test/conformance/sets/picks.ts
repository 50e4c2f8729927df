import type { CustomersFilter } from "../../../src/model/filter.js";
import type { Question } from "../../../src/questions/question.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";

const day = (n: number, hour = 12) =>
	new Date(Date.UTC(2026, 0, 1 + n, hour)).toISOString();

/** Customer i of ten ordered i times, 10 × i at a time, the last time 3 × i days before 1 April; of two segments. */
const orders: Rows = Array.from({ length: 10 }, (_, i) =>
	Array.from({ length: i }, (_, n) => ({
		customer: `c${i}`,
		at: day(90 - 3 * i - 7 * n),
		amount: 10 * i,
		channel: n % 2 === 0 ? "web" : "shop",
	})),
).flat();
/** c0 to c3 visit alone, c4 to c6 add to the cart as well, c7 to c9 go on to order; c3 and c6 so late that they still may. */
const events: Rows = Array.from({ length: 10 }, (_, i) =>
	["visit", "cart", "order"]
		.slice(0, i < 4 ? 1 : i < 7 ? 2 : 3)
		.map((name, n) => ({
			customer: `c${i}`,
			at: day((i === 3 || i === 6 ? 85 : 40 + i) + n),
			name,
			page: i % 2 === 0 ? "home" : null,
		})),
).flat();
const surveys: Rows = Array.from({ length: 8 }, (_, i) => ({
	customer: i === 7 ? null : `c${i}`,
	at: day(60 + i),
	kind: "nps",
	score: [0, 6, 7, 8, 9, 10, 10, 10][i] as number,
}));
const customers: Rows = Array.from({ length: 10 }, (_, i) => ({
	id: `c${i}`,
	created_at: day(i),
	segment: i < 5 ? "home" : "pro",
}));
const tables = { customers, orders, events, surveys };

const asOf = "2026-04-01T00:00:00Z";
const steps = ["visit", "cart", "order"];
const picks: Readonly<Record<string, CustomersFilter>> = {
	"rfm-cells": {
		customers: { kind: "rfm" },
		pick: {
			cells: [
				[5, 1],
				[4, 2],
				[1, 5],
			],
		},
	},
	"rfm-row": {
		customers: {
			kind: "rfm",
			bins: 3,
			period: { from: "2026-02-01", to: "2026-04-01" },
		},
		pick: {
			cells: [
				[1, 3],
				[2, 3],
				[3, 3],
			],
		},
	},
	"rfm-none": { customers: { kind: "rfm" }, pick: { cells: [] } },
	"rfm-axes": {
		customers: { kind: "rfm", axes: "fm" },
		pick: {
			cells: [
				[5, 5],
				[1, 1],
			],
		},
	},
	"rfm-thresholds": {
		customers: {
			kind: "rfm",
			bins: 3,
			thresholds: { r: [10, 20], f: [3, 6], m: [100, 400] },
		},
		pick: {
			cells: [
				[3, 1],
				[2, 2],
			],
		},
	},
	"rfm-moved": {
		customers: { kind: "rfm", bins: 3, compareAt: "2026-03-01" },
		pick: {
			cells: [
				[1, 3],
				[1, 2],
				[2, 2],
				[3, 1],
			],
			was: [
				[3, 3],
				[2, 3],
				[3, 2],
				[2, 2],
			],
		},
	},
	"rfm-came": {
		customers: { kind: "rfm", bins: 3, compareAt: "2026-03-01" },
		pick: {
			cells: [
				[1, 1],
				[2, 1],
				[3, 1],
				[1, 2],
				[2, 2],
				[3, 2],
				[1, 3],
				[2, 3],
				[3, 3],
			],
			was: [],
		},
	},
	"rfm-filtered": {
		customers: {
			kind: "rfm",
			filters: [{ column: "orders.channel", is: "shop" }],
		},
		pick: {
			cells: [
				[1, 5],
				[3, 3],
				[5, 1],
			],
		},
	},
	reached: {
		customers: { kind: "funnel", steps },
		pick: { step: 1, outcome: "reached" },
	},
	dropped: {
		customers: { kind: "funnel", steps },
		pick: { step: 1, outcome: "dropped" },
	},
	open: {
		customers: { kind: "funnel", steps },
		pick: { step: 2, outcome: "open" },
	},
	entered: {
		customers: { kind: "funnel", steps },
		pick: { step: 0, outcome: "reached" },
	},
	"any-order": {
		customers: { kind: "funnel", steps: ["order", "visit"], order: "any" },
		pick: { step: 1, outcome: "reached" },
	},
	group: {
		customers: { kind: "funnel", steps, breakdown: { column: "page" } },
		pick: { step: 1, outcome: "reached", group: "home" },
	},
	"group-null": {
		customers: { kind: "funnel", steps, breakdown: { column: "page" } },
		pick: { step: 2, outcome: "reached", group: null },
	},
	segment: {
		customers: {
			kind: "funnel",
			steps,
			segments: [
				{ name: "pro", filters: [{ column: "customers.segment", is: "pro" }] },
			],
		},
		pick: { step: 1, outcome: "reached", segment: "pro" },
	},
	cohort: {
		customers: { kind: "cohort", grain: "month" },
		pick: { cohorts: ["2026-01-31T23:00:00.000Z"] },
	},
	"cohort-age": {
		customers: { kind: "cohort", grain: "week" },
		pick: {
			cohorts: ["2026-01-25T23:00:00.000Z", "2026-02-15T23:00:00.000Z"],
			age: 1,
		},
	},
	"cohort-bracket": {
		customers: {
			kind: "cohort",
			grain: "week",
			brackets: [
				[0, 0],
				[1, 3],
			],
		},
		pick: { cohorts: ["2026-01-25T23:00:00.000Z"], age: 1 },
	},
	"cohort-start": {
		customers: { kind: "cohort", grain: "week", clock: "start" },
		pick: {
			cohorts: ["2026-01-25T23:00:00.000Z", "2026-02-08T23:00:00.000Z"],
			age: 2,
		},
	},
	"first-dropped": {
		customers: { kind: "funnel", steps },
		pick: { step: 0, outcome: "dropped" },
	},
	"no-score": {
		customers: { kind: "survey", survey: "nps" },
		pick: { from: 9, to: 3 },
	},
	promoters: {
		customers: { kind: "survey", survey: "nps" },
		pick: { from: 9, to: 10 },
	},
	detractors: {
		customers: {
			kind: "survey",
			survey: "nps",
			period: { from: "2026-03-02", to: "2026-03-04" },
		},
		pick: { from: 0, to: 6 },
	},
};

const among = (id: string, question: Question): Asked[] =>
	Object.entries(picks).map(([pick, filter]) => ({
		id: `${pick}-${id}`,
		question: { ...question, asOf, filters: [filter] } as Question,
	}));
const wrong = (id: string, customers: unknown, pick: unknown): Asked => ({
	id: `error-${id}`,
	question: {
		kind: "kpi",
		metric: "orders",
		asOf,
		filters: [{ customers, pick } as CustomersFilter],
	},
});
const deep = (depth: number, from = 0): CustomersFilter => ({
	customers: {
		kind: "survey",
		survey: "nps",
		...(depth > 0 && { filters: [deep(depth - 1, from)] }),
	},
	pick: { from, to: 10 },
});

export const picksSet: Draft = {
	id: "picks",
	about:
		"Filters on the customers that a question picks out: cells of an RFM grid, then and now; cohorts and who came back; who reached, left or may still reach a step; who gave a score.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
	},
	tables,
	cases: [
		...among("orders", {
			kind: "kpi",
			metric: "orders",
			split: { column: "orders.customer", top: 12 },
		}),
		...among("customers", {
			kind: "kpi",
			metric: "customers-on-file",
			period: { from: "2026-01-01", to: "2026-04-01" },
		}),
		{
			id: "not-picked",
			question: {
				kind: "kpi",
				metric: "orders",
				asOf,
				filters: [{ not: picks.reached as CustomersFilter }],
			},
		},
		{
			id: "picked-of-picked",
			question: {
				kind: "kpi",
				metric: "revenue",
				asOf,
				filters: [
					{
						customers: {
							kind: "rfm",
							bins: 3,
							filters: [picks.reached as CustomersFilter],
						},
						pick: {
							cells: [
								[1, 3],
								[3, 1],
							],
						},
					},
				],
			},
		},
		{
			id: "funnel-of-promoters",
			question: {
				kind: "funnel",
				steps,
				asOf,
				filters: [picks.promoters as CustomersFilter],
			},
		},
		{
			id: "rfm-of-dropped",
			question: {
				kind: "rfm",
				bins: 3,
				asOf,
				filters: [picks.dropped as CustomersFilter],
			},
		},
		{
			id: "cohort-of-promoters",
			question: {
				kind: "cohort",
				ages: 3,
				asOf,
				filters: [picks.promoters as CustomersFilter],
			},
		},
		{
			id: "survey-of-reached",
			question: {
				kind: "survey",
				survey: "nps",
				asOf,
				filters: [picks.reached as CustomersFilter],
			},
		},
		{
			id: "four-deep",
			question: { kind: "kpi", metric: "orders", asOf, filters: [deep(3)] },
		},
		{
			id: "error-five-deep",
			question: { kind: "kpi", metric: "orders", asOf, filters: [deep(4, 1)] },
		},
		wrong("step", { kind: "funnel", steps }, { step: 3, outcome: "reached" }),
		wrong("outcome", { kind: "funnel", steps }, { step: 1, outcome: "won" }),
		wrong("cells", { kind: "rfm" }, { cells: [[6, 1]] }),
		wrong("scores", { kind: "survey", survey: "nps" }, { from: "9", to: 10 }),
		wrong(
			"segment",
			{ kind: "funnel", steps },
			{ step: 1, outcome: "reached", segment: "x" },
		),
	],
};
