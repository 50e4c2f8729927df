import type { Expression } from "../../model/metric.js";
import type { Figured, Layout, Plan } from "./plan.js";
import { shareOf } from "./share.js";

type Share = Extract<Expression, { op: "share" }>;
type Planner = (plan: Plan, expression: Expression, layout: Layout) => Figured;

/** Plans the share of each group in all rows together; without groups, 1. */
export function shareSql(
	plan: Plan,
	{ of }: Share,
	layout: Layout,
	planned: Planner,
): Figured {
	const parts = planned(plan, of, layout);
	const wholes =
		layout.groups && planned(plan, of, { ...layout, groups: null });
	return (results) => shareOf(of, parts(results), wholes?.(results) ?? null);
}
