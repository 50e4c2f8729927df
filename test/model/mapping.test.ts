import { describe, expect, it } from "vitest";
import { CadranError } from "../../src/model/error.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";

const orders = { customer: "client", at: "date", amount: "total" };
const fault = (mapping: unknown) => {
	try {
		defineModel(mapping as Mapping);
	} catch (error) {
		if (error instanceof CadranError) return error;
		throw error;
	}
	throw new Error("was accepted");
};

describe("defineModel", () => {
	it("fills in UTC, weeks from Monday and the refusal of unreadable values", () => {
		const model = defineModel({ entities: { orders: { columns: orders } } });
		expect(model).toMatchObject({
			timeZone: "UTC",
			weekStart: 1,
			currency: undefined,
			unreadable: "error",
		});
	});

	it("takes free properties, joins, views and constants", () => {
		const model = defineModel({
			timeZone: "Europe/Paris",
			weekStart: 7,
			currency: "EUR",
			asOf: "latest",
			entities: {
				deals: {
					from: "pipeline",
					where: { column: "kind", is: "deal" },
					joins: { teams: { on: { agent: "agent" } } },
					columns: {
						id: "id",
						manager: "teams.manager",
						probability: { constant: 0.5 },
						rank: { column: "rank", type: "number", decimal: "," },
					},
				},
			},
		});
		expect(model.timeZone).toBe("Europe/Paris");
	});

	it.each([
		[{ entities: { order: { columns: orders } } }, /“order”.*“orders”/],
		[{ entities: {} }, /at least one/],
		[{ timezone: "UTC", entities: {} }, /“timezone”.*“timeZone”/],
		[
			{ timeZone: "Europe/Pari", entities: { orders: { columns: orders } } },
			/“Europe\/Pari”/,
		],
		[{ weekStart: 0, entities: { orders: { columns: orders } } }, /weekStart/],
		[
			{ currency: "euro", entities: { orders: { columns: orders } } },
			/ISO 4217/,
		],
		[{ asOf: "soon", entities: { orders: { columns: orders } } }, /asOf/],
		[{ asOf: "May 5", entities: { orders: { columns: orders } } }, /asOf/],
		[
			{ unreadable: "ignore", entities: { orders: { columns: orders } } },
			/leave-out/,
		],
		[{ entities: { orders: { column: orders } } }, /“column”.*“columns”/],
		[{ entities: { orders: { columns: {} } } }, /columns/],
		[{ entities: { orders: { columns: orders, decimal: ";" } } }, /decimal/],
		[
			{
				entities: { orders: { columns: { at: { column: "d", dat: "iso" } } } },
			},
			/“dat”.*“date”/,
		],
		[
			{
				entities: { orders: { columns: { at: { column: "d", constant: 1 } } } },
			},
			/both/,
		],
		[
			{ entities: { orders: { columns: { amount: { constant: "ten" } } } } },
			/constant/,
		],
		[
			{ entities: { orders: { columns: { amuont: "total" } } } },
			/“amuont”.*“amount”/,
		],
		[
			{
				entities: {
					orders: { columns: { at: { column: "d", type: "text" } } },
				},
			},
			/type/,
		],
		[
			{
				entities: {
					orders: { columns: orders, joins: { shops: { on: { shop: "id" } } } },
				},
			},
			/no column is taken/,
		],
		[
			{
				entities: {
					orders: {
						columns: { ...orders, store: "shops.name" },
						joins: { shops: { on: {} } },
					},
				},
			},
			/needs `on`/,
		],
		[
			{
				entities: {
					orders: {
						columns: orders,
						where: { column: "at", from: { edge: "start" } },
					},
				},
			},
			/edges of a period/,
		],
		[
			{
				entities: { orders: { columns: orders, where: { column: "kind" } } },
			},
			/`is`, `from` or `to`/,
		],
	])("refuses %j, saying what to do", (mapping, words) => {
		const error = fault(mapping);
		expect(error.code).toBe("mapping");
		expect(error.message).toMatch(words);
	});

	it("accepts a property whose name is near a column of the vocabulary once it has a type", () => {
		defineModel({
			entities: {
				orders: { columns: { amounts: { column: "x", type: "text" } } },
			},
		});
	});

	it("names entity and column of a fault", () => {
		expect(
			fault({ entities: { orders: { columns: { amuont: "total" } } } }).place,
		).toEqual({ entity: "orders", column: "amuont" });
	});
});
