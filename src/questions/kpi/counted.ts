import { moveBack, type Stretch } from "../../model/calendar.js";
import type { Aggregate, Condition, Window } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { extentOf, type Report, warnFuture } from "../envelope.js";
import { filterRows } from "../filter.js";
import { and, within } from "../mask.js";
import { tableOf } from "../needs.js";
import { ownColumn, parted } from "../reference.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import { slotsIn } from "./nested.js";
import { type Rolled, rollUp } from "./rollup.js";
import {
	type Frame,
	type Layout,
	type Run,
	type Selected,
	slotsOf,
} from "./run.js";
import { selectRows, slotsByTime } from "./select.js";
import { columnValues, rowValues } from "./value.js";

/** The rows that an aggregate counts, each in its slot. */
export function* selectLeaf(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
): Work<Selected> {
	const rowSet = rowSetOf(leaf);
	const [first] = layout.frames as [Frame];
	const { where, at, window } = leaf;
	const key = JSON.stringify([rowSet, where, at, window, first, layout.edges]);
	const known = run.selected.get(key);
	if (known) return known;
	const stretch = {
		start: first.stretch.start,
		end: (layout.frames[layout.frames.length - 1] as Frame).stretch.end,
	};
	const rollup = rollUp(run, rowSet, layout.frames, stretch);
	const selected = rollup
		? yield* selectRolled(run, leaf, layout, rollup, stretch)
		: yield* selectEntity(run, leaf, layout, rowSet, stretch);
	run.selected.set(key, selected);
	return selected;
}

function* selectEntity(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
	entity: string,
	stretch: Stretch,
): Work<Selected> {
	const { dataset, report } = run;
	const { frames, edges, groups } = layout;
	const table = tableOf(dataset, entity);
	run.read.set(entity, table);
	const instants = yield* instantsOf(run, table, leaf);
	const windows = frames.map((frame) => windowOf(leaf.window, frame, report));
	const start = (windows[0] as Stretch).start;
	const end = Math.max(...windows.map((window) => window.end));
	const rows = yield* selectRows(
		table.rows,
		instants,
		start,
		end,
		leaf.window === "always",
		yield* maskOf(run, table, leaf, stretch),
	);
	let slots: Int32Array | null = null;
	if (groups) slots = yield* slotsIn(dataset, table, rows, groups);
	else if (edges && instants) slots = yield* slotsByTime(rows, instants, edges);
	const began = extentOf(dataset, [instantOfLeaf(leaf)]).start;
	return {
		table,
		selection: { rows, slots, count: slotsOf(layout) },
		begun: (slot) =>
			(windows[groups ? 0 : slot] as Stretch).end > began ||
			leaf.window === "always",
		where: stretch,
	};
}

function* selectRolled(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
	rollup: Work<Rolled>,
	stretch: Stretch,
): Work<Selected> {
	const { frames, edges, groups } = layout;
	const { table, instants, begun } = yield* rollup;
	const mask = leaf.where
		? yield* conditionRows(run, table, leaf.where, stretch)
		: null;
	const rows = yield* selectRows(table.rows, null, 0, 0, true, mask);
	let slots: Int32Array | null = null;
	if (groups) slots = yield* slotsIn(run.dataset, table, rows, groups);
	else if (edges && instants) slots = yield* slotsByTime(rows, instants, edges);
	return {
		table,
		selection: { rows, slots, count: slotsOf(layout) },
		begun: (slot) => begun(frames[groups ? 0 : slot] as Frame),
		where: stretch,
	};
}

/** The rows that a metric's own condition passes. */
export function* conditionRows(
	{ dataset, report }: Run,
	table: Table,
	where: Condition,
	stretch: Stretch,
): Work<Uint8Array | null> {
	if (!("value" in where))
		return yield* filterRows(dataset, table, [where], report, stretch, true);
	const { value, from = -Infinity, to = Infinity } = where;
	const { timeZone } = report.calendar;
	const values = yield* rowValues(dataset, table, value, stretch, timeZone);
	return yield* within(values, from, to);
}

/** The rows that the question's filters and the aggregate's own pass. */
function* maskOf(
	run: Run,
	table: Table,
	{ where }: Aggregate,
	stretch: Stretch,
): Work<Uint8Array | null> {
	const { dataset, report } = run;
	const asked = yield* filterRows(
		dataset,
		table,
		report.filters,
		report,
		stretch,
	);
	if (!where) return asked;
	const own = yield* conditionRows(run, table, where, stretch);
	if (!asked || !own) return asked ?? own;
	const both = asked.slice();
	and(both, own);
	return both;
}

/** The instants that place the rows of an aggregate in time; null where none do and none need to. */
function* instantsOf(
	{ dataset, report }: Run,
	table: Table,
	leaf: Aggregate,
): Work<Float64Array | null> {
	const { entity } = table;
	const name = instantOfLeaf(leaf);
	const needed = leaf.window !== "always" || leaf.at !== undefined;
	if (!needed && !ownColumn(table, parted(name).column)) return null;
	const instants = yield* columnValues(dataset, table, name, "instant");
	yield* warnFuture(dataset, report, entity, name, instants);
	return instants;
}

/** The window of time in which rows count. */
function windowOf(
	window: Window = "period",
	{ stretch }: Frame,
	{ asOf, calendar }: Report,
): Stretch {
	const start = Number.NEGATIVE_INFINITY;
	if (window === "period") return stretch;
	if (window === "always") return { start, end: asOf + 1 };
	if ("before" in window) return { start, end: stretch[window.before] };
	const end = stretch[window.to];
	const back = { months: 0, days: window.trailing };
	return { start: moveBack(end, back, calendar), end };
}
