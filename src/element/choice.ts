import type { CustomersFilter, Filter } from "../model/filter.js";
import type { Question } from "../questions/question.js";
import type { Report } from "./context.js";

const choiceOf = (filter: Filter | null) =>
	JSON.stringify(filter && "pick" in filter ? filter.pick : filter);

/** Whether two filters pick out the same in a widget, though the question around the pick may differ, as by its period. */
export const sameChoice = (one: Filter | null, other: Filter | null) =>
	one !== null && choiceOf(one) === choiceOf(other);

/**
 * The customers that a mark of a widget stands for: its question without what is picked in other widgets, and the pick. Null where
 * there is no question, as with data alone.
 */
export const customersOf = (
	question: Question | null,
	report: Report | undefined,
	own: readonly Filter[],
	pick: object,
): CustomersFilter | null =>
	question && {
		customers: { ...question, filters: [...(report?.filters ?? []), ...own] },
		pick: { ...pick },
	};
