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
import { made } from "./made.js";

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

	it.each([
		["Mens E-Mail", 21_307, 267, 30_311.69, "+118.84 % [72.15, 165.53]"],
		["Womens E-Mail", 21_387, 189, 23_038.11, undefined],
	])(
		"what %s brings, by the catalogue's own KPIs of a test",
		async (name, n, buyers, revenue, published) => {
			const trial = await trialOf(name);
			const { value, interval } = asked(trial, "lift");
			expect(value).toBeCloseTo(buyers / n / (122 / 21_306) - 1, 9);
			const [low, high] = (interval ?? []).map(percent);
			if (published)
				expect(`+${percent(value)} % [${low}, ${high}]`).toBe(published);
			expect(asked(trial, "incremental-revenue").value).toBeCloseTo(
				(revenue / n - 13_908.33 / 21_306) * n,
				6,
			);
		},
	);

	/** One e-mail against none: those who were sent it and their control, and what they bought in the two weeks after. */
	function trialOf(name: string): Promise<Dataset> {
		// The last columns are segment, visit, conversion and spend; commas within cells come before them.
		const customers = readFileSync(file("hillstrom.csv"), "utf8")
			.trim()
			.split(/\r?\n/)
			.slice(1)
			.map((line, i) => [`c${i}`, ...line.split(",").slice(-4)])
			.filter(([, arm]) => arm === name || arm === "No E-Mail");
		const exposures = customers.map(([customer, arm]) => ({
			customer,
			arm: arm === name ? "treated" : "control",
			at: "2008-03-01",
		}));
		const orders = customers
			.filter(([, , , bought]) => bought === "1")
			.map(([customer, , , , spend]) => ({
				customer,
				at: "2008-03-10",
				amount: Number(spend),
			}));
		return made({ exposures, orders }, { asOf: "2008-04-01" });
	}

	const asked = (trial: Dataset, metric: string) => {
		const period = { from: "2008-03-01", to: "2008-04-01" };
		const question = { kind: "kpi", metric, period } as const;
		return (finish(answerQuestion(trial, question, 0)) as KpiAnswer).measure;
	};
});
