import { html, nothing, type TemplateResult } from "lit";
import { ageOf } from "../charts/age.js";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Meta } from "../model/answer.js";

/** A picture of an answer: what the base class frames with heading, finding, notes and badges. */
export interface Picture {
	heading: string;
	/** The finding in one sentence: the accessible name. */
	sentence: string;
	/** Whether the sentence is shown under the heading too. */
	caption?: boolean;
	body: TemplateResult;
	/** Short facts for the foot: n, interval, period, zone. */
	notes: readonly string[];
}

/** What a card shows. */
export interface Card {
	heading: string;
	level: number;
	/** Its accessible name. */
	label: string;
	finding?: string;
	/** What went wrong, told to those who listen when it comes up. */
	failure?: TemplateResult;
	busy?: boolean;
	refreshing?: boolean;
	/** What stands beside the heading. */
	about?: unknown;
	body?: TemplateResult;
	foot?: unknown;
}

/** A card: title, finding, what stands in it, and its foot. */
export const renderCard = (card: Card): TemplateResult =>
	html`<article class="card ${card.refreshing ? "refreshing" : ""}" part="base" aria-label=${card.label} aria-busy=${card.busy ?? false}>
		${
			card.heading
				? html`<div class="title"><div class="heading" part="heading" role="heading" aria-level=${card.level}>${card.heading}</div>${card.about ?? nothing}</div>`
				: nothing
		}
		${card.finding ? html`<p class="finding" part="finding">${card.finding}</p>` : nothing}
		${card.body ?? nothing}
		<div class="failure" role="status">${card.failure ?? nothing}</div>
		${card.foot ?? nothing}
	</article>`;

/** A picture in its card. */
export const renderPicture = (
	{ heading, sentence, caption, body }: Picture,
	around: Pick<Card, "level" | "refreshing" | "about" | "failure" | "foot">,
): TemplateResult =>
	renderCard({
		...around,
		heading,
		label: sentence,
		finding: caption ? sentence : "",
		busy: around.refreshing,
		body: html`<div class="body" part="body">${body}</div>`,
	});

/** A sentence in place of a picture. */
export const renderMessage = (text: string): TemplateResult =>
	html`<div class="state" part="message"><p>${text}</p></div>`;

/** A picture that is still to come. */
export const renderWaiting = (): TemplateResult =>
	html`<div class="state" part="message" aria-hidden="true">
		<span class="bone"></span><span class="bone"></span><span class="bone"></span>
	</div>`;

/** What a reader must know about the answer as a whole: sample data, out of date, rows left out … */
function badgesOf(meta: Meta, words: Words, format: Format) {
	const badges: { text: string; warn: boolean }[] = [];
	const warn = (text: string) => badges.push({ text, warn: true });
	if (meta.stale) warn(ageOf(meta, words, format));
	if (meta.truncated) warn(words.state.truncated);
	if (meta.suppressed) warn(words.state.suppressed);
	for (const warning of meta.warnings) warn(words.warning(warning));
	if (meta.sample) badges.push({ text: words.state.sample, warn: false });
	return badges;
}

/** The foot of a card: short facts, then what the reader must know. */
export function renderFoot(
	notes: readonly string[],
	meta: Meta,
	words: Words,
	format: Format,
) {
	const badges = badgesOf(meta, words, format);
	if (notes.length + badges.length === 0) return nothing;
	return html`<footer class="foot">
		${notes.length > 0 ? html`<ul class="notes" part="notes">${notes.map((note) => html`<li><span>${note}</span></li>`)}</ul>` : nothing}
		${badges.length > 0 ? html`<ul class="badges" part="badges">${badges.map(({ text, warn }) => html`<li class=${warn ? "warn" : ""}>${text}</li>`)}</ul>` : nothing}
	</footer>`;
}
