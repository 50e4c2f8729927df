import { findKpi, kpis } from "../../catalogue/catalogue.js";
import { hostWords } from "../../catalogue/host.js";
import type { Definition } from "../../model/answer.js";
import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Calculation, Expression, Metric } from "../../model/metric.js";
import { suggestion } from "../../model/spelling.js";
import { isMapped } from "../reference.js";
import { isRowless } from "./arithmetic.js";
import { checkOwn } from "./own.js";
import { isCounted } from "./share.js";

/** The metric that a question asks for: by its id one of the model or of the catalogue, or the host's own, checked. */
export function metricOf(
	asked: string | Metric,
	dataset: Dataset,
): Calculation | Metric {
	if (typeof asked !== "string") {
		checkOwn(asked, (name) => isMapped(dataset, name));
		return asked;
	}
	const own = dataset.model.metrics ?? [];
	const found = own.find(({ id }) => id === asked) ?? findKpi(asked);
	if (found) return found;
	const known = [...own, ...kpis].map(({ id }) => id);
	throw new CadranError(
		"question",
		`There is no metric “${asked}”.${suggestion(asked, known)}`,
		{ option: "metric", value: asked },
	);
}

/** What a metric is; a host's own with its words. Those of the catalogue are the source's to add: no engine holds them. */
export function bareOf(
	metric: Calculation | Metric,
	language: string,
): Definition {
	const { id, unit, direction } = metric;
	const own = "name" in metric ? hostWords(metric, language) : { name: id };
	return { id, unit, direction, ...own };
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
			const parts = expression.of.filter((part) => !isRowless(part));
			return parts.length > 0 && parts.every(isSampled);
		}
		case "share":
			return isCounted(expression.of);
		case "above":
		case "over":
		case "weighted":
			return isSampled(expression.of);
		default:
			return false;
	}
}
