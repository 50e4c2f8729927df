import { audiences } from "../../catalogue/kpi.js";
import type { Metric } from "../../model/metric.js";
import {
	checkChoice,
	checkKeys,
	checkWhole,
	isRecord,
	refuse,
} from "../check.js";
import { checkExpression } from "./algebra.js";

const UNITS = [
	"count",
	"percent",
	"money",
	"money per day",
	"ratio",
	"points",
	"milliseconds",
	"seconds",
	"hours",
	"days",
	"months",
	"years",
];

const GRAINS = ["hour", "day", "week", "month", "quarter", "year"];

/** What may be said of a metric; a copy of one of the catalogue says more of it. */
const KEYS = [
	"id",
	"unit",
	"direction",
	"is",
	"minimum",
	"by",
	"name",
	"definition",
	"purpose",
	"action",
	"caveat",
	"audiences",
	"compare",
	"grain",
	"sources",
];

/** Refuses a host's metric that is malformed, naming the part. */
export function checkMetric(metric: unknown): asserts metric is Metric {
	if (!isRecord(metric))
		refuse(
			"metric",
			"metric must be an id of the catalogue or a metric.",
			metric,
		);
	checkKeys(metric, "metric", KEYS);
	if (typeof metric.id !== "string" || metric.id === "")
		refuse("metric.id", "A metric needs an id.");
	checkTexts(metric.name, "metric.name", true);
	for (const key of ["definition", "purpose", "action", "caveat"])
		checkTexts(metric[key], `metric.${key}`, false);
	if (metric.by !== undefined && typeof metric.by !== "string")
		refuse("metric.by", "metric.by must be the name of a column.", metric.by);
	checkChoice("metric.unit", metric.unit ?? null, UNITS);
	const directions = ["higher", "lower", "target", "neutral"];
	checkChoice("metric.direction", metric.direction ?? null, directions);
	checkWhole("metric.minimum", metric.minimum, 0, 1e9);
	checkExpression(metric.is, "metric.is");
	checkCopied(metric);
}

/** Refuses what a copy of one of the catalogue says of itself, where it is not as there. */
function checkCopied(metric: Record<string, unknown>): void {
	const { compare, grain, sources } = metric;
	checkChoice("metric.grain", grain, GRAINS);
	if (!isRecord(compare))
		checkChoice("metric.compare", compare, [
			"previous-period",
			"previous-year",
		]);
	checkList("metric.audiences", metric.audiences, audiences);
	checkList("metric.sources", sources, null);
}

function checkList(
	option: string,
	list: unknown,
	choices: readonly string[] | null,
): void {
	if (list === undefined) return;
	if (!Array.isArray(list) || !list.every((one) => typeof one === "string"))
		refuse(option, `${option} must be a list of texts.`, list);
	if (choices) for (const one of list) checkChoice(option, one, choices);
}

function checkTexts(texts: unknown, option: string, needed: boolean): void {
	if (texts === undefined && !needed) return;
	const fine =
		isRecord(texts) &&
		typeof texts.en === "string" &&
		(texts.en.trim() !== "" || !needed) &&
		Object.values(texts).every((text) => typeof text === "string");
	if (!fine)
		refuse(option, `${option} must hold a text per language, at least en.`);
}
