import type { Expression } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { Figured, Layout, Plan } from "./plan.js";

type Weighted = Extract<Expression, { op: "weighted" }>;
type Planner = (plan: Plan, expression: Expression, layout: Layout) => Figured;

/** Plans what `weighted` works out in memory. */
export function weightedSql(
	_plan: Plan,
	_expression: Weighted,
	_layout: Layout,
	_of: Planner,
): Figured {
	refuse("metric", "not yet: weighted");
}
