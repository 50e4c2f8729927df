/** A stream of numbers strictly between 0 and 1, the same on every platform for the same seed. */
export type Chance = () => number;

/**
 * A stream of chance (mulberry32). Each table draws from a stream of its own name, so that one table's length does not
 * change another's rows.
 */
export function chance(seed: number, name: string): Chance {
	let state = seed | 0;
	for (let i = 0; i < name.length; i++)
		state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return (((bits ^ (bits >>> 14)) >>> 0) + 0.5) / 4294967296;
	};
}

/** Natural logarithm of 0 < x ≤ 1 by arithmetic alone: engines differ in the last digits of `Math.log`. */
function ln(x: number): number {
	let halvings = 0;
	let m = x;
	while (m < 0.5) {
		m *= 2;
		halvings++;
	}
	const z = (m - 1) / (m + 1);
	const q = z * z;
	const series =
		1 +
		q *
			(1 / 3 +
				q *
					(1 / 5 +
						q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q / 15))))));
	return 2 * z * series - halvings * Math.LN2;
}

/** An exponential waiting time of mean 1. */
export const exponential = (draw: Chance): number => -ln(draw());

/** A gamma variate of mean 1 and whole shape: the higher the shape, the narrower. */
export function gamma(draw: Chance, shape: number): number {
	let product = 1;
	for (let i = 0; i < shape; i++) product *= draw();
	return -ln(product) / shape;
}

/** One of several, each with its weight. */
export function pick<T>(
	draw: Chance,
	choices: readonly (readonly [T, number])[],
): T {
	let total = 0;
	for (const choice of choices) total += choice[1];
	let left = draw() * total;
	for (const choice of choices) {
		left -= choice[1];
		if (left < 0) return choice[0];
	}
	return (choices[choices.length - 1] as readonly [T, number])[0];
}
