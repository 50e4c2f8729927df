import { reach } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import type { Happenings } from "../happenings.js";
import { blank, type Tally, type Timeline } from "./ages.js";

/** The periods in which a customer started, one at a time: their numbers, and by number the first instant in each. */
export interface Starts {
	count: number;
	periods: Int32Array;
	firsts: Float64Array;
	/** The last customer who started in each period. */
	stamp: Int32Array;
}

export const blankStarts = (periods: number): Starts => ({
	count: 0,
	periods: new Int32Array(periods),
	firsts: new Float64Array(periods),
	stamp: new Int32Array(periods).fill(-1),
});

/** Finds the periods in which one customer started within [from, to). */
export function readStarts(
	starts: Starts,
	{ starts: rows, at, mask }: Happenings,
	{ buckets, entry }: Timeline,
	customer: number,
): void {
	const { edges, first, last, coarse, scale } = buckets;
	const { start, end } = entry;
	const stop = rows[customer + 1] as number;
	starts.count = 0;
	for (let row = rows[customer] as number; row < stop; row++) {
		const instant = at[row] as number;
		if (!(instant >= start && instant < end && instant < last)) continue;
		if (instant < first || (mask !== null && mask[row] === 0)) continue;
		let bucket = coarse[((instant - first) * scale) | 0] as number;
		while (instant >= (edges[bucket + 1] as number)) bucket++;
		if (starts.stamp[bucket] !== customer) {
			starts.stamp[bucket] = customer;
			starts.firsts[bucket] = instant;
			starts.periods[starts.count++] = bucket;
		} else if (instant < (starts.firsts[bucket] as number))
			starts.firsts[bucket] = instant;
	}
}

/** Counts returns by cohort and age where a customer is in the cohort of every period in which they started. */
export function* tallyRecurring(
	start: Happenings,
	back: Happenings,
	timeline: Timeline,
	ages: number,
): Work<Tally> {
	const count = timeline.buckets.edges.length - 1;
	const made = { ...blank(count, ages), stamp: new Int32Array(count * ages) };
	made.stamp.fill(-1);
	const starts = blankStarts(count);
	const customers = back.starts.length - 1;
	for (let from = 0; from < customers; ) {
		const to = Math.min(reach(back.starts, from), reach(start.starts, from));
		for (let customer = from; customer < to; customer++) {
			readStarts(starts, start, timeline, customer);
			if (starts.count > 0)
				countReturns(made, starts, back, timeline, customer);
		}
		from = to;
		yield;
	}
	return made;
}

function countReturns(
	{ ages, sizes, customers, rows, revenue, lost, stamp }: Tally,
	{ count, periods, firsts }: Starts,
	{ starts, at, mask }: Happenings,
	{ buckets, end, amount }: Timeline,
	customer: number,
) {
	const { edges, first, last, coarse, scale } = buckets;
	for (let i = 0; i < count; i++) {
		const period = periods[i] as number;
		sizes[period] = (sizes[period] as number) + 1;
	}
	const stop = starts[customer + 1] as number;
	for (let row = starts[customer] as number; row < stop; row++) {
		const instant = at[row] as number;
		if (!(instant >= first && instant < end && instant < last)) continue;
		if (mask !== null && mask[row] === 0) continue;
		let bucket = coarse[((instant - first) * scale) | 0] as number;
		while (instant >= (edges[bucket + 1] as number)) bucket++;
		const paid = amount === null ? Number.NaN : (amount[row] as number);
		for (let i = 0; i < count; i++) {
			const period = periods[i] as number;
			const age = bucket - period;
			if (age < 0 || age >= ages) continue;
			if (age === 0 && instant < (firsts[period] as number)) continue;
			const cell = period * ages + age;
			rows[cell] = (rows[cell] as number) + 1;
			if (stamp[cell] !== customer) {
				stamp[cell] = customer;
				customers[cell] = (customers[cell] as number) + 1;
			}
			if (Number.isNaN(paid)) continue;
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

/** One byte per customer code: 1 for those who started in a wanted period; with an age, and came back so many periods later. */
export function* pickRecurring(
	start: Happenings,
	back: Happenings,
	timeline: Timeline,
	wanted: Uint8Array,
	age: number | undefined,
): Work<Uint8Array> {
	const picked = new Uint8Array(back.starts.length - 1);
	const starts = blankStarts(wanted.length);
	for (let from = 0; from < picked.length; ) {
		const to = Math.min(reach(back.starts, from), reach(start.starts, from));
		for (let customer = from; customer < to; customer++) {
			readStarts(starts, start, timeline, customer);
			picked[customer] = cameBack(
				starts,
				back,
				timeline,
				wanted,
				age,
				customer,
			);
		}
		from = to;
		yield;
	}
	return picked;
}

function cameBack(
	{ count, periods, firsts, stamp }: Starts,
	{ starts, at, mask }: Happenings,
	{ buckets, end }: Timeline,
	wanted: Uint8Array,
	age: number | undefined,
	customer: number,
): number {
	if (age === undefined) {
		for (let i = 0; i < count; i++)
			if (wanted[periods[i] as number] === 1) return 1;
		return 0;
	}
	const { edges, first, last, coarse, scale } = buckets;
	const stop = starts[customer + 1] as number;
	for (let row = starts[customer] as number; row < stop; row++) {
		const instant = at[row] as number;
		if (!(instant >= first && instant < end && instant < last)) continue;
		if (mask !== null && mask[row] === 0) continue;
		let bucket = coarse[((instant - first) * scale) | 0] as number;
		while (instant >= (edges[bucket + 1] as number)) bucket++;
		const period = bucket - age;
		if (period < 0 || wanted[period] !== 1) continue;
		if (stamp[period] !== customer) continue;
		if (age > 0 || instant >= (firsts[period] as number)) return 1;
	}
	return 0;
}
