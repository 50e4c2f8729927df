import { isoOf } from "../../model/time.js";
import { checkEnvelope } from "../check.js";
import { type Asked, openAsked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { RfmQuestion } from "../rfm.js";
import { join, raw, type Sql, sql } from "../sql.js";
import { binsOf } from "./scoring.js";
import { scoredSql, segmentSql } from "./scoring.sql.js";
import { segmentsOf } from "./segments.js";
import { tierIds } from "./tiers.js";
import { tieredSql } from "./tiers.sql.js";

/**
 * A SELECT of each customer who is in a class: `customer`, and the id of the RFM segment or value tier as `class`. The question is read
 * at the instant and by the calendar of the report around it, unless it says otherwise, as `classesOf` does in memory.
 */
export function classesSql(
	query: Query,
	question: RfmQuestion,
	by: "segment" | "tier",
	{ asOf, calendar }: Asked,
): Sql {
	const inner = { ...calendar, asOf: isoOf(asOf), ...question };
	checkEnvelope(inner as unknown as Record<string, unknown>);
	const report = openAsked(query, inner, asOf);
	if (by === "tier") {
		const cases = tierIds.map(
			(id, i) => sql`WHEN ${raw(String(i))} THEN ${id}`,
		);
		return sql`SELECT t.customer AS customer, CASE t.tier ${join(cases, " ")} END AS class FROM ${tieredSql(query, report)} AS t`;
	}
	const segments = segmentsOf(inner, binsOf(inner));
	const ids = segments.map(({ id }) => sql`${id}`);
	const own = segmentSql(inner, segments, ids, "s");
	return sql`SELECT s.customer AS customer, ${own} AS class FROM ${scoredSql(query, inner, report)} AS s`;
}
