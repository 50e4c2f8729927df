import { beforeAll, describe, expect, test } from "vitest";
import type { Filter } from "../../src/model/filter.js";
import type { Mapping } from "../../src/model/mapping.js";
import type { SqlSource } from "../../src/sources/sql.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

const mapping: Mapping = {
	asOf: "2025-06-30T12:00:00Z",
	entities: {
		orders: {
			columns: { customer: "customer", at: "at", channel: "channel" },
		},
	},
};
const types = {
	orders: { customer: "text", at: "timestamp", channel: "text" },
} as const;
const orders = [
	{ customer: "a", at: "2025-01-15T12:00:00Z", channel: "web" },
	{ customer: "b", at: "2025-02-15T12:00:00Z", channel: null },
	{ customer: null, at: "2025-03-15T12:00:00Z", channel: "shop" },
];

const picked = {
	customers: { kind: "cohort", period: "all" },
	pick: { cohorts: ["2025-01-01T00:00:00Z"] },
};

eachEngine((engine) => {
	describe("rows that a filter passes", () => {
		let source: SqlSource;
		beforeAll(async () => {
			const set = { id: "edges", about: "", cases: [], mapping, types };
			const rows = { orders: ["at"] };
			source = await openSet(engine(), { ...set, tables: { orders }, rows });
		});
		/** The months of the orders, as they come. */
		const months = async (filter: Filter) => {
			const { rows } = await source.ask({
				kind: "rows",
				entity: "orders",
				order: "oldest",
				period: "all",
				filters: [filter],
			});
			return rows.map(([at]) => Number(String(at).slice(5, 7)));
		};

		const web = { column: "channel", is: "web" };
		const cases: [string, Filter, number[]][] = [
			["of customers picked", picked, [1]],
			["but of those picked, with those of nobody", { not: picked }, [2, 3]],
			["but of a value, with those without one", { not: web }, [2, 3]],
			["of no value", { column: "channel", is: [] }, []],
			["but of no value", { not: { column: "channel", is: [] } }, [1, 2, 3]],
			["of all of no filters", { all: [] }, [1, 2, 3]],
			["but of all of no filters", { not: { all: [] } }, []],
			["of any of no filters", { any: [] }, []],
			["of a value, or of all", { any: [web, { all: [] }] }, [1, 2, 3]],
			[
				"of a value and of none",
				{ column: "channel", is: ["web", null] },
				[1, 2],
			],
			["of an empty text", { column: "channel", is: "" }, []],
		];
		test.each(cases)("are those %s", async (_, filter, expected) => {
			expect(await months(filter)).toEqual(expected);
		});
	});
});
