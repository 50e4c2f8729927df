import { beforeAll, expect, it } from "vitest";
import { additivityOf } from "../../src/catalogue/additivity.js";
import { kpis } from "../../src/catalogue/catalogue.js";
import type { Kpi } from "../../src/catalogue/kpi.js";
import type { Measure } from "../../src/model/answer.js";
import { loadTemporal } from "../../src/model/time.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { asked, load, type Making, madeRows, same } from "./made.js";

beforeAll(loadTemporal);

type Asked = Omit<KpiQuestion, "kind" | "metric">;

const year = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 5, 1) };
const quarter = { from: "2026-01-01", to: "2026-04-01" };
const asOf = "2026-05-01";
const usual: Asked = { period: quarter, asOf, split: {} };
const bySegment = { column: "customers.segment" };

/** Rows, and what is asked of them. */
const conditions: Readonly<Record<string, [Partial<Making>, Asked]>> = {
	"no rows": [{ rows: 0 }, usual],
	"no rows, ever": [{ rows: 0 }, { period: "all", asOf }],
	"one row": [{ rows: 1 }, { period: "all", asOf }],
	"nothing but missing values": [{ missing: 1 }, usual],
	"half of the values missing": [{ missing: 0.5 }, usual],
	"amounts below 0": [{ money: (x) => -1000 * x }, usual],
	"amounts above and below 0": [{ money: (x) => 1000 * x - 500 }, usual],
	"amounts as large as numbers go": [
		{ money: (x) => (x < 0.5 ? -1e308 : 1e308) },
		usual,
	],
	"amounts as small as numbers go": [
		{ money: (x) => 5e-324 * Math.floor(3 * x) },
		usual,
	],
	"numbers that are all 0": [{ money: () => 0, number: () => 0 }, usual],
	"rows only after the as-of instant": [
		{ from: Date.UTC(2027, 0, 1), to: Date.UTC(2028, 0, 1) },
		usual,
	],
	"rows only before the period": [
		{ from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 0, 1) },
		usual,
	],
	"a period before all rows": [
		{},
		{ period: { from: "2010-01-01", to: "2010-04-01" }, asOf },
	],
	"a period after the as-of instant": [
		{},
		{ period: { from: "2027-01-01", to: "2027-04-01" }, asOf },
	],
	"all there is": [{}, { period: "all", asOf, split: {} }],
	"a day that Samoa skipped": [
		{ from: Date.UTC(2011, 0, 1), to: Date.UTC(2012, 0, 20) },
		{
			period: { from: "2011-12-15", to: "2012-01-05" },
			asOf: "2011-12-30T10:00:00Z",
			timeZone: "Pacific/Apia",
			series: "day",
		},
	],
	"an as-of instant at which New York puts clocks back": [
		{},
		{
			period: { from: "2025-11-01", to: "2025-11-05" },
			asOf: "2025-11-02T06:00:00Z",
			timeZone: "America/New_York",
			series: "hour",
		},
	],
	"an as-of instant at which New York puts clocks on": [
		{},
		{
			period: "this-month",
			asOf: "2026-03-08T07:00:00Z",
			timeZone: "America/New_York",
			series: "week",
		},
	],
	"a fiscal quarter of weeks": [
		{},
		{
			...usual,
			period: "this-quarter",
			fiscal: { weeks: "4-4-5", month: 1 },
		},
	],
	"filters on customers": [
		{},
		{
			...usual,
			filters: [
				{ column: "customers.channel", is: ["x", "y"] },
				{ not: { column: "customers.campaign", is: null } },
			],
		},
	],
	"a split by texts that are names of JavaScript": [
		{},
		{ ...usual, split: bySegment },
	],
	"a split with most groups in Other": [
		{},
		{ ...usual, split: { ...bySegment, top: 2 } },
	],
	"a split by the month customers came in": [
		{},
		{ ...usual, split: { column: "customers.created_at", grain: "month" } },
	],
	"a split by RFM segments": [
		{},
		{ ...usual, split: { customers: { kind: "rfm" } } },
	],
};

it.each(Object.entries(conditions))(
	"all 179 KPIs answer in sound numbers, or refuse by a typed error: %s",
	async (_, [making, question]) => {
		const dataset = await load(madeRows({ seed: 3, ...year, ...making }));
		const faults: string[] = [];
		let answered = 0;
		for (const kpi of kpis)
			for (const split of new Set([undefined, question.split])) {
				const answer = asked(dataset, {
					compare: ["previous-period", "previous-year", { ago: 2 }],
					series: "month",
					...question,
					split,
					metric: kpi.id,
				} as Asked & { metric: string });
				if (answer) answered++;
				for (const fault of answer ? faultsOf(kpi, answer) : [])
					faults.push(`${kpi.id}: ${fault}`);
			}
		expect(faults).toEqual([]);
		expect(answered).toBeGreaterThanOrEqual(kpis.length);
	},
	20_000,
);

/** All that can be said of an answer whatever its rows. */
function faultsOf({ is, unit }: Kpi, answer: KpiAnswer): string[] {
	const { measure, comparisons, series, split } = answer;
	const groups = split && [
		...split.groups,
		...(split.other ? [split.other] : []),
	];
	const faults = unsoundIn(answer, "");
	const measures = [
		measure,
		...comparisons.map((one) => one.measure),
		...(groups ?? []).flatMap((group) => [
			group.measure,
			...group.comparisons.map((one) => one.measure),
		]),
	];
	const isRate = typeof is === "object" && is.op === "rate";
	for (const one of measures) {
		if (!within(one)) faults.push(`${one.value} is not in its interval`);
		if (isRate && unit === "percent" && one.value !== null)
			if (!(one.value >= 0 && one.value <= 1))
				faults.push(`a rate of ${one.value}`);
	}
	const additivity = additivityOf(is);
	if (measure.value === null) return faults;
	const whole = measure.value;
	const adds = (
		parts: readonly (number | null)[],
		to: number,
		what: string,
	) => {
		const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
		if (!same(total, to)) faults.push(`${what} add up to ${total}, not ${to}`);
	};
	if (groups && additivity !== "non-additive")
		adds(
			groups.map((group) => group.measure.value),
			whole,
			"groups",
		);
	if (groups && typeof is === "object" && is.op === "share")
		adds(
			groups.map((group) => group.measure.value),
			1,
			"shares",
		);
	if (additivity === "additive")
		adds(
			series.map((point) => point.value),
			whole,
			"buckets",
		);
	return faults;
}

/** A value of one row may lie beside the adjusted Wald interval of its NPS. */
const within = ({ value, interval, n }: Measure): boolean =>
	value === null ||
	interval === null ||
	n < 2 ||
	(interval[0] <= value && value <= interval[1]);

/** Whatever is no JSON: numbers that are not finite, values that are undefined. */
function unsoundIn(part: unknown, path: string): string[] {
	if (typeof part === "number")
		return Number.isFinite(part) ? [] : [`${path} is ${part}`];
	if (part === undefined) return [`${path} is undefined`];
	if (typeof part !== "object" || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) =>
		unsoundIn(value, `${path}.${key}`),
	);
}
