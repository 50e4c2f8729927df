import type { FormulaWords, Operation } from "../locales/kpis/formula.js";
import type { Aggregate, Expression } from "../model/metric.js";
import { condition } from "./formula/condition.js";
import { columnNoun, entityNoun, isKey } from "./formula/noun.js";
import { rowsOf } from "./formula/rows.js";
import { entityOf, SIGNS, valueNoun } from "./formula/value.js";

/** A metric's calculation in words: “total amount of orders ÷ number of distinct customers of orders”. */
export function formulaOf(expression: Expression, words: FormulaWords): string {
	if (typeof expression === "number") return words.number(expression);
	const part = (of: Expression) => operand(of, words);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
			return expression.of.map(part).join(` ${SIGNS[expression.op]} `);
		case "lift":
			return words.lift(part(expression.of[0]), part(expression.of[1]));
		case "either":
			return words.either(part(expression.of[0]), part(expression.of[1]));
		case "share":
			return words.share(part(expression.of));
		case "over":
			return words.over(part(expression.of), expression.days);
		case "weighted":
			return weighted(expression, words);
		case "duration":
			return words.duration(expression.unit);
		case "rate":
			return rate(expression, words);
		default:
			return aggregate(expression, words);
	}
}

/** A piece of a longer formula, in brackets where it is more than a plain figure. */
function operand(expression: Expression, words: FormulaWords): string {
	const text = formulaOf(expression, words);
	if (typeof expression === "number" || expression.op === "duration")
		return text;
	const isPlain =
		"at" in expression || "window" in expression || "where" in expression
			? false
			: "entity" in expression || typeof expression.of === "string";
	return isPlain ? text : `(${text})`;
}

/** The rows of an aggregate: their noun and all that is said of them. */
function rowsTold(leaf: Aggregate, words: FormulaWords): string {
	const rowSet = rowSetOf(leaf);
	const rest = rowsOf(words, leaf, rowSet);
	return [entityNoun(words, rowSet).many, rest].filter(Boolean).join(" ");
}

const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

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
		return words.rate(rows, passing);
	return words.rate(
		words.distinctAmong(columnNoun(words, of.of, rowSet), rows),
		words.withRows(entityNoun(words, rowSet), passing),
	);
}

function weighted(
	{ of, by, weights = {} }: Extract<Expression, { op: "weighted" }>,
	words: FormulaWords,
): string {
	return words.weighted(
		operand(of, words),
		columnNoun(words, by, by.split(".")[0] as string),
		Object.entries(weights).map(([name, weight]) => [
			name,
			words.number(weight),
		]),
	);
}
