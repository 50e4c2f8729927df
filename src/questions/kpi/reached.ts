import { SLICE, type Work } from "../../model/work.js";
import { NOWHERE, type Reach } from "./reach.js";

/** How many rows each row reaches; NaN where that can't be known. */
export function* countReached(reach: Reach): Work<Float64Array> {
	const counts = new Float64Array(reach.first.length);
	for (let from = 0; from < counts.length; from += SLICE) {
		count(reach, counts, from, Math.min(from + SLICE, counts.length));
		yield;
	}
	return counts;
}

function count(
	{ first, last, leave, rejoin }: Reach,
	counts: Float64Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const start = first[row] as number;
		if (start === NOWHERE) counts[row] = Number.NaN;
		else {
			const own =
				leave === null || rejoin === null
					? 0
					: (rejoin[row] as number) - (leave[row] as number);
			counts[row] = (last[row] as number) - start - own;
		}
	}
}

/** Sums from the first value on: the sum, what rounding took from it, and how many values there were. */
interface Running {
	sums: Float64Array;
	lost: Float64Array;
	counts: Uint32Array;
}

/** The sum of the values of the rows that each row reaches: 0 of no row, NaN where none of them has a value or it can't be known. */
export function* sumReached(
	reach: Reach,
	values: Float64Array,
): Work<Float64Array> {
	const running: Running = {
		sums: new Float64Array(values.length + 1),
		lost: new Float64Array(values.length + 1),
		counts: new Uint32Array(values.length + 1),
	};
	for (let from = 0; from < values.length; from += SLICE) {
		run(values, running, from, Math.min(from + SLICE, values.length));
		yield;
	}
	const sums = new Float64Array(reach.first.length);
	for (let from = 0; from < sums.length; from += SLICE) {
		add(reach, running, sums, from, Math.min(from + SLICE, sums.length));
		yield;
	}
	return sums;
}

/** Neumaier's compensated sum: what is lost stays beside it, so that a difference of two is as exact as a sum of its own. */
function run(
	values: Float64Array,
	{ sums, lost, counts }: Running,
	from: number,
	to: number,
): void {
	for (let i = from; i < to; i++) {
		const value = values[i] as number;
		const missing = Number.isNaN(value);
		const before = sums[i] as number;
		const sum = missing ? before : before + value;
		const back = sum - before;
		const rest = missing ? 0 : before - (sum - back) + (value - back);
		sums[i + 1] = sum;
		lost[i + 1] = (lost[i] as number) + rest;
		counts[i + 1] = (counts[i] as number) + +!missing;
	}
}

function add(
	{ first, last, leave, rejoin }: Reach,
	{ sums, lost, counts }: Running,
	found: Float64Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const a = first[row] as number;
		if (a === NOWHERE) {
			found[row] = Number.NaN;
			continue;
		}
		const d = last[row] as number;
		const b = leave === null ? d : (leave[row] as number);
		const c = rejoin === null ? d : (rejoin[row] as number);
		const n =
			(counts[b] as number) -
			(counts[a] as number) +
			((counts[d] as number) - (counts[c] as number));
		if (n === 0) found[row] = b - a + d - c === 0 ? 0 : Number.NaN;
		else
			found[row] =
				(sums[b] as number) -
				(sums[a] as number) +
				((sums[d] as number) - (sums[c] as number)) +
				((lost[b] as number) - (lost[a] as number)) +
				((lost[d] as number) - (lost[c] as number));
	}
}

/** How many distinct codes the rows have that each row reaches, missing ones left out; NaN where that can't be known. */
export function* distinctReached(
	reach: Reach,
	codes: Int32Array,
	distinct: number,
): Work<Float64Array> {
	const found = new Float64Array(reach.first.length);
	const seen: Seen = {
		codes,
		times: new Uint32Array(distinct),
		first: 0,
		last: 0,
		distinct: 0,
	};
	for (let from = 0; from < found.length; from += SLICE) {
		slide(reach, seen, found, from, Math.min(from + SLICE, found.length));
		yield;
	}
	return found;
}

/** The rows [first, last) of a history, with how often each code is in them. */
interface Seen {
	codes: Int32Array;
	times: Uint32Array;
	first: number;
	last: number;
	distinct: number;
}

function slide(
	{ first, last, leave, rejoin }: Reach,
	seen: Seen,
	found: Float64Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const start = first[row] as number;
		if (start === NOWHERE) {
			found[row] = Number.NaN;
			continue;
		}
		move(seen, start, last[row] as number);
		const out = leave === null ? 0 : (leave[row] as number);
		const back = rejoin === null ? 0 : (rejoin[row] as number);
		for (let i = out; i < back; i++) drop(seen, i);
		found[row] = seen.distinct;
		for (let i = out; i < back; i++) take(seen, i);
	}
}

function move(seen: Seen, first: number, last: number): void {
	if (first >= seen.last || last <= seen.first) {
		while (seen.first < seen.last) drop(seen, seen.first++);
		seen.first = first;
		seen.last = first;
	}
	while (seen.first > first) take(seen, --seen.first);
	while (seen.last < last) take(seen, seen.last++);
	while (seen.first < first) drop(seen, seen.first++);
	while (seen.last > last) drop(seen, --seen.last);
}

function take(seen: Seen, i: number): void {
	const code = seen.codes[i] as number;
	if (code < 0) return;
	if (seen.times[code] === 0) seen.distinct++;
	seen.times[code] = (seen.times[code] as number) + 1;
}

function drop(seen: Seen, i: number): void {
	const code = seen.codes[i] as number;
	if (code < 0) return;
	seen.times[code] = (seen.times[code] as number) - 1;
	if (seen.times[code] === 0) seen.distinct--;
}
