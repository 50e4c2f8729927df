import type { Expression } from "../../model/metric.js";
import { lastDays } from "./over.js";
import { eachFrame, type Figured, type Layout, type Plan } from "./plan.js";

type Over = Extract<Expression, { op: "over" }>;
type Planner = (plan: Plan, expression: Expression, layout: Layout) => Figured;

/** Plans an expression over the days of the calendar before the end of each frame. */
export function overSql(
	plan: Plan,
	{ days, of }: Over,
	layout: Layout,
	planned: Planner,
): Figured {
	const { calendar } = plan.report;
	return eachFrame(layout, (single) =>
		planned(plan, of, {
			...single,
			frames: [lastDays(single.frames[0], days, calendar)],
		}),
	);
}
