import { reach } from "../../model/table.js";
import { kernel, type Work } from "../../model/work.js";
import { rounded } from "../money.js";

/** The orders to read: typed columns of a table that is sorted by customer. */
export interface Purchases {
	starts: Uint32Array;
	at: Float64Array;
	amount: Float64Array;
	refunded: Float64Array | null;
	/** 1 where a row counts; null where all do. */
	mask: Uint8Array | null;
}

/** What each customer bought, by code: last instant (NaN without an order), orders, and amount less refunds. */
export interface Activity {
	last: Float64Array;
	frequency: Float64Array;
	monetary: Float64Array;
}

function gatherRange(
	{ last, frequency, monetary }: Activity,
	{ starts, at, amount, refunded, mask }: Purchases,
	start: number,
	end: number,
	from: number,
	to: number,
) {
	for (let customer = from; customer < to; customer++) {
		let first = starts[customer] as number;
		let stop = starts[customer + 1] as number;
		while (stop > first && !((at[stop - 1] as number) < end)) stop--;
		if (first < stop && (at[first] as number) < start) {
			// Looked for from the end: a window is often a small part of all there is.
			const least = first;
			first = stop;
			while (first > least && (at[first - 1] as number) >= start) first--;
		}
		let count = stop - first;
		let latest = stop - 1;
		if (mask !== null) {
			count = 0;
			for (let row = first; row < stop; row++) {
				const counts = mask[row] as number;
				count += counts;
				if (counts !== 0) latest = row;
			}
			if (count === 0) stop = first;
		}
		// Where all rows count, as by a filter on customers, none need be asked.
		const some = count < stop - first;
		let sum = 0;
		let lost = 0;
		for (let row = first; row < stop; row++) {
			if (some && (mask as Uint8Array)[row] === 0) continue;
			let paid = amount[row] as number;
			if (Number.isNaN(paid)) paid = 0;
			if (refunded !== null) {
				const back = refunded[row] as number;
				if (!Number.isNaN(back)) paid -= back;
			}
			const next = sum + paid;
			const added = next - sum;
			lost += sum - (next - added) + (paid - added);
			sum = next;
		}
		last[customer] = count > 0 ? (at[latest] as number) : Number.NaN;
		frequency[customer] = count;
		monetary[customer] = rounded(sum + lost);
	}
}

/** Sums up each customer's orders within [start, end) in one pass. */
export function* gather(
	purchases: Purchases,
	start: number,
	end: number,
): Work<Activity> {
	const customers = purchases.starts.length - 1;
	const activity = {
		last: new Float64Array(customers),
		frequency: new Float64Array(customers),
		monetary: new Float64Array(customers),
	};
	for (let from = 0; from < customers; ) {
		const to = reach(purchases.starts, from);
		kernel(gatherRange, activity, purchases, start, end, from, to);
		from = to;
		yield;
	}
	return activity;
}
