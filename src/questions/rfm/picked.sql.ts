import { refuse } from "../check.js";
import type { Asked } from "../pick.sql.js";
import type { Query } from "../query.js";
import type { RfmPick, RfmQuestion } from "../rfm.js";
import type { Sql } from "../sql.js";

/** A SELECT of the customers whom a pick of this question takes, in one column `customer`, each once, none missing. */
export function pickRfmSql(
	_query: Query,
	_question: RfmQuestion,
	_pick: RfmPick,
	_report: Asked,
): Sql {
	refuse("filters", "not yet");
}
