import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import { loadDataset } from "../../src/sources/dataset.js";
import type { RowsInput } from "../../src/sources/rows.js";

const load = (tables: Record<string, RowsInput>, mapping: Mapping) =>
	loadDataset(tables, defineModel(mapping));

/** A table as plain rows, in its own order; instants as ISO texts. */
function plain(dataset: Dataset, entity: string) {
	const table = dataset.tables[entity];
	if (!table) throw new Error(`no ${entity}`);
	return Array.from({ length: table.rows }, (_, row) =>
		Object.fromEntries(
			Object.entries(table.columns).map(([name, column]) => {
				if (column.type === "text")
					return [name, column.dictionary[column.codes[row] ?? -1] ?? null];
				const value = column.values[row] ?? Number.NaN;
				if (column.type === "boolean")
					return [name, [false, true, null][value] ?? null];
				if (Number.isNaN(value)) return [name, null];
				return [
					name,
					column.type === "instant" ? new Date(value).toISOString() : value,
				];
			}),
		),
	);
}

const orders = {
	columns: { customer: "customer", at: "at", amount: "amount" },
};

describe("Three shapes of a host's data", () => {
	const closed = {
		tables: {
			customers: [
				{ id: 7, created: "2026-01-01", segment: "gold" },
				{ id: 8, created: "2026-01-02", segment: "new" },
			],
			orders: [
				{ customer: 8, at: "2026-02-02", amount: 20, shop: "Paris" },
				{ customer: 7, at: "2026-02-01", amount: 10.5, shop: "Lyon" },
				{ customer: 7, at: "2026-01-31", amount: 5, shop: null },
			],
		},
		mapping: {
			entities: {
				customers: {
					columns: { id: "id", created_at: "created", segment: "segment" },
				},
				orders: {
					columns: {
						customer: "customer",
						at: "at",
						amount: "amount",
						store: "shop",
					},
				},
			},
		} satisfies Mapping,
	};
	const open = {
		tables: {
			T_CLIENT: { csv: "no;cree le;seg\n7;01/01/2026;g\n8;02/01/2026;n\n" },
			T_VENTE: {
				csv: "cli;quand;ttc;mag\n8;02/02/2026;20,00;1\n7;01/02/2026;10,50;2\n7;31/01/2026;5;\n",
			},
			T_MAG: { json: '[{"no":1,"ville":"Paris"},{"no":2,"ville":"Lyon"}]' },
		},
		mapping: {
			entities: {
				customers: {
					from: "T_CLIENT",
					date: "day-first",
					columns: {
						id: "no",
						created_at: "cree le",
						segment: { column: "seg", values: { g: "gold", n: "new" } },
					},
				},
				orders: {
					from: "T_VENTE",
					date: "day-first",
					decimal: ",",
					joins: { T_MAG: { on: { mag: "no" } } },
					columns: {
						customer: "cli",
						at: "quand",
						amount: "ttc",
						store: "T_MAG.ville",
					},
				},
			},
		} satisfies Mapping,
	};
	const stream = {
		tables: {
			events: {
				ndjson: [
					'{"who":"7","what":"signup","when":"2026-01-01","properties":{"segment":"gold"}}',
					'{"who":"8","what":"signup","when":"2026-01-02","properties":{"segment":"new"}}',
					'{"who":"8","what":"buy","when":"2026-02-02","properties":{"amount":20,"shop":{"city":"Paris"}}}',
					'{"who":"7","what":"view","when":"never","properties":{"amount":"n/a"}}',
					'{"who":"7","what":"buy","when":"2026-02-01","properties":{"amount":"10.50","shop":{"city":"Lyon"}}}',
					'{"who":"7","what":"buy","when":"2026-01-31","properties":{"amount":5}}',
				].join("\n"),
			},
		},
		mapping: {
			entities: {
				customers: {
					from: "events",
					where: { column: "what", is: "signup" },
					columns: {
						id: "who",
						created_at: "when",
						segment: "properties.segment",
					},
				},
				orders: {
					from: "events",
					where: { column: "what", is: ["buy"] },
					columns: {
						customer: "who",
						at: "when",
						amount: "properties.amount",
						store: "properties.shop.city",
					},
				},
			},
		} satisfies Mapping,
	};

	it.each([
		["closed tables", closed],
		["open tables with joins", open],
		["one stream of events with properties", stream],
	])("map to the same dataset: %s", async (_, { tables, mapping }) => {
		const dataset = await load(tables, mapping);
		expect(dataset.customers).toEqual(["7", "8"]);
		expect(plain(dataset, "customers")).toEqual([
			{ id: "7", created_at: "2026-01-01T00:00:00.000Z", segment: "gold" },
			{ id: "8", created_at: "2026-01-02T00:00:00.000Z", segment: "new" },
		]);
		expect(plain(dataset, "orders")).toEqual([
			{
				customer: "7",
				at: "2026-01-31T00:00:00.000Z",
				amount: 5,
				store: null,
			},
			{
				customer: "7",
				at: "2026-02-01T00:00:00.000Z",
				amount: 10.5,
				store: "Lyon",
			},
			{
				customer: "8",
				at: "2026-02-02T00:00:00.000Z",
				amount: 20,
				store: "Paris",
			},
		]);
		expect([...(dataset.tables.orders?.starts ?? [])]).toEqual([0, 2, 3]);
	});
});

describe("Properties as JSON in a column of a CSV", () => {
	it("are opened when the mapping names what lies in them", async () => {
		const dataset = await load(
			{
				events: {
					csv: 'name,who,at,properties\nbuy,7,2026-01-01,"{""amount"": 12.5, ""new"": true}"\nbuy,8,2026-01-02,\n',
				},
			},
			{
				entities: {
					orders: {
						from: "events",
						columns: {
							customer: "who",
							at: "at",
							amount: "properties.amount",
							first: { column: "properties.new", type: "boolean" },
						},
					},
				},
			},
		);
		expect(plain(dataset, "orders")).toMatchObject([
			{ amount: 12.5, first: true },
			{ amount: null, first: null },
		]);
	});
});

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
