import { refuse } from "../check.js";
import type { FunnelPick, FunnelQuestion } from "../funnel.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import { every, literal, never, raw, type Sql, sql, truth } from "../sql.js";
import { checkedBreakdown } from "./breakdown.js";
import { journeySql } from "./journey.sql.js";
import { reachOf, trackSql } from "./lanes.sql.js";
import { segmentReport } from "./pick.js";
import { planSql } from "./plan.sql.js";
import { reachedSql } from "./reached.sql.js";

/** A SELECT of the customers whom a pick of this question takes, in one column `customer`, each once, none missing. */
export function pickFunnelSql(
	query: Query,
	question: FunnelQuestion,
	pick: FunnelPick,
	report: Asked,
): Sql {
	const own = segmentReport(question, pick, report);
	const plan = planSql(query, question, own);
	const column =
		pick.group === undefined
			? undefined
			: checkedBreakdown(question.breakdown).column;
	const track = trackSql(plan, reachOf(plan, plan.entry), { column });
	const journeys = journeySql(plan, track, true);
	const { name } = reachedSql(plan, track, journeys, { column });
	const conditions = [outcomeSql(plan.required, pick)];
	if (pick.group === null) conditions.push(raw("u.shown IS NULL"));
	else if (pick.group !== undefined)
		conditions.push(truth(sql`u.shown = ${pick.group}`));
	return sql`SELECT u.unit AS customer FROM ${name} AS u WHERE ${every(conditions)}`;
}

/** Who reached a step, left before it, or may still reach it. */
function outcomeSql(
	required: readonly number[],
	{ step, outcome }: FunnelPick,
): Sql {
	if (outcome === "reached") return sql`u.t${literal(step)} IS NOT NULL`;
	const place = required.indexOf(step);
	if (place < 0)
		refuse("step", "Nobody is lost at an optional step: pick who reached it.");
	if (place === 0) return never;
	const still = outcome === "open" ? 1 : 0;
	return sql`(u.depth = ${literal(place)} AND u.still = ${literal(still)})`;
}
