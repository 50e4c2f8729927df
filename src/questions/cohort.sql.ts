import { refuse } from "./check.js";
import type { CohortAnswer, CohortQuestion } from "./cohort.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";

/** Plans the statement of a question; gives what makes the answer of its results. */
export function planCohort(
	_query: Query,
	_question: CohortQuestion,
	_report: Asked,
): (results: Results) => CohortAnswer {
	refuse("kind", "not yet");
}
