import type { FormulaWords } from "../../locales/kpis/formula.js";
import type { Condition, Window } from "../../model/metric.js";
import { condition } from "./condition.js";
import { columnNoun, entityNoun, ownInstant, parted } from "./noun.js";

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
	const instant = at && parted(at, rowSet).join(".");
	const clause = where ? condition(words, where, rowSet) : "";
	if (!instant || instant === ownInstant(rowSet)) {
		const time = timeOf(words, window, rowSet, spoken);
		return [time, clause].filter(Boolean).join(" ");
	}
	const time = timeOf(words, window ?? "period", rowSet, true);
	const placed = words.placed(columnNoun(words, instant, rowSet), time);
	return clause ? words.and([placed, clause]) : placed;
}

function timeOf(
	words: FormulaWords,
	window: Window | undefined,
	rowSet: string,
	spoken: boolean,
): string {
	if (window === undefined) return "";
	if (window === "period") return spoken ? words.period : "";
	if (window === "whole") return words.whole;
	if (window === "always") return words.always;
	if ("trailing" in window) return words.trailing(window.trailing, window.to);
	return spoken
		? words.before(window.before)
		: words.known(window.before, entityNoun(words, rowSet));
}
