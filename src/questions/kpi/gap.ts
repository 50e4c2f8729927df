import type { Stretch } from "../../model/calendar.js";
import type { Table } from "../../model/table.js";
import type { Value } from "../../model/value.js";
import { wallOf } from "../../model/wall.js";
import { kernel, SLICE, type Work } from "../../model/work.js";
import { customerCodes, unmapped } from "../reference.js";
import { passedRows } from "./condition.js";
import { type History, historyOf } from "./history.js";
import { MILLISECONDS } from "./milliseconds.js";
import type { Run } from "./run.js";
import { selectRows } from "./select.js";
import { columnValues } from "./value.js";

type Gap = Extract<Value, { op: "gap" }>;

/** The time since the row before of the same customer, among rows that the question's filters pass; NaN for a first one. */
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
	for (let from = 0; from < length; from += SLICE) {
		const to = Math.min(from + SLICE, length);
		kernel(measure, history, keys, MILLISECONDS[unit], values, from, to);
		yield;
	}
	return values;
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
