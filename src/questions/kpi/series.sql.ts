import type { Point } from "../../model/answer.js";
import type { Expression } from "../../model/metric.js";
import type { Grain } from "../../model/period.js";
import type { Results } from "../query.js";
import { planExpression } from "./metric.sql.js";
import type { Plan } from "./plan.js";
import { bucketsOf, pointsOf } from "./series.js";

/** Plans a metric bucket by bucket, as `seriesOf` works it out in memory. */
export function seriesSql(
	plan: Plan,
	expression: Expression,
	grain: Grain,
): (results: Results) => Point[] {
	const buckets = bucketsOf(plan.report, grain);
	const { begun, covered } = buckets;
	const figures =
		begun.length > 0
			? planExpression(plan, expression, {
					frames: begun,
					edges: covered,
					groups: null,
				})
			: () => [];
	return (results) => pointsOf(plan.report, grain, buckets, figures(results));
}
