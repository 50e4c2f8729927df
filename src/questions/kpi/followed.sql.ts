import type { Stretch } from "../../model/calendar.js";
import { isRecord } from "../check.js";
import type { Rows } from "../query.js";
import { isFixed } from "./fixed.js";
import { gapRowsSql } from "./gap.sql.js";
import type { Plan } from "./plan.js";
import { type Bounds, relatedRowsSql } from "./related.sql.js";
import type { Following } from "./worked.sql.js";

/**
 * Rows with a column for each such value in some parts of a metric, worked out for all rows at once, as no database that it is written for
 * takes it row by row well. With bounds, it may be missing outside of these.
 */
export function followedSql(
	plan: Plan,
	rows: Rows,
	parts: unknown,
	stretch: Stretch,
	bounds: Bounds | null = null,
): Rows {
	const { query, report } = plan;
	return followingIn(parts).reduce((base, value) => {
		const key = JSON.stringify(value);
		if (base.worked?.has(key)) return base;
		const { filters } = report;
		const over = isFixed(value) && isFixed(filters) ? null : stretch;
		const asked = value.op === "related" && value.near ? bounds : null;
		const ends = asked && [asked.name, String(asked.start), String(asked.end)];
		const name = [base.from.strings.join(""), key, filters, over, ends];
		return query.once(`followed ${JSON.stringify(name)}`, () =>
			value.op === "gap"
				? gapRowsSql(plan, base, value, stretch)
				: relatedRowsSql(plan, base, value, stretch, asked),
		);
	}, rows);
}

/** Such values, without those that are of the rows related to others. */
export function followingIn(part: unknown): Following[] {
	if (Array.isArray(part)) return part.flatMap(followingIn);
	if (!isRecord(part)) return [];
	if (part.op === "gap" || part.op === "related") return [part as Following];
	return Object.values(part).flatMap(followingIn);
}
