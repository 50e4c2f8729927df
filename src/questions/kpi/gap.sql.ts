import type { Stretch } from "../../model/calendar.js";
import type { Value } from "../../model/value.js";
import { refuse } from "../check.js";
import type { Rows } from "../query.js";
import type { Sql } from "../sql.js";
import type { Plan } from "./plan.js";

type Gap = Extract<Value, { op: "gap" }>;

/** The time since the row before of the same customer, among rows that the question's filters pass; null for a first one. */
export function gapSql(
	_plan: Plan,
	_rows: Rows,
	_value: Gap,
	_stretch: Stretch,
): Sql {
	refuse("metric", "not yet: gap");
}
