import type { Expression } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { Figured, Layout, Plan } from "./plan.js";

type Over = Extract<Expression, { op: "over" }>;
type Planner = (plan: Plan, expression: Expression, layout: Layout) => Figured;

/** Plans what `over` works out in memory. */
export function overSql(
	_plan: Plan,
	_expression: Over,
	_layout: Layout,
	_of: Planner,
): Figured {
	refuse("metric", "not yet: over");
}
