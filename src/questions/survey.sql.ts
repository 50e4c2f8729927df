import { refuse } from "./check.js";
import type { Asked } from "./pick.sql.js";
import type { Query, Results } from "./query.js";
import type { SurveyAnswer, SurveyQuestion } from "./survey.js";

/** Plans the statement of a question; gives what makes the answer of its results. */
export function planSurvey(
	_query: Query,
	_question: SurveyQuestion,
	_report: Asked,
): (results: Results) => SurveyAnswer {
	refuse("kind", "not yet");
}
