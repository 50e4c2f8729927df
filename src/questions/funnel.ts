import type { Dataset } from "../model/dataset.js";
import { spanOf } from "../model/period.js";
import type { Work } from "../model/work.js";
import { checkChoice } from "./check.js";
import { metaOf, type Report } from "./envelope.js";
import { amountsOf, amountUnit } from "./funnel/amount.js";
import type { FunnelAnswer } from "./funnel/answer.js";
import { breakdownOf } from "./funnel/breakdown.js";
import { journeyOf } from "./funnel/journey.js";
import { planOf } from "./funnel/plan.js";
import type { FunnelQuestion } from "./funnel/question.js";
import { segmentsOf } from "./funnel/segments.js";
import { snapshotOf } from "./funnel/snapshot.js";
import { stagesOf } from "./funnel/stages.js";
import { trendOf } from "./funnel/trend.js";
import { entryOf } from "./happenings.js";

export type * from "./funnel/answer.js";
export { pickFunnel } from "./funnel/pick.js";
export type * from "./funnel/question.js";
export type { FunnelSnapshot, SnapshotStage } from "./funnel/snapshot.js";

/** What a funnel is. */
export const definition = {
	id: "funnel",
	name: "funnel",
	unit: "percent",
	direction: "higher",
} as const;

/** What a snapshot is. */
export const pipeline = { ...definition, id: "pipeline" };

/** Of a snapshot there are no stages. */
export const noJourney = {
	order: "ordered",
	windowDays: 0,
	stages: [],
	open: 0,
} as const;

/** How many went from step to step: the deepest chain of each (as ClickHouse's windowFunnel). Or what stands in each stage now. */
export function* answerFunnel(
	dataset: Dataset,
	question: FunnelQuestion,
	report: Report,
): Work<FunnelAnswer> {
	checkChoice("mode", question.mode, ["journey", "snapshot"]);
	const span = () => spanOf(report.stretch, report.calendar, report.asOf);
	if (question.mode === "snapshot") {
		const { snapshot, rows } = yield* snapshotOf(dataset, question, report);
		return {
			kind: "funnel",
			span: span(),
			...noJourney,
			snapshot,
			meta: metaOf(dataset, report, rows, pipeline),
		};
	}
	const plan = yield* planOf(dataset, question, report);
	const journey = yield* journeyOf(plan, entryOf(report));
	const { breakdown, segments, trend, amount } = question;
	const amounts =
		amount === undefined
			? null
			: yield* amountsOf(dataset, plan, journey, amount);
	const { stages, open } = yield* stagesOf(plan, journey, null, amounts);
	const { steps, exclusions, units } = plan;
	const nameAt = (step: number) => steps[step]?.name as string;
	return {
		kind: "funnel",
		span: span(),
		...plan.windows.named,
		stages,
		open,
		...(question.by !== undefined && {
			by: { column: question.by, without: units.without() },
		}),
		...(exclusions.length > 0 && {
			exclusions: exclusions.map(({ step, from, to }, index) => ({
				name: step.name,
				from: nameAt(from),
				to: nameAt(to),
				count: journey.excluded[index] as number,
			})),
		}),
		...(breakdown !== undefined && {
			breakdown: yield* breakdownOf(dataset, plan, journey, breakdown, amounts),
		}),
		...(segments !== undefined && {
			segments: yield* segmentsOf(dataset, question, report),
		}),
		...(trend !== undefined && {
			trend: {
				grain: trend,
				points: yield* trendOf(dataset, plan, trend, report),
			},
		}),
		...(amount !== undefined && {
			amount: { column: amount, unit: amountUnit(amount) },
		}),
		meta: metaOf(dataset, report, plan.rows, definition),
	};
}
