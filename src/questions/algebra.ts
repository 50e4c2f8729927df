import { entities, isEntity } from "../model/entity.js";
import type { Metric } from "../model/metric.js";
import { suggestion } from "../model/spelling.js";
import {
	checkChoice,
	checkFilter,
	checkWhole,
	isRecord,
	refuse,
} from "./check.js";

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

/** Two operands, each checked. */
function checkPair(
	of: unknown,
	option: string,
	check: (part: unknown, option: string) => void,
): void {
	if (!Array.isArray(of) || of.length !== 2)
		refuse(option, `${option} must be a list of two.`, of);
	for (const part of of) check(part, option);
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

function checkEntity(entity: unknown, option: string): void {
	if (entity === "buyers" || (typeof entity === "string" && isEntity(entity)))
		return;
	const hint =
		typeof entity === "string"
			? suggestion(entity, [...Object.keys(entities), "buyers"])
			: "";
	refuse(
		option,
		`${option} must be an entity of the vocabulary, or buyers.${hint}`,
		entity,
	);
}

/** A column with its entity: `orders.amount`. */
function checkColumn(name: unknown, option: string): void {
	const dot = typeof name === "string" ? name.indexOf(".") : -1;
	if (typeof name !== "string" || dot < 1)
		refuse(
			option,
			`${option} must be a column with its entity, such as orders.amount.`,
			name,
		);
	checkEntity(name.slice(0, dot), option);
}

function checkValue(value: unknown, option: string): void {
	if (typeof value === "number") return;
	if (!isRecord(value)) {
		checkColumn(value, option);
		return;
	}
	const ops = ["plus", "minus", "times", "over", "between"];
	checkChoice(`${option}.op`, value.op ?? null, ops);
	const between = value.op === "between";
	if (between)
		checkChoice(`${option}.unit`, value.unit ?? null, [
			"seconds",
			"hours",
			"days",
		]);
	checkPair(value.of, `${option}.of`, between ? checkEnd : checkValue);
}

function checkEnd(end: unknown, option: string): void {
	if (isRecord(end))
		checkChoice(`${option}.edge`, end.edge ?? null, ["start", "end"]);
	else checkColumn(end, option);
}

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
