import { describe, expect, test } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import type { DataQuestion } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import { sqlSource } from "../../src/sources/sql.js";
import { eachEngine } from "./each.js";

type Row = Record<string, string | number | null>;

const types = {
	sales: {
		customer: "text",
		day: "date",
		amount: "number",
		tax: "number",
		code: "text",
	},
} as const;

const row = (day: string | null, amount: number | null, code: string | null) =>
	({ customer: "ann", day, amount, tax: null, code }) satisfies Row;

const mapping = (more: Partial<Mapping> = {}): Mapping => ({
	timeZone: "Europe/Paris",
	currency: "EUR",
	asOf: "2026-06-01",
	rates: [
		{ currency: "USD", from: "2026-02-01", rate: 0.8 },
		{ currency: "USD", from: "2026-01-01", rate: 0.5 },
		{ currency: "GBP", from: "2026-01-01", rate: 1.25 },
	],
	entities: {
		orders: {
			from: "sales",
			currency: "code",
			columns: {
				customer: "customer",
				at: "day",
				amount: "amount",
				margin: "tax",
			},
		},
	},
	...more,
});

const revenue: DataQuestion = {
	kind: "kpi",
	metric: "revenue",
	period: "all",
} as const;

eachEngine((engine) => {
	const opened = async (rows: Row[], more?: Partial<Mapping>) => {
		await engine().load({ sales: rows }, types);
		const model = defineModel(mapping(more));
		return {
			here: sqlSource({ dialect: engine().name, run: engine().run, model }),
			memory: memorySource({ sales: rows }, model),
		};
	};

	describe("amounts in several currencies", () => {
		test("are converted by the rate of their own day, which starts in the model's zone", async () => {
			const { here } = await opened([
				row("2026-01-31", 100, "USD"),
				row("2026-02-01", 100, "usd "),
				row("2026-02-01", 7, "EUR"),
			]);
			// 100 × 0.5 + 100 × 0.8 + 7
			expect(await here.ask(revenue)).toMatchObject({
				measure: { value: 137, n: 3 },
				meta: {
					conversion: {
						to: "EUR",
						rates: [
							{ currency: "USD", from: "2026-01-01", rate: 0.5 },
							{ currency: "USD", from: "2026-02-01", rate: 0.8 },
						],
					},
				},
			});
		});

		test.each([
			["a currency without rates", row("2026-01-31", 1, "JPY")],
			["a day before the first rate", row("2025-12-31", 1, "USD")],
			["no currency", row("2026-01-31", 1, null)],
			["blanks for a currency", row("2026-01-31", 1, "  ")],
			["no day", row(null, 1, "USD")],
		])("are refused for %s, as memory refuses them", async (_, one) => {
			const { here, memory } = await opened([row("2026-02-01", 7, "EUR"), one]);
			const error = { code: "rows", place: { table: "sales", column: "code" } };
			await expect(memory.ask(revenue)).rejects.toMatchObject(error);
			await expect(here.ask(revenue)).rejects.toMatchObject(error);
		});

		test("need no rate where a row has no amount, or is in the model's own currency", async () => {
			const { here } = await opened([
				row(null, 3, "EUR"),
				row("2026-01-31", 4, "EUR"),
				row("2026-01-31", null, "JPY"),
			]);
			expect(await here.ask(revenue)).toMatchObject({ measure: { value: 4 } });
		});

		test("of rows without a rate are left out where the model says so, with a warning that counts them", async () => {
			const { here, memory } = await opened(
				[
					row("2026-02-01", 100, "USD"),
					row("2026-02-01", 5, "JPY"),
					row("2025-02-01", 5, "GBP"),
					{ ...row("2026-02-02", null, "JPY"), tax: 2 },
					row("2026-02-03", null, "JPY"),
				],
				{ unreadable: "leave-out" },
			);
			for (const metric of ["revenue", "orders"]) {
				const answer = await here.ask({ ...revenue, metric } as DataQuestion);
				expect(
					differencesOf(
						comparableOf(
							await memory.ask({ ...revenue, metric } as DataQuestion),
						),
						comparableOf(answer),
					),
				).toEqual([]);
				expect(answer.meta.warnings).toMatchObject([
					{ code: "rows-left-out", table: "sales", column: "code", count: 3 },
				]);
			}
		});

		test("of a row that comes later are refused, not missing", async () => {
			const { here } = await opened([row("2026-02-01", 100, "USD")]);
			expect(await here.ask(revenue)).toMatchObject({ measure: { value: 80 } });
			await engine().load(
				{ sales: [row("2026-02-01", 100, "USD"), row("2026-02-03", 1, "JPY")] },
				types,
			);
			await expect(here.ask(revenue)).rejects.toMatchObject({
				code: "rows",
				message: expect.stringContaining("JPY 2026-02-02T23:00:00.000Z"),
				place: { entity: "orders", table: "sales", column: "code" },
			});
		});

		test("say all rates within a scope, which can't tell those used", async () => {
			const { here } = await opened([row("2026-02-01", 100, "USD")]);
			const scoped = here.within?.({
				filters: [{ column: "customer", is: "ann" }],
			});
			const answer = await scoped?.ask(revenue);
			expect(answer?.meta.conversion?.rates).toHaveLength(3);
		});
	});
});
