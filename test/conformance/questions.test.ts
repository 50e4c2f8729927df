import { describe, expect, it } from "vitest";
import type { FunnelAnswer } from "../../src/questions/funnel.js";
import type { RowsAnswer } from "../../src/questions/rows.js";
import { groupsOf, said } from "./said.js";

const countsOf = ({ stages }: Pick<FunnelAnswer, "stages">) =>
	stages.map(({ count }) => count);

describe("Funnels", () => {
	/**
	 * Entered (had an A by the as-of instant, day 99.5): all but lone, who has none: 17, of whom before entered on the last days of 2024.
	 * after's A is of day 98; its B and C lie after the as-of instant.
	 */
	it("in order: steps at one instant count, one beyond the window does not", async () => {
		const funnel = await said("funnel");
		const answer = funnel("funnel", "ordered");
		// B after A within 14 days: plain, twice, restart (from day 2 or 14), tied, tied-backwards, edge, just-late, lost, again (40),
		// late, before (day −3 to 2), out, out-later. C after that: all but just-late, by a thousandth of a day, and late.
		expect(countsOf(answer)).toEqual([17, 13, 11]);
		// late (B on 96), waiting (A on 97) and after (A on 98) may still go on.
		expect(answer.open).toBe(3);
		expect(answer.stages.map(({ open }) => open)).toEqual([0, 2, 1]);
	});

	it("strict: nothing else may lie between", async () => {
		const funnel = await said("funnel");
		// lost has X, which is no step, between B and C: an event all the same; so has out between A and B.
		const strict = countsOf(funnel("funnel", "strict"));
		const ordered = countsOf(funnel("funnel", "ordered"));
		expect(strict[0]).toBe(17);
		expect(strict[1]).toBeLessThan(ordered[1] as number);
	});

	it("exclusions take out, and say how many", async () => {
		const funnel = await said("funnel");
		// X between A and B: out. Between B and C: lost. out-later's comes after C.
		expect(funnel("funnel", "exclusion").exclusions?.[0]?.count).toBe(1);
		expect(funnel("funnel", "exclusion-later").exclusions?.[0]?.count).toBe(1);
		expect(funnel("funnel", "exclusion-whole").exclusions?.[0]?.count).toBe(2);
		expect(countsOf(funnel("funnel", "exclusion-whole"))).toEqual([15, 11, 9]);
	});

	it("an optional step is not needed by the next", async () => {
		const funnel = await said("funnel");
		// skipper has no B; just-late's C is late without it too.
		expect(countsOf(funnel("funnel", "optional"))[2]).toBe(12);
	});

	it("of a window that ends with a day, the very end is in it", async () => {
		const funnel = await said("funnel");
		// Within one day from A to C: tied and tied-backwards; A to B also plain, twice, restart's is 1.5, just-late, lost, again, late,
		// out-later; skipper's C needs a B.
		expect(countsOf(funnel("funnel", "window-1"))).toEqual([17, 9, 2]);
	});

	it("in a trend one who entered in two buckets is in both", async () => {
		const funnel = await said("funnel");
		const points = funnel("funnel", "trend-week").trend?.points ?? [];
		// restart and again have an A in another week too.
		expect(points.reduce((sum, { entered }) => sum + entered, 0)).toBe(17 + 2);
	});
});

describe("RFM", () => {
	it("an order of the very analysis instant counts, one a millisecond later does not", async () => {
		const rfm = await said("rfm");
		const answer = rfm("rfm", "rank");
		// c01 to c12, ret, nil and big; new's order lies ahead, and one is of nobody. Three times 1 + 2 + 3 + 4, 2, 1 and 1 orders.
		expect(answer.customers).toBe(15);
		expect(answer.orders).toBe(3 * (1 + 2 + 3 + 4) + 2 + 1 + 1);
		// Of the even: c01, c03, c07, c09 and c11 have 1, 3, 3, 1 and 3 orders of 40, c05 none with an amount; of the odd i, 12.5 × (i + 1)
		// for 2 or 4 orders.
		const even = 40 * (1 + 3 + 3 + 1 + 3);
		const odd = [1, 3, 5, 7, 9, 11]
			.map((i) => 12.5 * (i + 1) * (1 + (i % 4)))
			.reduce((a, b) => a + b);
		expect(answer.revenue).toBe(even + odd + 80 - 80 + 1e9);
	});

	it("equals share a score: floor(5 × (rank − 1) ÷ n) + 1 by the first rank of equals", async () => {
		const rfm = await said("rfm");
		const { ranges } = rfm("rfm", "rank");
		// Of 15 by frequency: five of 1 (c01, c05, c09, nil, big), four of 2, three of 3, three of 4: ranks 1, 6, 10 and 13.
		const scores = [1, 6, 10, 13].map(
			(rank) => Math.floor((5 * (rank - 1)) / 14) + 1,
		);
		const found = ranges.f.map((range) => range?.[0] ?? null);
		for (const [i, score] of scores.entries())
			expect(found[score - 1]).toBe(i + 1);
	});

	it("cells and segments each hold everybody once", async () => {
		const rfm = await said("rfm");
		for (const id of ["rank", "bins-3", "bins-10", "rm", "fm", "thresholds"]) {
			const { customers, cells, segments } = rfm("rfm", id);
			for (const parts of [cells, segments])
				expect(
					parts.reduce((sum, part) => sum + part.customers, 0),
					id,
				).toBe(customers);
		}
	});
});

describe("Cohorts", () => {
	it("by month, in the wall clock of Paris", async () => {
		const cohort = await said("cohort");
		const { cohorts } = cohort("cohort", "month");
		// January: ann, bob (23:59 on the 31st), cat, hal (midnight of 1 January). February: dan, eve. March 2026: fay; gus lies ahead.
		expect(
			cohorts
				.filter(({ size }) => size > 0)
				.map(({ from, size }) => [from, size]),
		).toEqual([
			["2024-12-31T23:00:00.000Z", 4],
			["2025-01-31T23:00:00.000Z", 2],
			["2026-02-28T23:00:00.000Z", 1],
		]);
		// Back in February: ann and bob; in March: ann, in the hour that was skipped; in April: bob, at midnight of the first.
		expect(cohorts[0]?.cells.map(({ value }) => value)).toEqual([4, 2, 1, 1]);
		expect(cohorts[1]?.cells.map(({ value }) => value)).toEqual([2, 2, 1, 0]);
	});

	it("measure orders, revenue and what is kept of it", async () => {
		const cohort = await said("cohort");
		const january = (id: string) =>
			cohort("cohort", id).cohorts[0]?.cells.map(({ value }) => value);
		// ann 100 + 20, bob 40, cat 40, hal 12.5 twice; February: ann 30, bob 60; March: ann 50; April: bob 10.
		expect(january("orders")).toEqual([6, 2, 1, 1]);
		expect(january("revenue")).toEqual([225, 90, 50, 10]);
		expect(january("cumulative-revenue-per-customer")).toEqual([
			225 / 4,
			315 / 4,
			365 / 4,
			375 / 4,
		]);
		expect(
			cohort("cohort", "net-revenue-retention").cohorts[0]?.cells[1],
		).toMatchObject({ value: 90, base: 225, rate: 90 / 225 });
	});
});

describe("Surveys", () => {
	it("NPS is promoters less detractors; scores that are missing or of other kinds don't count", async () => {
		const survey = await said("survey");
		// 10 9 9 8 7 6 0 10 3 9 10 5: six of 9 and 10, four of 0 to 6, of twelve.
		const { score, bands } = survey("survey", "nps");
		expect(score.value).toBeCloseTo((100 * (6 - 4)) / 12, 12);
		expect(bands.map(({ count }) => count)).toEqual([4, 2, 6]);
		// CES 7 6 5 4 3 2 1 7 5: the mean; five of 5 to 7, three of 1 to 3.
		expect(survey("survey", "ces").score.value).toBeCloseTo(40 / 9, 12);
		expect(survey("survey", "ces-share").score.value).toBeCloseTo(5 / 9, 12);
		expect(survey("survey", "ces-net").score.value).toBeCloseTo(
			(100 * (5 - 3)) / 9,
			12,
		);
		// CSAT 5 4 3 2 1 5 5 4 3: five of 4 and 5.
		expect(survey("survey", "csat").score.value).toBeCloseTo(5 / 9, 12);
	});

	it("groups of as many answers stand by code point, those without one last", async () => {
		const survey = await said("survey");
		const groups = survey("survey", "split").split?.groups ?? [];
		// web has the first and the last of six touchpoints, twice over.
		expect(groups.map(({ key, score }) => [key, score.n])).toEqual([
			["web", 4],
			["Web", 2],
			["shop", 2],
			["éclair", 2],
			[null, 2],
		]);
	});
});

describe("Customers who are picked", () => {
	it("by what they reached, left or may still reach", async () => {
		const kpi = await said("picks");
		const customers = (id: string) =>
			groupsOf(kpi("kpi", `${id}-orders`))
				.map(([key]) => key)
				.sort();
		// c0 never ordered. To the cart came c4 to c9; c1 and c2 have not, and no longer can; c6 may still order.
		expect(customers("reached")).toEqual(["c4", "c5", "c6", "c7", "c8", "c9"]);
		expect(customers("dropped")).toEqual(["c1", "c2"]);
		expect(customers("open")).toEqual(["c6"]);
		// 9 and 10: c4, c5 and c6; the fourth ten is nobody's.
		expect(customers("promoters")).toEqual(["c4", "c5", "c6"]);
		expect(customers("no-score")).toEqual([]);
	});
});

describe("Rows", () => {
	const idsOf = ({ rows }: RowsAnswer, at = 0) => rows.map((row) => row[at]);

	it("stand by their instant, the newest first, and by their columns where that is one", async () => {
		const rows = await said("rows");
		const all = rows("rows", "columns");
		// o8 lies ahead and o9 at no instant. Of one instant: −5, 5, 5 by their keys, and o3 without an amount last.
		expect(all.total).toBe(7);
		expect(idsOf(all, 1)).toEqual(["o7", "o4", "o5", "o6", "o3", "o2", "o1"]);
		// By channel: B, b, é twice.
		expect(idsOf(rows("rows", "oldest"), 1)).toEqual([
			"o1",
			"o2",
			"o4",
			"o3",
			"o5",
			"o6",
			"o7",
		]);
	});

	it("are cut as asked, and say that there are more", async () => {
		const rows = await said("rows");
		const { total, truncated, ...rest } = rows("rows", "limit");
		expect(idsOf(rest as RowsAnswer)).toEqual(["o7", "o3", "o4"]);
		expect([total, truncated]).toEqual([7, true]);
		expect(idsOf(rows("rows", "offset"))).toEqual(["o5", "o6", "o2"]);
		expect(idsOf(rows("rows", "filtered-hidden"))).toEqual(["o3", "o4"]);
	});

	it("do not know what happened to them later", async () => {
		const rows = await said("rows");
		const delivered = (id: string) => {
			const found = rows("rows", id).rows;
			return found.find(([key]) => key === "o4")?.[1];
		};
		expect(delivered("earlier")).toBeNull();
		expect(delivered("later")).toBe("2026-04-01T00:00:00.000Z");
	});
});

describe("Metrics of a host's own", () => {
	it("are worked out as they are written", async () => {
		const kpi = await said("algebra");
		const value = (id: string) => kpi("kpi", id).measure.value;
		// March: 120, 80, 60, 200, 100, 40, 60, 100, none, 20.
		const amounts = [20, 40, 60, 60, 80, 100, 100, 120, 200];
		const sum = amounts.reduce((a, b) => a + b);
		expect(value("sum")).toBe(sum);
		expect(value("count")).toBe(10);
		expect(value("mean")).toBeCloseTo(sum / 9, 12);
		expect(value("median")).toBe(80);
		expect(value("min")).toBe(20);
		expect(value("max")).toBe(200);
		// Type 7: place 0.9 × 8 = 7.2, between 120 and 200.
		expect(value("quantile-90")).toBeCloseTo(120 + 0.2 * 80, 12);
		// A fifth of nine, rounded up, are two.
		expect(value("top-fifth")).toBe(200 + 120);
		expect(value("ratio-over-zero")).toBeNull();
		expect(value("above-too-high")).toBeNull();
		// Of nine amounts and one missing, of ten orders five are of 80 and more.
		expect(kpi("kpi", "rate").measure).toMatchObject({
			numerator: 5,
			denominator: 10,
		});
		// The quotas of April lie partly ahead; of the whole period both count.
		expect(kpi("kpi", "whole-quotas-open").measure.value).toBe(1000 + 2000);
		// By delivery: m1, m3, m4 and, in the last second, m8; m6 came in the first instant of April.
		expect(value("at-delivered")).toBe(4);
		expect(value("where-any")).toBe(7);
	});
});
