import type { Aggregate, Expression } from "../../model/metric.js";
import { partsOf } from "../../model/parts.js";
import { atOf } from "../envelope.js";
import { parted } from "../reference.js";
import { entityOf } from "./value.js";

/** The entity, or the rollup, whose rows an aggregate counts. */
export const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

/** The aggregates of an expression. */
export function leavesOf(expression: Expression): Aggregate[] {
	const parts = partsOf(expression);
	if (parts.length > 0) return parts.flatMap(leavesOf);
	if (typeof expression === "number" || expression.op === "duration") return [];
	return [(expression.op === "rate" ? expression.of : expression) as Aggregate];
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
