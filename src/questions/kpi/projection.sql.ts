import type { Stretch } from "../../model/calendar.js";
import type { Calculation } from "../../model/metric.js";
import type { Results } from "../query.js";
import type { Plan } from "./plan.js";
import {
	aheadOf,
	type Carry,
	type Projection,
	projected,
	within,
} from "./projection.js";
import { seriesSql } from "./series.sql.js";

/** Plans what the running period will come to by its end; null where it is over, or has no end. */
export function projectionSql(
	{ query, report }: Plan,
	metric: Calculation,
	method: Carry,
): (results: Results) => Projection | null {
	const ahead = aheadOf(report, metric, method);
	if (!ahead) return () => null;
	const days = (stretch: Stretch) =>
		seriesSql({ query, report: within(report, stretch) }, metric.is, "day");
	const now = days(ahead.stretch);
	const before = ahead.before && days(ahead.before);
	return (results) =>
		projected(report, method, ahead, now(results), before?.(results) ?? []);
}
