import type { Stretch } from "../../model/calendar.js";
import type { Aggregate } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { extentOf, warn, warnFuture } from "../envelope.js";
import { filterRows } from "../filter.js";
import { keep, recall } from "../kept.js";
import { both } from "../mask.js";
import { tableOf } from "../needs.js";
import { ownColumn, parted } from "../reference.js";
import { restsOn } from "../rests.js";
import { conditionRows, isFilter } from "./condition.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import { slotsIn } from "./nested.js";
import { openRows, relatedTo } from "./open.js";
import { type Rolled, rollUp } from "./rollup.js";
import {
	type Frame,
	type Layout,
	type Run,
	type Selected,
	slotsOf,
} from "./run.js";
import { selectRows } from "./select.js";
import { slotsByTime } from "./slots.js";
import { columnValues } from "./value.js";
import { windowOf } from "./window.js";

/** The rows that an aggregate counts, each in its slot. */
export function* selectLeaf(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
): Work<Selected> {
	const rowSet = rowSetOf(leaf);
	const [first] = layout.frames as [Frame];
	const { where, at, window } = leaf;
	const key = JSON.stringify([
		rowSet,
		where,
		at,
		window,
		first,
		layout.edges,
		relatedTo(leaf),
	]);
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
	const always = leaf.window === "always";
	const by = `${instantOfLeaf(leaf)} ${start} ${end} ${always}`;
	const rows = yield* takeRows(run, leaf, table, stretch, by, (mask) =>
		selectRows(table.rows, instants, start, end, always, mask),
	);
	let slots: Int32Array | null = null;
	if (groups) slots = yield* slotsIn(dataset, table, rows, groups);
	else if (edges && instants) slots = yield* slotsByTime(rows, instants, edges);
	const began = extentOf(dataset, [instantOfLeaf(leaf)]).start;
	return {
		table,
		selection: { rows, slots, count: slotsOf(layout) },
		begun: (slot) =>
			(windows[groups ? 0 : slot] as Stretch).end > began || always,
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
	const rows = yield* takeRows(run, leaf, table, stretch, null, (mask) =>
		selectRows(table.rows, null, 0, 0, true, mask),
	);
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

/**
 * The rows of those selected that the question's filters and the aggregate's own condition pass; warns of those still open. Kept,
 * where all that they rest on can be named, with what they are selected `by`: the KPIs of a dashboard often count the same rows.
 */
function* takeRows(
	run: Run,
	leaf: Aggregate,
	table: Table,
	stretch: Stretch,
	by: string | null,
	select: (mask: Uint8Array | null) => Work<Uint32Array>,
): Work<Uint32Array> {
	const { dataset, report } = run;
	const { filters } = report;
	// A rollup is of rows that the question's filters have passed.
	const rolled = dataset.tables[table.entity] !== table;
	const asked = rolled
		? null
		: yield* filterRows(dataset, table, filters, report, stretch);
	const open = yield* openRows(run, leaf, table, stretch, asked);
	const left = open ? (yield* select(open)).length : 0;
	if (left > 0)
		warn(report, { code: "window-open", table: table.entity, count: left });
	const own = leaf.where
		? yield* conditionRows(run, table, leaf.where, stretch)
		: null;
	const named = by === null ? null : nameOf(run, leaf, table, stretch);
	const key = named && `rows ${by} ${named}`;
	const known = key && recall<Uint32Array>(dataset, key);
	if (known) return known;
	const rows = yield* select(asked && own ? both(asked, own) : (asked ?? own));
	return key ? keep(dataset, key, rows, rows.byteLength) : rows;
}

/** What the rows rest on that the filters and an aggregate's own condition pass; null where that is more than filters. */
function nameOf(
	{ dataset, report }: Run,
	{ where }: Aggregate,
	table: Table,
	stretch: Stretch,
): string | null {
	if (where && !isFilter(where)) return null;
	const filters = where ? [...report.filters, where] : report.filters;
	return restsOn(dataset, table, filters, report, stretch);
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
	// Plans of the part still to come count.
	if (leaf.window !== "whole")
		yield* warnFuture(dataset, report, entity, name, instants);
	return instants;
}
