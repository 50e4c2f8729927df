import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { RfmAnswer, RfmCell } from "../questions/rfm.js";
import { layoutMigration, type Migration } from "./migration.js";
import { type RampOptions, rampOf } from "./ramp.js";
import { type Axis, axesOf, type RfmScore, scoresOn } from "./scores.js";
import { layoutSegments, type SegmentRow } from "./segments.js";
import { sentenceOf } from "./worth.js";

/** What the cells of the grid tell. */
export type RfmColour = "customers" | "revenue" | "mean" | "share";

export interface RfmOptions {
	colour: RfmColour;
	scale?: RampOptions["scale"];
}

export interface RfmSquare {
	r: number;
	f: number;
	/** Its scores by name: R5 F5. */
	name: string;
	figure: string;
	segment: string;
	/** Null where there is nobody. */
	step: number | null;
	/** The whole cell in words. */
	label: string;
}

/** The grid, ready to be drawn. */
export interface RfmGrid {
	/** The axis across, lowest score first: recency, unless asked otherwise. */
	columns: RfmScore[];
	/** The axis up, highest score first: frequency, unless asked otherwise. */
	rows: { score: RfmScore; squares: RfmSquare[] }[];
	segments: SegmentRow[];
	tiers: SegmentRow[];
	/** Since when orders count for the tiers; null is all there is. */
	tiersSince: string | null;
	/** Who moved between segments; null where no earlier date was asked about. */
	migration: Migration | null;
	sentence: string;
	notes: string[];
}

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

function notesOf(
	answer: RfmAnswer,
	{ colour }: RfmOptions,
	words: Words,
	format: Format,
	scores: readonly RfmScore[],
): string[] {
	const { customers, thresholds, windowFrom, meta } = answer;
	const [across, up] = axesOf(answer);
	/** Scores that nobody has where there are customers enough for all. */
	const collapsed =
		!thresholds && customers >= answer.bins
			? scores
					.filter(({ empty }) => empty)
					.map(({ name }) => name)
					.join(", ")
			: "";
	const axis = (own: Axis) => words.rfm.axis[own] + (own === "m" ? suffix : "");
	const symbol = format.symbol(meta.currency);
	const suffix = symbol ? `, ${symbol}` : "";
	const limits = (values: readonly number[]) =>
		values.map((value) => format.number(value, "ratio")).join(" ");
	return [
		words.rfm.colours[colour] + (units[colour] === "money" ? suffix : ""),
		words.rfm.count(customers, format.number(customers, "count")),
		words.rfm.analysis(format.day(answer.analysisAt, meta.timeZone)),
		...(windowFrom
			? [words.rfm.since(format.day(windowFrom, meta.timeZone))]
			: []),
		words.rfm.axes(axis(up), axis(across)),
		thresholds
			? words.rfm.methods.thresholds(
					limits(thresholds.r),
					limits(thresholds.f),
					limits(thresholds.m),
				)
			: words.rfm.methods.rank,
		...(collapsed ? [words.rfm.collapsed(collapsed)] : []),
	];
}

/** Lays an RFM answer out as a grid: on each axis, the highest score is at the top or at the end. */
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
	const [across, up] = axesOf(answer);
	const columns = scoresOn(across, answer, words, format);
	const scores = scoresOn(up, answer, words, format);
	const squareOf = (cell: RfmCell, score: RfmScore): RfmSquare => {
		const own = value(cell);
		const segment = words.rfm.segments[cell.segment] ?? cell.segment;
		const column = columns[cell.r - 1] as RfmScore;
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
			name: `${column.name} ${score.name}`,
			figure,
			segment,
			step: own === null ? null : step(own),
			label: words.rfm.cell(
				`${column.name} ${column.range}`,
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
		migration: layoutMigration(answer, words, format),
		sentence: sentenceOf(answer, words, format),
		notes: notesOf(answer, options, words, format, [...columns, ...scores]),
	};
}
