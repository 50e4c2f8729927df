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
	return yield* figuresOf(parts.length, (slot) =>
		partOf(of, parts[slot] as Figure, wholes[layout.groups ? 0 : slot]),
	);
}

/** The shares of parts in the one whole; without it, each in itself. */
export const shareOf = (
	of: Expression,
	parts: readonly Figure[],
	wholes: readonly Figure[] | null,
): Figure[] => parts.map((part) => partOf(of, part, wholes ? wholes[0] : part));

function partOf(of: Expression, part: Figure, whole?: Figure): Figure {
	const all = whole as Figure;
	const figure = isCounted(of)
		? rate(part.value ?? 0, all.value ?? 0)
		: arithmetic("ratio", part, all);
	return { ...figure, size: part.n };
}

/** Whether an expression is a number of rows or of distinct values. */
export const isCounted = (expression: Expression): boolean =>
	typeof expression === "object" &&
	(expression.op === "count" ||
		expression.op === "distinct" ||
		(expression.op === "over" && isCounted(expression.of)));
