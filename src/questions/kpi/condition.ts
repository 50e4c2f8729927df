import type { Stretch } from "../../model/calendar.js";
import type { Filter } from "../../model/filter.js";
import type { Condition, ValueFilter } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { filterRows } from "../filter.js";
import { and, both, invert, or, within } from "../mask.js";
import { amongRows } from "./among.js";
import type { Run } from "./run.js";
import { rowValues } from "./value.js";

/** The rows that a metric's own condition passes. The mask may be kept: don't write to it. */
export function* conditionRows(
	run: Run,
	table: Table,
	where: Condition,
	stretch: Stretch,
): Work<Uint8Array | null> {
	const { dataset, report } = run;
	if (isFilter(where))
		return yield* filterRows(dataset, table, [where], report, stretch, true);
	if ("value" in where) return yield* ranged(run, table, where, stretch);
	if ("among" in where) return yield* amongRows(run, table, where, stretch);
	if ("not" in where) {
		const mask = yield* conditionRows(run, table, where.not, stretch);
		return mask ? invert(mask.slice()) : new Uint8Array(table.rows);
	}
	const every = "all" in where;
	const parts = every ? where.all : (where as { any: Condition[] }).any;
	const found = new Uint8Array(table.rows).fill(+every);
	for (const part of parts) {
		const mask = yield* conditionRows(run, table, part, stretch);
		if (every) {
			if (mask) and(found, mask);
		} else if (mask) or(found, mask);
		else found.fill(1);
		yield;
	}
	return found;
}

/** Whether a condition is one that a question may have too. */
export function isFilter(where: Condition): where is Filter {
	if ("all" in where) return where.all.every(isFilter);
	if ("any" in where) return where.any.every(isFilter);
	if ("not" in where) return isFilter(where.not);
	return !("value" in where || "among" in where);
}

function* ranged(
	run: Run,
	table: Table,
	{ value, from = -Infinity, to = Infinity }: ValueFilter,
	stretch: Stretch,
): Work<Uint8Array> {
	return yield* within(yield* rowValues(run, table, value, stretch), from, to);
}

/** The rows that the question's filters and a condition pass; null where all do. The mask may be kept: don't write to it. */
export function* passedRows(
	run: Run,
	table: Table,
	where: Condition | undefined,
	stretch: Stretch,
): Work<Uint8Array | null> {
	const { dataset, report } = run;
	const { filters } = report;
	const asked = yield* filterRows(dataset, table, filters, report, stretch);
	if (!where) return asked;
	const own = yield* conditionRows(run, table, where, stretch);
	return asked && own ? both(asked, own) : (asked ?? own);
}
