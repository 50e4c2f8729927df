import { edgesOf, type Stretch } from "../../model/calendar.js";
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
import { type Outcome, outcomeOf } from "./journey.js";
import type { Plan } from "./plan.js";
import { MINIMUM } from "./stages.js";

const GRAINS = ["hour", "day", "week", "month", "quarter", "year"];

/** Most buckets of a trend: each is a funnel of its own. */
const MOST = 120;

/** The stretches of time of a trend by when units enter, those after the as-of instant left out. */
export function bucketsOf(
	dataset: Dataset,
	{ steps }: Pick<Plan, "steps">,
	grain: Grain,
	report: Report,
): Stretch[] {
	checkChoice("trend", grain, GRAINS);
	const { period, calendar, asOf } = report;
	const first = steps[0] as Plan["steps"][number];
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
	const buckets: Stretch[] = [];
	for (let i = 0; i < last && (edges[i] as number) <= asOf; i++)
		buckets.push({ start: edges[i] as number, end: edges[i + 1] as number });
	return buckets;
}

/** How a bucket is told. */
export function pointOf(
	{ start, end }: Stretch,
	{ entered, converted, waiting }: Outcome,
	grain: Grain,
	{ calendar, asOf }: Report,
): FunnelPoint {
	return {
		from: isoOf(start),
		to: isoOf(end),
		...fiscalName(start, grain, calendar),
		open: isOpen({ start, end }, asOf),
		entered,
		waiting,
		measure: measureOf(rate(converted, entered), MINIMUM),
	};
}

/**
 * The funnel bucket by bucket of entry: each is what the funnel of that stretch alone comes to, so that one who entered in two of
 * them is in both.
 */
export function* trendOf(
	dataset: Dataset,
	plan: Plan,
	grain: Grain,
	report: Report,
): Work<FunnelPoint[]> {
	const points: FunnelPoint[] = [];
	for (const bucket of bucketsOf(dataset, plan, grain, report)) {
		const { start, end } = bucket;
		const entry = { start, end: Math.min(end, report.asOf + 1) };
		const outcome = yield* outcomeOf(plan, entry);
		points.push(pointOf(bucket, outcome, grain, report));
	}
	return points;
}
