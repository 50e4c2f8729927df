import type { Aggregate, Expression } from "../../model/metric.js";
import { atOf } from "../envelope.js";
import { parted } from "../reference.js";
import { entityOf } from "./value.js";

/** The entity, or the rollup, whose rows an aggregate counts. */
export const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

/** The aggregates of an expression. */
export function leavesOf(expression: Expression): Aggregate[] {
	if (typeof expression === "number") return [];
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either":
			return expression.of.flatMap(leavesOf);
		case "above":
		case "share":
		case "over":
		case "weighted":
			return leavesOf(expression.of);
		case "duration":
			return [];
		case "rate":
			return [expression.of];
		default:
			return [expression];
	}
}

/** The entities and rollups whose rows an expression counts, each once. */
export const rowSetsOf = (expression: Expression): string[] => [
	...new Set(leavesOf(expression).map(rowSetOf)),
];

/** The column of instants that places an aggregate's rows in time. */
export function instantOfLeaf(leaf: Aggregate): string {
	const rowSet = rowSetOf(leaf);
	if (rowSet === "buyers" || rowSet === "paths") return "orders.at";
	const at = leaf.at ?? atOf(rowSet);
	return parted(at).entity === null ? `${rowSet}.${at}` : at;
}
