import { additivityOf } from "../../catalogue/additivity.js";
import type { Aggregate, Expression } from "../../model/metric.js";
import { leavesOf } from "./leaf.js";

/**
 * What a figure of a period that is not over is, beside that of a whole one: a part that grows as the days go by (`proportional`: a
 * count or a sum of the period's rows); one that grows in a way of its own (`partial`: distinct customers); or as good as that of a
 * whole one (`comparable`: a rate, a mean, a stock).
 */
export type Unfinished = "proportional" | "partial" | "comparable";

/** What the figure of an unfinished period is. */
export function unfinishedOf(expression: Expression): Unfinished {
	if (!grows(expression)) return "comparable";
	const leaves = leavesOf(expression);
	return additivityOf(expression) === "additive" && leaves.every(accrues)
		? "proportional"
		: "partial";
}

/** Whether a figure grows while its period goes on. */
function grows(expression: Expression): boolean {
	if (typeof expression === "number") return false;
	switch (expression.op) {
		case "plus":
		case "minus":
		case "times":
		case "either":
			return expression.of.some(grows);
		case "ratio":
			return grows(expression.of[0]) && !grows(expression.of[1]);
		case "above":
		case "weighted":
			return grows(expression.of);
		case "duration":
			return true;
		case "lift":
		case "share":
		case "over":
		case "rate":
			return false;
		default:
			return accrues(expression);
	}
}

/** Whether an aggregate takes in more rows as its period goes on. */
const accrues = ({ op, window = "period" }: Aggregate): boolean =>
	window === "period" && ["count", "distinct", "sum", "top"].includes(op);
