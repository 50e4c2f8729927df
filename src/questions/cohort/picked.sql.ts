import { refuse } from "../check.js";
import type { CohortPick, CohortQuestion } from "../cohort.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { Sql } from "../sql.js";

/** A SELECT of the customers whom a pick of this question takes, in one column `customer`, each once, none missing. */
export function pickCohortSql(
	_query: Query,
	_question: CohortQuestion,
	_pick: CohortPick,
	_report: Asked,
): Sql {
	refuse("filters", "not yet");
}
