import { describe, expect, it } from "vitest";
import { grainFor } from "../../src/charts/grain.js";
import { type KpiOptions, layoutKpi } from "../../src/charts/kpi.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import {
	compared,
	measure,
	meta,
	november,
	october,
	plain,
} from "./answers.js";

const revenue: KpiAnswer = {
	kind: "kpi",
	span: october,
	measure: measure(540, 12),
	comparisons: [compared(500, 540)],
	series: [],
	split: null,
	meta: meta({
		id: "revenue",
		name: "Revenue",
		unit: "money",
		direction: "higher",
	}),
};

const churn: KpiAnswer = {
	...revenue,
	measure: measure(0.1, 200, {
		numerator: 20,
		denominator: 200,
		interval: [0.066, 0.149],
	}),
	comparisons: [compared(0.12, 0.1, false)],
	meta: meta({
		id: "churn-rate",
		name: "Churn",
		unit: "percent",
		direction: "lower",
	}),
};

const tile = (answer: KpiAnswer, options: KpiOptions = {}) =>
	layoutKpi(answer, options, en, formatFor("en"));
const tuile = (answer: KpiAnswer, options: KpiOptions = {}) =>
	layoutKpi(answer, options, fr, formatFor("fr"));

describe("the sentence of a KPI", () => {
	it("tells the number and how it moved", () => {
		expect(tile(revenue).sentence).toBe(
			"Revenue €540.00, +8.0% vs Oct 2026 (better)",
		);
		expect(plain(tuile(revenue).sentence)).toBe(
			"Revenue : 540,00 €, +8,0 % vs oct. 2026 (mieux)",
		);
	});

	it("tells every comparison", () => {
		const two = {
			...revenue,
			comparisons: [compared(500, 540), compared(600, 540)],
		};
		expect(tile(two).sentence).toBe(
			"Revenue €540.00, +8.0% vs Oct 2026 (better), −10.0% vs Oct 2026 (worse)",
		);
	});

	it("does not call noise a change", () => {
		expect(tile(churn).sentence).toBe(
			"Churn 10.0%, −2.0 pts vs Oct 2026 (no real change)",
		);
		expect(plain(tuile(churn).sentence)).toBe(
			"Churn : 10,0 %, −2,0 pts vs oct. 2026 (pas d’évolution réelle)",
		);
	});

	it("says that the period is not over", () => {
		const open = { ...revenue, span: november };
		expect(tile(open).sentence).toBe(
			"Revenue €540.00, +8.0% vs same days, Oct 2026 (better); the period is not over (18 of 30 days)",
		);
		expect(plain(tuile(open).sentence)).toBe(
			"Revenue : 540,00 €, +8,0 % vs mêmes jours, oct. 2026 (mieux) ; la période est en cours (18 jours sur 30)",
		);
	});

	it("tells no number that rests on too little", () => {
		const few = { ...churn, measure: measure(0.5, 8, { enough: false }) };
		const { sentence, value, changes, notes } = tile(few);
		expect(sentence).toBe("Churn: not enough data");
		expect(plain(tuile(few).sentence)).toBe("Churn : données insuffisantes");
		expect({ value, changes }).toEqual({ value: null, changes: [] });
		expect(notes).toEqual(["n = 8"]);
	});

	it("says that there is no value", () => {
		const none = { ...revenue, measure: measure(null, 3) };
		expect(tile(none).sentence).toBe("Revenue: no value");
		expect(plain(tuile(none).sentence)).toBe("Revenue : pas de valeur");
	});
});

describe("a KPI tile", () => {
	it("has the figure apart from its unit", () => {
		expect(tile(churn).value).toEqual({
			before: "",
			figure: "10.0",
			after: "%",
		});
		const perDay = {
			...revenue,
			meta: meta({
				id: "revenue-per-day",
				name: "Revenue per day",
				unit: "money per day",
				direction: "higher",
			}),
		};
		expect(tuile(perDay).value).toEqual({
			before: "",
			figure: "540,00",
			after: "€/jour",
		});
	});

	it("notes days gone, interval and number", () => {
		expect(tile({ ...churn, span: november }).notes).toEqual([
			"18 of 30 days",
			"95% interval 6.6% – 14.9%",
			"n = 200",
		]);
	});

	it("measures the way to its target", () => {
		expect(tile(revenue, { target: 720 }).target).toEqual({
			text: "Target €720.00",
			gap: "75.0% of target, €180.00 below",
			bar: { length: 540 / (1.1 * 720), mark: 720 / (1.1 * 720) },
			reached: false,
		});
		expect(tile(revenue, { target: 500 }).target).toMatchObject({
			gap: "reached",
			bar: { length: 540 / (1.1 * 540), mark: 500 / (1.1 * 540) },
			reached: true,
		});
		expect(tile(revenue, { target: -1 }).target?.bar).toBeNull();
	});

	it("has reached a target from above where lower is better", () => {
		const { target } = tile(churn, { target: 0.12 });
		expect(target?.reached).toBe(true);
		expect(tile(churn, { target: 0.08 }).target?.gap).toBe("2.0 pts above");
	});
});

describe("the grain of a sparkline", () => {
	it("suits the period", () => {
		expect(grainFor("this-day")).toBe("hour");
		expect(grainFor("this-month")).toBe("day");
		expect(grainFor("last-30-days")).toBe("day");
		expect(grainFor("last-quarter")).toBe("week");
		expect(grainFor("last-12-months")).toBe("month");
		expect(grainFor("all")).toBe("month");
		expect(grainFor(undefined)).toBe("month");
		expect(grainFor({ from: "2026-01-01", to: "2026-01-31" })).toBe("day");
		expect(grainFor({ from: "2026-01-01", to: "2026-05-01" })).toBe("week");
		expect(grainFor({ from: "2025-01-01", to: "2026-01-01" })).toBe("month");
	});
});
