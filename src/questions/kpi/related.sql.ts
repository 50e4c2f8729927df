import type { Stretch } from "../../model/calendar.js";
import type { Related } from "../../model/value.js";
import { wallAt } from "../../model/wall.js";
import type { Rows } from "../query.js";
import {
	between,
	every,
	literal,
	never,
	type Sql,
	sql,
	truth,
} from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { rowSetOf } from "./leaf.js";
import { MILLISECONDS } from "./milliseconds.js";
import { nearSql } from "./near.sql.js";
import {
	datedSql,
	groupsOf,
	type Others,
	othersSql,
	ownInstant,
} from "./others.sql.js";
import { pairedSql } from "./paired.sql.js";
import type { Plan } from "./plan.js";
import { columnSql } from "./value.sql.js";
import { withinSql } from "./within.sql.js";

/** Rows that others are related to, as expressions of their own columns. */
export interface Anchors {
	rows: Rows;
	/** Those for which what is related can be known: true or false. */
	known: Sql;
	/** Those for which it can't be known yet. */
	open: Sql;
	customer: Sql;
	groups: readonly Sql[];
	/** Those that have a place among others: those known, and those that can't be known yet. */
	placed: Sql;
	/** What the related rows lie near to, by the wall clock for days; null for those of a window. */
	key: Sql | null;
	/** How far from it, both ends included. */
	from: number;
	to: number;
	/** The row's own instant and key where it is of the same entity as the related ones. */
	own: { at: Sql; key: Sql } | null;
}

/** Rows with what is related to each beside it: null where that can't be known. */
export function relatedRowsSql(
	plan: Plan,
	rows: Rows,
	value: Related,
	stretch: Stretch,
	bounds: Bounds | null,
): Rows {
	const others = othersSql(plan, rows, value, stretch);
	const anchors = anchorsSql(plan, rows, value);
	const work = workFor(value, anchors);
	if (!bounds) return work(plan.query, value, anchors, others);
	const within = withinBounds(plan, value, anchors, others, bounds);
	return work(plan.query, value, within.anchors, within.others);
}

/** From when to when, by one of their instants, rows are asked for: from ≤ instant < to. */
export interface Bounds extends Stretch {
	name: string;
}

/** No clock is ever moved by more. */
const DAY = 86_400_000;

/** Without the rows that are not asked for, and those that lie near to none that is. */
function withinBounds(
	plan: Plan,
	{ near }: Related,
	anchors: Anchors,
	others: Others,
	{ name, start, end }: Bounds,
): { anchors: Anchors; others: Others } {
	const at = columnSql(plan, anchors.rows, name, "instant");
	const known = every([anchors.known, between(at, start, end)]);
	if (near?.instant !== name) return { anchors: { ...anchors, known }, others };
	const first = start + Math.min(anchors.from, 0) - DAY;
	const last = end + Math.max(anchors.to, 0) + DAY;
	const reached = between(others.at, first, last);
	const placed = every([anchors.placed, between(at, first, last)]);
	return {
		anchors: { ...anchors, known, placed },
		others: { ...others, chosen: every([others.chosen, reached]) },
	};
}

type Work = (
	query: Plan["query"],
	value: Related,
	anchors: Anchors,
	others: Others,
) => Rows;

function workFor({ of, near }: Related, { own }: Anchors): Work {
	if (of.op === "distinct" && (near || own)) return pairedSql;
	return near ? nearSql : withinSql;
}

/** The rows that others are related to. */
export function anchorsSql(plan: Plan, rows: Rows, related: Related): Anchors {
	const { query, report } = plan;
	const { of, near, same = [] } = related;
	const others = query.rows(rowSetOf(of));
	const isOwn = rows.table.entity === others.table.entity;
	const always = !near && of.window === "always";
	const groups = same.map((name) => groupsOf(query, rows, others, name)[0]);
	const customer = query.customer(rows) as Sql;
	const present = [customer, ...groups].map((one) => sql`${one} IS NOT NULL`);
	const dated = isOwn ? datedSql(plan, rows, of, always) : null;
	const own = isOwn ? { at: ownInstant(dated), key: ownInstant(dated) } : null;
	const base = { rows, customer, groups };
	if (!near)
		return {
			...base,
			known: every(present),
			open: never,
			placed: every(present),
			key: null,
			from: 0,
			to: 0,
			own,
		};
	const { timeZone } = report.calendar;
	const clock = query.clock(timeZone);
	const days = near.unit === "days";
	const placed = (at: Sql) => (days ? wallOf(query.dialect, at, clock) : at);
	const unit = MILLISECONDS[near.unit];
	const { from = 0, to = Number.POSITIVE_INFINITY } = near;
	const key = placed(columnSql(plan, rows, near.instant, "instant"));
	const placedOf = every([...present, sql`${key} IS NOT NULL`]);
	const due = literal((to === Number.POSITIVE_INFINITY ? from : to) * unit);
	const asOf = days ? wallAt(report.asOf, timeZone) : report.asOf;
	return {
		...base,
		known: every([...present, truth(sql`${key} + ${due} <= ${asOf}`)]),
		open: every([...present, truth(sql`${key} + ${due} > ${asOf}`)]),
		placed: placedOf,
		key,
		from: from * unit,
		to: to * unit,
		own: own && dated && { at: own.at, key: placed(dated) },
	};
}
