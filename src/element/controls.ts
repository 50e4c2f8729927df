import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Comparison, Period } from "../model/period.js";

/** The periods a reader can choose. */
export const periods: readonly Period[] = [
	"this-month",
	"last-month",
	"last-3-months",
	"last-12-months",
	"this-year",
	"week-to-date",
	"month-to-date",
	"quarter-to-date",
	"year-to-date",
	"all",
];

/** The comparisons a reader can choose. */
export const comparisons: readonly (readonly Comparison[])[] = [
	[],
	["previous-period"],
	["previous-year"],
];

/** A native choice of one among several values, and of the value that holds where it is none of them. */
export function renderChoice<T>(
	label: string,
	values: readonly T[],
	current: T,
	text: (value: T) => string,
	choose: (value: T) => void,
): TemplateResult {
	const key = JSON.stringify(current);
	const keys = values.map((value) => JSON.stringify(value));
	const all = keys.includes(key) ? values : [current, ...values];
	const change = (event: Event) => {
		const chosen = all[(event.target as HTMLSelectElement).selectedIndex];
		if (chosen !== undefined) choose(chosen);
	};
	return html`<span class="choice"><select aria-label=${label} @change=${change}>
		${all.map(
			(value) =>
				html`<option .selected=${live(JSON.stringify(value) === key)}>${text(value)}</option>`,
		)}
	</select></span>`;
}
