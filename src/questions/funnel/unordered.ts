import type { Chain, Rules } from "./chain.js";
import { climb } from "./match.js";

/** Any order: the latest row of each step is all that need be known. The window holds all rows of a chain. */
export function unordered(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
) {
	const { starts, elapsed, ends } = chain;
	const { steps, window, entryFrom, entryTo } = rules;
	for (let row = from; row < to && chain.depth < steps; row++) {
		const time = times[row] as number;
		const step = 31 - Math.clz32(bits[row] as number);
		if (step > 0 || (time >= entryFrom && time < entryTo)) starts[step] = time;
		if (row + 1 < to && times[row + 1] === time) continue;
		let start = time;
		for (let s = 0; s < steps; s++) {
			start = Math.min(start, starts[s] as number);
			if (!(time - start <= window)) break;
			if (s >= chain.depth) {
				elapsed[s] = time - start;
				ends[s] = time;
				chain.depth = s + 1;
			}
		}
	}
	chain.until = (starts[0] as number) + window;
}

/** Any order where rows may be several steps: of each set of steps, as many of the latest rows are kept as there are steps. */
export function unorderedShared(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	from: number,
	to: number,
	rules: Rules,
) {
	const { steps, window } = rules;
	let { kept } = chain;
	for (let row = from; row < to && chain.depth < steps; row++) {
		const time = times[row] as number;
		const enters = time >= rules.entryFrom && time < rules.entryTo;
		const own = enters ? (bits[row] as number) : (bits[row] as number) & ~1;
		if ((own & 1) === 1) chain.until = time + window;
		let alike = 1;
		if (own !== 0)
			kept = [
				{ time, bits: own },
				...kept.filter(
					(other) =>
						time - other.time <= window &&
						(other.bits !== own || ++alike <= steps),
				),
			];
		if (row + 1 < to && times[row + 1] === time) continue;
		const before = chain.depth;
		const masks = Int32Array.from(kept, (other) => other.bits);
		const best = climb(masks, masks.length, 0, steps);
		for (let used = 1; chain.depth < best; used++) {
			const depth = climb(masks, used, 0, steps);
			for (let s = Math.max(before, chain.depth); s < depth; s++) {
				chain.elapsed[s] = time - (kept[used - 1] as { time: number }).time;
				chain.ends[s] = time;
			}
			chain.depth = Math.max(chain.depth, depth);
		}
	}
	chain.kept = kept;
}
