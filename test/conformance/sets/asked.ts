import type { Question } from "../../../src/questions/question.js";
import type { Asked } from "../draft.js";

/** A question of a metric over all there is, at one instant. */
export const askedAt =
	(asOf: string) =>
	(
		id: string,
		metric: string,
		question: Readonly<Record<string, unknown>> = {},
		about?: string,
	): Asked => ({
		id,
		...(about && { about }),
		question: {
			kind: "kpi",
			metric,
			asOf,
			period: "all",
			...question,
		} as unknown as Question,
	});
