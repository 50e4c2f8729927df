import { assert, describe, it } from "vitest";
import { type CohortOptions, layoutCohort } from "../../src/charts/cohort.js";
import { pointsKept } from "../../src/charts/finding.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { CohortAnswer, CohortCell } from "../../src/questions/cohort.js";
import { metaOf } from "../../stories/meta.js";

const month = (index: number) =>
	new Date(Date.UTC(2026, index, 1)).toISOString();

/** Cohorts by what was counted at each age, 0 first, which is their size; the last period is running. */
const answerOf = (
	counts: readonly (readonly (number | null)[])[],
	more: Partial<CohortAnswer> = {},
): CohortAnswer => {
	const cohorts = counts.map((row, start) => {
		const size = row[0] ?? 0;
		const cells = row.map(
			(value, age): CohortCell => ({
				age,
				from: month(start + age),
				to: month(start + age + 1),
				value,
				rate: value === null ? null : value / size,
				base: size,
				mature: start + age < counts.length - 1,
			}),
		);
		return {
			from: month(start),
			to: month(start + 1),
			size,
			small: size < 30,
			cells,
		};
	});
	const mean = (counts[0] ?? []).map((_, age) => {
		const cells = cohorts.flatMap(({ cells }) =>
			cells.filter((cell) => cell.age === age && cell.mature),
		);
		const values = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
		const bases = cells.reduce((sum, { base }) => sum + (base ?? 0), 0);
		return {
			age,
			value: cells.length ? values / cells.length : null,
			rate: bases ? values / bases : null,
			cohorts: cells.length,
		};
	});
	return {
		kind: "cohort",
		grain: "month",
		mode: "on",
		base: "size",
		measure: "customers",
		cohorts,
		mean,
		meta: metaOf(
			{
				id: "retention",
				name: "Retention",
				unit: "percent",
				direction: "higher",
			},
			{ timeZone: "UTC" },
		),
		...more,
	};
};

/** 30 % of the first 1,000 came back, 20 % of the next 500. */
const three = answerOf([[1000, 300, 210], [500, 100], [40]]);

const draw = (
	answer: CohortAnswer,
	options: Partial<CohortOptions> = {},
	words = en,
) =>
	layoutCohort(
		answer,
		{ show: "rate", ...options },
		words,
		formatFor(words === fr ? "fr" : "en"),
	);
const texts = (answer: CohortAnswer, options?: Partial<CohortOptions>) =>
	draw(answer, options).rows.map(({ squares }) =>
		squares.map((square) => square?.text ?? null),
	);

describe("layoutCohort", () => {
	it("names cohorts as a fiscal calendar does", () => {
		const names = (words = en) =>
			[{ year: 2026 }, { year: 2109, quarter: 4 }, { year: 2026, period: 1 }]
				.map((fiscal) => {
					const cohorts = three.cohorts.map((each) => ({ ...each, fiscal }));
					return draw({ ...three, cohorts }, {}, words).rows[0];
				})
				.map((row) => [row?.name, row?.squares[1]?.label.split(",")[0]]);
		assert.deepEqual(names(), [
			["FY26", "FY26"],
			["FY09 Q4", "FY09 Q4"],
			["FY26 P1", "FY26 P1"],
		]);
		assert.deepEqual(
			names(fr).map(([name]) => name),
			["Ex. 2026", "Ex. 2109 T4", "Ex. 2026 P1"],
		);
	});

	it("is a triangle of whole percentages, each row one shorter", () => {
		assert.deepEqual(texts(three), [
			["100", "30", "21"],
			["100", "20"],
			["100"],
		]);
		assert.deepEqual(draw(three).ages, ["0", "1", "2"]);
	});

	it("shows decimal places on request", () => {
		const thirds = answerOf([[300, 100, 50], [300, 100], [300]]);
		assert.equal(texts(thirds, { digits: 1 })[0]?.[1], "33.3");
	});

	it("rounds a figure as its words do: 2,905 of 10,000 is 29.1", () => {
		const answer = answerOf([[10_000, 2905], [10_000], [1]]);
		const square = draw(answer, { digits: 1 }).rows[0]?.squares[1];
		assert.equal(square?.text, "29.1");
		assert.equal(square?.label, "Jan 2026, month 1: 29.1%, 2,905 of 10,000");
	});

	it("shows what was counted on request, and then a mean per cohort", () => {
		assert.deepEqual(texts(three, { show: "value" })[0], [
			"1,000",
			"300",
			"210",
		]);
		assert.equal(draw(three, { show: "value" }).meanName, "Mean per cohort");
		assert.deepEqual(draw(three, { show: "value" }).mean, ["750", "300", "–"]);
	});

	it("names cohorts by their period and tells their size", () => {
		const [first] = draw(three).rows;
		assert.deepEqual([first?.name, first?.size], ["Jan 2026", "1,000"]);
	});

	it("marks cells whose period is not over, and gives them no colour", () => {
		const last = draw(three).rows.map(({ squares }) => squares.at(-1));
		assert.deepEqual(
			last.map((square) => [square?.mature, square?.step]),
			[
				[false, null],
				[false, null],
				[false, null],
			],
		);
		assert.equal(
			last[0]?.label,
			"Jan 2026, month 2: 21%, 210 of 1,000, not over yet",
		);
	});

	it("writes the mean row as it is answered, and none where there is none", () => {
		assert.deepEqual(draw(three).mean, ["100", "30", "–"]);
		assert.equal(draw(three).meanName, "Weighted mean");
	});

	it("keeps the darkest step for age 0, so that it does not flatten the rest", () => {
		const four = answerOf([
			[1000, 300, 250, 100],
			[1000, 200, 100],
			[1000, 100],
			[1000],
		]);
		const steps = draw(four).rows.map(({ squares }) =>
			squares.map((square) => square?.step),
		);
		assert.deepEqual(steps, [[8, 7, 4, null], [8, 0, null], [8, null], [null]]);
	});

	it("takes a fixed domain", () => {
		const step = draw(three, { domain: [0, 0.6] }).rows[0]?.squares[1]?.step;
		assert.equal(step, 4);
	});

	it("marks small cohorts in words and gives them no colour", () => {
		const [, small] = draw(answerOf([[1000, 300, 210], [20, 8, 4], [40]])).rows;
		assert.isTrue(small?.small);
		assert.isNull(small?.squares[0]?.step);
		assert.equal(
			small?.squares[0]?.label,
			"Feb 2026, month 0: 100%, 20 of 20, small",
		);
	});

	it("leaves cells empty that have no value", () => {
		assert.deepEqual(texts(answerOf([[100, 30, null], [100, 20], [100]]))[0], [
			"100",
			"30",
			null,
		]);
	});

	it("colours cumulative revenue from age 0 on and writes it as money per customer", () => {
		const answer = answerOf([[38, 50.6, 61], [38, 52], [38]], {
			measure: "cumulative-revenue-per-customer",
		});
		const { rows, notes, sentence, meanName } = draw({
			...answer,
			cohorts: answer.cohorts.map((each) => ({ ...each, small: false })),
		});
		assert.deepEqual(
			rows[0]?.squares.map((square) => square?.text),
			["38.00", "50.60", "61.00"],
		);
		assert.equal(rows[0]?.squares[0]?.step, 0);
		assert.equal(rows[0]?.squares[1]?.step, 8);
		assert.equal(notes[0], "Revenue per customer up to month n, €");
		assert.equal(sentence, "A customer has brought €50.60 by month 1.");
		assert.equal(meanName, "Weighted mean");
	});

	it("says what the figures are, what is dashed, and the zone", () => {
		assert.deepEqual(draw(three).notes, [
			"% of customers who come back in month n",
			"dashed: month not over, left out of the mean",
			"UTC",
		]);
		const weekly = answerOf([[100, 30]], {
			grain: "week",
			mode: "on-or-after",
			base: "previous",
		});
		assert.equal(
			draw(weekly).notes[0],
			"Customers of week n or later, % of those of week n − 1",
		);
	});

	it("calls the start a first order unless it is something else", () => {
		assert.equal(draw(three).start, "First order");
		assert.equal(draw(three, { ownStart: true }).start, "Start");
	});
});

/** Cohorts of one size whose second month is over, with these that came back, and one that is running. */
const backs = (size: number, counts: readonly number[]) =>
	answerOf([...counts.map((back) => [size, back]), [size, 0], [size]]);

describe("the finding of a heat map", () => {
	it("is the weighted mean of the second period", () => {
		assert.equal(draw(three).sentence, "30% come back in the second month.");
	});

	it("adds by how much the later half of the cohorts differs: 25 % against 35 % of 2,000 is 10 points", () => {
		const rising = backs(1000, [250, 250, 350, 350, 350]);
		const later = backs(1000, [350, 350, 250, 250]);
		const { cohorts } = later;
		const finished = { ...later, cohorts: cohorts.slice(0, 4) };
		assert.equal(pointsKept(finished), -10);
		assert.equal(
			draw(finished).sentence.split("; ")[1],
			"later cohorts keep 10 points less.",
		);
		assert.equal(
			pointsKept({ ...rising, cohorts: rising.cohorts.slice(0, 5) }),
			10,
		);
	});

	it("leaves the middle one of an odd number out: (200 + 200) against (300 + 300) of 2,000, not the 900 between", () => {
		const { cohorts, ...rest } = backs(1000, [200, 200, 900, 300, 300]);
		assert.equal(pointsKept({ ...rest, cohorts: cohorts.slice(0, 5) }), 10);
	});

	it("says nothing of a difference that chance may make: 10 of 40 against 14 of 40", () => {
		const { cohorts, ...rest } = backs(20, [5, 5, 7, 7]);
		assert.isNull(pointsKept({ ...rest, cohorts: cohorts.slice(0, 4) }));
	});

	it("says nothing from fewer than four finished cohorts, or fewer than 30 customers in a half", () => {
		const three = backs(1000, [200, 200, 400]);
		assert.isNull(pointsKept({ ...three, cohorts: three.cohorts.slice(0, 3) }));
		const few = backs(14, [0, 0, 14, 14]);
		assert.isNull(pointsKept({ ...few, cohorts: few.cohorts.slice(0, 4) }));
	});

	it("says nothing of less than half a point, however sure", () => {
		const { cohorts, ...rest } = backs(
			1e6,
			[300_000, 300_000, 304_000, 304_000],
		);
		assert.isNull(pointsKept({ ...rest, cohorts: cohorts.slice(0, 4) }));
	});

	it("counts cohorts and customers where the second period tells nothing", () => {
		assert.equal(
			draw(answerOf([[120]])).sentence,
			"120 customers in 1 cohort.",
		);
	});

	it("counts starts, not customers, where these may be in several cohorts", () => {
		const recurring = answerOf([[120]], { first: "every" });
		assert.equal(draw(recurring).sentence, "120 starts in 1 cohort.");
		assert.equal(draw(recurring, {}, fr).sentence, "120 débuts en 1 cohorte.");
		assert.equal(draw(recurring).start, "Start");
	});

	it("speaks French", () => {
		assert.equal(
			draw(three, {}, fr).sentence,
			"30\u00a0% reviennent le deuxième mois.",
		);
	});
});

describe("brackets of ages", () => {
	const bracket = { age: 1, lastAge: 3 };
	const answer = answerOf([[1000, 300], [500]]);
	const bracketed: CohortAnswer = {
		...answer,
		cohorts: answer.cohorts.map((cohort) => ({
			...cohort,
			cells: cohort.cells.map((cell) =>
				cell.age === 1 ? { ...cell, ...bracket } : { ...cell, age: 0 },
			),
		})),
		mean: [
			{ age: 0, value: 750, rate: 1, cohorts: 2 },
			{ ...bracket, value: 300, rate: 0.3, cohorts: 1 },
		],
	};

	it("head their columns from and to, and name their cells so", () => {
		const { ages, rows, mean } = draw(bracketed);
		assert.deepEqual(ages, ["0", "1–3"]);
		assert.deepEqual(mean, ["100", "30"]);
		assert.match(rows[0]?.squares[1]?.label ?? "", /month 1–3: 30%/);
	});

	it("are not told as the second month", () => {
		assert.equal(draw(bracketed).sentence, "1,500 customers in 2 cohorts.");
	});
});

describe("cohorts aligned by the calendar", () => {
	/** January brings 300 of 1,000 back in February and 100 in March, February 100 of 500 in March; April is running. */
	const answer = answerOf([
		[1000, 300, 100, 50],
		[500, 100, 20],
		[200, 10],
		[40],
	]);
	const chart = draw(answer, { align: "calendar" });

	it("have a column for each month, and each cell stands in its own", () => {
		assert.deepEqual(chart.ages, [
			"Jan 2026",
			"Feb 2026",
			"Mar 2026",
			"Apr 2026",
		]);
		assert.deepEqual(
			chart.rows.map(({ offset, squares }) => [
				offset,
				...squares.map((square) => square?.column),
			]),
			[
				[0, 0, 1, 2, 3],
				[1, 1, 2, 3],
				[2, 2, 3],
				[3, 3],
			],
		);
		assert.equal(
			chart.rows[1]?.squares[1]?.label,
			"Feb 2026, month 1 (Mar 2026): 20%, 100 of 500",
		);
	});

	it("have the weighted mean of those who came earlier: 300 of 1,000, then 100 + 100 of 1,500", () => {
		assert.deepEqual(chart.mean, ["–", "30", "13", "–"]);
		assert.include(
			chart.notes,
			"one column a period of the calendar; mean without period 0",
		);
	});

	it("stay by age where a cell is no single period of the calendar", () => {
		const windows = draw({ ...answer, clock: "start" }, { align: "calendar" });
		assert.deepEqual(windows.ages, ["0", "1", "2", "3"]);
	});
});

describe("what a heat map rests on is on screen", () => {
	const notes = (more: Partial<CohortAnswer>, words = en) =>
		draw({ ...three, ...more }, {}, words).notes;

	it("weeks say on which day they start", () => {
		const sunday = { ...three.meta, weekStart: 7 };
		assert.include(notes({ grain: "week" }), "weeks from Monday");
		assert.include(notes({ grain: "week", meta: sunday }), "weeks from Sunday");
		assert.include(
			notes({ grain: "week", meta: sunday }, fr),
			"semaines du dimanche",
		);
	});

	it("windows from the start, and cohorts of the period alone, are said to be so", () => {
		assert.include(
			notes({ grain: "day", clock: "start" }),
			"windows of 24 hours from each customer’s start",
		);
		assert.include(
			notes({ first: "in-period" }),
			"cohorts by the first time in this period, not ever",
		);
	});
});

describe("cohorts that come back by something else than they start with", () => {
	it("have no whole at period 0: 10 of 100 is not the darkest", () => {
		const answer = answerOf([[100, 0, 0], [100, 0], [100]]);
		const cohorts = answer.cohorts.map((cohort) => ({
			...cohort,
			cells: cohort.cells.map((cell, age) => {
				const value = [10, 60, 40][age] ?? 0;
				return { ...cell, value, rate: value / 100 };
			}),
		}));
		const [first] = draw({ ...answer, cohorts }).rows;
		assert.deepEqual(
			first?.squares.map((square) => square?.step),
			[0, 8, null],
		);
	});
});
