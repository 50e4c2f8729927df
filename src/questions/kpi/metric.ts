import type { Aggregate, Expression } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, plain, rate } from "../figure.js";
import { aggregate } from "./aggregate.js";
import { arithmetic, moved, net } from "./arithmetic.js";
import { conditionRows, selectLeaf } from "./counted.js";
import { rowSetOf } from "./leaf.js";
import { type Layout, type Run, slotsOf } from "./run.js";
import { refine, type Selection } from "./select.js";

/** Works out an expression for every slot of a layout. */
export function* evaluate(
	run: Run,
	expression: Expression,
	layout: Layout,
): Work<Figure[]> {
	if (typeof expression === "number")
		return yield* figuresOf(slotsOf(layout), () => plain(expression, 0));
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times": {
			const [a, b] = expression.of;
			const left = yield* evaluate(run, a, layout);
			const right = yield* evaluate(run, b, layout);
			return yield* figuresOf(left.length, (slot) =>
				join(expression.op, a, b, left[slot] as Figure, right[slot] as Figure),
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

function* totals(run: Run, leaf: Aggregate, layout: Layout): Work<Figure[]> {
	const { table, selection, begun, where } = yield* selectLeaf(
		run,
		leaf,
		layout,
	);
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
	return yield* figuresOf(found.length, (slot) =>
		begun(slot) ? (found[slot] as Figure) : plain(null, 0),
	);
}

function* rates(run: Run, leaf: Rate, layout: Layout): Work<Figure[]> {
	const { dataset, report } = run;
	const { timeZone } = report.calendar;
	const selected = yield* selectLeaf(run, leaf.of, layout);
	const { table, selection, begun, where } = selected;
	const passing = yield* conditionRows(run, table, leaf.where, where);
	const kept = refine(selection, passing);
	const count = (counted: Selection) =>
		aggregate(dataset, leaf.of, table, counted, where, timeZone);
	const of = yield* count(selection);
	const passed = yield* count(kept);
	return yield* figuresOf(of.length, (slot) =>
		begun(slot)
			? rate((passed[slot] as Figure).n, (of[slot] as Figure).n)
			: plain(null, 0),
	);
}
