import { SLICE, type Work } from "./work.js";

/**
 * The p-quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996; R's and NumPy's default).
 * Reorders the values, none of which may be NaN. Null without values.
 */
export function* quantile(
	values: Float64Array,
	p: number,
): Work<number | null> {
	const { length } = values;
	if (length === 0) return null;
	const at = (length - 1) * p;
	const low = Math.floor(at);
	yield* select(values, low);
	const below = values[low] as number;
	if (at === low) return below;
	let above = Number.POSITIVE_INFINITY;
	for (let i = low + 1; i < length; i++)
		if ((values[i] as number) < above) above = values[i] as number;
	return below + (at - low) * (above - below);
}

/** Puts the k-th smallest in its place, counting from 0, the smaller before it (Hoare 1961), sorting what resists. */
export function* select(values: Float64Array, k: number): Work<void> {
	let low = 0;
	let high = values.length - 1;
	let rounds = 2 * Math.log2(values.length + 1);
	while (high - low > 32 && rounds-- > 0) {
		const [left, right] = partition(values, low, high);
		if (high - low > SLICE) yield;
		if (k <= right) high = right;
		else if (k >= left) low = left;
		else return;
	}
	values.subarray(low, high + 1).sort();
}

/** Parts values[low … high] about a pivot: up to `right` none is above it, from `left` none is below, and all between equal it. */
function partition(
	values: Float64Array,
	low: number,
	high: number,
): [number, number] {
	const pivot = median(
		values[low] as number,
		values[(low + high) >> 1] as number,
		values[high] as number,
	);
	let left = low;
	let right = high;
	while (left <= right) {
		while ((values[left] as number) < pivot) left++;
		while ((values[right] as number) > pivot) right--;
		if (left > right) break;
		const swapped = values[left] as number;
		values[left++] = values[right] as number;
		values[right--] = swapped;
	}
	return [left, right];
}

const median = (a: number, b: number, c: number): number =>
	Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
