import type { Calculation } from "../../model/metric.js";
import type { Query } from "../query.js";
import { ownColumn } from "../reference.js";
import { checkScaleSql } from "../survey/scale.sql.js";
import { scaledBy } from "./scales.js";

/** Has the answer refused where answers are off the scale of a survey whose scores a KPI of the catalogue takes. */
export function checkScalesSql(query: Query, metric: Calculation): void {
	const { surveys } = query.dataset.tables;
	if (!surveys) return;
	const score = ownColumn(surveys, "score");
	const kind = ownColumn(surveys, "kind");
	if (score?.type !== "number" || kind?.type !== "text") return;
	for (const survey of scaledBy(metric)) checkScaleSql(query, survey);
}
