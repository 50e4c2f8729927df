import { findKpi, kpis } from "../../catalogue/catalogue.js";
import type { Definition } from "../../model/answer.js";
import { CadranError } from "../../model/error.js";
import { formulaOf } from "../../model/formula.js";
import type { Calculation, Expression, Metric } from "../../model/metric.js";
import { suggestion } from "../../model/spelling.js";
import { textOf } from "../texts.js";
import { isFixed } from "./arithmetic.js";
import { checkMetric } from "./host.js";
import { isCounted } from "./share.js";

/** The metric that a question asks for: one of the catalogue, or the host's own, checked. */
export function metricOf(asked: string | Metric): Calculation | Metric {
	if (typeof asked !== "string") {
		checkMetric(asked);
		return asked;
	}
	const found = findKpi(asked);
	if (found) return found;
	const known = kpis.map(({ id }) => id);
	throw new CadranError(
		"question",
		`There is no metric “${asked}”.${suggestion(asked, known)}`,
		{ option: "metric", value: asked },
	);
}

/** What a metric means, in a language, with its calculation in symbols. */
export function definitionOf(
	metric: Calculation | Metric,
	language: string,
): Definition {
	const { id, unit, direction, name, definition, caveat } = metric as Metric;
	return {
		id,
		name: name ? textOf(name, language) : id,
		unit,
		direction,
		formula: formulaOf(metric.is),
		...(definition && { definition: textOf(definition, language) }),
		...(caveat && { caveat: textOf(caveat, language) }),
	};
}

/** Fewest rows for a value to be shown: the metric’s own, or 30 for rates and means. A count or a sum may be of none: 0 is 0. */
export const minimumOf = ({ minimum, is }: Calculation): number =>
	minimum ?? (isSampled(is) ? 30 : 0);

/**
 * Whether an expression is a rate or a mean, moved or scaled by what rests on no rows; the difference or the lift of two; or one
 * over other days, for want of another, or weighted.
 */
function isSampled(expression: Expression): boolean {
	if (typeof expression === "number") return false;
	switch (expression.op) {
		case "rate":
		case "mean":
			return true;
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either": {
			const parts = expression.of.filter((part) => !isFixed(part));
			return parts.length > 0 && parts.every(isSampled);
		}
		case "share":
			return isCounted(expression.of);
		case "over":
		case "weighted":
			return isSampled(expression.of);
		default:
			return false;
	}
}
