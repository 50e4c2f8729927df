import { describe, expect, it } from "vitest";
import { layoutDial } from "../../src/charts/dial.js";
import { layoutSurvey } from "../../src/charts/survey.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { SurveyAnswer } from "../../src/questions/survey.js";
import { measure, meta, october, plain } from "./answers.js";

const nps: SurveyAnswer = {
	kind: "survey",
	survey: "nps",
	rule: "net",
	span: october,
	score: measure(30, 400, { interval: [22, 38] }),
	scale: [0, 10],
	bands: [],
	distribution: [],
	response: null,
	comparisons: [],
	series: [],
	split: {
		column: "touchpoint",
		groups: [
			{ key: "Web", score: measure(-8, 150, { interval: [-20, 4] }) },
			{ key: "Store", score: measure(52, 120, { interval: [40, 64] }) },
			{ key: "Phone", score: measure(80, 9, { enough: false }) },
			{ key: null, score: measure(10, 40, { interval: [-10, 30] }) },
		],
		other: { groups: 3, score: measure(20, 81, { interval: [2, 38] }) },
	},
	meta: meta({
		id: "nps",
		name: "NPS",
		unit: "points",
		direction: "higher",
	}),
};

const gauge = (answer: SurveyAnswer) =>
	layoutSurvey(answer, en, formatFor("en"));
const jauge = (answer: SurveyAnswer) =>
	layoutSurvey(answer, fr, formatFor("fr"));

describe("a score by touchpoint", () => {
	it("stands best first, then what has too few answers, then the others together", () => {
		const { groups } = gauge(nps);
		expect(groups?.name).toBe("Touchpoint");
		expect(
			groups?.rows.map(({ name, score, interval, n }) =>
				[name, score, interval, n].join(" | "),
			),
		).toEqual([
			"Store | +52 | +40.0 … +64.0 | 120",
			"Not given | +10 | −10.0 … +30.0 | 40",
			"Web | −8 | −20.0 … +4.0 | 150",
			"Phone |  |  | 9",
			"Other (3) | +20 | +2.0 … +38.0 | 81",
		]);
	});
	it("has every interval on one scale, from −100 to +100", () => {
		const place = gauge(nps).groups?.rows[0]?.place;
		expect(place?.at).toBe(0.76);
		expect(place?.band?.from).toBe(0.7);
		expect(place?.band?.size).toBeCloseTo(0.12);
		expect(gauge(nps).groups?.rows[3]?.place).toBeNull();
	});
	it("picks the answers of a group, of those without one too, and not the others together", () => {
		const filters = gauge(nps).groups?.rows.map(({ filter }) => filter);
		expect(filters?.[0]).toEqual({ column: "surveys.touchpoint", is: "Store" });
		expect(filters?.[1]).toEqual({ column: "surveys.touchpoint", is: null });
		expect(filters?.at(-1)).toBeNull();
	});
	it("tells the lowest and the highest in the sentence", () => {
		expect(gauge(nps).sentence).toBe(
			"Net Promoter Score +30, between +22.0 and +38.0, lowest Web (−8), highest Store (+52)",
		);
		expect(plain(jauge(nps).sentence)).toBe(
			"Net Promoter Score : +30, entre +22,0 et +38,0, au plus bas Web (−8), au plus haut Store (+52)",
		);
	});
	it("of another column has that column's own name", () => {
		const split = { ...nps.split, column: "customers.segment" };
		const { groups } = gauge({ ...nps, split } as SurveyAnswer);
		expect(groups?.name).toBe("customers.segment");
		expect(groups?.rows[0]?.filter).toEqual({
			column: "customers.segment",
			is: "Store",
		});
	});
});

describe("the course of a score", () => {
	const point = (value: number, n: number) => ({
		...{ from: "2026-01-01", to: "2026-02-01", open: false, value, n },
	});
	it("has a gap where there are too few answers, and says what it is over", () => {
		const rolled = {
			...nps,
			rolling: 90,
			series: [point(10, 40), point(100, 4), point(20, 40), point(30, 40)],
		};
		const { sparkline, notes } = gauge(rolled);
		expect(sparkline?.line).toBe("M0,0.92M0.6667,0.5L1,0.08");
		expect(notes).toContain("trend over the last 90 days");
		expect(jauge(rolled).notes).toContain("tendance sur les 90 derniers jours");
	});
});

describe("a dial", () => {
	it("bends the scale into a half circle, with the score and its interval on it", () => {
		const dial = layoutDial({
			at: 0.5,
			band: { from: 0, size: 0.5 },
			ticks: ["", "", ""],
		});
		expect(dial).toEqual({
			track: "M-1,0A1,1 0 0 1 1,0",
			interval: "M-1,0A1,1 0 0 1 0,-1",
			needle: "M0,-1.14L0,-0.8",
		});
	});
	it("of a score without an interval has none", () => {
		expect(
			layoutDial({ at: 1, band: null, ticks: ["", "", ""] }),
		).toMatchObject({ interval: "", needle: "M1.14,0L0.8,0" });
	});
});
