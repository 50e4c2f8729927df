import type { Expression } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, rate } from "../figure.js";
import { arithmetic } from "./arithmetic.js";
import { apart, type Evaluate, type Layout, type Run } from "./run.js";

type Share = Extract<Expression, { op: "share" }>;

/**
 * The share of each group in all rows together, those without a value of the column among them; without groups, 1. Of a count it is
 * a rate; of anything else a ratio.
 */
export function* share(
	run: Run,
	{ of }: Share,
	layout: Layout,
	evaluate: Evaluate,
): Work<Figure[]> {
	const parts = yield* evaluate(run, of, layout);
	const wholes = layout.groups
		? yield* evaluate(apart(run), of, { ...layout, groups: null })
		: parts;
	const counted = isCounted(of);
	return yield* figuresOf(parts.length, (slot) => {
		const part = parts[slot] as Figure;
		const whole = wholes[layout.groups ? 0 : slot] as Figure;
		const figure = counted
			? rate(part.value ?? 0, whole.value ?? 0)
			: arithmetic("ratio", part, whole);
		return { ...figure, size: part.n };
	});
}

/** Whether an expression is a number of rows or of distinct values. */
export const isCounted = (expression: Expression): boolean =>
	typeof expression === "object" &&
	(expression.op === "count" ||
		expression.op === "distinct" ||
		(expression.op === "over" && isCounted(expression.of)));
