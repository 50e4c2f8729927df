import type { Stretch } from "../../model/calendar.js";
import type { Column, Table } from "../../model/table.js";
import type { Value } from "../../model/value.js";
import { wallOf } from "../../model/wall.js";
import { kernel, SLICE, type Work } from "../../model/work.js";
import { customerCodes, unmapped } from "../reference.js";
import { passedRows } from "./condition.js";
import { type History, historyOf } from "./history.js";
import { MILLISECONDS } from "./milliseconds.js";
import type { Run } from "./run.js";
import { selectRows } from "./select.js";
import { columnsIn, compareTied, tellingColumns } from "./ties.js";
import { columnValues } from "./value.js";

type Gap = Extract<Value, { op: "gap" }>;

/**
 * The time since the row before of the same customer, among rows that the question's filters pass; NaN for a first one. Of rows at one
 * instant, the first by what tells them apart has the time since, and the others none.
 */
export function* gaps(
	run: Run,
	table: Table,
	{ of, unit }: Gap,
	stretch: Stretch,
): Work<Float64Array> {
	const { dataset, report } = run;
	const codes = customerCodes(table);
	if (!codes) throw unmapped(table.entity, "customer");
	const instants = yield* columnValues(dataset, table, of, "instant");
	const keys =
		unit === "days"
			? yield* wallOf(instants, report.calendar.timeZone)
			: instants;
	const mask = yield* passedRows(run, table, undefined, stretch);
	const rows = yield* selectRows(
		table.rows,
		instants,
		Number.NEGATIVE_INFINITY,
		Number.POSITIVE_INFINITY,
		false,
		mask,
	);
	const { length } = dataset.customers;
	const history = yield* historyOf(table, codes, length, rows, {
		groups: null,
		keys: instants,
		instants,
	});
	const values = new Float64Array(table.rows).fill(Number.NaN);
	const columns = columnsIn(table, tellingColumns(table));
	for (let from = 0; from < length; from += SLICE) {
		const to = Math.min(from + SLICE, length);
		kernel(measure, history, keys, MILLISECONDS[unit], values, from, to);
		settle(history, instants, columns, values, from, to);
		yield;
	}
	return values;
}

/** Of rows at one instant, gives the time since the row before to the first by what else they hold. */
function settle(
	{ starts, rows }: History,
	instants: Float64Array,
	columns: readonly Column[],
	values: Float64Array,
	from: number,
	to: number,
): void {
	const end = starts[to] as number;
	const row = (i: number) => rows[i] as number;
	for (let i = (starts[from] as number) + 1; i < end; i++) {
		// The first row of a customer has no value, and none of those that follow at one instant but 0.
		if (values[row(i)] !== 0) continue;
		const first = i - 1;
		let least = first;
		for (
			;
			i < end &&
			values[row(i)] === 0 &&
			instants[row(i)] === instants[row(first)];
			i++
		)
			if (compareTied(columns, row(i), row(least)) < 0) least = i;
		if (least === first) continue;
		values[row(least)] = values[row(first)] as number;
		values[row(first)] = 0;
	}
}

function measure(
	{ starts, rows }: History,
	keys: Float64Array,
	unit: number,
	values: Float64Array,
	from: number,
	to: number,
): void {
	for (let customer = from; customer < to; customer++) {
		const end = starts[customer + 1] as number;
		for (let i = (starts[customer] as number) + 1; i < end; i++) {
			const row = rows[i] as number;
			const before = rows[i - 1] as number;
			values[row] = ((keys[row] as number) - (keys[before] as number)) / unit;
		}
	}
}
