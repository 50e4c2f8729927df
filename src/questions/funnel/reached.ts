import type { Work } from "../../model/work.js";
import type { Journey } from "./journey.js";
import type { Lane } from "./lanes.js";
import { bitsOf, inSlices } from "./marks.js";
import type { Plan } from "./plan.js";

/** Of two rows of one instant, whether the second is to be taken: by what they hold, never by their order. */
export type Rather = (taken: number, other: number) => boolean;

/**
 * The row of the table by which each unit reached a step: the latest that may be the step at or before an instant, one for each
 * unit, NaN for none; −1 where there is none.
 */
export function* rowsOf(
	{ lanes, steps }: Plan,
	step: number,
	until: Float64Array,
	rather: Rather,
): Work<Int32Array> {
	const rows = new Int32Array(until.length).fill(-1);
	const bit = 1 << step;
	const { entity, at } = steps[step] as Plan["steps"][number];
	const lane = lanes.find(({ name }) => name === `${entity}.${at}`) as Lane;
	const bits = yield* bitsOf(lane);
	yield* inSlices(until.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const last = until[unit] as number;
			if (!Number.isNaN(last))
				rows[unit] = latest(lane, bits, unit, bit, last, rather);
		}
	});
	return rows;
}

function latest(
	{ starts, at, source }: Lane,
	bits: Int32Array,
	unit: number,
	bit: number,
	last: number,
	rather: Rather,
): number {
	let found = -1;
	let time = Number.NEGATIVE_INFINITY;
	const stop = starts[unit + 1] as number;
	for (let place = starts[unit] as number; place < stop; place++) {
		const own = bits[place] as number;
		const when = at[place] as number;
		if (own < 0 || (own & bit) === 0 || !(when <= last) || when < time)
			continue;
		const row = source === null ? place : (source[place] as number);
		if (when > time || rather(found, row)) found = row;
		time = when;
	}
	return found;
}

/** When each unit began the chain that got it furthest; NaN for one who did not enter. */
export function* beginningsOf(
	{ required, windows }: Plan,
	{ depth, elapsed, ends }: Journey,
): Work<Float64Array> {
	const began = new Float64Array(depth.length).fill(Number.NaN);
	const any = windows.named.order === "any";
	yield* inSlices(depth.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const own = depth[unit] as number;
			if (own === 0) continue;
			const step = any ? 0 : (required[own - 1] as number);
			const end = (ends[step] as Float64Array)[unit] as number;
			const time = (elapsed[step] as Float64Array)[unit] as number;
			began[unit] = any ? end : end - time;
		}
	});
	return began;
}
