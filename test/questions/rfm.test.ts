import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineModel } from "../../src/model/model.js";
import { partition, tenSegments } from "../../src/questions/rfm/segments.js";
import {
	answerRfm,
	pickRfm,
	type RfmQuestion,
	scoreCustomers,
} from "../../src/questions/rfm.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { openMemory } from "../published/memory.js";
import { publishedRows, rfmGrid, rfmQuestion } from "../published/rfm.js";
import { rfm } from "../published/sets.js";
import { describePublished } from "../published.js";
import { answered, made, unsound } from "./made.js";

const asOf = "2025-06-30T12:00:00Z";

/** Five customers: customer i ordered i times, the last time 10 × i days before 30 June, for i × 100 each. */
const five = {
	orders: [1, 2, 3, 4, 5].flatMap((i) =>
		Array.from({ length: i }, (_, n) => ({
			customer: `c${i}`,
			at: new Date(Date.UTC(2025, 5, 30 - 10 * i - n, 9)).toISOString(),
			amount: i * 100,
		})),
	),
};

describe("scores by rank", () => {
	test("five different customers have the scores 1 to 5, the latest the highest recency", async () => {
		const dataset = await made(five);
		const { recency, frequency, monetary, r, f, m } = answered(
			scoreCustomers,
			dataset,
			{ kind: "rfm", asOf },
		);
		expect(dataset.customers).toEqual(["c1", "c2", "c3", "c4", "c5"]);
		expect([...recency]).toEqual([10, 20, 30, 40, 50]);
		expect([...frequency]).toEqual([1, 2, 3, 4, 5]);
		expect([...monetary]).toEqual([100, 400, 900, 1600, 2500]);
		expect([...r]).toEqual([5, 4, 3, 2, 1]);
		expect([...f]).toEqual([1, 2, 3, 4, 5]);
		expect([...m]).toEqual([1, 2, 3, 4, 5]);
	});

	test("equal customers share a score: floor(5 × (rank − 1) ÷ 4) + 1 of ranks 1, 1, 3, 4", async () => {
		const rows = [1, 1, 2, 3].map((count, i) =>
			Array.from({ length: count }, () => ({
				customer: `c${i}`,
				at: "2025-06-01",
				amount: 1,
			})),
		);
		const scores = answered(
			scoreCustomers,
			await made({ orders: rows.flat() }),
			{ kind: "rfm", asOf },
		);
		expect([...scores.f]).toEqual([1, 1, 3, 4]);
		expect([...scores.r]).toEqual([5, 5, 5, 5]);
	});

	test("recency counts calendar days of the zone: 23:30 in Paris is the evening before", async () => {
		const dataset = await made({
			orders: [{ customer: "a", at: "2025-06-28T21:30:00Z", amount: 1 }],
		});
		const days = (timeZone: string) =>
			answered(scoreCustomers, dataset, {
				kind: "rfm",
				asOf: "2025-06-29T22:30:00Z",
				timeZone,
			}).recency[0];
		expect(days("UTC")).toBe(1);
		expect(days("Europe/Paris")).toBe(2);
	});

	test("a day of 23 hours is a day", async () => {
		const dataset = await made({
			orders: [{ customer: "a", at: "2025-03-29T23:30:00+01:00", amount: 1 }],
		});
		const scores = answered(scoreCustomers, dataset, {
			kind: "rfm",
			asOf: "2025-03-31T00:30:00+02:00",
			timeZone: "Europe/Paris",
		});
		expect(scores.recency[0]).toBe(2);
	});

	test("the analysis date is the end of the period where that is first; orders outside have no part", async () => {
		const answer = answered(answerRfm, await made(five), {
			kind: "rfm",
			asOf,
			period: { from: "2025-05-01", to: "2025-06-01" },
		});
		expect(answer.analysisAt).toBe("2025-06-01T00:00:00.000Z");
		expect(answer.windowFrom).toBe("2025-05-01T00:00:00.000Z");
		// In May: c3 on 31, 30, 29; c4 on 21, 20, 19, 18; c5 on 11, 10, 9, 8, 7.
		expect([answer.customers, answer.orders, answer.revenue]).toEqual([
			3,
			12,
			900 + 1600 + 2500,
		]);
		// Ranks 1, 2, 3 of 3 are scores 1, 2, 4; reversed 5, 4, 2.
		expect(answer.ranges.r).toEqual([null, [21, 21], null, [11, 11], [1, 1]]);
	});

	test("refunds are taken off, also below nothing", async () => {
		const orders = [
			{ customer: "a", at: "2025-06-01", amount: 50, refunded_amount: 20 },
			{ customer: "b", at: "2025-06-01", amount: 10, refunded_amount: 40 },
			{ customer: "c", at: "2025-06-01", amount: 1e12, refunded_amount: null },
		];
		const { monetary } = answered(scoreCustomers, await made({ orders }), {
			kind: "rfm",
			asOf,
		});
		expect([...monetary]).toEqual([30, -30, 1e12]);
	});

	test("orders of one instant add up alike in any order, the smallest amounts too", async () => {
		for (const [sum, ...amounts] of [
			[0.1, 1e15, 0.1, -1e15],
			[0.1, 1e15, -1e15, 0.1],
			[1e-9, 3e-9, -2e-9],
		]) {
			const orders = amounts.map((amount) => ({
				customer: "a",
				at: "2025-06-01",
				amount,
			}));
			const { monetary } = answered(scoreCustomers, await made({ orders }), {
				kind: "rfm",
				asOf,
			});
			expect([...monetary]).toEqual([sum]);
		}
	});

	test("recency counts days across any number of years", async () => {
		const orders = [{ customer: "a", at: "1025-07-01", amount: 1 }];
		const { recency } = answered(scoreCustomers, await made({ orders }), {
			kind: "rfm",
			asOf,
		});
		// A day less than 1000 years, with a leap day each fourth but for 1100, 1300, 1400, 1500, 1700, 1800 and 1900.
		expect([...recency]).toEqual([1000 * 365 + 250 - 7 - 1]);
	});

	test("nobody at all gives an empty grid, not an error", async () => {
		const answer = answered(answerRfm, await made(five), {
			kind: "rfm",
			asOf,
			period: { from: "2019-01-01", to: "2020-01-01" },
		});
		expect([answer.customers, answer.orders, answer.revenue]).toEqual([
			0, 0, 0,
		]);
		expect(answer.cells).toHaveLength(25);
		expect(answer.cells.every(({ meanAmount }) => meanAmount === null)).toBe(
			true,
		);
		expect(unsound(answer)).toBeNull();
	});
});

describe("segments", () => {
	test.each([3, 4, 5, 6, 7, 8, 9, 10])(
		"the built-in ones partition a grid of %i scores",
		(bins) => {
			const segments = tenSegments(bins);
			expect(segments).toHaveLength(bins === 3 ? 9 : 10);
			const owner = partition(segments, bins);
			const at = (r: number, f: number) =>
				segments[owner[(f - 1) * bins + r - 1] as number]?.id;
			expect([at(bins, bins), at(1, 1), at(1, bins), at(bins, 1)]).toEqual([
				"champions",
				"lost",
				"cant-lose",
				"new",
			]);
		},
	);

	test("five scores are parted as documented", () => {
		const segments = tenSegments(5);
		const rows = [5, 4, 3, 2, 1].map((f) =>
			[1, 2, 3, 4, 5]
				.map(
					(r) =>
						segments[partition(segments, 5)[(f - 1) * 5 + r - 1] as number]?.id,
				)
				.join(" "),
		);
		expect(rows).toEqual([
			"cant-lose cant-lose loyal loyal champions",
			"at-risk at-risk loyal loyal champions",
			"at-risk at-risk need-attention potential potential",
			"lost lost need-attention promising new",
			"lost lost about-to-sleep promising new",
		]);
	});

	test("an overlap is refused, naming the cell and both segments", () => {
		const segments = [
			{ id: "low", r: [1, 3], f: [1, 2] },
			{ id: "high", r: [1, 3], f: [2, 3] },
		] as const;
		expect(() => partition(segments, 3)).toThrow(
			/low and high both hold the cell r1 f2/,
		);
	});

	test("a gap is refused, naming the cell", () => {
		expect(() => partition([{ id: "low", r: [1, 3], f: [1, 2] }], 3)).toThrow(
			/No segment holds the cell r1 f3/,
		);
	});

	test("a rectangle off the grid or two of one name are malformed", () => {
		expect(() => partition([{ id: "all", r: [1, 4], f: [1, 3] }], 3)).toThrow(
			/all must lie within scores 1 to 3/,
		);
		const half = { id: "half", r: [1, 3], f: [1, 1] } as const;
		expect(() => partition([half, { ...half, f: [2, 3] }], 3)).toThrow(
			/Two segments are called half/,
		);
	});

	test("shares, basket and medians of a host's own segments", async () => {
		const answer = answered(answerRfm, await made(five), {
			kind: "rfm",
			asOf,
			bins: 5,
			segments: [
				{ id: "rare", r: [1, 5], f: [1, 2] },
				{ id: "often", r: [1, 5], f: [3, 5] },
			],
		});
		// rare: c1 and c2, 3 orders, 500; often: c3, c4, c5, 12 orders, 5,000.
		expect(answer.segments).toEqual([
			{
				id: "rare",
				customers: 2,
				orders: 3,
				revenue: 500,
				customerShare: 0.4,
				revenueShare: 500 / 5500,
				basket: 500 / 3,
				medianRecency: 15,
				medianFrequency: 1.5,
				medianMonetary: 250,
			},
			{
				id: "often",
				customers: 3,
				orders: 12,
				revenue: 5000,
				customerShare: 0.6,
				revenueShare: 5000 / 5500,
				basket: 5000 / 12,
				medianRecency: 40,
				medianFrequency: 4,
				medianMonetary: 1600,
			},
		]);
	});
});

describe("tiers", () => {
	test("four tiers by orders and by basket above the mean", async () => {
		const buys = (customer: string, count: number, amount: number) =>
			Array.from({ length: count }, () => ({
				customer,
				at: "2025-06-01",
				amount,
			}));
		// 12 orders of 4 customers: mean 3. Revenue 400 + 60 + 200 + 10 = 670: mean basket 55.83.
		const orders = [
			buys("often and dear", 5, 80),
			buys("often", 4, 15),
			buys("dear", 2, 100),
			buys("neither", 1, 10),
		].flat();
		const { tiers } = answered(answerRfm, await made({ orders }), {
			kind: "rfm",
			asOf,
		});
		expect(
			tiers.map(({ id, customers, revenue }) => [id, customers, revenue]),
		).toEqual([
			["very-good", 1, 400],
			["good", 1, 60],
			["occasional", 1, 200],
			["very-occasional", 1, 10],
		]);
	});

	test("without a period the window is the mean recency of active customers in months", async () => {
		const order = (customer: string, at: string) => ({
			customer,
			at,
			amount: 10,
		});
		// Recencies 30, 90 and 700 days; active within 365 days: mean 60 days, 2 months.
		const orders = [
			order("a", "2025-05-31"),
			order("b", "2025-04-01"),
			order("c", "2023-07-31"),
		];
		const answer = answered(answerRfm, await made({ orders }), {
			kind: "rfm",
			asOf,
		});
		expect(answer.tiersFrom).toBe("2025-04-30T00:00:00.000Z");
		expect(answer.windowFrom).toBeNull();
		expect(
			answer.tiers.reduce((sum, { customers }) => sum + customers, 0),
		).toBe(1);
	});
});

describe("malformed questions", () => {
	const ask = async (question: Partial<RfmQuestion>) => {
		const dataset = await made(five);
		return () =>
			answered(answerRfm, dataset, { kind: "rfm", asOf, ...question });
	};
	test("bins outside 3 to 10, thresholds of the wrong number or order", async () => {
		expect(await ask({ bins: 2 })).toThrow(/bins/);
		expect(await ask({ bins: 4.5 })).toThrow(/bins/);
		expect(
			await ask({ thresholds: { r: [1, 2], f: [1, 2], m: [2, 1] } }),
		).toThrow(/thresholds.m/);
		expect(
			await ask({ bins: 5, thresholds: { r: [1, 2], f: [1, 2], m: [1, 2] } }),
		).toThrow(/thresholds.r must be 4/);
	});
	test("orders without an amount", async () => {
		const dataset = await made({
			orders: [{ customer: "a", at: "2025-01-01" }],
		});
		expect(() => answered(answerRfm, dataset, { kind: "rfm", asOf })).toThrow(
			/orders.amount/,
		);
	});
});

describe("on any orders", () => {
	const order = fc.record({
		customer: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
		at: fc
			.integer({ min: 0, max: 400 })
			.map((day) =>
				new Date(Date.UTC(2024, 3, 1) + day * 43_200_000).toISOString(),
			),
		amount: fc.integer({ min: -500, max: 100_000 }).map((cents) => cents / 100),
	});
	const cases = fc.record({
		orders: fc.array(order, { minLength: 1, maxLength: 40 }),
		bins: fc.integer({ min: 3, max: 10 }),
	});

	test("scores are those of the definition, written out", () =>
		fc.assert(
			fc.asyncProperty(cases, async ({ orders, bins }) => {
				const dataset = await made({ orders });
				const scores = answered(scoreCustomers, dataset, {
					kind: "rfm",
					asOf,
					bins,
				});
				const own = dataset.customers.map((name) => {
					const mine = orders.filter(({ customer }) => customer === name);
					const last = mine
						.map(({ at }) => at.slice(0, 10))
						.sort()
						.at(-1) as string;
					return {
						recency: (Date.parse("2025-06-30") - Date.parse(last)) / 86_400_000,
						frequency: mine.length,
						monetary:
							mine.reduce(
								(sum, { amount }) => sum + Math.round(amount * 100),
								0,
							) / 100,
					};
				});
				const score = (
					axis: "recency" | "frequency" | "monetary",
					value: number,
				) => {
					const below = own.filter((other) => other[axis] < value).length;
					return Math.floor((bins * below) / own.length) + 1;
				};
				expect([...scores.recency]).toEqual(own.map(({ recency }) => recency));
				expect([...scores.monetary]).toEqual(
					own.map(({ monetary }) => monetary),
				);
				expect([...scores.r]).toEqual(
					own.map(({ recency }) => bins + 1 - score("recency", recency)),
				);
				expect([...scores.f]).toEqual(
					own.map(({ frequency }) => score("frequency", frequency)),
				);
				expect([...scores.m]).toEqual(
					own.map(({ monetary }) => score("monetary", monetary)),
				);
			}),
			{ numRuns: 150 },
		));

	test("the order of rows changes nothing, cells add up, and every number is finite", () =>
		fc.assert(
			fc.asyncProperty(
				cases,
				fc.infiniteStream(fc.nat()),
				async ({ orders, bins }, keys) => {
					const question = { kind: "rfm", asOf, bins } as const;
					const answer = answered(answerRfm, await made({ orders }), question);
					const sorted = orders
						.map((row) => ({ row, key: keys.next().value as number }))
						.sort((a, b) => a.key - b.key);
					const other = answered(
						answerRfm,
						await made({ orders: sorted.map(({ row }) => row) }),
						question,
					);
					expect(other).toEqual(answer);
					expect(unsound(answer)).toBeNull();
					const sum = (parts: readonly { customers: number }[]) =>
						parts.reduce((total, { customers }) => total + customers, 0);
					expect(sum(answer.cells)).toBe(answer.customers);
					expect(sum(answer.segments)).toBe(answer.customers);
				},
			),
			{ numRuns: 100 },
		));

	test("picking every cell picks everyone, picking one picks its customers", () =>
		fc.assert(
			fc.asyncProperty(cases, async ({ orders, bins }) => {
				const dataset = await made({ orders });
				const question = { kind: "rfm", asOf, bins } as const;
				const { cells } = answered(answerRfm, dataset, question);
				for (const { r, f, customers } of cells) {
					const picked = answered(
						(d, q: RfmQuestion, report) =>
							pickRfm(d, q, { cells: [[r, f]] }, report),
						dataset,
						question,
					);
					expect(picked.reduce((sum, own) => sum + own, 0)).toBe(customers);
				}
			}),
			{ numRuns: 20 },
		));
});

rfmGrid(openMemory);

describePublished("rfm", (file) => {
	test("all 995 customers have the published values and scores", async () => {
		const { tables, mapping } = rfm(file);
		const dataset = await loadDataset(tables, defineModel(mapping));
		const { recency, frequency, monetary, r, f, m } = answered(
			scoreCustomers,
			dataset,
			rfmQuestion,
		);
		const expected = publishedRows(file("expected-scores.csv"));
		expect(expected).toHaveLength(995);
		const found = expected.map(([name = ""]) => {
			const code = dataset.customers.indexOf(name);
			return [
				name,
				recency[code],
				frequency[code],
				monetary[code],
				r[code],
				f[code],
				m[code],
				`${r[code]}${f[code]}${m[code]}`,
			].map(String);
		});
		expect(found).toEqual(expected);
	});
});
