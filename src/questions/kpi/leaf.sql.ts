import type { Aggregate, Condition } from "../../model/metric.js";
import { plain } from "../figure.js";
import type { Row } from "../query.js";
import { bucket, raw, sql } from "../sql.js";
import { aggregateSql } from "./aggregate.sql.js";
import { conditionSql } from "./condition.sql.js";
import {
	type Counted,
	countedSql,
	groupedBy,
	type Taken,
} from "./counted.sql.js";
import { isFixed } from "./fixed.js";
import { rowSetOf } from "./leaf.js";
import {
	eachFrame,
	type Figured,
	type Layout,
	type Plan,
	slotsOf,
} from "./plan.js";
import { spreadSql } from "./spread.sql.js";

/** Plans an aggregate, or with `passing` the share of its rows that also pass a condition, for every slot of a layout. */
export function leafSql(
	plan: Plan,
	leaf: Aggregate,
	passing: Condition | null,
	layout: Layout,
): Figured {
	const { query } = plan;
	const { frames, edges, groups } = layout;
	const several = edges || frames.length > 1;
	if (several && !(edges && isTiled(leaf, passing)))
		return (
			spreadSql(plan, leaf, passing, frames) ??
			eachFrame(layout, (single) => leafSql(plan, leaf, passing, single))
		);
	const taken = countedSql(plan, leaf, frames, passing);
	const counted = slotted(plan, taken, layout);
	const also = passing && conditionSql(plan, taken.rows, passing, taken.where);
	const { numbers, from, figure } = aggregateSql(plan, leaf, also, counted);
	const isSlotted = counted.keys.length > 0;
	const part = query.part({
		numbers: [raw(isSlotted ? "k0" : "0"), ...numbers],
		rest: isSlotted ? sql`${from} GROUP BY k0` : from,
	});
	return (results) => {
		const found = new Map<number, Row>();
		for (const row of results(part)) {
			const [place] = row.numbers;
			if (place !== null) found.set(place as number, row);
		}
		return Array.from({ length: slotsOf(layout) }, (_, slot) =>
			taken.begun(groups ? 0 : slot)
				? figure(found.get(slot)?.numbers.slice(1) ?? null)
				: plain(null, 0),
		);
	};
}

/** The rows by their slots: those of groups, or of buckets. */
function slotted(
	{ query }: Plan,
	taken: Taken,
	{ edges, groups }: Layout,
): Counted {
	if (groups) return groupedBy(taken, [groups]);
	if (!edges || !taken.at) return taken;
	const slot = bucket(query.dialect, taken.at, edges);
	return { ...taken, keys: [{ name: "k0", sql: slot }] };
}

/** Whether each row counts in the bucket that its instant lies in, and nothing else depends on the bucket. */
const isTiled = (leaf: Aggregate, passing: Condition | null): boolean =>
	["period", "whole", undefined].includes(leaf.window as string) &&
	rowSetOf(leaf) !== "buyers" &&
	isFixed(leaf) &&
	isFixed(passing);
