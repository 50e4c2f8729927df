import fc from "fast-check";
import { defineModel } from "../../../src/model/mapping.js";
import { memorySource } from "../../../src/sources/memory.js";

const date = (from: number, to: number) =>
	fc
		.integer({ min: from, max: to })
		.map((day) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString());

const client = fc.integer({ min: 1, max: 60 }).map((id) => `c${id}`);

/** Orders of five months from July 2026 on. */
export const orderRows = fc.array(
	fc.record({
		client,
		date: date(0, 150),
		total: fc.integer({ min: 1, max: 200 }),
	}),
	{ minLength: 1, maxLength: 200, size: "max" },
);

/** Steps on the way to an order, in one month. */
export const stepRows = fc.array(
	fc.record({
		client: fc.integer({ min: 1, max: 20 }).map((id) => `c${id}`),
		name: fc.constantFrom("visit", "visit", "visit", "basket", "basket", "pay"),
		date: date(0, 30),
	}),
	{ minLength: 1, maxLength: 200, size: "max" },
);

/** Answers to the one question, by where it was asked. */
export const surveyRows = fc.array(
	fc.record({
		kind: fc.constantFrom("nps", "nps", "csat"),
		score: fc.integer({ min: 1, max: 5 }),
		more: fc.integer({ min: 0, max: 5 }),
		date: date(0, 60),
		where: fc.constantFrom("web", "shop", "phone", "post"),
	}),
	{ minLength: 1, maxLength: 150, size: "max" },
);

/** A source of such rows, read on 1 December 2026. */
export const sourceOf = (tables: {
	orders?: readonly object[];
	steps?: readonly object[];
	answers?: readonly object[];
	customers?: readonly object[];
}) =>
	memorySource(
		{
			sales: (tables.orders ?? []) as never,
			steps: (tables.steps ?? []) as never,
			answers: (tables.answers ?? []) as never,
			customers: (tables.customers ?? []) as never,
		},
		defineModel({
			timeZone: "UTC",
			currency: "EUR",
			entities: {
				...(tables.orders && {
					orders: {
						from: "sales",
						columns: { customer: "client", at: "date", amount: "total" },
					},
				}),
				...(tables.customers && {
					customers: { columns: { id: "id", country: "country" } },
				}),
				...(tables.steps && {
					events: {
						from: "steps",
						columns: { customer: "client", at: "date", name: "name" },
					},
				}),
				...(tables.answers && {
					surveys: {
						from: "answers",
						columns: {
							kind: "kind",
							score: "score",
							at: "date",
							touchpoint: "where",
						},
					},
				}),
			},
		}),
		{ worker: "never", now: () => Date.parse("2026-12-01T00:00:00Z") },
	);

export const k = fc.integer({ min: 2, max: 8 });
