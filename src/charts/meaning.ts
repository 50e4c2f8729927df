import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Unit } from "../model/metric.js";
import type { CohortAnswer } from "../questions/cohort.js";

/** What the cells of a heat map show. */
export interface Showing {
	/** Each cell's share of its base, or what was measured. */
	show: "rate" | "value";
}

export const CUMULATIVE = "cumulative-revenue-per-customer";
const RETAINED = "net-revenue-retention";

/** Cumulative revenue is per customer already: it has no rate to show. */
export const showsRate = ({ measure }: CohortAnswer, { show }: Showing) =>
	show === "rate" && measure !== CUMULATIVE;

/** How the figures of the cells are written. */
export function unitOf(answer: CohortAnswer, showing: Showing): Unit {
	const { measure, base } = answer;
	const counted = measure === "customers" || measure === "orders";
	if (!showsRate(answer, showing)) return counted ? "count" : "money";
	if (base === "previous" || measure === "customers" || measure === RETAINED)
		return "percent";
	return counted ? "ratio" : "money";
}

/** What the figures are, for the foot. */
function meaningOf(
	answer: CohortAnswer,
	showing: Showing,
	words: Words,
	format: Format,
): string {
	const { measure, base, mode, grain, meta } = answer;
	const { meaning, periods, at, orLater } = words.cohort;
	const age = (n: string) => at(periods[grain], n);
	const when = mode === "on-or-after" ? orLater(age("n")) : age("n");
	const symbol =
		unitOf(answer, showing) === "money" ? format.symbol(meta.currency) : "";
	const text = () => {
		if (measure === CUMULATIVE) return meaning.cumulative(age("n"));
		const named = meaning[measure === RETAINED ? "revenue" : measure];
		if (!showsRate(answer, showing)) return named.value(when);
		if (base === "previous") return named.previous(when, age("n − 1"));
		return measure === RETAINED
			? meaning.retained(when, age("0"))
			: named.size(when);
	};
	return text() + (symbol ? `, ${symbol}` : "");
}

/** Short facts for the foot. */
export function notesOf(
	answer: CohortAnswer,
	showing: Showing & { calendar?: boolean },
	words: Words,
	format: Format,
): string[] {
	const { cohorts, grain, meta, clock, first } = answer;
	const { openCells, smallCohorts, periods } = words.cohort;
	const { windows, inPeriod, everyStart, aligned, weeks, weekdays } =
		words.cohort;
	const from = weekdays[meta.weekStart - 1];
	const open = cohorts.some(({ cells }) => cells.some((cell) => !cell.mature));
	return [
		meaningOf(answer, showing, words, format),
		...(showing.calendar ? [aligned] : []),
		...(first === "in-period" ? [inPeriod] : []),
		...(first === "every" ? [everyStart] : []),
		...(clock === "start" ? [windows(grain === "week" ? 168 : 24)] : []),
		...(grain === "week" && from ? [weeks(from)] : []),
		...(open ? [openCells(periods[grain])] : []),
		...(cohorts.some(({ small }) => small) ? [smallCohorts] : []),
		meta.timeZone,
	];
}
