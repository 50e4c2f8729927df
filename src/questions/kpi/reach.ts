import { SLICE, type Work } from "../../model/work.js";
import type { History } from "./history.js";
import { seek } from "./seek.js";

/** No place: what is related to the row can't be known. */
export const NOWHERE = 0xffff_ffff;

/** What each row reaches in a history: its rows from `first`, up to and without `last`, without those from `leave` to `rejoin`. */
export interface Reach {
	first: Uint32Array;
	last: Uint32Array;
	/** Rows at the row's own instant, itself among them; null where the history is of another entity. */
	leave: Uint32Array | null;
	rejoin: Uint32Array | null;
	/** 1 where a row reaches nowhere because its far end is still to come. */
	open: Uint8Array;
}

/** Steps on before a place is sought by doubling ones. */
const NEAR = 8;

/** How far rows reach: from `from` to `to` after their anchor, both included; or after 0, where there are none. */
export interface Span {
	customers: Int32Array;
	anchors: Float64Array | null;
	from: number;
	to: number;
	/** The as-of instant, as a key. */
	known: number;
	/** The group of each row. */
	groups: Float64Array | null;
	/** The row's own key, and instants by row, where the history is of its own entity. */
	own: { keys: Float64Array; instants: Float64Array } | null;
}

/** Finds what each row reaches. */
export function* reachOf(
	history: History,
	rows: number,
	span: Span,
): Work<Reach> {
	const reach: Reach = {
		first: new Uint32Array(rows),
		last: new Uint32Array(rows),
		leave: span.own && new Uint32Array(rows),
		rejoin: span.own && new Uint32Array(rows),
		open: new Uint8Array(rows),
	};
	for (let from = 0; from < rows; from += SLICE) {
		const to = Math.min(from + SLICE, rows);
		locate(history, span, reach, from, to);
		if (span.own) part(history, span, span.own, reach, from, to);
		yield;
	}
	return reach;
}

function locate(
	{ starts, keys, groups: sorts }: History,
	{ customers, anchors, from, to, known, groups }: Span,
	{ first, last, open }: Reach,
	firstRow: number,
	lastRow: number,
): void {
	const due = to === Number.POSITIVE_INFINITY ? from : to;
	let start = 0;
	let end = 0;
	let low = 0;
	let high = 0;
	let before = -1;
	let sort = 0;
	let previous = 0;
	for (let row = firstRow; row < lastRow; row++) {
		const customer = customers[row] as number;
		const group = groups === null ? 0 : (groups[row] as number);
		const anchor = anchors === null ? 0 : (anchors[row] as number);
		const late = anchor + due > known;
		if (late || customer < 0 || Number.isNaN(anchor) || Number.isNaN(group)) {
			first[row] = NOWHERE;
			open[row] = +(late && customer >= 0 && !Number.isNaN(group));
			continue;
		}
		if (customer !== before || group !== sort) {
			start = starts[customer] as number;
			end = starts[customer + 1] as number;
			if (sorts !== null) {
				start = seek(sorts, start, end, start, group, false);
				end = seek(sorts, start, end, start, group, true);
			}
			low = start;
			high = start;
			before = customer;
			sort = group;
			previous = anchor;
		}
		const least = anchor + from;
		const most = anchor + to;
		// Rows mostly ascend, and so do their anchors: the place is a few steps on.
		let steps = anchor < previous ? 0 : NEAR;
		while (low < end && (keys[low] as number) < least && steps > 0) {
			low++;
			steps--;
		}
		if (steps === 0) low = seek(keys, start, end, low, least, false);
		high = Math.max(low, high);
		steps = anchor < previous ? 0 : NEAR;
		while (high < end && (keys[high] as number) <= most && steps > 0) {
			high++;
			steps--;
		}
		if (steps === 0) high = seek(keys, low, end, high, most, true);
		previous = anchor;
		first[row] = low;
		last[row] = high;
	}
}

/** Finds the rows at the same instant as each row, among those that it reaches. */
function part(
	{ keys, rows }: History,
	{ anchors }: Span,
	own: NonNullable<Span["own"]>,
	reach: Reach,
	firstRow: number,
	lastRow: number,
): void {
	const { first, last } = reach;
	const leave = reach.leave as Uint32Array;
	const rejoin = reach.rejoin as Uint32Array;
	for (let row = firstRow; row < lastRow; row++) {
		const from = first[row] as number;
		if (from === NOWHERE) continue;
		const to = last[row] as number;
		const guess = anchors === null && row > firstRow ? leave[row - 1] : from;
		const near = Math.max(from, Math.min(to, guess as number));
		const key = own.keys[row] as number;
		const at = own.instants[row] as number;
		let low = seek(keys, from, to, near, key, false);
		let high = seek(keys, low, to, low, key, true);
		// Where clocks are put back, two instants may read the same.
		while (low < high && isOther(at, own.instants, rows[low] as number)) low++;
		while (low < high && isOther(at, own.instants, rows[high - 1] as number))
			high--;
		leave[row] = low;
		rejoin[row] = high;
	}
}

const isOther = (at: number, instants: Float64Array, row: number): boolean =>
	instants[row] !== at && !(Number.isNaN(at) && Number.isNaN(instants[row]));
