import { findMetric, metrics } from "../../catalogue/catalogue.js";
import type { Definition } from "../../model/answer.js";
import { CadranError } from "../../model/error.js";
import { formulaOf } from "../../model/formula.js";
import type { Expression, Metric } from "../../model/metric.js";
import { suggestion } from "../../model/spelling.js";
import { textOf } from "../texts.js";
import { checkMetric } from "./algebra.js";

/** The metric that a question asks for: one of the catalogue, or the host's own, checked. */
export function metricOf(asked: string | Metric): Metric {
	if (typeof asked !== "string") {
		checkMetric(asked);
		return asked;
	}
	const found = findMetric(asked);
	if (found) return found;
	const known = metrics.map(({ id }) => id);
	throw new CadranError(
		"question",
		`There is no metric “${asked}”.${suggestion(asked, known)}`,
		{ option: "metric", value: asked },
	);
}

/** What a metric means, in a language, with its calculation in symbols. */
export function definitionOf(metric: Metric, language: string): Definition {
	const { id, name, unit, direction, definition, caveat } = metric;
	return {
		id,
		name: textOf(name, language),
		unit,
		direction,
		formula: formulaOf(metric.is),
		...(definition && { definition: textOf(definition, language) }),
		...(caveat && { caveat: textOf(caveat, language) }),
	};
}

/** Fewest rows for a value to be shown: the metric’s own, or 30 for rates and means. A count or a sum may be of none: 0 is 0. */
export const minimumOf = ({ minimum, is }: Metric): number =>
	minimum ?? (isSampled(is) ? 30 : 0);

/** Whether an expression is a rate or a mean, moved or scaled by numbers, or the difference of two rates. */
function isSampled(expression: Expression): boolean {
	if (typeof expression === "number") return false;
	switch (expression.op) {
		case "rate":
		case "mean":
			return true;
		case "ratio":
		case "plus":
		case "minus":
		case "times": {
			const parts = expression.of.filter((part) => typeof part !== "number");
			return parts.length > 0 && parts.every(isSampled);
		}
		default:
			return false;
	}
}
