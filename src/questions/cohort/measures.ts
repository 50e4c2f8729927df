import type { Definition } from "../../model/answer.js";
import type { Texts } from "../../model/metric.js";
import type { CohortAnswer } from "../cohort.js";
import { textOf } from "../texts.js";

/** What can be measured, with its words. */
export const measures: Record<
	CohortAnswer["measure"],
	{ name: Texts; unit: Definition["unit"]; formula: string }
> = {
	customers: {
		name: { en: "Retention", fr: "Rétention" },
		unit: "percent",
		formula: "customers back in period n ÷ base",
	},
	orders: {
		name: { en: "Orders by cohort", fr: "Commandes par cohorte" },
		unit: "count",
		formula: "orders in period n",
	},
	revenue: {
		name: { en: "Revenue by cohort", fr: "Chiffre d’affaires par cohorte" },
		unit: "money",
		formula: "sum of amounts in period n",
	},
	"cumulative-revenue-per-customer": {
		name: {
			en: "Cumulative revenue per customer",
			fr: "Chiffre d’affaires cumulé par client",
		},
		unit: "money",
		formula: "sum of amounts up to period n ÷ customers of the cohort",
	},
	"net-revenue-retention": {
		name: { en: "Net revenue retention", fr: "Rétention nette du revenu" },
		unit: "percent",
		formula: "sum of amounts in period n ÷ base",
	},
};

/** What a cell of the heat map means. */
export function definitionOf(
	measure: CohortAnswer["measure"],
	language: string,
): Definition {
	const { name, unit, formula } = measures[measure];
	return {
		id: `cohort-${measure}`,
		name: textOf(name, language),
		unit,
		direction: "higher",
		formula,
	};
}
