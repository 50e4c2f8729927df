import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Column, Table } from "../../model/table.js";
import { kernel, type Work } from "../../model/work.js";
import { byCustomer } from "../needs.js";
import { ownColumn } from "../reference.js";
import { type Orders, passingOrders } from "./passing.js";
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

/** Columns long enough for all customers, and how far the orders of each were followed. */
export interface Room {
	codes: Int32Array;
	figures: Figures;
	/** The orders that a mask passes: those of another stretch as well, where its mask is the same. */
	orders: Orders | null;
	mask: Uint8Array | null;
	/** The first order of each customer from the instant `reached` on. */
	next: Uint32Array;
	reached: number;
}

const roomFor = (customers: number): Room => ({
	codes: new Int32Array(customers),
	figures: Object.fromEntries(
		[...INSTANTS, ...COUNTS, ...SUMS].map((name) => [
			name,
			new Float64Array(customers),
		]),
	) as Figures,
	orders: null,
	mask: null,
	next: new Uint32Array(customers),
	reached: Number.POSITIVE_INFINITY,
});

/**
 * The rollup `buyers`: one row per customer who had ordered by the end of the stretch, counting only orders that the mask
 * passes. The previous stretch ends where this one starts. `amount` and `margin` are 0 of no order; they are missing where no order
 * of the stretch has one, and where orders have no such column. The rollup of an earlier stretch gives its room away, and is no more:
 * of stretches that follow one another, each order is looked at once.
 */
export function* buyersOf(
	dataset: Dataset,
	{ stretch, previous }: Frame,
	mask: Uint8Array | null,
	room: Room = roomFor(dataset.customers.length),
): Work<{ table: Table; room: Room }> {
	const table = byCustomer(dataset, "orders");
	const sums = SUMS.filter((name) => ownColumn(table, name)?.type === "number");
	if (!room.orders || room.mask !== mask) {
		room.orders = yield* passingOrders(table, mask, sums);
		room.mask = mask;
		room.reached = Number.POSITIVE_INFINITY;
	}
	const { orders } = room;
	const customers = dataset.customers.length;
	if (stretch.start < room.reached)
		room.next.set(orders.starts.subarray(0, customers));
	room.reached = stretch.end;
	let rows = 0;
	for (let from = 0; from < customers; from += CUSTOMERS) {
		const to = Math.min(from + CUSTOMERS, customers);
		const first = rows;
		rows = kernel(rollUp, orders, stretch, previous, room, rows, from, to);
		for (const [name, values] of orders.sums)
			kernel(addUp, room, values, room.figures[name as Name], first, rows);
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
	{ starts, instants }: Orders,
	stretch: Stretch,
	previous: Stretch,
	{ codes, figures, next }: Room,
	row: number,
	from: number,
	to: number,
): number {
	const { first_at, last_at, last_before_at } = figures;
	const { orders, orders_before, orders_previous } = figures;
	let free = row;
	for (let customer = from; customer < to; customer++) {
		const start = starts[customer] as number;
		const stop = starts[customer + 1] as number;
		let first = next[customer] as number;
		while (first < stop && (instants[first] as number) < stretch.start) first++;
		let end = first;
		while (end < stop && (instants[end] as number) < stretch.end) end++;
		next[customer] = end;
		if (end === start) continue;
		let earlier = first;
		while (
			earlier > start &&
			(instants[earlier - 1] as number) >= previous.start
		)
			earlier--;
		codes[free] = customer;
		first_at[free] = instants[start] as number;
		last_at[free] = instants[end - 1] as number;
		last_before_at[free] =
			first > start ? (instants[first - 1] as number) : Number.NaN;
		orders[free] = end - first;
		orders_before[free] = first - start;
		orders_previous[free] = first - earlier;
		free++;
	}
	return free;
}

/** Adds up a column of the orders in the stretch, without rounding errors, for the customers of the rows [from, to). */
function addUp(
	{ codes, figures, next }: Room,
	values: Float64Array,
	sums: Float64Array,
	from: number,
	to: number,
): void {
	const { orders } = figures;
	for (let row = from; row < to; row++) {
		const count = orders[row] as number;
		if (count === 0) {
			sums[row] = 0;
			continue;
		}
		const end = next[codes[row] as number] as number;
		let total = 0;
		let lost = 0;
		let missing = 0;
		for (let order = end - count; order < end; order++) {
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
		sums[row] = missing === count ? Number.NaN : total + lost;
	}
}
