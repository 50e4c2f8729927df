import type { Expression } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { Figured, Layout, Plan } from "./plan.js";

type Share = Extract<Expression, { op: "share" }>;
type Planner = (plan: Plan, expression: Expression, layout: Layout) => Figured;

/** Plans what `share` works out in memory. */
export function shareSql(
	_plan: Plan,
	_expression: Share,
	_layout: Layout,
	_of: Planner,
): Figured {
	refuse("metric", "not yet: share");
}
