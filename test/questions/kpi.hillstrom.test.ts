import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Expression } from "../../src/model/metric.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { describePublished } from "../published.js";

/** Each customer of the trial as a row: the campaign is the arm. */
describePublished("hillstrom", (file) => {
	let dataset: Dataset;
	beforeAll(async () => {
		const number = (column: string) => ({ column, type: "number" as const });
		const model = defineModel({
			timeZone: "America/New_York",
			asOf: "2008-04-01",
			currency: "USD",
			entities: {
				orders: {
					columns: {
						at: { constant: "2008-03-01" },
						amount: "spend",
						campaign: "segment",
						visit: number("visit"),
						conversion: number("conversion"),
					},
				},
			},
		});
		const csv = readFileSync(file("hillstrom.csv"), "utf8");
		dataset = await loadDataset({ orders: { csv } }, model);
	});

	const arm = (name: string) => ({ column: "orders.campaign", is: name });
	const rate = (outcome: string, name: string): Expression => ({
		op: "rate",
		of: { op: "count", entity: "orders", where: arm(name) },
		where: { column: `orders.${outcome}`, is: 1 },
	});
	const lift = (outcome: string, treated: string) =>
		(
			finish(
				answerQuestion(
					dataset,
					{
						kind: "kpi",
						metric: {
							id: "lift",
							name: { en: "Lift" },
							unit: "percent",
							direction: "higher",
							is: {
								op: "lift",
								of: [rate(outcome, treated), rate(outcome, "No E-Mail")],
							},
						},
						period: { from: "2008-03-01", to: "2008-04-01" },
					},
					0,
				),
			) as KpiAnswer
		).measure;
	const percent = (value: number | null | undefined) =>
		value === null || value === undefined
			? value
			: Math.round(value * 10_000) / 100;

	it.each([
		["visit", 72.14, 63.84, 80.44],
		["conversion", 118.84, 72.15, 165.53],
	])(
		"by how much men's e-mail lifts %s: %s %, from %s to %s",
		(outcome, ...then) => {
			const { value, interval, n } = lift(outcome, "Mens E-Mail");
			expect([value, interval?.[0], interval?.[1]].map(percent)).toEqual(then);
			expect(n).toBe(21_306);
		},
	);
});
