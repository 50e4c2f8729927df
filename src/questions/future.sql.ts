import { elapsedOf } from "../model/period.js";
import { warn } from "./envelope.js";
import type { Asked } from "./pick.sql.js";
import type { Query } from "./query.js";
import { raw, sql } from "./sql.js";

/**
 * Has the answer warn of rows of an entity that lie in the period but after the as-of instant, by one of its columns, such as
 * `orders.at`. They never count.
 */
export function warnFutureSql(
	query: Query,
	report: Asked,
	entity: string,
	name: string,
): void {
	const { asOf, stretch, period } = report;
	const end = period === "all" ? Number.POSITIVE_INFINITY : stretch.end;
	if (end <= elapsedOf(stretch, asOf).end && period !== "all") return;
	const after = Math.max(asOf, stretch.start - 1);
	const part = query.once(`future ${name} ${after} ${end}`, () => {
		const rows = query.rows(entity);
		const at = query.column(rows, name);
		if (!at) return null;
		const before =
			end === Number.POSITIVE_INFINITY ? raw("") : sql` AND ${at.sql} < ${end}`;
		return query.part({
			numbers: [raw("COUNT(*)")],
			rest: sql`FROM ${rows.from} WHERE ${at.sql} > ${after}${before}`,
		});
	});
	if (part === null) return;
	// Each report has its own warnings, also where another counted the same rows.
	query.first((results) => {
		const count = results(part)[0]?.numbers[0] ?? 0;
		if (count > 0) warn(report, { code: "future-rows", table: entity, count });
	});
}
