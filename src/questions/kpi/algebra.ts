import {
	checkChoice,
	checkKeys,
	checkWhole,
	isRecord,
	refuse,
} from "../check.js";
import { checkColumn, checkEntity, checkPair, checkValue } from "./operand.js";
import { checkCondition, checkWindow } from "./restriction.js";
import { checkWeights } from "./weights.js";

const PAIR = ["op", "of"];
/** What may be said of each operation that is no aggregate. */
const KEYS = {
	ratio: PAIR,
	plus: PAIR,
	minus: PAIR,
	times: PAIR,
	lift: PAIR,
	either: PAIR,
	share: PAIR,
	above: [...PAIR, "than"],
	over: [...PAIR, "days"],
	weighted: [...PAIR, "by", "weights"],
	duration: ["op", "unit"],
	rate: [...PAIR, "where"],
};

/** Refuses a calculation that is malformed, naming the part. */
export function checkExpression(expression: unknown, option: string): void {
	if (typeof expression === "number") return;
	if (!isRecord(expression))
		refuse(
			option,
			`${option} must be a number or an object with “op”.`,
			expression,
		);
	const keys = Object.entries(KEYS).find(([op]) => op === expression.op)?.[1];
	if (keys) checkKeys(expression, option, keys);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either":
			checkPair(expression.of, `${option}.of`, checkExpression);
			break;
		case "share":
			checkExpression(expression.of, `${option}.of`);
			checkParts(expression.of, `${option}.of`);
			break;
		case "above":
			if (typeof expression.than !== "number")
				refuse(`${option}.than`, `${option}.than must be a number.`);
			checkExpression(expression.of, `${option}.of`);
			break;
		case "over":
			checkWhole(`${option}.days`, expression.days ?? null, 1, 36_600);
			checkExpression(expression.of, `${option}.of`);
			break;
		case "weighted":
			checkExpression(expression.of, `${option}.of`);
			if (typeof expression.by !== "string" || expression.by === "")
				refuse(
					`${option}.by`,
					`${option}.by must be the name of a column.`,
					expression.by,
				);
			checkWeights(expression.weights, `${option}.weights`);
			break;
		case "duration":
			checkChoice(`${option}.unit`, expression.unit ?? null, [
				"days",
				"weeks",
				"months",
				"years",
			]);
			break;
		case "rate":
			checkCondition(expression.where, `${option}.where`);
			if (
				!isRecord(expression.of) ||
				!["count", "distinct"].includes(expression.of.op as string)
			)
				refuse(`${option}.of`, "A rate is of a count or of a distinct count.");
			checkAggregate(expression.of, `${option}.of`);
			break;
		default:
			checkAggregate(expression, option);
	}
}

/** Refuses what has no parts that make up a whole: a share is of a total. */
function checkParts(of: unknown, option: string): void {
	const op = isRecord(of) ? of.op : of;
	if (op === "over") checkParts((of as { of: unknown }).of, `${option}.of`);
	else if (
		!["count", "distinct", "sum", "plus", "minus", "times"].includes(
			op as string,
		)
	)
		refuse(
			option,
			"A share is of a count, of a distinct count, of a sum or of their arithmetic.",
			op,
		);
	else if (JSON.stringify(of).includes('"op":"share"'))
		refuse(option, "A share of a share is none of the whole.");
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
		"top",
	];
	checkChoice(`${option}.op`, leaf.op ?? null, ops);
	checkKeys(leaf, option, [
		"op",
		leaf.op === "count" ? "entity" : "of",
		...(leaf.op === "quantile" || leaf.op === "top" ? ["p"] : []),
		"where",
		"at",
		"window",
	]);
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
	if (
		leaf.op === "top" &&
		!(typeof leaf.p === "number" && leaf.p > 0 && leaf.p <= 1)
	)
		refuse(
			`${option}.p`,
			"The p of top is a share of the rows: a number above 0, up to 1.",
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
			"buyers and paths are rolled up for the period: leave “at” and “window” out.",
		);
}

const isRollup = (leaf: Record<string, unknown>): boolean =>
	leaf.entity === "buyers" ||
	leaf.entity === "paths" ||
	/"(buyers|paths)\./u.test(JSON.stringify(leaf.of ?? ""));
