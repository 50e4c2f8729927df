import type { FormulaWords } from "../../locales/kpis/formula.js";
import type { ValueFilter } from "../../model/metric.js";
import type { Value } from "../../model/value.js";
import { columnNoun, entityNoun } from "./noun.js";
import { limits } from "./range.js";
import { relatedRest, relatedRowSet, valueNoun } from "./value.js";

/** A range of a value that is worked out, or only that there is one. */
export function worked(
	words: FormulaWords,
	{ value, from, to }: ValueFilter,
	rowSet: string,
	negated: boolean,
): string {
	const related =
		typeof value === "object" && value.op === "related" ? value : null;
	if (from === undefined && to === undefined) {
		const near = related?.near;
		return near?.to === undefined
			? words.told(valueNoun(words, value, rowSet), negated)
			: words.since(
					columnNoun(words, near.instant, rowSet),
					words.unit(near.to, near.unit),
					negated,
				);
	}
	if (related?.of.op === "count") {
		const none = from === undefined && to === 1;
		const least = to === undefined ? from : none && negated ? 1 : undefined;
		const rows = entityNoun(words, relatedRowSet(related));
		const rest = relatedRest(words, related, rowSet);
		if ((least === 1 && negated && !none) || (none && !negated))
			return words.without(rows, rest);
		if (least !== undefined && (!negated || none))
			return words.withAtLeast(least, rows, rest);
	}
	if (typeof value === "object" && value.op === "between" && from === 0) {
		const [first, second] = value.of;
		if (
			to === undefined &&
			typeof first === "string" &&
			typeof second === "string"
		)
			return words.inOrder(
				columnNoun(words, first, rowSet),
				columnNoun(words, second, rowSet),
				negated,
			);
	}
	const unit = typeof value === "object" && "unit" in value ? value.unit : null;
	const told = limits(from, to, isCount(value), (end) =>
		unit ? words.unit(end, unit) : words.number(end),
	);
	return words.where(valueNoun(words, value, rowSet), told, negated);
}

/** Whether a value is a whole number: how many of something, or a sum or difference of such. */
function isCount(value: Value): boolean {
	if (typeof value !== "object") return false;
	if (value.op === "related") return value.of.op !== "sum";
	return (
		(value.op === "plus" || value.op === "minus") && value.of.every(isCount)
	);
}
