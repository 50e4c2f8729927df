import { refuse } from "./check.js";
import type { FunnelAnswer, FunnelQuestion } from "./funnel.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";

/** Plans the statement of a question; gives what makes the answer of its results. */
export function planFunnel(
	_query: Query,
	_question: FunnelQuestion,
	_report: Asked,
): (results: Results) => FunnelAnswer {
	refuse("kind", "not yet");
}
