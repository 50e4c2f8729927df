import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import type { Table } from "../../src/model/table.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { cdnow, maven, rfm } from "../published/sets.js";
import { describePublished } from "../published.js";

const sum = (table: Table | undefined, name: string) => {
	const column = table?.columns[name];
	if (column?.type !== "number") throw new Error(`no numbers in ${name}`);
	return column.values.reduce((total, value) => total + value, 0);
};
const bytes = (path: string) => new Uint8Array(readFileSync(path));

describePublished("cdnow", (file) => {
	it("reads 69,659 purchases of 23,570 customers: 167,881 CDs for $2,500,315.63", async () => {
		const model = defineModel({ ...cdnow(file).mapping, asOf: "latest" });
		const {
			tables,
			customers,
			model: read,
		} = await loadDataset(
			{ master: { csv: bytes(file("master.txt")) } },
			model,
		);
		expect(tables.orders?.rows).toBe(69_659);
		expect(customers).toHaveLength(23_570);
		expect(customers).toContain("00001");
		expect(sum(tables.orders, "quantity")).toBe(167_881);
		expect(sum(tables.orders, "amount")).toBeCloseTo(2_500_315.63, 2);
		expect(read.asOf).toBe("1998-07-01T03:59:59.999Z");
	});

	it("reads the sample, which has no header, by the names that are given", async () => {
		const { tables, customers } = await loadDataset(
			{
				orders: {
					csv: readFileSync(file("sample.txt"), "utf8"),
					names: ["master", "id", "date", "cds", "dollars"],
				},
			},
			defineModel({
				entities: {
					orders: {
						date: "yyyymmdd",
						columns: { customer: "id", at: "date", amount: "dollars" },
					},
				},
			}),
		);
		expect(customers).toHaveLength(2_357);
		expect(tables.orders?.rows).toBe(6_919);
	});
});

describePublished("rfm", (file) => {
	it("reads 4,906 orders of 995 customers, apostrophes and all", async () => {
		const { tables, customers } = await loadDataset(
			{ orders: { csv: bytes(file("orders.csv")) } },
			defineModel(rfm(file).mapping),
		);
		expect(tables.orders?.rows).toBe(4_906);
		expect(customers).toHaveLength(995);
		expect(customers).toContain("Abbey O'Reilly");
	});
});

describePublished("maven-crm", (file) => {
	it("joins 8,800 deals with their sellers' managers", async () => {
		const { tables } = await loadDataset(
			{
				pipeline: { csv: bytes(file("sales_pipeline.csv")) },
				teams: { csv: bytes(file("sales_teams.csv")) },
			},
			defineModel(maven(file).mapping),
		);
		const deals = tables.deals as Table;
		expect(deals.rows).toBe(8_800);
		const counts = (name: string) => {
			const column = deals.columns[name];
			if (column?.type !== "text") throw new Error(`no text in ${name}`);
			const found: Record<string, number> = {};
			for (const code of column.codes) {
				const key = column.dictionary[code] ?? "";
				found[key] = (found[key] ?? 0) + 1;
			}
			return found;
		};
		expect(counts("status")).toEqual({ won: 4_238, lost: 2_473, open: 2_089 });
		expect(Object.keys(counts("manager")).sort()).toEqual([
			"Cara Losch",
			"Celia Rouche",
			"Dustin Brinkmann",
			"Melvin Marxen",
			"Rocco Neubert",
			"Summer Sewald",
		]);
	});
});
