import type { Grain } from "../../model/period.js";
import { reach } from "../../model/table.js";
import { kernel, type Work } from "../../model/work.js";
import { checkChoice, refuse } from "../check.js";
import type { CohortQuestion } from "../cohort.js";
import type { Happenings } from "../happenings.js";
import { accumulate, blank, type Tally, type Timeline } from "./ages.js";

/** Columns of a triangle where they are not one period of the calendar each. */
export interface Windows {
	/** First and last age of each column. */
	spans: readonly (readonly [from: number, to: number])[];
	/** Milliseconds of an age, counted from each customer's own first instant; 0 where ages are periods of the calendar. */
	length: number;
}

const DAY = 86_400_000;
const LENGTHS: Partial<Record<Grain, number>> = { day: DAY, week: 7 * DAY };

/** The oldest age in a bracket, and how many brackets there may be. */
const OLDEST = 365;

/** Most ages shown unless asked for. */
export const AGES = 60;

/** Refuses brackets and clocks that can't be answered. */
export function checkWindows(question: CohortQuestion): void {
	const { brackets, clock, grain = "month", mode = "on", ages } = question;
	const { measure = "customers" } = question;
	checkChoice("clock", clock, ["calendar", "start"]);
	if (clock === "start" && LENGTHS[grain] === undefined)
		refuse(
			"clock",
			"Windows from the start are of 24 hours or 7 times 24: ask for grain day or week.",
		);
	if (brackets === undefined) return;
	checkBrackets(brackets);
	if (mode !== "on") refuse("brackets", "Brackets need mode on.");
	if (ages !== undefined)
		refuse("ages", "Brackets say which ages are shown: leave ages out.");
	if (!["customers", "orders", "revenue"].includes(measure))
		refuse("brackets", "Brackets measure customers, orders or revenue.");
}

function checkBrackets(brackets: unknown): void {
	let before = -1;
	const isNext = (bracket: unknown): boolean => {
		if (!Array.isArray(bracket) || bracket.length !== 2) return false;
		const [from, to] = bracket;
		const last = before;
		before = to;
		return (
			Number.isInteger(from) &&
			Number.isInteger(to) &&
			from > last &&
			to >= from &&
			to <= OLDEST
		);
	};
	if (!Array.isArray(brackets) || !brackets.length || !brackets.every(isNext))
		refuse(
			"brackets",
			`brackets must be a list of [from, to], whole ages from 0 to ${OLDEST}, both included, that ascend and don't overlap.`,
		);
}

/**
 * The columns of a question with brackets or windows from the start; null for one with periods of the calendar. `first` is where the
 * first cohort begins.
 */
export function windowsOf(
	{ brackets, clock, grain, ages }: CohortQuestion,
	first: number,
	asOf: number,
): Windows | null {
	const length = clock === "start" ? (LENGTHS[grain ?? "month"] ?? 0) : 0;
	if (brackets !== undefined) return { spans: brackets, length };
	if (length === 0) return null;
	const most = Math.floor((asOf - first) / length) + 1;
	const count = ages ?? Math.min(AGES, most);
	return {
		spans: Array.from({ length: count }, (_, age) => [age, age] as const),
		length,
	};
}

/** Counts each customer's returns by column, and sums up what they paid. */
export function* tallyWindows(
	happenings: Happenings,
	timeline: Timeline,
	windows: Windows,
): Work<Tally> {
	const { spans, length } = windows;
	const made = blank(timeline.buckets.edges.length - 1, spans.length);
	const columns = new Int16Array((spans.at(-1)?.[1] ?? 0) + 1).fill(-1);
	spans.forEach(([from, to], column) => {
		columns.fill(column, from, to + 1);
	});
	const { starts } = happenings;
	for (let from = 0; from < starts.length - 1; ) {
		const to = reach(starts, from);
		kernel(countRange, made, happenings, timeline, columns, length, from, to);
		from = to;
		yield;
	}
	if (timeline.onward) accumulate(made);
	return made;
}

function countRange(
	{ ages, sizes, customers, rows, revenue, lost, stamp }: Tally,
	{ starts, at, mask }: Happenings,
	{ buckets, firsts, cohorts, end, onward, amount }: Timeline,
	columns: Int16Array,
	length: number,
	from: number,
	to: number,
) {
	const { edges, first, last, coarse, scale } = buckets;
	for (let customer = from; customer < to; customer++) {
		const cohort = cohorts[customer] as number;
		if (cohort < 0) continue;
		sizes[cohort] = (sizes[cohort] as number) + 1;
		const start = firsts[customer] as number;
		const stop = starts[customer + 1] as number;
		let oldest = -1;
		for (let row = starts[customer] as number; row < stop; row++) {
			const instant = at[row] as number;
			if (!(instant >= start && instant < end)) continue;
			if (mask !== null && mask[row] === 0) continue;
			let age = columns.length;
			if (length > 0) age = Math.floor((instant - start) / length);
			else if (instant < last) {
				let bucket = coarse[((instant - first) * scale) | 0] as number;
				while (instant >= (edges[bucket + 1] as number)) bucket++;
				age = bucket - cohort;
			}
			let column = onward ? ages - 1 : -1;
			if (age < columns.length) column = columns[age] as number;
			if (column < 0) continue;
			const cell = cohort * ages + column;
			rows[cell] = (rows[cell] as number) + 1;
			if (onward) {
				if (column > oldest) oldest = column;
			} else if (stamp[column] !== customer) {
				stamp[column] = customer;
				customers[cell] = (customers[cell] as number) + 1;
			}
			const paid = amount === null ? Number.NaN : (amount[row] as number);
			if (Number.isNaN(paid)) continue;
			const sum = revenue[cell] as number;
			const next = sum + paid;
			revenue[cell] = next;
			const rest =
				Math.abs(sum) >= Math.abs(paid) ? sum - next + paid : paid - next + sum;
			lost[cell] = (lost[cell] as number) + rest;
		}
		if (oldest < 0) continue;
		const cell = cohort * ages + oldest;
		customers[cell] = (customers[cell] as number) + 1;
	}
}
