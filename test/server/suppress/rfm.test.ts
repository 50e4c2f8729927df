import fc from "fast-check";
import { expect, test } from "vitest";
import type { RfmAnswer, RfmQuestion } from "../../../src/questions/rfm.js";
import { suppressRfm } from "../../../src/server/suppress/rfm.js";
import { expectKept, expectLarge } from "./reader.js";
import { k, orderRows, sourceOf } from "./rows.js";

const question: RfmQuestion = {
	kind: "rfm",
	bins: 3,
	segments: [
		{ id: "low", r: [1, 1], f: [1, 3] },
		{ id: "middle", r: [2, 2], f: [1, 3] },
		{ id: "high", r: [3, 3], f: [1, 3] },
	],
	compareAt: "month",
};

/** Holds for grids of random orders; the reader even knows which zeros are hidden. */
const property = (
	holds: (told: RfmAnswer, truth: RfmAnswer, k: number) => void,
) =>
	fc.assert(
		fc.asyncProperty(orderRows, k, async (orders, k) => {
			const truth = await sourceOf({ orders }).ask(question);
			holds(suppressRfm(truth, k), truth, k);
		}),
		{ numRuns: 30 },
	);

const seen = (truth: number, told: number) => ({
	count: truth !== told ? null : told,
});

test("no segment tells of few, nor the whole less the other segments", async () => {
	await property((told, truth, k) => {
		expectLarge(told.customers, k);
		if (told.customers !== truth.customers) return;
		expectKept(
			told.customers,
			told.segments.map(({ customers }, i) =>
				seen(truth.segments[i]?.customers as number, customers),
			),
			k,
		);
	});
});

test("no cell tells of few, nor its segment less the other cells", async () => {
	await property((told, truth, k) => {
		for (const [i, { id, customers }] of told.segments.entries()) {
			const cells = told.cells.flatMap((cell, place) =>
				cell.segment === id
					? [seen(truth.cells[place]?.customers as number, cell.customers)]
					: [],
			);
			if (customers === truth.segments[i]?.customers)
				expectKept(customers, cells, k);
			else for (const { count } of cells) expect(count ?? 0).toBe(0);
		}
	});
});

test("no tier tells of few, nor the whole less the other tiers", async () => {
	await property((told, truth, k) => {
		const whole = truth.tiers.reduce((sum, one) => sum + one.customers, 0);
		const tiers = told.tiers.map(({ customers }, i) =>
			seen(truth.tiers[i]?.customers as number, customers),
		);
		if (tiers.every(({ count }) => count === null || count === 0)) return;
		expectKept(whole, tiers, k);
	});
});

test("who moved tells of no few, nor a segment less the others who came into it", async () => {
	await property((told, truth, k) => {
		const { moved, arrived, gone } = told.migration ?? {
			moved: [],
			arrived: [],
			gone: [],
		};
		for (const count of gone) expectLarge(count, k);
		for (const [column, { customers }] of told.segments.entries()) {
			const own = [
				...moved.map((row, i) =>
					seen(
						truth.migration?.moved[i]?.[column] as number,
						row[column] as number,
					),
				),
				seen(
					truth.migration?.arrived[column] as number,
					arrived[column] as number,
				),
			];
			const isTold = customers === truth.segments[column]?.customers;
			if (isTold && own.some(({ count }) => count !== null && count > 0))
				expectKept(customers, own, k);
			for (const { count } of own) expectLarge(count ?? 0, k);
		}
	});
});

test("with a hidden count go its money, shares and medians", async () => {
	await property((told) => {
		for (const { customers, id: _, ...rest } of [
			...told.segments,
			...told.tiers,
		])
			if (customers === 0)
				for (const value of Object.values(rest)) expect(value ?? 0).toBe(0);
		for (const { customers, orders, revenue, meanAmount } of told.cells)
			if (customers === 0)
				expect([orders, revenue, meanAmount ?? 0]).toEqual([0, 0, 0]);
	});
});

test("the ends of a score are told of k customers or more alone", async () => {
	await property((told, truth, k) => {
		for (const [axis, name] of [
			["r", "r"],
			["f", "f"],
		] as const)
			for (const [i, range] of told.ranges[name].entries()) {
				const size = truth.cells
					.filter((cell) => cell[axis] === i + 1)
					.reduce((sum, { customers }) => sum + customers, 0);
				if (range) expect(size).toBeGreaterThanOrEqual(k);
			}
		expect(told.ranges.m.every((range) => range === null)).toBe(true);
	});
});
