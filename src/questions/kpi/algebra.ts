import type { Metric } from "../../model/metric.js";
import {
	checkChoice,
	checkFilter,
	checkWhole,
	isRecord,
	refuse,
} from "../check.js";
import { checkColumn, checkEntity, checkPair, checkValue } from "./operand.js";

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

/** Refuses a host's metric that is malformed, naming the part. */
export function checkMetric(metric: unknown): asserts metric is Metric {
	if (!isRecord(metric))
		refuse(
			"metric",
			"metric must be an id of the catalogue or a metric.",
			metric,
		);
	if (typeof metric.id !== "string" || metric.id === "")
		refuse("metric.id", "A metric needs an id.");
	checkTexts(metric.name, "metric.name", true);
	checkTexts(metric.definition, "metric.definition", false);
	checkTexts(metric.caveat, "metric.caveat", false);
	checkChoice("metric.unit", metric.unit ?? null, UNITS);
	const directions = ["higher", "lower", "target", "neutral"];
	checkChoice("metric.direction", metric.direction ?? null, directions);
	checkWhole("metric.minimum", metric.minimum, 0, 1e9);
	checkExpression(metric.is, "metric.is");
}

function checkTexts(texts: unknown, option: string, needed: boolean): void {
	if (texts === undefined && !needed) return;
	const fine =
		isRecord(texts) &&
		typeof texts.en === "string" &&
		Object.values(texts).every((text) => typeof text === "string");
	if (!fine)
		refuse(option, `${option} must hold a text per language, at least en.`);
}

function checkExpression(expression: unknown, option: string): void {
	if (typeof expression === "number") return;
	if (!isRecord(expression))
		refuse(
			option,
			`${option} must be a number or an object with “op”.`,
			expression,
		);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
			checkPair(expression.of, `${option}.of`, checkExpression);
			break;
		case "rate":
			checkCondition(expression.where, `${option}.where`);
			if (
				!isRecord(expression.of) ||
				!["count", "distinct"].includes(String(expression.of.op))
			)
				refuse(`${option}.of`, "A rate is of a count or of a distinct count.");
			checkAggregate(expression.of, `${option}.of`);
			break;
		default:
			checkAggregate(expression, option);
	}
}

function checkAggregate(leaf: Record<string, unknown>, option: string): void {
	const ops = [
		"count",
		"distinct",
		"sum",
		"mean",
		"deviation",
		"median",
		"min",
		"max",
		"quantile",
	];
	checkChoice(`${option}.op`, leaf.op ?? null, ops);
	if (leaf.op === "count") checkEntity(leaf.entity, `${option}.entity`);
	else if (leaf.op === "distinct") checkColumn(leaf.of, `${option}.of`);
	else checkValue(leaf.of, `${option}.of`);
	if (
		leaf.op === "quantile" &&
		!(typeof leaf.p === "number" && leaf.p >= 0 && leaf.p <= 1)
	)
		refuse(
			`${option}.p`,
			"The p of a quantile is a number from 0 to 1.",
			leaf.p,
		);
	if (leaf.where !== undefined) checkCondition(leaf.where, `${option}.where`);
	if (leaf.at !== undefined && typeof leaf.at !== "string")
		refuse(
			`${option}.at`,
			`${option}.at must be the name of a column of instants.`,
			leaf.at,
		);
	checkWindow(leaf.window, `${option}.window`);
	if (isRollup(leaf) && (leaf.at ?? leaf.window) !== undefined)
		refuse(
			option,
			"buyers are rolled up to the end of the period: leave “at” and “window” out.",
		);
}

/** A filter, or a range of a worked-out value. */
function checkCondition(where: unknown, option: string): void {
	if (!isRecord(where) || where.value === undefined) {
		checkFilter(where, option);
		return;
	}
	checkValue(where.value, `${option}.value`);
	for (const end of [where.from, where.to])
		if (end !== undefined && typeof end !== "number")
			refuse(option, `${option}: from and to must be numbers.`, end);
}

const isRollup = (leaf: Record<string, unknown>): boolean =>
	leaf.entity === "buyers" ||
	JSON.stringify(leaf.of ?? "").includes('"buyers.');

function checkWindow(window: unknown, option: string): void {
	if (window === undefined || window === "period" || window === "always")
		return;
	if (!isRecord(window))
		refuse(
			option,
			`${option} must be period, always, { before } or { trailing, to }.`,
			window,
		);
	const edges = ["start", "end"];
	if (window.before !== undefined) {
		checkChoice(`${option}.before`, window.before, edges);
		return;
	}
	checkWhole(`${option}.trailing`, window.trailing ?? null, 1, 36_600);
	checkChoice(`${option}.to`, window.to ?? null, edges);
}
