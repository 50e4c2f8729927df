import type { Dataset } from "../../model/dataset.js";
import { isRecord, refuse } from "../check.js";
import type { FunnelExclusion, FunnelQuestion } from "../funnel.js";
import { nameOf, type Step, stepOf } from "./step.js";

/** What takes a unit out that does it after one required step and before another; both count from 0 among the steps declared. */
export interface Exclusion {
	step: Step;
	from: number;
	to: number;
}

/** Most exclusions of a funnel. */
const MOST = 8;

/** The exclusions of a question. Throws `question` where one is malformed, or the order leaves no between. */
export function exclusionsOf(
	dataset: Dataset,
	{ exclusions, order }: FunnelQuestion,
	steps: readonly Step[],
): Exclusion[] {
	if (exclusions === undefined) return [];
	if (!Array.isArray(exclusions) || exclusions.length > MOST)
		refuse(
			"exclusions",
			`exclusions must be a list of at most ${MOST} exclusions.`,
			exclusions,
		);
	if (exclusions.length > 0 && order !== undefined && order !== "ordered")
		refuse(
			"exclusions",
			order === "strict"
				? "Strict order lets nothing stand between two steps: leave exclusions out, or use the order “ordered”."
				: "Steps in any order have no between: leave exclusions out, or use the order “ordered”.",
		);
	return exclusions.map((each: FunnelExclusion): Exclusion => {
		if (typeof each !== "string" && !isRecord(each))
			refuse(
				"exclusions",
				"An exclusion is the name of an event, or { name, at }.",
				each,
			);
		const { from, to } = typeof each === "string" ? {} : each;
		const start = from === undefined ? 0 : place(steps, from, 0);
		const next = steps.findIndex((step, i) => i > start && !step.optional);
		const end = to === undefined ? next : place(steps, to, start + 1);
		if (end <= start)
			refuse(
				"exclusions",
				`The exclusion ${nameOf(each)} needs a step after ${steps[start]?.name} to end at.`,
			);
		return { step: stepOf(dataset, each), from: start, to: end };
	});
}

/** The first required step of a name, from one on. */
function place(steps: readonly Step[], name: unknown, after: number): number {
	const found = steps.findIndex(
		(step, i) => i >= after && step.name === name && !step.optional,
	);
	if (found >= 0) return found;
	const names = steps
		.filter((step, i) => i >= after && !step.optional)
		.map((step) => step.name);
	refuse(
		"exclusions",
		`An exclusion runs from one step to a later one, neither optional: ${names.join(", ")}.`,
		name,
	);
}
