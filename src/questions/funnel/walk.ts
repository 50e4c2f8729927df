import { reach } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import { follow, newChain, type Rules, restart } from "./chain.js";
import type { Lane } from "./lanes.js";
import type { Named } from "./marks.js";

/** How far each unit got, by code: steps reached, and 1 where an entrant can still go on; and the time to each step. */
export interface Walk {
	depth: Uint8Array;
	open: Uint8Array;
	/** By step, milliseconds from the first step, by unit; NaN for one who did not reach it. */
	elapsed: Float64Array[];
	/** By step, the instant at which it was first reached; NaN likewise. */
	ends: Float64Array[];
}

/** Rows of one customer in order of time, then of step. */
interface Trail {
	times: Float64Array;
	bits: Int32Array;
	count: number;
}

/** Follows every unit's best chain. `asOf` is the last instant that is known. Times are left out unless they are asked for. */
export function* walk(
	lanes: readonly Lane[],
	rules: Rules,
	asOf: number,
	timed: boolean,
): Work<Walk> {
	const { starts } = longest(lanes);
	const customers = starts.length - 1;
	const most = mostRows(lanes, customers);
	const trail = {
		times: new Float64Array(most),
		bits: new Int32Array(most),
		count: 0,
	};
	const chain = newChain(rules.steps);
	const depth = new Uint8Array(customers);
	const open = new Uint8Array(customers);
	const none = () => new Float64Array(customers).fill(Number.NaN);
	const length = timed ? rules.steps : 0;
	const elapsed = Array.from({ length }, none);
	const ends = Array.from({ length }, none);
	const from =
		rules.order === "any" ? rules.entryFrom - rules.window : rules.entryFrom;
	const to = Math.min(asOf + 1, rules.entryTo + rules.window + 1);
	for (let slice = 0; slice < customers; ) {
		const end = reach(starts, slice);
		for (let customer = slice; customer < end; customer++) {
			collect(trail, lanes, customer, from, to, rules.order === "strict");
			if (trail.count === 0) continue;
			restart(chain);
			for (let row = 0; row < trail.count && chain.depth < rules.steps; ) {
				const stop = stretchEnd(trail, row + SLICE);
				follow(chain, trail.times, trail.bits, row, stop, rules);
				row = stop;
				if (row < trail.count) yield;
			}
			const own = chain.depth;
			depth[customer] = own;
			if (own > 0 && own < rules.steps && chain.until > asOf)
				open[customer] = 1;
			for (let step = 0; timed && step < own; step++) {
				(elapsed[step] as Float64Array)[customer] = chain.elapsed[
					step
				] as number;
				(ends[step] as Float64Array)[customer] = chain.ends[step] as number;
			}
		}
		slice = end;
		yield;
	}
	return { depth, open, elapsed, ends };
}

/** Where a stretch of rows may end that should be so long: not between rows of one instant. */
function stretchEnd({ times, count }: Trail, row: number): number {
	let end = row;
	while (end < count && times[end] === times[end - 1]) end++;
	return Math.min(end, count);
}

const longest = (lanes: readonly Lane[]) =>
	lanes.reduce((a, b) => (b.rows > a.rows ? b : a));

function mostRows(lanes: readonly Lane[], customers: number): number {
	let most = 0;
	for (let customer = 0; customer < customers; customer++) {
		let rows = 0;
		for (const { starts } of lanes)
			rows += (starts[customer + 1] as number) - (starts[customer] as number);
		if (rows > most) most = rows;
	}
	return most;
}

const nameless: Named = {
	codes: new Int32Array(0),
	lookup: new Int32Array(0),
	mask: null,
};

/** Copies a customer's rows within [from, to): those of a step, or all that count where `every` is set. */
function collect(
	trail: Trail,
	lanes: readonly Lane[],
	customer: number,
	from: number,
	to: number,
	every: boolean,
) {
	const { times, bits } = trail;
	const least = every ? 0 : 1;
	let count = 0;
	let ascending = true;
	let tied = false;
	let last = Number.NEGATIVE_INFINITY;
	let lastBits = 0;
	for (let lane = 0; lane < lanes.length; lane++) {
		const { starts, at, bits: steps, named } = lanes[lane] as Lane;
		const { codes, lookup, mask } = named ?? nameless;
		const stop = starts[customer + 1] as number;
		for (let row = starts[customer] as number; row < stop; row++) {
			const time = at[row] as number;
			if (!(time >= from && time < to)) continue;
			if (mask !== null && mask[row] === 0) continue;
			const own =
				steps === null
					? (lookup[(codes[row] as number) + 1] as number)
					: (steps[row] as number);
			if (own < least) continue;
			if (time < last) ascending = false;
			else if (time === last && own < lastBits) tied = true;
			times[count] = time;
			bits[count] = own;
			last = time;
			lastBits = own;
			count++;
		}
	}
	trail.count = count;
	if (!ascending) arrange(trail);
	else if (tied) arrangeTies(trail);
}

/** Puts rows of one instant in the order of their steps. */
function arrangeTies({ times, bits, count }: Trail) {
	for (let from = 0; from < count; ) {
		let to = from + 1;
		while (to < count && times[to] === times[from]) to++;
		if (to - from > 1) bits.subarray(from, to).sort();
		from = to;
	}
}

/** Few rows are sorted by insertion, many by index. */
function arrange({ times, bits, count }: Trail) {
	if (count > 64) {
		const order = Array.from({ length: count }, (_, i) => i).sort(
			(a, b) =>
				(times[a] as number) - (times[b] as number) ||
				(bits[a] as number) - (bits[b] as number),
		);
		times.set(order.map((i) => times[i] as number));
		bits.set(order.map((i) => bits[i] as number));
		return;
	}
	for (let i = 1; i < count; i++) {
		const time = times[i] as number;
		const own = bits[i] as number;
		let to = i;
		while (
			to > 0 &&
			((times[to - 1] as number) > time ||
				(times[to - 1] === time && (bits[to - 1] as number) > own))
		) {
			times[to] = times[to - 1] as number;
			bits[to] = bits[to - 1] as number;
			to--;
		}
		times[to] = time;
		bits[to] = own;
	}
}
