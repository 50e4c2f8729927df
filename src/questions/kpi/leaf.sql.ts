import type { Stretch } from "../../model/calendar.js";
import type { Aggregate, Condition } from "../../model/metric.js";
import { extentOf } from "../envelope.js";
import { plain } from "../figure.js";
import { warnFutureSql } from "../future.sql.js";
import type { Row, Rows } from "../query.js";
import { ownColumn, parted } from "../reference.js";
import { between, bucket, raw, type Sql, sql } from "../sql.js";
import { aggregateSql } from "./aggregate.sql.js";
import { conditionSql, passedSql } from "./condition.sql.js";
import { isFixed } from "./fixed.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import {
	eachFrame,
	type Figured,
	type Layout,
	type Plan,
	slotsOf,
} from "./plan.js";
import { rollUpSql } from "./rollup.sql.js";
import type { Frame } from "./run.js";
import { columnSql } from "./value.sql.js";
import { windowOf } from "./window.js";

/** Plans an aggregate, or with `passing` the share of its rows that also pass a condition, for every slot of a layout. */
export function leafSql(
	plan: Plan,
	leaf: Aggregate,
	passing: Condition | null,
	layout: Layout,
): Figured {
	if (layout.edges && !isTiled(leaf, passing))
		return eachFrame(layout, (single) => leafSql(plan, leaf, passing, single));
	const { query } = plan;
	const counted = rowsOf(plan, leaf, layout);
	const { rows, conditions, slot, where, begun } = counted;
	const also = passing && conditionSql(plan, rows, passing, where);
	const { numbers, from, figure } = aggregateSql(plan, leaf, also, {
		rows,
		conditions,
		slot,
		where,
	});
	const part = query.part({
		numbers: [slot ? raw("slot") : raw("0"), ...numbers],
		rest: slot ? sql`${from} GROUP BY slot` : from,
	});
	return (results) => {
		const found = new Map<number, Row>();
		for (const row of results(part)) {
			const [place] = row.numbers;
			if (place !== null) found.set(place as number, row);
		}
		return Array.from({ length: slotsOf(layout) }, (_, place) =>
			begun(place)
				? figure(found.get(place)?.numbers.slice(1) ?? null)
				: plain(null, 0),
		);
	};
}

/** The rows that an aggregate counts: from where, under which conditions, and in which slot each is. */
export interface Counted {
	rows: Rows;
	conditions: readonly Sql[];
	/** The slot of each row, counted from 0; null where there is but one. */
	slot: Sql | null;
	/** What edges in conditions and values are those of. */
	where: Stretch;
}

function rowsOf(
	plan: Plan,
	leaf: Aggregate,
	layout: Layout,
): Counted & { begun: (slot: number) => boolean } {
	const { query, report } = plan;
	const { frames, edges, groups } = layout;
	const rowSet = rowSetOf(leaf);
	const first = frames[0] as Frame;
	const last = frames[frames.length - 1] as Frame;
	const where = { start: first.stretch.start, end: last.stretch.end };
	const rolled = rollUpSql(plan, rowSet, frames, where);
	if (rolled) {
		const { rows, at, begun } = rolled;
		const own = leaf.where ? [conditionSql(plan, rows, leaf.where, where)] : [];
		return {
			rows,
			conditions: own,
			slot: groups
				? groups.slot(rows)
				: edges && at
					? bucket(query.dialect, at, edges)
					: null,
			where,
			begun: (slot) => begun(frames[groups ? 0 : slot] as Frame),
		};
	}
	const rows = query.rows(rowSet);
	const name = instantOfLeaf(leaf);
	const always = leaf.window === "always";
	const windows = frames.map((frame) => windowOf(leaf.window, frame, report));
	const start = (windows[0] as Stretch).start;
	const end = Math.max(...windows.map((window) => window.end));
	const needed = !always || leaf.at !== undefined;
	const dated = needed || ownColumn(rows.table, parted(name).column);
	const at = dated ? columnSql(plan, rows, name, "instant") : null;
	const conditions: Sql[] = [];
	if (at)
		conditions.push(
			always ? sql`(${at} IS NULL OR ${at} < ${end})` : between(at, start, end),
		);
	const passed = passedSql(plan, rows, leaf.where, where);
	if (passed) conditions.push(passed);
	query.extent(name);
	// Plans of the part still to come count.
	if (at && leaf.window !== "whole") warnFutureSql(query, report, rowSet, name);
	return {
		rows,
		conditions,
		slot: groups
			? groups.slot(rows)
			: edges && at
				? bucket(query.dialect, at, edges)
				: null,
		where,
		begun: (slot) => {
			const began = extentOf(query.dataset, [name]).start;
			return (windows[groups ? 0 : slot] as Stretch).end > began || always;
		},
	};
}

/** Whether each row counts in the bucket that its instant lies in, and nothing else depends on the bucket. */
const isTiled = (leaf: Aggregate, passing: Condition | null): boolean =>
	["period", "whole", undefined].includes(leaf.window as string) &&
	rowSetOf(leaf) !== "buyers" &&
	isFixed(leaf) &&
	isFixed(passing);
