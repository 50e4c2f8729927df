import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { RowsQuestion } from "../../src/questions/rows.js";
import type { RowsGrant } from "../../src/sources/memory/grant.js";
import { memorySource } from "../../src/sources/memory.js";
import { sampleSource } from "../../src/sources/sample.js";

const model = defineModel({
	entities: {
		customers: { columns: { id: "id", email: "email", segment: "segment" } },
		orders: { columns: { customer: "customer", at: "at", amount: "amount" } },
	},
});
const source = (rows?: RowsGrant | false) =>
	memorySource(
		{
			customers: [{ id: "ann", email: "ann@example.org", segment: "gold" }],
			orders: [
				{ customer: "ann", at: "2026-01-01", amount: 5 },
				{ customer: "bob", at: "2026-01-02", amount: 6 },
			],
		},
		model,
		{ now: () => Date.UTC(2026, 1), ...(rows !== undefined && { rows }) },
	);
const orders: RowsQuestion = { kind: "rows", entity: "orders" };
const some: RowsGrant = {
	orders: ["at", "orders.amount", "customers.segment"],
};

describe("Rows, unless they are granted,", () => {
	it("are forbidden, and not told of", async () => {
		for (const one of [source(), source(false), sampleSource()]) {
			await expect(one.ask(orders)).rejects.toMatchObject({
				code: "forbidden",
				place: { option: "rows" },
			});
			const info = await one.describe?.();
			expect(info?.kinds).not.toContain("rows");
			expect(info?.rows).toBe(undefined);
		}
	});
});

describe("Rows that are granted", () => {
	it("are shown, and told of", async () => {
		const { rows, meta } = await source(true).ask({
			...orders,
			order: "oldest",
		});
		expect(rows).toEqual([
			["ann", "2026-01-01T00:00:00.000Z", 5],
			["bob", "2026-01-02T00:00:00.000Z", 6],
		]);
		expect(meta).toMatchObject({ executor: "memory", rows: 2 });
		const info = await source(true).describe?.();
		expect(info?.kinds).toContain("rows");
		expect(info?.rows).toEqual(info?.entities);
	});

	it("show the granted columns alone: these are asked for where none are named", async () => {
		const few = source(some);
		expect((await few.ask({ ...orders, limit: 1 })).rows).toEqual([
			["2026-01-02T00:00:00.000Z", 6, null],
		]);
		expect(
			(await few.ask({ ...orders, columns: ["orders.at", "amount"], limit: 1 }))
				.rows,
		).toEqual([["2026-01-02T00:00:00.000Z", 6]]);
		expect((await few.describe?.())?.rows).toEqual(some);
	});

	it.each([
		[{ columns: ["customer"] }, { entity: "orders", column: "customer" }],
		[
			{ columns: ["at", "orders.customer"] },
			{ entity: "orders", column: "orders.customer" },
		],
		[
			{ columns: ["customers.email"] },
			{ entity: "orders", column: "customers.email" },
		],
		[{ columns: ["constructor"] }, { entity: "orders", column: "constructor" }],
		[{ entity: "customers" }, { entity: "customers" }],
		[{ entity: "toString" }, {}],
	])("are forbidden beyond that: %j", async (more, place) => {
		await expect(
			source(some).ask({ ...orders, ...more } as RowsQuestion),
		).rejects.toMatchObject({ code: "forbidden", place });
	});

	it("are narrowed by a scope", async () => {
		const gold = source(some).within?.({
			filters: [{ column: "customers.segment", is: "gold" }],
		});
		expect(await gold?.ask(orders)).toMatchObject({
			rows: [["2026-01-01T00:00:00.000Z", 5, "gold"]],
			total: 1,
		});
		const dear = source(some).within?.({
			filters: [{ column: "orders.amount", from: 6 }],
		});
		expect((await dear?.describe?.())?.rows).toEqual({
			orders: ["at", "orders.amount"],
		});
	});

	it.each([
		[{ order: ["at"] }],
		[{ orders: [] }],
		[{ orders: "at" }],
		["all"],
		[{ orders: [1] }],
	])("must be columns by entity, not %j", (rows) => {
		expect(() => source(rows as never)).toThrow(
			expect.objectContaining({ code: "mapping" }),
		);
	});
});
