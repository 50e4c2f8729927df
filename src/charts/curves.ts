import { extent, ticks } from "d3-array";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Cohort, CohortAnswer } from "../questions/cohort.js";
import { type CohortOptions, writerOf } from "./cohort.js";
import { columnsOf, nameOf } from "./columns.js";
import { showsRate, unitOf } from "./meaning.js";
import { startsWhole } from "./shades.js";
import { lineThrough, type Place } from "./sparkline.js";

/** A cohort as a line in a box one wide and one high. */
export interface Curve {
	from: string;
	name: string;
	/** The finished periods. */
	line: string;
	/** From the last finished period to the one that is not over; empty where there is none. */
	open: string;
	/** Its place on the ramp: later cohorts are stronger. */
	step: number;
}

/** A name at the end of a line. */
export interface CurveLabel extends Place {
	text: string;
	mean: boolean;
	/** Whether the line ends before the others do, so that its name stands in the picture. */
	inside: boolean;
}

export interface Tick {
	at: number;
	text: string;
}

/** Cohorts as curves over their age, ready to be drawn. */
export interface Curves {
	curves: Curve[];
	/** The weighted mean. */
	mean: string;
	labels: CurveLabel[];
	x: Tick[];
	y: Tick[];
	/** Whether small cohorts are left out. */
	leftOut: boolean;
}

/** First and last step of the lines: lighter ones can't be seen. */
const STEPS = [5, 8] as const;

/** Least distance of two names above each other. */
const APART = 0.085;

/** Most heads on the axis of ages. */
const HEADS = 13;

/** Moves names apart from top to bottom, and back up from the bottom edge. */
export function spread(labels: CurveLabel[]): CurveLabel[] {
	const own = labels.toSorted((a, b) => a.y - b.y).map((each) => ({ ...each }));
	own.forEach((each, at) => {
		const above = own[at - 1];
		if (above) each.y = Math.max(each.y, above.y + APART);
	});
	for (let at = own.length - 1; at >= 0; at--) {
		const each = own[at] as CurveLabel;
		each.y = Math.min(each.y, (own[at + 1]?.y ?? 1 + APART) - APART);
	}
	return own;
}

/** Lays cohorts out as curves; null where there are fewer than two ages to join. A period 0 that is the whole is left out. */
export function layoutCurves(
	answer: CohortAnswer,
	options: CohortOptions,
	picked: readonly string[],
	words: Words,
	format: Format,
): Curves | null {
	const { cohorts } = answer;
	const { heads, means } = columnsOf(answer, "age", words, format);
	const first = startsWhole(answer) ? 1 : 0;
	const count = heads.length - first;
	if (count < 2) return null;
	const figure = (own: { rate: number | null; value: number | null } | null) =>
		own && (showsRate(answer, options) ? own.rate : own.value);
	const large = cohorts.filter(({ small }) => !small);
	const drawn = large.length > 0 ? large : cohorts;
	const values = drawn.flatMap(({ cells }) => cells.slice(first).map(figure));
	const [least = 0, most = 1] =
		options.domain ?? extent(values, (own) => own ?? undefined);
	const low = options.domain ? least : Math.min(0, least);
	const high = most > low ? most : low + 1;
	const place = (value: number, at: number): Place => ({
		x: at / (count - 1),
		y: 1 - (Math.min(Math.max(value, low), high) - low) / (high - low),
	});
	const placesOf = (
		figures: readonly (number | null)[],
		until: number,
	): Place[] =>
		figures
			.slice(0, until)
			.flatMap((own, at) => (own === null ? [] : [place(own, at)]));
	const lineOf = (cohort: Cohort) => {
		const cells = cohort.cells.slice(first);
		const over = cells.findIndex(({ mature }) => !mature);
		const until = over < 0 ? cells.length : over;
		const figures = cells.map(figure);
		return {
			done: placesOf(figures, until),
			next: placesOf(figures, until + 1).slice(-2),
			open: over >= 0 && figures[over] !== null,
		};
	};
	const [from, to] = STEPS;
	const lines = drawn.map((cohort) => ({ cohort, ...lineOf(cohort) }));
	const curves = lines.map(
		({ cohort, done, next, open }, index): Curve => ({
			from: cohort.from,
			name: nameOf(cohort, answer, words, format),
			line: done.length > 1 ? lineThrough(done) : "",
			open: open && next.length > 1 ? lineThrough(next) : "",
			step:
				drawn.length > 1
					? Math.round(from + ((to - from) * index) / (drawn.length - 1))
					: to,
		}),
	);
	const meanPlaces = placesOf(means.slice(first).map(figure), count);
	const joined = lines.flatMap(({ done }, index) =>
		done.length > 1
			? [{ ...(curves[index] as Curve), end: done.at(-1) as Place }]
			: [],
	);
	const named = new Set([
		joined[0],
		joined.at(-1),
		...joined.filter((each) => picked.includes(each.from)),
	]);
	const labelOf = (text: string, end: Place, mean: boolean): CurveLabel => ({
		...end,
		text,
		mean,
		inside: end.x < 0.8,
	});
	const labels = [...named].flatMap((each) =>
		each ? [labelOf(each.name, each.end, false)] : [],
	);
	const end = meanPlaces.at(-1);
	if (end)
		labels.push(labelOf(words.cohort.weightedMean, { ...end, x: 1 }, true));
	const write = writerOf(unitOf(answer, options), options, format);
	const every = Math.ceil(count / HEADS);
	return {
		curves,
		mean: meanPlaces.length > 1 ? lineThrough(meanPlaces) : "",
		labels: [
			...labels.filter(({ inside }) => inside),
			...spread(labels.filter(({ inside }) => !inside)),
		],
		x: heads
			.slice(first)
			.flatMap((text, at) =>
				at % every === 0 ? [{ at: at / (count - 1), text }] : [],
			),
		y: ticks(low, high, 4).map((value) => ({
			at: place(value, 0).y,
			text: write(value),
		})),
		leftOut: drawn.length < cohorts.length,
	};
}
