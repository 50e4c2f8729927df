import type { Fiscal } from "../../../src/model/fiscal.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

const DAY = 86_400_000;
const dayOf = (from: number, n: number) =>
	new Date(from + n * DAY).toISOString().slice(0, 10);

/** Every Saturday from 3 December 2022, each for as much as it is the nth; and on the eves and first days of fiscal years. */
const orders: Rows = [
	...Array.from({ length: 84 }, (_, i) => ({
		customer: `c${i % 9}`,
		at: dayOf(Date.UTC(2022, 11, 3), 7 * i),
		amount: i + 1,
	})),
	...[
		"2020-12-27",
		"2020-12-28",
		"2021-01-03",
		"2021-01-04",
		"2023-01-28",
		"2023-01-29",
		"2024-02-03",
		"2024-02-04",
		"2023-03-31",
		"2023-04-01",
		"2024-02-29",
		"2023-12-30",
		"2023-12-31",
	].map((at, i) => ({ customer: `e${i}`, at, amount: 1000 })),
];

const calendars: Readonly<
	Record<string, { fiscal?: Fiscal; weekStart?: number }>
> = {
	april: { fiscal: { start: 4 } },
	july: { fiscal: { start: 7, naming: "start" } },
	october: { fiscal: { start: 10 } },
	nrf: {
		fiscal: { weeks: "4-5-4", month: 1, ends: "nearest", naming: "start" },
		weekStart: 7,
	},
	"4-4-5": { fiscal: { weeks: "4-4-5", month: 12 }, weekStart: 7 },
	"5-4-4": { fiscal: { weeks: "5-4-4", month: 6, ends: "nearest" } },
	calendar: {},
};

const ask = asking({
	kind: "kpi",
	metric: "revenue",
	asOf: "2024-05-15T12:00:00Z",
});

const years = Object.entries(calendars).flatMap(([id, calendar]) => [
	ask(`${id}-last-year`, {
		...calendar,
		asOf: "2024-05-15T12:00:00Z",
		period: "last-year",
		series: "month",
		compare: ["previous-year", "previous-period"],
	}),
	ask(`${id}-this-year`, {
		...calendar,
		asOf: "2024-05-15T12:00:00Z",
		period: "this-year",
		series: "quarter",
		compare: ["previous-year"],
	}),
	ask(`${id}-to-date`, {
		...calendar,
		asOf: "2024-05-15T12:00:00Z",
		period: "year-to-date",
		compare: ["previous-year"],
		align: "weekday",
	}),
	ask(`${id}-quarter`, {
		...calendar,
		asOf: "2024-02-03T12:00:00Z",
		period: "this-quarter",
		series: "week",
		compare: ["previous-period", "previous-year"],
	}),
	ask(`${id}-month`, {
		...calendar,
		asOf: "2024-02-10T12:00:00Z",
		period: "last-month",
		series: "week",
		compare: ["previous-period", "previous-year"],
	}),
	ask(`${id}-53rd-week`, {
		...calendar,
		asOf: "2024-02-10T12:00:00Z",
		period: "last-week",
		compare: ["previous-year", "previous-period"],
	}),
	ask(`${id}-month-before`, {
		...calendar,
		asOf: "2024-01-31T12:00:00Z",
		period: "month-to-date",
		compare: ["previous-period"],
	}),
]);
const more = [
	ask("iso-weeks", {
		asOf: "2021-02-01T00:00:00Z",
		period: { from: "2020-12-21", to: "2021-01-11" },
		series: "week",
		compare: ["previous-year"],
	}),
	ask("sunday-weeks", {
		asOf: "2021-02-01T00:00:00Z",
		period: { from: "2020-12-21", to: "2021-01-11" },
		series: "week",
		weekStart: 7,
	}),
	ask("leap-day", {
		asOf: "2024-03-01T00:00:00Z",
		period: { from: "2024-02-29", to: "2024-03-01" },
		compare: ["previous-year"],
	}),
	ask("leap-february", {
		asOf: "2024-02-29T12:00:00Z",
		period: "this-month",
		compare: ["previous-period", "previous-year"],
	}),
	ask("31st", {
		asOf: "2023-03-31T12:00:00Z",
		period: "month-to-date",
		compare: ["previous-period", "previous-year"],
	}),
	ask("split-nrf", {
		...calendars.nrf,
		asOf: "2024-05-15T12:00:00Z",
		period: "all",
		split: { column: "orders.at", grain: "quarter", top: 6 },
	}),
	{
		id: "cohort-nrf",
		question: {
			kind: "cohort",
			grain: "quarter",
			ages: 3,
			asOf: "2024-05-15T12:00:00Z",
			...calendars.nrf,
		},
	} satisfies Asked,
	{
		id: "cohort-4-4-5",
		question: {
			kind: "cohort",
			grain: "month",
			ages: 3,
			asOf: "2024-02-15T12:00:00Z",
			period: "last-quarter",
			...calendars["4-4-5"],
		},
	} satisfies Asked,
	{
		id: "funnel-trend-nrf",
		question: {
			kind: "funnel",
			steps: [{ name: "order", at: "orders.at" }],
			trend: "month",
			asOf: "2024-02-15T12:00:00Z",
			period: "last-year",
			...calendars.nrf,
		},
	} satisfies Asked,
	ask("error-weeks", {
		fiscal: { weeks: "4-4-6", month: 1 },
		asOf: "2024-05-15",
	}),
	ask("error-both", {
		fiscal: { start: 4, weeks: "4-4-5", month: 1 },
		asOf: "2024-05-15",
	}),
];

const tables = { orders };
export const fiscal: Draft = {
	id: "fiscal",
	about:
		"Years that start in other months, years of weeks with 53 of them (the National Retail Federation's 2023), ISO week 53 of 2020, and the 29 February.",
	mapping: {
		timeZone: "America/New_York",
		currency: "USD",
		entities: identity(tables),
	},
	tables,
	cases: [...years, ...more],
};
