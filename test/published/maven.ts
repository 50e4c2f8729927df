import { beforeAll, expect, it } from "vitest";
import type { Aggregate, Expression } from "../../src/model/metric.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import { type Ask, describePublished, type Open } from "../published.js";
import { kpiOf } from "./kpi.js";
import { maven } from "./sets.js";

/** The published figures of sales, of whatever opens the set. */
export const mavenKpis = (open: Open) =>
	describePublished("maven-crm", (file) => {
		let asked: Ask;
		beforeAll(async () => {
			asked = await open(maven(file));
		});
		const ask = (is: string | Expression, more: Partial<KpiQuestion> = {}) =>
			kpiOf(asked, is, more);
		const value = async (is: string | Expression) =>
			(await ask(is)).measure.value;

		const won = { column: "deals.status", is: "won" };
		const at = "deals.closed_at";
		/** Every deal, also the 500 in prospecting, which have no date at all. */
		const deals: Extract<Aggregate, { op: "count" }> = {
			op: "count",
			entity: "deals",
			window: "always",
		};
		const amount = (op: "median" | "max" | "deviation") =>
			value({ op, of: "deals.amount", where: won, at });
		const cycle = (op: "mean" | "median", is: string | string[]) =>
			value({
				op,
				of: {
					op: "between",
					of: ["deals.created_at", "deals.closed_at"],
					unit: "days",
				},
				where: { column: "deals.status", is },
				at,
			});

		it("counts the deals of each stage, dated or not", async () => {
			const { split, measure } = await ask(deals, {
				split: { column: "stage" },
			});
			expect(measure.value).toBe(8800);
			expect(split?.groups.map(({ key, measure: { n } }) => [key, n])).toEqual([
				["Won", 4238],
				["Lost", 2473],
				["Engaging", 1589],
				["Prospecting", 500],
			]);
			expect(split?.other).toBeNull();
		});

		it("gives the close rate by both denominators", async () => {
			const { measure } = await ask("close-rate");
			expect([measure.numerator, measure.denominator]).toEqual([4238, 6711]);
			expect(measure.value).toBeCloseTo(0.6315, 4);
			expect(await value({ op: "rate", of: deals, where: won })).toBeCloseTo(
				0.4816,
				4,
			);
		});

		it("gives the value of the deals won", async () => {
			expect(await value("won-amount")).toBe(10_005_534);
			expect(await value("average-deal-size")).toBeCloseTo(2360.91, 2);
			expect(await amount("median")).toBe(1117);
			expect(await amount("max")).toBe(30_288);
			expect(await amount("deviation")).toBeCloseTo(2544.48, 2);
		});

		it("gives the cycle by outcome in days, where clocks changed in between too", async () => {
			expect(await value("sales-cycle")).toBeCloseTo(51.8, 1);
			expect(await cycle("median", "won")).toBe(57);
			expect(await cycle("mean", "lost")).toBeCloseTo(41.5, 1);
			expect(await cycle("median", "lost")).toBe(14);
			expect(await cycle("mean", ["won", "lost"])).toBeCloseTo(47.985, 3);
		});

		it("gives closed, won and close rate of each manager, by a join", async () => {
			const { split } = await ask("close-rate", {
				split: { column: "deals.manager" },
			});
			const found = split?.groups.map(({ key, measure }) => [
				key,
				measure.denominator,
				measure.numerator,
				((measure.value ?? 0) * 100).toFixed(2),
			]);
			expect(found).toEqual([
				["Melvin Marxen", 1418, 882, "62.20"],
				["Summer Sewald", 1287, 828, "64.34"],
				["Dustin Brinkmann", 1186, 747, "62.98"],
				["Rocco Neubert", 1113, 691, "62.08"],
				["Celia Rouche", 962, 610, "63.41"],
				["Cara Losch", 745, 480, "64.43"],
			]);
		});

		it("gives the close rate of the months of 2017", async () => {
			const { series } = await ask("close-rate", {
				period: { from: "2017-03-01", to: "2018-01-01" },
				series: "month",
			});
			const rates = series.map(({ value }) => ((value ?? 0) * 100).toFixed(1));
			expect(rates).toEqual(
				["82.1", "48.6", "54.4", "82.8", "49.1"].concat([
					"56.8",
					"79.2",
					"49.3",
					"52.9",
					"78.5",
				]),
			);
		});
	});
