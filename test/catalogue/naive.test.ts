import { beforeAll, describe, expect, it } from "vitest";
import { findKpi } from "../../src/catalogue/catalogue.js";
import type { Filter } from "../../src/model/filter.js";
import type { Period } from "../../src/model/period.js";
import { memorySource } from "../../src/sources/memory.js";
import { sampleTables } from "../../src/sources/sample/tables.js";
import { naive } from "./naive/naive.js";
import { roughened } from "./naive/rough.js";
import {
	asKnown,
	columnsOf,
	only,
	type Shop,
	sampleRows,
	shopOf,
} from "./naive/shop.js";
import { type Clock, clockOf } from "./naive/time.js";
import { type View, viewOf } from "./naive/view.js";
import { specified } from "./specified.js";

const { model } = sampleTables();
const now = model.asOf as string;

/** First and last day, the latter exclusive, and the as-of instant. */
type Looked = readonly [from: string, to: string, asOf: string];

/**
 * A month in which clocks change and a campaign is sent, a whole year, and months that are not over: now, and one looked at in its
 * midst, when the wall clock was an hour ahead of the year before.
 */
const periods: Readonly<Record<string, Looked>> = {
	"March 2026": ["2026-03-01", "2026-04-01", now],
	"November 2025 to October 2026": ["2025-11-01", "2026-11-01", now],
	"this month": ["2026-11-01", "2026-12-01", now],
	"March 2026, on the 29th": [
		"2026-03-01",
		"2026-04-01",
		"2026-03-29T15:00:00Z",
	],
};
const year = periods["November 2025 to October 2026"] as Looked;
const paris = "Europe/Paris";
const zones = ["Europe/Paris", "America/New_York"];
const ids = Object.values(specified).flat();

/** The same number: counts exactly, all else but for rounding. */
function expectSame(id: string, found: number | null, wanted: number | null) {
	if (found === null || wanted === null || findKpi(id)?.unit === "count")
		expect(found, id).toBe(wanted);
	else
		expect(
			Math.abs(found - wanted),
			`${id}: ${found}, not ${wanted}`,
		).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
}

const clocks = new Map(zones.map((zone) => [zone, clockOf(zone)]));
const clockIn = (zone: string) => clocks.get(zone) as Clock;

/** The ends of all periods, and of what is looked back upon from there. */
const edges = zones
	.map(clockIn)
	.flatMap((clock) =>
		Object.values(periods).flatMap(([from, to, asOf]) =>
			[clock.startOf(from), clock.startOf(to), Date.parse(asOf) + 1].flatMap(
				(end) => [
					end,
					...[30, 60, 180, 365].map((days) => clock.back(end, days)),
				],
			),
		),
	);

const smooth = sampleRows();
const rows = roughened(smooth, Date.parse(now), edges);
const shops = new Map(
	Object.values(periods).map(([, , asOf]) => [
		asOf,
		shopOf(asKnown(rows, Date.parse(asOf))),
	]),
);
const shop = shops.get(now) as Shop;
const source = memorySource(columnsOf(rows), model, { worker: "never" });

/** What the plain loops say. */
function plain(id: string, view: View): number | null {
	const value = naive[id]?.(view);
	return value === undefined || Number.isNaN(value) ? null : value;
}

function view(of: Shop, zone: string, [from, to, asOf]: Looked): View {
	const clock = clockIn(zone);
	const ends = [clock.startOf(from), clock.startOf(to)] as const;
	return viewOf(of, clock, Date.parse(asOf), ...ends);
}

describe("Every KPI of the specification, worked out a second time in plain loops,", () => {
	const engine = async (
		id: string,
		timeZone: string,
		[from, to, asOf]: Looked,
		filters: readonly Filter[] = [],
	) => {
		const period: Period = { from, to };
		const answer = await source.ask({
			kind: "kpi",
			metric: id,
			period,
			asOf,
			timeZone,
			filters,
		});
		return answer.measure.value;
	};

	it("is there", () => {
		expect(Object.keys(naive).sort()).toEqual([...ids].sort());
	});

	describe.each(zones)("is what the engine answers in %s", (zone) => {
		describe.each(Object.entries(periods))("for %s", (_, period) => {
			let seen: View;
			beforeAll(() => {
				seen = view(shops.get(period[2]) as Shop, zone, period);
			});
			it.each(ids)("%s", async (id) => {
				expectSame(id, await engine(id, zone, period), plain(id, seen));
			});
		});
	});

	it.each(ids)(
		"has a value over a year of the sample that is not zero: %s",
		(id) => {
			expect(plain(id, view(shopOf(smooth), paris, year)) ?? 0).not.toBe(0);
		},
	);

	describe.each(["family", "company"])(
		"is the same for one segment of customers: %s",
		(segment) => {
			let seen: View;
			beforeAll(() => {
				seen = view(
					shopOf(only(shop.whole, of(segment)), shop.whole),
					paris,
					year,
				);
			});
			it.each(ids)("%s", async (id) => {
				const filters = [{ column: "customers.segment", is: segment }];
				expectSame(id, await engine(id, paris, year, filters), plain(id, seen));
			});
		},
	);

	/** Whether a customer is of a segment. */
	const of = (segment: string) => (customer: string | null) =>
		shop.fileOf(customer)?.segment === segment;

	describe("is the same for each group of a split", () => {
		const bySegment = ids.filter(
			(id) => findKpi(id)?.by === "customers.segment",
		);
		const segments = ["individual", "family", "company"];
		const views = new Map<string, View>();
		beforeAll(() => {
			for (const segment of segments)
				views.set(
					segment,
					view(shopOf(only(shop.whole, of(segment)), shop.whole), paris, year),
				);
		});
		it.each(bySegment)("%s by segment", async (id) => {
			const groups = await split(id);
			for (const segment of segments) {
				const found = groups.get(segment);
				const wanted = plain(id, views.get(segment) as View);
				// A segment without any rows has no group.
				if (found === undefined) expect([0, null], id).toContain(wanted);
				else expectSame(id, found, wanted);
			}
		});

		const seen = () => view(shop, paris, year);
		it.each([
			[
				"channel-revenue-share",
				() => sharesOf(seen().orders, "channel", "amount"),
			],
			[
				"category-share",
				() => sharesOf(seen().order_lines, "category", "amount"),
			],
			[
				"placement-share",
				() => sharesOf(seen().order_lines, "placement", "amount"),
			],
			[
				"contact-channel-share",
				() => sharesOf(seen().contacts, "channel", null),
			],
		])("%s by its own column", async (id, wanted) => {
			const groups = await split(id);
			const shares = wanted();
			expect([...groups.keys()].sort()).toEqual([...shares.keys()].sort());
			for (const [key, share] of shares)
				expectSame(id, groups.get(key) ?? null, share);
		});

		/** Each group's share of the whole: of a sum, or of the rows. */
		function sharesOf<R extends { at: number }>(
			all: readonly R[],
			column: keyof R,
			amount: keyof R | null,
		) {
			const sums = new Map<string | null, number>();
			let whole = 0;
			for (const row of all) {
				if (!seenIn(row.at)) continue;
				const value = amount === null ? 1 : (row[amount] as number);
				if (Number.isNaN(value)) continue;
				const key = row[column] as string | null;
				sums.set(key, (sums.get(key) ?? 0) + value);
				whole += value;
			}
			return new Map([...sums].map(([key, value]) => [key, value / whole]));
		}
		const seenIn = (at: number) => (views.get("family") as View).inPeriod(at);

		async function split(id: string) {
			const answer = await source.ask({
				kind: "kpi",
				metric: id,
				period: { from: year[0], to: year[1] },
				timeZone: paris,
				split: {},
			});
			return new Map(
				answer.split?.groups.map(({ key, measure }) => [key, measure.value]),
			);
		}
	});
});
