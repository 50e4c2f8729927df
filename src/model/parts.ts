import type { Expression } from "./metric.js";

/** The expressions that an expression is made of, one level down; none for a number, a duration, or what is counted from rows. */
export function partsOf(expression: Expression): readonly Expression[] {
	if (typeof expression === "number") return [];
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either":
			return expression.of;
		case "above":
		case "share":
		case "over":
		case "weighted":
			return [expression.of];
		default:
			return [];
	}
}
