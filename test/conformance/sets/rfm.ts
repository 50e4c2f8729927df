import type { RfmQuestion } from "../../../src/questions/rfm.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

/**
 * Customer i of c01 … c12 ordered 1 + i % 4 times, so that three share each frequency; pairs share their last day, and half of them
 * their amount. Two have no amount at all, one returns all, one ordered after the as-of instant alone.
 */
const orders: Rows = [
	...Array.from({ length: 12 }, (_, i) =>
		Array.from({ length: 1 + (i % 4) }, (_, n) => ({
			id: `o${i}-${n}`,
			customer: `c${String(i + 1).padStart(2, "0")}`,
			at: new Date(
				Date.UTC(2025, 5, 28 - 20 * Math.floor(i / 2) - 9 * n, 9),
			).toISOString(),
			amount: i === 4 ? null : i % 2 === 0 ? 40 : 12.5 * (i + 1),
			channel: i < 6 ? "web" : "shop",
		})),
	).flat(),
	{
		id: "r1",
		customer: "ret",
		at: "2025-06-01T10:00:00.000Z",
		amount: 80,
		channel: "web",
	},
	{
		id: "r2",
		customer: "ret",
		at: "2025-06-05T10:00:00.000Z",
		amount: -80,
		channel: "web",
	},
	{
		id: "z1",
		customer: "nil",
		at: "2025-03-01T10:00:00.000Z",
		amount: null,
		channel: null,
	},
	{
		id: "f1",
		customer: "new",
		at: "2025-07-02T10:00:00.000Z",
		amount: 10,
		channel: "web",
	},
	{
		id: "l1",
		customer: "big",
		at: "2025-06-30T12:00:00.000Z",
		amount: 1e9,
		channel: "web",
	},
	{
		id: "l2",
		customer: "big",
		at: "2025-06-30T12:00:00.001Z",
		amount: 1,
		channel: "web",
	},
	{
		id: "n1",
		customer: null,
		at: "2025-06-10T10:00:00.000Z",
		amount: 33,
		channel: "web",
	},
];

const asOf = "2025-06-30T12:00:00Z";
const ask = asking<RfmQuestion>({ kind: "rfm", asOf });
const tables = { orders };
const half = { from: "2025-01-01", to: "2025-07-01" };

export const rfm: Draft = {
	id: "rfm",
	about:
		"Recency, frequency and amount: ties on every axis, amounts that are missing or returned, an order in the very as-of instant and one a millisecond later.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
	},
	tables,
	cases: [
		ask("rank", {}, "Equal customers share a score."),
		ask("bins-3", { bins: 3 }),
		ask("bins-10", { bins: 10 }),
		ask("rm", { axes: "rm" }),
		ask("fm", { axes: "fm" }),
		ask("fm-bins-4", { axes: "fm", bins: 4 }),
		ask(
			"thresholds",
			{
				thresholds: {
					r: [10, 30, 60, 90],
					f: [2, 3, 4, 5],
					m: [40, 80, 120, 200],
				},
			},
			"A value on a limit has the score above it; for recency, reversed.",
		),
		ask("thresholds-3", {
			bins: 3,
			thresholds: { r: [30, 60], f: [2, 4], m: [50, 100] },
		}),
		ask("own-segments", {
			bins: 4,
			segments: [
				{ id: "late", r: [1, 2], f: [1, 4] },
				{ id: "rare", r: [3, 4], f: [1, 2] },
				{ id: "best", r: [3, 4], f: [3, 4] },
			],
		}),
		ask("period", { period: half }),
		ask("period-past", { period: { from: "2025-03-01", to: "2025-06-01" } }),
		ask("period-open", { period: { from: "2025-06-01", to: "2025-07-01" } }),
		ask("month-before", { compareAt: "month" }),
		ask("quarter-before", { compareAt: "quarter", period: half }),
		ask("year-before", { compareAt: "year" }),
		ask("day-before", { compareAt: "2025-05-31", period: half }),
		ask("instant-before", { compareAt: "2025-05-31T12:00:00Z" }),
		ask("filtered", {
			filters: [{ column: "orders.channel", is: ["web", null] }],
		}),
		ask(
			"zone",
			{ timeZone: "Pacific/Auckland" },
			"Days of recency are those of 24 hours, or of the calendar.",
		),
		ask("nobody", { period: { from: "2020-01-01", to: "2020-02-01" } }),
		ask("one", { filters: [{ column: "orders.customer", is: "c01" }] }),
		ask("error-bins", { bins: 11 }),
		ask("error-thresholds", { thresholds: { r: [1], f: [1], m: [1] } }),
		ask("error-segments", {
			bins: 3,
			segments: [{ id: "a", r: [1, 3], f: [1, 2] }],
		}),
		ask("error-overlap", {
			bins: 3,
			segments: [
				{ id: "a", r: [1, 3], f: [1, 2] },
				{ id: "b", r: [1, 3], f: [2, 3] },
			],
		}),
		ask("error-later", { compareAt: "2025-08-01" }),
	],
};
