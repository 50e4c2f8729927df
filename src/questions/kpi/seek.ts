/**
 * The first place in [from, to), where values ascend, that is not below a value (or, with `past`, that is above it); `to` where
 * there is none. Looks from a guess in [from, to] outwards, by doubling steps: near guesses cost next to nothing, and any guess no
 * more than a binary search.
 */
export function seek(
	values: Float64Array,
	from: number,
	to: number,
	guess: number,
	value: number,
	past: boolean,
): number {
	let low = from;
	let high = guess;
	let step = 1;
	if (guess > from && !isBelow(values[guess - 1] as number, value, past)) {
		high = guess - 1;
		while (
			high - step >= from &&
			!isBelow(values[high - step] as number, value, past)
		) {
			high -= step;
			step *= 2;
		}
		low = Math.max(from, high - step);
	} else {
		low = guess;
		while (
			low + step <= to &&
			isBelow(values[low + step - 1] as number, value, past)
		) {
			low += step;
			step *= 2;
		}
		high = Math.min(to, low + step - 1);
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBelow(values[middle] as number, value, past)) low = middle + 1;
		else high = middle;
	}
	return low;
}

const isBelow = (found: number, value: number, past: boolean): boolean =>
	found < value || (past && found === value);
