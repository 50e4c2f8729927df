import type { Words } from "../../locales/en.js";
import type { Format, NumberStyle } from "../../locales/format.js";
import type { Change, Compared, Measure, Meta } from "../../model/answer.js";
import type { Unit } from "../../model/metric.js";
import type { Span } from "../../model/period.js";
import { isoIn } from "./instant.js";
import {
	bare,
	type Column,
	type Entry,
	shown,
	type Table,
	tableOf,
} from "./table.js";

/** What writes the figures of one answer. */
export interface Writing {
	words: Words;
	format: Format;
	meta: Meta;
	unit: Unit;
	style?: NumberStyle;
}

/** A figure as shown, without its short form. */
export const figureText =
	({ format, meta, unit, words, style }: Writing) =>
	(value: number): string =>
		format.number(value, unit, meta.currency, style) +
		(unit === "money per day" ? words.perDay : "");

/** A share of 1 as shown. */
export const shareOf =
	({ format }: Pick<Writing, "format">) =>
	(value: number): string =>
		format.number(value, "percent");

/** The two ends of a stretch, as the days of the report's own zone. */
export const ends = <Row>(
	{ words, meta }: Pick<Writing, "words" | "meta">,
	of: (row: Row) => { from: string; to: string },
): Column<Row>[] => [
	[words.saved.from, (row) => bare(isoIn(of(row).from, meta.timeZone))],
	[words.saved.until, (row) => bare(isoIn(of(row).to, meta.timeZone))],
];

/** A value with what it rests on. Below the minimum sample only what was counted stands there. */
export function measured<Row>(
	head: string,
	write: (value: number) => string,
	{ words }: Pick<Writing, "words">,
	of: (row: Row) => FigureRow["measure"] | null,
): Column<Row>[] {
	const says = words.saved;
	const end = (at: 0 | 1) => (row: Row) => {
		const own = of(row);
		return shown(own?.enough ? own.interval?.[at] : null, write);
	};
	return [
		[
			head,
			(row) => {
				const own = of(row);
				return shown(own?.enough ? own.value : null, write);
			},
		],
		[says.n, (row) => bare(of(row)?.n ?? null)],
		[says.numerator, (row) => bare(of(row)?.numerator ?? null)],
		[says.denominator, (row) => bare(of(row)?.denominator ?? null)],
		[says.low, end(0)],
		[says.high, end(1)],
	];
}

/** What a reader must know of a figure. */
export const noteOf = (
	{ words }: Pick<Writing, "words">,
	measure: Pick<Measure, "enough"> | null,
	open: boolean,
): Entry =>
	bare(
		[
			measure && !measure.enough ? words.saved.tooFew : "",
			open ? words.notOver : "",
		]
			.filter(Boolean)
			.join("; "),
	);

/** A line of the table of a figure. */
export interface FigureRow {
	name: string;
	span: Span;
	measure: Omit<Measure, "n"> & { n: number | null };
	change?: Change;
}

function againstText({ against }: Compared, { words }: Writing): string {
	const says = words.change;
	if (against === "previous-period") return says.previousPeriod;
	if (against === "previous-year") return says.previousYear;
	return "ago" in against ? `−${against.ago}` : "";
}

/** A figure, then each it is compared with, and how it moved from there; then what else stands beside it. */
export function figureTable(
	title: string,
	answer: { span: Span; measure: Measure; comparisons: readonly Compared[] },
	writing: Writing,
	more: readonly FigureRow[] = [],
): Table {
	const says = writing.words.saved;
	const { format, unit } = writing;
	const write = figureText(writing);
	const signed = { ...writing, style: { ...writing.style, signed: true } };
	const difference = (value: number) =>
		unit === "percent"
			? `${format.points(value)} ${writing.words.points}`
			: figureText(signed)(value);
	const relative = unit !== "percent" && unit !== "points";
	const rows: FigureRow[] = [
		{ name: says.now, span: answer.span, measure: answer.measure },
		...answer.comparisons.map((compared) => ({
			...compared,
			name: says.against(againstText(compared, writing)),
		})),
		...more,
	];
	return tableOf(title, rows, [
		[says.figure, ({ name }) => bare(name)],
		...ends<FigureRow>(writing, ({ span }) => span),
		...measured<FigureRow>(says.value, write, writing, (row) => row.measure),
		[says.change, ({ change }) => shown(change?.absolute, difference)],
		[
			says.relative,
			({ change }) =>
				shown(relative ? change?.relative : null, (value) =>
					format.number(value, "percent", null, { signed: true }),
				),
		],
		[says.changeLow, ({ change }) => shown(change?.interval?.[0], difference)],
		[says.changeHigh, ({ change }) => shown(change?.interval?.[1], difference)],
		[
			says.real,
			({ change }) => {
				const real = change?.real ?? null;
				return bare(real === null ? null : real ? says.yes : says.no);
			},
		],
		[says.note, ({ measure, span }) => noteOf(writing, measure, span.open)],
	]);
}
