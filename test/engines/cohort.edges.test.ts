import { describe, expect, test } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import type {
	CohortAnswer,
	CohortQuestion,
} from "../../src/questions/cohort.js";
import { eachEngine } from "./each.js";
import type { Engine } from "./engine.js";
import { openSet } from "./source.js";

const types = {
	orders: { customer: "text", at: "timestamp", channel: "text" },
} as const;
const columns = { customer: "customer", at: "at", channel: "channel" };
const mapping: Mapping = {
	asOf: "2025-06-30T12:00:00Z",
	entities: { orders: { columns } },
};

interface Order {
	customer: string | null;
	at: string;
	channel?: string;
}

async function ask(
	engine: Engine,
	orders: readonly Order[],
	question: Partial<CohortQuestion> = {},
): Promise<CohortAnswer> {
	const tables = {
		orders: orders.map((order) => ({ channel: "web", ...order })),
	};
	const set = { id: "edges", about: "", cases: [], mapping, tables, types };
	const source = await openSet(engine, set);
	return source.ask({ kind: "cohort", ...question });
}

eachEngine((engine) => {
	describe("cohorts", () => {
		test("among those that another cohort picks over the same period, orders to come are told of", async () => {
			const orders = [
				{ customer: "a", at: "2025-06-01T12:00:00Z" },
				{ customer: "a", at: "2025-07-01T12:00:00Z" },
			];
			const customers = { kind: "cohort", period: "all" };
			const pick = { cohorts: ["2025-06-01T00:00:00Z"] };
			const { cohorts, meta } = await ask(engine(), orders, {
				period: "all",
				filters: [{ customers, pick }],
			});
			expect(cohorts.map(({ size }) => size)).toEqual([1]);
			expect(meta.warnings).toMatchObject([{ code: "future-rows", count: 1 }]);
		});

		test("are found by the hour where orders of others, and of nobody, lie years before", async () => {
			const orders = [
				{ customer: null, at: "2010-01-01T12:00:00Z" },
				{ customer: "b", at: "2011-01-01T12:00:00Z", channel: "shop" },
				{ customer: "a", at: "2025-06-29T12:00:00Z" },
				{ customer: "a", at: "2025-06-29T13:00:00Z" },
			];
			const { cohorts } = await ask(engine(), orders, {
				grain: "hour",
				ages: 2,
				period: "all",
				filters: [{ column: "orders.channel", is: "web" }],
			});
			expect(
				cohorts.map(({ from, cells }) => [from, cells.map((one) => one.value)]),
			).toEqual([["2025-06-29T12:00:00.000Z", [1, 1]]]);
		});

		test("are of those who started by the as-of instant, not a millisecond later", async () => {
			const orders = [
				{ customer: "a", at: "2025-06-30T12:00:00Z" },
				{ customer: "b", at: "2025-06-30T12:00:00.001Z" },
			];
			for (const first of ["ever", "in-period", "every"] as const) {
				const { cohorts } = await ask(engine(), orders, {
					period: "all",
					first,
				});
				const [only] = cohorts;
				expect([first, only?.size, only?.cells[0]?.value]).toEqual([
					first,
					1,
					1,
				]);
			}
		});

		test("of a period are of those who started before its end, not at it", async () => {
			const orders = [
				{ customer: "a", at: "2025-05-31T23:59:59.999Z" },
				{ customer: "b", at: "2025-06-01T00:00:00Z" },
			];
			for (const first of ["ever", "in-period", "every"] as const) {
				const { cohorts } = await ask(engine(), orders, {
					period: { from: "2025-05-01", to: "2025-06-01" },
					first,
				});
				expect(cohorts.map(({ from, size }) => [from, size])).toEqual([
					["2025-05-01T00:00:00.000Z", 1],
				]);
			}
		});

		test("pick who came back at an age beyond those asked for: 12 months later, of one month shown", async () => {
			const orders = [
				{ customer: "a", at: "2024-01-15T12:00:00Z" },
				{ customer: "a", at: "2025-01-15T12:00:00Z" },
				{ customer: "b", at: "2024-01-15T12:00:00Z" },
				{ customer: "b", at: "2025-02-15T12:00:00Z" },
			];
			const customers = { kind: "cohort", period: "all", ages: 1 };
			const pick = { cohorts: ["2024-01-01T00:00:00Z"], age: 12 };
			const { cohorts } = await ask(engine(), orders, {
				period: "all",
				grain: "year",
				filters: [{ customers, pick }],
			});
			expect(cohorts.map(({ size }) => size)).toEqual([1]);
		});

		test.each([
			["ever", "2025-02-01T00:00:00Z", [1, 1]],
			["every", "2025-02-01T00:00:00Z", [1, 1]],
			["ever", "2025-02-01T00:00:00.001Z", [1]],
			["every", "2025-02-01T00:00:00.001Z", [1]],
		] as const)(
			"(%s) of a month that begins at the as-of instant have it where something happened: %s",
			async (first, again, cells) => {
				const orders = [
					{ customer: "a", at: "2025-01-15T12:00:00Z" },
					{ customer: "a", at: again, channel: "shop" },
				];
				const { cohorts } = await ask(engine(), orders, {
					asOf: "2025-02-01T00:00:00Z",
					period: "all",
					start: { where: { column: "channel", is: "web" } },
					first,
				});
				expect(
					cohorts.map((one) => one.cells.map(({ value }) => value)),
				).toEqual([cells]);
			},
		);

		test.each([
			["on", 1, []],
			["on", 2, ["a"]],
			["on-or-after", 1, ["a"]],
			["on-or-after", 2, ["a"]],
			["on-or-after", 3, []],
		] as const)("pick who came back %s month %i", async (mode, age, picked) => {
			const orders = [
				{ customer: "a", at: "2025-01-15T12:00:00Z" },
				{ customer: "a", at: "2025-03-15T12:00:00Z" },
				{ customer: "b", at: "2025-01-15T12:00:00Z" },
			];
			const customers = { kind: "cohort", period: "all", mode };
			const pick = { cohorts: ["2025-01-01T00:00:00Z"], age };
			const { cohorts } = await ask(engine(), orders, {
				period: "all",
				filters: [{ customers, pick }],
			});
			expect(cohorts.map(({ size }) => size)).toEqual(picked.map(() => 1));
		});

		test("have no cell of an age beyond those asked for, whatever came later", async () => {
			const orders = [
				{ customer: "a", at: "2024-01-15T12:00:00Z" },
				{ customer: "a", at: "2025-01-15T12:00:00Z" },
			];
			const { cohorts } = await ask(engine(), orders, { ages: 1 });
			expect(cohorts.map(({ cells }) => cells.length)).toEqual([1]);
		});
	});
});
