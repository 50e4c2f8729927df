import type { Calculation } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { KpiAnswer } from "../kpi.js";
import type { Results } from "../query.js";
import type { Compare } from "./frames.js";
import type { Plan } from "./plan.js";
import type { Split } from "./split.js";

/** Plans a metric's groups: those of the largest n, or all of them in their order; and all others as one, worked out from its own rows. */
export function splitSql(
	_plan: Plan,
	_metric: Calculation,
	_frames: readonly Compare[],
	_split: Split,
): (results: Results) => NonNullable<KpiAnswer["split"]> {
	refuse("split", "not yet: split");
}
