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

	it("knows no other rows in the worker than those of a scope, nor shows any that are not granted", async () => {
		const orders = rows(100_000);
		const source = memorySource({ orders }, model, {
			rows: { orders: ["at", "amount"] },
		});
		const { c7, c8 } = Object.fromEntries(
			["c7", "c8"].map((is) => [
				is,
				source.within?.({ filters: [{ column: "customer", is }] }),
			]),
		);
		const [seven, eight] = await Promise.all([
			c7?.ask(revenue),
			c8?.ask(revenue),
		]);
		assert.equal(seven?.measure.value, 7.5);
		assert.equal(seven?.meta.executor, "worker");
		assert.equal(seven?.meta.rows, 5);
		assert.equal(eight?.measure.value, 7.5);
		const list = await c7?.ask({
			kind: "rows",
			entity: "orders",
			order: "oldest",
		});
		// The rows 7, 20,007, 40,007 … are those of c7; a day a row, 365 days round.
		assert.deepEqual(list?.rows[0], ["2025-01-08T12:00:00.000Z", 1.5]);
		assert.equal(list?.total, 5);
		let told: unknown;
		await c7
			?.ask({ kind: "rows", entity: "orders", columns: ["customer"] })
			.catch((error: unknown) => {
				told = error;
			});
		assert.include(told, { name: "CadranError", code: "forbidden" });
		assert.equal((await source.ask(revenue)).measure.value, 150_000);
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
