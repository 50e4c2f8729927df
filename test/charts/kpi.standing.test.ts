import { describe, expect, it } from "vitest";
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
	comparisons: [],
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
	measure: measure(0.1, 200),
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

describe("the state of a value by its limits", () => {
	const state = (
		value: number,
		thresholds: number[],
		more: KpiOptions = {},
	) => {
		const answer = { ...revenue, measure: measure(value, 12) };
		const told = tile(answer, { thresholds, ...more }).state;
		return told && `${told.sign} ${told.name} ${told.range}`;
	};
	it("is bad, to watch or good from the lowest up, where more is better", () => {
		expect(state(99, [100, 200])).toBe("✕ Bad under €100.00");
		expect(state(150, [100, 200])).toBe("! Watch from €100.00, under €200.00");
		expect(state(250, [100, 200])).toBe("✓ Good from €200.00");
		expect(state(99, [100])).toBe("✕ Bad under €100.00");
	});
	it("is the other way round where less is better", () => {
		const lower = { direction: "lower" } as const;
		expect(state(99, [100, 200], lower)).toBe("✓ Good up to €100.00");
		expect(state(150, [100, 200], lower)).toBe(
			"! Watch over €100.00, up to €200.00",
		);
		expect(state(250, [100, 200], lower)).toBe("✕ Bad over €200.00");
	});
	it("at a limit is the better one", () => {
		expect(state(200, [100, 200])).toContain("Good");
		expect(state(100, [100, 200], { direction: "lower" })).toContain("Good");
	});
	it("is good between two limits, and to watch between four, where a target is best", () => {
		const near = { direction: "target" } as const;
		expect(state(150, [100, 200], near)).toBe(
			"✓ Good from €100.00, up to €200.00",
		);
		expect(state(200, [100, 200], near)).toContain("Good");
		expect(state(99, [100, 200], near)).toContain("Bad");
		expect(state(60, [50, 100, 200, 250], near)).toContain("Watch");
		expect(state(251, [50, 100, 200, 250], near)).toContain("Bad");
	});
	it("is refused by limits that fall, or are too many", () => {
		for (const thresholds of [[200, 100], [1, 2, 3], [], [Number.NaN]])
			expect(() => tile(revenue, { thresholds })).toThrow(/thresholds/);
	});
	it("is none where there is too little data for a value", () => {
		const few = { ...churn, measure: measure(0.5, 8, { enough: false }) };
		expect(tile(few, { thresholds: [0.1] }).state).toBeNull();
	});
	it("is told in the sentence", () => {
		const thresholds = [0.12];
		expect(tile(churn, { thresholds }).sentence).toBe(
			"Churn 10.0%, good (up to 12.0%)",
		);
		expect(plain(tuile(churn, { thresholds }).sentence)).toBe(
			"Churn : 10,0 %, bon (jusqu’à 12,0 %)",
		);
	});
});

describe("the target of a value", () => {
	it("has its progress and its gap, in points for shares", () => {
		const rate: KpiAnswer = {
			...churn,
			meta: meta({ ...churn.meta.definition, direction: "higher" }),
		};
		expect(tile(rate, { target: 0.125 }).target?.gap).toBe(
			"80.0% of target, 2.5 pts below",
		);
	});
	it("that is missed so far may still be reached while the period goes on", () => {
		const open = { ...revenue, span: november };
		expect(tile(open, { target: 720 }).target?.gap).toBe(
			"75.0% of target, €180.00 below so far",
		);
		expect(plain(tuile(open, { target: 720 }).target?.gap ?? "")).toBe(
			"75,0 % de l’objectif, 180,00 € en dessous à ce jour",
		);
	});
	it("is reached within the neutral range where the target itself is best", () => {
		const near = { direction: "target", neutralRange: 0.05 } as const;
		expect(tile(revenue, { ...near, target: 550 }).target?.reached).toBe(true);
		expect(tile(revenue, { ...near, target: 600 }).target?.reached).toBe(false);
		expect(tile(revenue, { ...near, target: 450 }).target).toMatchObject({
			reached: false,
			gap: "€90.00 above",
		});
	});
	it("is told in the sentence", () => {
		expect(tile(revenue, { target: 720 }).sentence).toBe(
			"Revenue €540.00, target €720.00 (75.0% of target, €180.00 below)",
		);
		expect(plain(tuile(revenue, { target: 500 }).sentence)).toBe(
			"Revenue : 540,00 €, objectif 500,00 € (atteint)",
		);
	});
});

describe("the benchmark of a value", () => {
	const panel = { benchmarkName: "Retail panel" };
	it("is a number with its name, better or worse by the direction", () => {
		expect(tile(churn, { ...panel, benchmark: 0.08 }).sentence).toBe(
			"Churn 10.0%, 2.0 pts above Retail panel 8.0% (worse)",
		);
		expect(plain(tuile(churn, { ...panel, benchmark: 0.12 }).sentence)).toBe(
			"Churn : 10,0 %, 2,0 pts en dessous Retail panel : 12,0 % (mieux)",
		);
	});
	it("is a range that the value lies in, or not", () => {
		const within = tile(churn, { ...panel, benchmark: [0.08, 0.12] });
		expect(within.changes).toEqual([
			{
				mark: "equal",
				tone: "neutral",
				figure: "within the range",
				against: "Retail panel 8.0% – 12.0%",
				brief: "Retail panel 8.0% – 12.0%",
				verdict: "",
			},
		]);
		const above = tile(churn, { ...panel, benchmark: [0.05, 0.08] });
		expect(above.changes[0]).toMatchObject({
			figure: "2.0 pts above",
			tone: "bad",
		});
	});
	it("is the peer group that the answer brings, unless it is too small", () => {
		const change = compared(500, 540).change;
		const peers = {
			...revenue,
			benchmark: { measure: measure(500, 80), change },
		};
		expect(tile(peers).sentence).toBe(
			"Revenue €540.00, €40.00 above Peer group €500.00 (better)",
		);
		const few = {
			...peers,
			benchmark: { measure: measure(500, 8, { enough: false }), change },
		};
		expect(tile(few).changes[0]).toMatchObject({
			mark: "none",
			figure: "Peer group: not enough data",
		});
	});
	it("inside the neutral range takes no side", () => {
		const [near] = tile(churn, {
			benchmark: 0.099,
			neutralRange: 0.01,
		}).changes;
		expect(near).toMatchObject({ mark: "up", tone: "neutral", verdict: "" });
	});
	it("is refused where its ends are turned round", () => {
		expect(() => tile(churn, { benchmark: [0.2, 0.1] })).toThrow(/benchmark/);
	});
});

describe("the projection of a tile", () => {
	const projected: KpiAnswer = {
		...revenue,
		span: november,
		projection: {
			method: "run-rate",
			value: 900,
			interval: [800, 1000],
			days: 17,
			to: november.to,
		},
	};
	it("is called one, with its day, its range and its method", () => {
		const { projection, notes } = tile(projected);
		expect(projection).toEqual({
			text: "Projected to Nov 30, 2026: €900.00",
			between: "between €800.00 and €1,000",
			method: "projection at the mean rate, 17 whole days",
		});
		expect(notes).toContain("projection at the mean rate, 17 whole days");
	});
	it("ends the sentence, after what is unfinished", () => {
		expect(tile(projected).sentence).toBe(
			"Revenue €540.00; the period is not over (18 of 30 days); projected to Nov 30, 2026: €900.00, between €800.00 and €1,000",
		);
		expect(plain(tuile(projected).sentence)).toBe(
			"Revenue : 540,00 € ; la période est en cours (18 jours sur 30) ; projection jusqu’au 30 nov. 2026 : 900,00 €, entre 800,00 € et 1 000 €",
		);
	});
	it("that can't be made yet says why", () => {
		const without = (days: number) =>
			tile({
				...projected,
				projection: {
					...{ method: "weekday", value: null, interval: null, days },
					to: november.to,
				},
			}).projection?.text;
		expect(without(1)).toBe("No projection yet: fewer than two whole days");
		expect(without(9)).toBe(
			"No projection: nothing by weekday in the period before",
		);
	});
	it("is none of a period that is over", () => {
		expect(tile({ ...revenue, projection: null }).projection).toBeNull();
	});
});

describe("a mean", () => {
	it("has its median at the foot, and in the sentence where it is far away", () => {
		const near = { ...revenue, median: 500 };
		expect(tile(near).notes).toEqual(["median €500.00", "n = 12"]);
		expect(tile(near).sentence).toBe("Revenue €540.00");
		const far = { ...revenue, median: 200 };
		expect(tile(far).sentence).toBe("Revenue €540.00, median €200.00");
		expect(plain(tuile(far).sentence)).toBe(
			"Revenue : 540,00 €, médiane 200,00 €",
		);
	});
	it("of too little data has no median either", () => {
		const few = {
			...churn,
			median: 0.2,
			measure: measure(0.5, 8, { enough: false }),
		};
		expect(tile(few).notes).toEqual(["n = 8"]);
	});
});

describe("the age of the data", () => {
	// The report is of 18 November 2026, 18:00 in Paris.
	const open = { ...revenue, span: november };
	const aged = (latest: string, maxAge?: number) =>
		tile({ ...open, latest }, { maxAge })
			.notes.slice(2)
			.map(plain);
	it("is told where it is more than allowed", () => {
		expect(aged("2026-11-15T11:00:00Z", 24)).toEqual([
			"data up to Nov 15, 2026, 12:00 PM, 3 days late",
		]);
		expect(aged("2026-11-18T11:00:00Z", 3)).toEqual([
			"data up to Nov 18, 2026, 12:00 PM, 6 hr late",
		]);
	});
	it("is not told where it is not, or where nobody asked", () => {
		expect(aged("2026-11-17T18:00:00Z", 24)).toEqual([]);
		expect(aged("2026-01-01T00:00:00Z")).toEqual([]);
	});
	it("goes by the end of a period that is over", () => {
		const over = (latest: string) =>
			tile({ ...revenue, latest }, { maxAge: 24 }).notes;
		expect(over("2026-10-31T20:00:00Z")).toEqual(["n = 12"]);
		expect(over("2026-10-20T20:00:00Z")[1]).toContain("late");
	});
});

describe("the last point of a tile's course", () => {
	const point = (month: number, value: number, open = false) => ({
		from: `2026-${month}-01T00:00:00Z`,
		to: `2026-${month + 1}-01T00:00:00Z`,
		...{ open, value, n: 1 },
	});
	// At noon of 16 November, half of the month is gone: 50 is on its way to 100.
	const half: KpiAnswer = {
		...revenue,
		span: november,
		series: [point(9, 100), point(10, 100), point(11, 50, true)],
		meta: { ...revenue.meta, asOf: "2026-11-15T23:59:59.999Z" },
	};
	it("of a sum goes on at its pace, and does not dive", () => {
		const { sparkline, notes } = tile({ ...half, unfinished: "proportional" });
		expect(sparkline).toMatchObject({
			open: "M0.5,0.5L1,0.5",
			unfinished: true,
			paced: true,
		});
		expect(notes).toContain("dashed: at the pace so far");
	});
	it("of distinct customers, or of an amount nobody told of, is left out", () => {
		for (const answer of [half, { ...half, unfinished: "partial" as const }])
			expect(tile(answer).sparkline).toMatchObject({
				open: "",
				dot: { x: 0.5 },
				unfinished: false,
			});
	});
	it("of a rate is where it is", () => {
		const rate = { ...half, unfinished: "comparable" as const };
		expect(tile(rate).sparkline).toMatchObject({
			open: "M0.5,0.08L1,0.92",
			paced: false,
		});
		expect(tile(rate).notes).not.toContain("dashed: at the pace so far");
	});
	it("of a day is left out: its hours are not alike", () => {
		const days = [14, 15, 16].map((date) => ({
			from: `2026-11-${date}T00:00:00Z`,
			to: `2026-11-${date + 1}T00:00:00Z`,
			...{ open: date === 16, value: date, n: 1 },
		}));
		const daily = {
			...half,
			unfinished: "proportional" as const,
			series: days,
			meta: { ...half.meta, asOf: "2026-11-16T18:00:00Z" },
		};
		expect(tile(daily).sparkline).toMatchObject({ open: "", paced: false });
	});
	it("of a bucket that has hardly begun is left out", () => {
		const early = {
			...half,
			unfinished: "proportional" as const,
			meta: { ...half.meta, asOf: "2026-11-04T00:00:00Z" },
		};
		expect(tile(early).sparkline).toMatchObject({ open: "", paced: false });
	});
});
