import type { FormulaWords } from "../../locales/kpis/formula.js";
import type { Condition, Window } from "../../model/metric.js";
import { condition } from "./condition.js";
import { columnNoun, ownInstant, parted } from "./noun.js";

/** Which rows, and when: what is said after their noun. The period goes without saying, unless `spoken`. */
export function rowsOf(
	words: FormulaWords,
	rows: {
		where?: Condition | undefined;
		at?: string | undefined;
		window?: Window | undefined;
	},
	rowSet: string,
	spoken = false,
): string {
	const { where, at, window } = rows;
	const clause = where ? condition(words, where, rowSet) : "";
	const instant = at && parted(at, rowSet).join(".");
	const by =
		instant && instant !== ownInstant(rowSet)
			? words.by(columnNoun(words, instant, rowSet))
			: "";
	const when = windowOf(words, window, spoken);
	return [clause, by, when]
		.filter(Boolean)
		.join(clause && !spoken ? ", " : " ");
}

function windowOf(
	words: FormulaWords,
	window: Window | undefined,
	spoken: boolean,
): string {
	if (window === undefined) return "";
	if (window === "period") return spoken ? words.period : "";
	if (window === "whole") return words.whole;
	if (window === "always") return words.always;
	if ("before" in window) return words.before(window.before);
	return words.trailing(window.trailing, window.to);
}
