import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Column, Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { byCustomer, valuesOf } from "../needs.js";
import { ownColumn } from "../reference.js";
import type { Frame } from "./run.js";

/** Customers worked through between two yields. */
const CUSTOMERS = 8_192;

const INSTANTS = ["first_at", "last_at", "last_before_at"] as const;
const COUNTS = ["orders", "orders_before", "orders_previous"] as const;
/** Columns of orders that are added up in the period. */
const SUMS = ["amount", "margin"] as const;
type Name =
	| (typeof INSTANTS)[number]
	| (typeof COUNTS)[number]
	| (typeof SUMS)[number];
type Figures = Record<Name, Float64Array>;

/** Columns long enough for all customers. */
export interface Room {
	codes: Int32Array;
	figures: Figures;
}

const roomFor = (customers: number): Room => ({
	codes: new Int32Array(customers),
	figures: Object.fromEntries(
		[...INSTANTS, ...COUNTS, ...SUMS].map((name) => [
			name,
			new Float64Array(customers),
		]),
	) as Figures,
});

/** What a rollup is worked out from: orders of each customer side by side, in order of time. */
interface Orders {
	starts: Uint32Array;
	instants: Float64Array;
	mask: Uint8Array | null;
}

/**
 * The rollup `buyers`: one row per customer who had ordered by the end of the stretch, counting only orders that the mask
 * passes. The previous stretch ends where this one starts. `amount` and `margin` are 0 of no order; they are missing where no order
 * of the stretch has one, and where orders have no such column. The rollup of an earlier stretch gives its room away, and is no more.
 */
export function* buyersOf(
	dataset: Dataset,
	{ stretch, previous }: Frame,
	mask: Uint8Array | null,
	room: Room = roomFor(dataset.customers.length),
): Work<{ table: Table; room: Room }> {
	const table = byCustomer(dataset, "orders");
	const orders: Orders = {
		starts: table.starts,
		instants: valuesOf(table, "at", "instant"),
		mask,
	};
	const customers = dataset.customers.length;
	const { codes, figures } = room;
	const sums = SUMS.filter((name) => ownColumn(table, name)?.type === "number");
	let rows = 0;
	for (let from = 0; from < customers; from += CUSTOMERS) {
		const to = Math.min(from + CUSTOMERS, customers);
		const first = rows;
		rows = rollUp(orders, stretch, previous, codes, figures, rows, from, to);
		for (const name of sums) {
			const values = valuesOf(table, name, "number");
			addUp(orders, stretch, values, room, figures[name], first, rows);
		}
		yield;
	}
	return { table: tableOf(dataset, room, rows, sums), room };
}

function tableOf(
	dataset: Dataset,
	{ codes, figures }: Room,
	rows: number,
	sums: readonly Name[],
): Table {
	const columns: Record<string, Column> = {
		customer: {
			type: "text",
			codes: codes.subarray(0, rows),
			dictionary: dataset.customers,
		},
	};
	for (const name of INSTANTS)
		columns[name] = {
			type: "instant",
			values: figures[name].subarray(0, rows),
		};
	for (const name of [...COUNTS, ...sums])
		columns[name] = {
			type: "number",
			values: figures[name].subarray(0, rows),
		};
	return { entity: "buyers", rows, columns, starts: null };
}

/** Rolls up the customers [from, to); `row` is the next free row. */
function rollUp(
	{ starts, instants, mask }: Orders,
	stretch: Stretch,
	previous: Stretch,
	codes: Int32Array,
	figures: Figures,
	row: number,
	from: number,
	to: number,
): number {
	let next = row;
	for (let customer = from; customer < to; customer++) {
		let first = Number.NaN;
		let last = Number.NaN;
		let lastBefore = Number.NaN;
		let inside = 0;
		let before = 0;
		let inPrevious = 0;
		const end = starts[customer + 1] as number;
		for (let order = starts[customer] as number; order < end; order++) {
			const at = instants[order] as number;
			if (!(at < stretch.end)) break;
			if (mask !== null && mask[order] === 0) continue;
			if (Number.isNaN(first)) first = at;
			last = at;
			if (at < stretch.start) {
				lastBefore = at;
				before++;
				if (at >= previous.start && at < previous.end) inPrevious++;
				continue;
			}
			inside++;
		}
		if (Number.isNaN(first)) continue;
		codes[next] = customer;
		figures.first_at[next] = first;
		figures.last_at[next] = last;
		figures.last_before_at[next] = lastBefore;
		figures.orders[next] = inside;
		figures.orders_before[next] = before;
		figures.orders_previous[next] = inPrevious;
		next++;
	}
	return next;
}

/** Adds up a column of the orders in the stretch, without rounding errors, for the customers of the rows [from, to). */
function addUp(
	{ starts, instants, mask }: Orders,
	stretch: Stretch,
	values: Float64Array,
	{ codes, figures }: Room,
	sums: Float64Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		let total = 0;
		let lost = 0;
		let missing = 0;
		const customer = codes[row] as number;
		const end =
			figures.orders[row] === 0 ? 0 : (starts[customer + 1] as number);
		for (let order = starts[customer] as number; order < end; order++) {
			const at = instants[order] as number;
			if (!(at < stretch.end)) break;
			if (at < stretch.start || (mask !== null && mask[order] === 0)) continue;
			const value = values[order] as number;
			if (Number.isNaN(value)) {
				missing++;
				continue;
			}
			const sum = total + value;
			const back = sum - total;
			lost += total - (sum - back) + (value - back);
			total = sum;
		}
		const none = missing > 0 && missing === figures.orders[row];
		sums[row] = none ? Number.NaN : total + lost;
	}
}
