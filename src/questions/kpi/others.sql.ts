import type { Stretch } from "../../model/calendar.js";
import type { Related } from "../../model/value.js";
import { warnFutureSql } from "../future.sql.js";
import type { Named, Query, Rows } from "../query.js";
import { ownColumn, parted } from "../reference.js";
import { every, literal, type Sql, sql, truth } from "../sql.js";
import { wallOf } from "../wall.sql.js";
import { alike } from "./alike.sql.js";
import { passedSql } from "./condition.sql.js";
import { followedSql, followingIn } from "./followed.sql.js";
import { instantOfLeaf, rowSetOf } from "./leaf.js";
import type { Plan } from "./plan.js";
import { columnSql, valueSql } from "./value.sql.js";
import { windowOf } from "./window.js";

/** The instant of rows that none places in time, so that these are equal to one another. */
const UNDATED = literal(1e300);

/** Rows that may be related to others, as expressions of their own columns. */
export interface Others {
	rows: Rows;
	/** Which of them may be: true or false. */
	chosen: Sql;
	customer: Sql;
	/** What they must have in common with the row that they are related to. */
	groups: readonly Sql[];
	/** What they are placed by: the wall clock for days. */
	key: Sql;
	/** Their instant; that of undated ones is one that no row has. */
	at: Sql;
	/** What is counted or summed; null for a mere count. */
	value: Sql | null;
}

/** The rows of an entity that may be related to those of `anchors`, as `othersFor` finds them in memory. */
export function othersSql(
	plan: Plan,
	anchors: Rows,
	related: Related,
	stretch: Stretch,
): Others {
	const { query, report } = plan;
	const { of, near, same = [] } = related;
	const entity = rowSetOf(of);
	const always = !near && of.window === "always";
	const within = followingIn(withinOf(of));
	const isOne =
		anchors.table.entity === entity &&
		near?.instant === instantOfLeaf(of) &&
		within.length === 0;
	const rows = isOne
		? anchors
		: followedSql(plan, query.rows(entity), within, stretch);
	const dated = datedSql(plan, rows, of, always);
	query.extent(instantOfLeaf(of));
	if (dated) warnFutureSql(query, report, entity, instantOfLeaf(of));
	const clock = query.clock(report.calendar.timeZone);
	const groups = same.map((name) => groupsOf(query, anchors, rows, name)[1]);
	const customer = query.customer(rows) as Sql;
	const passed = passedSql(plan, rows, of.where, stretch);
	const end = report.asOf + 1;
	const conditions = [customer, ...groups].map(
		(one) => sql`${one} IS NOT NULL`,
	);
	if (dated && always)
		conditions.push(sql`(${dated} IS NULL OR ${dated} < ${end})`);
	else if (dated) conditions.push(truth(sql`${dated} < ${end}`));
	if (!near) conditions.push(...windowed(plan, of, dated, stretch));
	if (passed) conditions.push(passed);
	return {
		rows,
		chosen: every(conditions),
		customer,
		groups,
		key:
			near?.unit === "days"
				? wallOf(query.dialect, dated as Sql, clock)
				: (dated ?? UNDATED),
		at: dated ? sql`COALESCE(${dated}, ${UNDATED})` : UNDATED,
		value: valued(plan, rows, of, stretch),
	};
}

/** The instants that place the related rows of an aggregate's in time, also for rows of its own. Null where none do and none need to. */
export function datedSql(
	plan: Plan,
	rows: Rows,
	of: Related["of"],
	always: boolean,
): Sql | null {
	const name = instantOfLeaf(of);
	if (
		always &&
		of.at === undefined &&
		!ownColumn(rows.table, parted(name).column)
	)
		return null;
	return columnSql(plan, rows, name, "instant");
}

/** An own instant of a row, undated ones being equal to one another. */
export const ownInstant = (dated: Sql | null): Sql =>
	dated ? sql`COALESCE(${dated}, ${UNDATED})` : UNDATED;

/** Within the aggregate's own window. */
function windowed(
	{ report }: Plan,
	of: Related["of"],
	dated: Sql | null,
	stretch: Stretch,
): Sql[] {
	if (of.window === "always" || !dated) return [];
	const { start, end } = windowOf(
		of.window,
		{ stretch, whole: stretch },
		report,
	);
	const from = start === -Infinity ? [] : [truth(sql`${dated} >= ${start}`)];
	return [...from, truth(sql`${dated} <= ${end - 1}`)];
}

/** What a related row's value may need of rows beside it. */
const withinOf = (of: Related["of"]): unknown => [
	of.op === "sum" ? of.of : null,
	of.where,
];

function valued(
	plan: Plan,
	rows: Rows,
	of: Related["of"],
	stretch: Stretch,
): Sql | null {
	if (of.op === "count") return null;
	if (of.op === "sum") return valueSql(plan, rows, of.of, stretch);
	return (plan.query.column(rows, of.of) as Named).sql;
}

/** A column of both, in a type in which they can be equal. */
export function groupsOf(
	query: Query,
	own: Rows,
	others: Rows,
	name: string,
): [Sql, Sql] {
	const both = [own, others].map((rows) => query.column(rows, name) as Named);
	return alike(query, both as [Named, Named]);
}
