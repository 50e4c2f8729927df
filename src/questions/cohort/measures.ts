import type { Definition } from "../../model/answer.js";
import type { CohortAnswer } from "../cohort.js";

/** What can be measured, with its unit. */
export const measures: Record<CohortAnswer["measure"], Definition["unit"]> = {
	customers: "percent",
	orders: "count",
	revenue: "money",
	"cumulative-revenue-per-customer": "money",
	"net-revenue-retention": "percent",
};

/** What a cell of the heat map is, without its words. */
export function definitionOf(measure: CohortAnswer["measure"]): Definition {
	const id = `cohort-${measure}`;
	return { id, name: id, unit: measures[measure], direction: "higher" };
}
