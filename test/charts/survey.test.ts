import { describe, expect, it } from "vitest";
import { layoutSurvey } from "../../src/charts/survey.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { SurveyAnswer } from "../../src/questions/survey.js";
import {
	compared,
	measure,
	meta,
	november,
	october,
	plain,
} from "./answers.js";

/** Fifty promoters, twenty detractors, thirty passives: 30, between 14.1 and 44.2 by adjusted Wald (Rocks 2016). */
const nps: SurveyAnswer = {
	kind: "survey",
	survey: "nps",
	rule: "net",
	span: october,
	score: measure(30, 100, { interval: [14.1, 44.2] }),
	scale: [0, 10],
	bands: [
		{ id: "detractors", from: 0, to: 6, count: 20, share: 0.2 },
		{ id: "passives", from: 7, to: 8, count: 30, share: 0.3 },
		{ id: "promoters", from: 9, to: 10, count: 50, share: 0.5 },
	],
	distribution: [0, 0, 0, 0, 0, 0, 20, 10, 20, 25, 25].map((count, score) => ({
		score,
		count,
	})),
	response: measure(0.25, 400),
	comparisons: [compared(24, 30, true)],
	series: [],
	meta: meta({
		id: "nps",
		name: "Net Promoter Score",
		unit: "points",
		direction: "higher",
	}),
};

const csat: SurveyAnswer = {
	...nps,
	survey: "csat",
	rule: "top-two",
	score: measure(0.8, 50, { interval: [0.67, 0.888] }),
	scale: [1, 5],
	bands: [
		{ id: "others", from: 1, to: 3, count: 10, share: 0.2 },
		{ id: "satisfied", from: 4, to: 5, count: 40, share: 0.8 },
	],
	distribution: [0, 0, 10, 20, 20].map((count, i) => ({ score: i + 1, count })),
	response: null,
	comparisons: [],
	meta: meta({
		id: "csat",
		name: "CSAT",
		unit: "percent",
		direction: "higher",
	}),
};

const ces: SurveyAnswer = {
	...csat,
	survey: "ces",
	rule: "mean",
	score: measure(5.5, 40, { interval: [5, 6] }),
	scale: [1, 7],
	meta: meta({ id: "ces", name: "CES", unit: "ratio", direction: "higher" }),
};

const gauge = (answer: SurveyAnswer) =>
	layoutSurvey(answer, en, formatFor("en"));
const jauge = (answer: SurveyAnswer) =>
	layoutSurvey(answer, fr, formatFor("fr"));

describe("the sentence of a survey", () => {
	it("tells score, interval and whether the change is real", () => {
		expect(gauge(nps).sentence).toBe(
			"Net Promoter Score +30, between +14.1 and +44.2, +6 vs Oct 2026 (better, a real change)",
		);
		expect(plain(jauge(nps).sentence)).toBe(
			"Net Promoter Score : +30, entre +14,1 et +44,2, +6 vs oct. 2026 (mieux, évolution réelle)",
		);
	});

	it("does not call noise a change", () => {
		const noise = { ...nps, comparisons: [compared(29, 30, false)] };
		expect(gauge(noise).sentence).toBe(
			"Net Promoter Score +30, between +14.1 and +44.2, +1 vs Oct 2026 (no real change)",
		);
	});

	it("tells satisfaction in percent and effort as a mean", () => {
		expect(gauge(csat).sentence).toBe(
			"Customer satisfaction 80.0%, between 67.0% and 88.8%",
		);
		expect(plain(jauge(ces).sentence)).toBe(
			"Effort client : 5,5, entre 5,0 et 6,0",
		);
	});
});

describe("the scale of a survey", () => {
	it("runs from −100 to +100 for NPS", () => {
		const { bullet } = gauge(nps);
		expect(bullet?.ticks).toEqual(["−100", "0", "+100"]);
		expect(bullet?.at).toBe(0.65);
		expect(bullet?.band?.from).toBeCloseTo(0.5705);
		expect(bullet?.band?.size).toBeCloseTo(0.1505);
	});

	it("runs from 0 to 100 % for satisfaction and from 1 to 7 for effort", () => {
		expect(gauge(csat).bullet).toMatchObject({
			at: 0.8,
			ticks: ["0%", "50%", "100%"],
		});
		expect(gauge(ces).bullet).toMatchObject({
			at: 0.75,
			ticks: ["1", "4", "7"],
		});
	});

	it("holds an interval that would leave it", () => {
		const high = {
			...nps,
			score: measure(98, 100, { interval: [95, 103] }),
		};
		const band = gauge(high).bullet?.band;
		expect((band?.from ?? 0) + (band?.size ?? 0)).toBe(1);
	});
});

describe("the bands of a survey", () => {
	it("stand end to end, worst first, named with their scores", () => {
		const { bands } = gauge(nps);
		expect(
			bands.map(({ name, range, text, tone }) => [name, range, text, tone]),
		).toEqual([
			["Detractors", "0–6", "20%", "bad"],
			["Passives", "7–8", "30%", "neutral"],
			["Promoters", "9–10", "50%", "good"],
		]);
		expect(bands.map(({ from }) => from)).toEqual([0, 0.2, 0.5]);
		expect(jauge(nps).bands[0]?.name).toBe("Détracteurs");
	});

	it("have their figure beside the label where it does not fit on the mark", () => {
		const [detractors, passives, promoters] = nps.bands as [
			SurveyAnswer["bands"][number],
			SurveyAnswer["bands"][number],
			SurveyAnswer["bands"][number],
		];
		const { bands } = gauge({
			...nps,
			bands: [
				{ ...detractors, share: 0.02 },
				{ ...passives, share: 0.15 },
				{ ...promoters, share: 0.83 },
			],
		});
		expect(bands.map(({ small }) => small)).toEqual([true, false, false]);
	});

	it("give every score its tone and a height by the most frequent", () => {
		const scores = gauge(nps).distribution;
		expect(scores.map(({ height }) => height)).toEqual([
			0, 0, 0, 0, 0, 0, 0.8, 0.4, 0.8, 1, 1,
		]);
		expect(scores.map(({ tone }) => tone.charAt(0)).join("")).toBe(
			"bbbbbbbnngg",
		);
	});
});

describe("the notes of a survey", () => {
	it("tell answers, response, method and span", () => {
		expect(gauge(nps).notes).toEqual([
			"n = 100 answers",
			"25.0% response",
			"95% adjusted Wald",
			"Oct 2026",
		]);
		expect(jauge(nps).notes.map(plain)).toEqual([
			"n = 100 réponses",
			"25,0 % de réponse",
			"Wald ajusté à 95 %",
			"oct. 2026",
		]);
	});

	it("name the method by the rule, and the days gone of an open span", () => {
		expect(gauge({ ...csat, span: november }).notes.map(plain)).toEqual([
			"n = 50 answers",
			"95% Wilson",
			"Nov 1 – 18, 2026",
			"18 of 30 days",
		]);
		expect(gauge(ces).notes).toContain("95% Student");
	});
});

describe("a survey with too few answers", () => {
	const few: SurveyAnswer = {
		...nps,
		score: measure(30, 10, { interval: [-20, 60], enough: false }),
		response: null,
	};

	it("has neither score nor shares nor change, but each answer", () => {
		const { value, between, bullet, bands, changes, distribution } = gauge(few);
		expect({ value, between, bullet, bands, changes }).toEqual({
			value: null,
			between: "",
			bullet: null,
			bands: [],
			changes: [],
		});
		expect(distribution[10]?.count).toBe("25");
	});

	it("says so with their number", () => {
		expect(gauge(few).sentence).toBe(
			"Net Promoter Score: not enough data (n = 10)",
		);
		expect(plain(jauge(few).sentence)).toBe(
			"Net Promoter Score : données insuffisantes (n = 10)",
		);
		expect(gauge(few).notes).toEqual(["n = 10 answers", "Oct 2026"]);
	});
});
