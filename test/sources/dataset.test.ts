import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, orders, plain } from "./plain.js";

describe("A dataset", () => {
	it("codes a customer alike in every column that refers to one", async () => {
		const dataset = await load(
			{
				customers: [{ id: "a" }, { id: "b" }],
				orders: [{ customer: "c", at: "2026-01-01", amount: 1 }],
				referrals: [{ referrer: "b", customer: "c", at: "2026-01-01" }],
			},
			{
				entities: {
					customers: { columns: { id: "id" } },
					orders,
					referrals: {
						columns: { referrer: "referrer", customer: "customer", at: "at" },
					},
				},
			},
		);
		expect(dataset.customers).toEqual(["a", "b", "c"]);
		const { customers, orders: sold, referrals } = dataset.tables;
		expect(customers?.columns.id).toMatchObject({
			dictionary: dataset.customers,
		});
		expect(sold?.columns.customer).toMatchObject({ codes: Int32Array.of(2) });
		expect(referrals?.columns.referrer).toMatchObject({
			codes: Int32Array.of(1),
		});
	});

	it("is sorted by customer, then instant, rows without a customer last, whatever the order given", async () => {
		const row = fc.record({
			customer: fc.option(fc.constantFrom("a", "b", "c")),
			at: fc.option(
				fc
					.integer({ min: -3e12, max: 3e12 })
					.map((instant) => new Date(instant)),
			),
			amount: fc.integer(),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (rows) => {
				const { tables, customers } = await load({ orders: rows }, {
					entities: { orders },
				} as Mapping);
				const table = tables.orders;
				const { customer, at, amount } = table?.columns ?? {};
				if (customer?.type !== "text" || at?.type !== "instant")
					throw new Error("columns");
				const place = (i: number) => {
					const code = customer.codes[i] ?? 0;
					return code < 0 ? customers.length : code;
				};
				const instant = (i: number) => {
					const value = at.values[i] ?? 0;
					return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
				};
				for (let i = 1; i < rows.length; i++) {
					expect(place(i - 1)).toBeLessThanOrEqual(place(i));
					if (place(i - 1) === place(i))
						expect(instant(i - 1)).toBeLessThanOrEqual(instant(i));
				}
				const starts = [...(table?.starts ?? [])];
				expect(starts).toHaveLength(customers.length + 1);
				expect(starts.at(-1)).toBe(
					rows.filter((one) => one.customer !== null).length,
				);
				if (amount?.type === "number")
					expect([...amount.values].sort()).toEqual(
						rows.map((one) => one.amount).sort(),
					);
			}),
		);
	});

	it("is the same from objects, columns, typed arrays, CSV, JSON and JSON lines", async () => {
		const rows = [
			{ customer: 1, at: 1700000000000, amount: 1.5 },
			{ customer: 2, at: 1700000100000, amount: -2 },
			{ customer: 1, at: 1700000200000, amount: 0 },
		];
		const mapping: Mapping = {
			entities: { orders: { ...orders, date: "milliseconds" } },
		};
		const column = (name: keyof (typeof rows)[0]) =>
			rows.map((row) => row[name]);
		const csv = `customer,at,amount\n${rows.map((row) => Object.values(row).join(",")).join("\n")}`;
		const json = JSON.stringify(rows);
		const given: RowsInput[] = [
			rows,
			{
				columns: {
					customer: column("customer"),
					at: column("at"),
					amount: column("amount"),
				},
			},
			{
				columns: {
					customer: Int16Array.from(column("customer")),
					at: Float64Array.from(column("at")),
					amount: Float32Array.from(column("amount")),
				},
			},
			{
				columns: {
					customer: column("customer"),
					at: column("at").map((at) => new Date(at)),
					amount: column("amount"),
				},
			},
			{ csv },
			{ csv: new Blob([csv]) },
			{ csv: new TextEncoder().encode(csv) },
			{ json },
			{ json: rows },
			{ json: new Blob([json]) },
			{ ndjson: rows.map((row) => JSON.stringify(row)).join("\r\n") },
		];
		const [first, ...rest] = await Promise.all(
			given.map(async (one) =>
				plain(await load({ orders: one }, mapping), "orders"),
			),
		);
		expect(first).toHaveLength(3);
		for (const other of rest) expect(other).toEqual(first);
	});

	it("speaks for the last instant of all, or the end of the last day where dates have no time", async () => {
		const rows = [
			{ customer: "a", at: "2026-01-31", amount: 1, promised: "2027-01-01" },
		];
		const mapping: Mapping = {
			timeZone: "Europe/Paris",
			asOf: "latest",
			entities: {
				orders: { columns: { ...orders.columns, promised_at: "promised" } },
			},
		};
		expect((await load({ orders: rows }, mapping)).model.asOf).toBe(
			"2026-01-31T22:59:59.999Z",
		);
		const timed = [{ ...rows[0], at: "2026-01-31T10:00" }];
		expect((await load({ orders: timed }, mapping)).model.asOf).toBe(
			"2026-01-31T09:00:00.000Z",
		);
		const none = await load({ orders: [] }, mapping);
		expect(none.model.asOf).toBeUndefined();
	});

	it("holds constants, of the type that the column has", async () => {
		const dataset = await load(
			{ orders: [{ customer: "a", at: "2026-01-31" }] },
			{
				entities: {
					orders: {
						columns: {
							customer: "customer",
							at: "at",
							quantity: { constant: 2 },
							channel: { constant: "web" },
							promised_at: { constant: "2026-02-01" },
							margin: { constant: null },
						},
					},
				},
			},
		);
		expect(plain(dataset, "orders")[0]).toMatchObject({
			quantity: 2,
			channel: "web",
			promised_at: "2026-02-01T00:00:00.000Z",
			margin: null,
		});
	});

	it("takes rows by the host's own columns: values, ranges of numbers and instants, all, any and not", async () => {
		const rows = [
			{ id: 1, kind: "sale", total: "10", on: "2026-01-01" },
			{ id: 2, kind: "gift", total: "20", on: "2026-02-01" },
			{ id: 3, kind: null, total: "30", on: "2026-03-01" },
			{ id: 4, kind: "sale", total: "", on: "2026-04-01" },
		];
		const ids = async (where: object) => {
			const dataset = await load({ t: rows }, {
				entities: { orders: { from: "t", where, columns: { id: "id" } } },
			} as unknown as Mapping);
			return plain(dataset, "orders").map((row) => row.id);
		};
		expect(await ids({ column: "kind", is: ["sale", null] })).toEqual([
			"1",
			"3",
			"4",
		]);
		expect(await ids({ column: "total", from: 10, to: 30 })).toEqual([
			"1",
			"2",
		]);
		expect(await ids({ column: "total", is: 20 })).toEqual(["2"]);
		expect(await ids({ column: "on", from: "2026-02-01" })).toEqual([
			"2",
			"3",
			"4",
		]);
		expect(
			await ids({
				any: [
					{ not: { column: "kind", is: "sale" } },
					{
						all: [
							{ column: "kind", is: "sale" },
							{ column: "total", is: null },
						],
					},
				],
			}),
		).toEqual(["2", "3", "4"]);
	});
});
