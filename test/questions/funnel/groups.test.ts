import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	answerFunnel,
	type FunnelPart,
	type FunnelPick,
	type FunnelQuestion,
	pickFunnel,
} from "../../../src/questions/funnel.js";
import { answered, made, unsound } from "../made.js";
import { asOf, at } from "./happened.js";

/** Rows as `A@1:web`. */
const rowsOf = (lines: Record<string, string>) =>
	Object.entries(lines).flatMap(([customer, line]) =>
		line.split(" ").map((event) => {
			const [what, device = null] = event.split(":");
			const [name, day] = (what as string).split("@");
			return { customer, name, at: at(Number(day)), device };
		}),
	);
const ask = async (
	lines: Record<string, string>,
	question: Partial<FunnelQuestion>,
	more: Parameters<typeof made>[0] = {},
) =>
	answered(answerFunnel, await made({ events: rowsOf(lines), ...more }), {
		kind: "funnel",
		steps: ["A", "B"],
		asOf,
		...question,
	});
const counts = ({ stages }: FunnelPart) => stages.map(({ count }) => count);

describe("a funnel broken down", () => {
	const lines = {
		ann: "A@1:web A@5:app B@6:shop",
		bob: "A@1:web",
		cid: "A@2 B@3:app",
	};
	const told = async (breakdown: FunnelQuestion["breakdown"], more = {}) => {
		const answer = await ask(lines, { breakdown, ...more });
		return answer.breakdown?.groups.map((group) => [
			group.key,
			...counts(group),
		]);
	};
	test("by the first touch is by the row that began the best chain", async () => {
		expect(await told({ column: "device" })).toEqual([
			["app", 1, 1],
			["web", 1, 0],
			[null, 1, 1],
		]);
	});
	test("by the first touch is not by a later one that the best chain did not start from", async () => {
		const { breakdown } = await ask(
			{ ann: "A@1:web B@2 A@3:app C@4" },
			{ steps: ["A", "B", "C"], breakdown: { column: "device" } },
		);
		expect(breakdown?.groups.map(({ key }) => key)).toEqual(["web"]);
	});
	test.each([
		["strict order", { order: "strict" }],
		["any order", { order: "any" }],
		["windows from step to step", { stepWindowDays: 9 }],
		[
			"rows that may be several steps",
			{
				steps: [
					"A",
					{
						name: "B",
						at: "events.at",
						where: { column: "events.device", is: ["app", "web"] },
					},
				],
			},
		],
		[
			"rows that may be several steps in any order",
			{
				order: "any",
				steps: [
					"A",
					{
						name: "B",
						at: "events.at",
						where: { column: "events.device", is: ["app", "web"] },
					},
				],
			},
		],
	] as [string, Partial<FunnelQuestion>][])(
		"reads the row by which a step was first reached, not a later one, with %s",
		async (_, more) => {
			const { breakdown } = await ask(
				{ ann: "A@1:web B@2:app B@3:web" },
				{ breakdown: { column: "device", step: "B" }, ...more },
			);
			expect(
				breakdown?.groups.map((group) => [group.key, ...counts(group)]),
			).toEqual([["app", 1, 1]]);
		},
	);
	test("by the last touch is by the row of the last step that each reached", async () => {
		expect(await told({ column: "events.device", step: "last" })).toEqual([
			["app", 1, 1],
			["shop", 1, 1],
			["web", 1, 0],
		]);
	});
	test("by a given step leaves those who did not reach it without a value", async () => {
		expect(await told({ column: "device", step: "B" })).toEqual([
			["app", 1, 1],
			["shop", 1, 1],
			[null, 1, 0],
		]);
	});
	test("by a column of the customers is by who they are", async () => {
		const { breakdown } = await ask(
			lines,
			{ breakdown: { column: "customers.segment" } },
			{
				customers: [
					{ id: "ann", segment: "s" },
					{ id: "bob", segment: "s" },
				],
			},
		);
		expect(
			breakdown?.groups.map((group) => [group.key, ...counts(group)]),
		).toEqual([
			["s", 2, 1],
			[null, 1, 1],
		]);
	});
	test("has the largest groups, and an Other worked out from its own units", async () => {
		const { breakdown } = await ask(
			{
				a: "A@1:x B@2",
				b: "A@1:x",
				c: "A@1:y B@3",
				d: "A@1:z B@5",
				e: "A@1:z",
				f: "A@1:w",
			},
			{ breakdown: { column: "device", top: 1 } },
		);
		expect(
			breakdown?.groups.map((group) => [group.key, ...counts(group)]),
		).toEqual([["x", 2, 1]]);
		// y after 2 days and z after 4: a median of 3, which no sum of groups gives.
		expect(breakdown?.other).toMatchObject({ groups: 3 });
		expect(counts(breakdown?.other as FunnelPart)).toEqual([4, 2]);
		expect(breakdown?.other?.stages[1]?.days?.median).toBe(3);
	});
	test("by what its step lacks is refused by name", async () => {
		for (const [breakdown, option] of [
			[{ column: "devise" }, "breakdown.column"],
			[{ column: "events.at" }, "breakdown.column"],
			[{ column: "device", step: "Q" }, "breakdown.step"],
			[{ column: "device", top: 9 }, "breakdown.top"],
			["device", "breakdown"],
		] as const)
			await expect(
				ask(lines, { breakdown: breakdown as never }),
			).rejects.toMatchObject({ code: "question", place: { option } });
	});

	const row = fc.record({
		name: fc.constantFrom("A", "B", "C"),
		day: fc.integer({ min: 0, max: 12 }),
		device: fc.constantFrom<string | null>("x", "y", "z", null),
	});
	test("has groups and Other that part the units, in any order of rows", () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), {
					minLength: 1,
					maxLength: 6,
				}),
				fc.constantFrom("first", "last", "B"),
				fc.integer({ min: 1, max: 3 }),
				fc.constantFrom("ordered" as const, "strict" as const, "any" as const),
				async (people, step, top, order) => {
					const events = people.flatMap((rows, i) =>
						rows.map(({ name, day, device }) => ({
							customer: `c${i}`,
							name,
							at: at(day),
							device,
						})),
					);
					events.push({ customer: "none", name: "C", at: at(0), device: "q" });
					const question: FunnelQuestion = {
						kind: "funnel",
						steps: ["A", "B", "C"],
						order,
						windowDays: 4,
						asOf: at(13),
						breakdown: { column: "device", step, top },
					};
					const answer = answered(
						answerFunnel,
						await made({ events }),
						question,
					);
					const parts: FunnelPart[] = [
						...(answer.breakdown?.groups ?? []),
						...(answer.breakdown?.other ? [answer.breakdown.other] : []),
					];
					const dataset = await made({ events });
					const picked = (pick: FunnelPick) =>
						answered(
							(d, q: FunnelQuestion, report) => pickFunnel(d, q, pick, report),
							dataset,
							question,
						).reduce((sum, one) => sum + one, 0);
					for (const { key, stages } of answer.breakdown?.groups ?? [])
						for (const [k, stage] of stages.entries()) {
							expect(picked({ step: k, outcome: "reached", group: key })).toBe(
								stage.count,
							);
							expect(picked({ step: k, outcome: "dropped", group: key })).toBe(
								stage.dropped,
							);
						}
					for (const [k, stage] of answer.stages.entries())
						for (const key of ["count", "dropped", "open"] as const)
							expect(
								parts.reduce(
									(sum, { stages }) => sum + (stages[k]?.[key] ?? 0),
									0,
								),
							).toBe(stage[key]);
					expect(unsound(answer)).toBeNull();
					expect(
						answered(
							answerFunnel,
							await made({ events: events.toReversed() }),
							question,
						),
					).toEqual(answer);
				},
			),
			{ numRuns: 300 },
		));
});

describe("segments side by side", () => {
	test("are each the funnel asked with its filters beside the question's", async () => {
		const lines = { a: "A@1:x B@2:x", b: "A@1:y B@2:x", c: "A@3:x" };
		const filters = (device: string) => [
			{ column: "events.device", is: device },
		];
		const { segments, stages } = await ask(lines, {
			segments: ["x", "y"].map((name) => ({ name, filters: filters(name) })),
		});
		expect(stages.map(({ count }) => count)).toEqual([3, 2]);
		expect(
			segments?.map(({ name, ...part }) => [name, ...counts(part)]),
		).toEqual([
			["x", 2, 1],
			["y", 1, 0],
		]);
		const alone = await ask(lines, { filters: filters("x") });
		expect(segments?.[0]?.stages).toEqual(alone.stages);
	});
	test("can be picked by name: those who reached a step of that segment's funnel", async () => {
		const dataset = await made({
			events: rowsOf({ a: "A@1:x B@2:x", b: "A@1:y B@2:x", c: "A@3:x" }),
		});
		const picked = (segment: string) =>
			[
				...answered(
					(d, q: FunnelQuestion, report) =>
						pickFunnel(d, q, { step: 0, outcome: "reached", segment }, report),
					dataset,
					{
						kind: "funnel",
						steps: ["A", "B"],
						asOf,
						segments: [
							{ name: "x", filters: [{ column: "events.device", is: "x" }] },
						],
					},
				),
			].join("");
		expect(picked("x")).toBe("101");
		expect(() => picked("y")).toThrow(/segment must be one of: x/);
	});
	test("malformed are refused", async () => {
		for (const segments of [[], "x", [{ filters: [] }], [{ name: "x" }]])
			await expect(
				ask({ a: "A@1" }, { segments: segments as never }),
			).rejects.toMatchObject({ code: "question" });
	});
});

describe("money per step", () => {
	const orders = [
		{ customer: "ann", at: at(2), amount: 20 },
		{ customer: "ann", at: at(9), amount: 500 },
		{ customer: "bob", at: at(3), amount: 30 },
		{ customer: "cid", at: at(3), amount: null },
	];
	const asked = (question: Partial<FunnelQuestion>) =>
		ask(
			{ ann: "A@1", bob: "A@1", cid: "A@1", dee: "A@1" },
			{ steps: ["A", "orders.at"], ...question },
			{ orders },
		);
	test("is the sum over the rows by which the step was reached, not all that came later", async () => {
		const { stages, amount } = await asked({ amount: "orders.amount" });
		expect(amount).toEqual({ column: "orders.amount", unit: "money" });
		expect(stages.map(({ amount }) => amount)).toEqual([
			undefined,
			{ sum: 50, n: 2 },
		]);
	});
	test("of two rows of one instant is the larger, in whatever order they are", async () => {
		for (const amounts of [
			[20, 70],
			[70, 20],
			[70, 20, null],
			[null, 20, 70],
		]) {
			const { stages } = await ask(
				{ ann: "A@1" },
				{ steps: ["A", "orders.at"], amount: "orders.amount" },
				{
					orders: amounts.map((amount) => ({
						customer: "ann",
						at: at(2),
						amount,
					})),
				},
			);
			expect(stages[1]?.amount).toEqual({ sum: 70, n: 1 });
		}
	});
	test("is parted by groups and by segments", async () => {
		const { breakdown, segments } = await ask(
			{ ann: "A@1:web", bob: "A@1:app", cid: "A@1:app" },
			{
				steps: ["A", "orders.at"],
				amount: "orders.amount",
				breakdown: { column: "device" },
				segments: [
					{ name: "web", filters: [{ column: "events.device", is: "web" }] },
				],
			},
			{ orders },
		);
		const sums = (parts: readonly FunnelPart[] = []) =>
			parts.map(({ stages }) => stages[1]?.amount);
		expect(sums(breakdown?.groups)).toEqual([
			{ sum: 30, n: 1 },
			{ sum: 20, n: 1 },
		]);
		expect(sums(segments)).toEqual([{ sum: 20, n: 1 }]);
	});
	test("of nobody is none, not zero", async () => {
		const { stages } = await asked({
			amount: "orders.amount",
			windowDays: 0.5,
		});
		expect(stages[1]?.amount).toEqual({ sum: null, n: 0 });
	});
	test("by what no step has is refused", async () => {
		await expect(asked({ amount: "orders.amout" })).rejects.toThrow(/amount/);
		await expect(
			asked({ amount: "orders.amount", steps: ["A"] }),
		).rejects.toMatchObject({ place: { option: "amount" } });
	});
});

describe("the trend of a funnel", () => {
	const period = { from: "2025-01-01", to: "2025-03-01" };
	test("is bucket by bucket of entry the funnel of that stretch alone, open entrants told", async () => {
		const lines = {
			a: "A@1 B@2",
			b: "A@3",
			c: "A@40 B@41",
			d: "A@44",
			e: "A@30 B@32",
		};
		const { trend } = await ask(lines, {
			trend: "month",
			period,
			asOf: at(45),
		});
		expect(
			trend?.points.map(({ from, entered, waiting, open, measure }) => [
				from.slice(0, 7),
				entered,
				waiting,
				open,
				measure.numerator,
			]),
		).toEqual([
			["2025-01", 3, 0, false, 2],
			["2025-02", 2, 1, true, 1],
		]);
	});
	test("of any rows is that of each bucket asked alone", () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						customer: fc.constantFrom("a", "b", "c"),
						name: fc.constantFrom("A", "B", "C"),
						day: fc.integer({ min: 0, max: 20 }),
					}),
					{ minLength: 1, maxLength: 12 },
				),
				async (rows) => {
					const dataset = await made({
						events: [
							...rows.map(({ day, ...row }) => ({ ...row, at: at(day) })),
							{ customer: "z", name: "A", at: at(0) },
						],
					});
					const question = {
						kind: "funnel",
						steps: ["A", "B"],
						windowDays: 4,
						asOf: at(18),
					} as const;
					const { trend } = answered(answerFunnel, dataset, {
						...question,
						period: { from: at(0), to: at(21) },
						trend: "week",
					});
					for (const { from, to, entered, waiting, measure } of trend?.points ??
						[]) {
						const own = answered(answerFunnel, dataset, {
							...question,
							period: { from, to },
						});
						expect([entered, waiting]).toEqual([
							own.stages[0]?.count,
							own.open,
						]);
						expect(measure).toEqual(own.stages[1]?.ofFirst);
					}
					expect(trend?.points.length).toBeGreaterThan(2);
				},
			),
			{ numRuns: 200 },
		));
	test("of too many buckets is refused", async () => {
		await expect(
			ask({ a: "A@1" }, { trend: "hour", period }),
		).rejects.toMatchObject({ place: { option: "trend" } });
	});
});
