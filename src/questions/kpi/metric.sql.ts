import type { Expression } from "../../model/metric.js";
import { type Figure, plain } from "../figure.js";
import { above, join } from "./arithmetic.js";
import { durationOf } from "./duration.js";
import { leafSql } from "./leaf.sql.js";
import { overSql } from "./over.sql.js";
import { type Figured, type Layout, type Plan, slotsOf } from "./plan.js";
import { shareSql } from "./share.sql.js";
import { weightedSql } from "./weighted.sql.js";

/** Plans an expression for every slot of a layout, as `evaluate` works it out in memory. */
export function planExpression(
	plan: Plan,
	expression: Expression,
	layout: Layout,
): Figured {
	const all = (figure: (slot: number) => Figure): Figure[] =>
		Array.from({ length: slotsOf(layout) }, (_, slot) => figure(slot));
	if (typeof expression === "number")
		return () => all(() => plain(expression, 0));
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either": {
			const [a, b] = expression.of;
			const left = planExpression(plan, a, layout);
			const right = planExpression(plan, b, layout);
			return (results) => {
				const theirs = right(results);
				return left(results).map((figure, slot) =>
					join(expression, figure, theirs[slot] as Figure),
				);
			};
		}
		case "above": {
			const of = planExpression(plan, expression.of, layout);
			return (results) => above(of(results), expression.than);
		}
		case "share":
			return shareSql(plan, expression, layout, planExpression);
		case "over":
			return overSql(plan, expression, layout, planExpression);
		case "weighted":
			return weightedSql(plan, expression, layout);
		case "duration": {
			const { frames, groups } = layout;
			const { timeZone } = plan.report.calendar;
			const found = frames.map(({ stretch }) =>
				plain(durationOf(stretch, expression.unit, timeZone), 0),
			);
			return () => all((slot) => found[groups ? 0 : slot] as Figure);
		}
		case "rate":
			return leafSql(plan, expression.of, expression.where, layout);
		default:
			return leafSql(plan, expression, null, layout);
	}
}
