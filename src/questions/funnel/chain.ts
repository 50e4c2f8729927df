import { takeGroup } from "./group.js";
import { climb } from "./match.js";
import { stepped } from "./stepped.js";
import { unordered, unorderedShared } from "./unordered.js";

/** What a chain of steps must keep to. Times are in milliseconds; entry is [entryFrom, entryTo). */
export interface Rules {
	order: "ordered" | "strict" | "any";
	steps: number;
	window: number;
	/** Longest time from each step to the next, where it is limited: ordered and strict chains only. */
	gaps: Float64Array | null;
	entryFrom: number;
	entryTo: number;
	/** Whether a row may be more than one of the steps. */
	overlap: boolean;
}

/**
 * The best chain of one customer. `depth` is the number of steps reached. `elapsed[s]` is the time that the chain took which
 * completed step s first (of two that complete at one instant, the one that started last). `until` is the instant up to which
 * any chain can still go on, −Infinity where none can.
 */
export interface Chain {
	depth: number;
	until: number;
	elapsed: Float64Array;
	/** By step, the instant at which it was first completed. */
	ends: Float64Array;
	/** By step, where the latest chain that got there started. */
	starts: Float64Array;
	/** By step, the row at which it got there: where the time from step to step is limited. */
	lasts: Float64Array;
	/** Of each set of steps, the latest rows: for chains in any order whose rows may be several steps. */
	kept: { time: number; bits: number }[];
	/** Room for the work. */
	next: Float64Array;
	group: Int32Array;
}

export const newChain = (steps: number): Chain => ({
	depth: 0,
	until: Number.NEGATIVE_INFINITY,
	elapsed: new Float64Array(steps),
	ends: new Float64Array(steps),
	starts: new Float64Array(steps),
	lasts: new Float64Array(steps),
	kept: [],
	next: new Float64Array(steps),
	group: new Int32Array(64),
});

/** Makes ready for the rows of another customer. */
export function restart(chain: Chain): void {
	chain.depth = 0;
	chain.until = Number.NEGATIVE_INFINITY;
	chain.kept = [];
	chain.starts.fill(Number.NEGATIVE_INFINITY);
}

/**
 * Goes on with the rows [from, to) of a customer, in order of time, then of step: their instants, and the steps each may be as
 * bits. Rows of one instant must not be parted.
 */
export function follow(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
): void {
	if (rules.gaps) stepped(chain, times, bits, from, to, rules, rules.gaps);
	else if (rules.order === "any") {
		if (rules.overlap) unorderedShared(chain, times, bits, from, to, rules);
		else unordered(chain, times, bits, from, to, rules);
	} else if (rules.order === "ordered" && !rules.overlap)
		ordered(chain, times, bits, from, to, rules);
	else grouped(chain, times, bits, from, to, rules);
}

/** ClickHouse's windowFunnel: the latest start of a chain to each step is all that need be known. */
function ordered(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
) {
	const { starts, elapsed, ends } = chain;
	const { steps, window, entryFrom, entryTo } = rules;
	let { depth } = chain;
	for (let row = from; row < to; row++) {
		const time = times[row] as number;
		const step = 31 - Math.clz32(bits[row] as number);
		let start = time;
		if (step === 0) {
			if (!(time >= entryFrom && time < entryTo)) continue;
		} else {
			start = starts[step - 1] as number;
			if (!(time - start <= window)) continue;
		}
		starts[step] = start;
		if (step >= depth) {
			elapsed[step] = time - start;
			ends[step] = time;
			depth = step + 1;
			if (depth === steps) break;
		}
	}
	chain.depth = depth;
	chain.until = (starts[0] as number) + window;
}

/**
 * Ordered and strict chains where rows may be several steps: rows of one instant are taken together, in whatever order serves
 * the chain. Strict: all rows after the first instant and before the last belong to the chain.
 */
function grouped(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
) {
	const { starts, next } = chain;
	const { steps, window } = rules;
	const strict = rules.order === "strict";
	for (let row = from; row < to && chain.depth < steps; ) {
		const time = times[row] as number;
		const size = takeGroup(chain, times, bits, row, to);
		row += size;
		if (strict) next.fill(Number.NEGATIVE_INFINITY);
		else next.set(starts);
		const before = chain.depth;
		for (let step = Math.min(before, steps - 1); step >= 0; step--) {
			const fresh = step === 0;
			const start = fresh ? time : (starts[step - 1] as number);
			if (
				fresh
					? !(time >= rules.entryFrom && time < rules.entryTo)
					: !(time - start <= window)
			)
				continue;
			const end = climb(chain.group, size, step, steps);
			for (let s = step; s < end; s++) {
				const first = s >= chain.depth;
				if (first) {
					chain.depth = s + 1;
					chain.ends[s] = time;
				}
				if (
					first ||
					(s >= before && time - start < (chain.elapsed[s] as number))
				)
					chain.elapsed[s] = time - start;
				if (
					(!strict || fresh || s - step + 1 === size) &&
					start > (next[s] as number)
				)
					next[s] = start;
			}
		}
		starts.set(next);
	}
	let latest = Number.NEGATIVE_INFINITY;
	for (let s = 0; s < steps; s++)
		latest = Math.max(latest, starts[s] as number);
	chain.until = latest + window;
}
