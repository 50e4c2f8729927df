import type { Calculation } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { evaluate } from "./metric.js";
import type { Frame, Run } from "./run.js";

/** The median of the same values where a metric is their mean, which a few large ones may have raised; else null. */
export function* medianOf(
	run: Run,
	{ is }: Calculation,
	frame: Frame,
): Work<number | null> {
	if (typeof is === "number" || is.op !== "mean") return null;
	run.selected.clear();
	const layout = { frames: [frame] as const, edges: null, groups: null };
	const [figure] = yield* evaluate(run, { ...is, op: "median" }, layout);
	return figure?.value ?? null;
}
