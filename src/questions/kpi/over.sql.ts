import type { Expression } from "../../model/metric.js";
import { lastDays } from "./over.js";
import type { Figured, Layout, Plan } from "./plan.js";
import type { Frame } from "./run.js";

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
	const lasting = (frame: Frame) => lastDays(frame, days, calendar);
	if (layout.groups)
		return planned(plan, of, {
			...layout,
			frames: [lasting(layout.frames[0])],
		});
	const frames = layout.frames.map(lasting);
	return planned(plan, of, { frames, edges: null, groups: null });
}
