import type { Expression } from "../model/metric.js";
import { partsOf } from "../model/parts.js";
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
		allOf(expression).flatMap((part) => familyOf(idOf(part) ?? "") ?? []),
	);
	const loaded = await Promise.all(
		[...families].map((family) => wordsOf(family, language)),
	);
	const words = Object.assign({}, ...loaded);
	return (part) => words[idOf(part) ?? ""]?.name;
}

/** The parts that an expression is made of, at every depth. */
const allOf = (expression: Expression): Expression[] =>
	partsOf(expression).flatMap((part) => [part, ...allOf(part)]);
