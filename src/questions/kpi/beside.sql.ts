import type { Calculation } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { Figure } from "../figure.js";
import type { KpiAnswer, KpiQuestion } from "../kpi.js";
import type { Results } from "../query.js";
import type { Compare } from "./frames.js";
import type { Plan } from "./plan.js";
import { unfinishedOf } from "./unfinished.js";

/** Plans what goes with the figure where it is asked for, and what the data are. */
export function besideSql(
	_plan: Plan,
	metric: Calculation,
	{ benchmark, projection, median }: KpiQuestion,
	_frame: Compare,
): (results: Results, now: Figure) => Partial<KpiAnswer> {
	if (benchmark ?? projection ?? median)
		refuse("metric", "not yet: benchmark, projection, median");
	return () => ({ unfinished: unfinishedOf(metric.is), latest: null });
}
