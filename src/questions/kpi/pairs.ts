import type { Stretch } from "../../model/calendar.js";
import { SLICE, type Work } from "../../model/work.js";

const DAY = 86_400_000;
export const LOOKBACK = 30 * DAY;
/** No clock is ever moved by more than a day: a touch earlier than this is in reach of no later order. */
export const FAR = LOOKBACK + DAY;

/** Rows of customers side by side, in order of time; those of the customer c from `starts[c]` to `starts[c + 1]`. */
export interface Rows {
	starts: Uint32Array;
	codes: Int32Array;
	at: Float64Array;
	/** What the wall clock showed at each instant. */
	wall: Float64Array;
	mask: Uint8Array | null;
}

/** Orders, each with the touches that lead to it: the row of each, by order, and the position of the touch among those of the order. */
export interface Pairs {
	touch: Uint32Array;
	order: Uint32Array;
	position: Float64Array;
	/** How many touches the pair's order has. */
	touches: Float64Array;
}

/** The touches of each order: how many, and the first of them. */
interface Led {
	count: Uint32Array;
	first: Uint32Array;
}

/** Where a walk through the orders has got to. */
interface Cursor {
	order: number;
	/** The first touch that may be in reach, or the next free pair. */
	next: number;
}

/** Pairs each order of the stretch with the touches of its customer in the 30 days of the calendar before it, that instant included. */
export function* pairsOf(
	orders: Rows,
	touches: Rows,
	stretch: Stretch,
): Work<Pairs> {
	const owned = orders.starts[orders.starts.length - 1] as number;
	const led = { count: new Uint32Array(owned), first: new Uint32Array(owned) };
	const cursor: Cursor = { order: 0, next: 0 };
	let length = 0;
	while (cursor.order < owned) {
		length += lead(orders, touches, stretch, led, cursor);
		yield;
	}
	const pairs: Pairs = {
		touch: new Uint32Array(length),
		order: new Uint32Array(length),
		position: new Float64Array(length),
		touches: new Float64Array(length),
	};
	const place: Cursor = { order: 0, next: 0 };
	while (place.order < owned) {
		list(led, touches.mask, pairs, place);
		yield;
	}
	return pairs;
}

/** Finds the touches of a slice of orders, and says how many there are. One too early for an order is too early for the next. */
function lead(
	orders: Rows,
	touches: Rows,
	{ start, end }: Stretch,
	{ count, first }: Led,
	cursor: Cursor,
): number {
	let low = cursor.next;
	let { order } = cursor;
	let found = 0;
	for (let done = 0; order < count.length && done < SLICE; order++, done++) {
		const at = orders.at[order] as number;
		if (!(at >= start && at < end)) continue;
		if (orders.mask !== null && orders.mask[order] === 0) continue;
		const customer = orders.codes[order] as number;
		const last = touches.starts[customer + 1] as number;
		low = Math.max(low, touches.starts[customer] as number);
		while (low < last && (touches.at[low] as number) < at - FAR) low++;
		const since = (orders.wall[order] as number) - LOOKBACK;
		let own = 0;
		let touch = low;
		for (; touch < last && (touches.at[touch] as number) <= at; touch++) {
			if (!((touches.wall[touch] as number) >= since)) continue;
			if (touches.mask !== null && touches.mask[touch] === 0) continue;
			if (own === 0) first[order] = touch;
			own++;
		}
		count[order] = own;
		found += own;
		done += touch - low;
	}
	cursor.order = order;
	cursor.next = low;
	return found;
}

/** Lists the pairs of a slice of orders: from the first touch on, those that the mask passes. */
function list(
	{ count, first }: Led,
	mask: Uint8Array | null,
	pairs: Pairs,
	cursor: Cursor,
): void {
	let row = cursor.next;
	let { order } = cursor;
	for (let done = 0; order < count.length && done < SLICE; order++, done++) {
		const own = count[order] as number;
		let touch = first[order] as number;
		for (let position = 1; position <= own; touch++) {
			if (mask !== null && mask[touch] === 0) continue;
			pairs.touch[row] = touch;
			pairs.order[row] = order;
			pairs.position[row] = position++;
			pairs.touches[row++] = own;
		}
		done += own;
	}
	cursor.order = order;
	cursor.next = row;
}
