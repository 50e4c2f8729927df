import type { Expression } from "../model/metric.js";
import { familyOf, kpis } from "./catalogue.js";
import type { Naming } from "./formula.js";
import { wordsOf } from "./words.js";

/** The KPIs by their calculation; of several that are worked out alike, the first. */
const byCalculation = new Map<string, string>();
for (const { id, is } of [...kpis].reverse())
	if (typeof is === "object" && is.op !== "share")
		byCalculation.set(JSON.stringify(is), id);

const idOf = (part: Expression): string | undefined =>
	byCalculation.get(JSON.stringify(part));

/** How the parts of a calculation that are KPIs of the catalogue are called in a language. */
export async function namingOf(
	expression: Expression,
	language: string,
): Promise<Naming> {
	const families = new Set(
		partsOf(expression).flatMap((part) => familyOf(idOf(part) ?? "") ?? []),
	);
	const loaded = await Promise.all(
		[...families].map((family) => wordsOf(family, language)),
	);
	const words = Object.assign({}, ...loaded);
	return (part) => words[idOf(part) ?? ""]?.name;
}

/** The parts that an expression is made of, at every depth. */
function partsOf(expression: Expression): Expression[] {
	if (typeof expression === "number") return [];
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either":
			return expression.of.flatMap((part) => [part, ...partsOf(part)]);
		case "above":
		case "share":
		case "over":
		case "weighted":
			return [expression.of, ...partsOf(expression.of)];
		default:
			return [];
	}
}
