import type { CohortQuestion } from "../../../src/questions/cohort.js";
import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

/** Rows from such as `01-05:100`: month and day of 2025 (or a whole date), and an amount; `-` is none. */
const bought = (customer: string | null, text: string): Rows =>
	text.split(" ").map((one) => {
		const [day = "", amount = "-"] = one.split(":");
		const [date = "", time = "09:00"] = day.split("T");
		return {
			customer,
			at: `${date.length > 5 ? date : `2025-${date}`}T${time.replace(".", ":")}:00`,
			amount: amount === "-" ? null : Number(amount),
			channel: Number(amount) >= 50 ? "web" : "shop",
		};
	});

/**
 * ann comes back in the hour that comes twice; bob in the last minute of a month; cat never; dan twice in one month; eve's amounts
 * are negative or missing; fay starts in the month that is not over; gus after it; hal in the first instant of a year.
 */
const orders: Rows = [
	...bought("ann", "01-05:100 01-20:20 02-10:30 03-30T02.30:50 10-26T02.30:8"),
	...bought("bob", "01-31T23.59:40 02-28T23.59:60 04-01T00.00:10"),
	...bought("cat", "01-15:40"),
	...bought("dan", "02-02:10 03-05:30 03-06:30 2026-02-02:5"),
	...bought("eve", "02-10:20 03-10:-15 04-10:-"),
	...bought("fay", "2026-03-05:25 2026-03-06:25"),
	...bought("gus", "2026-03-25:70"),
	...bought("hal", "01-01T00.00:12.5 01-01T00.00:12.5 2026-01-01T00.00:3"),
	...bought(null, "01-10:99 02-10:99"),
];
const events: Rows = [
	["ann", "2025-02-01T00:00:00", "visit"],
	["ann", "2025-02-14T10:00:00", "visit"],
	["bob", "2025-02-01T00:00:00", "visit"],
	["bob", "2025-05-01T00:00:00", "cart"],
	["cat", "2025-06-01T00:00:00", "visit"],
	["ivy", "2025-02-03T00:00:00", "visit"],
].map(([customer, at, name]) => ({
	customer: customer as string,
	at: at as string,
	name: name as string,
}));

const asOf = "2026-03-15T00:00:00Z";
const ask = asking<CohortQuestion>({ kind: "cohort", asOf, ages: 4 });

const measures = [
	"orders",
	"revenue",
	"cumulative-revenue-per-customer",
	"net-revenue-retention",
] as const;
const tables = { orders, events };
const year = { from: "2025-01-01", to: "2026-01-01" };

export const cohort: Draft = {
	id: "cohort",
	about:
		"Who came back n periods after their first time: clock changes, month ends, amounts that are missing or negative, rows without a customer, periods that are not over.",
	mapping: {
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: identity(tables),
	},
	tables,
	cases: [
		ask("month"),
		ask("all-ages", { ages: undefined as never }),
		ask("week", {
			grain: "week",
			period: { from: "2025-01-01", to: "2025-03-01" },
		}),
		ask("day", {
			grain: "day",
			period: { from: "2025-01-01", to: "2025-01-08" },
			ages: 6,
		}),
		ask("hour", {
			grain: "hour",
			period: { from: "2025-03-05T08:00:00", to: "2025-03-05T12:00:00" },
		}),
		ask("quarter", { grain: "quarter" }),
		ask("year", { grain: "year" }),
		ask("or-after", { mode: "on-or-after" }),
		ask("base-previous", { base: "previous" }),
		...measures.map((measure) => ask(measure, { measure })),
		...measures.map((measure) =>
			ask(`${measure}-previous`, { measure, base: "previous" }),
		),
		...measures
			.slice(0, 2)
			.map((measure) =>
				ask(`${measure}-or-after`, { measure, mode: "on-or-after" }),
			),
		ask("brackets", {
			brackets: [
				[1, 1],
				[2, 4],
				[6, 12],
			],
			ages: undefined as never,
		}),
		ask("brackets-revenue", {
			brackets: [
				[0, 2],
				[3, 9],
			],
			measure: "revenue",
			ages: undefined as never,
		}),
		ask("brackets-orders", {
			brackets: [[1, 3]],
			measure: "orders",
			ages: undefined as never,
		}),
		ask("clock-day", {
			clock: "start",
			grain: "day",
			ages: 40,
			period: { from: "2025-01-01", to: "2025-01-06" },
		}),
		ask("clock-week", { clock: "start", grain: "week", ages: 9, period: year }),
		ask("clock-week-revenue", {
			clock: "start",
			grain: "week",
			ages: 9,
			measure: "revenue",
			period: { from: "2025-01-01", to: "2025-02-01" },
		}),
		ask("clock-week-brackets", {
			clock: "start",
			grain: "week",
			brackets: [
				[1, 4],
				[5, 8],
			],
			ages: undefined as never,
			period: { from: "2025-01-01", to: "2025-02-01" },
		}),
		ask("first-in-period", {
			first: "in-period",
			period: { from: "2025-02-01", to: "2025-06-01" },
		}),
		ask("first-ever-in-period", {
			period: { from: "2025-02-01", to: "2025-06-01" },
		}),
		ask("every", { first: "every" }, "A customer is in several cohorts."),
		ask("every-orders", { first: "every", measure: "orders" }),
		ask("error-every-or-after", { first: "every", mode: "on-or-after" }),
		ask("custom", {
			start: { entity: "orders" },
			back: { entity: "events", where: { column: "events.name", is: "visit" } },
		}),
		ask("custom-start", {
			start: { entity: "events" },
			back: { entity: "orders", where: { column: "orders.amount", from: 20 } },
			measure: "revenue",
		}),
		ask("same-instant", {
			start: { where: { column: "orders.channel", is: "web" } },
		}),
		ask("filtered", { filters: [{ column: "orders.channel", is: "shop" }] }),
		ask("zone", { timeZone: "Pacific/Auckland" }),
		ask("zone-west", { timeZone: "America/Los_Angeles", measure: "orders" }),
		ask("sunday", {
			grain: "week",
			weekStart: 7,
			period: { from: "2025-02-01", to: "2025-04-01" },
		}),
		ask("fiscal", { grain: "quarter", fiscal: { start: 2 } }),
		ask("weeks-4-4-5", {
			grain: "month",
			fiscal: { weeks: "4-4-5", month: 1, ends: "nearest", naming: "start" },
			weekStart: 7,
		}),
		ask("earlier", { asOf: "2025-03-06T08:59:59.999Z" }),
		ask("nobody", { period: { from: "2020-01-01", to: "2020-03-01" } }),
		ask("error-ages", { ages: 0 }),
		ask("error-brackets", { brackets: [[2, 1]] }),
		ask("error-brackets-apart", {
			brackets: [
				[1, 2],
				[2, 3],
			],
		}),
		ask("error-clock", { clock: "start", grain: "month" }),
		ask("error-entity", { start: { entity: "deals" } }),
		ask("error-grain", { grain: "decade" as never }),
	],
};
