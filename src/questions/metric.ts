import { moveBack, type Stretch } from "../model/calendar.js";
import type { Dataset } from "../model/dataset.js";
import type {
	Aggregate,
	Condition,
	Expression,
	Window,
} from "../model/metric.js";
import type { Table } from "../model/table.js";
import type { Work } from "../model/work.js";
import { aggregate } from "./aggregate.js";
import { buyersOf } from "./buyers.js";
import { atOf, extentOf, type Report, warnFuture } from "./envelope.js";
import { arithmetic, type Figure, moved, net, plain, rate } from "./figure.js";
import { filterRows } from "./filter.js";
import { type Groups, slotsByGroup } from "./groups.js";
import { and, within } from "./mask.js";
import { tableOf } from "./needs.js";
import { ownColumn, parted } from "./reference.js";
import { refine, type Selection, selectRows, slotsByTime } from "./select.js";
import { columnValues, entityOf, rowValues } from "./value.js";

/** A stretch that a metric is worked out over (the elapsed part of an open one), and the period before it. */
export interface Frame {
	stretch: Stretch;
	previous: Stretch;
}

/** What a metric is worked out for, all at once: the buckets of a series, or the groups of a split, or one frame as a whole. */
export type Layout =
	| { frames: readonly Frame[]; edges: Float64Array; groups: null }
	| { frames: readonly [Frame]; edges: null; groups: Groups | null };

/** One question being answered. */
export interface Run {
	dataset: Dataset;
	report: Report;
	/** Rows selected, by all that they rest on: the leaves of a metric often share them. */
	selected: Map<string, Selected>;
	/** Tables read. */
	read: Map<string, Table>;
}

/** Rows that count, and whether the data had begun by the end of each slot's window. */
interface Selected {
	table: Table;
	selection: Selection;
	begun: (slot: number) => boolean;
	where: Stretch;
}

/** Works out an expression for every slot of a layout. */
export function* evaluate(
	run: Run,
	expression: Expression,
	layout: Layout,
): Work<Figure[]> {
	if (typeof expression === "number")
		return Array.from({ length: slotsOf(layout) }, () => plain(expression, 0));
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times": {
			const [a, b] = expression.of;
			const left = yield* evaluate(run, a, layout);
			const right = yield* evaluate(run, b, layout);
			return left.map((figure, slot) =>
				join(expression.op, a, b, figure, right[slot] as Figure),
			);
		}
		case "rate":
			return yield* perFrame(run, expression, layout, rates);
		default:
			return yield* perFrame(run, expression, layout, totals);
	}
}

type Rate = Extract<Expression, { op: "rate" }>;
type Arithmetic = Extract<
	Expression,
	{ op: "ratio" | "plus" | "minus" | "times" }
>;

const slotsOf = ({ frames, groups }: Layout): number =>
	groups ? groups.count : frames.length;

/** Arithmetic that keeps the interval where one side is a number, or where two shares are of the same rows. */
function join(
	op: Arithmetic["op"],
	a: Expression,
	b: Expression,
	left: Figure,
	right: Figure,
): Figure {
	if (typeof b === "number" && typeof a !== "number") {
		if (op === "plus") return moved(left, b, 1);
		if (op === "minus") return moved(left, -b, 1);
		if (op === "times") return moved(left, 0, b);
		if (b !== 0) return moved(left, 0, 1 / b);
	}
	if (typeof a === "number" && typeof b !== "number") {
		if (op === "plus") return moved(right, a, 1);
		if (op === "minus") return moved(right, a, -1);
		if (op === "times") return moved(right, 0, a);
	}
	return op === "minus" && isNet(a, b)
		? net(left, right)
		: arithmetic(op, left, right);
}

const isNet = (a: Expression, b: Expression): boolean =>
	typeof a === "object" &&
	typeof b === "object" &&
	a.op === "rate" &&
	b.op === "rate" &&
	JSON.stringify(a.of) === JSON.stringify(b.of);

type Leaf<E> = (run: Run, leaf: E, layout: Layout) => Work<Figure[]>;

/** All buckets in one pass where their rows lie side by side in time; else a pass for each bucket. */
function* perFrame<E extends Aggregate | Rate>(
	run: Run,
	leaf: E,
	layout: Layout,
	work: Leaf<E>,
): Work<Figure[]> {
	if (!layout.edges || isTiled(leaf)) return yield* work(run, leaf, layout);
	const figures: Figure[] = [];
	for (const frame of layout.frames) {
		const single: Layout = { frames: [frame], edges: null, groups: null };
		figures.push(...(yield* work(run, leaf, single)));
		run.selected.clear();
	}
	return figures;
}

/** Whether each row counts in the bucket that its instant lies in, and nothing else depends on the bucket. */
function isTiled(leaf: Aggregate | Rate): boolean {
	const rows = leaf.op === "rate" ? leaf.of : leaf;
	return (
		(rows.window ?? "period") === "period" &&
		rowSetOf(rows) !== "buyers" &&
		!JSON.stringify(leaf).includes('"edge":')
	);
}

/** The entity, or the rollup, whose rows an aggregate counts. */
export const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

/** The aggregates of an expression. */
export function leavesOf(expression: Expression): Aggregate[] {
	if (typeof expression === "number") return [];
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
			return expression.of.flatMap(leavesOf);
		case "rate":
			return [expression.of];
		default:
			return [expression];
	}
}

/** The column of instants that places an aggregate's rows in time. */
export function instantOfLeaf(leaf: Aggregate): string {
	const rowSet = rowSetOf(leaf);
	if (rowSet === "buyers") return "orders.at";
	const at = leaf.at ?? atOf(rowSet);
	return parted(at).entity === null ? `${rowSet}.${at}` : at;
}

function* totals(run: Run, leaf: Aggregate, layout: Layout): Work<Figure[]> {
	const { table, selection, begun, where } = yield* select(run, leaf, layout);
	const { dataset, report } = run;
	const { timeZone } = report.calendar;
	const found = yield* aggregate(
		dataset,
		leaf,
		table,
		selection,
		where,
		timeZone,
	);
	return found.map((figure, slot) => (begun(slot) ? figure : plain(null, 0)));
}

function* rates(run: Run, leaf: Rate, layout: Layout): Work<Figure[]> {
	const { dataset, report } = run;
	const { timeZone } = report.calendar;
	const selected = yield* select(run, leaf.of, layout);
	const { table, selection, begun, where } = selected;
	const passing = yield* conditionRows(run, table, leaf.where, where);
	const kept = refine(selection, passing);
	const count = (counted: Selection) =>
		aggregate(dataset, leaf.of, table, counted, where, timeZone);
	const of = yield* count(selection);
	const passed = yield* count(kept);
	return of.map((figure, slot) =>
		begun(slot) ? rate((passed[slot] as Figure).n, figure.n) : plain(null, 0),
	);
}

/** The rows that an aggregate counts, each in its slot. */
function* select(run: Run, leaf: Aggregate, layout: Layout): Work<Selected> {
	const rowSet = rowSetOf(leaf);
	const [first] = layout.frames as [Frame];
	const { where, at, window } = leaf;
	const key = JSON.stringify([rowSet, where, at, window, first, layout.edges]);
	const known = run.selected.get(key);
	if (known) return known;
	const selected =
		rowSet === "buyers"
			? yield* selectBuyers(run, leaf, layout, first)
			: yield* selectEntity(run, leaf, layout, rowSet);
	run.selected.set(key, selected);
	return selected;
}

function* selectEntity(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
	entity: string,
): Work<Selected> {
	const { dataset, report } = run;
	const { frames, edges, groups } = layout;
	const stretch = {
		start: (frames[0] as Frame).stretch.start,
		end: (frames[frames.length - 1] as Frame).stretch.end,
	};
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
	if (groups) slots = yield* slotsByGroup(dataset, table, rows, groups);
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

function* selectBuyers(
	run: Run,
	leaf: Aggregate,
	layout: Layout,
	{ stretch, previous }: Frame,
): Work<Selected> {
	const { dataset, report } = run;
	const orders = tableOf(dataset, "orders");
	run.read.set("orders", orders);
	const counted = yield* filterRows(
		dataset,
		orders,
		report.filters,
		report,
		stretch,
	);
	const table = yield* buyersOf(dataset, stretch, previous, counted);
	const mask = leaf.where
		? yield* conditionRows(run, table, leaf.where, stretch)
		: null;
	const rows = yield* selectRows(table.rows, null, 0, 0, true, mask);
	const slots = layout.groups
		? yield* slotsByGroup(dataset, table, rows, layout.groups)
		: null;
	return {
		table,
		selection: { rows, slots, count: slotsOf(layout) },
		begun: () => table.rows > 0,
		where: stretch,
	};
}

/** The rows that a metric's own condition passes. */
function* conditionRows(
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
	yield* warnFuture(report, entity, instants);
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
	return { start: moveBack(end, back, calendar.timeZone), end };
}
