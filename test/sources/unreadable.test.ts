import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, orders, plain } from "./plain.js";

describe("What can't be read", () => {
	const csv =
		"customer,at,amount\na,2026-01-01,1\nb,2026-02-30,2\nc,2026-01-03,\nd,2026-01-04,ten\ne,soon,x\n";

	it("is an error that names entity, table, column, row and value", async () => {
		await expect(
			load({ sales: { csv } }, {
				entities: { orders: { ...orders, from: "sales" } },
			} as Mapping),
		).rejects.toMatchObject({
			code: "rows",
			place: {
				entity: "orders",
				table: "sales",
				column: "at",
				row: 2,
				value: "2026-02-30",
			},
			message:
				"“2026-02-30” in “sales.at”, row 2, can't be read as an instant for “orders.at”. Declare how dates are written with `date`.",
		});
	});

	it("is left out with its row where the host allows it, counted once, and told", async () => {
		const dataset = await load(
			{ orders: { csv } },
			{ unreadable: "leave-out", entities: { orders } },
		);
		expect(plain(dataset, "orders")).toEqual([
			{ customer: "a", at: "2026-01-01T00:00:00.000Z", amount: 1 },
			{ customer: "c", at: "2026-01-03T00:00:00.000Z", amount: null },
		]);
		expect(dataset.customers).toEqual(["a", "c"]);
		expect(dataset.warnings).toMatchObject([
			{ code: "rows-left-out", table: "orders", column: "at", count: 2 },
			{ code: "rows-left-out", table: "orders", column: "amount", count: 1 },
		]);
	});

	it("is named by its own row even after rows that were too short", async () => {
		const dataset = await load(
			{ orders: { csv: "customer,at,amount\na\nb,2026-01-01,ten\n" } },
			{ unreadable: "leave-out", entities: { orders } },
		);
		expect(dataset.warnings).toMatchObject([
			{ count: 1, details: ["Row 1 of “orders” has 1 cells, not 3."] },
			{ count: 1, details: [expect.stringContaining("row 2")] },
		]);
	});

	it("is a second row of one customer: refused with both rows, or left out aloud", async () => {
		const tables = {
			people: { csv: "no,seg\n1,a\n2,b\n1,c\n,d\n,e\n" },
		};
		const customers = { from: "people", columns: { id: "no", segment: "seg" } };
		await expect(
			load(tables, { entities: { customers } }),
		).rejects.toMatchObject({
			code: "rows",
			place: {
				entity: "customers",
				table: "people",
				column: "no",
				row: 3,
				value: "1",
			},
			message: expect.stringContaining("Rows 1 and 3 of “people”"),
		});
		const dataset = await load(tables, {
			unreadable: "leave-out",
			entities: { customers },
		});
		expect(plain(dataset, "customers").map(({ segment }) => segment)).toEqual([
			"a",
			"b",
			"d",
			"e",
		]);
		expect(dataset.warnings).toMatchObject([
			{ code: "rows-left-out", table: "people", column: "no", count: 1 },
		]);
	});

	it("may be declared missing", async () => {
		const dataset = await load(
			{ orders: { csv: "customer,at,amount\na,-,n/a\n" } },
			{ entities: { orders: { ...orders, missing: ["-", "n/a"] } } },
		);
		expect(plain(dataset, "orders")).toEqual([
			{ customer: "a", at: null, amount: null },
		]);
	});

	it("is refused where a column, a table or a unique key is not there", async () => {
		await expect(
			load(
				{ orders: { csv: "client,at,amont\na,2026-01-01,1\n" } },
				{ entities: { orders } },
			),
		).rejects.toMatchObject({
			code: "mapping",
			message: expect.stringMatching(/It has: client, at, amont/u),
		});
		await expect(load({ sales: [] }, { entities: { orders } })).rejects.toThrow(
			/a table “orders”, which was not given/u,
		);
		await expect(
			load(
				{
					orders: [{ customer: "a", shop: 1 }],
					shops: [
						{ id: 1, city: "Paris" },
						{ id: 1, city: "Lyon" },
					],
				},
				{
					entities: {
						orders: {
							joins: { shops: { on: { shop: "id" } } },
							columns: { customer: "customer", store: "shops.city" },
						},
					},
				},
			),
		).rejects.toMatchObject({
			code: "rows",
			place: { table: "shops", column: "id", row: 2, value: "1" },
		});
	});

	it.each([
		["JSON that is no array", { json: '{"a":1}' }],
		["broken JSON", { json: '[{"customer":1},{]' }],
		["a row that is no object", { json: "[1]" }],
		["a broken line", { ndjson: '{"customer":1}\n{"customer"' }],
		["columns of unlike length", { columns: { customer: [1], at: [] } }],
		["something else", "orders.csv"],
	])("is refused, typed: %s", async (_, given) => {
		await expect(
			load({ orders: given as RowsInput }, { entities: { orders } }),
		).rejects.toMatchObject({ name: "CadranError", code: "rows" });
	});

	it("is refused where a property lies in a JSON text that is cut short", async () => {
		const whole = JSON.stringify({ amount: 12 });
		for (const broken of [whole.slice(0, -1), whole.slice(0, 5)])
			for (const given of [
				[{ properties: whole }, { properties: broken }],
				{ columns: { properties: [whole, broken] } },
			])
				await expect(
					load(
						{ orders: given },
						{
							entities: {
								orders: { columns: { amount: "properties.amount" } },
							},
						},
					),
				).rejects.toMatchObject({ code: "rows", place: { row: 2 } });
	});

	it("is refused where instants stand for numbers", async () => {
		await expect(
			load({ orders: [{ at: "2026-01-01", amount: new Date(0) }] }, {
				entities: { orders: { columns: { at: "at", amount: "amount" } } },
			} as Mapping),
		).rejects.toMatchObject({ code: "rows", place: { column: "amount" } });
	});

	it("is read, or refused by a typed error, whatever the JSON", async () => {
		const text = fc.oneof(
			fc.json(),
			fc.json().map((one) => `[${one}]`),
			fc.json().map((one) => `[{"customer":${one},"at":${one}},]`),
			fc.string().map((one) => `[${one}]`),
		);
		await fc.assert(
			fc.asyncProperty(text, fc.boolean(), async (json, lines) => {
				const orders = lines ? { ndjson: json } : { json };
				await load(
					{ orders },
					{ entities: { orders: { columns: { customer: "customer" } } } },
				).catch((error: unknown) => {
					expect(error).toMatchObject({ name: "CadranError" });
				});
			}),
			{ numRuns: 300 },
		);
	});

	it("never comes out as another number, whatever the objects", async () => {
		const value = fc.oneof(
			fc.anything(),
			fc.string(),
			fc.double(),
			fc.date({ noInvalidDate: false }),
		);
		const row = fc.record({ customer: value, at: value, amount: value });
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
				try {
					const dataset = await load(
						{ orders: rows },
						{ unreadable: "leave-out", entities: { orders } },
					);
					const amount = dataset.tables.orders?.columns.amount;
					if (amount?.type !== "number") throw new Error("amount");
					for (const one of amount.values)
						expect(Math.abs(one)).not.toBe(Number.POSITIVE_INFINITY);
				} catch (error) {
					expect(error).toMatchObject({ name: "CadranError" });
				}
			}),
			{ numRuns: 200 },
		);
	});
});
