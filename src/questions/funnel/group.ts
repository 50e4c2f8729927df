import type { Chain } from "./chain.js";

/** Copies the steps of all rows that share the instant of `row`; returns how many they are. */
export function takeGroup(
	chain: Chain,
	times: Float64Array,
	bits: Int32Array,
	row: number,
	to: number,
): number {
	let size = 0;
	while (row + size < to && times[row + size] === times[row]) {
		if (size === chain.group.length) {
			const wider = new Int32Array(size * 2);
			wider.set(chain.group);
			chain.group = wider;
		}
		chain.group[size] = bits[row + size] as number;
		size++;
	}
	return size;
}
