import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import { load, plain } from "./plain.js";

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
