import { bucketOf } from "../model/calendar.js";

/**
 * Ascending boundaries with a coarse table over them. The bucket of an instant from the first boundary up to the last is found by
 * one look, `coarse[(instant − first) × scale]`, and seldom a step forward: many times faster than binary search, where instants
 * come in no order.
 */
export interface Buckets {
	edges: Float64Array;
	first: number;
	last: number;
	coarse: Uint16Array;
	scale: number;
}

/** Lays the coarse table over boundaries: at least two, the last above the first. */
export function bucketsOf(edges: Float64Array): Buckets {
	const first = edges[0] as number;
	const last = edges[edges.length - 1] as number;
	const cells = 4096 + 8 * edges.length;
	const coarse = new Uint16Array(cells + 1);
	for (let cell = 0; cell <= cells; cell++) {
		const before = first + ((last - first) * cell) / cells - 1;
		coarse[cell] = Math.max(0, bucketOf(edges, before));
	}
	return { edges, first, last, coarse, scale: cells / (last - first) };
}
