import type { Stretch } from "../../model/calendar.js";
import { reach } from "../../model/table.js";
import { kernel, type Work } from "../../model/work.js";
import type { Buckets } from "../buckets.js";
import type { Happenings } from "../happenings.js";

/**
 * Each customer's first instant, the earliest that counts in [from, to); NaN where there is none. With `ever`, customers whose
 * first instant of all lies before `from` have none.
 */
export function* firstInstants(
	{ starts, at, mask, ascending }: Happenings,
	from: number,
	to: number,
	ever: boolean,
): Work<Float64Array> {
	const firsts = new Float64Array(starts.length - 1).fill(Number.NaN);
	for (let slice = 0; slice < firsts.length; ) {
		const end = reach(starts, slice);
		for (let customer = slice; customer < end; customer++) {
			const stop = starts[customer + 1] as number;
			let first = Number.POSITIVE_INFINITY;
			for (let row = starts[customer] as number; row < stop; row++) {
				const instant = at[row] as number;
				if (!(instant < first) || (!ever && instant < from)) continue;
				if (mask !== null && mask[row] === 0) continue;
				first = instant;
				if (ascending) break;
			}
			if (first >= from && first < to) firsts[customer] = first;
		}
		slice = end;
		yield;
	}
	return firsts;
}

/** What came back, by cohort and age at `cohort × ages + age`. */
export interface Tally {
	ages: number;
	/** Customers who started, by cohort. */
	sizes: Float64Array;
	customers: Float64Array;
	rows: Float64Array;
	/** Sums with what rounding lost (Neumaier 1974). */
	revenue: Float64Array;
	lost: Float64Array;
	/** The last customer counted at each age. */
	stamp: Int32Array;
}

/** What a tally goes by: the periods; each customer's first instant and the period it lies in (−1 for none). */
export interface Timeline {
	buckets: Buckets;
	firsts: Float64Array;
	cohorts: Int32Array;
	/** Rows count before it. */
	end: number;
	amount: Float64Array | null;
	/** Whether a row at age n counts at all ages up to n. */
	onward: boolean;
	/** When customers may start. */
	entry: Stretch;
}

/** Nothing counted yet, of so many cohorts and ages. */
export const blank = (count: number, ages: number): Tally => ({
	ages,
	sizes: new Float64Array(count),
	customers: new Float64Array(count * ages),
	rows: new Float64Array(count * ages),
	revenue: new Float64Array(count * ages),
	lost: new Float64Array(count * ages),
	stamp: new Int32Array(ages).fill(-1),
});

/** Counts each customer's returns by age, and sums up what they paid. */
export function* tally(
	happenings: Happenings,
	timeline: Timeline,
	ages: number,
): Work<Tally> {
	const count = timeline.buckets.edges.length - 1;
	const made = blank(count, ages);
	const { starts } = happenings;
	for (let from = 0; from < starts.length - 1; ) {
		const to = reach(starts, from);
		kernel(countRange, made, happenings, timeline, from, to);
		yield;
		if (timeline.amount !== null) {
			kernel(sumRange, made, happenings, timeline, timeline.amount, from, to);
			yield;
		}
		from = to;
	}
	if (timeline.onward) accumulate(made);
	return made;
}

function countRange(
	{ ages, sizes, customers, rows, stamp }: Tally,
	{ starts, at, mask }: Happenings,
	{ buckets, firsts, cohorts, end, onward }: Timeline,
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
		const base = cohort * ages;
		let oldest = -1;
		for (let row = starts[customer] as number; row < stop; row++) {
			const instant = at[row] as number;
			if (!(instant >= start && instant < end)) continue;
			if (mask !== null && mask[row] === 0) continue;
			let age = ages;
			if (instant < last) {
				let bucket = coarse[((instant - first) * scale) | 0] as number;
				while (instant >= (edges[bucket + 1] as number)) bucket++;
				age = bucket - cohort;
			}
			if (age >= ages) {
				if (!onward) continue;
				age = ages - 1;
			}
			const cell = base + age;
			rows[cell] = (rows[cell] as number) + 1;
			if (onward) {
				if (age > oldest) oldest = age;
			} else if (stamp[age] !== customer) {
				stamp[age] = customer;
				customers[cell] = (customers[cell] as number) + 1;
			}
		}
		if (oldest >= 0)
			customers[base + oldest] = (customers[base + oldest] as number) + 1;
	}
}

function sumRange(
	{ ages, revenue, lost }: Tally,
	{ starts, at, mask }: Happenings,
	{ buckets, firsts, cohorts, end, onward }: Timeline,
	amount: Float64Array,
	from: number,
	to: number,
) {
	const { edges, first, last, coarse, scale } = buckets;
	for (let customer = from; customer < to; customer++) {
		const cohort = cohorts[customer] as number;
		if (cohort < 0) continue;
		const start = firsts[customer] as number;
		const stop = starts[customer + 1] as number;
		for (let row = starts[customer] as number; row < stop; row++) {
			const instant = at[row] as number;
			if (!(instant >= start && instant < end)) continue;
			if (mask !== null && mask[row] === 0) continue;
			const paid = amount[row] as number;
			if (Number.isNaN(paid)) continue;
			let age = ages;
			if (instant < last) {
				let bucket = coarse[((instant - first) * scale) | 0] as number;
				while (instant >= (edges[bucket + 1] as number)) bucket++;
				age = bucket - cohort;
			}
			if (age >= ages) {
				if (!onward) continue;
				age = ages - 1;
			}
			const cell = cohort * ages + age;
			const sum = revenue[cell] as number;
			const next = sum + paid;
			revenue[cell] = next;
			lost[cell] =
				(lost[cell] as number) +
				(Math.abs(sum) >= Math.abs(paid)
					? sum - next + paid
					: paid - next + sum);
		}
	}
}

/** Adds to each age what came later. */
export function accumulate({
	ages,
	sizes,
	customers,
	rows,
	revenue,
	lost,
}: Tally) {
	for (const values of [customers, rows, revenue, lost])
		for (let cohort = 0; cohort < sizes.length; cohort++)
			for (let cell = (cohort + 1) * ages - 2; cell >= cohort * ages; cell--)
				values[cell] = (values[cell] as number) + (values[cell + 1] as number);
}
