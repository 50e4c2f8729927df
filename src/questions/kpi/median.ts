import type { Calculation, Expression } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { evaluate } from "./metric.js";
import type { Frame, Run } from "./run.js";

/** The median of the same values where a metric is their mean, which a few large ones may have raised; else null. */
export function* medianOf(
	run: Run,
	metric: Calculation,
	frame: Frame,
): Work<number | null> {
	const middle = middleOf(metric);
	if (!middle) return null;
	run.selected.clear();
	const layout = { frames: [frame] as const, edges: null, groups: null };
	const [figure] = yield* evaluate(run, middle, layout);
	return figure?.value ?? null;
}

/** The median in place of a metric's mean; null where it is none. */
export const middleOf = ({ is }: Calculation): Expression | null =>
	typeof is !== "number" && is.op === "mean" ? { ...is, op: "median" } : null;
