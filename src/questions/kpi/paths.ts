import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Column, Table, TextColumn } from "../../model/table.js";
import { wallOf } from "../../model/wall.js";
import { SLICE, type Work } from "../../model/work.js";
import { byCustomer, valuesOf } from "../needs.js";
import { customerCodes, ownColumn } from "../reference.js";
import { type Pairs, pairsOf, type Rows } from "./pairs.js";
import { columnsIn, tiesInOrder } from "./ties.js";

/** Which rows of each table count; null for all. */
interface Masks {
	orders: Uint8Array | null;
	touches: Uint8Array | null;
}

/**
 * The rollup `paths`: one row per touch of a customer in the 30 days of the calendar up to one of their orders of the stretch, by
 * the wall clock, counting only orders and touches that the masks pass. Touches at the same instant go by channel, then by campaign, missing
 * ones last.
 */
export function* pathsOf(
	dataset: Dataset,
	stretch: Stretch,
	timeZone: string,
	masks: Masks,
): Work<Table> {
	const orders = yield* rowsOf(dataset, "orders", timeZone, masks.orders);
	const touches = yield* rowsOf(dataset, "touches", timeZone, masks.touches);
	const table = byCustomer(dataset, "touches");
	const order = yield* tiesInOrder(
		table.starts,
		touches.at,
		columnsIn(table, ["channel", "campaign"]),
	);
	const { mask } = touches;
	const tied = { ...touches, mask: mask && order ? mask.slice() : mask };
	if (tied.mask && mask && order) yield* gather(mask, tied.mask, order);
	const pairs = yield* pairsOf(orders, tied, stretch);
	if (order) yield* gather(order, pairs.touch, pairs.touch);
	return yield* tableOf(dataset, pairs);
}

function* rowsOf(
	dataset: Dataset,
	entity: "orders" | "touches",
	timeZone: string,
	mask: Uint8Array | null,
): Work<Rows> {
	const table = byCustomer(dataset, entity);
	const at = valuesOf(table, "at", "instant");
	const codes = customerCodes(table) as Int32Array;
	const wall = yield* wallOf(at, timeZone);
	return { starts: table.starts, codes, at, wall, mask };
}

const ORDERS = { at: "at", amount: "amount" };
const TOUCHES = {
	customer: "customer",
	channel: "channel",
	campaign: "campaign",
	touched_at: "at",
};

function* tableOf(dataset: Dataset, pairs: Pairs): Work<Table> {
	const columns: Record<string, Column> = {
		position: { type: "number", values: pairs.position },
		touches: { type: "number", values: pairs.touches },
		purchase: yield* purchases(pairs.order),
	};
	const sources = [
		[ORDERS, byCustomer(dataset, "orders"), pairs.order],
		[TOUCHES, byCustomer(dataset, "touches"), pairs.touch],
	] as const;
	for (const [names, table, rows] of sources)
		for (const [name, source] of Object.entries(names)) {
			const column = ownColumn(table, source);
			if (column) columns[name] = yield* picked(column, rows);
		}
	return { entity: "paths", rows: pairs.order.length, columns, starts: null };
}

/** A column's values in these rows. */
function* picked(column: Column, rows: Uint32Array): Work<Column> {
	const { length } = rows;
	switch (column.type) {
		case "text": {
			const codes = new Int32Array(length);
			yield* gather(column.codes, codes, rows);
			return { ...column, codes };
		}
		case "boolean": {
			const values = new Uint8Array(length);
			yield* gather(column.values, values, rows);
			return { ...column, values };
		}
		default: {
			const values = new Float64Array(length);
			yield* gather(column.values, values, rows);
			return { ...column, values };
		}
	}
}

function* gather(
	source: ArrayLike<number>,
	target: Float64Array | Int32Array | Uint32Array | Uint8Array,
	rows: Uint32Array,
): Work<void> {
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		for (let row = from; row < to; row++)
			target[row] = source[rows[row] as number] as number;
		yield;
	}
}

/** A value for each order that has a path: orders lie side by side. */
function* purchases(orders: Uint32Array): Work<TextColumn> {
	const codes = new Int32Array(orders.length);
	const dictionary: string[] = [];
	for (let row = 0; row < orders.length; row++) {
		if (row === 0 || orders[row] !== orders[row - 1])
			dictionary.push(String(dictionary.length + 1));
		codes[row] = dictionary.length - 1;
		if (row % SLICE === SLICE - 1) yield;
	}
	return { type: "text", codes, dictionary };
}
