import type { Stretch } from "../../model/calendar.js";
import type { AmongFilter } from "../../model/metric.js";
import { refuse } from "../check.js";
import type { Rows } from "../query.js";
import type { Sql } from "../sql.js";
import type { Plan } from "./plan.js";

/** Whether a row's value is one that another entity's column has too, up to the as-of instant: true or false. */
export function amongSql(
	_plan: Plan,
	_rows: Rows,
	_where: AmongFilter,
	_stretch: Stretch,
): Sql {
	refuse("metric", "not yet: among");
}
