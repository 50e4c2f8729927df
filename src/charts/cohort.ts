import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Unit } from "../model/metric.js";
import type { Cohort, CohortAnswer, CohortCell } from "../questions/cohort.js";
import { type Alignment, columnsOf, nameOf } from "./columns.js";
import { findingOf } from "./finding.js";
import {
	CUMULATIVE,
	notesOf,
	type Showing,
	showsRate,
	unitOf,
} from "./meaning.js";
import type { RampOptions } from "./ramp.js";
import { stepsOf } from "./shades.js";

export interface CohortOptions extends RampOptions, Showing {
	/** Decimal places of percentages; 0 unless given. */
	digits?: number;
	/** Whether cohorts start with something else than a first order. */
	ownStart?: boolean;
	/** Whether cells stand by periods since the start (unless given) or by the calendar. */
	align?: Alignment;
}

export interface CohortSquare {
	age: number;
	/** Its column, counted from 0. */
	column: number;
	text: string;
	/** Null where the cell is left plain: no value, not over, or a small cohort. */
	step: number | null;
	mature: boolean;
	/** The whole cell in words. */
	label: string;
}

export interface CohortRow {
	from: string;
	name: string;
	size: string;
	small: boolean;
	/** Columns before its first square. */
	offset: number;
	/** By age, 0 first, as far as there are any; null where nothing was measured. */
	squares: (CohortSquare | null)[];
}

/** The triangle, ready to be drawn. */
export interface CohortChart {
	start: string;
	/** What an age is called: month; empty where columns are of the calendar. */
	period: string;
	ages: string[];
	/** Whether there are so many columns, and all so narrow, that they need not be measured. */
	even: boolean;
	rows: CohortRow[];
	meanName: string;
	mean: string[];
	sentence: string;
	notes: string[];
}

/** From how many columns on a triangle is laid out by its first row alone: a browser measures thousands of cells for longer than a frame. */
const MANY = 24;

/** Writes a cell's figure: percentages bare, since the foot says what they are. */
export function writerOf(
	unit: Unit,
	{ digits = 0 }: CohortOptions,
	format: Format,
) {
	return (value: number) =>
		unit === "percent"
			? format.parts(value, unit, null, { digits }).figure
			: format.number(value, unit, null, { compact: true });
}

/** Lays a cohort answer out as a triangle, earliest cohort first. */
export function layoutCohort(
	answer: CohortAnswer,
	options: CohortOptions,
	words: Words,
	format: Format,
): CohortChart {
	const { cohorts, grain } = answer;
	const { cohort: says, none } = words;
	const rate = showsRate(answer, options);
	const unit = unitOf(answer, options);
	const write = writerOf(unit, options, format);
	const figure = (cell: { rate: number | null; value: number | null }) =>
		rate ? cell.rate : cell.value;
	const text = (value: number | null) => (value === null ? none : write(value));
	const step = stepsOf(answer, figure, options);
	const { calendar, heads, offsets, means } = columnsOf(
		answer,
		options.align ?? "age",
		words,
		format,
	);
	const when = (age: number, column: number) =>
		calendar
			? says.calendar(
					says.at(says.periods[grain], String(age)),
					heads[column] ?? "",
				)
			: says.at(says.periods[grain], heads[column] ?? "");
	const squareOf = (
		cohort: Cohort,
		name: string,
		size: string,
		cell: CohortCell,
		column: number,
	): CohortSquare => {
		const value = figure(cell);
		const shown =
			unit === "percent" && value !== null
				? format.number(value, unit, null, { digits: options.digits ?? 0 })
				: text(value);
		const whole =
			rate && answer.measure === "customers" && cell.base === cohort.size
				? says.of(shown, format.number(cell.value ?? 0, "count"), size)
				: shown;
		const marks = [
			says.cell(name, when(cell.age, column), whole),
			...(cell.mature ? [] : [words.notOver]),
			...(cohort.small ? [says.small] : []),
		];
		return {
			age: cell.age,
			column,
			text: text(value),
			step: step(cohort, cell),
			mature: cell.mature,
			label: marks.join(", "),
		};
	};
	const rows = cohorts.map((cohort, index): CohortRow => {
		const name = nameOf(cohort, answer, words, format);
		const size = format.number(cohort.size, "count");
		const offset = offsets[index] as number;
		return {
			from: cohort.from,
			name,
			size,
			small: cohort.small,
			offset,
			squares: cohort.cells.map((cell, at) =>
				cell.value === null
					? null
					: squareOf(cohort, name, size, cell, offset + at),
			),
		};
	});
	return {
		start:
			options.ownStart || answer.first === "every" ? says.start : says.first,
		period: calendar ? "" : says.periods[grain],
		ages: heads,
		even:
			heads.length > MANY &&
			!calendar &&
			rows.every(({ squares }) =>
				squares.every((each) => (each?.text.length ?? 0) <= 3),
			),
		rows,
		meanName:
			rate || answer.measure === CUMULATIVE
				? says.weightedMean
				: says.meanPerCohort,
		mean: means.map((own) => text(own ? figure(own) : null)),
		sentence: findingOf(answer, words, format),
		notes: notesOf(answer, { ...options, calendar }, words, format),
	};
}
