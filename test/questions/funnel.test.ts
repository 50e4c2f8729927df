import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openReport } from "../../src/questions/envelope.js";
import {
	answerFunnel,
	type FunnelPick,
	type FunnelQuestion,
	pickFunnel,
} from "../../src/questions/funnel.js";
import { ask, asOf, at, counts } from "./funnel/happened.js";
import { answered, made, unsound } from "./made.js";

describe("in order", () => {
	test("a step counts only after the steps before it", async () => {
		expect(await counts("A@1 B@2 C@3")).toEqual([1, 1, 1]);
		expect(await counts("A@1 C@2 B@3")).toEqual([1, 1, 0]);
		expect(await counts("B@1 C@2")).toEqual([0, 0, 0]);
	});
	test("the window is 14 × 24 hours from the first step, its last instant included", async () => {
		expect(await counts("A@1 B@2 C@15")).toEqual([1, 1, 1]);
		expect(await counts("A@1 B@2 C@15.00001")).toEqual([1, 1, 0]);
		expect(await counts("A@1 B@4 C@5", { windowDays: 3 })).toEqual([1, 1, 0]);
	});
	test("the best chain counts, not the first start", async () => {
		expect(await counts("A@1 A@10 B@20 C@21")).toEqual([1, 1, 1]);
		// The chain from day 1 reaches C although a later A came between.
		expect(await counts("A@1 B@2 A@3 C@4")).toEqual([1, 1, 1]);
	});
	test("events of one instant are taken in the order of the steps", async () => {
		expect(await counts("C@1 B@1 A@1")).toEqual([1, 1, 1]);
		expect(await counts("C@1 A@1 B@1", { order: "strict" })).toEqual([1, 1, 1]);
		expect(await counts("A@1 B@5 A@5", { steps: ["A", "B", "A"] })).toEqual([
			1, 1, 1,
		]);
	});
	test("the same event in two steps must happen twice", async () => {
		const steps = ["A", "A"];
		for (const order of ["ordered", "strict", "any"] as const) {
			expect(await counts("A@1", { steps, order })).toEqual([1, 0]);
			expect(await counts("A@1 A@2", { steps, order })).toEqual([1, 1]);
			expect(await counts("A@1 A@1", { steps, order })).toEqual([1, 1]);
		}
	});
});

test("strict: nothing else between, before and after anything", async () => {
	const order = "strict";
	expect(await counts("X@0 A@1 B@2 C@3 X@4", { order })).toEqual([1, 1, 1]);
	expect(await counts("A@1 X@1.5 B@2 C@3", { order })).toEqual([1, 0, 0]);
	expect(await counts("A@1 B@2 X@2.5 C@3 A@4 B@5", { order })).toEqual([
		1, 1, 0,
	]);
});

test("any: in any order within one window", async () => {
	const order = "any";
	expect(await counts("C@1 B@2 A@3", { order })).toEqual([1, 1, 1]);
	expect(await counts("C@1 A@2", { order })).toEqual([1, 0, 0]);
	expect(await counts("B@1 A@10 C@15.5", { order })).toEqual([1, 1, 0]);
});

describe("period, window and what is not known yet", () => {
	const period = { from: "2025-01-10", to: "2025-01-20" }; // days 9 to 19
	test("the period governs entry and the window runs past its end", async () => {
		expect(await counts("A@8.9 B@10 C@11", { period })).toEqual([0, 0, 0]);
		expect(await counts("A@18.9 B@25 C@32", { period })).toEqual([1, 1, 1]);
		expect(await counts("A@19 B@20 C@21", { period })).toEqual([0, 0, 0]);
	});
	test("an entrant whose window is open is open for the next step, not lost", async () => {
		const { stages, open } = await ask(
			{
				early: "A@1",
				late: "A@95",
				further: "A@94 B@96",
				done: "A@94 B@95 C@96",
				lapsed: "A@1 B@2",
				renewed: "A@1 B@2 A@97",
			},
			{ asOf: at(100) },
		);
		expect(
			stages.map(({ count, dropped, open }) => [count, dropped, open]),
		).toEqual([
			[6, 0, 0],
			[4, 1, 1], // early lost, late open
			[1, 1, 2], // lapsed lost, further and renewed open
		]);
		expect(open).toBe(3);
	});
	test("rows after the as-of instant are not known", async () => {
		expect(await counts("A@1 B@2 C@3", { asOf: at(2) })).toEqual([1, 1, 0]);
	});
	test("in strict order a chain that was broken is lost though its window runs", async () => {
		const { stages } = await ask(
			{ broken: "A@95 X@96", live: "A@95" },
			{ asOf: at(100), order: "strict" },
		);
		expect(stages[1]).toMatchObject({ count: 0, dropped: 1, open: 1 });
	});
});

describe("the numbers beside the counts", () => {
	test("shares of the first and of the previous step carry counts, interval and sample", async () => {
		const lines = Object.fromEntries(
			Array.from({ length: 40 }, (_, i) => [
				`c${i}`,
				["A@1 B@2 C@3", "A@1 B@2", "A@1", "A@1"][i % 4] as string,
			]),
		);
		const { stages, meta } = await ask(lines);
		expect(stages[1]?.ofFirst).toMatchObject({
			value: 0.5,
			numerator: 20,
			denominator: 40,
			n: 40,
			enough: true,
		});
		expect(stages[2]?.ofPrevious).toMatchObject({
			value: 0.5,
			numerator: 10,
			denominator: 20,
			enough: false,
		});
		expect(stages[0]?.ofPrevious).toBeNull();
		// Wilson 20 of 40: 0.5 ± 0.1485…
		expect(stages[1]?.ofFirst.interval?.map((end) => end.toFixed(3))).toEqual([
			"0.352",
			"0.648",
		]);
		expect(meta.definition).toMatchObject({
			id: "funnel",
			unit: "percent",
			direction: "higher",
		});
	});
	test("days from the first step: mean, median and 90th percentile", async () => {
		// B after 1, 2, 3 and 10 days: mean 4, median 2.5, p90 at 2.7 of 1, 2, 3, 10: 3 + 0.7 × 7.
		const { stages } = await ask(
			{ a: "A@1 B@2", b: "A@1 B@3", c: "A@1 B@4", d: "A@1 B@11" },
			{ steps: ["A", "B"] },
		);
		expect(stages[0]?.days).toBeNull();
		expect(stages[1]?.days?.mean).toBe(4);
		expect(stages[1]?.days?.median).toBe(2.5);
		expect(stages[1]?.days?.p90).toBeCloseTo(7.9, 9);
	});
	test("the days are those of the chain that came there first, from its latest start", async () => {
		const { stages } = await ask({ one: "A@1 A@3 B@5 C@6 A@7 B@7.1 C@7.2" });
		expect(stages.map(({ days }) => days?.median)).toEqual([undefined, 2, 3]);
	});
});

describe("steps from other entities", () => {
	test("instants of leads, where no event has the name", async () => {
		const leads = [
			{
				customer: "a",
				at: at(1),
				lead_at: at(1),
				quote_at: at(3),
				won_at: at(5),
			},
			{
				customer: "b",
				at: at(1),
				lead_at: at(1),
				quote_at: null,
				won_at: null,
			},
		];
		const answer = answered(answerFunnel, await made({ leads }), {
			kind: "funnel",
			steps: ["lead", "quote", "won"],
			asOf,
		});
		expect(answer.stages.map(({ count }) => count)).toEqual([2, 1, 1]);
	});
	test("an event that never happened is no row, also where rows have no name", async () => {
		const events = [
			{ customer: "a", name: "A", at: at(1), page: "home" },
			{ customer: "a", name: null, at: at(2), page: "home" },
		];
		const where = { column: "page", is: "home" };
		const answer = answered(answerFunnel, await made({ events }), {
			kind: "funnel",
			steps: ["A", { name: "never", where }],
			asOf,
		});
		expect(answer.stages.map(({ count }) => count)).toEqual([1, 0]);
	});
	test("events, orders and customers are merged by time, filtered step by step", async () => {
		const dataset = await made({
			customers: [
				{ id: "a", created_at: at(1) },
				{ id: "b", created_at: at(5) },
			],
			events: [
				{ customer: "a", name: "visit", at: at(2) },
				{ customer: "b", name: "visit", at: at(4) },
			],
			orders: [
				{ customer: "a", at: at(3), amount: 5, channel: "web" },
				{ customer: "b", at: at(6), amount: 5, channel: "store" },
			],
		});
		const steps: FunnelQuestion["steps"] = [
			"customers.created_at",
			"visit",
			{
				name: "web order",
				at: "orders.at",
				where: { column: "orders.channel", is: "web" },
			},
		];
		const stages = (filters: FunnelQuestion["filters"] = []) =>
			answered(answerFunnel, dataset, {
				kind: "funnel",
				steps,
				asOf,
				filters,
			}).stages.map(({ count }) => count);
		expect(stages()).toEqual([2, 1, 1]);
		expect(stages([{ column: "orders.channel", is: "store" }])).toEqual([
			2, 1, 0,
		]);
	});
	test("steps that can't be had are refused by name", async () => {
		const dataset = await made({
			orders: [{ customer: "a", at: at(1), amount: 1 }],
		});
		const trial = (steps: FunnelQuestion["steps"]) => () =>
			answered(answerFunnel, dataset, { kind: "funnel", steps, asOf });
		expect(trial(["visit"])).toThrow(/events/);
		expect(trial([])).toThrow(/steps/);
		expect(trial(["orders.promised_at"])).toThrow(/orders.promised_at/);
		expect(() =>
			answered(answerFunnel, dataset, {
				kind: "funnel",
				steps: ["orders.at"],
				windowDays: 0,
				asOf,
			}),
		).toThrow(/windowDays/);
	});
});

interface Row {
	name: string;
	day: number;
	value: number;
}

/** A step is the name of an event, or `≥ n`: any event of at least this value, so that an event may be several steps. */
const isStep = (step: string, { name, value }: Row) =>
	step.startsWith("≥") ? value >= Number(step.slice(1)) : name === step;

const stepOf = (step: string): FunnelQuestion["steps"][number] =>
	step.startsWith("≥")
		? {
				name: step,
				at: "events.at",
				where: { column: "events.value", from: Number(step.slice(1)) },
			}
		: step;
interface Found {
	depth: number;
	open: boolean;
	elapsed: number[];
}

/** All ways of giving the first k steps a row each, tried one by one. */
function exhaustive(
	rows: readonly Row[],
	steps: readonly string[],
	order: FunnelQuestion["order"],
	window: number,
	entry: readonly [number, number],
	now: number,
	gaps: readonly number[] | null,
): Found {
	const known = rows.filter(({ day }) => day <= now);
	const elapsed: number[] = [];
	let liveUntil = Number.NEGATIVE_INFINITY;
	const best: { end: number; start: number }[] = [];
	const extend = (chain: readonly number[]) => {
		const days = chain.map((i) => (known[i] as Row).day);
		if (chain.length > 0) {
			const start = Math.min(...days);
			const end = Math.max(...days);
			const inEntry =
				(days[0] as number) >= entry[0] && (days[0] as number) < entry[1];
			if (end - start > window || !inEntry) return;
			const others = known.filter((_, i) => !chain.includes(i));
			if (
				order !== "any" &&
				days.some((day, i) => i > 0 && day < (days[i - 1] as number))
			)
				return;
			if (
				gaps &&
				days.some(
					(day, i) =>
						i > 0 && day - (days[i - 1] as number) > (gaps[i - 1] as number),
				)
			)
				return;
			if (
				order === "strict" &&
				others.some(({ day }) => day > start && day < end)
			)
				return;
			const held = best[chain.length - 1];
			if (!held || end < held.end || (end === held.end && start > held.start))
				best[chain.length - 1] = { end, start };
			const broken =
				order === "strict" &&
				others.some(({ day }) => day > start && day >= end);
			const from = order === "any" ? (days[0] as number) : start;
			const next = gaps ? end + (gaps[chain.length - 1] ?? 0) : from + window;
			if (!broken)
				liveUntil = Math.max(liveUntil, Math.min(from + window, next));
		}
		const step = steps[chain.length];
		if (step === undefined) return;
		known.forEach((row, i) => {
			if (isStep(step, row) && !chain.includes(i)) extend([...chain, i]);
		});
	};
	extend([]);
	for (const held of best) elapsed.push(held.end - held.start);
	const depth = best.length;
	return {
		depth,
		open: depth > 0 && depth < steps.length && liveUntil > now,
		elapsed,
	};
}

describe("against trying every chain", () => {
	const row = fc.record({
		name: fc.constantFrom("A", "B", "C", "X"),
		day: fc.integer({ min: 0, max: 12 }),
		value: fc.integer({ min: 0, max: 3 }),
	});
	const cases = fc.record({
		people: fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), {
			minLength: 1,
			maxLength: 4,
		}),
		steps: fc.constantFrom(
			["A", "B", "C"],
			["A", "B"],
			["A"],
			["A", "A", "B"],
			["A", "B", "A"],
			["A", "B", "A", "B"],
			["A", "A", "A"],
			["B", "A", "C", "A"],
			["A", "≥2", "≥1"],
			["≥1", "≥2", "A"],
			["≥1", "A", "≥1", "≥2"],
		),
		order: fc.constantFrom(
			"ordered" as const,
			"strict" as const,
			"any" as const,
		),
		windowDays: fc.integer({ min: 1, max: 6 }),
		gaps: fc.option(
			fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
		),
		whole: fc.boolean(),
		entry: fc.constantFrom([0, 13], [2, 9], [0, 5]),
		now: fc.integer({ min: 4, max: 14 }),
	});
	/** The windows from step to step: steps in any order have none. */
	const gapsOf = (c: {
		steps: readonly string[];
		order: FunnelQuestion["order"];
		gaps: readonly number[] | null;
	}) =>
		c.order === "any" || !c.gaps ? null : c.gaps.slice(0, c.steps.length - 1);
	const asked = (c: {
		steps: readonly string[];
		order: FunnelQuestion["order"];
		windowDays: number;
		gaps: readonly number[] | null;
		whole: boolean;
		entry: readonly number[];
		now: number;
	}): FunnelQuestion => ({
		kind: "funnel",
		steps: c.steps.map(stepOf),
		order: c.order,
		...((c.whole || !gapsOf(c)) && { windowDays: c.windowDays }),
		...(gapsOf(c) && { stepWindowDays: gapsOf(c) ?? [] }),
		period: { from: at(c.entry[0] as number), to: at(c.entry[1] as number) },
		asOf: at(c.now),
	});
	const rowsOf = (people: Row[][]) =>
		people.flatMap((rows, i) =>
			rows.map(({ name, day, value }) => ({
				customer: `c${i}`,
				name,
				value,
				at: at(day),
			})),
		);

	test("steps reached, open, dropped and days are the same for every order, with ties and repeated steps", () =>
		fc.assert(
			fc.asyncProperty(cases, async (c) => {
				const answer = answered(
					answerFunnel,
					await made({ events: rowsOf(c.people) }),
					asked(c),
				);
				const all = c.people.map((rows) =>
					exhaustive(
						rows,
						c.steps,
						c.order,
						c.whole || !gapsOf(c) ? c.windowDays : Number.POSITIVE_INFINITY,
						c.entry as [number, number],
						c.now,
						gapsOf(c),
					),
				);
				const expected = c.steps.map((name, step) => {
					const came = all.filter(({ depth }) => depth > step);
					const stayed = all.filter(({ depth }) => step > 0 && depth === step);
					const days = came.map(({ elapsed }) => elapsed[step] as number);
					return {
						name,
						count: came.length,
						dropped: stayed.filter(({ open }) => !open).length,
						open: stayed.filter(({ open }) => open).length,
						mean:
							step === 0 || came.length === 0
								? null
								: days.reduce((sum, day) => sum + day, 0) / days.length,
					};
				});
				const found = answer.stages.map(
					({ name, count, dropped, open, days }) => ({
						name,
						count,
						dropped,
						open,
						mean: days?.mean ?? null,
					}),
				);
				expect(found).toEqual(expected);
				expect(answer.open).toBe(all.filter(({ open }) => open).length);
				expect(unsound(answer)).toBeNull();
			}),
			{ numRuns: 3000 },
		));

	test("the order of rows changes nothing, and picks are as many as the counts", () =>
		fc.assert(
			fc.asyncProperty(cases, fc.infiniteStream(fc.nat()), async (c, keys) => {
				const events = rowsOf(c.people);
				const dataset = await made({ events });
				const answer = answered(answerFunnel, dataset, asked(c));
				const mixed = events
					.map((row) => ({ row, key: keys.next().value as number }))
					.sort((a, b) => a.key - b.key);
				expect(
					answered(
						answerFunnel,
						await made({ events: mixed.map(({ row }) => row) }),
						asked(c),
					),
				).toEqual(answer);
				const picked = (pick: FunnelPick) =>
					answered(
						(d, q: FunnelQuestion, report) => pickFunnel(d, q, pick, report),
						dataset,
						asked(c),
					).reduce((sum, own) => sum + own, 0);
				for (const [step, { count }] of answer.stages.entries()) {
					expect(picked({ step, outcome: "reached" })).toBe(count);
					expect(picked({ step, outcome: "dropped" })).toBe(
						answer.stages[step]?.dropped,
					);
					expect(picked({ step, outcome: "open" })).toBe(
						answer.stages[step]?.open,
					);
				}
			}),
			{ numRuns: 200 },
		));
});

test("customers with many rows of one instant and repeated steps are worked out in good time", async () => {
	const events = Array.from({ length: 5000 }, (_, i) => ({
		customer: "a",
		name: "AB"[i % 2],
		at: at(Math.floor(i / 500)),
	}));
	const dataset = await made({ events });
	for (const order of ["ordered", "strict", "any"] as const) {
		const { stages } = answered(answerFunnel, dataset, {
			kind: "funnel",
			steps: ["A", "B", "A"],
			order,
			asOf,
		});
		expect(stages.map(({ count }) => count)).toEqual([1, 1, 1]);
	}
});

test("a customer with very many rows is followed in slices, as if in one go", async () => {
	const rows = 150_000;
	const events = Array.from({ length: rows }, (_, i) => ({
		customer: "a",
		name: i < 10 ? "A" : i < rows - 10 ? "B" : "C",
		// Fifty rows an instant, so that a slice would end amid them; ten days in all.
		at: at((Math.floor(i / 50) * 10 * 50) / rows),
	}));
	const dataset = await made({ events });
	for (const [steps, order] of [
		[["A", "B", "C"], "ordered"],
		[["A", "B", "C"], "any"],
		[["A", "B", "B", "C"], "ordered"],
		[["A", "B", "B", "C"], "any"],
	] as const) {
		const question = { kind: "funnel", steps, order, asOf } as const;
		const report = openReport(dataset, question, 0, () => {
			throw new Error("No filter on customers is used here.");
		});
		const work = answerFunnel(dataset, question, report);
		let slices = 1;
		let step = work.next();
		for (; !step.done; step = work.next()) slices++;
		expect(step.value.stages.map(({ count }) => count)).toEqual(
			steps.map(() => 1),
		);
		expect(slices).toBeGreaterThan(3 + steps.length);
	}
}, 20_000);

test("many rows from several entities are put in order", async () => {
	const days = Array.from({ length: 200 }, (_, i) => i / 10);
	const dataset = await made({
		events: days.map((day) => ({ customer: "a", name: "visit", at: at(day) })),
		orders: days.map((day) => ({
			customer: "a",
			at: at(day + 0.05),
			amount: 1,
		})),
	});
	const stages = (steps: FunnelQuestion["steps"]) =>
		answered(answerFunnel, dataset, {
			kind: "funnel",
			steps,
			asOf,
			order: "strict",
		}).stages;
	// Visit and order take turns, an hour and twelve minutes apart.
	const found = stages(["visit", "orders.at", "visit", "orders.at"]);
	expect(found.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
	expect(found[3]?.days?.median).toBeCloseTo(0.15, 9);
	// Only rows of the steps' own entities can come between.
	const reached = (steps: FunnelQuestion["steps"]) =>
		stages(steps).map(({ count }) => count);
	expect(reached(["visit", "visit", "orders.at"])).toEqual([1, 0, 0]);
	expect(reached(["visit", "visit"])).toEqual([1, 1]);
});
