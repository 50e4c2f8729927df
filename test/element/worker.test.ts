import { assert } from "chai";
import { defineModel } from "../../src/model/mapping.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import { memorySource } from "../../src/sources/memory.js";

const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "2026-01-01",
	entities: {
		orders: { columns: { customer: "client", at: "date", amount: "total" } },
	},
});

/** Orders of 1.50 each by 20,000 customers through 2025. */
const rows = (count: number) =>
	Array.from({ length: count }, (_, row) => ({
		client: `c${row % 20_000}`,
		date: new Date(Date.UTC(2025, 0, 1 + (row % 365), 12)),
		total: 1.5,
	}));
const csv = (count: number) =>
	`client;date;total\n${rows(count)
		.map(
			({ client, date }) => `${client};${date.toISOString().slice(0, 10)};1.50`,
		)
		.join("\n")}`;
const revenue: KpiQuestion = {
	kind: "kpi",
	metric: "revenue",
	period: { from: "2025-01-01", to: "2026-01-01" },
	series: "month",
};

describe("a source in memory, in a browser", () => {
	it("answers in a worker above 50,000 rows, and alike on the page's own thread", async () => {
		const orders = rows(100_000);
		const [hired, own] = await Promise.all(
			(["auto", "never"] as const).map((worker) =>
				memorySource({ orders }, model, { worker, now: () => 0 }).ask(revenue),
			),
		);
		assert.equal(hired?.measure.value, 150_000);
		assert.equal(hired?.meta.executor, "worker");
		assert.equal(own?.meta.executor, "memory");
		assert.deepEqual({ ...hired, meta: null }, { ...own, meta: null });
	});

	it("reads a large text in the worker", async () => {
		const orders = { csv: csv(100_000) };
		const answer = await memorySource({ orders }, model).ask(revenue);
		assert.equal(answer.measure.value, 150_000);
		assert.equal(answer.meta.executor, "worker");
	});

	it("tells of a row that the worker can't read", async () => {
		const orders = { csv: `${csv(100_000)}\nc1;someday;1.50` };
		let told: unknown;
		await memorySource({ orders }, model)
			.ask(revenue)
			.catch((error: unknown) => {
				told = error;
			});
		assert.include(told, { name: "CadranError", code: "rows" });
		assert.deepInclude((told as { place: object }).place, {
			column: "date",
			row: 100_001,
		});
	});
});
