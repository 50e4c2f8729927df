import { bisectLeft } from "d3-array";

/** The last step of the ramp; the first is 0. */
export const LAST = 8;

const MIDDLE = LAST / 2;

/** How values become steps of the ramp. */
export interface RampOptions {
	/** `linear`: classes of equal width (unless given). `quantile`: classes of as nearly equal numbers of values as ties allow. */
	scale?: "linear" | "quantile";
	/** The values of the first and the last step, so that several pictures can be compared; those of the values unless given. */
	domain?: readonly [number, number];
	/** The darkest step to use; 8 unless given. */
	last?: number;
}

/**
 * Makes the function from a value to its step, 0 to 8. Values beyond the domain have the step of its end; where all values are
 * the same, there is one step, in the middle.
 */
export function rampOf(
	values: readonly (number | null)[],
	{ scale = "linear", domain, last = LAST }: RampOptions = {},
): (value: number) => number {
	const sorted = values
		.filter((value): value is number => Number.isFinite(value))
		.sort((a, b) => a - b);
	const [low, high] = domain ?? [sorted[0], sorted.at(-1)];
	if (low === undefined || high === undefined || !(high > low))
		return () => MIDDLE;
	const step = (share: number) =>
		Math.min(last, Math.max(0, Math.floor(share * (last + 1))));
	return scale === "quantile" && !domain
		? (value) => step(bisectLeft(sorted, value) / (sorted.length - 1))
		: (value) => step((value - low) / (high - low));
}
