import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { checkFilters, isRecord, refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { FunnelAnswer, FunnelQuestion } from "../funnel.js";
import { entryOf } from "../happenings.js";
import { amountsOf } from "./amount.js";
import { journeyOf } from "./journey.js";
import { planOf } from "./plan.js";
import { stagesOf } from "./stages.js";

/** Most segments side by side. */
const MOST = 4;

/** The same funnel for each of some segments: its filters hold beside the question's. A customer may be in several. */
export function* segmentsOf(
	dataset: Dataset,
	question: FunnelQuestion,
	report: Report,
): Work<NonNullable<FunnelAnswer["segments"]>> {
	const told = [];
	for (const { name, filters } of checkedSegments(question.segments)) {
		const own = { ...report, filters: [...report.filters, ...filters] };
		const plan = yield* planOf(dataset, question, own);
		const journey = yield* journeyOf(plan, entryOf(own));
		const amounts =
			question.amount === undefined
				? null
				: yield* amountsOf(dataset, plan, journey, question.amount);
		told.push({ name, ...(yield* stagesOf(plan, journey, null, amounts)) });
	}
	return told;
}

/** Refuses segments that are malformed. */
export function checkedSegments(
	segments: unknown,
): NonNullable<FunnelQuestion["segments"]> {
	if (!Array.isArray(segments) || segments.length < 1 || segments.length > MOST)
		refuse(
			"segments",
			`segments must be a list of 1 to ${MOST} segments.`,
			segments,
		);
	return segments.map((segment: unknown) => {
		if (!isRecord(segment) || typeof segment.name !== "string")
			refuse("segments", "A segment is { name, filters }.", segment);
		const { name, filters } = segment;
		checkFilters(filters, "segments.filters");
		return { name, filters };
	});
}
