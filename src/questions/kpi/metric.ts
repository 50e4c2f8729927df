import type { Aggregate, Expression } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, plain, rate } from "../figure.js";
import { aggregate } from "./aggregate.js";
import { above, join } from "./arithmetic.js";
import { conditionRows } from "./condition.js";
import { selectLeaf } from "./counted.js";
import { durations } from "./duration.js";
import { isFixed } from "./fixed.js";
import { rowSetOf } from "./leaf.js";
import { over } from "./over.js";
import { eachFrame, type Layout, type Run, slotsOf } from "./run.js";
import { refine, type Selection } from "./select.js";
import { share } from "./share.js";
import { weighted } from "./weighted.js";

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
		case "times":
		case "lift":
		case "either": {
			const [a, b] = expression.of;
			const left = yield* evaluate(run, a, layout);
			const right = yield* evaluate(run, b, layout);
			return yield* figuresOf(left.length, (slot) =>
				join(expression, left[slot] as Figure, right[slot] as Figure),
			);
		}
		case "above":
			return above(
				yield* evaluate(run, expression.of, layout),
				expression.than,
			);
		case "share":
			return yield* share(run, expression, layout, evaluate);
		case "over":
			return yield* over(run, expression, layout, evaluate);
		case "weighted":
			return yield* weighted(run, expression, layout, evaluate);
		case "duration":
			return yield* durations(run, expression.unit, layout);
		case "rate":
			return yield* perFrame(run, expression, layout, rates);
		default:
			return yield* perFrame(run, expression, layout, totals);
	}
}

type Rate = Extract<Expression, { op: "rate" }>;

type Leaf<E> = (run: Run, leaf: E, layout: Layout) => Work<Figure[]>;

/** All buckets in one pass where their rows lie side by side in time; else a pass for each bucket. */
function* perFrame<E extends Aggregate | Rate>(
	run: Run,
	leaf: E,
	layout: Layout,
	work: Leaf<E>,
): Work<Figure[]> {
	if (!layout.edges || isTiled(leaf)) return yield* work(run, leaf, layout);
	return yield* eachFrame(layout, function* (single) {
		const figures = yield* work(run, leaf, single);
		run.selected.clear();
		return figures;
	});
}

/** Whether each row counts in the bucket that its instant lies in, and nothing else depends on the bucket. */
function isTiled(leaf: Aggregate | Rate): boolean {
	const rows = leaf.op === "rate" ? leaf.of : leaf;
	return (
		["period", "whole", undefined].includes(rows.window as string) &&
		rowSetOf(rows) !== "buyers" &&
		isFixed(leaf)
	);
}

function* totals(run: Run, leaf: Aggregate, layout: Layout): Work<Figure[]> {
	const { table, selection, begun, where } = yield* selectLeaf(
		run,
		leaf,
		layout,
	);
	const found = yield* aggregate(run, leaf, table, selection, where);
	return yield* figuresOf(found.length, (slot) =>
		begun(slot) ? (found[slot] as Figure) : plain(null, 0),
	);
}

function* rates(run: Run, leaf: Rate, layout: Layout): Work<Figure[]> {
	const selected = yield* selectLeaf(run, leaf.of, layout);
	const { table, selection, begun, where } = selected;
	const passing = yield* conditionRows(run, table, leaf.where, where);
	const kept = refine(selection, passing);
	const count = (counted: Selection) =>
		aggregate(run, leaf.of, table, counted, where);
	const of = yield* count(selection);
	const passed = yield* count(kept);
	return yield* figuresOf(of.length, (slot) =>
		begun(slot)
			? rate((passed[slot] as Figure).n, (of[slot] as Figure).n)
			: plain(null, 0),
	);
}
