import { refuse } from "./check.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";
import type { RfmAnswer, RfmQuestion } from "./rfm.js";

/** Plans the statement of a question; gives what makes the answer of its results. */
export function planRfm(
	_query: Query,
	_question: RfmQuestion,
	_report: Asked,
): (results: Results) => RfmAnswer {
	refuse("kind", "not yet");
}
