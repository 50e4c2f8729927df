import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Aggregate, Expression } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { describePublished } from "../published.js";

describePublished("maven-crm", (file) => {
	let dataset: Dataset;
	beforeAll(async () => {
		const model = defineModel({
			timeZone: "Europe/Paris",
			asOf: "2018-01-01",
			currency: "USD",
			entities: {
				deals: {
					from: "pipeline",
					joins: { teams: { on: { sales_agent: "sales_agent" } } },
					columns: {
						id: "opportunity_id",
						customer: "account",
						owner: "sales_agent",
						manager: "teams.manager",
						stage: "deal_stage",
						status: {
							column: "deal_stage",
							values: {
								Won: "won",
								Lost: "lost",
								Engaging: "open",
								Prospecting: "open",
							},
						},
						amount: "close_value",
						created_at: "engage_date",
						closed_at: "close_date",
						product: "product",
					},
				},
			},
		});
		const csv = (name: string) => ({ csv: readFileSync(file(name), "utf8") });
		dataset = await loadDataset(
			{ pipeline: csv("sales_pipeline.csv"), teams: csv("sales_teams.csv") },
			model,
		);
	});

	const ask = (is: string | Expression, more: Partial<KpiQuestion> = {}) =>
		finish(
			answerQuestion(
				dataset,
				{
					kind: "kpi",
					metric:
						typeof is === "string"
							? is
							: {
									id: "x",
									name: { en: "X" },
									unit: unitsOf(is)?.[0] ?? "ratio",
									direction: "neutral",
									is,
								},
					...more,
				},
				0,
			),
		) as KpiAnswer;
	const value = (is: string | Expression) => ask(is).measure.value;

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

	it("counts the deals of each stage, dated or not", () => {
		const { split, measure } = ask(deals, { split: { column: "stage" } });
		expect(measure.value).toBe(8800);
		expect(split?.groups.map(({ key, measure: { n } }) => [key, n])).toEqual([
			["Won", 4238],
			["Lost", 2473],
			["Engaging", 1589],
			["Prospecting", 500],
		]);
		expect(split?.other).toBeNull();
	});

	it("gives the close rate by both denominators", () => {
		const { measure } = ask("close-rate");
		expect([measure.numerator, measure.denominator]).toEqual([4238, 6711]);
		expect(measure.value).toBeCloseTo(0.6315, 4);
		expect(value({ op: "rate", of: deals, where: won })).toBeCloseTo(0.4816, 4);
	});

	it("gives the value of the deals won", () => {
		expect(value("won-amount")).toBe(10_005_534);
		expect(value("average-deal-size")).toBeCloseTo(2360.91, 2);
		expect(amount("median")).toBe(1117);
		expect(amount("max")).toBe(30_288);
		expect(amount("deviation")).toBeCloseTo(2544.48, 2);
	});

	it("gives the cycle by outcome in days, where clocks changed in between too", () => {
		expect(value("sales-cycle")).toBeCloseTo(51.8, 1);
		expect(cycle("median", "won")).toBe(57);
		expect(cycle("mean", "lost")).toBeCloseTo(41.5, 1);
		expect(cycle("median", "lost")).toBe(14);
		expect(cycle("mean", ["won", "lost"])).toBeCloseTo(47.985, 3);
	});

	it("gives closed, won and close rate of each manager, by a join", () => {
		const { split } = ask("close-rate", { split: { column: "deals.manager" } });
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

	it("gives the close rate of the months of 2017", () => {
		const { series } = ask("close-rate", {
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
