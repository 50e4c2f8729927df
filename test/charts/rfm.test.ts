import fc from "fast-check";
import { assert, describe, it } from "vitest";
import { draftOf } from "../../src/charts/draft.js";
import { layoutRfm, type RfmColour } from "../../src/charts/rfm.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import { fourSegments } from "../../src/questions/rfm/axes.js";
import { tenSegments } from "../../src/questions/rfm/segments.js";
import type {
	RfmAnswer,
	RfmSegment,
	Segment,
} from "../../src/questions/rfm.js";
import { metaOf } from "../../stories/meta.js";

const group = (
	id: string,
	customers: number,
	revenue: number,
	more: Partial<RfmSegment> = {},
): RfmSegment => ({
	id,
	customers,
	orders: customers * 2,
	revenue,
	customerShare: customers / 100,
	revenueShare: revenue / 1000,
	basket: 12.5,
	medianRecency: 42,
	medianFrequency: 2.5,
	medianMonetary: 31,
	...more,
});

/** Three scores an axis; customers by cell, frequency low to high, then recency low to high. */
const answerOf = (
	customers: readonly number[],
	more: Partial<RfmAnswer> = {},
): RfmAnswer => ({
	kind: "rfm",
	analysisAt: "2026-11-18T17:00:00Z",
	windowFrom: null,
	bins: 3,
	method: "rank",
	ranges: {
		r: [
			[300, 912],
			[100, 299],
			[1, 99],
		],
		f: [
			[1, 1],
			[2, 4],
			[5, 14],
		],
		m: [null, null, null],
	},
	thresholds: null,
	customers: customers.reduce((sum, each) => sum + each, 0),
	orders: 200,
	revenue: 1000,
	cells: customers.map((own, i) => ({
		r: (i % 3) + 1,
		f: Math.floor(i / 3) + 1,
		customers: own,
		orders: own * 2,
		revenue: own * 10.5,
		meanAmount: own === 0 ? null : 10.5 + i,
		segment: i === 8 ? "champions" : i === 0 ? "lost" : "loyal",
	})),
	segments: [
		group("champions", 14, 410),
		group("loyal", 26, 400),
		group("lost", 60, 190),
	],
	tiers: [],
	tiersFrom: null,
	meta: metaOf({
		id: "rfm",
		name: "RFM",
		unit: "count",
		direction: "neutral",
	}),
	...more,
});

const hundred = answerOf([10, 0, 19, 12, 13, 14, 15, 16, 1]);
const draw = (answer: RfmAnswer, colour: RfmColour = "customers") =>
	layoutRfm(answer, { colour }, en, formatFor("en"));
const figures = (answer: RfmAnswer, colour?: RfmColour) =>
	draw(answer, colour).rows.map(({ squares }) =>
		squares.map(({ figure }) => figure),
	);

describe("layoutRfm", () => {
	it("puts frequency high at the top and recency latest at the end", () => {
		assert.deepEqual(figures(hundred), [
			["15", "16", "1"],
			["12", "13", "14"],
			["10", "0", "19"],
		]);
	});

	it("names scores with their smallest and largest value; the outer ones are open", () => {
		const { rows, columns } = draw(hundred);
		assert.deepEqual(
			rows.map(({ score }) => `${score.name} ${score.range}`),
			["F3 5+", "F2 2–4", "F1 1"],
		);
		assert.deepEqual(
			columns.map(({ name, range }) => `${name} ${range}`),
			["R1 ≥\u00a0300 d", "R2 100–299", "R3 ≤\u00a099 d"],
		);
	});

	it("says so where nobody has a score", () => {
		const { ranges } = hundred;
		const { columns } = draw({
			...hundred,
			ranges: { ...ranges, r: [null, [5, 5], [1, 2]] },
		});
		assert.deepEqual(
			columns.map(({ range }) => range),
			["–", "5", "≤\u00a02 d"],
		);
	});

	it("shows the limits on the axes where these were given, also those that nobody reaches", () => {
		const limited = draw({
			...hundred,
			method: "thresholds",
			thresholds: { r: [30, 90.5], f: [2, 5], m: [100, 250] },
			ranges: {
				r: [null, null, null],
				f: [null, null, null],
				m: [null, null, null],
			},
		});
		assert.deepEqual(
			limited.columns.map(({ range }) => range),
			["≥\u00a091 d", "30–90", "≤\u00a029 d"],
		);
		assert.deepEqual(
			limited.rows.map(({ score }) => score.range),
			["5+", "2–4", "1"],
		);
		const amounts = draw({
			...hundred,
			axes: "rm",
			thresholds: { r: [30, 90], f: [2, 5], m: [100, 250] },
		});
		assert.deepEqual(
			amounts.rows.map(({ score }) => `${score.name} ${score.range}`),
			["M3 250+", "M2 100–<\u00a0250", "M1 <\u00a0100"],
		);
	});

	it("says which scores nobody has because equal values share one", () => {
		const { ranges } = hundred;
		const tied = { ...ranges, f: [[1, 1], null, [5, 14]] as const };
		const note = /F2: equal values share a score/;
		assert.isTrue(
			draw({ ...hundred, ranges: tied }).notes.some((each) => note.test(each)),
		);
		assert.isFalse(draw(hundred).notes.some((each) => note.test(each)));
		// Two customers can't have three scores: that is no tie.
		assert.isFalse(
			draw({
				...answerOf([1, 0, 0, 0, 0, 0, 0, 0, 1]),
				ranges: tied,
			}).notes.some((each) => note.test(each)),
		);
	});

	it("is drawn by the axes of the answer, and says so", () => {
		const { columns, rows, notes } = draw({
			...hundred,
			axes: "fm",
			ranges: {
				...hundred.ranges,
				m: [
					[-5, 20],
					[21, 90],
					[100, 4000],
				],
			},
		});
		assert.deepEqual(
			columns.map(({ name, range }) => `${name} ${range}`),
			["F1 1", "F2 2–4", "F3 5+"],
		);
		assert.deepEqual(
			rows.map(({ score }) => `${score.name} ${score.range}`),
			["M3 100+", "M2 21–90", "M1 ≤\u00a020"],
		);
		assert.include(notes, "M: amount, €, F: orders");
		assert.equal(rows[0]?.squares[1]?.name, "F2 M3");
	});

	it("gives the fewest customers the first step, the most the last, and nobody none", () => {
		const [top, , bottom] = draw(hundred).rows;
		assert.equal(top?.squares[2]?.step, 0);
		assert.equal(bottom?.squares[2]?.step, 8);
		assert.isNull(bottom?.squares[1]?.step);
	});

	it("shows customers, revenue, mean revenue or share", () => {
		assert.equal(figures(hundred, "revenue")[0]?.[0], "157.50");
		assert.equal(figures(hundred, "mean")[0]?.[0], "16.50");
		assert.equal(figures(hundred, "mean")[2]?.[1], "–");
		assert.equal(figures(hundred, "share")[0]?.[0], "15.0%");
	});

	it("tells a cell in words, with its revenue", () => {
		const { squares } = draw(hundred).rows[0] ?? { squares: [] };
		assert.equal(
			squares[2]?.label,
			"R3 ≤\u00a099 d, F3 5+, Champions: 1 customer, €10.50",
		);
	});

	it("finds what champions are worth", () => {
		assert.equal(
			draw(hundred).sentence,
			"Champions are 14% of customers and 41% of revenue.",
		);
	});

	it("adds who joined and who left since the earlier date: 3 + 4 and 2 of them newcomers, 5 + 1 and 6 without a score now", () => {
		const migration = {
			analysisAt: "2025-11-18T00:00:00Z",
			windowFrom: null,
			moved: [
				[8, 5, 1],
				[3, 20, 0],
				[4, 1, 55],
			],
			arrived: [2, 0, 0],
			gone: [6, 0, 0],
		};
		const { sentence, migration: table } = draw({ ...hundred, migration });
		assert.equal(
			sentence,
			"Champions are 14% of customers and 41% of revenue. Since Nov 18, 2025, 9 joined Champions and 12 left.",
		);
		assert.equal(
			table?.note,
			"Shares are of the segment then; each date is scored by rank among its own customers",
		);
		assert.deepEqual(table?.heads, [
			"Champions",
			"Loyal",
			"Lost",
			"No score now",
		]);
		assert.deepEqual(
			table?.rows.map(({ name, all, moves }) => [
				name,
				all,
				...moves.map((move) => move && `${move.count} ${move.share}`),
			]),
			[
				["Champions", "20", "8 40%", "5 25%", "1 5%", "6 30%"],
				["Loyal", "23", "3 13%", "20 87%", "0 0%", "0 0%"],
				["Lost", "60", "4 7%", "1 2%", "55 92%", "0 0%"],
				["No score then", "2", "2 100%", "0 0%", "0 0%", null],
			],
		);
		assert.equal(
			table?.rows[0]?.moves[1]?.label,
			"Champions → Loyal: 5 customers, 25% of the segment then",
		);
		assert.equal(
			layoutRfm(
				{ ...hundred, migration },
				{ colour: "customers" },
				fr,
				formatFor("fr"),
			).sentence.split("affaires. ")[1],
			"Depuis le 18 nov. 2025, 9 sont entrés dans «\u00a0Champions\u00a0» et 12 en sont sortis.",
		);
	});

	it("finds the segment that brings most where there are no champions", () => {
		const segments = [
			group("regulars", 60, 300),
			group("our best", 4, 700),
			group("champions", 0, 0),
		];
		assert.equal(
			draw({ ...hundred, segments }).sentence,
			"our best: 4.0% of customers and 70% of revenue.",
		);
	});

	it("compares shares of customers and revenue on one scale", () => {
		const { segments } = draw(hundred);
		assert.deepEqual(
			segments.map(({ name, customerShare, revenueShare }) => [
				name,
				customerShare.text,
				revenueShare.text,
			]),
			[
				["Champions", "14.0%", "41.0%"],
				["Loyal", "26.0%", "40.0%"],
				["Lost", "60.0%", "19.0%"],
			],
		);
		assert.equal(segments[2]?.customerShare.length, 1);
		assert.approximately(
			segments[0]?.revenueShare.length ?? 0,
			0.41 / 0.6,
			1e-9,
		);
	});

	it("shows a segment without customers without inventing figures", () => {
		const nobody = group("new", 0, 0, {
			customerShare: 0,
			revenueShare: null,
			basket: null,
			medianRecency: null,
			medianFrequency: null,
			medianMonetary: null,
		});
		const [row] = draw({ ...hundred, segments: [nobody] }).segments;
		assert.deepEqual(
			[row?.revenueShare.text, row?.basket, row?.recency, row?.orders],
			["–", "–", "–", "–"],
		);
		assert.equal(row?.revenueShare.length, 0);
	});

	it("says in the foot what the cells tell, of whom, when and how", () => {
		assert.deepEqual(draw(hundred, "mean").notes, [
			"Mean revenue per customer, €",
			"100 customers",
			"analysis date Nov 18, 2026",
			"F: orders, R: days since the last order",
			"scores by rank",
		]);
		const { notes } = draw({
			...hundred,
			windowFrom: "2025-11-17T23:00:00Z",
			method: "thresholds",
			thresholds: { r: [115, 297.4], f: [4, 5], m: [255.8, 382] },
		});
		assert.include(notes, "orders since Nov 18, 2025");
		assert.include(notes, "scores by limits R 115 297.4; F 4 5; M 255.8 382");
	});

	it("has words in French for every built-in segment", () => {
		for (let bins = 3; bins <= 10; bins++)
			for (const { id } of tenSegments(bins))
				for (const { rfm } of [en, fr])
					assert.isString(rfm.segments[id], `${id} of ${bins}`);
		for (const { id } of fourSegments(5))
			for (const { rfm } of [en, fr]) assert.isString(rfm.segments[id], id);
		const { rows } = layoutRfm(
			hundred,
			{ colour: "customers" },
			fr,
			formatFor("fr"),
		);
		assert.equal(rows[2]?.squares[0]?.segment, "Perdus");
	});

	it("never writes NaN, undefined or Infinity, whatever the crowd", () => {
		const crowd = fc.array(fc.nat(1e6), { minLength: 9, maxLength: 9 });
		const colour = fc.constantFrom(
			...(["customers", "revenue", "mean", "share"] as const),
		);
		fc.assert(
			fc.property(crowd, colour, (customers, colour) => {
				const text = JSON.stringify(draw(answerOf(customers), colour));
				assert.notMatch(text, /NaN|undefined|Infinity|∞/);
			}),
		);
	});
});

describe("segments that are being drafted", () => {
	const drafted = (segments: readonly Segment[], words = en) =>
		draftOf(hundred, segments, words);
	const top: Segment = { id: "top", r: [1, 3], f: [3, 3] };

	it("are counted from the cells: 15 + 16 + 1 of 100 customers in the top row", () => {
		const { answer } = drafted([top, { id: "rest", r: [1, 3], f: [1, 2] }]);
		assert.deepEqual(
			answer.segments.map(({ id, customers, customerShare }) => [
				id,
				customers,
				customerShare,
			]),
			[
				["top", 32, 0.32],
				["rest", 68, 0.68],
			],
		);
		assert.equal(answer.segments[0]?.basket, 10.5 / 2);
		assert.isNull(answer.segments[0]?.medianRecency);
	});

	it("say that they hold every cell once", () => {
		const { sentence } = drafted([top, { id: "rest", r: [1, 3], f: [1, 2] }]);
		assert.equal(sentence, "Draft: every cell once, in 2 segments.");
	});

	it("say where they overlap or leave cells out, in place of failing", () => {
		const { sentence, answer } = drafted([
			top,
			{ id: "best", r: [3, 3], f: [2, 3] },
		]);
		assert.equal(
			sentence,
			"Draft: 1 cell in several segments, 5 cells in none.",
		);
		assert.equal(answer.cells[8]?.segment, "top + best");
		assert.equal(answer.cells[0]?.segment, "–");
		assert.equal(
			drafted([top], fr).sentence,
			"Brouillon\u00a0: 6 cases dans aucun.",
		);
	});

	it("may reach beyond the grid", () => {
		const { sentence } = drafted([{ id: "all", r: [-4, 99], f: [0, 12] }]);
		assert.equal(sentence, "Draft: every cell once, in 1 segment.");
	});
});
