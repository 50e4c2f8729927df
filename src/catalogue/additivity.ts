import type { Additivity, Aggregate, Expression } from "../model/metric.js";

/**
 * How the figures of an expression may be added up. Counts and sums of a period's rows are additive, over time and groups. Those of
 * the rows up to an instant, or of the days before one, are semi-additive: they overlap in time, so only groups may be added. Means, rates, distinct
 * counts and whatever is worked out customer by customer are not: a whole must be worked out from its own rows.
 */
export function additivityOf(expression: Expression): Additivity {
	if (typeof expression === "number") return "non-additive";
	switch (expression.op) {
		case "plus":
		case "minus": {
			const [a, b] = expression.of.map(additivityOf) as [
				Additivity,
				Additivity,
			];
			return least(a, b);
		}
		case "times":
		case "ratio":
			return scaled(expression.of, expression.op);
		case "over":
			return least(additivityOf(expression.of), "semi-additive");
		case "count":
		case "sum":
			return ofRows(expression);
		default:
			return "non-additive";
	}
}

const RANK = ["non-additive", "semi-additive", "additive"] as const;

const least = (a: Additivity, b: Additivity): Additivity =>
	RANK[Math.min(RANK.indexOf(a), RANK.indexOf(b))] as Additivity;

/** What is so many times something adds up as that does. */
function scaled(
	[a, b]: readonly [Expression, Expression],
	op: "times" | "ratio",
): Additivity {
	if (typeof b === "number") return additivityOf(a);
	return typeof a === "number" && op === "times"
		? additivityOf(b)
		: "non-additive";
}

/** The rows of a period count in no other; those up to an instant, or that look at its edges or at a customer's other rows, may. */
function ofRows(leaf: Aggregate): Additivity {
	const counted = leaf.op === "count" ? leaf.entity : JSON.stringify(leaf.of);
	if (/^(?:buyers|paths)$|"(?:buyers|paths)\./.test(counted))
		return "non-additive";
	const { window = "period" } = leaf;
	const flows = window === "period" || window === "whole";
	return flows && !looksAround(leaf) ? "additive" : "semi-additive";
}

/** Whether something rests on the period's edges, or on rows related by a window of the period. */
function looksAround(part: unknown): boolean {
	if (typeof part !== "object" || part === null) return false;
	const { edge, op, near } = part as Record<string, unknown>;
	if (edge !== undefined || (op === "related" && near === undefined))
		return true;
	return Object.values(part).some(looksAround);
}
