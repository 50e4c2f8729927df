import type { Stretch } from "../../model/calendar.js";
import type { Aggregate, Condition } from "../../model/metric.js";
import { extentOf } from "../envelope.js";
import { warnFutureSql } from "../future.sql.js";
import type { Rows } from "../query.js";
import { ownColumn, parted } from "../reference.js";
import { between, every, raw, type Sql, sql } from "../sql.js";
import { conditionSql, passedSql } from "./condition.sql.js";
import { followedSql } from "./followed.sql.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import { warnOpenSql } from "./open.sql.js";
import type { Keyed, Plan } from "./plan.js";
import { rollUpSql } from "./rollup.sql.js";
import type { Frame } from "./run.js";
import { columnSql } from "./value.sql.js";
import { windowOf } from "./window.js";

/** The rows that an aggregate counts: from where, under which conditions, and by which keys they are grouped. */
export interface Counted {
	rows: Rows;
	conditions: readonly Sql[];
	/** Columns that rows are grouped by, each under a name. */
	keys: readonly { name: string; sql: Sql }[];
	/** What is joined to the rows for their keys. */
	join: Sql;
	/** What edges in conditions and values are those of. */
	where: Stretch;
}

/** The rows over some frames that follow one another, not yet grouped. */
export interface Taken extends Counted {
	/** The instant that places a row in time; null where none does. */
	at: Sql | null;
	/** Whether the data had begun by the end of a frame. */
	begun: (frame: number) => boolean;
}

const ungrouped = { keys: [], join: raw("") };

/** The rows that an aggregate counts over some frames, as `selectLeaf` takes them in memory. */
export function countedSql(
	plan: Plan,
	leaf: Aggregate,
	frames: readonly Frame[],
	passing: Condition | null = null,
	apart = false,
): Taken {
	const { query, report } = plan;
	const rowSet = rowSetOf(leaf);
	const first = frames[0] as Frame;
	const last = frames[frames.length - 1] as Frame;
	const where = { start: first.stretch.start, end: last.stretch.end };
	const parts = [leaf.op === "count" ? null : leaf.of, leaf.where, passing];
	const rolled = rollUpSql(plan, rowSet, frames, where);
	if (rolled) {
		const { begun } = rolled;
		const rows = followedSql(plan, rolled.rows, parts, where);
		const at = rolled.at && columnSql(plan, rows, "at", "instant");
		warnOpenSql(plan, leaf, rows, [every([])], where);
		const own = leaf.where ? [conditionSql(plan, rows, leaf.where, where)] : [];
		return {
			...ungrouped,
			rows,
			conditions: own,
			where,
			at,
			begun: (frame) => begun(frames[frame] as Frame),
		};
	}
	const base = query.rows(rowSet);
	const name = instantOfLeaf(leaf);
	const always = leaf.window === "always";
	const needed = !always || leaf.at !== undefined;
	const dated = needed || ownColumn(base.table, parted(name).column);
	query.extent(name);
	// Plans of the part still to come count.
	if (dated && leaf.window !== "whole")
		warnFutureSql(query, report, rowSet, name);
	const windows = frames.map((frame) => windowOf(leaf.window, frame, report));
	const start = (windows[0] as Stretch).start;
	const end = Math.max(...windows.map((window) => window.end));
	const bounds = dated && !always ? { name, start, end } : null;
	const rows = followedSql(plan, base, parts, where, bounds);
	const at = dated ? columnSql(plan, rows, name, "instant") : null;
	const conditions: Sql[] = [];
	if (at)
		conditions.push(
			always ? sql`(${at} IS NULL OR ${at} < ${end})` : between(at, start, end),
		);
	const timed = apart
		? windows.map((one) => (at ? between(at, one.start, one.end) : every([])))
		: [every(conditions)];
	warnOpenSql(plan, leaf, rows, timed, where);
	const passed = passedSql(plan, rows, leaf.where, where);
	if (passed) conditions.push(passed);
	return {
		...ungrouped,
		rows,
		conditions,
		where,
		at,
		begun: (frame) => {
			const began = extentOf(query.dataset, [name]).start;
			return (windows[frame] as Stretch).end > began || always;
		},
	};
}

/** The rows grouped by some keys, as columns `k0`, `k1` … */
export function groupedBy(taken: Taken, keys: readonly Keyed[]): Counted {
	const found = keys.map((key) => key.of(taken.rows));
	return {
		...taken,
		keys: found.map(({ key }, i) => ({ name: `k${i}`, sql: key })),
		join: found.reduce((all, { join }) => sql`${all}${join}`, raw("")),
	};
}
