import type {
	Aggregate,
	Condition,
	Expression,
	Unit,
} from "../../model/metric.js";
import type { Instant, Value } from "../../model/value.js";
import { refuse } from "../check.js";
import {
	added,
	averaged,
	duration,
	money,
	multiplied,
	type Quantity,
	SECONDS,
	share,
	tally,
	unitsFor,
} from "./quantity.js";
import { holds } from "./shape.js";

/**
 * The units that an expression may be told in, the plainest first; null where a host's own columns or plain numbers decide. Throws a
 * CadranError (`question`) that names the part where it adds up what does not measure the same, or what can't be added up at all.
 */
export const unitsOf = (
	expression: Expression,
	option = "metric.is",
): readonly Unit[] | null => unitsFor(quantityOf(expression, option));

/** Refuses a metric whose declared unit contradicts its calculation. Throws a CadranError (`question`). */
export function checkUnit(unit: Unit, is: Expression): void {
	const units = unitsOf(is);
	if (units && !units.includes(unit))
		refuse(
			"metric.unit",
			units.length === 0
				? `metric.unit is “${unit}”, but the calculation is a duration in no unit of time that can be told. Divide it into one.`
				: `metric.unit is “${unit}”, but the calculation comes to ${units.map((one) => `“${one}”`).join(" or ")}. Declare that${hint(unit, units)}.`,
		);
}

function hint(unit: Unit, units: readonly Unit[]): string {
	if (unit === "percent" && units[0] === "points")
		return ", or leave the “times 100” out: a percentage is a share of 1";
	if (unit === "points" && units[0] === "percent")
		return ", or multiply it by 100";
	return unit in SECONDS && units.some((one) => one in SECONDS)
		? `, or convert it with “ratio” or “times”`
		: ", or change the calculation";
}

function quantityOf(expression: Expression, option: string): Quantity {
	if (typeof expression === "number") return { literal: expression };
	const of = `${option}.of`;
	switch (expression.op) {
		case "ratio":
		case "times":
		case "plus":
		case "minus":
		case "lift":
		case "either": {
			const [a, b] = expression.of.map((part, i) =>
				quantityOf(part, `${of}[${i}]`),
			) as [Quantity, Quantity];
			if (expression.op === "ratio") return multiplied(a, b, -1, of);
			if (expression.op === "times") return multiplied(a, b, 1, of);
			const both = added(a, b, of);
			return expression.op === "lift" ? share : both;
		}
		case "rate":
			checkCondition(expression.where, `${option}.where`);
			quantityOf(expression.of, of);
			return share;
		case "share":
			quantityOf(expression.of, of);
			return share;
		case "above":
		case "over":
		case "weighted":
			return quantityOf(expression.of, of);
		case "duration":
			return duration(SECONDS[expression.unit]);
		default:
			return aggregated(expression, option);
	}
}

function aggregated(leaf: Aggregate, option: string): Quantity {
	if (leaf.where) checkCondition(leaf.where, `${option}.where`);
	if (leaf.at) checkInstant(leaf.at, `${option}.at`);
	if (leaf.op === "count" || leaf.op === "distinct") return tally;
	const of = valued(leaf.of, `${option}.of`);
	return leaf.op === "sum" || leaf.op === "top" ? of : averaged(of);
}

/** What a value of a row measures. */
function valued(value: Value, option: string): Quantity {
	if (typeof value === "number") return { literal: value };
	if (typeof value === "string") return columnQuantity(value, option);
	const of = `${option}.of`;
	switch (value.op) {
		case "between":
			for (const [i, end] of value.of.entries())
				checkInstant(end, `${of}[${i}]`);
			return duration(SECONDS[value.unit]);
		case "gap":
			checkInstant(value.of, of);
			return duration(SECONDS[value.unit]);
		case "related":
			if (value.near)
				checkInstant(value.near.instant, `${option}.near.instant`);
			return aggregated(value.of, of);
		default: {
			const [a, b] = value.of.map((part, i) => valued(part, `${of}[${i}]`)) as [
				Quantity,
				Quantity,
			];
			if (value.op === "times") return multiplied(a, b, 1, of);
			if (value.op === "over") return multiplied(a, b, -1, of);
			return added(a, b, of);
		}
	}
}

function columnQuantity(name: string, option: string): Quantity {
	const cannot = (what: string, instead: string): never =>
		refuse(
			option,
			`${option}: “${name}” holds ${what}, which can't be reckoned with. ${instead}`,
		);
	switch (holds(name)) {
		case "money":
			return money;
		case "seconds":
			return duration(1);
		case "tally":
			return tally;
		case "number":
			return "number";
		case "key":
		case "text":
			return cannot("texts", "Count them with “count” or “distinct”.");
		case "instant":
			return cannot("instants", "Take the time “between” two of them.");
		case "boolean":
			return cannot(
				"yes and no",
				"Make a “rate” of the rows where it is true.",
			);
		case null:
			return "unknown";
	}
}

function checkInstant(instant: Instant, option: string): void {
	if (typeof instant === "string") {
		const found = holds(instant);
		if (found !== null && found !== "instant")
			refuse(
				option,
				`${option}: “${instant}” holds ${found} values, but it must be a column of instants.`,
			);
	} else if ("earliest" in instant)
		checkInstant(instant.earliest[0], `${option}.earliest`);
}

function checkCondition(where: Condition, option: string): void {
	if ("value" in where) valued(where.value, `${option}.value`);
	else if ("all" in where)
		for (const one of where.all) checkCondition(one, `${option}.all`);
	else if ("any" in where)
		for (const one of where.any) checkCondition(one, `${option}.any`);
	else if ("not" in where) checkCondition(where.not, `${option}.not`);
}
