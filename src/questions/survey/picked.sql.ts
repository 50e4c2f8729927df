import { refuse } from "../check.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { Sql } from "../sql.js";
import type { SurveyPick, SurveyQuestion } from "../survey.js";

/** A SELECT of the customers whom a pick of this question takes, in one column `customer`, each once, none missing. */
export function pickSurveySql(
	_query: Query,
	_question: SurveyQuestion,
	_pick: SurveyPick,
	_report: Asked,
): Sql {
	refuse("filters", "not yet");
}
