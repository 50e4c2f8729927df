import { html, type LitElement, nothing, type TemplateResult } from "lit";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Comparison, Period } from "../model/period.js";
import { comparisons, periods, renderChoice } from "./controls.js";
import {
	comparisonText,
	type DashboardState,
	periodText,
	type Resolved,
} from "./state.js";

/** Something that filters the dashboard, and how to be rid of it. */
export interface Chip {
	text: string;
	remove: () => void;
}

/** What the head of a dashboard tells. */
export interface Header {
	heading: string;
	headingLevel: number;
	period?: Period;
	compare?: readonly Comparison[];
	/** The stretch that the period turned out to be, once an answer has told. */
	resolved: Resolved | null;
	timeZone?: string;
	/** Whether the reader chooses period and comparison. */
	controls: boolean;
	/** Whether the data that the widgets share are a sample. */
	sample: boolean;
	chips: readonly Chip[];
	change: (change: Partial<DashboardState>) => void;
}

/** Removes a filter. Its chip hands the focus to its neighbour, the last one to the dashboard. */
async function release(event: Event, { remove }: Chip): Promise<void> {
	const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
	const chips = () => [...root.querySelectorAll<HTMLElement>(".chip")];
	const index = chips().indexOf(event.currentTarget as HTMLElement);
	remove();
	await (root.host as LitElement).updateComplete;
	const left = chips();
	const next = left[index] ?? left.at(-1);
	(next ?? root.querySelector<HTMLElement>(".base"))?.focus();
}

const renderChips = (chips: readonly Chip[], { dashboard }: Words) =>
	chips.length === 0
		? nothing
		: html`<ul class="chips" aria-label=${dashboard.filters}>
			${chips.map(
				(chip) =>
					html`<li><button class="chip" part="filter" type="button" aria-label=${dashboard.remove(chip.text)} @click=${(event: Event) => release(event, chip)}>${chip.text} <span class="remove" aria-hidden="true">✕</span></button></li>`,
			)}
		</ul>`;

/** Tells those who listen what filters, whenever the reader has changed that. */
export const renderStatus = (
	chips: readonly Chip[],
	changed: boolean,
	{ dashboard }: Words,
) =>
	html`<div class="hidden" role="status">${
		!changed
			? nothing
			: chips.length > 0
				? dashboard.held(chips.map(({ text }) => text))
				: dashboard.noFilters
	}</div>`;

/** The head of a dashboard: title, period, comparison, controls and filters, as far as there are any. */
export function renderHeader(
	header: Header,
	words: Words,
	format: Format,
): TemplateResult | typeof nothing {
	const { heading, period, compare = [], resolved } = header;
	const { controls, sample, chips } = header;
	const { dashboard } = words;
	const zone = resolved?.timeZone ?? header.timeZone ?? "UTC";
	const named = (each: Period) => periodText(each, zone, words, format);
	const versus = (each: readonly Comparison[], toDate = false) =>
		comparisonText(each, toDate, zone, words, format);
	let stretch = period && !controls ? named(period) : "";
	if (resolved && period && period !== "all")
		stretch = format.span(resolved.span, zone, resolved.asOf);
	const against = controls ? "" : versus(compare, resolved?.span.open);
	const told = [heading, stretch, against, controls, sample, ...chips];
	if (!told.some(Boolean)) return nothing;
	return html`<header part="header">
		${heading ? html`<div class="heading" part="heading" role="heading" aria-level=${header.headingLevel}>${heading}</div>` : nothing}
		${stretch ? html`<span part="period">${stretch}</span>` : nothing}
		${against ? html`<span part="comparison">${against}</span>` : nothing}
		${
			controls
				? html`<div class="controls" part="controls">
						${renderChoice<Period>(dashboard.period, periods, period ?? "all", named, (each) => header.change({ period: each }))}
						${renderChoice(
							dashboard.comparison,
							comparisons,
							compare,
							(each) => versus(each) || dashboard.comparisons.none,
							(each) => header.change({ compare: each }),
						)}
					</div>`
				: nothing
		}
		${sample ? html`<span class="badge" part="sample">${words.state.sample}</span>` : nothing}
		${renderChips(chips, words)}
	</header>`;
}
