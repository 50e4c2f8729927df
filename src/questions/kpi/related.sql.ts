import type { Stretch } from "../../model/calendar.js";
import type { Related } from "../../model/value.js";
import { refuse } from "../check.js";
import type { Rows } from "../query.js";
import type { Sql } from "../sql.js";
import type { Plan } from "./plan.js";

/** What is related to each row; null where that can't be known. */
export function relatedSql(
	_plan: Plan,
	_rows: Rows,
	_value: Related,
	_stretch: Stretch,
): Sql {
	refuse("metric", "not yet: related");
}
