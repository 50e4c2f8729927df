import type { Chain, Rules } from "./chain.js";
import { takeGroup } from "./group.js";
import { climb } from "./match.js";

/**
 * Ordered and strict chains whose every step must come within `gaps` of the one before it, and all within the window. By step,
 * the chain with the latest row is all that need be known, for none started later: where one chain to a step starts earlier and
 * ends later than another, it passes it on the way, and who changes over there keeps to the gaps, starts late and ends late.
 */
export function stepped(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
	gaps: Float64Array,
) {
	const { starts, lasts, next, elapsed } = chain;
	const { steps, window, entryFrom, entryTo } = rules;
	const strict = rules.order === "strict";
	for (let row = from; row < to && chain.depth < steps; ) {
		const time = times[row] as number;
		const size = takeGroup(chain, times, bits, row, to);
		row += size;
		next.fill(Number.NEGATIVE_INFINITY);
		const before = chain.depth;
		for (let step = Math.min(before, steps - 1); step >= 0; step--) {
			const fresh = step === 0;
			const start = fresh ? time : (starts[step - 1] as number);
			if (
				fresh
					? !(time >= entryFrom && time < entryTo)
					: !(
							time - start <= window &&
							time - (lasts[step - 1] as number) <= (gaps[step - 1] as number)
						)
			)
				continue;
			const end = climb(chain.group, size, step, steps);
			for (let s = step; s < end; s++) {
				const first = s >= chain.depth;
				if (first) {
					chain.depth = s + 1;
					chain.ends[s] = time;
				}
				if (first || (s >= before && time - start < (elapsed[s] as number)))
					elapsed[s] = time - start;
				if (
					(!strict || fresh || s - step + 1 === size) &&
					start > (next[s] as number)
				)
					next[s] = start;
			}
		}
		for (let step = 0; step < steps; step++) {
			if (!strict && next[step] === Number.NEGATIVE_INFINITY) continue;
			starts[step] = next[step] as number;
			lasts[step] = time;
		}
	}
	let until = Number.NEGATIVE_INFINITY;
	for (let step = 0; step < gaps.length; step++)
		until = Math.max(
			until,
			Math.min(
				(starts[step] as number) + window,
				(lasts[step] as number) + (gaps[step] as number),
			),
		);
	chain.until = until;
}
