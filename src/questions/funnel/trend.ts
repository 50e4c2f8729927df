import { edgesOf } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { fiscalName } from "../../model/fiscal.js";
import {
	type Grain,
	isOpen,
	resolvePeriod,
	runningOf,
} from "../../model/period.js";
import { isoOf } from "../../model/time.js";
import type { Work } from "../../model/work.js";
import { checkChoice, refuse } from "../check.js";
import { extentOf, type Report } from "../envelope.js";
import { measureOf, rate } from "../figure.js";
import type { FunnelPoint } from "../funnel.js";
import { outcomeOf } from "./journey.js";
import type { Plan } from "./plan.js";
import { MINIMUM } from "./stages.js";

const GRAINS = ["hour", "day", "week", "month", "quarter", "year"];

/** Most buckets of a trend: each is a funnel of its own. */
const MOST = 120;

/**
 * The funnel bucket by bucket of entry: each is what the funnel of that stretch alone comes to, so that one who entered in two of
 * them is in both. Buckets after the as-of instant are left out.
 */
export function* trendOf(
	dataset: Dataset,
	plan: Plan,
	grain: Grain,
	report: Report,
): Work<FunnelPoint[]> {
	checkChoice("trend", grain, GRAINS);
	const { period, calendar, asOf } = report;
	const first = plan.steps[0] as Plan["steps"][number];
	const stretch =
		period === "all"
			? resolvePeriod(
					"all",
					calendar,
					asOf,
					extentOf(dataset, [`${first.entity}.${first.at}`]),
				)
			: report.stretch;
	const edges = edgesOf(stretch, grain, calendar);
	const last = edges.length - 1;
	if (last > MOST)
		refuse(
			"trend",
			`The period has more than ${MOST} buckets of one ${grain}: use a coarser grain or a shorter period.`,
		);
	if (period !== "all") {
		edges[0] = stretch.start;
		if (runningOf(period) === period) edges[last] = stretch.end;
	}
	const points: FunnelPoint[] = [];
	for (let i = 0; i < last && (edges[i] as number) <= asOf; i++) {
		const start = edges[i] as number;
		const end = edges[i + 1] as number;
		const entry = { start, end: Math.min(end, asOf + 1) };
		const { entered, converted, waiting } = yield* outcomeOf(plan, entry);
		points.push({
			from: isoOf(start),
			to: isoOf(end),
			...fiscalName(start, grain, calendar),
			open: isOpen({ start, end }, asOf),
			entered,
			waiting,
			measure: measureOf(rate(converted, entered), MINIMUM),
		});
	}
	return points;
}
