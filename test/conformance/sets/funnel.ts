import type { FunnelQuestion } from "../../../src/questions/funnel.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

/** Rows of events from such as `A@1 B@2.5`: days after the first of January 2025, in hours of UTC. */
function happened(customers: Readonly<Record<string, string>>): Rows {
	return Object.entries(customers).flatMap(([customer, text], c) =>
		text.split(" ").map((one, i) => {
			const [name = "", day] = one.split("@");
			const at = Date.UTC(2025, 0, 1) + Number(day) * 86_400_000;
			return {
				name,
				customer,
				at: new Date(at).toISOString(),
				amount: name === "C" ? (c + 1) * 10 + i : null,
				page: i % 2 === 0 ? "home" : c % 3 === 0 ? null : "shop",
				session:
					customer === "lone" ? null : `s${c}-${Math.floor(Number(day) / 7)}`,
			};
		}),
	);
}

/** Chains that a careless walk gets wrong. */
const events = happened({
	plain: "A@1 B@2 C@3",
	backwards: "C@1 B@2 A@3",
	twice: "A@1 A@2 B@3 B@3 C@4",
	restart: "A@1 A@14 B@15.5 C@16",
	tied: "A@5 B@5 C@5",
	"tied-backwards": "C@6 B@6 A@6",
	edge: "A@1 C@15 B@15",
	"just-late": "A@1 B@2 C@15.001",
	lost: "A@1 B@2 X@2.5 C@3",
	skipper: "A@20 C@21",
	again: "A@1 B@30 A@40 B@41 C@42",
	late: "A@95 B@96",
	waiting: "A@97",
	after: "A@98 B@120 C@121",
	before: "A@-3 B@2 C@3",
	lone: "B@3 C@4",
	out: "A@10 X@11 B@12 C@13",
	"out-later": "A@10 B@11 C@12 X@13",
});

const customers: Rows = [
	...new Set(events.map(({ customer }) => customer)),
].map((id, i) => ({
	id: id as string,
	created_at: "2024-06-01T00:00:00Z",
	segment: i % 5 === 4 ? null : (["home", "pro"][i % 2] as string),
	account: `a${Math.floor(i / 3)}`,
}));

const asOf = "2025-04-10T12:00:00Z";
const steps = ["A", "B", "C"];

const ask = asking<FunnelQuestion>({ kind: "funnel", steps, asOf });

const tables = { customers, events };

export const funnel: Draft = {
	id: "funnel",
	about:
		"Journeys: repeated steps, steps at one instant, the very edge of a window, windows that are still open, and rows after the as-of instant.",
	mapping: { timeZone: "UTC", currency: "EUR", entities: identity(tables) },
	tables,
	cases: [
		ask("ordered"),
		ask("strict", { order: "strict" }),
		ask("any", { order: "any" }),
		ask("any-short", { order: "any", windowDays: 1 }),
		ask("one-step", { steps: ["A"] }),
		ask("repeated", { steps: ["A", "A", "B"] }, "A row is one step only."),
		ask("repeated-strict", { steps: ["A", "B", "B"], order: "strict" }),
		ask("window-1", { windowDays: 1 }, "Days of 24 hours; the very end is in."),
		ask("window-fraction", { windowDays: 0.5 }),
		ask("window-60", { windowDays: 60 }),
		ask("step-window", { stepWindowDays: 1 }),
		ask("step-windows", { stepWindowDays: [1, 13], windowDays: 14 }),
		ask("step-windows-sum", { stepWindowDays: [2, 1] }),
		ask("step-window-strict", { stepWindowDays: 1, order: "strict" }),
		ask(
			"period",
			{ period: { from: "2025-01-02", to: "2025-01-16" } },
			"The period governs entry; what follows may lie after it.",
		),
		ask("period-open", { period: { from: "2025-04-01", to: "2025-05-01" } }),
		ask("empty-period", { period: { from: "2023-01-01", to: "2023-02-01" } }),
		ask("later-as-of", { asOf: "2025-06-30T00:00:00Z" }),
		ask("earlier-as-of", { asOf: "2025-01-03T00:00:00Z" }),
		ask("optional", { steps: ["A", { name: "B", optional: true }, "C"] }),
		ask("optional-strict", {
			steps: ["A", { name: "B", optional: true }, "C"],
			order: "strict",
		}),
		ask("optional-any", {
			steps: ["A", { name: "B", optional: true }, "C"],
			order: "any",
		}),
		ask("optional-step-windows", {
			steps: ["A", { name: "B", optional: true }, "C"],
			stepWindowDays: [1, 1],
		}),
		ask("optional-two", {
			steps: [
				"A",
				{ name: "B", optional: true },
				{ name: "X", optional: true },
				"C",
			],
		}),
		ask("exclusion", { exclusions: ["X"] }),
		ask("exclusion-later", {
			exclusions: [{ name: "X", from: "B", to: "C" }],
		}),
		ask("exclusion-whole", {
			exclusions: [{ name: "X", from: "A", to: "C" }],
		}),
		ask("exclusion-where", {
			exclusions: [
				{
					name: "shopped",
					at: "events.at",
					where: {
						all: [
							{ column: "events.name", is: "X" },
							{ column: "events.page", is: "shop" },
						],
					},
				},
			],
		}),
		ask("step-where", {
			steps: [
				{ name: "A", where: { column: "events.page", is: "home" } },
				"B",
				{ name: "done", at: "events.at", where: { column: "name", is: "C" } },
			],
		}),
		ask("step-of-customers", {
			steps: ["customers.created_at", "A"],
			windowDays: 400,
		}),
		ask("by-session", { by: "session" }, "Rows without a session are counted."),
		ask("by-account", { by: "customers.account" }),
		ask("by-account-any", { by: "customers.account", order: "any" }),
		ask("breakdown", { breakdown: { column: "page" } }),
		ask("breakdown-last", { breakdown: { column: "page", step: "last" } }),
		ask("breakdown-step", { breakdown: { column: "page", step: "B" } }),
		ask("breakdown-customer", {
			breakdown: { column: "customers.segment", top: 1 },
		}),
		ask("breakdown-session", { breakdown: { column: "session", top: 3 } }),
		ask("segments", {
			segments: [
				{
					name: "home",
					filters: [{ column: "customers.segment", is: "home" }],
				},
				{ name: "none", filters: [{ column: "customers.segment", is: null }] },
				{ name: "nobody", filters: [{ column: "customers.segment", is: "?" }] },
			],
		}),
		ask("trend-week", { trend: "week" }),
		ask("trend-month", {
			trend: "month",
			period: { from: "2025-01-01", to: "2025-05-01" },
		}),
		ask("trend-day", {
			trend: "day",
			period: { from: "2025-01-01", to: "2025-01-08" },
		}),
		ask("amount", { amount: "events.amount" }),
		ask("amount-breakdown", {
			amount: "events.amount",
			breakdown: { column: "customers.segment" },
			segments: [
				{ name: "pro", filters: [{ column: "customers.segment", is: "pro" }] },
			],
		}),
		ask("filtered", {
			filters: [{ column: "customers.segment", is: ["pro", null] }],
		}),
		ask("step-unknown", { steps: ["A", "Z"] }),
		ask("error-no-steps", { steps: [] }),
		ask("error-optional-last", {
			steps: ["A", { name: "B", optional: true }],
		}),
		ask("error-any-windows", { order: "any", stepWindowDays: 1 }),
		ask("error-strict-exclusion", { order: "strict", exclusions: ["X"] }),
		ask("error-unmapped", {
			steps: [{ name: "paid", at: "orders.at" }, "A"],
		}),
	],
};
