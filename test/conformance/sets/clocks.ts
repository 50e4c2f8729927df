import type { Metric } from "../../../src/model/metric.js";
import type { Asked, Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

/** Two days of a zone on which clocks change, forward first, and what happens around. */
interface Changes {
	id: string;
	about: string;
	timeZone: string;
	/** Each from the day before the change up to the second day after it. */
	days: readonly { from: string; change: string; after: string; to: string }[];
	/** Wall clock, of ann and bob in turn. */
	locals: readonly string[];
	/** Instants, of ann and bob in turn. */
	instants: readonly string[];
	asOf: string;
}

const near = (unit: "hours" | "days", to: number): Metric => ({
	id: `again-${unit}`,
	name: { en: "Again" },
	unit: "count",
	direction: "higher",
	is: {
		op: "count",
		entity: "events",
		where: {
			value: {
				op: "related",
				of: { op: "count", entity: "events" },
				near: { instant: "events.at", to, unit },
			},
			from: 1,
		},
	},
});
const metrics: Metric[] = [
	{
		id: "hours-between",
		name: { en: "Hours" },
		unit: "hours",
		direction: "lower",
		is: { op: "mean", of: { op: "gap", of: "orders.at", unit: "hours" } },
	},
	{
		id: "days-between",
		name: { en: "Days" },
		unit: "days",
		direction: "lower",
		is: { op: "mean", of: { op: "gap", of: "orders.at", unit: "days" } },
	},
	near("days", 1),
	near("hours", 24),
	{
		id: "happened",
		name: { en: "Happened" },
		unit: "count",
		direction: "higher",
		is: { op: "count", entity: "events" },
	},
	{
		id: "trailing",
		name: { en: "Lately" },
		unit: "count",
		direction: "higher",
		is: { op: "count", entity: "events", window: { trailing: 1, to: "end" } },
	},
];

function casesOf({ days, asOf }: Changes): Asked[] {
	const kpi = asking({ kind: "kpi", asOf });
	return [
		...days.flatMap(({ from, change, after, to }, i) => [
			kpi(`hours-${i}`, {
				metric: "orders",
				period: { from: change, to: after },
				series: "hour",
				compare: ["previous-period"],
			}),
			kpi(`days-${i}`, {
				metric: "orders",
				period: { from, to },
				series: "day",
				split: { column: "orders.at", grain: "day" },
			}),
			kpi(`instants-${i}`, {
				metric: "happened",
				period: { from, to },
				series: "day",
				compare: [{ from: change, to: after }],
			}),
			kpi(`instants-hours-${i}`, {
				metric: "happened",
				period: { from: change, to: after },
				series: "hour",
			}),
			kpi(`week-${i}`, {
				metric: "revenue",
				period: { from, to },
				series: "week",
				compare: ["previous-year"],
			}),
			kpi(`trailing-${i}`, {
				metric: "trailing",
				period: { from: change, to: after },
			}),
			kpi(`near-days-${i}`, { metric: "again-days", period: { from, to } }),
			kpi(`near-hours-${i}`, { metric: "again-hours", period: { from, to } }),
			kpi(`utc-${i}`, {
				metric: "orders",
				period: { from, to },
				series: "day",
				timeZone: "UTC",
			}),
			kpi(`so-far-${i}`, {
				metric: "happened",
				period: "this-day",
				compare: ["previous-period", "previous-year"],
				series: "hour",
				asOf: `${change}T12:00:00`,
			}),
			kpi(`projected-${i}`, {
				metric: "happened",
				period: "this-month",
				projection: "run-rate",
				asOf: `${after}T12:00:00`,
			}),
		]),
		kpi("hours-between", { metric: "hours-between", period: "all" }),
		kpi("days-between", { metric: "days-between", period: "all" }),
		{
			id: "funnel-24-hours",
			question: {
				kind: "funnel",
				steps: ["a", "b"],
				windowDays: 1,
				asOf,
				trend: "day",
				period: { from: days[0]?.from as string, to: days[0]?.to as string },
			},
		},
		{
			id: "funnel",
			question: { kind: "funnel", steps: ["a", "b"], windowDays: 2, asOf },
		},
		{
			id: "cohort-day",
			question: {
				kind: "cohort",
				grain: "day",
				ages: 4,
				asOf,
				period: { from: days[0]?.from as string, to: days[0]?.to as string },
			},
		},
		{
			id: "cohort-24-hours",
			question: {
				kind: "cohort",
				grain: "day",
				clock: "start",
				ages: 4,
				asOf,
				period: { from: days[0]?.from as string, to: days[0]?.to as string },
			},
		},
		{ id: "rfm", question: { kind: "rfm", bins: 3, asOf } },
	];
}

function setOf(changes: Changes): Draft {
	const { id, about, timeZone, locals, instants } = changes;
	const who = (i: number) => (i % 2 === 0 ? "ann" : "bob");
	const orders: Rows = locals.map((at, i) => ({
		customer: who(i),
		at,
		amount: 2 ** i,
	}));
	const events: Rows = instants.map((at, i) => ({
		customer: who(i >> 1),
		name: i % 2 === 0 ? "a" : "b",
		at,
	}));
	const tables = { orders, events };
	return {
		id,
		about,
		mapping: { timeZone, entities: identity(tables), metrics },
		tables,
		cases: casesOf(changes),
	};
}

export const clocks: readonly Draft[] = (
	[
		{
			id: "clocks-paris",
			about:
				"Europe/Paris: 02:00 becomes 03:00 on 29 March 2026, and 03:00 becomes 02:00 on 25 October.",
			timeZone: "Europe/Paris",
			days: [
				{
					from: "2026-03-28",
					change: "2026-03-29",
					after: "2026-03-30",
					to: "2026-03-31",
				},
				{
					from: "2026-10-24",
					change: "2026-10-25",
					after: "2026-10-26",
					to: "2026-10-27",
				},
			],
			locals: [
				"2026-03-28T02:30:00",
				"2026-03-28T23:59:59.999",
				"2026-03-29T00:00:00",
				"2026-03-29T01:59:59.999",
				"2026-03-29T02:30:00",
				"2026-03-29T03:30:00",
				"2026-03-30T00:00:00",
				"2026-10-24T02:30:00",
				"2026-10-25T00:00:00",
				"2026-10-25T01:59:59.999",
				"2026-10-25T02:30:00",
				"2026-10-25T03:00:00",
				"2026-10-25T23:59:59.999",
				"2026-10-26T00:00:00",
			],
			instants: [
				"2026-03-28T12:00:00Z",
				"2026-03-29T11:00:00Z",
				"2026-03-29T00:59:59.999Z",
				"2026-03-29T01:00:00.000Z",
				"2026-03-29T21:59:59.999Z",
				"2026-03-29T22:00:00.000Z",
				"2026-10-24T11:30:00Z",
				"2026-10-25T12:30:00Z",
				"2026-10-25T00:30:00Z",
				"2026-10-25T01:45:00Z",
				"2026-10-25T22:59:59.999Z",
				"2026-10-25T23:00:00.000Z",
			],
			asOf: "2026-11-10T00:00:00Z",
		},
		{
			id: "clocks-auckland",
			about:
				"Pacific/Auckland, where the year has its summer at both ends: 02:00 becomes 03:00 on 27 September 2026, and 03:00 becomes 02:00 on 5 April.",
			timeZone: "Pacific/Auckland",
			days: [
				{
					from: "2026-04-04",
					change: "2026-04-05",
					after: "2026-04-06",
					to: "2026-04-07",
				},
				{
					from: "2026-09-26",
					change: "2026-09-27",
					after: "2026-09-28",
					to: "2026-09-29",
				},
			],
			locals: [
				"2026-04-04T02:30:00",
				"2026-04-05T00:00:00",
				"2026-04-05T02:30:00",
				"2026-04-05T03:00:00",
				"2026-04-05T23:59:59.999",
				"2026-04-06T00:00:00",
				"2026-09-26T02:30:00",
				"2026-09-27T01:59:59.999",
				"2026-09-27T02:00:00",
				"2026-09-27T03:30:00",
				"2026-09-28T00:00:00",
			],
			instants: [
				"2026-04-03T12:00:00Z",
				"2026-04-04T12:30:00Z",
				"2026-04-04T13:30:00Z",
				"2026-04-04T14:30:00Z",
				"2026-04-05T11:59:59.999Z",
				"2026-04-05T12:00:00Z",
				"2026-09-25T13:00:00Z",
				"2026-09-26T12:30:00Z",
				"2026-09-26T13:59:59.999Z",
				"2026-09-26T14:00:00Z",
				"2026-09-27T10:59:59.999Z",
				"2026-09-27T11:00:00Z",
			],
			asOf: "2026-10-20T00:00:00Z",
		},
		{
			id: "clocks-sao-paulo",
			about:
				"America/Sao_Paulo, where clocks changed at midnight: 4 November 2018 began at 01:00, and 23:00 of 16 February 2019 came twice; never since.",
			timeZone: "America/Sao_Paulo",
			days: [
				{
					from: "2018-11-03",
					change: "2018-11-04",
					after: "2018-11-05",
					to: "2018-11-06",
				},
				{
					from: "2019-02-15",
					change: "2019-02-16",
					after: "2019-02-17",
					to: "2019-02-18",
				},
			],
			locals: [
				"2018-11-03T23:59:59.999",
				"2018-11-04T00:00:00",
				"2018-11-04T00:30:00",
				"2018-11-04T01:00:00",
				"2018-11-04T01:30:00",
				"2018-11-05T00:00:00",
				"2019-02-16T00:00:00",
				"2019-02-16T22:59:59.999",
				"2019-02-16T23:00:00",
				"2019-02-16T23:59:59.999",
				"2019-02-17T00:00:00",
				"2019-11-03T00:30:00",
			],
			instants: [
				"2018-11-03T03:30:00Z",
				"2018-11-04T02:59:59.999Z",
				"2018-11-04T03:00:00Z",
				"2018-11-04T03:30:00Z",
				"2018-11-05T01:59:59.999Z",
				"2018-11-05T02:00:00Z",
				"2019-02-17T01:00:00Z",
				"2019-02-17T01:59:59.999Z",
				"2019-02-17T02:00:00Z",
				"2019-02-17T02:59:59.999Z",
				"2019-02-17T03:00:00Z",
				"2019-02-18T02:30:00Z",
			],
			asOf: "2019-12-01T00:00:00Z",
		},
		{
			id: "clocks-lord-howe",
			about:
				"Australia/Lord_Howe, where clocks change by half an hour: 02:00 becomes 01:30 on 5 April 2026, and 02:30 on 4 October.",
			timeZone: "Australia/Lord_Howe",
			days: [
				{
					from: "2026-04-04",
					change: "2026-04-05",
					after: "2026-04-06",
					to: "2026-04-07",
				},
				{
					from: "2026-10-03",
					change: "2026-10-04",
					after: "2026-10-05",
					to: "2026-10-06",
				},
			],
			locals: [
				"2026-04-04T01:45:00",
				"2026-04-05T01:29:59.999",
				"2026-04-05T01:45:00",
				"2026-04-05T02:00:00",
				"2026-04-06T00:00:00",
				"2026-10-03T02:15:00",
				"2026-10-04T01:59:59.999",
				"2026-10-04T02:15:00",
				"2026-10-04T02:30:00",
				"2026-10-05T00:00:00",
			],
			instants: [
				"2026-04-04T14:29:59.999Z",
				"2026-04-04T14:45:00Z",
				"2026-04-04T15:15:00Z",
				"2026-04-04T15:30:00Z",
				"2026-04-05T13:29:59.999Z",
				"2026-04-05T13:30:00Z",
				"2026-10-03T15:29:59.999Z",
				"2026-10-03T15:30:00Z",
				"2026-10-04T12:59:59.999Z",
				"2026-10-04T13:00:00Z",
			],
			asOf: "2026-11-01T00:00:00Z",
		},
		{
			id: "clocks-apia",
			about:
				"Pacific/Apia crossed the date line: 29 December 2011 was followed by the 31st, and clocks went back on 1 April 2012.",
			timeZone: "Pacific/Apia",
			days: [
				{
					from: "2011-12-28",
					change: "2011-12-29",
					after: "2011-12-31",
					to: "2012-01-02",
				},
				{
					from: "2012-03-31",
					change: "2012-04-01",
					after: "2012-04-02",
					to: "2012-04-03",
				},
			],
			locals: [
				"2011-12-28T12:00:00",
				"2011-12-29T23:59:59.999",
				"2011-12-31T00:00:00",
				"2012-01-01T00:00:00",
				"2012-04-01T03:30:00",
				"2012-04-01T04:00:00",
			],
			instants: [
				"2011-12-29T10:00:00Z",
				"2011-12-30T09:59:59.999Z",
				"2011-12-30T10:00:00Z",
				"2011-12-31T09:59:59.999Z",
				"2011-12-31T10:00:00Z",
				"2012-03-31T13:30:00Z",
				"2012-03-31T14:30:00Z",
				"2012-04-01T11:00:00Z",
			],
			asOf: "2012-05-01T00:00:00Z",
		},
	] satisfies Changes[]
).map(setOf);
