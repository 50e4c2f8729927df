import { additivityOf } from "../../catalogue/additivity.js";
import type { Aggregate, Expression } from "../../model/metric.js";

/**
 * What a figure of a period that is not over is, beside that of a whole one: a part that grows as the days go by (`proportional`: a
 * count or a sum of the period's rows); one that grows in a way of its own (`partial`: distinct customers, revenue for each of them);
 * or as good as that of a whole one (`comparable`: a rate, a mean, a stock).
 */
export type Unfinished = "proportional" | "partial" | "comparable";

/** What the figure of an unfinished period is. */
export function unfinishedOf(expression: Expression): Unfinished {
	if (typeof expression === "number") return "comparable";
	switch (expression.op) {
		case "plus":
		case "minus":
		case "either": {
			const [a, b] = partsOf(expression.of);
			return a === b ? a : "partial";
		}
		case "times": {
			const [a, b] = partsOf(expression.of);
			if (a === "comparable") return b;
			return b === "comparable" ? a : "partial";
		}
		case "ratio": {
			const [a, b] = partsOf(expression.of);
			if (a === b) return "comparable";
			return b === "comparable" ? a : "partial";
		}
		case "above":
		case "weighted":
			return unfinishedOf(expression.of);
		case "duration":
			return "proportional";
		case "lift":
		case "share":
		case "over":
		case "rate":
			return "comparable";
		default:
			return ofRows(expression);
	}
}

const partsOf = ([a, b]: readonly [Expression, Expression]) =>
	[unfinishedOf(a), unfinishedOf(b)] as const;

/** An aggregate grows where it takes in more rows as its period goes on. */
function ofRows(leaf: Aggregate): Unfinished {
	const { op, window = "period" } = leaf;
	const grows = ["count", "distinct", "sum", "top"].includes(op);
	if (window !== "period" || !grows) return "comparable";
	return additivityOf(leaf) === "additive" ? "proportional" : "partial";
}
