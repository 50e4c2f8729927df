import { describe, expect, it } from "vitest";
import { isoIn } from "../../src/charts/export/instant.js";
import {
	csvFile,
	type Table,
	tablesOf,
	textOf,
} from "../../src/charts/export.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { CohortAnswer } from "../../src/questions/cohort.js";
import type { FunnelAnswer } from "../../src/questions/funnel.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Answer, RowQuestion } from "../../src/questions/question.js";
import type { RfmAnswer } from "../../src/questions/rfm.js";
import type { SurveyAnswer } from "../../src/questions/survey.js";
import {
	compared,
	measure,
	meta,
	november,
	october,
	plain,
} from "./answers.js";

const english = (answer: Answer<RowQuestion>) =>
	tablesOf(answer, en, formatFor("en"));
const french = (answer: Answer<RowQuestion>) =>
	tablesOf(answer, fr, formatFor("fr"));

/** The cells of a row by the heads of their columns: bare, then as shown. */
const row = ({ columns, rows }: Table, at: number) =>
	Object.fromEntries(
		columns.map((head, column) => {
			const { raw, text } = rows[at]?.[column] ?? { raw: "missing" };
			return [plain(head), text === undefined ? raw : [raw, plain(text)]];
		}),
	);

const titled = (tables: readonly Table[], title: string): Table => {
	const found = tables.find((table) => table.title === title);
	if (!found) throw new Error(`${tables.map((each) => each.title)}`);
	return found;
};

const churn: KpiAnswer = {
	kind: "kpi",
	span: november,
	measure: measure(0.1, 200, {
		numerator: 20,
		denominator: 200,
		interval: [0.066, 0.149],
	}),
	comparisons: [compared(0.12, 0.1, false)],
	series: [
		{ ...october, value: 0.12, n: 180 },
		{ from: november.from, to: november.to, open: true, value: null, n: 0 },
	],
	split: null,
	meta: meta({
		id: "churn-rate",
		name: "Churn",
		unit: "percent",
		direction: "lower",
	}),
};

describe("the table of a KPI", () => {
	it("is the value and each comparison, shares as numbers, days in the report’s zone", () => {
		const [figure] = english(churn) as [Table];
		expect(figure.title).toBe("Churn");
		expect(row(figure, 0)).toMatchObject({
			Figure: "Value",
			From: "2026-11-01",
			"Until (not included)": "2026-12-01",
			Value: [0.1, "10.0%"],
			n: 200,
			Numerator: 20,
			Denominator: 200,
			"95% from": [0.066, "6.6%"],
			"95% to": [0.149, "14.9%"],
			Change: [null, ""],
			"Real change": null,
			Note: "not over yet",
		});
		expect(row(figure, 1)).toMatchObject({
			Figure: "Compared: previous period",
			From: "2026-10-01",
			Value: [0.12, "12.0%"],
			Change: [0.1 - 0.12, "−2.0 pts"],
			// A change of a share is told in points alone.
			"Relative change": [null, ""],
			"Real change": "no",
			Note: "",
		});
	});

	it("is in French with the same numbers", () => {
		const [figure] = french(churn) as [Table];
		expect(row(figure, 0)).toMatchObject({
			Chiffre: "Valeur",
			Du: "2026-11-01",
			Valeur: [0.1, "10,0 %"],
			Remarque: "en cours",
		});
	});

	it("tells a change of money in money and as a share", () => {
		const [figure] = english({
			...churn,
			measure: measure(540, 12),
			comparisons: [compared(500, 540)],
			meta: meta({
				id: "revenue",
				name: "Revenue",
				unit: "money",
				direction: "higher",
			}),
		}) as [Table];
		expect(row(figure, 1)).toMatchObject({
			Value: [500, "€500.00"],
			Change: [40, "+€40.00"],
			"Relative change": [0.08, "+8.0%"],
		});
	});

	it("has a course whose missing values are empty, never 0", () => {
		const course = titled(english(churn), "Course");
		expect(row(course, 0)).toMatchObject({
			From: "2026-10-01",
			Value: [0.12, "12.0%"],
			n: 180,
			Note: "",
		});
		expect(row(course, 1)).toMatchObject({
			Value: [null, ""],
			n: 0,
			Note: "not over yet",
		});
	});

	it("shows no value below the minimum sample, as the tile does, but what was counted", () => {
		const few = measure(0.5, 4, {
			numerator: 2,
			denominator: 4,
			interval: [0.1, 0.9],
			enough: false,
		});
		const [figure] = english({ ...churn, span: october, measure: few }) as [
			Table,
		];
		expect(row(figure, 0)).toMatchObject({
			Value: [null, ""],
			n: 4,
			Numerator: 2,
			"95% from": [null, ""],
			Note: "not enough data",
		});
	});
});

const rate = (part: number, whole: number) =>
	measure(part / whole, whole, {
		numerator: part,
		denominator: whole,
		interval: [0.2, 0.3],
	});

const funnel: FunnelAnswer = {
	kind: "funnel",
	span: october,
	order: "ordered",
	windowDays: 14,
	stages: [
		{
			name: "visit",
			count: 400,
			ofFirst: rate(400, 400),
			ofPrevious: null,
			dropped: 0,
			open: 0,
			days: null,
		},
		{
			name: "order",
			count: 100,
			ofFirst: rate(100, 400),
			ofPrevious: rate(100, 400),
			dropped: 250,
			open: 50,
			days: { mean: 2, median: 1.5, p90: 6 },
		},
	],
	open: 50,
	meta: meta({
		id: "funnel",
		name: "Funnel",
		unit: "percent",
		direction: "higher",
	}),
};

describe("the table of a funnel", () => {
	it("is a line a step, with shares, intervals, losses, those who still can, and days", () => {
		const [steps] = english(funnel) as [Table];
		expect(row(steps, 1)).toMatchObject({
			Step: "Order",
			Reached: [100, "100"],
			"Share of first": [0.25, "25.0%"],
			"Share of first, 95% from": [0.2, "20.0%"],
			"Share of previous": [0.25, "25.0%"],
			Lost: [250, "250"],
			"Can still come": [50, "50"],
			"Median days from first": [1.5, "1.5 days"],
		});
		expect(row(steps, 0)).toMatchObject({
			"Share of previous": [null, ""],
			"Median days from first": [null, ""],
		});
	});

	it("has its parts in a table of their own, Other by its own customers", () => {
		const { stages, open } = funnel;
		const parts = titled(
			english({
				...funnel,
				breakdown: {
					column: "channel",
					step: "visit",
					groups: [
						{ key: "web", stages, open },
						{ key: null, stages, open },
					],
					other: { stages, open, groups: 3 },
				},
			}),
			"Group: channel",
		);
		expect(parts.rows.map(([group]) => group?.raw)).toEqual([
			...["web", "web", "(none)", "(none)", "Other (3)", "Other (3)"],
		]);
	});
});

const day = (month: number) => ({
	from: new Date(Date.UTC(2026, month - 1, 1)).toISOString(),
	to: new Date(Date.UTC(2026, month, 1)).toISOString(),
});

const cohorts: CohortAnswer = {
	kind: "cohort",
	grain: "month",
	mode: "on",
	base: "size",
	measure: "customers",
	cohorts: [
		{
			...day(9),
			size: 200,
			small: false,
			cells: [
				{ age: 0, ...day(9), value: 200, rate: 1, base: 200, mature: true },
				{
					age: 1,
					...day(10),
					value: 50,
					rate: 0.25,
					base: 200,
					interval: [0.2, 0.31],
					mature: true,
				},
				{ age: 2, ...day(11), value: 0, rate: 0, base: 200, mature: false },
			],
		},
		{
			...day(10),
			size: 10,
			small: true,
			cells: [
				{ age: 0, ...day(10), value: 10, rate: 1, base: 10, mature: true },
			],
		},
	],
	mean: [
		{ age: 0, value: 105, rate: 1, cohorts: 2 },
		{ age: 1, value: 50, rate: 0.25, cohorts: 1 },
		{ age: 2, value: null, rate: null, cohorts: 0 },
	],
	meta: {
		...meta({
			id: "cohorts",
			name: "Retention",
			unit: "percent",
			direction: "higher",
		}),
		timeZone: "UTC",
	},
};

describe("the tables of a heat map", () => {
	it("are a line a cell in a file, where a period that is not over is marked and one to come has none", () => {
		const cells = titled(english(cohorts), "Cells");
		expect(cells.rows.length).toBe(4);
		expect(row(cells, 1)).toMatchObject({
			Cohort: "Sep 2026",
			"Customers at start": 200,
			Age: 1,
			From: "2026-10-01",
			"Until (not included)": "2026-11-01",
			Value: [50, "50"],
			"Share of base": [0.25, "25.0%"],
			"95% to": [0.31, "31.0%"],
			Note: "",
		});
		expect(row(cells, 2)).toMatchObject({
			Value: [0, "0"],
			Note: "not over yet",
		});
		expect(row(cells, 3)).toMatchObject({ Note: "small cohort" });
	});

	it("are the triangle on the clipboard", () => {
		const [triangle] = french(cohorts) as [Table];
		expect(triangle.only).toBe("copy");
		expect(triangle.columns.slice(2)).toEqual(["mois 0", "mois 1", "mois 2"]);
		expect(
			triangle.rows.map((cells) =>
				cells.map(({ text, raw }) => plain(text ?? String(raw ?? ""))),
			),
		).toEqual([
			["sept. 2026", "200", "100,0 %", "25,0 %", "0,0 % (en cours)"],
			["oct. 2026", "10", "100,0 %", "", ""],
			["Moyenne pondérée", "", "100,0 %", "25,0 %", ""],
		]);
	});
});

const segment = (id: string, customers: number) => ({
	...{ id, customers, orders: customers * 2, revenue: customers * 100 },
	...{
		customerShare: customers / 10,
		revenueShare: customers / 10,
		basket: 50,
	},
	...{ medianRecency: 30, medianFrequency: 2, medianMonetary: 100 },
});

const rfm: RfmAnswer = {
	kind: "rfm",
	analysisAt: "2026-11-18T00:00:00Z",
	windowFrom: null,
	bins: 3,
	method: "rank",
	ranges: {
		r: [
			[90, 200],
			[30, 89],
			[0, 29],
		],
		f: [
			[1, 1],
			[2, 3],
			[4, 9],
		],
		m: [
			[10, 20],
			[21, 50],
			[51, 99],
		],
	},
	thresholds: null,
	customers: 10,
	orders: 20,
	revenue: 1000,
	cells: [3, 2, 1].flatMap((f) =>
		[1, 2, 3].map((r) => ({
			...{
				r,
				f,
				customers: r === f ? 3 : 0,
				orders: 6,
				revenue: r === f ? 300 : 0,
			},
			...{ meanAmount: r === f ? 100 : null, segment: "champions" },
		})),
	),
	segments: [segment("champions", 4), segment("lost", 6)],
	tiers: [segment("very-good", 10)],
	meta: meta({ id: "rfm", name: "RFM", unit: "count", direction: "neutral" }),
};

describe("the tables of an RFM grid", () => {
	it("are cells with their scores and what these stand for", () => {
		const cells = titled(english(rfm), "Cells");
		expect(row(cells, 2)).toMatchObject({
			R: 3,
			F: 3,
			Segment: "Champions",
			Customers: [3, "3"],
			Revenue: [300, "€300.00"],
			"Share of customers": [0.3, "30.0%"],
			"Revenue per customer": [100, "€100.00"],
		});
		// Nobody is 0 customers, and no mean.
		expect(row(cells, 0)).toMatchObject({
			Customers: [0, "0"],
			"Revenue per customer": [null, ""],
		});
	});

	it("are segments and tiers by their names", () => {
		const segments = titled(french(rfm), "Segment");
		expect(row(segments, 1)).toMatchObject({
			Segment: "Perdus",
			Clients: [6, "6"],
			"Part du chiffre d’affaires": [0.6, "60,0 %"],
		});
	});

	it("are who moved, those without a score at either date included", () => {
		const moves = titled(
			english({
				...rfm,
				migration: {
					analysisAt: "2026-10-18T00:00:00Z",
					windowFrom: null,
					moved: [
						[3, 1],
						[0, 2],
					],
					arrived: [1, 3],
					gone: [0, 5],
				},
			}),
			"Moves between segments",
		);
		expect(moves.rows.map((cells) => cells.map(({ raw }) => raw))).toEqual([
			["Champions", "Champions", 3],
			["Champions", "Lost", 1],
			["Champions", "No score", 0],
			["Lost", "Champions", 0],
			["Lost", "Lost", 2],
			["Lost", "No score", 5],
			["No score", "Champions", 1],
			["No score", "Lost", 3],
		]);
	});
});

const nps: SurveyAnswer = {
	kind: "survey",
	survey: "nps",
	rule: "net",
	span: october,
	score: measure(30, 100, { interval: [18.2, 41.8] }),
	scale: [0, 10],
	bands: [
		{ id: "detractors", from: 0, to: 6, count: 20, share: 0.2 },
		{ id: "passives", from: 7, to: 8, count: 30, share: 0.3 },
		{ id: "promoters", from: 9, to: 10, count: 50, share: 0.5 },
	],
	distribution: [
		{ score: 0, count: 20 },
		{ score: 8, count: 30 },
		{ score: 10, count: 50 },
	],
	response: measure(0.25, 400, {
		numerator: 100,
		denominator: 400,
		interval: null,
	}),
	comparisons: [compared(24, 30, true)],
	series: [],
	meta: meta({ id: "nps", name: "NPS", unit: "points", direction: "higher" }),
};

describe("the tables of a survey", () => {
	it("are the score with its interval, its bands, every answer and the response", () => {
		const tables = english(nps);
		expect(row(tables[0] as Table, 0)).toMatchObject({
			Value: [30, "+30"],
			"95% from": [18.2, "+18.2"],
			n: 100,
		});
		expect(row(tables[0] as Table, 1)).toMatchObject({
			Change: [6, "+6"],
			"Relative change": [null, ""],
			"Real change": "yes",
		});
		expect(row(titled(tables, "Band"), 0)).toMatchObject({
			Scores: "0–6",
			Answers: 20,
			"Share of answers": [0.2, "20.0%"],
		});
		expect(row(titled(tables, "Response rate"), 0)).toMatchObject({
			"Response rate": [0.25, "25.0%"],
			n: 400,
		});
	});
});

describe("a file for a spreadsheet", () => {
	it("has what the figures are above them, then each table with bare values beside those shown", () => {
		const lines = csvFile(
			[
				["Title", "=Churn"],
				["Period", "Nov 2026", "18 of 30 days"],
			],
			english(churn),
			en,
		).split("\r\n");
		expect(lines.slice(0, 4)).toEqual([
			"Title,'=Churn",
			"Period,Nov 2026,18 of 30 days",
			"",
			"Churn",
		]);
		expect(lines[4]).toMatch(
			/^Figure,From,Until \(not included\),Value,Value \(as shown\),n,/,
		);
		expect(lines[5]).toMatch(
			/^Value,2026-11-01,2026-12-01,0\.1,10\.0%,200,20,200,0\.066,6\.6%,/,
		);
	});

	it("leaves out what is for the clipboard alone, and the other way round", () => {
		const tables = english(cohorts);
		expect(csvFile([], tables, en)).not.toContain("month 1");
		const text = textOf("Retention", "25% come back.", tables, [
			["As of", "today"],
		]);
		expect(text.split("\n\n").map((part) => part.split("\n")[0])).toEqual([
			"Retention",
			"Cohort\tCustomers at start\tmonth 0\tmonth 1\tmonth 2",
			"As of\ttoday",
		]);
	});
});

describe("an instant in a file", () => {
	it("is the day of the report’s zone, whatever that is in UTC or here", () => {
		expect(isoIn("2026-10-31T23:00:00Z", "Europe/Paris")).toBe("2026-11-01");
		expect(isoIn("2026-11-01T05:00:00Z", "America/New_York")).toBe(
			"2026-11-01T01:00:00",
		);
		expect(isoIn("2026-11-01T00:00:00Z", "UTC")).toBe("2026-11-01");
	});
});
