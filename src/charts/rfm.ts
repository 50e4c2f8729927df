import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer, RfmCell } from "../questions/rfm.js";
import { type RampOptions, rampOf } from "./ramp.js";
import { frequencyScores, type RfmScore, recencyScores } from "./scores.js";
import { layoutSegments, type SegmentRow } from "./segments.js";

/** What the cells of the grid tell. */
export type RfmColour = "customers" | "revenue" | "mean" | "share";

export interface RfmOptions {
	colour: RfmColour;
	scale?: RampOptions["scale"];
}

export interface RfmSquare {
	r: number;
	f: number;
	figure: string;
	segment: string;
	/** Null where there is nobody. */
	step: number | null;
	/** The whole cell in words. */
	label: string;
}

/** The grid, ready to be drawn. */
export interface RfmGrid {
	/** Recency, lowest score first. */
	columns: RfmScore[];
	/** Frequency, highest score first. */
	rows: { score: RfmScore; squares: RfmSquare[] }[];
	segments: SegmentRow[];
	tiers: SegmentRow[];
	/** Since when orders count for the tiers; null is all there is. */
	tiersSince: string | null;
	sentence: string;
	notes: string[];
}

/** A share in a sentence: whole percents, one decimal where they are small. */
const percent = (share: number, format: Format) =>
	format.number(share, "percent", null, {
		digits: share === 0 || share >= 0.1 ? 0 : 1,
	});

const colouredBy = (
	cell: RfmCell,
	{ customers }: RfmAnswer,
	colour: RfmColour,
) => {
	if (cell.customers === 0) return null;
	switch (colour) {
		case "customers":
			return cell.customers;
		case "revenue":
			return cell.revenue;
		case "mean":
			return cell.meanAmount;
		case "share":
			return cell.customers / customers;
	}
};

const units = {
	customers: "count",
	revenue: "money",
	mean: "money",
	share: "percent",
} as const;

/** The finding: what champions are worth; where there are none, the segment that brings most. */
function sentenceOf(answer: RfmAnswer, words: Words, format: Format): string {
	const champions = answer.segments.find(
		({ id, customers }) => id === "champions" && customers > 0,
	);
	const first =
		champions ??
		answer.segments.reduce((best, each) =>
			each.revenue > best.revenue ? each : best,
		);
	const [customers, revenue] = [first.customerShare, first.revenueShare].map(
		(share) => (share === null ? words.none : percent(share, format)),
	) as [string, string];
	return champions
		? words.rfm.championsAre(customers, revenue)
		: words.rfm.largest(
				words.rfm.segments[first.id] ?? first.id,
				customers,
				revenue,
			);
}

function notesOf(
	answer: RfmAnswer,
	{ colour }: RfmOptions,
	words: Words,
	format: Format,
): string[] {
	const { customers, thresholds, windowFrom, meta } = answer;
	const symbol = units[colour] === "money" ? format.symbol(meta.currency) : "";
	const limits = (values: readonly number[]) =>
		values.map((value) => format.number(value, "ratio")).join(" ");
	return [
		words.rfm.colours[colour] + (symbol ? `, ${symbol}` : ""),
		words.rfm.count(customers, format.number(customers, "count")),
		words.rfm.analysis(format.day(answer.analysisAt, meta.timeZone)),
		...(windowFrom
			? [words.rfm.since(format.day(windowFrom, meta.timeZone))]
			: []),
		words.rfm.axes,
		thresholds
			? words.rfm.methods.thresholds(
					limits(thresholds.r),
					limits(thresholds.f),
					limits(thresholds.m),
				)
			: words.rfm.methods.rank,
	];
}

/** Lays an RFM answer out as a grid: frequency high at the top, recency latest at the end. */
export function layoutRfm(
	answer: RfmAnswer,
	options: RfmOptions,
	words: Words,
	format: Format,
): RfmGrid {
	const { bins, cells, meta } = answer;
	const { colour, scale } = options;
	const value = (cell: RfmCell) => colouredBy(cell, answer, colour);
	const step = rampOf(cells.map(value), { scale });
	const columns = recencyScores(answer, words, format);
	const scores = frequencyScores(answer, words, format);
	const squareOf = (cell: RfmCell, score: RfmScore): RfmSquare => {
		const own = value(cell);
		const segment = words.rfm.segments[cell.segment] ?? cell.segment;
		const recency = columns[cell.r - 1] as RfmScore;
		const figure =
			own === null
				? colour === "customers"
					? "0"
					: words.none
				: format.number(own, units[colour], null, { compact: true });
		const customers = words.rfm.count(
			cell.customers,
			format.number(cell.customers, "count"),
		);
		const facts = [
			customers,
			format.number(cell.revenue, "money", meta.currency),
		];
		if (colour === "mean" || colour === "share") facts.unshift(figure);
		return {
			r: cell.r,
			f: cell.f,
			figure,
			segment,
			step: own === null ? null : step(own),
			label: words.rfm.cell(
				`${recency.name} ${recency.range}`,
				`${score.name} ${score.range}`,
				segment,
				facts.join(", "),
			),
		};
	};
	return {
		columns,
		rows: scores
			.map((score, index) => ({
				score,
				squares: cells
					.slice(index * bins, (index + 1) * bins)
					.map((cell) => squareOf(cell, score)),
			}))
			.reverse(),
		segments: layoutSegments(
			answer.segments,
			words.rfm.segments,
			meta.currency,
			words,
			format,
		),
		tiers: layoutSegments(
			answer.tiers,
			words.rfm.tiers,
			meta.currency,
			words,
			format,
		),
		tiersSince: answer.tiersFrom
			? words.rfm.since(format.day(answer.tiersFrom, meta.timeZone))
			: null,
		sentence: sentenceOf(answer, words, format),
		notes: notesOf(answer, options, words, format),
	};
}
