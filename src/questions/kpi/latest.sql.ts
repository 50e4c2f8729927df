import type { Expression } from "../../model/metric.js";
import { reachOf } from "../envelope.js";
import type { Results } from "../query.js";
import { parted } from "../reference.js";
import { sql } from "../sql.js";
import { earliestOf, reachingOf } from "./latest.js";
import type { Plan } from "./plan.js";

/** Plans how far the data of a metric reach, up to the as-of instant. */
export function latestSql(
	plan: Plan,
	expression: Expression,
): (results: Results) => string | null {
	const last = reachingOf(expression).map((name) => lastSql(plan, name));
	return (results) => earliestOf(last.map((one) => one(results)));
}

/** The last instant of a column up to the as-of one; looked for only where some lie after that. */
function lastSql(
	{ query, report: { asOf } }: Plan,
	name: string,
): (results: Results) => number {
	query.extent(name);
	const last = reachOf(query.dataset, name).end - 1;
	if (last <= asOf) return () => last;
	const rows = query.rows(parted(name).entity as string);
	const at = query.column(rows, name);
	if (at?.type !== "instant") return () => Number.NEGATIVE_INFINITY;
	const part = query.part({
		numbers: [sql`MAX(${at.sql})`],
		rest: sql`FROM ${rows.from} WHERE ${at.sql} <= ${asOf}`,
	});
	return (results) => results(part)[0]?.numbers[0] ?? Number.NEGATIVE_INFINITY;
}
