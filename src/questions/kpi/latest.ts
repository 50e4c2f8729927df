import type { Dataset } from "../../model/dataset.js";
import type { Expression } from "../../model/metric.js";
import { isoOf } from "../../model/time.js";
import { SLICE, type Work } from "../../model/work.js";
import { reachOf } from "../envelope.js";
import { ownColumn, parted } from "../reference.js";
import { instantOfLeaf, leavesOf } from "./leaf.js";

/**
 * How far the data of a metric reach: the last instant up to the as-of one in the table that reaches least far, ISO 8601; null where
 * no instant places what it counts. Plans, which lie ahead, are left out.
 */
export function* latestOf(
	dataset: Dataset,
	expression: Expression,
	asOf: number,
): Work<string | null> {
	const last: number[] = [];
	for (const name of reachingOf(expression))
		last.push(yield* lastOf(dataset, name, asOf));
	return earliestOf(last);
}

/** The columns of instants that tell how far the data of a metric reach. */
export const reachingOf = (expression: Expression): string[] => [
	...new Set(
		leavesOf(expression)
			.filter(({ window }) => window !== "whole" && window !== "always")
			.map(instantOfLeaf),
	),
];

/** The earliest of some instants, ISO 8601; null of none, and where a table has none (−∞). */
export function earliestOf(instants: readonly number[]): string | null {
	const least = Math.min(...instants);
	return Number.isFinite(least) ? isoOf(least) : null;
}

/** The last instant of a column up to another; found by a look at every row only where some lie after that. */
function* lastOf(dataset: Dataset, name: string, asOf: number): Work<number> {
	const last = reachOf(dataset, name).end - 1;
	if (last <= asOf) return last;
	const { entity, column } = parted(name);
	const table = entity === null ? undefined : dataset.tables[entity];
	const found = table && ownColumn(table, column);
	if (found?.type !== "instant") return Number.NEGATIVE_INFINITY;
	let latest = Number.NEGATIVE_INFINITY;
	for (let from = 0; from < found.values.length; from += SLICE) {
		const to = Math.min(from + SLICE, found.values.length);
		latest = Math.max(latest, lastUpTo(found.values, asOf, from, to));
		yield;
	}
	return latest;
}

function lastUpTo(
	instants: Float64Array,
	asOf: number,
	from: number,
	to: number,
): number {
	let latest = Number.NEGATIVE_INFINITY;
	for (let row = from; row < to; row++) {
		const at = instants[row] as number;
		if (at <= asOf && at > latest) latest = at;
	}
	return latest;
}
