import type { Stretch } from "../../model/calendar.js";
import type { Aggregate, Condition } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Related, Value } from "../../model/value.js";
import type { Work } from "../../model/work.js";
import { and, or } from "../mask.js";
import { conditionRows } from "./condition.js";
import { relatedRows } from "./related.js";
import type { Run } from "./run.js";

/**
 * The rows that an aggregate leaves out only because what is related to them can't be known yet at the as-of instant: 1 a row that
 * is; null where there is no such thing. `asked` are the rows that the question's filters pass.
 */
export function* openRows(
	run: Run,
	leaf: Aggregate,
	table: Table,
	stretch: Stretch,
	asked: Uint8Array | null,
): Work<Uint8Array | null> {
	const needed = [...relatedTo(leaf), ...neededBy(leaf.where)];
	let open: Uint8Array | null = null;
	for (const value of needed) {
		const followed = yield* relatedRows(run, table, value, stretch);
		if (!followed.open) continue;
		if (open) or(open, followed.open);
		else open = followed.open.slice();
	}
	if (!open) return null;
	const rest = otherThan(leaf.where);
	const passing = rest && (yield* conditionRows(run, table, rest, stretch));
	for (const mask of [asked, passing]) if (mask) and(open, mask);
	return open;
}

/** What is related to the rows that an aggregate's value is of. */
export const relatedTo = (leaf: Aggregate): Related[] =>
	leaf.op === "count" || leaf.op === "distinct" ? [] : relatedOf(leaf.of);

/** What is related, in a value. */
function relatedOf(value: Value): Related[] {
	if (typeof value !== "object") return [];
	if (value.op === "related") return [value];
	return value.op === "between" || value.op === "gap"
		? []
		: value.of.flatMap(relatedOf);
}

/** What is related without which no row passes a condition. */
export function neededBy(where: Condition | undefined): Related[] {
	if (!where) return [];
	if ("value" in where) return relatedOf(where.value);
	return "all" in where ? where.all.flatMap(neededBy) : [];
}

/** A condition without the parts that need what is related. */
export function otherThan(where: Condition | undefined): Condition | null {
	if (!where || neededBy(where).length === 0) return where ?? null;
	if (!("all" in where)) return null;
	const rest = where.all.map(otherThan).filter((part) => part !== null);
	return { all: rest };
}
