import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../../../src/model/answer.js";
import { defineModel } from "../../../src/model/mapping.js";
import type { Metric } from "../../../src/model/metric.js";
import type { KpiAnswer, KpiQuestion } from "../../../src/questions/kpi.js";
import { suppressKpi } from "../../../src/server/suppress/kpi.js";
import { memorySource } from "../../../src/sources/memory.js";
import { expectKept, expectLarge, type Seen } from "./reader.js";

interface Order {
	client: string;
	channel: string | null;
	date: string;
	total: number;
}

const orders = (rows: readonly Order[]) =>
	memorySource(
		{ sales: rows as never },
		defineModel({
			timeZone: "UTC",
			currency: "EUR",
			entities: {
				orders: {
					from: "sales",
					columns: {
						customer: "client",
						at: "date",
						amount: "total",
						channel: "channel",
					},
				},
			},
		}),
		{ worker: "never", now: () => Date.parse("2026-12-01T00:00:00Z") },
	);

const large: Metric = {
	id: "large",
	name: { en: "large" },
	unit: "percent",
	direction: "higher",
	minimum: 0,
	is: {
		op: "rate",
		of: { op: "count", entity: "orders" },
		where: { column: "orders.amount", from: 50 },
	},
};

const question = (metric: string | Metric): KpiQuestion => ({
	kind: "kpi",
	metric,
	period: { from: "2026-11-01", to: "2026-12-01" },
	compare: ["previous-period", { from: "2026-11-02", to: "2026-12-01" }],
	series: "week",
	split: { column: "orders.channel", top: 4 },
	benchmark: { filters: [] },
	median: true,
});

const order = fc.record({
	client: fc.constantFrom(..."abcdefghij"),
	channel: fc.constantFrom(
		"web",
		"store",
		"app",
		"phone",
		"post",
		"fair",
		null,
	),
	date: fc
		.integer({ min: 0, max: 60 })
		.map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString()),
	total: fc.integer({ min: 1, max: 60 }),
});

/** How many of n have what the metric counts; as many as are told where it is told. */
const passing = ({ value, n, numerator }: Measure) =>
	numerator ?? Math.round((value ?? 0) * n);

/** What a reader sees of groups in one period. */
function seenIn(told: KpiAnswer, frame: number, of: (m: Measure) => number) {
	const { split } = told;
	const all = [
		...(split?.groups ?? []),
		...(split?.other ? [split.other] : []),
	];
	return all.map((group): Seen => {
		const measure =
			frame === 0
				? group.measure
				: (group.comparisons[frame - 1]?.measure as Measure);
		const isHidden = measure.value === null;
		const groups = "groups" in group ? (group.groups as number) : 1;
		return { count: isHidden ? null : of(measure), least: groups };
	});
}

const measuresIn = (told: KpiAnswer): Measure[] => [
	told.measure,
	...told.comparisons.map(({ measure }) => measure),
	...(told.benchmark ? [told.benchmark.measure] : []),
	...(told.split?.groups ?? []).flatMap(({ measure, comparisons }) => [
		measure,
		...comparisons.map((one) => one.measure),
	]),
];

const property = (
	metric: string | Metric,
	holds: (told: KpiAnswer, truth: KpiAnswer, k: number) => void,
) =>
	fc.assert(
		fc.asyncProperty(
			fc.array(order, { minLength: 1, maxLength: 120, size: "max" }),
			fc.integer({ min: 2, max: 8 }),
			async (rows, k) => {
				const truth = await orders(rows).ask(question(metric));
				holds(suppressKpi(truth, k, question(metric)), truth, k);
			},
		),
		{ numRuns: 30 },
	);

test("of a count, neither the groups, the weeks nor the periods compared tell of few", async () => {
	await property("orders", (told, truth, k) => {
		const frames = [told.measure, ...told.comparisons.map((c) => c.measure)];
		for (const [frame, whole] of frames.entries()) {
			if (whole.value === null) continue;
			// Groups with nothing in a period are not hidden there.
			const seen = seenIn(told, frame, ({ n }) => n).filter(
				({ count }) => count !== 0,
			);
			expectKept(whole.n, seen, k);
		}
		for (const measure of measuresIn(told)) expectLarge(measure.n, k);
		if (told.measure.value !== null)
			expectKept(
				told.measure.n,
				told.series.map(({ value, n }, i) => ({
					count: value === null && truth.series[i]?.value !== null ? null : n,
				})),
				k,
			);
	});
});

test("of a rate, nor do those who pass, or don't", async () => {
	await property(large, (told, _, k) => {
		for (const measure of measuresIn(told)) {
			if (measure.value === null) continue;
			expectLarge(passing(measure), k);
			expectLarge(measure.n - passing(measure), k);
		}
		for (const { value, n } of told.series)
			if (value !== null) {
				expectLarge(Math.round(value * n), k);
				expectLarge(n - Math.round(value * n), k);
			}
		if (told.measure.value === null) return;
		const seen = seenIn(told, 0, passing);
		const hidden = seen.filter(({ count }) => count === null).length;
		const shown = seen.reduce((sum, { count }) => sum + (count ?? 0), 0);
		// Those of all hidden groups together who pass.
		const rest = passing(told.measure) - shown;
		if (hidden > 0) expectLarge(rest, k);
	});
});

test("a change is told only where both of its figures are", async () => {
	await property("orders", (told) => {
		const all = [told, ...(told.split?.groups ?? [])];
		for (const { measure, comparisons } of all)
			for (const { measure: then, change } of comparisons)
				if (measure.value === null || then.value === null)
					expect(change).toEqual({
						state: "unknown",
						absolute: null,
						relative: null,
						interval: null,
						real: null,
					});
	});
});

test("two overlapping periods, or a figure and its peers, differ by nobody or by k or more", async () => {
	await property("orders", ({ measure, comparisons, benchmark }, _, k) => {
		if (measure.value === null) return;
		const overlapping = comparisons[1]?.measure as Measure;
		if (overlapping.value !== null)
			expectLarge(Math.abs(measure.n - overlapping.n), k);
		if (benchmark && benchmark.measure.value !== null)
			expectLarge(Math.abs(measure.n - benchmark.measure.n), k);
	});
});

test("the answer says that it hides something, and where it hides nothing is left as it is", async () => {
	await property("orders", (told, truth) => {
		if (told === truth) expect(told.meta.suppressed).toBeUndefined();
		else expect(told.meta.suppressed).toBe(true);
	});
});

test("two orders by post of 22 are hidden, and the four of the app with them", async () => {
	const rows = [
		...Array(16).fill("web"),
		...Array(4).fill("app"),
		...Array(2).fill("post"),
	].map((channel, i) => ({
		client: `c${i}`,
		channel,
		date: "2026-11-10",
		total: 10,
	}));
	const asked: KpiQuestion = {
		kind: "kpi",
		metric: "orders",
		period: { from: "2026-11-01", to: "2026-12-01" },
		split: { column: "orders.channel" },
	};
	const told = suppressKpi(await orders(rows).ask(asked), 3, asked);
	expect(told.measure).toMatchObject({ value: 22, n: 22 });
	expect(
		told.split?.groups.map(({ key, measure }) => [key, measure.value]),
	).toEqual([
		["web", 16],
		["app", null],
		["post", null],
	]);
});
