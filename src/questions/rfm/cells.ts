import type { RfmCell, Segment } from "../rfm.js";
import type { Totals } from "./groups.js";

/** The cell of each customer, at (f − 1) × bins + r − 1; −1 without a score. */
export function cellsOf(
	r: Uint8Array,
	f: Uint8Array,
	bins: number,
): Int16Array {
	const cells = new Int16Array(r.length);
	for (let customer = 0; customer < cells.length; customer++)
		cells[customer] =
			r[customer] === 0
				? -1
				: ((f[customer] as number) - 1) * bins + (r[customer] as number) - 1;
	return cells;
}

/** The segment of each customer by the one that owns the cell; −1 without a score. */
export function segmentIn(cells: Int16Array, owner: Int16Array): Int16Array {
	const segments = new Int16Array(cells.length);
	for (let customer = 0; customer < cells.length; customer++) {
		const cell = cells[customer] as number;
		segments[customer] = cell < 0 ? -1 : (owner[cell] as number);
	}
	return segments;
}

/** The cells of the grid with what is in them. */
export function gridOf(
	sums: Totals,
	owner: Int16Array,
	segments: readonly Segment[],
	bins: number,
): RfmCell[] {
	return Array.from(owner, (segment, own) => {
		const customers = sums.customers[own] as number;
		const revenue = sums.revenue[own] as number;
		return {
			r: (own % bins) + 1,
			f: Math.floor(own / bins) + 1,
			customers,
			orders: sums.orders[own] as number,
			revenue,
			meanAmount: customers === 0 ? null : revenue / customers,
			segment: (segments[segment] as Segment).id,
		};
	});
}
