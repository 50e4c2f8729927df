import type { FormulaWords, Operation } from "../locales/kpis/formula.js";
import type { Aggregate, Expression } from "../model/metric.js";
import { condition } from "./formula/condition.js";
import { columnNoun, entityNoun, isKey, typeOf } from "./formula/noun.js";
import { rowsOf } from "./formula/rows.js";
import { entityOf, SIGNS, valueNoun } from "./formula/value.js";

/** What a part of a calculation is called, where it is a KPI of its own. */
export type Naming = (part: Expression) => string | undefined;

/** A metric's calculation in words: “total amount of orders ÷ number of distinct customers of orders”. */
export function formulaOf(
	expression: Expression,
	words: FormulaWords,
	nameOf: Naming = () => undefined,
	by?: string,
): string {
	if (typeof expression === "number") return words.number(expression);
	const part = (of: Expression, level = BRACKETS) =>
		operand(of, words, nameOf, level);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times": {
			const [a, b] = expression.of;
			if (expression.op === "ratio" && b === 3600 && isOfSeconds(a))
				return words.inHours(formulaOf(a, words, nameOf));
			const own = levelOf(expression);
			const chained = expression.op === "plus" || expression.op === "times";
			const right = chained && opOf(b) === expression.op ? own : own + 1;
			return `${part(a, own)} ${SIGNS[expression.op]} ${part(b, right)}`;
		}
		case "lift":
			return words.lift(part(expression.of[0]), part(expression.of[1]));
		case "either":
			return words.either(part(expression.of[0]), part(expression.of[1]));
		case "above":
			return words.above(part(expression.of), words.number(expression.than));
		case "share":
			return words.share(
				part(expression.of),
				by ? columnNoun(words, by, by.split(".")[0] as string) : undefined,
			);
		case "over":
			return words.over(part(expression.of), expression.days);
		case "weighted": {
			const { of, by, weights = {} } = expression;
			const noun = columnNoun(words, by, by.split(".")[0] as string);
			const told = Object.entries(weights).map(
				([name, weight]) => [name, words.number(weight)] as const,
			);
			return words.weighted(part(of), noun, told);
		}
		case "duration":
			return words.duration(expression.unit);
		case "rate":
			return rate(expression, words);
		default:
			return aggregate(expression, words);
	}
}

/** Whether a figure is in seconds, so that it is in hours when divided by 3,600. */
const isOfSeconds = (of: Expression): boolean =>
	typeof of === "object" &&
	of.op === "sum" &&
	typeof of.of === "string" &&
	typeOf(of.of, "") === "seconds";

const opOf = (expression: Expression) =>
	typeof expression === "number" ? null : expression.op;

/** How tightly a piece holds together: below what is asked of an operand, it stands in brackets. */
const BRACKETS = 3;

function levelOf(expression: Expression): number {
	if (typeof expression === "number") return BRACKETS;
	switch (expression.op) {
		case "plus":
		case "minus":
			return 1;
		case "ratio":
			return expression.of[1] === 3600 && isOfSeconds(expression.of[0]) ? 0 : 2;
		case "times":
			return 2;
		case "duration":
			return BRACKETS;
		case "rate":
		case "lift":
		case "either":
		case "above":
		case "share":
		case "over":
		case "weighted":
			return 0;
		default: {
			const plain =
				expression.op === "count" || typeof expression.of === "string";
			const { where, at, window } = expression;
			return plain && !where && !at && !window ? BRACKETS : 0;
		}
	}
}

/** A piece of a longer formula: by its name where it has one and is more than a plain figure, in brackets where it must. */
function operand(
	expression: Expression,
	words: FormulaWords,
	nameOf: Naming,
	level: number,
): string {
	const own = levelOf(expression);
	const name = own < BRACKETS ? nameOf(expression) : undefined;
	if (name) return name;
	const text = formulaOf(expression, words, nameOf);
	return own < level ? `(${text})` : text;
}

const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

/** The rows of an aggregate: their noun and all that is said of them. */
function rowsTold(leaf: Aggregate, words: FormulaWords): string {
	const rowSet = rowSetOf(leaf);
	const rest = rowsOf(words, leaf, rowSet);
	return [entityNoun(words, rowSet).many, rest].filter(Boolean).join(" ");
}

function aggregate(leaf: Aggregate, words: FormulaWords): string {
	const rowSet = rowSetOf(leaf);
	const rows = rowsTold(leaf, words);
	if (leaf.op === "count") return words.count(rows);
	if (leaf.op === "distinct")
		return isKey(leaf.of, rowSet)
			? words.distinctRows(rows)
			: words.distinct(columnNoun(words, leaf.of, rowSet), rows);
	return words.aggregate(
		operationOf(leaf, words),
		valueNoun(words, leaf.of, rowSet),
		rows,
		typeof leaf.of === "string",
	);
}

function operationOf(
	leaf: Exclude<Aggregate, { op: "count" | "distinct" }>,
	words: FormulaWords,
): Operation {
	if (leaf.op === "quantile") return { quantile: percent(leaf.p, words) };
	return leaf.op === "top" ? { top: percent(leaf.p, words) } : leaf.op;
}

const percent = (share: number, words: FormulaWords) =>
	words.number(Math.round(share * 1e4) / 100);

function rate(
	{ of, where }: Extract<Expression, { op: "rate" }>,
	words: FormulaWords,
): string {
	const rowSet = rowSetOf(of);
	const passing = condition(words, where, rowSet);
	const rows = rowsTold(of, words);
	if (of.op === "count" || isKey(of.of, rowSet))
		return words.rate(rows, passing, entityNoun(words, rowSet));
	const column = columnNoun(words, of.of, rowSet);
	return words.rate(
		words.distinctAmong(column, rows),
		words.withRows(entityNoun(words, rowSet), passing),
		column,
	);
}
