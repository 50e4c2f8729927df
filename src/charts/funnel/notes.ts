import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type { FunnelAnswer } from "../../questions/funnel.js";
import { columnText, lasting, titleOf } from "./name.js";

/** What the figures rest on: order, windows, who goes through, who was taken out, how it is split, and when. */
export function notesOf(
	answer: FunnelAnswer,
	names: readonly string[],
	words: Words,
	format: Format,
): string[] {
	const { order, windowDays, stepWindowDays, span, meta, stages } = answer;
	const { by, exclusions = [], breakdown, amount } = answer;
	const { funnel } = words;
	const [first = "", last = ""] = [names[0], names.at(-1)];
	const notes = [funnel.within(funnel.orders[order], windowDays)];
	if (stepWindowDays?.length) {
		const alike = new Set(stepWindowDays).size === 1;
		notes.push(
			funnel.stepWithin(alike ? stepWindowDays.slice(0, 1) : stepWindowDays),
		);
	}
	if (by) {
		const column = columnText(by.column, words);
		notes.push(funnel.by(column));
		if (by.without > 0) notes.push(funnel.without(by.without, column));
	}
	for (const { name, from, to, count } of exclusions)
		notes.push(
			funnel.takenOut(count, titleOf(name), titleOf(from), titleOf(to)),
		);
	if (breakdown && !answer.segments) {
		const column = columnText(breakdown.column, words);
		const { step } = breakdown;
		notes.push(
			step === "last"
				? funnel.parts.last(column)
				: funnel.parts.first(column, step === "first" ? first : titleOf(step)),
		);
	}
	if (amount) notes.push(funnel.amounts(columnText(amount.column, words)));
	const days = stages.at(-1)?.days;
	if (days)
		notes.push(funnel.medianTime(lasting(days.median, format), first, last));
	return [...notes, format.span(span, meta.timeZone, meta.asOf), meta.timeZone];
}
