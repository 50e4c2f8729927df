import { exactSum } from "../../model/statistic.js";
import { checkChoice, refuse } from "../check.js";
import type { FunnelAnswer, FunnelQuestion } from "../funnel.js";

const DAY = 86_400_000;

/** The windows of a funnel in days, as its answer names them, and in milliseconds. */
export interface Windows {
	named: Pick<FunnelAnswer, "order" | "windowDays" | "stepWindowDays">;
	window: number;
	/** From each step to the next, where it is limited. */
	gaps: Float64Array | null;
}

function checkDays(option: string, days: unknown): asserts days is number {
	if (!(typeof days === "number" && days > 0 && days <= 36_600))
		refuse(option, `${option} must be a number of days above 0.`, days);
}

/** The windows that a question asks for. Throws `question` where one is malformed, or can't be had in this order. */
export function windowsOf({
	steps,
	order = "ordered",
	windowDays,
	stepWindowDays,
}: FunnelQuestion): Windows {
	checkChoice("order", order, ["ordered", "strict", "any"]);
	if (windowDays !== undefined) checkDays("windowDays", windowDays);
	if (stepWindowDays === undefined) {
		const days = windowDays ?? 14;
		return {
			named: { order, windowDays: days },
			window: days * DAY,
			gaps: null,
		};
	}
	if (order === "any")
		refuse(
			"stepWindowDays",
			"Steps in any order have no window from step to step: use windowDays, or another order.",
		);
	const days = daysOf(stepWindowDays, steps.length - 1);
	const gaps = Float64Array.from(days, (own) => own * DAY);
	return {
		named: {
			order,
			// A funnel of one step has no step to come.
			windowDays: windowDays ?? (exactSum(days) || 14),
			stepWindowDays: days,
		},
		// The gaps alone limit the whole; rounded up so that their sum shuts out no chain that keeps to each.
		window:
			windowDays === undefined ? Math.ceil(exactSum(gaps)) : windowDays * DAY,
		gaps,
	};
}

/** Days from each step to the next: one number is for all. */
function daysOf(given: unknown, count: number): number[] {
	if (!Array.isArray(given)) {
		checkDays("stepWindowDays", given);
		return new Array<number>(count).fill(given);
	}
	if (given.length !== count)
		refuse(
			"stepWindowDays",
			`stepWindowDays must be one number of days, or a list of ${count}: one from each step to the next.`,
			given,
		);
	for (const days of given) checkDays("stepWindowDays", days);
	return given;
}
