import { describe, expect, test } from "vitest";
import { defineModel } from "../../src/model/mapping.js";
import { sqlSource } from "../../src/sources/sql.js";
import { eachEngine } from "./each.js";

eachEngine((engine) => {
	describe("a sum of amounts", () => {
		const summed = async (...amounts: number[]) => {
			const rows = amounts.map((amount, i) => ({
				customer: `c${i % 2}`,
				at: "2026-02-01",
				amount,
			}));
			await engine().load({ orders: rows }, { orders: { at: "date" } });
			const source = sqlSource({
				dialect: engine().name,
				run: engine().run,
				model: defineModel({
					asOf: "2026-03-01",
					entities: {
						orders: {
							columns: { customer: "customer", at: "at", amount: "amount" },
						},
					},
				}),
			});
			const answer = await source.ask({
				kind: "kpi",
				metric: "revenue",
				period: "all",
			});
			return answer.measure.value;
		};

		test("has what rounding loses: large ones that cancel leave the small", async () => {
			expect(await summed(1e15, 1, -1e15)).toBe(1);
			expect(await summed(1e15, 0.25, 3, -1e15)).toBe(3.25);
			expect(await summed(-0.25, 1e12, -1e12)).toBe(-0.25);
		});

		test("of a thousand cents is ten, to the last digit", async () => {
			expect(await summed(...Array.from({ length: 1000 }, () => 0.01))).toBe(
				10,
			);
		});
	});
});
