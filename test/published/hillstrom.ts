import { beforeAll, describe, expect, it } from "vitest";
import type { Expression } from "../../src/model/metric.js";
import { type Ask, describePublished, type Open } from "../published.js";
import { hillstrom, trial } from "./sets.js";

const period = { from: "2008-03-01", to: "2008-04-01" };
const percent = (value: number | null | undefined) =>
	value === null || value === undefined
		? value
		: Math.round(value * 10_000) / 100;

const arm = (name: string) => ({ column: "orders.campaign", is: name });
const rate = (outcome: string, name: string): Expression => ({
	op: "rate",
	of: { op: "count", entity: "orders", where: arm(name) },
	where: { column: `orders.${outcome}`, is: 1 },
});

/** The published lifts of the trial, of whatever opens the set. */
export function hillstromLifts(open: Open): void {
	describePublished("hillstrom", (file) => {
		let ask: Ask;
		beforeAll(async () => {
			ask = await open(hillstrom(file));
		});
		const lift = async (outcome: string, treated: string) => {
			const metric = {
				id: "lift",
				name: { en: "Lift" },
				unit: "percent",
				direction: "higher",
				is: {
					op: "lift",
					of: [rate(outcome, treated), rate(outcome, "No E-Mail")],
				},
			} as const;
			return (await ask({ kind: "kpi", metric, period })).measure;
		};

		it.each([
			["visit", 72.14, 63.84, 80.44],
			["conversion", 118.84, 72.15, 165.53],
		])(
			"by how much men's e-mail lifts %s: %s %, from %s to %s",
			async (outcome, ...then) => {
				const { value, interval, n } = await lift(outcome, "Mens E-Mail");
				expect([value, interval?.[0], interval?.[1]].map(percent)).toEqual(
					then,
				);
				expect(n).toBe(21_306);
			},
		);

		describe.each([
			["Mens E-Mail", 21_307, 267, 30_311.69, "+118.84 % [72.15, 165.53]"],
			["Womens E-Mail", 21_387, 189, 23_038.11, undefined],
		])("%s", (name, n, buyers, revenue, published) => {
			let asked: Ask;
			beforeAll(async () => {
				asked = await open(trial(file, name));
			});
			it("brings this, by the catalogue's own KPIs of a test", async () => {
				const of = async (metric: string) =>
					(await asked({ kind: "kpi", metric, period })).measure;
				const { value, interval } = await of("lift");
				expect(value).toBeCloseTo(buyers / n / (122 / 21_306) - 1, 9);
				const [low, high] = (interval ?? []).map(percent);
				if (published)
					expect(`+${percent(value)} % [${low}, ${high}]`).toBe(published);
				expect((await of("incremental-revenue")).value).toBeCloseTo(
					(revenue / n - 13_908.33 / 21_306) * n,
					6,
				);
			});
		});
	});
}
