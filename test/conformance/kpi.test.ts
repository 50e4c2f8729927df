import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import type { VectorSet } from "../../src/conformance/set.js";
import { type SetId, vectors } from "../../src/conformance/vectors.js";
import { instantOf, loadTemporal } from "../../src/model/time.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { said } from "./said.js";

beforeAll(loadTemporal);

/** A row of orders as plain loops see it. */
interface Order {
	customer: string | null;
	at: number;
	amount: number | null;
}

/** What a few KPIs come to over a span, in plain loops; null where there is no value. */
const plain: Readonly<Record<string, (rows: Order[]) => number | null>> = {
	orders: (rows) => rows.length,
	revenue: (rows) => {
		const amounts = rows.flatMap(({ amount }) => amount ?? []);
		// Of no rows it is 0; of rows none of which has an amount, unknown.
		return amounts.length === 0 && rows.length > 0
			? null
			: amounts.reduce((a, b) => a + b, 0);
	},
	"average-basket": (rows) => {
		const amounts = rows.flatMap(({ amount }) => amount ?? []);
		return amounts.length === 0
			? null
			: amounts.reduce((a, b) => a + b) / amounts.length;
	},
};

function ordersOf({ tables, mapping }: VectorSet): Order[] {
	const zone = mapping.timeZone ?? "UTC";
	return (tables.orders ?? []).flatMap(({ customer, at, amount }) =>
		at === null
			? []
			: [
					{
						customer: customer as string | null,
						at: instantOf(at, zone, "at"),
						amount: amount as number | null,
					},
				],
	);
}

interface Spanned {
	about: string;
	from: string;
	to: string;
	value: number | null;
}

/** Every figure of an answer that is of a span. */
const spanned = ({ span, measure, comparisons, series }: KpiAnswer) => [
	{ about: "the period", ...span, value: measure.value },
	...comparisons.map(({ span, measure }, i) => ({
		about: `comparison ${i}`,
		...span,
		value: measure.value,
	})),
	...series.map((point, i) => ({ about: `point ${i}`, ...point })),
];

/** The figures of a set's unfiltered questions that plain loops find otherwise, and how many were looked at. */
async function otherwise(id: SetId) {
	const [set] = (await vectors([id])) as [VectorSet];
	const orders = ordersOf(set);
	const first = Math.min(...orders.map(({ at }) => at));
	const found: unknown[] = [];
	let seen = 0;
	for (const { id: own, question, answer } of set.cases) {
		const { kind, metric, filters } = question as KpiQuestion;
		const loop = typeof metric === "string" ? plain[metric] : undefined;
		if (kind !== "kpi" || !answer || !loop || filters) continue;
		const told = answer as unknown as KpiAnswer;
		const asOf = Date.parse(told.meta.asOf);
		for (const { about, from, to, value } of spanned(told) as Spanned[]) {
			const [start, end] = [Date.parse(from), Date.parse(to)];
			const rows = orders.filter(
				({ at }) => at >= start && at < end && at <= asOf,
			);
			// Before the first of all rows nothing is known, nor of a bucket that has not begun.
			const unknown =
				Math.min(end, asOf + 1) <= first ||
				(about.startsWith("point") && start > asOf);
			const wanted = unknown ? null : loop(rows);
			const near =
				value !== null &&
				wanted !== null &&
				Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted);
			seen++;
			if (value !== wanted && !near) found.push([own, about, value, wanted]);
		}
	}
	return { found, seen };
}

it.each([
	["kpi", 200],
	["fiscal", 300],
	["clocks-paris", 50],
	["clocks-auckland", 50],
	["clocks-sao-paulo", 50],
	["clocks-lord-howe", 50],
	["clocks-apia", 50],
	["amounts", 30],
	["strangers", 5],
	["late", 20],
] as const)(
	"Every count, sum and mean of orders in %s is what plain loops over its rows come to",
	async (id, least) => {
		const { found, seen } = await otherwise(id);
		expect(found).toEqual([]);
		expect(seen).toBeGreaterThan(least);
	},
);

describe("Periods by name, read on Monday 16 March 2026, half past eleven in Paris", () => {
	const paris = (day: string) =>
		Temporal.PlainDate.from(day).toZonedDateTime("Europe/Paris")
			.epochMilliseconds;
	const now = Date.UTC(2026, 2, 16, 10, 30) + 1;
	it.each([
		["this-day", "2026-03-16", "2026-03-17"],
		["last-day", "2026-03-15", "2026-03-16"],
		["last-7-days", "2026-03-10", "2026-03-17"],
		["this-week", "2026-03-16", "2026-03-23"],
		["last-week", "2026-03-09", "2026-03-16"],
		["last-2-weeks", "2026-03-02", "2026-03-16"],
		["week-to-date", "2026-03-16", null],
		["this-month", "2026-03-01", "2026-04-01"],
		["last-month", "2026-02-01", "2026-03-01"],
		["last-3-months", "2025-12-01", "2026-03-01"],
		["month-to-date", "2026-03-01", null],
		["this-quarter", "2026-01-01", "2026-04-01"],
		["last-quarter", "2025-10-01", "2026-01-01"],
		["last-2-quarters", "2025-07-01", "2026-01-01"],
		["quarter-to-date", "2026-01-01", null],
		["this-year", "2026-01-01", "2027-01-01"],
		["last-year", "2025-01-01", "2026-01-01"],
		["last-2-years", "2024-01-01", "2026-01-01"],
		["year-to-date", "2026-01-01", null],
		["all", "2025-01-01", null],
	])("%s", async (name, from, to) => {
		const kpi = await said("kpi");
		const { span } = kpi("kpi", `period-${name}`);
		expect(Date.parse(span.from)).toBe(paris(from));
		// Orders reach beyond the instant of the report, so that the last instant of all there is is that one.
		expect(Date.parse(span.to)).toBe(to === null ? now : paris(to));
	});
});

it("Where it is not over, a month is compared with the same part of the one before", async () => {
	const kpi = await said("kpi");
	const [before, year] = kpi("kpi", "period-this-month").comparisons;
	expect(before?.span).toMatchObject({
		from: "2026-01-31T23:00:00.000Z",
		to: "2026-02-16T10:30:00.001Z",
	});
	expect(year?.span).toMatchObject({
		from: "2025-02-28T23:00:00.000Z",
		to: "2025-03-16T10:30:00.001Z",
	});
	// By weekday, four whole weeks back: 1 March 2026 is a Sunday, as is 1 February.
	const [weekday] = kpi("kpi", "compare-weekday").comparisons;
	expect(weekday?.span.from).toBe("2026-01-31T23:00:00.000Z");
});

it("A run rate is the mean of the days that are over, times all days", async () => {
	const kpi = await said("kpi");
	const { projection, measure } = kpi("kpi", "run-rate");
	const [set] = (await vectors(["kpi"])) as [VectorSet];
	const start = Date.parse("2026-02-28T23:00:00Z");
	const end = Date.parse("2026-03-15T23:00:00Z");
	const days = ordersOf(set).filter(({ at }) => at >= start && at < end);
	const total = days.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
	expect(projection?.days).toBe(15);
	expect(projection?.value).toBeCloseTo((total / 15) * 31, 9);
	expect(measure.value).toBeGreaterThanOrEqual(total);
});

it("A peer group is the same period's, by filters of its own; a median is the middle one", async () => {
	const kpi = await said("kpi");
	const [set] = (await vectors(["kpi"])) as [VectorSet];
	const rows = set.tables.orders as readonly {
		at: string;
		amount: number | null;
		channel: string | null;
	}[];
	const of2025 = rows.filter(
		({ at }) => at >= "2024-12-31T23" && at < "2025-12-31T23",
	);
	const sum = (channel: string) =>
		of2025
			.filter((row) => row.channel === channel)
			.reduce((total, { amount }) => total + (amount ?? 0), 0);
	const { measure, benchmark } = kpi("kpi", "benchmark");
	expect(measure.value).toBe(sum("web"));
	expect(benchmark?.measure.value).toBe(sum("shop"));
	const amounts = of2025
		.flatMap(({ amount }) => amount ?? [])
		.sort((a, b) => a - b);
	const middle = (amounts.length - 1) / 2;
	expect(kpi("kpi", "median").median).toBe(
		((amounts[Math.floor(middle)] as number) +
			(amounts[Math.ceil(middle)] as number)) /
			2,
	);
});
